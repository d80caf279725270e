package org.bifolio.pages;

import org.bifolio.chart.ChartPainter;

/** Draws a chart as inline SVG, for a desk and for a hand. */
@FunctionalInterface
public interface Draughtsman {
    Drawn draw(ChartPainter painter);

    /** Both sizes; their ids differ. */
    record Drawn(String wide, String phone) {}
}
