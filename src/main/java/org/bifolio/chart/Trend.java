package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The figures of several years as small bars beside a key figure, the last one standing out. It has no words and no scale: the
 * figures themselves stand in tables.
 *
 * @param name for those who do not see it, and under a pointer
 * @param years one for each year; empty where there is no figure
 */
public record Trend(String name, List<Optional<BigDecimal>> years) {
    private static final int BAR = 7;
    private static final int STEP = 10;
    private static final int HEIGHT = 36;

    public Trend {
        years = List.copyOf(years);
    }

    public String svg() {
        double most = years.stream()
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .reduce(0, Math::max);
        double least = years.stream()
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .reduce(0, Math::min);
        double reach = most - least == 0 ? 1 : most - least;
        long zero = Math.round(HEIGHT * most / reach);
        StringBuilder past = new StringBuilder();
        String last = "";
        for (int i = 0; i < years.size(); i++) {
            if (years.get(i).isPresent()) {
                String bar = bar(i * STEP, zero, HEIGHT * years.get(i).get().doubleValue() / reach);
                if (i == years.size() - 1) {
                    last = bar;
                } else {
                    past.append(bar);
                }
            }
        }
        int width = years.size() * STEP - (STEP - BAR);
        return "<svg class=\"trend\" role=\"img\" viewBox=\"0 0 " + width + " " + HEIGHT + "\" width=\"" + width
                + "\" height=\"" + HEIGHT + "\"><title>" + SvgWriter.escape(name) + "</title><path d=\"" + past
                + "\"/><path class=\"last\" d=\"" + last + "\"/></svg>";
    }

    /** A bar from the zero line, a pixel high at least. */
    private static String bar(int x, long zero, double height) {
        long high = Math.max(1, Math.round(Math.abs(height)));
        long top = height < 0 ? Math.min(zero, HEIGHT - high) : Math.max(0, zero - high);
        return "M" + x + " " + top + "h" + BAR + "v" + high + "h-" + BAR + "z";
    }
}
