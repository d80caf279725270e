package org.bifolio.chart;

/** How a chart draws its figures. */
public enum ChartKind {
    /** Upright bars, clustered when there are several series; negatives hang below the zero line. */
    COLUMNS("columns"),
    /** Upright bars stacked as amounts. */
    STACKED("stacked"),
    /** Upright bars stacked to 100 %. */
    SHARES("shares"),
    /** Lying bars, for long names. */
    BARS("bars"),
    /** Lines with a dot and a label at each figure. */
    LINES("lines");

    private final String id;

    ChartKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
