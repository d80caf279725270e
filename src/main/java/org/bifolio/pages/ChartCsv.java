package org.bifolio.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bifolio.chart.ChartPlan;
import org.bifolio.chart.ChartWords;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Value;

/**
 * A chart's figures for a spreadsheet, UTF-8 with a byte order mark: as shown, and exactly in base units.
 *
 * <pre>
 * category,series,shown,value,unit,status,fact
 * 2022年,营收,3.05,304971021.01,CNY,reported,revenue@FY2022 #2022-annual-report-summary
 * </pre>
 */
final class ChartCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ChartCsv() {}

    static byte[] of(ChartPlan plan, ChartWords words) {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        line(List.of("category", "series", "shown", "value", "unit", "status", "fact"), csv);
        for (int c = 0; c < plan.categories().size(); c++) {
            for (int s = 0; s < plan.series().size(); s++) {
                Optional<Fact> fact = plan.cells().get(s).get(c);
                String shown = fact.isPresent() ? words.figure(fact.get(), s).text() : "";
                List<String> place = List.of(words(words.category(c)), words(words.series(s)), words(shown));
                line(row(place, fact), csv);
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    // RFC 4180
    private static void line(List<String> cells, StringBuilder csv) {
        csv.append(cells.stream().map(ChartCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static List<String> row(List<String> place, Optional<Fact> fact) {
        List<String> row = new ArrayList<>(place);
        Optional<Value.Amount> amount = fact.flatMap(Fact::amount);
        row.add(amount.map(a -> a.base().toPlainString()).orElse(""));
        row.add(amount.map(a -> words(a.unit().code())).orElse(""));
        row.add(fact.map(f -> f.status().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(""));
        row.add(fact.map(f -> words(f.key().reference() + " #" + f.filing())).orElse(""));
        return row;
    }

    /** Words that a spreadsheet would take for a formula stand behind an apostrophe. */
    static String words(String text) {
        return text.isEmpty() || "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
