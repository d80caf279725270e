package org.bifolio.chart;

/** A rectangle in pixels, y growing downwards. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    Box grow(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /** The same box with its width pressed together towards {@code axis}. */
    Box narrowed(double axis, double factor) {
        return new Box(axis + (x - axis) * factor, y, width * factor, height);
    }
}
