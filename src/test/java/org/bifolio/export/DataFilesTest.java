package org.bifolio.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bifolio.TestProject;
import org.bifolio.content.Project;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Status;
import org.bifolio.facts.Value;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.bifolio.pages.Csv;
import org.bifolio.pages.SiteFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.json.Json;

/** What is downloaded is read again and compared with the fact base. */
class DataFilesTest {
    private static final Project DEMO = read(Path.of("").toAbsolutePath());
    private static final Map<String, byte[]> FILES = files(DEMO);

    private static Project read(Path root) {
        Findings findings = new Findings();
        Project project = ProjectReader.read(root, TestProject.TODAY, findings).orElseThrow();
        assertEquals(List.of(), findings.all());
        return project;
    }

    private static Map<String, byte[]> files(Project project) {
        return Exports.ofIssuers(project).stream()
                .collect(Collectors.toMap(SiteFile::path, file -> file.content().get()));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static List<NamedCsvRecord> csv(Map<String, byte[]> files, String path) {
        String text = text(files.get(path));
        assertTrue(text.startsWith("\uFEFF"), "a byte order mark, by which spreadsheets know Chinese");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    @Test
    void everyFactIsInTheCsvWithItsExactValueAndItsPlace() {
        List<NamedCsvRecord> rows = csv(FILES, "data/688316/facts.csv");
        List<Fact> facts = DEMO.facts().all();
        assertEquals(facts.size(), rows.size());
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            NamedCsvRecord row = rows.get(i);
            assertEquals(DEMO.facts().address(fact), row.getField("fact / 数据地址"));
            assertEquals(
                    fact.amount().map(a -> a.base().toPlainString()).orElse(""), row.getField("exact value / 精确值"));
            boolean ours = fact.computed() && fact.status() == Status.FORECAST;
            assertEquals(ours ? "forecast-computed" : fact.status().id(), row.getField("status / 数据性质"));
            assertEquals(fact.source().section().orElse(""), row.getField("section as printed / 原文章节"));
            String english = row.getField("section / 原文章节（英文）");
            assertEquals(fact.source().section().isEmpty(), english.isEmpty(), row::toString);
            assertTrue(english.codePoints().noneMatch(Character::isIdeographic), english);
            assertFalse(english.contains("…"), english);
            if (fact.value() instanceof Value.Amount amount && !amount.printed().endsWith("pp")) {
                assertEquals(fact.computed() ? "" : amount.printed(), row.getField("as printed / 原文"));
            }
        }
    }

    @Test
    void printedDigitsTimesTheirScaleAreTheExactValue() {
        for (NamedCsvRecord row : csv(FILES, "data/688316/facts.csv")) {
            boolean computed = !row.getField("computed from / 计算依据").isEmpty();
            if (row.getField("state / 单元格状态").equals("number") && !computed) {
                String printed = row.getField("as printed / 原文").replaceAll("[,%']|pp", "");
                int scale = Integer.parseInt(row.getField("printed scale / 原文单位量级（10的幂）"));
                BigDecimal exact = new BigDecimal(row.getField("exact value / 精确值"));
                assertEquals(0, exact.compareTo(new BigDecimal(printed).scaleByPowerOfTen(scale)), row::toString);
            }
        }
    }

    @Test
    void notApplicableBlankAndZeroAreKeptApart(@TempDir Path folder) {
        TestProject project = TestProject.smallIn(folder);
        Map<String, byte[]> files = files(read(project.root()));
        Map<String, String> states = new HashMap<>();
        csv(files, "data/000001/2022-annual/key-figures.csv")
                .forEach(row -> states.put(row.getField("fact / 数据地址"), row.getField("state / 单元格状态")));
        csv(files, "data/000001/2022-annual/counts.csv")
                .forEach(row -> states.put(row.getField("fact / 数据地址"), row.getField("state / 单元格状态")));
        assertEquals("not-applicable", states.get("000001/net-profit/FY2022~FY2021"));
        assertEquals("blank", states.get("000001/shareholders/2023-03-31"));
        assertEquals("number", states.get("000001/shareholders/2022-12-31"));
    }

    @Test
    void aTableHasARowForEachCellAlsoWhereNothingIsPrinted() {
        DEMO.issuers()
                .forEach(issuer -> issuer.filings()
                        .forEach(filing -> filing.tables().forEach(table -> {
                            String path = "data/688316/" + filing.id() + "/" + table.id();
                            assertEquals(
                                    table.rows().size() * table.columns().size(),
                                    csv(FILES, path + ".csv").size(),
                                    path);
                            assertTrue(FILES.containsKey(path + ".xlsx"), path);
                        })));
    }

    @Test
    void wordsThatASpreadsheetWouldRunAreMadeHarmless() {
        assertEquals("'=HYPERLINK(\"x\")", Csv.safe("=HYPERLINK(\"x\")"));
        assertEquals("'+cmd|' /C calc'!A0", Csv.safe("+cmd|' /C calc'!A0"));
        assertEquals("'@SUM(1)", Csv.safe("@SUM(1)"));
        assertEquals("'-2+3", Csv.safe("-2+3"));
        assertEquals("'-2.1pp", Csv.safe("-2.1pp"));
        assertEquals("'\t=1", Csv.safe("\t=1"));
        assertEquals("'＝1+1", Csv.safe("＝1+1"));
        assertEquals("-244,235,848.10", Csv.safe("-244,235,848.10"));
        assertEquals("-28.04%", Csv.safe("-28.04%"));
        assertEquals("-", Csv.safe("-"));
        assertEquals("青云科技", Csv.safe("青云科技"));
    }

    @Test
    void numbersOfAWorkbookAreNumbersAndWordsAreNeverFormulas() throws IOException {
        Map<String, String> parts = unzip(FILES.get("data/688316/2022-annual-report-summary/key-figures.xlsx"));
        Document table = Jsoup.parse(parts.get("xl/worksheets/sheet1.xml"), "", Parser.xmlParser());
        Set<BigDecimal> numbers = new TreeSet<>();
        for (Element cell : table.select("c")) {
            if (!cell.hasAttr("t") || cell.attr("t").equals("n")) {
                cell.select("v").forEach(v -> numbers.add(new BigDecimal(v.text()).stripTrailingZeros()));
            }
        }
        Set<BigDecimal> wanted = new TreeSet<>();
        DEMO
                .issuers()
                .get(0)
                .filing("2022-annual-report-summary")
                .orElseThrow()
                .table("key-figures")
                .orElseThrow()
                .rows()
                .stream()
                .flatMap(row -> row.cells().stream().flatMap(java.util.Optional::stream))
                .flatMap(fact -> fact.amount().stream())
                .forEach(amount -> wanted.add(amount.base().stripTrailingZeros()));
        assertEquals(wanted, numbers);
        assertEquals(
                List.of("Table 表", "As printed 原文", "Sources 来源"),
                Jsoup.parse(parts.get("xl/workbook.xml"), "", Parser.xmlParser())
                        .select("sheet")
                        .eachAttr("name"));
        parts.forEach((name, xml) -> assertFalse(xml.contains("<f>"), name));
        assertFalse(parts.get("docProps/core.xml").contains("created"));
    }

    @Test
    void twoBuildsGiveTheSameBytes() throws InterruptedException {
        Map<String, byte[]> again = files(DEMO);
        assertEquals(FILES.keySet(), again.keySet());
        FILES.forEach((path, file) -> assertArrayEquals(file, again.get(path), path));
    }

    @Test
    void theJsonSaysWhatTheFactBaseSaysWithNamesOfTheSchemaOnly() {
        Map<String, Object> json = new Json().toType(text(FILES.get("data/688316/facts.json")), Json.MAP_TYPE);
        List<?> facts = (List<?>) json.get("facts");
        List<Fact> all = DEMO.facts().all();
        assertEquals(all.size(), facts.size());
        Map<String, Object> schema = new Json().toType(text(FactsJson.schema()), Json.MAP_TYPE);
        for (int i = 0; i < all.size(); i++) {
            Map<?, ?> fact = (Map<?, ?>) facts.get(i);
            String value =
                    all.get(i).amount().map(a -> a.base().toPlainString()).orElse(null);
            assertEquals(value, fact.get("value"));
        }
        assertEquals(List.of(), new SchemaCheck(schema).problems(json));
        json.put("unknown", 1);
        assertFalse(new SchemaCheck(schema).problems(json).isEmpty());
    }

    /** What is withheld is in no page; it is in no file either. */
    @Test
    void aFilingHeldBackIsInNoFile(@TempDir Path folder) {
        TestProject project = TestProject.smallIn(folder)
                .replace("content/000001/2022-annual/filing.yaml", "status: published", "status: draft");
        Findings findings = new Findings();
        ProjectReader.read(project.root(), TestProject.TODAY, findings)
                .ifPresent(read -> files(read)
                        .forEach((path, file) -> assertFalse(
                                path.contains("2022-annual") || text(file).contains("304971021.01"), path)));
    }

    static Map<String, String> unzip(byte[] archive) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
