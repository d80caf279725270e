package org.bifolio.pages;

import org.bifolio.chart.ChartPainter;

/** Draws a chart as inline SVG, for a desk, for half a window and for a hand. */
@FunctionalInterface
public interface Draughtsman {
    Drawn draw(ChartPainter painter);

    /** Each size; their ids differ. Only the wide one stands on paper. */
    record Drawn(String wide, String middle, String phone) {
        static Drawn onPaper(String wide) {
            return new Drawn(wide, "", "");
        }
    }
}
