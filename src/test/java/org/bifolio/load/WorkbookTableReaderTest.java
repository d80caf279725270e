package org.bifolio.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bifolio.TestProject;
import org.bifolio.TestWorkbook;
import org.bifolio.content.Damage;
import org.bifolio.facts.Fact;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in workbooks: the lines of CSV they stand for, and what is said of those that do not. */
class WorkbookTableReaderTest {
    private static final String FIGURES = "content/000001/2022-annual/figures/";

    @TempDir
    Path folder;

    private final Findings findings = new Findings();

    /** The lines as CSV, and below them what was found. */
    private String read(String script) throws IOException {
        Path file = folder.resolve("a.xlsx");
        Files.write(file, TestWorkbook.of(script));
        Optional<List<FigureTableReader.Line>> lines =
                new WorkbookTableReader("a.xlsx", new Damage(), findings).read(file);
        String csv = lines.orElse(List.of()).stream()
                .map(line -> line.number() + " "
                        + line.cells().stream()
                                .map(cell -> cell.unclear() ? "?" : cell.text())
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        return csv + findings.all().stream().map(Finding::toString).collect(Collectors.joining("\n", "\n", ""));
    }

    @Test
    void leavesOutCommentsBlankRowsAndBlankColumns() throws IOException {
        assertEquals("""
                2 concept,FY2022,label
                4 revenue,12.50,营业收入
                6 net-profit,,
                """, read("""
                # typed on 3 May |  | x
                 | concept |  | FY2022 | label

                 | revenue |  | 12.5 {0.00} | 营业收入
                #total | 5
                 | net-profit |  |  |
                """));
    }

    @Test
    void everyCellKnowsItsPlace() throws IOException {
        assertEquals("""
                1 concept,FY2022
                2 revenue,
                a.xlsx:C2: The cell stands in a column that the header does not name. Name the column in the header, or clear the\
                 cell; notes go into a column “note”. [csv-columns]""", read("concept | FY2022\nrevenue | | 5"));
    }

    @Test
    void tellsUnclearCellsOfOneKindOnce() throws IOException {
        assertEquals("""
                1 concept,FY2022,FY2021
                2 revenue,?,?
                3 roe,?,5
                a.xlsx:B2: The number format “¥0.00” shows something other than the plain number. The same is so in C2. Choose a\
                 format such as 0.00, #,##0.00 or 0.00%; units and scales (万 CNY) stand in the column “unit”. [cell-format]
                a.xlsx:B3: The cell shows the error #DIV/0!. Mend its formula, or type what is printed; n/a stands for 不适用.\
                 [cell-format]""", read("concept | FY2022 | FY2021\nrevenue | 5 {¥0.00} | 6 {¥0.00}\nroe | !#DIV/0! | 5"));
    }

    @Test
    void warnsOfFormulasAndReadsWhatTheyCameTo() throws IOException {
        assertEquals(
                """
                1 concept,FY2022,FY2021
                2 revenue,33.33%,5
                a.xlsx:B2: warning: Formulas give these figures, read as last saved: B2, C2. Compare them with the filing, and\
                 paste them as values; what is computed belongs in derived.yaml. [cell-formula]""", read("concept | FY2022 | FY2021\nrevenue | =C2/15 -> 0.33333333333333331 {0.00%} | =2+3 -> 5"));
        assertTrue(findings.sound());
    }

    @Test
    void warnsWhereALastZeroWasProbablyDropped() throws IOException {
        assertEquals("""
                1 concept,FY2022,FY2021,stake
                2 revenue,304971021.01,423834209.2,14.14
                3 roe,-53.11,-51.01,8.3
                4 staff,520,480,5.10
                a.xlsx:C2: warning: Fewer decimals than in cells of the same kind (2): C2. Spreadsheets drop a last 0: if the filing\
                 prints it, give the cells a number format (0.00). [cell-decimals]
                a.xlsx:D3: warning: Fewer decimals than in cells of the same kind (2): D3. Spreadsheets drop a last 0: if the filing\
                 prints it, give the cells a number format (0.00). [cell-decimals]""", read("""
                concept | FY2022 | FY2021 | stake
                revenue | 304971021.01 | 423834209.2 | 14.14
                roe | -53.11 | -51.01 | 8.3
                staff | 520 | 480 | 5.1 {0.00}
                """));
    }

    @Test
    void emptySheetsDoNotCount() throws IOException {
        assertEquals("1 concept\n", read("@sheet Sheet1\n@sheet 数据\nconcept\n@sheet Sheet3"));
        assertEquals("\n", read("@sheet Sheet1\n@sheet Sheet2"));
    }

    @Test
    void namesTheFirstOfManyPlaces() throws IOException {
        assertEquals(
                "\na.xlsx:A2: Rows are hidden, perhaps by a filter: 2, 3, 4, 5, 6, … (7). Show or delete them; what nobody sees is not"
                        + " published. [workbook-shape]",
                read("concept\na\nb\nc\nd\ne\nf\ng\n"
                        + "@hide row 2\n@hide row 3\n@hide row 4\n@hide row 5\n@hide row 6\n@hide row 7\n@hide row 8"));
    }

    /** A project whose tables are workbooks has the facts of one whose tables are CSV. */
    @Test
    void aWorkbookHasTheFactsOfItsCsv() throws IOException {
        TestProject project = TestProject.smallIn(folder);
        List<String> facts = facts(project);
        for (String table : List.of("key-figures", "holders", "counts")) {
            StringBuilder script = new StringBuilder();
            new FigureTableReader(new Damage(), findings)
                    .read(table, project.read(FIGURES + table + ".csv"))
                    .orElseThrow()
                    .forEach(line -> script.append(line.cells().stream()
                                    .map(cell -> cell.text().isEmpty() ? "" : "'" + cell.text())
                                    .collect(Collectors.joining(" | ")))
                            .append('\n'));
            Files.write(project.file(FIGURES + table + ".xlsx"), TestWorkbook.of(script.toString()));
            Files.delete(project.file(FIGURES + table + ".csv"));
        }
        assertEquals(facts, facts(project));
        Files.write(project.file(FIGURES + "key-figures.xlsx"), TestWorkbook.of("""
                        concept | unit | FY2022 | FY2021 | change | label
                        revenue | CNY | 304971021.01 {#,##0.00} | 423834209.2 {#,##0.00} | -0.2804 {#10} | 营业收入
                        net-profit | CNY | -244235848.1 {#,##0.00;(#,##0.00)} | -282785337.76 {#,##0.00} | n/a | 净利润
                        total-assets | CNY | 600303396.41 {#,##0.00} | 922838904.88 {#,##0.00} | -34.95% | 总资产
                        roe | % | -53.109999999999999 | -51.01 | -2.1 {0.0"pp"} | 净资产收益率
                        """));
        assertEquals(facts, facts(project));
    }

    private static List<String> facts(TestProject project) {
        Findings found = new Findings();
        List<Fact> facts = ProjectReader.read(project.root(), TestProject.TODAY, found)
                .orElseThrow()
                .facts()
                .all();
        assertEquals(List.of(), found.all());
        return facts.stream()
                .map(fact -> fact.key() + " " + fact.value() + " " + fact.status() + " " + fact.qualifier() + " "
                        + fact.source().label() + fact.source().column())
                .toList();
    }

    @Test
    void theNoteThatExcelLeavesBesideAnOpenWorkbookIsNoTable() throws IOException {
        TestProject project = TestProject.smallIn(folder);
        Files.write(project.file(FIGURES + "~$key-figures.xlsx"), new byte[165]);
        assertEquals(List.of(), project.check());
    }
}
