package org.bifolio.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bifolio.TestProject;
import org.bifolio.content.Project;
import org.bifolio.facts.Unit;
import org.bifolio.facts.Value;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureSuspectsTest {
    private static final String FIGURES = "content/000001/2022-annual/figures/key-figures.csv";

    @TempDir
    Path folder;

    private TestProject project;

    /** Each of the four figures of 2022 is in two calculations or more; all hold. */
    @BeforeEach
    void soundFigures() {
        project = TestProject.smallIn(folder)
                .write("content/calculations.yaml", """
                        sum: total-assets@2022-12-31 = revenue + net-profit
                        margin: roe@FY2022 = net-profit / revenue
                        what-is-left: roe@FY2021 = total-assets@2022-12-31 / revenue@FY2022
                        growth: change of revenue = growth of revenue
                        """)
                .write(FIGURES, """
                        concept,unit,FY2022,FY2021,change,label
                        revenue,CNY,"304,971,021.01","423,834,209.20",-28.04%,营业收入
                        net-profit,CNY,"-244,235,848.10","-282,785,337.76",n/a,净利润
                        total-assets,CNY,"60,735,172.91","922,838,904.88",-34.95%,总资产
                        roe,%,-80.08,19.92,-2.1pp,净资产收益率
                        """);
        assertEquals("", blamed());
    }

    private String blamed() {
        Project read =
                ProjectReader.read(folder, TestProject.TODAY, new Findings()).orElseThrow();
        Proof proof = Proof.of(read);
        return FigureSuspects.of(proof, UnitSuspects.of(proof)).blames().stream()
                .map(blame -> blame.suspects().stream()
                                .map(suspect -> (suspect.figure().key().since().isPresent() ? "change of " : "")
                                        + suspect.figure().key().reference() + " "
                                        + suspect.remedy()
                                                .slip()
                                                .map(slip -> slip.kind() + " "
                                                        + slip.meant().toPlainString())
                                                .orElse("?"))
                                .collect(Collectors.joining(" or "))
                        + " for " + blame.results().size())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "304,971,021.01 | 394,971,021.01 | revenue@FY2022 OTHER_DIGIT 304971021.01 for 4",
                "304,971,021.01 | 340,971,021.01 | revenue@FY2022 EXCHANGED_DIGITS 304971021.01 for 4",
                "304,971,021.01 | 3,049,710,210.10 | revenue@FY2022 POINT 304971021.01 for 4",
                "304,971,021.01 | 30,497,121.01 | revenue@FY2022 DIGIT_LOST 304971021.01 for 4",
                "304,971,021.01 | 3,104,971,021.01 | revenue@FY2022 DIGIT_TOO_MANY 304971021.01 for 4",
                "-244,235,848.10 | 244,235,848.10 | net-profit@FY2022 SIGN -244235848.10 for 2",
                "60,735,172.91 | 69,735,172.91 | total-assets@2022-12-31 OTHER_DIGIT 60735172.91 for 2",
                "-80.08 | -80.80 | roe@FY2022 EXCHANGED_DIGITS -80.08 for 1",
                "-28.04% | -28.84% | change of revenue@FY2022 OTHER_DIGIT -28.04 or revenue@FY2021 ? for 1"
            })
    void blamesTheFigureThatWasChanged(String right, String wrong, String blamed) {
        project.replace(FIGURES, right, wrong);
        assertEquals(blamed, blamed());
    }

    /** The growth alone fails, and the figure of the year before is in no other calculation: either may be wrong. */
    @Test
    void namesBothFiguresThatExplainEquallyWell() {
        project.replace(FIGURES, "423,834,209.20", "523,834,209.20");
        assertEquals("revenue@FY2021 OTHER_DIGIT 423834209.20 or change of revenue@FY2022 ? for 1", blamed());
    }

    /** The difference in the note may be mistyped as well as a figure. */
    @Test
    void blamesNobodyWhereANoteAcknowledgesAnotherDifference() {
        project.replace(FIGURES, "-80.08", "-80.80");
        assertEquals("roe@FY2022 EXCHANGED_DIGITS -80.08 for 1", blamed());
        String note = "facts: [revenue@FY2022]";
        project.replace(
                "content/000001/2022-annual/filing.yaml",
                note,
                note + "\n    acknowledges: [{calculation: margin, figure: roe@FY2022, off-by: \"-7.20\"}]");
        assertEquals("", blamed());
        assertTrue(
                project.check().toString().contains("by −7.20, but it is off by"),
                () -> project.check().toString());
    }

    @Test
    void blamesNobodyWhereTwoFiguresOfOneCalculationAreWrong() {
        project.replace(FIGURES, "-244,235,848.10", "-264,235,848.10")
                .replace(FIGURES, "60,735,172.91", "80,735,172.91");
        assertEquals("", blamed());
    }

    @Test
    void blamesEachOfTwoFiguresThatShareNoCalculation() {
        project.write("content/calculations.yaml", """
                        sum: total-assets@2022-12-31 = revenue + net-profit
                        what-is-left: roe@FY2021 = total-assets@2022-12-31 / revenue@FY2022
                        assets: total-assets@2021-12-31 = 922838904.88
                        """)
                .replace(FIGURES, "60,735,172.91", "69,735,172.91")
                .replace(FIGURES, "922,838,904.88", "922,838,904.08");
        assertEquals("total-assets@2022-12-31 OTHER_DIGIT 60735172.91 for 2", blamed());
    }

    /** A contradiction that a note acknowledges must stay off by what the note says; the note is not told as stale. */
    @Test
    void hearsTheNotes() {
        project.replace(FIGURES, "-80.08", "-70.08")
                .replace(
                        "content/000001/2022-annual/filing.yaml",
                        "    facts: [revenue@FY2022]",
                        "    facts: [revenue@FY2022]\n"
                                + "    acknowledges: [{calculation: margin, figure: roe@FY2022, off-by: \"10.00\"}]");
        assertEquals("", blamed());
        project.replace(FIGURES, "-244,235,848.10", "-244,325,848.10");
        assertEquals("net-profit@FY2022 EXCHANGED_DIGITS -244235848.10 for 2", blamed());
        assertEquals(
                List.of("figure-suspect"),
                project.check().stream()
                        .filter(finding -> finding.at().path().contains("2022-annual"))
                        .map(finding -> finding.code().id())
                        .toList());
    }

    @Test
    void tellsASlipOnlyWhereOneAloneFits() {
        Value.Amount typed = new Value.Amount("12.34", new BigDecimal("12.34"), Unit.PERCENT);
        assertEquals(Optional.of(Slip.Kind.EXCHANGED_DIGITS), slip(typed, "12.43", "12.43"));
        assertEquals(Optional.of(Slip.Kind.OTHER_DIGIT), slip(typed, "12.94", "12.94"));
        assertEquals(Optional.empty(), slip(typed, "12.30", "12.39"));
        assertEquals(Optional.empty(), slip(typed, "55.55", "55.55"));
        assertEquals(Optional.of(Slip.Kind.POINT), slip(typed, "1234.00", "1234.00"));
    }

    private static Optional<Slip.Kind> slip(Value.Amount typed, String low, String high) {
        return Remedy.of(typed, Optional.of(new BigDecimal(low)), Optional.of(new BigDecimal(high)))
                .slip()
                .map(Slip::kind);
    }
}
