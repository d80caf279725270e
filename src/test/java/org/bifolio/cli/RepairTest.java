package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bifolio.TestProject;
import org.bifolio.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairTest {
    private static final Path KEY_FIGURES = Path.of("content", "000001", "2022-annual", "figures", "key-figures.csv");

    @TempDir
    Path folder;

    private Run repair(byte[] bytes) throws IOException {
        Files.write(folder.resolve("a.csv"), bytes);
        return Run.of("repair", folder.resolve("a.csv").toString(), "--lang", "en");
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("a.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file-gbk", "file-utf16"})
    void mendsWhatTheChecksFound(String fault) {
        TestProject project = TestProject.smallIn(folder).overlay(Path.of("src", "test", "bad", fault));
        assertTrue(!project.check().isEmpty());
        Run run = Run.of("repair", folder.resolve(KEY_FIGURES).toString());
        assertEquals(0, run.status(), run.err());
        assertEquals(java.util.List.of(), project.check());
    }

    @Test
    void saysWhatItDidAndKeepsTheCells() throws IOException {
        String sheet = "concept;value;label\r\n# 说明\r\nrevenue;\"304,971,021.01\";\"a \"\"b\"\"; c\"\r\n";
        Run run = repair(sheet.getBytes(Charset.forName("GBK")));
        assertEquals(
                "Changed the encoding from GBK to UTF-8.\nChanged the ends of lines to those of Unix.\n"
                        + "Put commas between the cells in place of semicolons.\n",
                run.out());
        assertEquals("concept,value,label\n# 说明\nrevenue,\"304,971,021.01\",\"a \"\"b\"\"; c\"\n", text());
        assertEquals(
                folder.resolve("a.csv") + " needs no repair.\n",
                repair(text().getBytes(StandardCharsets.UTF_8)).out());
    }

    @Test
    void leavesAloneWhatItIsNotSureOf() throws IOException {
        for (byte[] unsure : new byte[][] {
            "concept;value\nrevenue;12,5\n".getBytes(StandardCharsets.UTF_8),
            "concept;value\nrevenue;1;2\n".getBytes(StandardCharsets.UTF_8),
            "concept;value\nrevenue;\"1\n".getBytes(StandardCharsets.UTF_8),
            {'a', ',', 'b', '\n', (byte) 0xff, (byte) 0xff, '\n'},
        }) {
            Run run = repair(unsure);
            assertEquals(1, run.status());
            assertTrue(run.err().endsWith("a.csv was left as it is.\n"), run.err());
            assertArrayEquals(unsure, Files.readAllBytes(folder.resolve("a.csv")));
        }
    }

    @Test
    void leavesWorkbooksToTheChecks() throws IOException {
        Path workbook = folder.resolve("a.xlsx");
        byte[] sound = TestWorkbook.of("concept | FY2022");
        Files.write(workbook, sound);
        Run run = Run.of("repair", workbook.toString(), "--lang", "en");
        assertEquals(workbook + " needs no repair.\n", run.out());
        Files.writeString(workbook, "concept,FY2022\n");
        Run damaged = Run.of("repair", workbook.toString(), "--lang", "zh");
        assertEquals(1, damaged.status());
        assertEquals("工作簿已损坏，或根本不是工作簿。请用电子表格软件打开，重新另存为 .xlsx。\n" + workbook + " 未作改动。\n", damaged.err());
        Run misnamed = repair(sound);
        assertEquals(1, misnamed.status());
        assertTrue(misnamed.err().startsWith("This is a workbook, though its name says text."), misnamed.err());
        assertArrayEquals(sound, Files.readAllBytes(folder.resolve("a.csv")));
    }

    @Test
    void damagedUtf8IsNotTakenForGbk() throws IOException {
        byte[] bytes = "concept,label\nrevenue,营业收入合计\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = 'x';
        Run run = repair(bytes);
        assertEquals(1, run.status(), run.out());
    }
}
