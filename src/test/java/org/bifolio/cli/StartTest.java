package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bifolio.chart.ChartKind;
import org.bifolio.content.Placeholder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From nothing to a project, and from a project to more of it. */
class StartTest {
    private static final String EXAMPLE = "000000/2024-annual-report-summary";

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void aNewProject() {
        project = folder.resolve("investors");
        Run run = Run.of("init", project.toString(), "--lang", "en");
        assertEquals(0, run.status(), run.err());
    }

    private Run in(String... arguments) {
        List<String> all = Stream.concat(Stream.of(arguments), Stream.of("-p", project.toString(), "--lang", "en"))
                .toList();
        return Run.of(all.toArray(String[]::new));
    }

    private void isSound() {
        Run check = in("check");
        assertEquals(0, check.status(), check.err());
    }

    @Test
    void aNewProjectBuildsAtOnce() {
        Run build = in("build");
        assertEquals(0, build.status(), build.err());
        assertTrue(Files.exists(project.resolve("site/zh/" + EXAMPLE + "/at-a-glance.html")));
        assertTrue(Files.exists(project.resolve(".gitignore")));
    }

    @Test
    void aNewProjectHasTheTemplatesOfThisRepository() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertEquals(-1, Files.mismatch(template, project.resolve(template.toString())), template.toString());
            }
        }
    }

    @Test
    void refusesAFolderThatHoldsFiles() {
        Run again = Run.of("init", project.toString(), "--lang", "en");
        assertEquals(2, again.status());
        assertTrue(again.err().contains("is not an empty folder; nothing was written."), again.err());
    }

    @Test
    void whatNewMakesPassesTheChecksAndIsNotPublished() {
        assertEquals(
                List.of("content/688316/issuer.yaml"),
                in("new", "issuer", "688316").out().lines().toList());
        isSound();
        assertEquals(0, in("new", "filing", "688316", "2023-annual-report").status());
        isSound();
        assertEquals(0, in("new", "section", EXAMPLE, "outlook").status());
        assertTrue(Files.exists(project.resolve("content/" + EXAMPLE + "/020-outlook.en.md")));
        isSound();
        assertEquals(0, in("new", "chart", EXAMPLE, "more").status());
        isSound();
        assertEquals(0, in("build").status());
        assertFalse(Files.exists(project.resolve("site/zh/688316/2023-annual-report")));
        assertFalse(Files.exists(project.resolve("site/zh/" + EXAMPLE + "/outlook.html")));
    }

    /** Who names a section as its file is named gets that number. */
    @Test
    void aNumberedNameKeepsItsNumber() {
        assertEquals(0, in("new", "section", EXAMPLE, "050-outlook").status());
        assertTrue(Files.exists(project.resolve("content/" + EXAMPLE + "/050-outlook.zh.md")));
        isSound();
        Run taken = in("new", "section", EXAMPLE, "050-risks");
        assertEquals(2, taken.status());
        assertTrue(taken.err().contains("The number 050 is another text’s; nothing was written."), taken.err());
        assertEquals(0, in("new", "page", "notes/030-terms").status());
        assertTrue(Files.exists(project.resolve("content/pages/notes/030-terms.en.md")));
        isSound();
    }

    private String read(String file) throws IOException {
        return Files.readString(project.resolve("content/" + file));
    }

    @Test
    void anIssuerStartsWithKeyFiguresThatAreKnown() throws IOException {
        in("new", "issuer", "688316");
        String keys = "key-figures: [revenue, net-profit-attributable, total-assets, roe-weighted]\n";
        assertTrue(read("000000/issuer.yaml").contains(keys));
        assertTrue(read("688316/issuer.yaml").contains(keys), "those of the issuer that is there");
        Files.writeString(
                project.resolve("content/000000/issuer.yaml"),
                read("000000/issuer.yaml").replace(keys, ""));
        Files.delete(project.resolve("content/688316/issuer.yaml"));
        in("new", "issuer", "688316");
        assertTrue(read("688316/issuer.yaml").contains("key-figures: [revenue, net-profit-attributable, "));
        isSound();
        assertEquals(0, in("build").status());
        for (String page : List.of("zh/000000/index.html", "en/index.html", "zh/" + EXAMPLE + "/index.html")) {
            String html = Files.readString(project.resolve("site/" + page));
            assertFalse(html.contains("<ul class=\"kpis"), page + " has no frame for cards that are not there");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-half-year-report, interim, 2025H1, 2024H1, 2025 interim report, 2025年半年度报告, 2025-08-31",
        "2025-interim-report, interim, 2025H1, 2024H1, 2025 interim report, 2025年半年度报告, 2025-08-31",
        "2025-third-quarter-report, quarterly, 2025Q3, 2024Q3, 2025 third quarter report, 2025年第三季度报告, 2025-10-31",
        "2025-q1, quarterly, 2025Q1, 2024Q1, 2025 first quarter report, 2025年第一季度报告, 2025-04-30",
        "2025-annual-report, annual, FY2025, FY2024, 2025 annual report, 2025年年度报告, 2026-04-30",
        "2025-annual-report-summary, annual-summary, FY2025, FY2024, 2025 annual report summary, 2025年年度报告摘要, 2026-04-30"
    })
    void aFilingIsWhatItsNameSays(
            String name, String kind, String period, String before, String english, String chinese, String disclosed)
            throws IOException {
        in("new", "filing", "000000", name);
        String yaml = read("000000/" + name + "/filing.yaml");
        assertTrue(yaml.contains("title: {zh: " + chinese + ", en: " + english + "}\n"), yaml);
        assertTrue(yaml.contains("kind: " + kind + "\nperiod: " + period + "\n# disclosed: " + disclosed + "\n"), yaml);
        String csv = read("000000/" + name + "/figures/key-figures.csv");
        assertTrue(csv.startsWith("concept,unit," + period + "," + before + ",change,label\n"), csv);
        Run check = in("check", "--drafts");
        assertEquals(0, check.status(), check.err());
    }

    @Test
    void examplesCallFiguresThatAreThere() throws IOException {
        Path figures = project.resolve("content/" + EXAMPLE + "/figures/key-figures.csv");
        Files.writeString(figures, Files.readString(figures).replaceAll("(?m)^(revenue|net-profit).*\n", ""));
        in("new", "section", EXAMPLE, "outlook");
        assertTrue(
                read(EXAMPLE + "/020-outlook.en.md").contains("`{{total-assets@"),
                read(EXAMPLE + "/020-outlook.en.md"));
        in("new", "page", "notice");
        assertTrue(read("pages/010-notice.zh.md").contains("`{{000000/total-assets@"));
    }

    @Test
    void aChartNamesEveryKind() throws IOException {
        in("new", "chart", EXAMPLE, "more");
        String comment = read(EXAMPLE + "/charts/more.yaml").lines().findFirst().orElseThrow();
        for (ChartKind kind : ChartKind.values()) {
            assertTrue(comment.contains(kind.id() + " "), kind + ": " + comment);
        }
    }

    @Test
    void aChartOfAnInterimReportIsOfItsHalfYears() throws IOException {
        in("new", "filing", "000000", "2025-interim-report");
        String place = "content/000000/2025-interim-report/";
        Files.writeString(
                project.resolve(place + "figures/key-figures.csv"),
                "concept,unit,2025H1,2024H1,label\n" + "revenue,CNY,\"500,000.00\",\"400,000.00\",营业收入\n");
        Path filing = project.resolve(place + "filing.yaml");
        Files.writeString(
                filing,
                Files.readString(filing)
                        .replace("status: draft", "status: published")
                        .replace(Placeholder.HEADING, "第二节 主要会计数据"));
        in("new", "chart", "000000/2025-interim-report", "results");
        String chart = Files.readString(project.resolve(place + "charts/results.yaml"));
        assertTrue(chart.contains("categories: [2024H1, 2025H1]\nseries: [revenue]\n"), chart);
        isSound();
    }

    /** What is published as it was made is told; kept back, it is not. */
    @Test
    void whatANewFileSaysIsNotPublished() throws IOException {
        in("new", "issuer", "600001");
        assertTrue(in("check").err().contains("warning: The site shows this company"), in("check")::err);
        in("new", "filing", "600001", "2024-annual-report");
        in("new", "section", "600001/2024-annual-report", "overview");
        assertEquals(0, in("check").status());
        String place = "content/600001/2024-annual-report/";
        for (String file : List.of("filing.yaml", "010-overview.zh.md", "010-overview.en.md")) {
            Path path = project.resolve(place + file);
            Files.writeString(
                    path,
                    Files.readString(path)
                            .replace("status: draft", "status: published")
                            .replace("status=draft", "status=published"));
        }
        String told = in("check").err();
        assertEquals(1, in("check").status());
        assertEquals(
                6, told.lines().filter(line -> line.endsWith("[placeholder]")).count(), told);
    }

    @Test
    void makesAPageOrAFolderOfThemWithItsIndex() {
        assertEquals(
                List.of("content/pages/010-notice.zh.md", "content/pages/010-notice.en.md"),
                in("new", "page", "notice").out().lines().toList());
        assertEquals(
                List.of(
                        "content/pages/guide/010-index.zh.md",
                        "content/pages/guide/010-index.en.md",
                        "content/pages/guide/020-tables.zh.md",
                        "content/pages/guide/020-tables.en.md"),
                in("new", "page", "guide/tables").out().lines().toList());
        assertEquals(
                List.of("content/pages/guide/030-charts.zh.md", "content/pages/guide/030-charts.en.md"),
                in("new", "page", "guide/charts").out().lines().toList());
        isSound();
        assertEquals(0, in("check", "--drafts").status());
        assertEquals(2, in("new", "page", "guide/tables").status());
        assertEquals(2, in("new", "page", "../notice").status());
        assertEquals(2, in("new", "page", "guide/more/tables").status());
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        Path chart = project.resolve("content/" + EXAMPLE + "/charts/results.yaml");
        String before = Files.readString(chart);
        Run again = in("new", "chart", EXAMPLE, "results");
        assertEquals(2, again.status());
        assertTrue(again.err().contains("charts/results.yaml is there already; nothing was written."), again.err());
        assertEquals(before, Files.readString(chart));
        assertEquals(2, in("new", "section", EXAMPLE, "at-a-glance").status());
        assertEquals(2, in("new", "issuer", "000000").status());
        assertEquals(
                2, in("new", "filing", "000000", "2024-annual-report-summary").status());
    }

    @Test
    void namesTheNearestWhenThereIsNoSuchFiling() {
        assertTrue(in("new", "section", "000000/2024-anual-report-summary", "x")
                .err()
                .contains("Did you mean 2024-annual-report-summary?"));
        assertTrue(in("new", "filing", "00000", "2024-annual")
                .err()
                .contains("There is no issuer 00000. Did you mean 000000?"));
    }

    @Test
    void refusesNamesThatLeadOutOfTheProject() {
        assertEquals(2, in("new", "issuer", "../evil").status());
        assertEquals(2, in("new", "filing", "000000", "../../evil").status());
        assertEquals(2, in("new", "section", "000000/..", "x").status());
        assertEquals(2, in("new", "chart", EXAMPLE, "../x").status());
    }

    @Test
    void aFilingWithoutFiguresHasNothingToDraw() {
        in("new", "issuer", "688316");
        in("new", "filing", "688316", "2023-annual-report");
        Run chart = in("new", "chart", "688316/2023-annual-report", "results");
        assertEquals(2, chart.status());
        assertEquals("2023-annual-report has no figure to draw yet; add rows under figures/ first.\n", chart.err());
    }

    @Test
    void checksADraftWhenToldTo() throws IOException {
        in("new", "section", EXAMPLE, "outlook");
        Path section = project.resolve("content/" + EXAMPLE + "/020-outlook.en.md");
        Files.writeString(section, Files.readString(section) + "\n{{revenu@FY2024}}\n");
        isSound();
        Run drafts = in("check", "--drafts");
        assertEquals(1, drafts.status());
        assertTrue(drafts.err().contains("“revenu” is not a concept. [concept-unknown]"), drafts.err());
    }

    @Test
    void saysWhereAConceptThatIsLikeNoOtherGoes() throws IOException {
        Path figures = project.resolve("content/" + EXAMPLE + "/figures/key-figures.csv");
        Files.writeString(
                figures,
                Files.readString(figures)
                        .replace("total-assets", "cash-and-equivalents")
                        .replace("总资产", "货币资金"));
        String said = in("check").err();
        assertTrue(said.contains("total-assets. A new one goes into concepts.yaml."), said);
        Files.writeString(figures, Files.readString(figures).replace("cash-and-equivalents", "total-asets"));
        assertTrue(in("check").err().contains("    Did you mean total-assets?\n"));
    }

    @Test
    void aNewProjectCatchesADigitThatSlipped() throws IOException {
        Path figures = project.resolve("content/" + EXAMPLE + "/figures/key-figures.csv");
        String before = Files.readString(figures);
        Files.writeString(figures, before.replace("1,250,000,000.00", "1,520,000,000.00"));
        Run check = in("check");
        assertEquals(1, check.status());
        assertTrue(check.err().contains("stated-changes makes it 52.00%"), check.err());
    }
}
