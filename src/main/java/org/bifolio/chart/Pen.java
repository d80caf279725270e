package org.bifolio.chart;

/**
 * Draws along contours: a quadrilateral for each piece, all turning the same way, and a triangle where two pieces leave a gap. They
 * overlap, so what is drawn must be filled by {@link Coverage}, for which twice covered is covered.
 */
final class Pen {
    private final double half;
    private final double[] dashes;
    private final Outline drawn = new Outline();

    /** How far the dash that the pen is in goes on, and which it is; the odd ones are gaps. */
    private double left;

    private int dash;

    private double lastX; // half a width to the side of the last piece
    private double lastY;
    private boolean down;

    /** @param dashes lengths of dash and gap in turn; none for a line without gaps */
    private Pen(double width, double... dashes) {
        half = width / 2;
        this.dashes = dashes;
    }

    static Outline draw(Outline along, double width, double... dashes) {
        Pen pen = new Pen(width, dashes);
        for (int contour = 0; contour < along.contours(); contour++) {
            pen.contour(along, contour);
        }
        return pen.drawn;
    }

    private void contour(Outline along, int contour) {
        double[] points = along.points();
        int start = along.start(contour);
        int end = along.end(contour);
        down = false;
        dash = 0;
        left = dashes.length == 0 ? Double.POSITIVE_INFINITY : dashes[0];
        for (int i = start + 2; i < end; i += 2) {
            piece(points[i - 2], points[i - 1], points[i], points[i + 1]);
        }
        if (along.closed(contour)) {
            piece(points[end - 2], points[end - 1], points[start], points[start + 1]);
            if (down && end - start > 2) { // the gap where the ends meet
                double length = length(points[start + 2] - points[start], points[start + 3] - points[start + 1]);
                join(
                        points[start],
                        points[start + 1],
                        half * (points[start + 3] - points[start + 1]) / length,
                        half * (points[start] - points[start + 2]) / length);
            }
        }
    }

    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void piece(double x1, double y1, double x2, double y2) {
        double length = length(x2 - x1, y2 - y1);
        if (length == 0) {
            return;
        }
        double dx = (x2 - x1) / length;
        double dy = (y2 - y1) / length;
        double done = 0;
        while (length - done > left) {
            stroke(x1 + dx * done, y1 + dy * done, x1 + dx * (done + left), y1 + dy * (done + left), dx, dy);
            done += left;
            dash = (dash + 1) % dashes.length;
            left = dashes[dash];
            down = false;
        }
        stroke(x1 + dx * done, y1 + dy * done, x2, y2, dx, dy);
        left -= length - done;
    }

    private void stroke(double x1, double y1, double x2, double y2, double dx, double dy) {
        if (dash % 2 == 1) {
            return;
        }
        double x = half * dy;
        double y = half * -dx;
        if (down) {
            join(x1, y1, x, y);
        }
        drawn.move(x1 + x, y1 + y).line(x2 + x, y2 + y).line(x2 - x, y2 - y).line(x1 - x, y1 - y);
        lastX = x;
        lastY = y;
        down = true;
    }

    /** Fills what lies outside between the last piece and the next, whose side is given. */
    private void join(double x, double y, double nextX, double nextY) {
        if (lastX * nextY - lastY * nextX > 0) {
            drawn.move(x, y).line(x + lastX, y + lastY).line(x + nextX, y + nextY);
        } else {
            drawn.move(x, y).line(x - nextX, y - nextY).line(x - lastX, y - lastY);
        }
    }
}
