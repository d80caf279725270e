package org.bifolio.reuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bifolio.content.IssuerOutline;
import org.bifolio.content.Tally;
import org.bifolio.finding.Finding;

/**
 * A part of the site as it was made: an issuer's, or the front, which is about all of them.
 *
 * @param key of all that it follows from, but for the day
 * @param base of all that every page of it follows from, which is all but the text of its sections
 * @param from the first day on which it is right
 * @param until the first day on which it is right no more
 * @param outline what the front tells of it; empty for the front itself
 * @param members of the issuer's dimensions
 * @param warnings found in its files, which are told again with every build
 */
public record Part(
        String name,
        Hash key,
        Hash base,
        LocalDate from,
        LocalDate until,
        Tally tally,
        Optional<IssuerOutline> outline,
        Map<String, Set<String>> members,
        List<String> drafts,
        List<Finding> warnings,
        List<Made> files) {

    /** Whether it is still what would be made of the same content on this day. */
    public boolean right(Hash now, LocalDate today) {
        return key.equals(now) && !today.isBefore(from) && today.isBefore(until);
    }
}
