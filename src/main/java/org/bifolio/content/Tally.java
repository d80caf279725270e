package org.bifolio.content;

import java.util.List;

/** How much of what there is. */
public record Tally(int issuers, int filings, int facts, int sections, int pages, int charts) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    /** What one or more issuers hold. */
    public static Tally of(Project project, int pages) {
        List<Filing> filings = project.issuers().stream()
                .flatMap(issuer -> issuer.filings().stream())
                .toList();
        return new Tally(
                project.issuers().size(),
                filings.size(),
                project.facts().all().size(),
                filings.stream().mapToInt(filing -> filing.sections().size()).sum(),
                pages,
                filings.stream().mapToInt(filing -> filing.charts().size()).sum());
    }

    public Tally plus(Tally more) {
        return new Tally(
                issuers + more.issuers,
                filings + more.filings,
                facts + more.facts,
                sections + more.sections,
                pages + more.pages,
                charts + more.charts);
    }
}
