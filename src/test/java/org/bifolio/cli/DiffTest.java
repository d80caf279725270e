package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bifolio.TestProject;
import org.bifolio.diff.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Two revisions of a small project, and its working folder. */
class DiffTest {
    private static final String FILING = "content/000001/2022-annual/";
    private static final String KEY_FIGURES = FILING + "figures/key-figures.csv";

    @TempDir
    private Path folder;

    private TestProject project;
    private Repository repository;

    @BeforeEach
    void twoRevisions() {
        project = TestProject.smallIn(folder);
        repository = Repository.in(folder).commit("as printed");
        project.replace(KEY_FIGURES, "-53.11", "-53.12");
        repository.commit("a digit");
    }

    private Run diff(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 5);
        System.arraycopy(new String[] {"-p", folder.toString(), "--lang", "en"}, 0, all, arguments.length, 4);
        System.arraycopy(all, 0, all, 1, all.length - 1);
        all[0] = "diff";
        return Run.of(all);
    }

    @Test
    void saysWhatChangedAndWhatShowsIt() {
        Run run = diff("HEAD~1", "HEAD");
        String commits = "Figures from HEAD~1 (" + commit("HEAD~1") + ") to HEAD (" + commit("HEAD") + ")\n\n";
        assertEquals(commits + """
                        Corrected: 1
                          Return on net assets, FY2022  roe@FY2022 #2022-annual
                            −53.11% → −53.12%
                            content/000001/2022-annual/figures/key-figures.csv:5:7
                            zh content/000001/2022-annual/010-overview.zh.md:8:23: cards
                            en content/000001/2022-annual/010-overview.en.md:8:23: cards

                        Computed anew: 1
                          Return on net assets, FY2021–FY2022  roe@FY2021..FY2022 #2022-annual
                            −2.10pp → −2.11pp
                            content/000001/derived.yaml:1:3

                        Corrected: 1; Computed anew: 1.
                        """, run.out());
        assertEquals("", run.err());
        assertEquals(0, run.status());
    }

    private String commit(String name) {
        return repository.git("rev-parse", name).substring(0, 10);
    }

    @Test
    void marksTheFigureInItsSentence() {
        project.replace(KEY_FIGURES, "304,971,021.01", "404,971,021.01");
        String said = diff("HEAD").out();
        assertTrue(
                said.contains("    zh content/000001/2022-annual/010-overview.zh.md:6:12:"
                        + " 2022年营业收入[4.05亿元]，同比下降28.04%，净亏损2.44亿元。\n"),
                said);
        assertTrue(said.startsWith("Figures from HEAD (" + commit("HEAD") + ") to the working folder\n"), said);
    }

    @Test
    void tellsFiguresOfOneRowTogetherWhereOnlyTheirLabelChanged() {
        project.replace(KEY_FIGURES, "n/a,净利润", "n/a,归属净利润");
        assertTrue(diff("HEAD").out().contains("""
                                Other label: 3
                                  3 figures of content/000001/2022-annual/figures/key-figures.csv
                                    label: “净利润” → “归属净利润”
                                    net-profit@FY2022 #2022-annual
                                    net-profit@FY2021 #2022-annual
                                    net-profit@FY2022 | change FY2021 #2022-annual
                                    shown in 4 places
                                """));
    }

    @Test
    void writesMarkdownForAPullRequest() {
        project.replace(KEY_FIGURES, "304,971,021.01", "404,971,021.01")
                .replace(FILING + "010-overview.en.md", "Revenue was", "Revenue \\*net\\* | was")
                .write(
                        FILING + "figures/counts.csv",
                        project.read(FILING + "figures/counts.csv")
                                + "shareholders,2023-06-30,\"3,300\",holders,,股东总数\n");
        Run run = diff("HEAD", "--format", "markdown");
        assertEquals(0, run.status());
        for (String line : List.of(
                "### Figures from HEAD (" + commit("HEAD") + ") to the working folder",
                "Corrected: 1; New periods: 1.",
                "#### Corrected: 1",
                "- **Operating revenue, FY2022** `revenue@FY2022 #2022-annual`<br>304,971,021.01 CNY → **404,971,021.01 CNY**",
                "  - `content/000001/2022-annual/figures/key-figures.csv:2:13`",
                "  - en `content/000001/2022-annual/010-overview.en.md:6`: Revenue \\*net\\* \\| was **RMB 405.0 million** in"
                        + " FY2022, down 28.04%, with a net loss of RMB 244.2 million.",
                "  - zh `content/000001/2022-annual/010-overview.zh.md:10`: chart results",
                "<details><summary>New periods: 1</summary>",
                "- Shareholders, 30 June 2023 `shareholders@2023-06-30 #2022-annual`: **3,300 holders**")) {
            assertTrue(run.out().lines().anyMatch(line::equals), () -> line + "\nis not in\n" + run.out());
        }
    }

    /** A comment on GitHub holds 65,536 characters. */
    @Test
    void markdownIsNeverTooLongForAComment() {
        StringBuilder many = new StringBuilder(project.read(FILING + "figures/counts.csv"));
        for (int day = 0; day < 1000; day++) {
            many.append("shareholders,")
                    .append(java.time.LocalDate.of(2000, 1, 1).plusDays(day))
                    .append(",1,holders,,股东总数\n");
        }
        project.write(FILING + "figures/counts.csv", many.toString());
        String said = diff("HEAD", "--format", "markdown").out();
        assertTrue(said.length() < 65_000, () -> String.valueOf(said.length()));
        assertTrue(said.contains("</details>"));
        assertTrue(
                said.matches("(?s).*\\n\\d+ more entries do not fit; bifolio diff --format json has all of them.\\n"));
    }

    @Test
    void writesJsonForPrograms() {
        project.replace("content/concepts.yaml", "en: Operating revenue", "en: Revenue from operations");
        Run run = diff("HEAD~1", ".", "--format", "json", "-p", folder.toString());
        assertEquals(2, run.status(), "“.” is the folder of this test, not the project's: " + run.out());
        Map<?, ?> json = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(
                        diff("HEAD~1", folder.toString(), "--format", "json").out());
        assertEquals(1, json.get("format"));
        assertEquals(Map.of("name", "HEAD~1", "commit", repository.git("rev-parse", "HEAD~1")), json.get("from"));
        assertEquals(true, json.get("complete"));
        assertEquals(false, json.get("same"));
        assertEquals(Map.of("corrected", 1, "recomputed", 1), json.get("counts"));
        Map<?, ?> change = (Map<?, ?>) ((List<?>) json.get("changes")).get(0);
        assertEquals("000001/roe/FY2022", change.get("fact"));
        assertEquals(Map.of("zh", "净资产收益率", "en", "Return on net assets"), change.get("name"));
        assertEquals("-53.11", ((Map<?, ?>) change.get("before")).get("value"));
        assertEquals("−53.12%", ((Map<?, ?>) change.get("after")).get("printed"));
        assertEquals(5, ((Map<?, ?>) change.get("after")).get("line"));
        Map<?, ?> shown = (Map<?, ?>) ((List<?>) change.get("shown")).get(0);
        assertEquals("cards zh 8", shown.get("as") + " " + shown.get("language") + " " + shown.get("line"));
        Map<?, ?> words = (Map<?, ?>) ((List<?>) json.get("words")).get(0);
        assertEquals("concept revenue label", words.get("of") + " " + words.get("id") + " " + words.get("key"));
    }

    @Test
    void speaksChinese() {
        Run run = Run.of("diff", "HEAD~1", "-p", folder.toString(), "--lang", "zh");
        assertTrue(
                run.out().contains("\n更正：1\n  净资产收益率，2022年  roe@FY2022 #2022-annual\n    −53.11% → −53.12%\n"),
                run.out());
        assertTrue(run.out().endsWith("更正：1；重新推算：1。\n"), run.out());
    }

    @Test
    void comparesTwoFolders(@TempDir Path other) {
        TestProject.smallIn(other);
        Run run = Run.of("diff", other.toString(), folder.toString(), "--lang", "en");
        assertEquals(0, run.status());
        assertTrue(run.out().contains("−53.11% → −53.12%"), run.out());
    }

    @Test
    void endsWith4OnlyWhereAskedToAndSomethingDiffers() {
        assertEquals(0, diff("HEAD~1", "HEAD").status());
        assertEquals(4, diff("HEAD~1", "HEAD", "--exit-code").status());
        Run same = diff("HEAD", "--exit-code");
        assertEquals(0, same.status());
        assertTrue(same.out().endsWith("\nNo figure differs.\n"), same.out());
    }

    @Test
    void saysWhatItCannotReadAndComparesTheRest() {
        project.replace(KEY_FIGURES, "\"600,303,396.41\"", "600O3O396.41").replace(KEY_FIGURES, "-51.01", "-51.02");
        Run run = diff("HEAD", "--exit-code");
        assertEquals(1, run.status());
        assertTrue(
                run.err().startsWith("the working folder: 1 mistake in 1 file. What they hide is not compared.\n"),
                run.err());
        assertTrue(run.err().contains(KEY_FIGURES + ":4:18:"), run.err());
        assertTrue(run.out().contains("roe@FY2021 #2022-annual"), run.out());
        assertFalse(run.out().contains("total-assets"), run.out());
        assertTrue(diff("HEAD", "--format", "json").out().contains("\"complete\": false"));
    }

    @Test
    void anUnknownVersionIsWrongUsage() {
        Run run = diff("HEAD~9");
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(
                run.err().startsWith("“HEAD~9” is neither a folder with content/ nor a revision that git knows here."),
                run.err());
        assertEquals(2, diff().status());
    }
}
