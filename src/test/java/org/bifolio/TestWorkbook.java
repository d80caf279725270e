package org.bifolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks made from a text that a reviewer can read, a row to a line and cells between bars:
 *
 * <pre>
 * concept | FY2022          | FY2021          | label
 * revenue | 304971021.01 {#,##0.00} | =B2*2 -> 609942042.02 {0.00} | '001
 * &#64;hide row 2
 * &#64;merge B2:C2
 * &#64;sheet Notes hidden
 * </pre>
 *
 * A number is a number, in braces its format; words are words, also behind an apostrophe; behind the arrow stands what a formula
 * came to; {@code !#DIV/0!} is an error and {@code <…>} a cell's own XML.
 */
public final class TestWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final Pattern FORMAT = Pattern.compile("(.*?)\\s*\\{(.*)}");

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> formats = new ArrayList<>(List.of("General"));
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private static final class Sheet {
        private final String name;
        private final boolean hidden;
        private final StringBuilder rows = new StringBuilder();
        private final StringBuilder columns = new StringBuilder();
        private final StringBuilder merged = new StringBuilder();
        private int row;

        Sheet(String name, boolean hidden) {
            this.name = name;
            this.hidden = hidden;
        }
    }

    private TestWorkbook() {}

    /** The bytes of the workbook that a script describes. */
    public static byte[] of(String script) {
        return archive(partsOf(script));
    }

    /** The parts of that workbook by their names, for a test to spoil. */
    public static Map<String, String> partsOf(String script) {
        TestWorkbook book = new TestWorkbook();
        String[] lines = script.split("\n");
        for (String line : lines) {
            book.directive(line);
        }
        Sheet at = null;
        for (String line : lines) {
            if (line.startsWith("@sheet ") || at == null) {
                at = book.sheet(line.startsWith("@sheet ") ? line.substring(7) : "Sheet1");
            }
            if (!line.startsWith("@")) {
                book.row(at, line);
            } else {
                book.ofSheet(at, line);
            }
        }
        return book.parts();
    }

    private void directive(String line) {
        from1904 |= line.equals("@1904");
    }

    private Sheet sheet(String words) {
        boolean hidden = words.endsWith(" hidden");
        Sheet sheet = new Sheet(hidden ? words.substring(0, words.length() - 7) : words, hidden);
        sheets.add(sheet);
        return sheet;
    }

    private void ofSheet(Sheet sheet, String line) {
        String[] words = line.split(" ");
        if (line.startsWith("@merge ")) {
            sheet.merged.append("<mergeCell ref=\"").append(words[1]).append("\"/>");
        } else if (line.startsWith("@hide column ")) {
            int column = words[2].charAt(0) - 'A' + 1;
            sheet.columns.append("<col min=\"%d\" max=\"%d\" width=\"9\" hidden=\"1\"/>".formatted(column, column));
        } else if (line.startsWith("@hide row ")) {
            int at = sheet.rows.indexOf("<row r=\"" + words[2] + "\"");
            sheet.rows.insert(at + 4, " hidden=\"1\"");
        } else if (!line.startsWith("@sheet ") && !line.equals("@1904")) {
            throw new IllegalArgumentException(line);
        }
    }

    private void row(Sheet sheet, String line) {
        int row = ++sheet.row;
        sheet.rows.append("<row r=\"").append(row).append("\">");
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            String text = cells[i].strip();
            if (!text.isEmpty()) {
                sheet.rows.append(cell((char) ('A' + i) + "" + row, text));
            }
        }
        sheet.rows.append("</row>");
    }

    private String cell(String address, String text) {
        if (text.startsWith("<")) {
            return text;
        }
        String start = "<c r=\"" + address + "\"";
        Matcher formatted = FORMAT.matcher(text);
        String plain = formatted.matches() ? formatted.group(1) : text;
        String style = formatted.matches() ? " s=\"" + style(formatted.group(2)) + "\"" : "";
        if (plain.startsWith("!")) {
            return start + style + " t=\"e\"><v>" + plain.substring(1) + "</v></c>";
        }
        if (plain.startsWith("=")) {
            String[] sides = plain.substring(1).split("->", -1);
            String value = sides.length == 1 ? "" : sides[1].strip();
            boolean number = value.matches("-?[\\d.]+(E[+-]?\\d+)?");
            return start + style + (number || value.isEmpty() ? "" : " t=\"str\"") + "><f>" + escaped(sides[0].strip())
                    + "</f>" + (value.isEmpty() ? "" : "<v>" + escaped(value) + "</v>") + "</c>";
        }
        if (plain.matches("-?\\d+(\\.\\d+)?(E[+-]?\\d+)?")) {
            return start + style + "><v>" + plain + "</v></c>";
        }
        String words = plain.startsWith("'") ? plain.substring(1) : plain;
        return start + style + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(words) + "</t></is></c>";
    }

    private int style(String format) {
        if (!formats.contains(format)) {
            formats.add(format);
        }
        return formats.indexOf(format);
    }

    private Map<String, String> parts() {
        StringBuilder list = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            int number = i + 1;
            list.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
                    .formatted(escaped(sheet.name), number, sheet.hidden ? " state=\"hidden\"" : "", number));
            targets.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, OFFICE, number));
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet xmlns=\"" + MAIN + "\">"
                            + (sheet.columns.isEmpty() ? "" : "<cols>" + sheet.columns + "</cols>") + "<sheetData>"
                            + sheet.rows + "</sheetData>"
                            + (sheet.merged.isEmpty() ? "" : "<mergeCells>" + sheet.merged + "</mergeCells>")
                            + "</worksheet>");
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><workbookPr"
                        + (from1904 ? " date1904=\"1\"" : "") + "/><sheets>" + list + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + targets
                        + "<Relationship Id=\"s\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>"
                        + "</Relationships>");
        parts.put("xl/styles.xml", styles());
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"m\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE
                        + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        return parts;
    }

    /** A format that is a number is a built-in one. */
    private String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder uses = new StringBuilder();
        for (int i = 0; i < formats.size(); i++) {
            String format = formats.get(i);
            int id = format.equals("General")
                    ? 0
                    : format.matches("#\\d+") ? Integer.parseInt(format.substring(1)) : 164 + i;
            if (id >= 164) {
                codes.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, escaped(format)));
            }
            uses.append("<xf numFmtId=\"%d\"/>".formatted(id));
        }
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + codes + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/>"
                + "</cellStyleXfs><cellXfs>" + uses + "</cellXfs></styleSheet>";
    }

    /** A ZIP archive of parts. */
    public static byte[] archive(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
