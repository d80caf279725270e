package org.bifolio.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        StringWriter out = new StringWriter();
        out.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord("category", "series", "shown", "value", "unit", "status", "fact");
            for (int c = 0; c < plan.categories().size(); c++) {
                for (int s = 0; s < plan.series().size(); s++) {
                    Optional<Fact> fact = plan.cells().get(s).get(c);
                    String shown =
                            fact.isPresent() ? words.figure(fact.get(), s).text() : "";
                    List<String> place = List.of(words(words.category(c)), words(words.series(s)), words(shown));
                    csv.writeRecord(row(place, fact));
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(List<String> place, Optional<Fact> fact) {
        List<String> row = new java.util.ArrayList<>(place);
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
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
