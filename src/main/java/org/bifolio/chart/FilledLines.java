package org.bifolio.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Phrases set line after line, each line as full as a width lets it; blanks at the end of a line take no room. */
final class FilledLines {
    private final List<String> phrases;
    private final double size;

    // in thousandths of an em, of all phrases on one line
    private final long[] starts;
    private final long[] ends; // without the blanks after them

    /** @param size of the font, in pixels */
    FilledLines(List<String> phrases, double size, Scene.Role role) {
        this.phrases = phrases;
        this.size = size;
        starts = new long[phrases.size() + 1];
        ends = new long[phrases.size()];
        for (int i = 0; i < ends.length; i++) {
            String phrase = phrases.get(i);
            ends[i] = starts[i] + TypeWidth.thousandths(phrase.stripTrailing(), role);
            starts[i + 1] = starts[i] + TypeWidth.thousandths(phrase, role);
        }
    }

    /** Which phrase each line starts with; empty where one alone is wider. */
    Optional<List<Integer>> within(double width) {
        List<Integer> first = new ArrayList<>(List.of(0));
        for (int i = 0; i < ends.length; i++) {
            if (wider(first.get(first.size() - 1), i, width)) {
                if (wider(i, i, width)) {
                    return Optional.empty();
                }
                first.add(i);
            }
        }
        return Optional.of(first);
    }

    private boolean wider(int first, int last, double width) {
        return TypeWidth.pixels(ends[last] - starts[first], size) > width;
    }

    /** @param first which phrase each line starts with */
    List<String> lines(List<Integer> first) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            int end = i + 1 < first.size() ? first.get(i + 1) : phrases.size();
            lines.add(String.join("", phrases.subList(first.get(i), end)));
        }
        return lines;
    }
}
