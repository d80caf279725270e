package org.bifolio.chart;

/** Which way the lines of a hatch run: where colours are not seen, the series with forecasts differ by it. */
public enum Lean {
    FALLING(45),
    RISING(-45),
    UPRIGHT(90),
    LEVEL(0);

    private final int degrees;

    Lean(int degrees) {
        this.degrees = degrees;
    }

    /**
     * Of a series with forecasts.
     *
     * @param place among these series, from 0 on; after the fourth they begin again
     */
    public static Lean of(int place) {
        return values()[place % values().length];
    }

    /** From a level line, clockwise. */
    int degrees() {
        return degrees;
    }

    boolean slanted() {
        return this == FALLING || this == RISING;
    }
}
