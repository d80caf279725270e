package org.bifolio.chart;

import java.util.ArrayList;
import java.util.List;
import org.bifolio.chart.Scene.Words;

/** Moves texts that stand in one column up and down until none covers another. */
final class Apart {
    private static final double LEADING = 1.15;

    private Apart() {}

    /** The texts from the lowest to the highest, within {@code top} and {@code bottom} as far as there is room. */
    static List<Words> spread(List<Words> texts, double top, double bottom) {
        List<Words> sorted = new ArrayList<>(texts);
        sorted.sort((a, b) -> Double.compare(b.y(), a.y()));
        double lowest = bottom;
        List<Words> spread = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Words words = sorted.get(i);
            double leading = words.size() * LEADING;
            double highest = top + words.size() * .75 + (sorted.size() - 1 - i) * leading;
            double y = Math.max(highest, Math.min(words.y(), lowest));
            spread.add(words.atHeight(y));
            lowest = y - leading;
        }
        return spread;
    }
}
