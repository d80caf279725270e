package org.bifolio.chart;

import java.util.Arrays;

/** Contours of straight pieces, y growing downwards; a curve is divided into such as it is added. */
final class Outline {
    /** How far a piece may be from its curve, in pixels of a scene. */
    private static final double FLAT = .02;

    /** Where the handles of a curve are that is nearly a quarter of a circle, from its ends towards the corner. */
    private static final double HANDLE = .5522847498;

    private final double flat;
    private double[] points = new double[64]; // x and y in turn
    private int size;
    private int[] ends = new int[4]; // of each contour, in points
    private boolean[] closed = new boolean[4];
    private int contours;

    Outline() {
        this(FLAT);
    }

    /** @param flat how far a piece may be from its curve */
    Outline(double flat) {
        this.flat = flat;
    }

    static Outline line(double x1, double y1, double x2, double y2) {
        return new Outline().move(x1, y1).line(x2, y2);
    }

    static Outline square(Box box) {
        return rounded(box, 0, 0, 0, 0);
    }

    static Outline circle(double x, double y, double radius) {
        return rounded(new Box(x - radius, y - radius, 2 * radius, 2 * radius), radius, radius, radius, radius);
    }

    /** A box, clockwise from its left side; each corner a quarter of a circle with a radius of its own. */
    static Outline rounded(Box b, double topLeft, double topRight, double bottomRight, double bottomLeft) {
        return new Outline()
                .move(b.x(), b.bottom() - bottomLeft)
                .line(b.x(), b.y() + topLeft)
                .corner(b.x(), b.y(), b.x() + topLeft, b.y())
                .line(b.right() - topRight, b.y())
                .corner(b.right(), b.y(), b.right(), b.y() + topRight)
                .line(b.right(), b.bottom() - bottomRight)
                .corner(b.right(), b.bottom(), b.right() - bottomRight, b.bottom())
                .line(b.x() + bottomLeft, b.bottom())
                .corner(b.x(), b.bottom(), b.x(), b.bottom() - bottomLeft)
                .close();
    }

    /** Starts a contour. */
    Outline move(double x, double y) {
        if (contours == ends.length) {
            ends = Arrays.copyOf(ends, 2 * contours);
            closed = Arrays.copyOf(closed, 2 * contours);
        }
        contours++;
        return add(x, y);
    }

    /** A piece from where the last one ended; nothing if it ended here. */
    Outline line(double x, double y) {
        return x == points[size - 2] && y == points[size - 1] ? this : add(x, y);
    }

    private Outline add(double x, double y) {
        if (size == points.length) {
            points = Arrays.copyOf(points, 2 * size);
        }
        points[size] = x;
        points[size + 1] = y;
        size += 2;
        ends[contours - 1] = size;
        return this;
    }

    /** A quadratic curve. */
    Outline curve(double x1, double y1, double x2, double y2) {
        double x = points[size - 2];
        double y = points[size - 1];
        double bend = Math.max(Math.abs(x - 2 * x1 + x2), Math.abs(y - 2 * y1 + y2));
        int pieces = (int) Math.ceil(Math.sqrt(bend / (4 * flat)));
        for (int i = 1; i < pieces; i++) {
            double t = (double) i / pieces;
            double s = 1 - t;
            line(s * s * x + 2 * s * t * x1 + t * t * x2, s * s * y + 2 * s * t * y1 + t * t * y2);
        }
        return line(x2, y2);
    }

    /** A cubic curve. */
    Outline curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        double x = points[size - 2];
        double y = points[size - 1];
        double start = Math.max(Math.abs(x - 2 * x1 + x2), Math.abs(y - 2 * y1 + y2));
        double end = Math.max(Math.abs(x1 - 2 * x2 + x3), Math.abs(y1 - 2 * y2 + y3));
        int pieces = (int) Math.ceil(Math.sqrt(.75 * Math.max(start, end) / flat));
        for (int i = 1; i < pieces; i++) {
            double t = (double) i / pieces;
            double s = 1 - t;
            double a = s * s * s;
            double b = 3 * s * s * t;
            double c = 3 * s * t * t;
            double d = t * t * t;
            line(a * x + b * x1 + c * x2 + d * x3, a * y + b * y1 + c * y2 + d * y3);
        }
        return line(x3, y3);
    }

    private Outline corner(double x, double y, double toX, double toY) {
        double fromX = points[size - 2];
        double fromY = points[size - 1];
        return curve(
                fromX + (x - fromX) * HANDLE,
                fromY + (y - fromY) * HANDLE,
                toX + (x - toX) * HANDLE,
                toY + (y - toY) * HANDLE,
                toX,
                toY);
    }

    /** Ends a contour where it started: its last piece is drawn too. */
    Outline close() {
        closed[contours - 1] = true;
        return this;
    }

    /** Adds the contours of another, so many times as large, moved, and turned to read upwards if asked. */
    void add(Outline other, double times, double x, double y, boolean upwards) {
        for (int contour = 0; contour < other.contours; contour++) {
            for (int i = other.start(contour); i < other.end(contour); i += 2) {
                double along = other.points[i] * times;
                double across = other.points[i + 1] * times;
                double toX = x + (upwards ? across : along);
                double toY = y + (upwards ? -along : across);
                if (i == other.start(contour)) {
                    move(toX, toY);
                } else {
                    add(toX, toY);
                }
            }
            closed[contours - 1] = other.closed[contour];
        }
    }

    int contours() {
        return contours;
    }

    /** Where a contour starts among the points. */
    int start(int contour) {
        return contour == 0 ? 0 : ends[contour - 1];
    }

    int end(int contour) {
        return ends[contour];
    }

    boolean closed(int contour) {
        return closed[contour];
    }

    /** The points of all contours, x and y in turn; some places at the end are not in use. */
    double[] points() {
        return points;
    }

    Box bounds() {
        double left = Double.POSITIVE_INFINITY;
        double top = left;
        double right = -left;
        double bottom = right;
        for (int i = 0; i < size; i += 2) {
            double x = points[i];
            double y = points[i + 1];
            left = x < left ? x : left;
            right = x > right ? x : right;
            top = y < top ? y : top;
            bottom = y > bottom ? y : bottom;
        }
        return size == 0 ? new Box(0, 0, 0, 0) : new Box(left, top, right - left, bottom - top);
    }
}
