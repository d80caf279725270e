package org.bifolio.chart;

import static org.bifolio.chart.SvgWriter.number;

import org.bifolio.chart.Scene.Bar;

/** The outline of a bar, square at its root and rounded at the end that shows its figure, as SVG path data. */
final class BarOutline {
    private static final double RADIUS = 3;

    private BarOutline() {}

    static String path(Bar bar) {
        Box b = bar.box();
        double r = Math.floor(Math.min(RADIUS, Math.min(b.width(), b.height()) / 2));
        if (r < 1) {
            return from(b.x(), b.y()) + "h" + number(b.width()) + "v" + number(b.height()) + "h" + number(-b.width())
                    + "z";
        }
        double w = b.width();
        double h = b.height();
        return switch (bar.end()) {
            case UP ->
                from(b.x(), b.bottom()) + "v" + number(r - h) + turn(r, r, -r) + "h" + number(w - 2 * r) + turn(r, r, r)
                        + "v" + number(h - r) + "z";
            case DOWN ->
                from(b.right(), b.y()) + "v" + number(h - r) + turn(r, -r, r) + "h" + number(2 * r - w)
                        + turn(r, -r, -r) + "v" + number(r - h) + "z";
            case RIGHT ->
                from(b.x(), b.y()) + "h" + number(w - r) + turn(r, r, r) + "v" + number(h - 2 * r) + turn(r, -r, r)
                        + "h" + number(r - w) + "z";
            case LEFT ->
                from(b.right(), b.bottom()) + "h" + number(r - w) + turn(r, -r, -r) + "v" + number(2 * r - h)
                        + turn(r, r, -r) + "h" + number(w - r) + "z";
            case NONE -> from(b.x(), b.y()) + "h" + number(w) + "v" + number(h) + "h" + number(-w) + "z";
        };
    }

    private static String from(double x, double y) {
        return "M" + number(x) + " " + number(y);
    }

    /** A quarter of a circle, clockwise. */
    private static String turn(double r, double dx, double dy) {
        return "a" + number(r) + " " + number(r) + " 0 0 1 " + number(dx) + " " + number(dy);
    }
}
