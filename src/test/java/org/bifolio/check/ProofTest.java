package org.bifolio.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bifolio.TestProject;
import org.bifolio.content.Project;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {
    private static final String NOTE = "    facts: [revenue@FY2022]";

    @TempDir
    Path folder;

    private String outcomes(TestProject project, String rule) {
        project.write("content/calculations.yaml", "rule: " + rule + "\n");
        return Proof.of(ProjectReader.read(folder, TestProject.TODAY, new Findings())
                        .orElseThrow())
                .results()
                .stream()
                .map(result -> result.total().key().period() + " " + result.outcome())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revenue = revenue | FY2022 PASSED, FY2021 PASSED",
                "revenue = net-profit | FY2022 FAILED, FY2021 FAILED",
                "revenue@FY2021 = net-profit | FY2021 FAILED",
                "revenue = 1 * revenue + 0 / 1 | FY2022 PASSED, FY2021 PASSED",
                "revenue = revenue - previous revenue + previous revenue | FY2022 PASSED, FY2021 UNCHECKED",
                "total-assets = opening total-assets + total-assets - opening total-assets"
                        + " | 2022-12-31 PASSED, 2021-12-31 UNCHECKED",
                "revenue = sum of quarters of revenue | FY2022 UNCHECKED, FY2021 UNCHECKED",
                "total-assets >= revenue | 2022-12-31 PASSED, 2021-12-31 PASSED",
                "stake holder=* <= 1 | 2022-12-31 PASSED, 2022-12-31 PASSED",
                "stake holder=founder = sum of stake holder=* | 2022-12-31 FAILED",
                "change of revenue = growth of revenue | FY2022 PASSED",
                "revenue = revenue / (net-profit - net-profit) | FY2022 UNCHECKED, FY2021 UNCHECKED"
            })
    void makesARuleWhereverItsPartsArePrinted(String rule, String outcomes) {
        assertEquals(outcomes, outcomes(TestProject.smallIn(folder), rule));
    }

    /** Of a sum that holds, its parts pass too; of one that does not, nothing is said about its parts. */
    @Test
    void everyFigureHasItsVerdict() {
        TestProject project = TestProject.smallIn(folder)
                .write("content/calculations.yaml", """
                        changes: change of revenue = growth of revenue
                        margin: roe@FY2022 = net-profit / revenue
                        """)
                .replace(
                        "content/000001/2022-annual/filing.yaml",
                        NOTE,
                        NOTE + "\n    acknowledges: [{calculation: margin, figure: roe@FY2022, off-by: \"26.97\"}]");
        Project read =
                ProjectReader.read(folder, TestProject.TODAY, new Findings()).orElseThrow();
        Proof proof = Proof.of(read);
        assertEquals(
                Map.of(
                        "000001/revenue/FY2022", new Proof.Verdict(1, 0),
                        "000001/revenue/FY2021", new Proof.Verdict(1, 0),
                        "000001/revenue/FY2022~FY2021", new Proof.Verdict(1, 0),
                        "000001/roe/FY2022", new Proof.Verdict(0, 1)),
                read.facts().all().stream()
                        .filter(fact -> !proof.verdict(fact).equals(Proof.Verdict.NONE))
                        .collect(Collectors.toMap(fact -> fact.key().address(), proof::verdict)));
    }

    /** That a change from a loss has no percentage says nothing of the digits of either. */
    @Test
    void aChangeThatIsNotApplicableProvesNoFigure() {
        TestProject.smallIn(folder)
                .write("content/calculations.yaml", "changes: change of net-profit = growth of net-profit\n");
        Project read =
                ProjectReader.read(folder, TestProject.TODAY, new Findings()).orElseThrow();
        Proof proof = Proof.of(read);
        assertEquals(
                List.of("000001/net-profit/FY2022~FY2021"),
                read.facts().all().stream()
                        .filter(fact -> !proof.verdict(fact).equals(Proof.Verdict.NONE))
                        .map(fact -> fact.key().address())
                        .toList());
    }

    @Test
    void aFigurePrintedTwiceMayBeAcknowledged() {
        TestProject project = TestProject.smallIn(folder)
                .overlay(Path.of("src", "test", "bad", "fact-twice-different"))
                .replace(
                        "content/000001/2022-annual/filing.yaml",
                        NOTE,
                        NOTE
                                + "\n    acknowledges: [{calculation: same-figure, figure: \"shareholders@2022-12-31\", off-by: \"1\"}]");
        assertEquals(List.of(), project.check());
    }

    @Test
    void aKnownContradictionIsNoFinding() {
        TestProject project = TestProject.smallIn(folder)
                .write("content/calculations.yaml", "margin: roe@FY2022 = net-profit / revenue\n")
                .replace(
                        "content/000001/2022-annual/filing.yaml",
                        NOTE,
                        NOTE + "\n    acknowledges: [{calculation: margin, figure: roe@FY2022, off-by: \"26.97\"}]");
        assertEquals(List.of(), project.check());
    }
}
