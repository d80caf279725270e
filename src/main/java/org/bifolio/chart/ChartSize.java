package org.bifolio.chart;

/** The widths at which a page draws a chart, in CSS pixels. */
public enum ChartSize {
    /** Beside text on a desk. */
    WIDE("w", 720, 360),
    /** Half a window, or a tablet held upright: labels keep 10 pixels down to 442. */
    MIDDLE("m", 464, 300),
    /** Held in a hand: hardly wider than what telephones of 320 pixels have room for, so that labels keep 10 pixels there. */
    PHONE("p", 300, 280);

    private final String id;
    private final int width;
    private final int height;

    ChartSize(String id, int width, int height) {
        this.id = id;
        this.width = width;
        this.height = height;
    }

    /** Ends the ids in the SVG, so that all sizes can stand on one page. */
    public String id() {
        return id;
    }

    public int width() {
        return width;
    }

    Canvas canvas() {
        return new Canvas(width, height);
    }
}
