package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.finding.Code;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.bifolio.load.Drafts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that belong to no company: a notice by itself, and a guide of several. */
class PagesTest {
    private static final String NOTICE = "title=%s\ntype=page\nstatus=%s\n%s~~~~~~\n%s{{000001/revenue@FY2022}}"
            + "\n\n{{kpis 000001/revenue@FY2022}}\n\n{{chart results #000001/2022-annual}}"
            + "\n\n{{table counts #000001/2022-annual}}\n";

    /** A notice and a guide, built once for the tests that only look. */
    private static TestProject both;

    @TempDir
    private Path folder;

    @BeforeAll
    static void bothAreBuilt(@TempDir Path shared) {
        both = guide(notice(TestProject.smallIn(shared).buildable(), "published", ""));
        both.write(
                "content/000001/2022-annual/010-overview.en.md",
                both.read("content/000001/2022-annual/010-overview.en.md")
                        + "\n[Guide](../../pages/guide/020-tables.en.md)\n");
        isBuilt(both);
    }

    private TestProject project() {
        return TestProject.smallIn(folder).buildable();
    }

    private static TestProject notice(TestProject project, String status, String header) {
        return project.write("content/pages/010-notice.zh.md", NOTICE.formatted("声明", status, header, "营业收入"))
                .write("content/pages/010-notice.en.md", NOTICE.formatted("Notice", status, header, "Revenue was "));
    }

    private static TestProject page(TestProject project, String name, String title, String text) {
        for (String language : List.of("zh", "en")) {
            project.write(
                    "content/pages/" + name + "." + language + ".md",
                    "title=" + title + " " + language + "\ntype=page\nstatus=published\n~~~~~~\n"
                            + text.replace(".LANG.", "." + language + ".") + "\n");
        }
        return project;
    }

    private static TestProject guide(TestProject project) {
        page(
                project,
                "guide/010-index",
                "Guide",
                "See [tables](020-tables.LANG.md), [the overview](../../000001/2022-annual/010-overview.LANG.md#part-1)"
                        + " and the [glossary](../glossary.html).\n\n## Part\n\nWolverine.");
        return page(
                project, "guide/020-tables", "Tables", "```csv figures/a.csv\nconcept,单位\n  x\n```\n\n`{{chart x}}`");
    }

    private static void isBuilt(TestProject project) {
        assertEquals(List.of(), project.build());
    }

    private static Document html(TestProject project, String path) {
        return Jsoup.parse(project.read("site/" + path));
    }

    @Test
    void aPageStandsAtItsNameInBothLanguagesAndInTheFootOfEveryPage() {
        assertEquals("声明", html(both, "zh/notice.html").select("h1").text());
        Document english = html(both, "en/notice.html");
        assertEquals("Notice", english.select("h1").text());
        assertEquals(
                "../zh/notice.html", english.select("header a[data-language]").attr("href"));
        Document section = html(both, "en/000001/2022-annual/overview.html");
        assertEquals(
                "../../../en/notice.html",
                section.select("footer a:contains(Notice)").attr("href"));
        assertTrue(section.select("nav.menu a:contains(Notice)").isEmpty());
        assertTrue(both.read("site/sitemap-site.xml").contains("https://example.org/en/notice.html"));
    }

    @Test
    void aPageCanBeKeptOutOfEverySearch() {
        TestProject project = notice(guide(project()), "published", "search=no\n");
        isBuilt(project);
        assertEquals(
                "noindex",
                html(project, "en/notice.html").select("meta[name=robots]").attr("content"));
        assertFalse(project.read("site/sitemap-site.xml").contains("notice.html"));
        String places = project.read("site/search/en/site/index.js");
        assertTrue(places.contains("guide/tables.html"), places);
        assertFalse(places.contains("notice.html"), places);
        Document list = html(project, "en/search.html");
        assertFalse(list.select("main a[href$=tables.html]").isEmpty());
        assertTrue(list.select("main a[href$=notice.html]").isEmpty());
    }

    @Test
    void aPageCanBeInTheMenuOnTop() {
        TestProject project = notice(project(), "published", "menu=top\n");
        isBuilt(project);
        assertEquals(
                "page",
                html(project, "en/notice.html")
                        .select("nav.menu a:contains(Notice)")
                        .attr("aria-current"));
    }

    @Test
    void aPageCallsFiguresCardsChartsAndTablesOfAnIssuer() {
        Document page = html(both, "en/notice.html");
        Element figure = page.select("article p data").first();
        assertEquals("304971021.01", figure.attr("value"));
        assertEquals("000001/revenue/FY2022", figure.attr("data-fact"));
        assertEquals(
                "../en/000001/2022-annual/sources.html#f-revenue.FY2022",
                figure.closest("a").attr("href"));
        assertEquals(1, page.select(".kpi").size());
        assertEquals(1, page.select("figure.graph").size());
        assertFalse(page.select("table caption:contains(Number of holders)").isEmpty());
        String source = page.select(".notes li").first().text();
        assertTrue(source.contains("2022 annual report"), source);
        String issuer = both.read("content/000001/issuer.yaml");
        assertTrue(issuer.contains("en: Sample"), issuer);
        assertTrue(source.contains("Sample (000001), 2022 annual report"), source);
    }

    /** Its files to download are the issuer's, and are there when a section shows it. */
    @Test
    void aChartOnAPageLeavesDownloadsToTheSections() {
        assertTrue(html(both, "en/notice.html").select(".chart-files").isEmpty());
        assertFalse(html(both, "en/000001/2022-annual/overview.html")
                .select(".chart-files a")
                .isEmpty());
    }

    @Test
    void aFolderOfPagesIsReadFromPageToPage() {
        Document tables = html(both, "en/guide/tables.html");
        assertEquals("Guide en", tables.select("p.over").text());
        assertEquals(
                List.of("index.html", "tables.html"),
                tables.select("details.shelf nav a").eachAttr("href"));
        assertEquals("index.html", tables.select("nav.turnover a[rel=prev]").attr("href"));
        assertEquals(
                List.of("Home", "Guide en", "Tables en"),
                tables.select("nav.crumbs li").eachText());
        assertEquals(
                List.of("Guide en"),
                html(both, "en/index.html").select("footer a[href*=guide]").eachText());
        assertEquals(
                "tables.html",
                html(both, "en/guide/index.html")
                        .select("nav.turnover a[rel=next]")
                        .attr("href"));
    }

    @Test
    void linksBetweenTextsGoByTheirFiles() {
        assertEquals(
                List.of("tables.html", "../000001/2022-annual/overview.html#part-1", "../glossary.html"),
                html(both, "en/guide/index.html")
                        .select("article p:first-child a")
                        .eachAttr("href"));
        assertEquals(
                "../../guide/tables.html",
                html(both, "en/000001/2022-annual/overview.html")
                        .select("article a:contains(Guide)")
                        .attr("href"));
    }

    @Test
    void codeStandsUnderTheNameOfItsFile() {
        Element code = html(both, "en/guide/tables.html").select("figure.file").first();
        assertEquals("figures/a.csv", code.select("figcaption").text());
        assertEquals(
                "concept,单位\n  x\n",
                code.select("pre code.language-csv").first().wholeText());
        assertEquals("zh-CN", code.select("pre span").attr("lang"));
    }

    @Test
    void pagesAreFoundByTheSearch() {
        String index = both.read("site/search/en/site/index.js");
        assertTrue(index.contains("guide/index.html#part-1"), index);
        assertEquals(
                List.of("Guide en", "Tables en"),
                html(both, "en/search.html")
                        .select("main a[href^=../en/guide/]")
                        .eachText());
    }

    @Test
    void aDraftAndAPageOfTomorrowAreInNoFile() {
        for (String header : List.of("draft", "published")) {
            TestProject project = notice(
                    project(), header, header.equals("draft") ? "" : "date=" + TestProject.TODAY.plusDays(1) + "\n");
            isBuilt(project);
            assertFalse(Files.exists(project.site().resolve("en/notice.html")));
            assertFalse(project.read("site/en/index.html").contains("Notice"));
            assertFalse(project.read("site/sitemap-site.xml").contains("notice"));
        }
    }

    /** A day in the header, not the file's: a build of the same text says the same. */
    @Test
    void aSectionItsFilingAndItsFeedSayWhenItWasLastChanged() {
        TestProject project = project();
        for (String language : List.of("zh", "en")) {
            project.replace(
                    "content/000001/2022-annual/010-overview." + language + ".md",
                    "type=section",
                    "type=section\nupdated=2023-05-06");
        }
        isBuilt(project);
        assertEquals(
                "Last updated: 6 May 2023",
                html(project, "en/000001/2022-annual/overview.html")
                        .select(".age > span")
                        .text());
        assertTrue(html(project, "zh/000001/2022-annual/index.html")
                .select(".facts div")
                .eachText()
                .contains("本页更新 2023年5月6日"));
        assertTrue(project.read("site/en/feed.xml").contains("<updated>2023-05-06T"));
    }

    /** A folder whose index is held back has no way in. */
    @Test
    void aFolderIsHeldBackWithItsIndex() {
        TestProject project = guide(project());
        project.replace("content/pages/guide/010-index.en.md", "status=published", "status=draft");
        isBuilt(project);
        assertFalse(Files.exists(project.site().resolve("en/guide/tables.html")));
    }

    @Test
    void aPreviewShowsDraftsAndNamesThem() {
        TestProject project = notice(project(), "draft", "");
        Findings findings = new Findings();
        Optional<ReportBuild.Built> built = new ReportBuild(project.root(), TestProject.TODAY, Drafts.SHOWN)
                .build(project.site(), Optional.empty(), findings, stage -> {});
        assertEquals(List.of(), findings.all());
        assertEquals(
                Set.of("zh/notice.html", "en/notice.html"), built.orElseThrow().drafts());
    }

    /** What a page is made from is its own file, and the figures it calls, whosever they are. */
    @Test
    void aPageIsMadeAgainWhenItsWordsOrItsFiguresChange() {
        TestProject project = notice(project(), "published", "");
        isBuilt(project);
        project.replace("content/pages/010-notice.en.md", "Revenue was ", "Wolverine had ");
        isBuilt(project);
        assertTrue(html(project, "en/notice.html").select("article p").text().startsWith("Wolverine had"));
        project.replace(
                "content/000001/2022-annual/figures/key-figures.csv",
                "\"304,971,021.01\",\"423,834,209.20\",-28.04%",
                "\"423,834,209.20\",\"423,834,209.20\",0.00%");
        isBuilt(project);
        assertEquals(
                "423834209.20",
                html(project, "en/notice.html").select("article p data").attr("value"));
    }

    @Test
    void allPagesNameANewPageWithTheNextBuild() throws Exception {
        TestProject project = project();
        isBuilt(project);
        notice(project, "published", "");
        isBuilt(project);
        String link = "footer a[href$=/notice.html]";
        assertEquals(
                1,
                html(project, "zh/000001/2022-annual/overview.html")
                        .select(link)
                        .size());
        Files.delete(project.file("content/pages/010-notice.zh.md"));
        Files.delete(project.file("content/pages/010-notice.en.md"));
        isBuilt(project);
        assertEquals(
                0,
                html(project, "zh/000001/2022-annual/overview.html")
                        .select(link)
                        .size());
        assertFalse(Files.exists(project.site().resolve("zh/notice.html")));
    }

    /** A build reads only the issuers that pages name, and finds what a check finds. */
    @Test
    void aBuildFindsWhatACheckFinds() throws Exception {
        try (Stream<Path> faults = Files.list(Path.of("src", "test", "bad"))) {
            for (Path fault : faults.filter(
                            each -> each.getFileName().toString().startsWith("page-"))
                    .sorted()
                    .toList()) {
                TestProject project = TestProject.smallIn(folder.resolve(fault.getFileName()))
                        .buildable()
                        .overlay(fault);
                String expected = Files.readString(fault.resolve("expected.txt"));
                assertEquals(expected, lines(project.build()), fault.toString());
                Findings checked = new Findings();
                new ReportBuild(project.root(), TestProject.TODAY).check(checked);
                assertEquals(expected, lines(checked.all()), fault.toString());
            }
        }
    }

    private static String lines(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void namesOfTheSiteMayHoldDigitsOnEveryPage() {
        TestProject project = page(project(), "010-notice", "Notice", "Made with JDK 17.");
        assertEquals(
                List.of("content/pages/010-notice.en.md:5:15", "content/pages/010-notice.zh.md:5:15"),
                project.check().stream().map(Finding::at).map(Object::toString).toList());
        project.write("content/site.yaml", project.read("content/site.yaml") + "names: [JDK 17]\n");
        assertEquals(List.of(), project.check());
    }

    /** An issuer's pages do not hang on another's figures. */
    @Test
    void aSectionCallsNoFigureOfAnotherIssuer() {
        TestProject project = project();
        String section = "content/000001/2022-annual/010-overview.zh.md";
        project.write(section, project.read(section) + "\n{{000001/revenue@FY2021}}{{000002/revenue@FY2022}}\n");
        assertEquals(
                List.of(section + ":20:28"),
                project.check().stream()
                        .filter(finding -> finding.code() == Code.ISSUER_UNKNOWN)
                        .map(finding -> finding.at().toString())
                        .toList());
    }
}
