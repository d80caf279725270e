package org.bifolio.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.PrintedTable.Column;
import org.bifolio.facts.Period;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.prose.ParsedProject;

/**
 * The years, halves or quarters of a table stand in the order of time, or in reverse. Two exchanged headings would otherwise pass:
 * four quarters make the same year in any order.
 */
final class ColumnOrder implements Check {

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (Issuer issuer : parsed.project().issuers()) {
            for (Filing filing : issuer.filings()) {
                filing.tables().forEach(table -> table(table, findings));
            }
        }
    }

    private static void table(PrintedTable table, Findings findings) {
        Map<List<Object>, List<Column>> series = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            if (column.since().isEmpty() && column.period().isPresent()) {
                series.computeIfAbsent(
                                List.of(
                                        column.concept(),
                                        column.members(),
                                        column.period().get().type()),
                                s -> new ArrayList<>())
                        .add(column);
            }
        }
        series.values().stream()
                .filter(columns -> !ordered(columns))
                .findFirst()
                .ifPresent(columns -> findings.add(
                        Code.CSV_ORDER,
                        Location.of(table.file(), 1, 1),
                        Message.of(
                                "The columns {0} are in no order of time.",
                                String.join(
                                        ", ",
                                        columns.stream().map(Column::header).toList())),
                        Message.of("Put the latest first or last; two headings may have been exchanged.")));
    }

    private static boolean ordered(List<Column> columns) {
        boolean rising = true;
        boolean falling = true;
        for (int i = 1; i < columns.size(); i++) {
            Period before = columns.get(i - 1).period().orElseThrow();
            Period after = columns.get(i).period().orElseThrow();
            rising &= !after.end().isBefore(before.end());
            falling &= !after.end().isAfter(before.end());
        }
        return rising || falling;
    }
}
