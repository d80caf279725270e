package org.bifolio.content;

import java.util.Optional;
import org.bifolio.finding.Location;

/**
 * A rule that printed figures keep, wherever all its parts are printed: {@code overdue-share = overdue-receivables /
 * receivables-balance}.
 *
 * @param id its name, for example {@code quarters-make-the-year}
 * @param text as the editor wrote it
 * @param total the figure to the left of the sign; every statement of it is checked
 * @param issuer the only issuer it is about; empty for all
 */
public record Calculation(
        String id,
        String text,
        Formula.Figure total,
        Relation relation,
        Formula parts,
        Optional<String> issuer,
        Location at) {

    /** How the two sides stand to each other. */
    public enum Relation {
        EQUAL,
        AT_MOST,
        AT_LEAST
    }
}
