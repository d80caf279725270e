package org.bifolio.pages;

import org.bifolio.content.Issuer;

/** Figures and periods of the reader's choice, across filings. Without scripts it says so and leads to all figures. */
final class ComparePages {
    private final Edition edition;
    private final Frames frames;

    ComparePages(Edition edition, Frames frames) {
        this.edition = edition;
        this.frames = frames;
    }

    PlannedPage page(Issuer issuer) {
        return PlannedPage.of("compare", SitePath.compare(edition.language(), issuer.code()), () -> view(issuer));
    }

    private Views.ComparePage view(Issuer issuer) {
        String path = SitePath.compare(edition.language(), issuer.code());
        Words words = edition.words();
        String name = issuer.name().in(edition.language());
        String title = words.get("compare");
        String root = SitePath.root(path);
        Frame frame = frames.of(
                path,
                words.get("compareTitle", name),
                words.get("compareLead"),
                frames.crumbs(path, issuer, title),
                true);
        return new Views.ComparePage(
                frame,
                name + (edition.zh() ? " " : ", ") + issuer.code(),
                title,
                words.get("compareLead"),
                root + SitePath.compareData(edition.language(), issuer.code()),
                root + SitePath.notesData(edition.language(), issuer.code()),
                root + SitePath.figures(edition.language(), issuer.code()));
    }
}
