package org.bifolio.chart;

/**
 * The room there is for a drawing, in pixels.
 *
 * @param height of upright charts; lying bars and panels one above the other take what they need
 */
record Canvas(int width, int height) {
    private static final int NARROW = 480;

    boolean narrow() {
        return width < NARROW;
    }
}
