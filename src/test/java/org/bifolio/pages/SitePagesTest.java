package org.bifolio.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bifolio.check.Proof;
import org.bifolio.content.IssuerOutline;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.ParsedProject;
import org.junit.jupiter.api.Test;

class SitePagesTest {
    private static final Path PROJECT = Path.of(".");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final List<PlannedPage> pages = pages(Optional.empty());

    private static List<PlannedPage> pages(Optional<String> baseUrl) {
        Findings findings = new Findings();
        ParsedProject parsed =
                ParsedProject.parse(ProjectReader.read(PROJECT, TODAY, findings).orElseThrow(), findings);
        try {
            Map<Language, Words> words = Map.of(
                    Language.ZH, Words.read(Path.of("templates"), Language.ZH),
                    Language.EN, Words.read(Path.of("templates"), Language.EN));
            SitePages.Setting setting = new SitePages.Setting(
                    words,
                    baseUrl,
                    Optional.empty(),
                    (template, model) -> "<p>" + template + corner(model) + "</p>",
                    drawing -> new Draughtsman.Drawn("<svg></svg>", "<svg></svg>", "<svg></svg>"),
                    new Roster(parsed.project().issuers().size(), Optional.empty()));
            SitePages site = new SitePages(setting, parsed, Proof.of(parsed.project()));
            List<PlannedPage> all = new ArrayList<>(site.ofIssuers());
            all.addAll(site.front(site.outlines()));
            return all;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String corner(Map<String, ?> model) {
        return model.get("block") instanceof TableView table ? ": " + table.corner() : "";
    }

    @Test
    void bothLanguagesMirrorEachOther() {
        Set<String> zh = below("zh/");
        assertFalse(zh.isEmpty());
        assertEquals(zh, below("en/"));
    }

    private Set<String> below(String folder) {
        return pages.stream()
                .map(PlannedPage::path)
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(3))
                .collect(Collectors.toSet());
    }

    @Test
    void noTwoPagesShareAPath() {
        Set<String> paths = new HashSet<>();
        pages.forEach(page -> assertTrue(paths.add(page.path()), page.path()));
    }

    @Test
    void everyFigureOfASectionHasANote() {
        for (PlannedPage page : pages) {
            if (page.view() instanceof Views.SectionPage section) {
                Set<String> notes = section.notes().stream().map(FigureNote::id).collect(Collectors.toSet());
                java.util.regex.Matcher used = java.util.regex.Pattern.compile("data-note=\"([^\"]+)\"")
                        .matcher(section.body().markup());
                while (used.find()) {
                    assertTrue(notes.contains(used.group(1)), page.path() + " " + used.group(1));
                }
            }
        }
    }

    @Test
    void oneRowListsEveryPlaceWhereAFilingPrintsAFigure() {
        Views.FiguresPage figures = pages.stream()
                .filter(page -> page.path().equals("en/688316/figures.html"))
                .map(page -> (Views.FiguresPage) page.view())
                .findFirst()
                .orElseThrow();
        List<String> places = figures.table().rows().stream()
                .map(row ->
                        row.cells().stream().map(cell -> cell.html().markup()).collect(Collectors.joining(" ")))
                .filter(cells -> cells.contains("data-fact=\"688316/total-assets/2019-12-31\""))
                .toList();
        assertEquals(1, places.size());
        assertTrue(
                places.get(0).contains("letter, <span>I. (V) Main financial data and indicators</span>; <span"),
                places.get(0));
        assertTrue(
                places.get(0)
                        .contains(
                                "I. (VI) 6. (1) Risk to management and internal control from the company’s growth</span>"),
                places.get(0));
    }

    /** A minus says that a figure fell; an arrow before it would say it twice. */
    @Test
    void aTableTellsADirectionOnce() {
        int changes = 0;
        for (PlannedPage page : pages) {
            if (page.view() instanceof Views.SectionPage section) {
                for (String cell : section.body().markup().split("<td")) {
                    if (cell.contains("~FY2021\"")) {
                        changes++;
                        assertFalse(cell.contains("↓") || cell.contains("↑"), cell);
                    }
                }
            }
        }
        assertTrue(changes > 5, changes + " changes");
    }

    private Views.IssuerPage issuer(Language language) {
        return pages.stream()
                .filter(page -> page.path().equals(language.code() + "/688316/index.html"))
                .map(page -> (Views.IssuerPage) page.view())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCurrencyHasANameInEachLanguage() {
        assertTrue(issuer(Language.ZH).facts().contains(new Entry("币种", Html.text("人民币"))));
        assertTrue(issuer(Language.EN).facts().contains(new Entry("Currency", Html.text("Renminbi (RMB)"))));
    }

    /** Who reads it years later is told where the figures end. */
    @Test
    void aCompanySaysUpToWhenItsFiguresGo() {
        assertTrue(issuer(Language.ZH).facts().contains(new Entry("数据截至", Html.text("2022年"))));
        assertTrue(issuer(Language.EN).facts().contains(new Entry("Figures up to", Html.text("FY2022"))));
    }

    @Test
    void halfYearsStandApartFromYears() {
        Views.IssuerPage issuer = issuer(Language.EN);
        assertEquals(
                List.of("FY2022", "FY2021", "FY2020", "FY2019", "FY2018", "FY2017"),
                issuer.series().heads().stream().map(TableView.Head::text).toList());
        assertEquals(
                List.of("H1\u00a02020"),
                issuer.halves().heads().stream().map(TableView.Head::text).toList());
        TableView.Row revenue = issuer.halves().rows().get(0);
        assertEquals("Operating revenue", revenue.label());
        assertTrue(revenue.cells().get(0).html().markup().contains(">144.13<"));
    }

    private String section(String path) {
        return pages.stream()
                .filter(page -> page.path().equals(path))
                .map(page -> ((Views.SectionPage) page.view()).body().markup())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTableOfMembersSaysWhatTheyAre() {
        String zh = section("zh/688316/2022-annual-report-summary/shareholders.html");
        assertTrue(zh.contains("<p>blocks/table.ftlh: 股东</p>"), zh);
        String en = section("en/688316/2020-listing-sponsorship-letter/sponsor-and-supervision.html");
        assertTrue(en.contains("<p>blocks/table.ftlh: Person</p>"), en);
        String figures = section("en/688316/2022-annual-report-summary/key-figures.html");
        assertTrue(figures.contains("<p>blocks/table.ftlh: Item</p>"), figures);
    }

    @Test
    void aColumnSetToTheRightInMarkdownStandsThere() {
        String quarters = section("en/688316/2022-annual-report-summary/quarters.html");
        assertTrue(quarters.contains("<th scope=\"col\" class=\"end\">Non-recurring items</th>"), quarters);
        assertTrue(quarters.contains("<tr><td>Q1</td><td class=\"end\">"), quarters);
    }

    @Test
    void tellsAPrintedStrokeFromAPrintedDash() {
        assertEquals(List.of("/ the source has a slash"), signs("2022-annual-report-summary", "contacts"));
        assertTrue(signs("2020-listing-sponsorship-letter", "financials-flows").contains("– the source has a dash"));
    }

    private List<String> signs(String filing, String table) {
        return pages.stream()
                .filter(page -> page.path().equals("en/688316/" + filing + "/sources.html"))
                .flatMap(page -> ((Views.SourcesPage) page.view()).tables().stream())
                .filter(found -> found.id().equals("t-" + table))
                .flatMap(found -> found.table().keys().stream())
                .map(key -> key.sign() + " " + key.meaning())
                .toList();
    }

    @Test
    void theWholeStandsBeforeItsPartsAmongAllFigures() {
        Views.FiguresPage figures = pages.stream()
                .filter(page -> page.path().equals("zh/688316/figures.html"))
                .map(page -> (Views.FiguresPage) page.view())
                .findFirst()
                .orElseThrow();
        List<String> revenue = figures.table().rows().stream()
                .map(row ->
                        row.cells().stream().map(cell -> cell.html().markup()).collect(Collectors.joining(" ")))
                .filter(cells -> cells.contains("data-fact=\"688316/revenue/FY2019"))
                .toList();
        assertTrue(revenue.get(0).contains("688316/revenue/FY2019\""), revenue.get(0));
        assertTrue(revenue.get(1).contains("688316/revenue/FY2019;"), revenue.get(1));
    }

    @Test
    void alternatesNameBothLanguagesAndADefault() {
        PlannedPage home = pages(Optional.of("https://example.org/investors/")).stream()
                .filter(page -> page.path().equals("zh/index.html"))
                .findFirst()
                .orElseThrow();
        Frame frame = ((Views.Home) home.view()).frame();
        assertEquals("https://example.org/investors/zh/", frame.canonical());
        assertEquals(
                List.of(
                        "zh-CN https://example.org/investors/zh/",
                        "en https://example.org/investors/en/",
                        "x-default https://example.org/investors/"),
                frame.alternates().stream()
                        .map(link -> link.lang() + " " + link.href())
                        .toList());
        assertEquals("../en/index.html", frame.others().get(0).href());
    }

    /** No page grows with the number of companies but the list of their names. */
    @Test
    void ofManyCompaniesTheHomePageShowsSomeAndTheSearchPageNamesAll() throws IOException {
        Findings findings = new Findings();
        ParsedProject parsed =
                ParsedProject.parse(ProjectReader.read(PROJECT, TODAY, findings).orElseThrow(), findings);
        Words en = Words.read(Path.of("templates"), Language.EN);
        SitePages site = new SitePages(
                new SitePages.Setting(
                        Map.of(Language.ZH, Words.read(Path.of("templates"), Language.ZH), Language.EN, en),
                        Optional.empty(),
                        Optional.empty(),
                        (template, model) -> "",
                        drawing -> new Draughtsman.Drawn("", "", ""),
                        new Roster(13, Optional.empty())),
                parsed,
                Proof.of(parsed.project()));
        List<IssuerOutline> many =
                java.util.Collections.nCopies(13, site.outlines().get(0));
        assertEquals(6, SitePages.shownAtHome(many).size());
        List<PlannedPage> front = site.front(many);
        Views.SearchPage search =
                (Views.SearchPage) page(front, "en/search.html").view();
        assertEquals("All 13 companies", search.everything());
        assertEquals(
                13,
                search.shelves().stream()
                        .mapToInt(shelf -> shelf.links().size())
                        .sum());
        assertEquals(
                "../en/search.html#everything",
                ((Views.Home) page(front, "en/index.html").view()).all().href());
        assertEquals(
                "../../en/search.html?in=688316",
                ((Views.IssuerPage)
                                page(site.ofIssuers(), "en/688316/index.html").view())
                        .search()
                        .href());
    }

    private static PlannedPage page(List<PlannedPage> pages, String path) {
        return pages.stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
