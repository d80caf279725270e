package org.bifolio.diff;

import java.util.List;
import java.util.Locale;
import org.bifolio.facts.Bilingual;
import org.bifolio.shown.Place;

/**
 * Words that stand beside many figures, and are others now.
 *
 * @param id as editors know it: {@code revenue}, {@code 688316 segment=cloud-products}, {@code 688316/2022-annual-report-summary}
 * @param key which words of it, by their key in the file: {@code label}, {@code short}, {@code title}
 * @param figures how many figures they stand beside
 */
public record Renaming(
        Subject subject, String id, String key, Bilingual before, Bilingual after, int figures, List<Place> places) {

    /** What the words are the name of. */
    public enum Subject {
        CONCEPT,
        /** The English of a printed value. */
        VALUE,
        MEMBER,
        UNIT,
        FILING;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Renaming {
        places = List.copyOf(places);
    }
}
