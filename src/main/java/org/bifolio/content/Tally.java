package org.bifolio.content;

import java.util.List;

/**
 * How much of what there is.
 *
 * @param freePages texts that belong to no issuer
 * @param pages of the site
 */
public record Tally(int issuers, int filings, int facts, int sections, int freePages, int pages, int charts) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

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
                0,
                pages,
                filings.stream().mapToInt(filing -> filing.charts().size()).sum());
    }

    /** @param pages how many of the site they and others make */
    public static Tally ofFreePages(List<PageFolder> folders, int pages) {
        int texts = folders.stream().mapToInt(folder -> folder.pages().size()).sum();
        return new Tally(0, 0, 0, 0, texts, pages, 0);
    }

    /** The same, with no page made of it yet. */
    public Tally unmade() {
        return new Tally(issuers, filings, facts, sections, freePages, 0, charts);
    }

    public Tally plus(Tally more) {
        return new Tally(
                issuers + more.issuers,
                filings + more.filings,
                facts + more.facts,
                sections + more.sections,
                freePages + more.freePages,
                pages + more.pages,
                charts + more.charts);
    }
}
