package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bifolio.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class StatusTest {
    private static final String SECTION = "content/000001/2022-annual/010-overview";

    @TempDir
    Path folder;

    private Map<?, ?> status() {
        Run run = Run.of("status", "--format", "json", "-p", folder.toString());
        assertEquals(0, run.status(), run.err());
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(run.out());
    }

    @Test
    void aLanguageIsBehindWhenOnlyTheOtherChanged() {
        TestProject project = TestProject.smallIn(folder);
        assertEquals(List.of(SECTION), status().get("unconfirmed"));
        assertEquals(0, Run.of("status", "--confirm", "-p", folder.toString()).status());
        assertEquals(List.of(), status().get("unconfirmed"));
        assertEquals(List.of(), status().get("behind"));
        project.replace(SECTION + ".zh.md", "## 股东", "## 主要股东");
        assertEquals(List.of(SECTION + ".en.md"), status().get("behind"));
        project.write(SECTION + ".en.md", project.read(SECTION + ".en.md") + "\nMore.\n");
        assertEquals(List.of(), status().get("behind"));
        assertEquals(List.of(SECTION), status().get("unconfirmed"));
    }

    @Test
    void namesDraftsAndWhatIsNotTranslated() {
        TestProject.smallIn(folder)
                .write(
                        "content/000001/2022-annual/020-more.zh.md",
                        "title=更多\ntype=section\nstatus=draft\n~~~~~~\n。\n");
        assertEquals(List.of("content/000001/2022-annual/020-more.zh.md"), status().get("untranslated"));
        assertEquals(List.of("content/000001/2022-annual/020-more.zh.md"), status().get("drafts"));
    }

    @Test
    void namesFiguresThatNoSectionShows() {
        TestProject.smallIn(folder);
        List<?> unshown = (List<?>) status().get("unshown");
        assertTrue(unshown.contains("shareholders@2022-12-31 #2022-annual"), unshown.toString());
        assertTrue(
                unshown.stream().noneMatch(name -> name.toString().startsWith("revenue@FY2022 ")), unshown.toString());
        assertTrue(unshown.stream().noneMatch(name -> name.toString().startsWith("stake@")), unshown.toString());
    }

    @Test
    void namesWordsWithTwoTranslations() {
        TestProject.smallIn(folder)
                .replace("content/concepts.yaml", "{zh: 总资产, en: Total assets}", "{zh: 净利润, en: Total assets}");
        assertEquals(List.of("净利润: Net profit / Total assets"), status().get("ambiguous"));
    }

    @Test
    void confirmsNoDraftThatIsNotNamed() {
        String more = "content/000001/2022-annual/020-more";
        TestProject project = TestProject.smallIn(folder);
        for (String language : List.of("zh", "en")) {
            project.write(more + "." + language + ".md", "title=(Title)\ntype=section\nstatus=draft\n~~~~~~\n(Text)\n");
        }
        Run all = Run.of("status", "--confirm", "-p", folder.toString(), "--lang", "en");
        assertEquals("Confirmed 1 pair in translations.txt.\n", all.out());
        assertEquals(List.of(more), status().get("unconfirmed"));
        assertEquals(
                0, Run.of("status", "--confirm", more, "-p", folder.toString()).status());
        assertEquals(List.of(), status().get("unconfirmed"));
    }

    @Test
    void confirmsOnlyWhatIsNamed() {
        String more = "content/000001/2022-annual/020-more";
        TestProject project = TestProject.smallIn(folder);
        for (String language : List.of("zh", "en")) {
            project.write(
                    more + "." + language + ".md",
                    "title=A\ntype=section\nstatus=published\n~~~~~~\n" + language + "\n");
        }
        assertEquals(
                0,
                Run.of("status", "--confirm", more + ".en.md", "-p", folder.toString())
                        .status());
        assertEquals(List.of(SECTION), status().get("unconfirmed"));
        project.replace(more + ".en.md", "~\nen", "~\nMore");
        Run file = Run.of("status", "--confirm", folder.resolve(SECTION).toString(), "-p", folder.toString());
        assertEquals(0, file.status(), file.err());
        assertEquals(List.of(), status().get("unconfirmed"));
        assertEquals(List.of(more + ".zh.md"), status().get("behind"), "what was noted before stays noted");
        Run none = Run.of(
                "status", "--confirm", "content/000001/2022-annual/020-mroe", "-p", folder.toString(), "--lang", "en");
        assertEquals(2, none.status());
        assertTrue(none.err().contains("Did you mean " + more + "?"), none.err());
    }

    @Test
    void whatANoteShowsIsShown() {
        TestProject.smallIn(folder)
                .replace(
                        "content/000001/2022-annual/filing.yaml",
                        "en: \"The text says {{revenue@FY2022}}.\"",
                        "en: \"{{shareholders@2022-12-31}} holders.\"");
        List<?> unshown = (List<?>) status().get("unshown");
        assertTrue(unshown.stream().noneMatch("shareholders@2022-12-31 #2022-annual"::equals), unshown.toString());
    }

    @Test
    void namesNumbersInSentencesThatNoCalculationProves() {
        TestProject project = TestProject.smallIn(folder);
        assertEquals(4, status().get("inProse"));
        assertEquals(4, ((List<?>) status().get("unproved")).size());
        project.write("content/calculations.yaml", "stated-changes: change of * = growth of *\n");
        assertEquals(
                List.of("net-profit@FY2022 #2022-annual", "stake@2022-12-31 holder=founder #2022-annual"),
                status().get("unproved"));
    }

    @Test
    void namesCalculationsThatCannotBeMadeAndWhy() {
        TestProject project = TestProject.smallIn(folder).write("content/calculations.yaml", """
                        holders: shareholders@2022-12-31 = shareholders@2023-03-31
                        quarters: revenue@FY2022 = sum of quarters of revenue
                        assets: total-assets@2022-12-31 >= revenue@FY2022
                        interim: roe@FY2022 <= roe@FY2021 + stake@2023-06-30 holder=fund
                        """);
        draft(project);
        assertEquals(4, status().get("calculations"));
        assertEquals(
                List.of(
                        unmade("holders", "shareholders@2022-12-31", "blank", "shareholders@2023-03-31"),
                        unmade("quarters", "revenue@FY2022", "not-printed", "revenue@2022Q1"),
                        unmade("interim", "roe@FY2022", "draft", "stake@2023-06-30 holder=fund")),
                status().get("unmade"));
        String said = Run.of("status", "--lang", "en", "-p", folder.toString()).out();
        assertTrue(said.contains("    3     / 4  calculations that cannot be made, or not without a draft\n"), said);
        assertTrue(
                said.contains("    quarters, revenue@FY2022 #2022-annual: revenue@2022Q1 is not disclosed\n"
                        + "    interim, roe@FY2022 #2022-annual: stake@2023-06-30 holder=fund is in a draft\n"),
                said);
        String chinese =
                Run.of("status", "--lang", "zh", "-p", folder.toString()).out();
        assertTrue(
                chinese.contains("    holders，shareholders@2022-12-31 #2022-annual：shareholders@2023-03-31 在原文中为空白\n"),
                chinese);
    }

    private static Map<String, String> unmade(String calculation, String figure, String why, String because) {
        return Map.of("calculation", calculation, "figure", figure + " #2022-annual", "why", why, "because", because);
    }

    /** A filing that is not published, with a stake of its own. */
    private static void draft(TestProject project) {
        project.write("content/000001/2023-interim/filing.yaml", """
                        title: {zh: 2023年半年度报告, en: 2023 interim report}
                        kind: interim
                        period: 2023H1
                        status: draft
                        tables:
                          holders:
                            title: {zh: 前十名股东, en: Top holders}
                            section: 第六节 股东
                            defaults: {period: 2023-06-30}
                        """)
                .write("content/000001/2023-interim/figures/holders.csv", """
                        holder,stake,pledge-status,label
                        fund,8.38,冻结,投资基金（有限合伙）
                        """);
    }

    @Test
    void namesTermsThatOneLanguagePutsOtherwise() {
        TestProject project = TestProject.smallIn(folder).write("content/glossary.yaml", """
                        - term: {zh: 净亏损, en: Net loss}
                          text: {zh: 亏。, en: Loss.}
                        - term: {zh: 同比, en: Year on year}
                          also: {en: [against the year before]}
                          text: {zh: 比。, en: Against.}
                        - term: {zh: 亏损, en: Loss}
                          text: {zh: 亏。, en: Loss.}
                        """);
        assertEquals(List.of("同比 / Year on year: " + SECTION + ".en.md"), status().get("otherwise"));
        project.replace(SECTION + ".en.md", "abs}}, with", "abs}} Against the Year before, with");
        assertEquals(List.of(), status().get("otherwise"));
    }

    @Test
    void showsATableAndWhatIsBehindEachCount() {
        TestProject.smallIn(folder)
                .write(
                        "content/000001/2022-annual/020-more.zh.md",
                        "title=更多\ntype=section\nstatus=draft\n~~~~~~\n。\n");
        String said = Run.of("status", "--lang", "en", "-p", folder.toString()).out();
        assertTrue(said.startsWith("""
                            1     / 2  sections without their translation; 50% have it
                            0     / 1  sections behind the other language
                            1     / 1  sections not confirmed to say the same
                            1          drafts
                            8    / 19  figures that no sentence, card, table or chart shows
                            4     / 4  numbers in sentences that no calculation proves
                            0     / 0  calculations that cannot be made, or not without a draft
                            0          words with two translations
                            0          terms that the other language puts otherwise
                            2          headings in filings without English

                        sections without their translation; 50% have it
                            content/000001/2022-annual/020-more.zh.md
                        """), said);
    }

    @Test
    void speaksChinese() {
        TestProject.smallIn(folder);
        String said = Run.of("status", "--lang", "zh", "-p", folder.toString()).out();
        assertTrue(said.startsWith("    0     / 1  章节尚无译文（100%已译）\n    0     / 1  章节落后于另一语言\n"), said);
    }
}
