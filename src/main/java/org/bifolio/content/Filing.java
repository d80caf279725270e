package org.bifolio.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Period;

/**
 * One document a company published.
 *
 * @param id its folder's name: {@code 2022-annual-report-summary}
 * @param kind {@code annual-summary}, {@code sponsorship-letter}, …
 * @param disclosed the date on the document; empty when it has none
 * @param headings the English of the headings under which its figures stand
 * @param sections in reading order
 * @param draft whether only a preview may show it
 */
public record Filing(
        String issuer,
        String id,
        Bilingual title,
        Bilingual brief,
        String kind,
        Optional<Period> period,
        Optional<LocalDate> disclosed,
        Optional<Bilingual> publisher,
        Optional<Source> source,
        Headings headings,
        List<PrintedTable> tables,
        List<SourceNote> notes,
        List<ChartSpec> charts,
        List<SectionPair> sections,
        String file,
        boolean draft) {

    /** Where the document itself can be read. */
    public record Source(Bilingual label, Optional<String> url) {}

    public Optional<PrintedTable> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    public Optional<ChartSpec> chart(String id) {
        return charts.stream().filter(chart -> chart.id().equals(id)).findFirst();
    }

    /** Its cover: what it holds left out. */
    public Filing cover() {
        return new Filing(
                issuer,
                id,
                title,
                brief,
                kind,
                period,
                disclosed,
                publisher,
                source,
                Headings.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                file,
                draft);
    }

    /** A filing is known by its issuer and id; what it holds is not compared. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Filing filing && filing.issuer.equals(issuer) && filing.id.equals(id);
    }

    @Override
    public int hashCode() {
        return 31 * issuer.hashCode() + id.hashCode();
    }
}
