package org.bifolio.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Workbooks. Numbers are numbers, in base units (yuan, shares, persons); words are always words, never formulas. The same
 * content gives the same bytes: no day of making is kept, and entries of the archive are all of 1980.
 */
final class Workbooks {
    /** In the first year a ZIP archive can tell, but not its first day: Java takes that for an earlier one and adds the machine's zone. */
    private static final LocalDateTime START = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int WIDEST = 48;

    private Workbooks() {}

    static byte[] of(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Bifolio", "1.0")) {
            workbook.setCompressionLevel(0); // packed once, when its entries have lost their times
            content.accept(workbook);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook in memory cannot fail", e);
        }
        return timeless(bytes.toByteArray());
    }

    private static byte[] timeless(byte[] archive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts(archive).entrySet()) {
                byte[] content = part.getValue();
                if (part.getKey().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(START);
                out.putNextEntry(entry);
                out.write(content);
                out.closeEntry();
            }
        } catch (IOException | DataFormatException e) {
            throw new IllegalStateException("an archive in memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The parts of an archive, read by its central directory (APPNOTE 4.3.12): the library leaves sizes out of the headers before
     * the parts in a way that {@link java.util.zip.ZipInputStream} does not follow.
     */
    private static Map<String, byte[]> parts(byte[] archive) throws DataFormatException {
        ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = archive.length - 22;
        int at = in.getInt(end + 16);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int n = in.getShort(end + 10); n > 0; n--) {
            int name = in.getShort(at + 28);
            int local = in.getInt(at + 42);
            int start = local + 30 + in.getShort(local + 26) + in.getShort(local + 28);
            byte[] content = new byte[in.getInt(at + 24)];
            Inflater inflater = new Inflater(true);
            inflater.setInput(archive, start, in.getInt(at + 20));
            for (int done = 0; done < content.length; ) {
                done += inflater.inflate(content, done, content.length - done);
            }
            inflater.end();
            parts.put(new String(archive, at + 46, name, StandardCharsets.UTF_8), content);
            at += 46 + name + in.getShort(at + 30) + in.getShort(at + 32);
        }
        return parts;
    }

    /** A sheet of facts, one to a row. */
    static void list(Workbook workbook, String name, List<Columns.Column> columns, List<DataRow> rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c).head());
            sheet.style(0, c).bold().wrapText(true).set();
            int widest = 10;
            for (int r = 0; r < rows.size(); r++) {
                Columns.Cell cell = columns.get(c).value().apply(rows.get(r));
                if (cell.number().isPresent()) {
                    number(sheet, r + 1, c, cell.number().get(), "");
                } else if (!cell.text().isEmpty()) {
                    sheet.value(r + 1, c, cell.text());
                }
                widest = Math.max(widest, width(cell.text()));
            }
            sheet.width(c, Math.min(WIDEST, widest + 2));
        }
        sheet.freezePane(0, 1);
        if (!rows.isEmpty()) {
            sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
        }
    }

    /** @param unit said by the cell's format, so that the cell stays a number; empty for none */
    static void number(Worksheet sheet, int row, int column, BigDecimal number, String unit) {
        int decimals = Math.max(0, number.scale());
        String digits = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        sheet.value(row, column, number);
        sheet.style(row, column)
                .format(
                        unit.isEmpty()
                                ? digits
                                : digits + "\"" + (unit.equals("%") ? "" : " ") + unit.replace("\"", "") + "\"")
                .set();
    }

    /** In digits' widths: a Chinese character takes two. */
    static int width(String text) {
        return text.chars().map(c -> c > 0x2e00 ? 2 : 1).sum();
    }
}
