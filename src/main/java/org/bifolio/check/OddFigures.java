package org.bifolio.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.PrintedTable.Row;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Unit;
import org.bifolio.facts.Value;
import org.bifolio.facts.Value.Amount;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.prose.ParsedProject;

/**
 * Figures unlike those around them, which no calculation need prove wrong: a row typed twice, an amount in another unit than the rest of its
 * table and far from them in size, a number with fewer decimals than the rest of its row. A filing may print them so; they are warnings.
 */
final class OddFigures implements Check {
    /** So many times larger or smaller than all others looks like another unit. */
    private static final BigDecimal FAR = BigDecimal.valueOf(100);

    /** So many figures make a habit. */
    private static final int HABIT = 2;

    private final UnitSuspects suspects;

    /** @param suspects units that are told to be wrong, and need no warning */
    OddFigures(UnitSuspects suspects) {
        this.suspects = suspects;
    }

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (Issuer issuer : parsed.project().issuers()) {
            for (Filing filing : issuer.filings()) {
                for (PrintedTable table : filing.tables()) {
                    twice(table, findings);
                    if (!table.list()) {
                        units(table, findings);
                        table.rows().forEach(row -> decimals(table, row, findings));
                    }
                }
            }
        }
    }

    private record Place(
            List<FactKey> keys, List<Value> values, Optional<String> label, List<Optional<String>> sections) {}

    private static void twice(PrintedTable table, Findings findings) {
        Map<Place, Row> first = new HashMap<>();
        for (Row row : table.rows()) {
            List<Fact> facts = row.cells().stream().flatMap(Optional::stream).toList();
            if (facts.isEmpty()) {
                continue;
            }
            Place place = new Place(
                    facts.stream().map(Fact::key).toList(),
                    facts.stream().map(Fact::value).toList(),
                    row.label(),
                    facts.stream().map(fact -> fact.source().section()).toList());
            Row before = first.putIfAbsent(place, row);
            if (before != null) {
                findings.add(
                        Code.ROW_TWICE,
                        facts.get(0).source().at(),
                        Message.of(
                                "Rows {0} and {1} are the same figures under the same name.",
                                before.line(), row.line()),
                        Message.of("Remove one, or type what the filing prints there."));
            }
        }
    }

    /** One row of money in another unit than all others of the table, and far from them in size. */
    private void units(PrintedTable table, Findings findings) {
        Map<Unit, List<Row>> rows = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            List<Unit> units = amounts(row).stream()
                    .map(fact -> fact.amount().orElseThrow().unit())
                    .distinct()
                    .toList();
            if (units.size() == 1 && units.get(0).money()) {
                rows.computeIfAbsent(units.get(0), unit -> new ArrayList<>()).add(row);
            }
        }
        if (rows.size() != 2) {
            return;
        }
        rows.forEach((unit, odd) -> {
            Map.Entry<Unit, List<Row>> rest = rows.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(unit))
                    .findFirst()
                    .orElseThrow();
            if (odd.size() == 1 && rest.getValue().size() >= HABIT && far(odd.get(0), rest.getValue())) {
                Fact fact = amounts(odd.get(0)).get(0);
                if (!suspects.blame(fact)) {
                    odd(fact, unit, rest.getKey(), findings);
                }
            }
        });
    }

    private static void odd(Fact fact, Unit unit, Unit others, Findings findings) {
        findings.add(
                Code.UNIT_ODD,
                fact.source().at(),
                Message.of(
                        "This row is in {0}, all other amounts of the table are in {1}, and far from it in size.",
                        unit.typed(), others.typed()),
                Message.of("Compare its unit with the filing."));
    }

    private static boolean far(Row row, List<Row> others) {
        List<BigDecimal> sizes =
                others.stream().flatMap(other -> sizes(other).stream()).sorted().toList();
        List<BigDecimal> own = sizes(row).stream().sorted().toList();
        if (sizes.isEmpty() || own.isEmpty()) {
            return false;
        }
        boolean small = own.get(own.size() - 1).multiply(FAR).compareTo(sizes.get(0)) < 0;
        boolean large = own.get(0).compareTo(sizes.get(sizes.size() - 1).multiply(FAR)) > 0;
        return small || large;
    }

    private static List<BigDecimal> sizes(Row row) {
        return amounts(row).stream()
                .map(fact -> fact.amount().map(Amount::base).orElseThrow().abs())
                .filter(size -> size.signum() > 0)
                .toList();
    }

    /** Numbers of the row that are no change, where the row is of one concept. */
    private static List<Fact> amounts(Row row) {
        return row.cells().stream()
                .flatMap(Optional::stream)
                .filter(fact -> fact.amount().isPresent() && fact.key().since().isEmpty())
                .toList();
    }

    /** Spreadsheets drop a last zero, hands a point; a workbook's cells are told when it is read. */
    private static void decimals(PrintedTable table, Row row, Findings findings) {
        List<Fact> alike = amounts(row);
        if (table.file().endsWith(".xlsx")
                || alike.size() <= HABIT
                || alike.stream().map(fact -> fact.key().concept()).distinct().count() > 1) {
            return;
        }
        int most = alike.stream().mapToInt(OddFigures::decimals).max().orElse(0);
        List<Fact> fewer = alike.stream().filter(fact -> decimals(fact) < most).toList();
        if (fewer.size() == 1) {
            findings.add(
                    Code.CELL_DECIMALS,
                    fewer.get(0).source().at(),
                    Message.of("Fewer decimals than the other numbers of the row ({0}).", most),
                    Message.of("Compare it with the filing: a last 0 may have been dropped, or the decimal point."));
        }
    }

    private static int decimals(Fact fact) {
        return fact.amount().orElseThrow().digits().scale();
    }
}
