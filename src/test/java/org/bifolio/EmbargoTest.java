package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bifolio.finding.Code;
import org.bifolio.finding.Finding;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing leaves before its time, and what was withdrawn is gone. */
class EmbargoTest {
    private static final LocalDate TODAY = TestProject.TODAY;
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final String ANNUAL = "content/000001/2022-annual/";

    /** Words and a name that stand nowhere else in the project. */
    private static final String MARK = "wolverine";

    @TempDir
    private Path folder;

    private TestProject project() {
        return TestProject.smallIn(folder).buildable();
    }

    /** A section in both languages that says the mark in its title, its summary and its text. */
    private static TestProject withSection(TestProject project, String name, String header) {
        for (String language : List.of("zh", "en")) {
            project.write(
                    ANNUAL + name + "." + language + ".md",
                    "title=The " + MARK + " title\ntype=section\nsummary=A " + MARK + " summary\n" + header
                            + "\n~~~~~~\nThe " + MARK + " text.\n");
        }
        return project;
    }

    /** A second filing with a figure of its own, 7,654,321 yuan, that the first filing does not state. */
    private static TestProject withFiling(TestProject project, String header) {
        String filing = "content/000001/2023-" + MARK + "/";
        project.write(
                filing + "filing.yaml",
                "title: {zh: " + MARK + "报告, en: The " + MARK + " report}\nkind: annual\nperiod: FY2023\n"
                        + "disclosed: 2024-04-30\n" + header
                        + "\ntables:\n  key-figures:\n    title: {zh: " + MARK + ", en: " + MARK
                        + "}\n    section: 第二节\n");
        project.write(
                filing + "figures/key-figures.csv", "concept,unit,FY2023,label\nrevenue,CNY,\"7,654,321.09\",营业收入\n");
        for (String language : List.of("zh", "en")) {
            project.write(
                    filing + "010-" + MARK + "." + language + ".md",
                    "title=The " + MARK + " section\ntype=section\nstatus=published\n~~~~~~\n{{revenue@FY2023}}\n");
        }
        return project;
    }

    /** The files of the site that give a word away, in their names or in what they say. */
    private static List<String> giveAway(TestProject project, String... words) {
        return project.published().entrySet().stream()
                .filter(file -> Stream.of(words)
                        .anyMatch(word -> file.getKey().contains(word)
                                || file.getValue()
                                        .contains(new String(
                                                word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    @Test
    void aDraftSectionIsInNoFile() {
        TestProject project = withSection(project(), "020-" + MARK, "status=draft");
        assertEquals(List.of(), project.build());
        assertEquals(List.of(), giveAway(project, MARK));
    }

    @Test
    void aSectionOfTomorrowIsInNoFileToday() {
        TestProject project = withSection(project(), "020-" + MARK, "status=published\ndate=" + TOMORROW);
        assertEquals(List.of(), project.build(TODAY));
        assertEquals(List.of(), giveAway(project, MARK));
    }

    @Test
    void aSectionAppearsOnItsDay() {
        TestProject project = withSection(project(), "020-" + MARK, "status=published\ndate=" + TOMORROW);
        assertEquals(List.of(), project.build(TOMORROW));
        assertTrue(giveAway(project, MARK)
                .containsAll(List.of("zh/000001/2022-annual/wolverine.html", "en/000001/2022-annual/wolverine.html")));
        String filing = project.read("site/en/000001/2022-annual/index.html");
        assertTrue(Jsoup.parse(filing).select("main a[href$=wolverine.html]").hasText(), filing);
    }

    @Test
    void aSectionHeldBackInOneLanguageIsHeldBackInBoth() {
        TestProject project = withSection(project(), "020-" + MARK, "status=published");
        project.replace(ANNUAL + "020-" + MARK + ".en.md", "status=published", "status=draft");
        assertEquals(List.of(), project.build());
        assertEquals(List.of(), giveAway(project, MARK));
    }

    @Test
    void aDraftFilingIsInNoFileAndNeitherAreItsFigures() {
        TestProject project = withFiling(project(), "status: draft");
        assertEquals(List.of(), project.build());
        assertEquals(List.of(), giveAway(project, MARK, "FY2023", "7,654", "7654321", "765.4"));
    }

    @Test
    void aFilingOfTomorrowIsInNoFileToday() {
        TestProject project = withFiling(project(), "status: published\ndate: " + TOMORROW);
        assertEquals(List.of(), project.build(TODAY));
        assertEquals(List.of(), giveAway(project, MARK, "FY2023", "7,654", "7654321", "765.4"));
    }

    @Test
    void aFilingThatBearsALaterDayIsInNoFileToday() {
        TestProject project = withFiling(project(), "status: published");
        project.replace(
                "content/000001/2023-" + MARK + "/filing.yaml", "disclosed: 2024-04-30", "disclosed: " + TOMORROW);
        assertEquals(List.of(), project.build(TODAY));
        assertEquals(List.of(), giveAway(project, MARK, "FY2023", "7,654", "7654321", "765.4"));
        assertEquals(List.of(), project.build(TOMORROW));
        assertTrue(giveAway(project, MARK).contains("en/000001/2023-" + MARK + "/sources.html"));
    }

    /** Whose names would tell what the filing is about: a measure with its definition and subject, and a member. */
    @Test
    void whatOnlyAHeldBackFilingMeasuresIsInNoFile() {
        TestProject project = withMeasures(withFiling(project(), "status: draft"));
        assertEquals(List.of(), project.build());
        assertEquals(List.of(), giveAway(project, MARK, "Wolverine", "狼獾"));
    }

    @Test
    void whatAFilingMeasuresComesOutWithIt() {
        TestProject project = withMeasures(withFiling(project(), "status: published"));
        assertEquals(List.of(), project.build());
        assertTrue(giveAway(project, "狼獾")
                .containsAll(List.of(
                        "zh/glossary.html", "search/zh/names.js", "en/glossary.html", "data/000001/facts.json")));
    }

    private static TestProject withMeasures(TestProject project) {
        project.replace(
                "content/000001/issuer.yaml",
                "      founder:",
                "      wolverine: {zh: 狼獾基金, en: Wolverine Fund}\n      founder:");
        project.write(
                "content/concepts.yaml",
                project.read("content/concepts.yaml")
                        .replace("    kind: ", "    group: others\n    kind: ")
                        .replace(
                                "concepts:\n",
                                "groups:\n  others: {zh: 其他, en: Others}\n"
                                        + "  wolverines: {zh: 狼獾类, en: Wolverine matters}\n"
                                        + "concepts:\n  wolverine-loss:\n"
                                        + "    label: {zh: 狼獾损失, en: Wolverine loss}\n"
                                        + "    short: {zh: 狼獾损, en: Wolverine}\n"
                                        + "    definition: {zh: 因狼獾而来的损失。, en: What wolverines cost.}\n"
                                        + "    group: wolverines\n    kind: money\n    period: duration\n"));
        project.write(
                "content/000001/2023-" + MARK + "/figures/key-figures.csv",
                "concept,unit,FY2023,FY2022,label\nrevenue,CNY,\"7,654,321.09\",~,营业收入\n"
                        + "wolverine-loss,CNY,\"1,234.56\",\"2,345.67\",狼獾损失\n");
        return project;
    }

    @Test
    void aFilingAppearsOnItsDayWithItsFigures() {
        TestProject project = withFiling(project(), "status: published\ndate: " + TOMORROW);
        assertEquals(List.of(), project.build(TOMORROW));
        String page = project.read("site/zh/000001/2023-" + MARK + "/" + MARK + ".html");
        assertEquals(
                "7654321.09",
                Jsoup.parse(page)
                        .select("main data[data-fact=000001/revenue/FY2023]")
                        .attr("value"));
        assertTrue(giveAway(project, MARK).contains("en/000001/2023-" + MARK + "/sources.html"));
    }

    @Test
    void callingAFigureThatIsHeldBackIsAFinding() {
        TestProject project = withFiling(project(), "status: draft");
        for (String language : List.of("zh", "en")) {
            String section = ANNUAL + "010-overview." + language + ".md";
            project.write(section, project.read(section) + "\n{{revenue@FY2023}}\n");
        }
        List<Finding> findings = project.build();
        assertEquals(
                List.of(Code.FACT_UNKNOWN, Code.FACT_UNKNOWN),
                findings.stream().map(Finding::code).toList(),
                findings::toString);
        assertFalse(Files.exists(project.site()));
    }

    @Test
    void calculatingWithAFigureThatIsHeldBackIsAFinding() {
        TestProject project = withFiling(project(), "status: draft");
        project.write(
                "content/000001/derived.yaml",
                "- figure: revenue-growth@FY2023\n  growth: [revenue@FY2023, revenue@FY2022]\n  decimals: 2\n");
        project.replace(
                "content/concepts.yaml",
                "concepts:\n",
                "concepts:\n  revenue-growth:\n    label: {zh: 增长率, en: Growth}\n    kind: percent\n    period: duration\n");
        assertEquals(
                List.of(Code.DERIVED_INPUT),
                project.build().stream().map(Finding::code).toList());
    }

    @Test
    void aChartThatOnlyADraftCallsIsInNoFile() {
        TestProject project = withSection(project(), "020-" + MARK, "status=draft");
        project.write(
                ANNUAL + "charts/a-" + MARK + ".yaml",
                project.read(ANNUAL + "charts/results.yaml")
                        .replace("Revenue fell", "The " + MARK + " chart: revenue fell")
                        .replace("营收降至", MARK + "营收降至"));
        // a company page has a chart from four years on
        project.write(
                ANNUAL + "figures/history.csv",
                "concept,unit,FY2020,FY2019\nrevenue,CNY,\"428,654,010.55\",\"376,807,905.11\"\n");
        project.replace(
                ANNUAL + "filing.yaml",
                "  holders:\n",
                "  history:\n    title: {zh: 历年, en: History}\n    section: 第二节\n  holders:\n");
        for (String language : List.of("zh", "en")) {
            String section = ANNUAL + "020-" + MARK + "." + language + ".md";
            project.write(section, project.read(section) + "\n{{chart a-" + MARK + "}}\n");
        }
        assertEquals(List.of(), project.build());
        assertEquals(List.of(), giveAway(project, MARK));
    }

    @Test
    void aDeletedSectionIsGoneAfterTheNextBuild() throws Exception {
        TestProject project = withSection(project(), "020-" + MARK, "status=published");
        assertEquals(List.of(), project.build());
        assertFalse(giveAway(project, MARK).isEmpty());
        Files.delete(project.file(ANNUAL + "020-" + MARK + ".zh.md"));
        Files.delete(project.file(ANNUAL + "020-" + MARK + ".en.md"));
        assertEquals(List.of(), project.build());
        assertEquals(List.of(), giveAway(project, MARK));
    }

    @Test
    void aChineseFileNameGivesAReadableAddressThatWorks() {
        TestProject project = withSection(project(), "020-现金流", "status=published");
        assertEquals(List.of(), project.build());
        String page = "en/000001/2022-annual/现金流.html";
        assertTrue(
                Files.isRegularFile(project.site().resolve(page)),
                () -> project.published().keySet().toString());
        String href = Jsoup.parse(project.read("site/en/000001/2022-annual/index.html"))
                .select("main a:contains(wolverine title)")
                .attr("href");
        Path target = project.site()
                .resolve("en/000001/2022-annual/index.html")
                .resolveSibling(java.net.URI.create(href).getPath());
        assertEquals(project.site().resolve(page), target.normalize());
    }
}
