package org.bifolio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.bifolio.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as other programs write them, and as nobody should. */
@Timeout(60)
class WorkbookTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private List<Sheet> read(byte[] bytes) throws IOException, Unreadable {
        Path file = folder.resolve("a.xlsx");
        Files.write(file, bytes);
        return Workbook.read(file);
    }

    private String refused(byte[] bytes) {
        return assertThrows(Unreadable.class, () -> read(bytes)).problem().toString();
    }

    /** The texts of a sheet's cells, rows in lines. */
    private static String texts(Sheet sheet) throws Unreadable {
        StringBuilder texts = new StringBuilder();
        for (Sheet.Row row : sheet.rows()) {
            for (Cell cell : row.cells().values()) {
                texts.append(cell.column()).append('=').append(cell.text()).append(' ');
            }
            texts.append('\n');
        }
        return texts.toString();
    }

    private static Map<String, String> sheet(String rows) {
        Map<String, String> parts = TestWorkbook.partsOf("a");
        parts.put(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private String texts(Map<String, String> parts) throws IOException, Unreadable {
        return texts(read(TestWorkbook.archive(parts)).get(0));
    }

    @Test
    void readsWordsAsTypedAndNumbersAsShown() throws Exception {
        assertEquals(
                "1=concept 2=12.50 3=41.21% 4=2022-12-31 \n1=a & b <c> 3=007 4=TRUE \n",
                texts(read(TestWorkbook.of("concept | 12.5 {0.00} | 0.4121 {#10} | 44926 {#14}\n"
                                + "a & b <c> | | '007 | <c r=\"D2\" t=\"b\"><v>1</v></c>"))
                        .get(0)));
    }

    @Test
    void readsSharedStringsInSeveralFontsWithoutTheirPronunciation() throws Exception {
        Map<String, String> parts =
                sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst>\n <si> <t>one_x000D_\n</t> </si>\n<si><r><t>营业</t></r><r><t>收入</t></r><rPh sb=\"0\" eb=\"1\"><t>YING</t></rPh></si></sst>");
        parts.compute(
                "xl/_rels/workbook.xml.rels",
                (name, rels) -> rels.replace(
                        "</Relationships>",
                        "<Relationship Id=\"t\" Type=\"http://x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"));
        assertEquals("1=营业收入 2=one\n \n", texts(parts));
    }

    /** Programs that write no addresses, prefix every element, or keep to the strict form of the standard. */
    @Test
    void readsWhatOtherProgramsWrite() throws Exception {
        assertEquals(
                "1=a 2=b \n1=c \n",
                texts(
                        sheet(
                                "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row><row><c t=\"str\"><v>c</v></c></row>")));
        Map<String, String> parts = TestWorkbook.partsOf("a");
        parts.put(
                SHEET,
                "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<x:worksheet xmlns:x=\"urn:x\"><x:sheetData><x:row r=\"7\"><x:c r=\"C7\" t=\"d\"><x:v>2022-12-31T00:00:00</x:v></x:c>"
                        + "<x:c r=\"D7\"/></x:row></x:sheetData></x:worksheet>");
        assertEquals("3=2022-12-31 \n", texts(parts));
        Map<String, String> lower = TestWorkbook.partsOf("a").entrySet().stream()
                .collect(Collectors.toMap(
                        part -> part.getKey().toUpperCase(java.util.Locale.ROOT), Map.Entry::getValue));
        assertEquals("1=a \n", texts(lower));
    }

    @Test
    void tellsWhatIsHiddenMergedOrComputed() throws Exception {
        List<Sheet> sheets = read(
                TestWorkbook.of(
                        "@sheet 主要数据\na | b | c\n1 | =A2*2 -> 2 | 3\n@hide row 2\n@hide column C\n@merge A1:B1\n@sheet notes hidden\nx"));
        Sheet first = sheets.get(0);
        assertEquals(
                List.of(false, true),
                first.rows().stream().map(Sheet.Row::hidden).toList());
        assertEquals(List.of(3), first.hiddenColumns());
        assertEquals("[Range[text=A1:B1, row=1, column=1]]", first.merged().toString());
        assertTrue(first.rows().get(1).cell(2).orElseThrow().formula());
        assertEquals(List.of("主要数据", "notes"), sheets.stream().map(Sheet::name).toList());
        assertEquals(List.of(true, false), sheets.stream().map(Sheet::visible).toList());
    }

    @Test
    void namesWhatIsNoWorkbookByWhatItIs() throws Exception {
        byte[] old = new byte[4096];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                old,
                0,
                8);
        assertEquals("This is a workbook in the format of before 2007 (.xls).", refused(old));
        byte[] locked = old.clone();
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, 1000, name.length);
        assertEquals("The workbook is locked with a password.", refused(locked));
        Map<String, String> binary = TestWorkbook.partsOf("a");
        binary.computeIfPresent("_rels/.rels", (part, rels) -> rels.replace("workbook.xml", "workbook.bin"));
        assertEquals("This is a binary workbook (.xlsb).", refused(TestWorkbook.archive(binary)));
        for (byte[] other : List.of(
                new byte[0],
                "concept,FY2022\n".getBytes(StandardCharsets.UTF_8),
                TestWorkbook.archive(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))) {
            assertEquals("The workbook is damaged, or no workbook at all.", refused(other));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>",
                "<row r=\"1048577\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"q\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&undeclared;</v></c></row>",
            })
    void refusesWhatNoProgramWrites(String rows) {
        assertEquals("The workbook is damaged, or no workbook at all.", refused(TestWorkbook.archive(sheet(rows))));
    }

    /** What an entity would bring in, from another file or by growing, is never read. */
    @Test
    void refusesDocumentTypes() throws IOException {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "secret");
        String lol = "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">";
        for (String type : List.of(
                "<!DOCTYPE worksheet SYSTEM \"" + secret.toUri() + "\">",
                "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE worksheet [" + lol + "]>")) {
            Map<String, String> parts = sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row>");
            parts.compute(SHEET, (name, xml) -> type + xml);
            assertEquals("The workbook is damaged, or no workbook at all.", refused(TestWorkbook.archive(parts)));
        }
    }

    @Test
    void stopsUnpackingABomb() {
        Map<String, String> parts =
                sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + " ".repeat(80 << 20) + "</v></c></row>");
        byte[] bomb = TestWorkbook.archive(parts);
        assertTrue(bomb.length < 1 << 20, () -> bomb.length + " bytes are no bomb");
        assertEquals("The workbook holds more than 64 MB.", refused(bomb));
    }

    @Test
    void stopsAtMoreCellsThanATableHas() {
        String row = "<row>" + "<c><v>1</v></c>".repeat(10_000) + "</row>";
        assertEquals("The workbook has more than 200000 cells.", refused(TestWorkbook.archive(sheet(row.repeat(21)))));
    }

    @Test
    void numbersWithoutEndAreNoNumbers() throws Exception {
        for (String number : List.of("1E+999999999", "9".repeat(10_000), "NaN", "0x1")) {
            Sheet sheet = read(TestWorkbook.archive(sheet("<row><c><v>" + number + "</v></c></row>")))
                    .get(0);
            Cell cell = sheet.rows().get(0).cell(1).orElseThrow();
            assertThrows(Unreadable.class, cell::text, number);
        }
    }

    /** Whatever the bytes are, they are refused or they are read; nothing else is thrown and nothing hangs. */
    @Test
    void noBytesBreakTheReading() throws IOException {
        Random random = new Random(688316);
        String script =
                "concept | FY2022 | label\nrevenue | 304971021.01 {#,##0.00} | 营业收入\nnet | =B2 -> 5\n@merge A4:B4";
        Map<String, String> sound = TestWorkbook.partsOf(script);
        byte[] whole = TestWorkbook.archive(sound);
        int read = 0;
        for (int i = 0; i < 600; i++) {
            byte[] bytes = i % 2 == 0 ? flipped(whole, random) : TestWorkbook.archive(spoiled(sound, random));
            try {
                for (Sheet sheet : read(bytes)) {
                    texts(sheet);
                    read++;
                }
            } catch (Unreadable told) {
                assertTrue(!told.problem().toString().isEmpty());
            } catch (RuntimeException | Error fault) {
                throw new AssertionError("round " + i, fault);
            }
        }
        assertTrue(read > 10, "only " + read + " could be read: this test proves little");
    }

    private static byte[] flipped(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return random.nextInt(6) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /** One part with some of its characters dropped, doubled or exchanged. */
    private static Map<String, String> spoiled(Map<String, String> sound, Random random) {
        Map<String, String> parts = new java.util.LinkedHashMap<>(sound);
        String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        String text = parts.get(name);
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(20));
        parts.put(
                name,
                switch (random.nextInt(4)) {
                    case 0 -> text.substring(0, at) + text.substring(end);
                    case 1 -> text.substring(0, end) + text.substring(at);
                    case 2 -> text.substring(0, at) + random.nextInt() + text.substring(at);
                    default -> text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(end);
                });
        return parts;
    }
}
