package org.bifolio.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.bifolio.TestProject;
import org.bifolio.finding.Code;
import org.bifolio.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTotalsTest {
    private static final String FILING = "content/000001/2022-annual/filing.yaml";
    private static final String TABLE = "content/000001/2022-annual/figures/key-figures.csv";
    private static final String FIRST = "section: 第二节 主要会计数据\n";

    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void controlTheKeyFigures() {
        project = TestProject.smallIn(folder);
        project.write(
                FILING,
                project.read(FILING)
                        .replace(
                                FIRST,
                                FIRST + "    control-totals: {FY2022: \"661,038,516.21\", FY2021: \"1,063,887,725.31\","
                                        + " change: \"-65.09\"}\n"));
    }

    private List<Code> told() {
        return project.check().stream().map(Finding::code).toList();
    }

    @Test
    void aRightTotalSaysNothing() {
        assertEquals(List.of(), told());
    }

    @Test
    void everyWrongDigitIsTold() {
        String right = project.read(TABLE);
        int rows = right.indexOf('\n') + 1;
        for (int i = rows; i < right.length(); i++) {
            char digit = right.charAt(i);
            if (!Character.isDigit(digit)) {
                continue;
            }
            String wrong = right.substring(0, i) + (digit == '9' ? '8' : (char) (digit + 1)) + right.substring(i + 1);
            project.write(TABLE, wrong);
            List<Code> told = told();
            int at = i;
            assertFalse(told.isEmpty(), () -> "nothing said of the digit at " + at + ":\n" + wrong);
            assertEquals(
                    List.of(),
                    told.stream().filter(code -> code != Code.CONTROL_TOTAL).toList(),
                    wrong);
        }
    }

    @Test
    void cellsWithoutANumberCountAsNothing() {
        project.write(
                FILING,
                project.read(FILING)
                        .replace(
                                "section: 第六节 股东\n    defaults",
                                "section: 第六节 股东\n    control-totals: {stake: 14.14}\n    defaults"));
        String holders = "content/000001/2022-annual/figures/holders.csv";
        for (String none : List.of("", "n/a", "-", "~")) {
            project.write(holders, "holder,stake,pledge-status,label\nfounder,14.14,无,创始人\nfund," + none + ",冻结,基金\n");
            assertEquals(
                    List.of(),
                    told().stream().filter(Code.CONTROL_TOTAL::equals).toList(),
                    none);
        }
    }
}
