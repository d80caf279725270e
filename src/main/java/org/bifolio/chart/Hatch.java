package org.bifolio.chart;

/** Lines that fall or rise to the right at 45 degrees: how much of a pixel they cover is the same all along a diagonal. */
final class Hatch {
    private final int[] sixteenths; // of each diagonal, the one at the left first
    private final boolean rising;
    private final int rows;

    /**
     * @param through the middle of one of the lines, as x − y, or of rising ones as x + y
     * @param between from the middle of one line to the next, along a row
     * @param width of a line
     */
    Hatch(boolean rising, double through, double between, double width, int columns, int rows) {
        this.rising = rising;
        this.rows = rows;
        sixteenths = new int[columns + rows];
        double half = width * Math.sqrt(2) / 2;
        for (int i = 0; i < sixteenths.length; i++) {
            double off = (rising ? i + 1 : i - rows) - through; // of the middle of its pixels
            off -= between * Math.rint(off / between);
            sixteenths[i] = (int) Math.rint(Coverage.FULL * (below(half - off) - below(-half - off)));
        }
    }

    int at(int row, int x) {
        return sixteenths[rising ? x + row : x - row + rows];
    }

    /** Of a pixel in the middle of which x − y, or x + y, is 0: what has it below a bound. */
    private static double below(double bound) {
        if (bound <= -1 || bound >= 1) {
            return bound < 0 ? 0 : 1;
        }
        return bound < 0 ? (1 + bound) * (1 + bound) / 2 : 1 - (1 - bound) * (1 - bound) / 2;
    }
}
