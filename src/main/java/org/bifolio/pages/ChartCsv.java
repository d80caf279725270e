package org.bifolio.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
    private static final List<String> HEAD = List.of("category", "series", "shown", "value", "unit", "status", "fact");

    private ChartCsv() {}

    static byte[] of(ChartPlan plan, ChartWords words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (int c = 0; c < plan.categories().size(); c++) {
            for (int s = 0; s < plan.series().size(); s++) {
                Optional<Fact> fact = plan.cells().get(s).get(c);
                String shown = fact.isPresent() ? words.figure(fact.get(), s).text() : "";
                rows.add(row(words.category(c), words.series(s), shown, fact));
            }
        }
        return Csv.of(rows).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(String category, String series, String shown, Optional<Fact> fact) {
        Optional<Value.Amount> amount = fact.flatMap(Fact::amount);
        return List.of(
                Csv.safe(category),
                Csv.safe(series),
                Csv.safe(shown),
                amount.map(a -> a.base().toPlainString()).orElse(""),
                amount.map(a -> Csv.safe(a.unit().code())).orElse(""),
                fact.map(f -> f.status().id()).orElse(""),
                fact.map(f -> Csv.safe(f.key().reference() + " #" + f.filing())).orElse(""));
    }
}
