package org.bifolio.diff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bifolio.facts.Fact;
import org.bifolio.shown.Place;

/**
 * One way in which a figure differs between two versions. A figure that differs in several ways has a change for each.
 *
 * @param before as it was; for {@link Kind#RESTATED} and {@link Kind#REPEATED} the statement that was there first
 * @param after as it is
 * @param places what shows it: in the later version, or in the earlier one where it is removed
 */
public record Change(Kind kind, Optional<Fact> before, Optional<Fact> after, List<Place> places) {

    /** What happened to a figure, the gravest first. */
    public enum Kind {
        /** Another filing, or another table of the filing, prints another value. */
        RESTATED,
        /** The same filing's figure has another value or another hedge. */
        CORRECTED,
        REMOVED,
        UNIT,
        /** The row's words as printed. */
        LABEL,
        /** Where it was printed, or on whose authority. */
        SOURCE,
        /** Bifolio computes it, from figures that have changed or in another way. */
        RECOMPUTED,
        /** A figure that was recorded for other periods only. */
        NEW_PERIOD,
        NEW_FIGURE,
        /** A figure that was recorded is printed at one more place, with the same value. */
        REPEATED;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Change {
        places = List.copyOf(places);
    }

    /** The figure as it is, or as it was where it is removed. */
    public Fact fact() {
        return after.or(() -> before).orElseThrow();
    }
}
