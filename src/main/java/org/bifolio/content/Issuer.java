package org.bifolio.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.facts.Bilingual;

/**
 * A listed company.
 *
 * @param dimensions what its figures are broken down by, by id: {@code segment}, {@code holder}
 * @param names names with digits that its prose may use: {@code A股}, {@code 5G}
 * @param keyFigures the concepts readers look for first, for cards and overviews
 * @param filings the latest first
 */
public record Issuer(
        String code,
        Bilingual name,
        Bilingual legalName,
        Bilingual exchange,
        String currency,
        Optional<String> website,
        Map<String, Dimension> dimensions,
        List<String> names,
        List<String> keyFigures,
        List<Filing> filings) {

    /**
     * What figures are broken down by.
     *
     * @param members their names, in the order editors gave
     * @param briefs shorter names for charts, of those members that have one
     */
    public record Dimension(String id, Bilingual label, Map<String, Bilingual> members, Map<String, Bilingual> briefs) {

        /** The name for a chart or card. */
        public Optional<Bilingual> brief(String member) {
            return Optional.ofNullable(briefs.getOrDefault(member, members.get(member)));
        }

        /** The member that has these words for its name in either language; editors write them in place of its id. */
        public Optional<String> labelled(String words) {
            return members.keySet().stream()
                    .filter(member -> members.get(member).says(words)
                            || brief(member).filter(name -> name.says(words)).isPresent())
                    .findFirst();
        }
    }

    /** Its names alone: dimensions and filings left out. */
    public Issuer cover() {
        return new Issuer(
                code, name, legalName, exchange, currency, website, Map.of(), List.of(), keyFigures, List.of());
    }

    public Optional<Filing> filing(String id) {
        return filings.stream().filter(filing -> filing.id().equals(id)).findFirst();
    }
}
