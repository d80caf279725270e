package org.bifolio.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bifolio.facts.Bilingual;

/**
 * What the pages and files about all issuers tell of one: they need no more of it.
 *
 * @param issuer without dimensions and filings
 * @param filings the latest first
 */
public record IssuerOutline(Issuer issuer, List<Contents> filings) {

    public IssuerOutline {
        filings = List.copyOf(filings);
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
