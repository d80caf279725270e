package org.bifolio.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;

/** Full-text search; without scripts, a list of every section. */
final class SearchPages {
    private final Edition edition;
    private final Frames frames;

    SearchPages(Edition edition, Frames frames) {
        this.edition = edition;
        this.frames = frames;
    }

    PlannedPage page() {
        String path = SitePath.page(edition.language(), "search");
        String title = edition.words().get("search");
        String root = SitePath.root(path);
        List<Views.Shelf> shelves = new ArrayList<>();
        for (Issuer issuer : edition.project().issuers()) {
            for (Filing filing : issuer.filings()) {
                shelves.add(shelf(issuer, filing, root));
            }
        }
        Frame frame = frames.of(
                path, title, edition.words().get("searchLead"), frames.crumbs(path, null, null, title), false);
        return new PlannedPage(
                "search",
                path,
                new Views.SearchPage(frame.unlisted(), title, root + SitePath.index(edition.language()), shelves),
                Optional.empty());
    }

    private Views.Shelf shelf(Issuer issuer, Filing filing, String root) {
        Calls calls = new Calls(edition, filing);
        List<Link> links = new ArrayList<>();
        filing.sections().stream()
                .filter(pair -> pair.zh().isPresent() && pair.en().isPresent())
                .forEach(pair -> pair.in(edition.language())
                        .ifPresent(section -> links.add(Link.to(
                                calls.plain(section.title()),
                                root + SitePath.filing(edition.language(), filing, section.name())))));
        links.add(Link.to(
                edition.words().get("tablesSources"), root + SitePath.filing(edition.language(), filing, "sources")));
        return new Views.Shelf(
                issuer.name().in(edition.language())
                        + (edition.zh() ? " " : ", ")
                        + filing.title().in(edition.language()),
                links);
    }
}
