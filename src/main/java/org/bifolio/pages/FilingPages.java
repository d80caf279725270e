package org.bifolio.pages;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;
import org.bifolio.facts.Period;

/** A filing's pages: its front, a page for each section, and all of it on one page to print. */
final class FilingPages {
    private static final int KEY_FIGURES = 6;

    private final Edition edition;
    private final Frames frames;
    private final Issuer issuer;
    private final Filing filing;
    private final List<Section> sections;
    private final GlossaryLinks glossary;
    private List<Link> chapters = List.of();

    FilingPages(Edition edition, Frames frames, Issuer issuer, Filing filing) {
        this.edition = edition;
        this.frames = frames;
        this.issuer = issuer;
        this.filing = filing;
        this.glossary = new GlossaryLinks(edition);
        this.sections = filing.sections().stream()
                .filter(SectionPair::whole)
                .map((SectionPair pair) -> pair.in(edition.language()).orElseThrow())
                .toList();
    }

    List<PlannedPage> pages() {
        List<PlannedPage> pages = new ArrayList<>();
        pages.add(PlannedPage.of("filing", path("index"), this::front));
        for (int i = 0; i < sections.size(); i++) {
            pages.add(section(i));
        }
        pages.add(PlannedPage.of(
                "sources",
                path("sources"),
                () -> new SourcesPages(edition, frames).view(issuer, filing, rail(List.of(), "sources"))));
        if (!filing.notes().isEmpty()) {
            pages.add(PlannedPage.of(
                    "notes",
                    path("notes"),
                    () -> new RemarksPages(edition, frames).view(issuer, filing, rail(List.of(), "notes"))));
        }
        if (!sections.isEmpty()) {
            pages.add(new PlannedPage(
                    "print",
                    path("print"),
                    () -> new PrintPages(edition, frames, issuer, filing, sections).view(over(), lead()),
                    Optional.empty(),
                    sections.stream().map(Section::file).toList()));
        }
        return pages;
    }

    /** JBake reads the header of a section's file; that of a draft says what it must never publish, so it is not asked. */
    private PlannedPage section(int index) {
        Section section = sections.get(index);
        return new PlannedPage(
                "section",
                path(section.name()),
                () -> sectionView(index),
                section.draft() ? Optional.empty() : Optional.of(Path.of(section.file())),
                List.of(section.file()));
    }

    private String path(String name) {
        return SitePath.filing(edition.language(), filing, name);
    }

    private String over() {
        return issuer.name().in(edition.language()) + (edition.zh() ? " " : ", ") + issuer.code();
    }

    private String lead() {
        List<String> parts = new ArrayList<>();
        parts.add(issuer.legalName().in(edition.language()));
        filing.disclosed()
                .map(day -> edition.format().period(Period.on(day), edition.language()))
                .ifPresent(parts::add);
        return String.join(edition.zh() ? "，" : ", ", parts);
    }

    private Views.FilingPage front() {
        String path = path("index");
        Figures figures = new Figures(edition, path);
        String title = filing.title().in(edition.language());
        KpisView kpis = new KpiViews(figures).of(filing, KEY_FIGURES);
        Calls calls = new Calls(edition, filing);
        List<Views.Part> parts = sections.stream()
                .map(section -> new Views.Part(
                        calls.inLink(section.title(), figures),
                        section.name() + ".html",
                        section.summary().map(calls::plain).orElse(""),
                        ""))
                .toList();
        Frame frame = frames.of(
                        path,
                        title,
                        issuer.name().in(edition.language())
                                + (edition.zh() ? "" : " ")
                                + title
                                + (edition.zh() ? "。" : ". ")
                                + parts.stream()
                                        .map(Views.Part::note)
                                        .findFirst()
                                        .filter(note -> !note.isEmpty())
                                        .orElse(edition.project()
                                                .site()
                                                .tagline()
                                                .in(edition.language())),
                        frames.crumbs(path, issuer, filing.brief().in(edition.language())),
                        true)
                .modified(lastUpdated());

        return new Views.FilingPage(
                LinkedData.in(frame, edition, data -> data.report(issuer, filing)),
                over(),
                title,
                lead(),
                kpis,
                parts,
                filing.tables().stream().map(this::table).toList(),
                "sources.html",
                filing.notes().isEmpty() ? "" : "notes.html",
                sections.isEmpty() ? "" : "print.html",
                dated(),
                figures.notes());
    }

    private Optional<LocalDate> lastUpdated() {
        return sections.stream().flatMap(section -> section.updated().stream()).max(Comparator.naturalOrder());
    }

    /** The filing's particulars, and when what the site says of it last changed. */
    private List<Entry> dated() {
        List<Entry> facts = new ArrayList<>(facts(edition, filing));
        lastUpdated()
                .map(day -> edition.format().period(Period.on(day), edition.language()))
                .ifPresent(day -> facts.add(new Entry(edition.words().get("lastUpdated"), Html.text(day))));
        return facts;
    }

    private Views.Part table(PrintedTable table) {
        return new Views.Part(
                Html.text(table.title().in(edition.language())),
                "sources.html#t-" + table.id(),
                table.section().orElse(""),
                edition.chinese());
    }

    static List<Entry> facts(Edition edition, Filing filing) {
        Words words = edition.words();
        List<Entry> facts = new ArrayList<>();
        facts.add(new Entry(words.get("kind"), Html.text(words.get("kind-" + filing.kind()))));
        filing.period()
                .ifPresent(period -> facts.add(new Entry(
                        words.get("reportPeriod"), Html.text(edition.format().period(period, edition.language())))));
        facts.add(new Entry(
                words.get("disclosed"),
                Html.text(filing.disclosed()
                        .map(day -> edition.format().period(Period.on(day), edition.language()))
                        .orElse(words.get("notDated")))));
        filing.publisher()
                .ifPresent(
                        name -> facts.add(new Entry(words.get("publisher"), Html.text(name.in(edition.language())))));
        filing.source().ifPresent(source -> {
            String label = source.label().in(edition.language());
            facts.add(new Entry(
                    words.get("sourceDocument"),
                    source.url().map(url -> IssuerPages.external(url, label)).orElse(Html.text(label))));
        });
        return facts;
    }

    private Views.SectionPage sectionView(int index) {
        Section section = sections.get(index);
        String path = path(section.name());
        Figures figures = new Figures(edition, path);
        SectionText text = new SectionTexts(new Calls(edition, filing), figures).of(section);
        GlossaryLinks.Linked linked = glossary.of(text.body(), figures.root());
        Rail rail = rail(text.headings(), section.name());
        Frame frame = frames.of(
                        path,
                        text.plainTitle()
                                + (edition.zh() ? "｜" : " · ")
                                + filing.brief().in(edition.language()),
                        text.summary().isEmpty()
                                ? text.plainTitle() + " – " + filing.title().in(edition.language())
                                : text.summary(),
                        frames.crumbs(path, issuer, filing, text.plainTitle()),
                        true)
                .modified(section.updated());
        return new Views.SectionPage(
                frame,
                issuer.name().in(edition.language())
                        + (edition.zh() ? " " : ", ")
                        + filing.brief().in(edition.language()),
                text.title(),
                linked.body(),
                rail,
                index == 0 ? Link.NONE : link(sections.get(index - 1), figures),
                index == sections.size() - 1 ? Link.NONE : link(sections.get(index + 1), figures),
                updated(section),
                edition.editUrl().map(url -> edit(url, section.file())).orElse(""),
                linked.terms(),
                figures.notes());
    }

    /** The day its words were last changed; where none is given, the day its filing was disclosed. */
    private String updated(Section section) {
        return section.updated()
                .map(day -> edition.words().get("updated", edition.format().period(Period.on(day), edition.language())))
                .or(() -> filing.disclosed()
                        .map(day -> edition.words()
                                .get("asDisclosed", edition.format().period(Period.on(day), edition.language()))))
                .orElse("");
    }

    static String edit(String url, String file) {
        return url.contains("{file}") ? url.replace("{file}", file) : url + (url.endsWith("/") ? "" : "/") + file;
    }

    private Link link(Section section, Figures figures) {
        return Link.to(new Calls(edition, filing).inLink(section.title(), figures), section.name() + ".html");
    }

    /** To every section, their titles' figures without links of their own: the same on each page of the filing. */
    private synchronized List<Link> chapters() {
        if (chapters.isEmpty()) {
            Figures unlinked = new Figures(edition, path("index"), false);
            chapters = sections.stream().map(section -> link(section, unlinked)).toList();
        }
        return chapters;
    }

    private Rail rail(List<Rail.Heading> headings, String here) {
        Words words = edition.words();
        List<Link> pages = new ArrayList<>();
        pages.add(Link.to(words.get("overview"), "index.html"));
        for (int i = 0; i < sections.size(); i++) {
            pages.add(chapters().get(i).marked(sections.get(i).name().equals(here)));
        }
        pages.add(Link.to(words.get("tablesSources"), "sources.html").marked(here.equals("sources")));
        if (!filing.notes().isEmpty()) {
            pages.add(Link.to(words.get("sourceNotes"), "notes.html").marked(here.equals("notes")));
        }
        if (!sections.isEmpty()) {
            pages.add(Link.to(words.get("printOne"), "print.html"));
        }
        return new Rail(headings, filing.brief().in(edition.language()), pages);
    }
}
