package org.bifolio.chart;

/** Lines that fall to the right at 45 degrees: how much of a pixel they cover is the same all along a diagonal. */
final class Hatch {
    private final int[] sixteenths; // of the diagonal whose x is least against its y, and so on
    private final int rows;

    /**
     * @param through the middle of one of the lines, as x − y
     * @param between from the middle of one line to the next, along a row
     * @param width of a line
     */
    Hatch(double through, double between, double width, int columns, int rows) {
        this.rows = rows;
        sixteenths = new int[columns + rows];
        double half = width * Math.sqrt(2) / 2;
        for (int i = 0; i < sixteenths.length; i++) {
            double off = i - rows - through;
            off -= between * Math.rint(off / between);
            sixteenths[i] = (int) Math.rint(Coverage.FULL * (below(half - off) - below(-half - off)));
        }
    }

    int at(int row, int x) {
        return sixteenths[x - row + rows];
    }

    /** Of a pixel with its corner at 0 and 0, what has x − y below a bound. */
    private static double below(double bound) {
        if (bound <= -1 || bound >= 1) {
            return bound < 0 ? 0 : 1;
        }
        return bound < 0 ? (1 + bound) * (1 + bound) / 2 : 1 - (1 - bound) * (1 - bound) / 2;
    }
}
