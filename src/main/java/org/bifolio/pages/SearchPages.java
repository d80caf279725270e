package org.bifolio.pages;

import java.util.ArrayList;
import java.util.List;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.IssuerOutline;
import org.bifolio.content.PageFolder;

/** Full-text search; without scripts, a list of every section, or of every company where there are many. */
final class SearchPages {
    private final Edition edition;
    private final Frames frames;

    SearchPages(Edition edition, Frames frames) {
        this.edition = edition;
        this.frames = frames;
    }

    PlannedPage page(List<IssuerOutline> all) {
        return PlannedPage.of("search", SitePath.page(edition.language(), "search"), () -> view(all));
    }

    private Views.SearchPage view(List<IssuerOutline> all) {
        String path = SitePath.page(edition.language(), "search");
        String title = edition.words().get("search");
        String root = SitePath.root(path);
        boolean many = Roster.many(all.size());
        Words words = edition.words();
        String lead = words.get(many ? "searchLeadMany" : "searchLead");
        Frame frame = frames.of(path, title, lead, frames.crumbs(path, title), false);
        return new Views.SearchPage(
                frame.unlisted(),
                title,
                lead,
                root + SitePath.index(edition.language()),
                all.size() == 1
                        ? root
                                + SitePath.figures(
                                        edition.language(), all.get(0).issuer().code())
                        : "",
                many ? words.get("allCompanies", all.size()) : words.get("searchAll"),
                many ? List.of(companies(all, root)) : sections(all, root));
    }

    private Views.Shelf companies(List<IssuerOutline> all, String root) {
        return new Views.Shelf(
                edition.words().get("companies"),
                all.stream()
                        .map(outline -> Link.to(
                                outline.issuer().name().in(edition.language())
                                        + (edition.zh() ? " " : ", ")
                                        + outline.issuer().code(),
                                root
                                        + SitePath.issuer(
                                                edition.language(),
                                                outline.issuer().code())))
                        .toList());
    }

    private List<Views.Shelf> sections(List<IssuerOutline> all, String root) {
        List<Views.Shelf> shelves = new ArrayList<>();
        for (IssuerOutline outline : all) {
            for (IssuerOutline.Contents contents : outline.filings()) {
                shelves.add(shelf(outline.issuer(), contents, root));
            }
        }
        edition.project().pages().stream()
                .map(folder -> shelf(folder, root))
                .filter(shelf -> !shelf.links().isEmpty())
                .forEach(shelves::add);
        return shelves;
    }

    private Views.Shelf shelf(PageFolder folder, String root) {
        List<Link> links = folder.texts().stream()
                .filter(text -> text.pair().whole() && text.pair().searched())
                .map(text -> Link.to(text.title(edition.language()), root + SitePath.text(edition.language(), text)))
                .toList();
        return new Views.Shelf(
                folder.index()
                        .map(index -> index.title(edition.language()))
                        .orElse(edition.words().get("pages")),
                links);
    }

    private Views.Shelf shelf(Issuer issuer, IssuerOutline.Contents contents, String root) {
        Filing filing = contents.filing();
        List<Link> links = new ArrayList<>();
        contents.sections()
                .forEach(section -> links.add(Link.to(
                        section.words().in(edition.language()),
                        root + SitePath.filing(edition.language(), filing, section.name()))));
        links.add(Link.to(
                edition.words().get("tablesSources"), root + SitePath.filing(edition.language(), filing, "sources")));
        return new Views.Shelf(
                issuer.name().in(edition.language())
                        + (edition.zh() ? " " : ", ")
                        + filing.title().in(edition.language()),
                links);
    }
}
