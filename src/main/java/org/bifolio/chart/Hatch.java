package org.bifolio.chart;

/** Lines that run one way over a sheet: how much of a pixel they cover is the same all along such a line. */
final class Hatch {
    private final Lean lean;
    private final int rows;
    private final int[] sixteenths; // of each line of pixels that runs as they do

    /**
     * @param through the middle of one of the lines: x − y of falling ones, x + y of rising, x of upright, y of level
     * @param between from the middle of one line to the next, across
     * @param width of a line
     */
    Hatch(Lean lean, double through, double between, double width, int columns, int rows) {
        this.lean = lean;
        this.rows = rows;
        sixteenths = new int[columns + rows];
        double stretch = lean.slanted() ? Math.sqrt(2) : 1; // from across to along a row
        double each = between * stretch;
        double half = width * stretch / 2;
        for (int i = 0; i < sixteenths.length; i++) {
            double off = middle(i) - through;
            off -= each * Math.rint(off / each);
            sixteenths[i] = (int) Math.rint(Coverage.FULL * (below(half - off) - below(-half - off)));
        }
    }

    /** Of the pixels of a line, in the measure of {@code through}. */
    private double middle(int line) {
        return switch (lean) {
            case FALLING -> line - rows;
            case RISING -> line + 1;
            case UPRIGHT, LEVEL -> line + .5;
        };
    }

    int at(int row, int x) {
        return sixteenths[
                switch (lean) {
                    case FALLING -> x - row + rows;
                    case RISING -> x + row;
                    case UPRIGHT -> x;
                    case LEVEL -> row;
                }];
    }

    /** Of a pixel whose middle lies at 0: what has it below a bound. */
    private double below(double bound) {
        double reach = lean.slanted() ? 1 : .5;
        if (bound <= -reach || bound >= reach) {
            return bound < 0 ? 0 : 1;
        }
        if (!lean.slanted()) {
            return bound + reach;
        }
        return bound < 0 ? (1 + bound) * (1 + bound) / 2 : 1 - (1 - bound) * (1 - bound) / 2;
    }
}
