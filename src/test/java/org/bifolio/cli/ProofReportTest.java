package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bifolio.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code check --report}: fifteen printed numbers, of which one is printed twice. */
class ProofReportTest {
    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void twoRulesAndASecondPrinting() {
        project = TestProject.smallIn(folder)
                .buildable()
                .write(
                        "content/calculations.yaml",
                        "stated-changes: change of * = growth of *\nquarters: revenue = sum of quarters of revenue\n")
                .write(
                        "content/000001/2022-annual/figures/counts.csv",
                        "concept,period,value,unit,qualifier,label\nshareholders,2022-12-31,\"3,210\",holders,,股东总数\n"
                                + "shareholders,2022-12-31,\"3,210\",holders,,股东总数\n");
    }

    private Run check(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "check";
        all[1] = "-p";
        all[2] = folder.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        return Run.of(all);
    }

    @Test
    void tellsWhatWasProvedAndWhatCouldNotBe() {
        Run run = check("--report", "--lang", "en");
        assertEquals(0, run.status(), run.err());
        assertEquals(
                """
                # Calculations

                11 of 15 printed figures (73%) are covered: 9 by a calculation, 2 only because they are printed twice.
                Calculations: 5 agree, 0 contradict in a way that is acknowledged, 0 fail, 2 could not be made.

                | filing | figures | covered | printed twice only |
                |---|---:|---:|---:|
                | 000001/2022-annual | 15 | 11 (73%) | 2 |

                | calculation | agree | acknowledged | fail | not made |
                |---|---:|---:|---:|---:|
                | same-figure | 1 | 0 | 0 | 0 |
                | stated-changes | 4 | 0 | 0 | 0 |
                | quarters | 0 | 0 | 0 | 2 |

                ## Not made

                - quarters: revenue@FY2022, revenue@FY2021 (revenue@2022Q1 is not disclosed, and so on)

                ## Figures under no calculation

                - 2022-annual/key-figures: net-profit@FY2022, net-profit@FY2021
                - 2022-annual/holders: stake@2022-12-31 holder=founder, stake@2022-12-31 holder=fund
                """, run.out().substring(0, run.out().indexOf("\nChecked:")).stripTrailing() + "\n");
    }

    @Test
    void speaksChinese() {
        String said = check("--report", "--lang", "zh").out();
        assertTrue(said.startsWith("# 计算\n\n列示的15个数据中，11个（73%）得到核对：9个由计算核对，2个仅因列示两次。\n"), said);
        assertTrue(said.contains("\n- quarters：revenue@FY2022, revenue@FY2021（revenue@2022Q1 没有列示，等等）\n"), said);
    }

    @Test
    void namesWhatFailsWithBothNumbers() {
        project.replace("content/000001/2022-annual/figures/key-figures.csv", "-28.04%", "-28.05%");
        String said = check("--report", "--lang", "en").out();
        assertTrue(
                said.contains("\n## Failed\n\n- stated-changes, revenue@FY2022 | change FY2021"
                        + " (content/000001/2022-annual/figures/key-figures.csv:2:47): printed −28.05, computed −28.0447,"
                        + " apart −0.0053, rounding allows 0.005\n"),
                said);
    }

    @Test
    void writesTheSameForPrograms() throws IOException {
        Path file = folder.resolve("proof.json");
        assertEquals(0, check("--report=" + file, "--format", "json").status());
        Map<?, ?> json = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        assertEquals(
                List.of(15, 11, 2, 73),
                List.of(json.get("figures"), json.get("covered"), json.get("printedTwiceOnly"), json.get("percent")));
        assertEquals(Map.of("passed", 5, "acknowledged", 0, "failed", 0, "unchecked", 2), json.get("counts"));
        assertEquals(4, ((List<?>) json.get("uncovered")).size());
        Map<?, ?> last = (Map<?, ?>) ((List<?>) json.get("results")).get(6);
        assertEquals("revenue@2021Q1 is not disclosed", last.get("why"));
    }

    @Test
    void twoReportsDoNotMixOnOneOutput() {
        Run run = check("--report", "--format", "json");
        assertEquals(2, run.status());
        assertEquals("", run.out());
    }
}
