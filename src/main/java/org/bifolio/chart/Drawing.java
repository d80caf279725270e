package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What to draw, with every word already in one language and every label already formatted.
 *
 * @param id unique on a page; prefixes ids in the SVG
 * @param title headline, for the SVG's accessible name
 * @param description alternative text: what a reader would see
 * @param overTime whether the categories are periods one after the other: then the latest stands out
 * @param tick writes a round number of the value axis, in the axis' unit
 * @param reach values that the axis must reach besides those of its marks
 */
public record Drawing(
        String id,
        ChartKind kind,
        String title,
        String description,
        List<Category> categories,
        List<Series> series,
        boolean overTime,
        Function<BigDecimal, String> tick,
        List<BigDecimal> reach) {

    public Drawing {
        reach = List.copyOf(reach);
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** The same with other marks, on an axis of their own. */
    Drawing with(ChartKind other, List<Category> places, List<Series> marks) {
        return new Drawing(id, other, title, description, places, marks, overTime, tick, List.of());
    }

    /** The same with an axis that reaches further. */
    Drawing reaching(List<BigDecimal> values) {
        return new Drawing(id, kind, title, description, categories, series, overTime, tick, values);
    }

    /** What writes the numbers on the axis of a series. */
    Function<BigDecimal, String> tickOf(int number) {
        return series.get(number).ownTick().orElse(tick);
    }

    /**
     * One place on the category axis.
     *
     * @param part a half year or quarter among full years: drawn so that it cannot be mistaken for one
     * @param breakBefore the source changes between the category before and this one: drawn as a visible break
     */
    public record Category(String label, boolean part, boolean breakBefore) {}

    /**
     * One series, with one mark for each category; empty where there is no figure.
     *
     * @param tone its colour, counted from 0
     * @param ownTick writes the round numbers of a second axis that the series has to itself
     */
    public record Series(
            String name, int tone, List<Optional<Mark>> marks, Optional<Function<BigDecimal, String>> ownTick) {
        public Series {
            marks = List.copyOf(marks);
        }

        public Series(String name, int tone, List<Optional<Mark>> marks) {
            this(name, tone, marks, Optional.empty());
        }
    }

    /**
     * One bar, segment or dot.
     *
     * @param value in the axis' unit
     * @param label the figure as shown beside the mark, for example {@code −2.44}
     * @param title the whole of it in words for the mark's {@code <title>}: {@code 2022年 归母净利润 −2.44亿元}
     * @param forecast drawn by pattern, not by colour alone
     */
    public record Mark(BigDecimal value, String label, String title, boolean forecast) {}
}
