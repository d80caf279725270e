package org.bifolio.content;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;

/**
 * What the pages and files about all issuers tell of one: they need no more of it.
 *
 * @param issuer without dimensions and filings
 * @param filings the latest first
 * @param measures the ids of the concepts that it has figures of
 */
public record IssuerOutline(Issuer issuer, List<Contents> filings, List<String> measures) {

    public IssuerOutline {
        filings = List.copyOf(filings);
        measures = List.copyOf(measures);
    }

    /** The concepts that one of these has a figure of: what only a draft measures is not told of. */
    public static Predicate<Concept> measured(List<IssuerOutline> all) {
        Set<String> ids = new HashSet<>();
        all.forEach(outline -> ids.addAll(outline.measures()));
        return concept -> ids.contains(concept.id());
    }

    /**
     * A filing's contents.
     *
     * @param filing without what it holds
     * @param day the latest day that it or a section of it is dated
     */
    public record Contents(Filing filing, Optional<LocalDate> day, List<Title> sections) {

        public Contents {
            sections = List.copyOf(sections);
        }
    }

    /** A section's name in addresses, and its title in plain words. */
    public record Title(String name, Bilingual words) {}
}
