package org.bifolio.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.PageFolder;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;
import org.bifolio.content.SiteText;
import org.bifolio.facts.Period;

/** Pages that belong to no company: a notice by itself, or a folder of them that is read from page to page. */
final class FolderPages {
    private final Edition edition;
    private final Frames frames;
    private final PageFolder folder;
    private final List<SiteText> texts;
    private final GlossaryLinks glossary;

    FolderPages(Edition edition, Frames frames, PageFolder folder) {
        this.edition = edition;
        this.frames = frames;
        this.folder = folder;
        this.texts = folder.texts().stream().filter(text -> text.pair().whole()).toList();
        this.glossary = new GlossaryLinks(edition);
    }

    List<PlannedPage> pages() {
        return texts.stream().map(this::page).toList();
    }

    private PlannedPage page(SiteText text) {
        Section section = section(text);
        return new PlannedPage(
                "page",
                SitePath.text(edition.language(), text),
                () -> view(text),
                section.draft() ? Optional.empty() : Optional.of(Path.of(section.file())),
                List.of(section.file()));
    }

    private Views.SectionPage view(SiteText text) {
        Section section = section(text);
        String path = SitePath.text(edition.language(), text);
        Figures figures = new Figures(edition, path);
        SectionText written = new SectionTexts(new Calls(edition, text), figures).of(section);
        GlossaryLinks.Linked linked = glossary.of(written.body(), figures.root());
        String over = folder.index()
                .filter(index -> !index.equals(text))
                .map(this::title)
                .orElse("");
        String title = written.plainTitle();
        Frame frame = frames.of(
                path,
                over.isEmpty() ? title : title + (edition.zh() ? "｜" : " · ") + over,
                written.summary().isEmpty() ? title : written.summary(),
                crumbs(path, over, title),
                true);
        return new Views.SectionPage(
                text.pair().searched() ? frame : frame.unlisted(),
                over,
                written.title(),
                linked.body(),
                new Rail(written.headings(), title(folder.index().orElse(text)), beside(text)),
                neighbour(text, -1),
                neighbour(text, 1),
                updated(section),
                edition.editUrl()
                        .map(url -> FilingPages.edit(url, section.file()))
                        .orElse(""),
                linked.terms(),
                figures.notes());
    }

    private Section section(SiteText text) {
        return text.pair().in(edition.language()).orElseThrow();
    }

    private String title(SiteText text) {
        return text.title(edition.language());
    }

    private List<Link> crumbs(String path, String over, String title) {
        List<Link> crumbs = new ArrayList<>(frames.crumbs(path, title));
        if (!over.isEmpty()) {
            crumbs.add(1, Link.to(over, "index.html"));
        }
        return crumbs;
    }

    /** The other pages of the folder; a page in no folder has none beside it. */
    private List<Link> beside(SiteText here) {
        return folder.name().isEmpty()
                ? List.of()
                : texts.stream()
                        .map(text -> link(text).marked(text.equals(here)))
                        .toList();
    }

    private Link neighbour(SiteText text, int step) {
        int place = texts.indexOf(text) + step;
        return folder.name().isEmpty() || place < 0 || place == texts.size() ? Link.NONE : link(texts.get(place));
    }

    private Link link(SiteText text) {
        SectionPair pair = text.pair();
        return Link.to(title(text), pair.name() + ".html");
    }

    private String updated(Section section) {
        return section.updated()
                .map(day -> edition.words().get("updated", edition.format().period(Period.on(day), edition.language())))
                .orElse("");
    }
}
