package org.bifolio.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists of facts as CSV (RFC 4180): UTF-8 with a byte order mark, by which spreadsheets know Chinese, and CRLF.
 *
 * <p>A spreadsheet takes a cell that starts with {@code = + - @} for a formula. Such words get an apostrophe before them;
 * plain numbers do not.
 */
final class Csv {
    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@\\t\\r＝＋－＠].*");
    private static final Pattern HARMLESS = Pattern.compile("[+-]?[0-9][0-9,]*(\\.[0-9]+)?%?|-");

    private Csv() {}

    static String of(List<Columns.Column> columns, List<DataRow> rows) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(columns.stream().map(column -> quoted(column.head())).collect(Collectors.joining(",")));
        csv.append("\r\n");
        for (DataRow row : rows) {
            csv.append(columns.stream()
                    .map(column -> quoted(safe(column.value().apply(row).text())))
                    .collect(Collectors.joining(",")));
            csv.append("\r\n");
        }
        return csv.toString();
    }

    /** Words that no spreadsheet will run. */
    static String safe(String text) {
        return FORMULA.matcher(text).matches() && !HARMLESS.matcher(text).matches() ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
