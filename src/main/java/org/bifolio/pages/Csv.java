package org.bifolio.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of cells as CSV for spreadsheets (RFC 4180), UTF-8 with a byte order mark, by which they know Chinese.
 *
 * <p>A spreadsheet takes a cell that starts with {@code = + - @} for a formula. Such words get an apostrophe before them;
 * plain numbers do not.
 */
public final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@\\t\\r＝＋－＠].*");
    private static final Pattern HARMLESS = Pattern.compile("[+-]?[0-9][0-9,]*(\\.[0-9]+)?%?|-");

    private Csv() {}

    /** @param rows cells as they are to stand there: see {@link #safe} */
    public static String of(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        rows.forEach(csv::writeRecord);
        return text.toString();
    }

    /** Words that no spreadsheet will run. */
    public static String safe(String words) {
        return FORMULA.matcher(words).matches() && !HARMLESS.matcher(words).matches() ? "'" + words : words;
    }
}
