package org.bifolio.shown;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bifolio.facts.Language;
import org.bifolio.finding.Location;

/**
 * One place of the content that shows a figure to readers.
 *
 * @param at where it is called
 * @param name of the chart, table or note; empty for a section's own words
 * @param words the sentence as readers see it; empty for cards, tables and charts
 */
public record Place(Kind kind, Language language, Location at, String name, List<Run> words) {

    /** What shows it. */
    public enum Kind {
        TITLE,
        SUMMARY,
        SENTENCE,
        NOTE,
        CAPTION,
        CARDS,
        TABLE,
        CHART;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of a sentence.
     *
     * @param figure whether it is the figure that the place is about
     */
    public record Run(String text, boolean figure) {}

    public Place {
        words = List.copyOf(words);
    }

    static Place of(Kind kind, Language language, Location at, String name) {
        return new Place(kind, language, at, name, List.of());
    }

    /** The sentence without marks. */
    public String text() {
        return words.stream().map(Run::text).collect(Collectors.joining());
    }
}
