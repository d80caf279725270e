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
    LINES("lines"),
    /** Columns, and the last series as a line over them on a scale of its own. */
    COMBINED("combined"),
    /** A small chart for each series, all on one scale. */
    PANELS("panels"),
    /** A dot for each series on one line for each category: a forecast and what came of it. */
    DOTS("dots"),
    /** A bridge from the first category to the last, explained by those between them. */
    WATERFALL("waterfall");

    private final String id;

    ChartKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
