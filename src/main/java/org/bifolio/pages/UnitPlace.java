package org.bifolio.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.PrintedTable;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Language;
import org.bifolio.format.FigureFormat;
import org.bifolio.format.Style;

/**
 * Where a table says its units: once for all figures, for each row, for each column, or beside each figure. Stated changes
 * carry their own.
 *
 * @param table the unit of the whole table; empty when rows or columns say it
 * @param mostly whether rows that say their own unit are the exception
 */
record UnitPlace(
        String table,
        boolean mostly,
        List<String> rows,
        List<String> columns,
        List<Style> rowStyles,
        List<Style> columnStyles) {

    static UnitPlace of(
            List<List<Optional<Fact>>> rows,
            List<PrintedTable.Column> columns,
            FigureFormat format,
            Language language) {
        List<List<Fact>> byRow = rows.stream().map(UnitPlace::levels).toList();
        List<List<Fact>> byColumn = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            byColumn.add(levels(rows.stream().map(row -> row.get(column)).toList()));
        }
        List<Fact> all = byRow.stream().flatMap(List::stream).toList();
        Style common = format.common(all, language);
        Optional<String> one = format.unit(all, common, language);
        if (one.isPresent() && all.size() > 1) {
            return new UnitPlace(
                    one.get(),
                    false,
                    List.of(),
                    List.of(),
                    rows.stream().map(r -> common.digitsOnly()).toList(),
                    List.of());
        }
        if (byRow.stream().allMatch(facts -> uniform(facts, format, language))) {
            List<String> units =
                    byRow.stream().map(facts -> unit(facts, format, language)).toList();
            String most = most(units);
            return new UnitPlace(
                    most,
                    true,
                    units.stream().map(unit -> unit.equals(most) ? "" : unit).toList(),
                    List.of(),
                    byRow.stream().map(facts -> bare(facts, format, language)).toList(),
                    List.of());
        }
        if (byColumn.stream().allMatch(facts -> uniform(facts, format, language))) {
            return new UnitPlace(
                    "",
                    false,
                    List.of(),
                    byColumn.stream()
                            .map(facts -> unit(facts, format, language))
                            .toList(),
                    List.of(),
                    byColumn.stream()
                            .map(facts -> bare(facts, format, language))
                            .toList());
        }
        return new UnitPlace("", false, List.of(), List.of(), List.of(), List.of());
    }

    /** The unit that at least half of three or more rows have; empty when there is none. */
    static String most(List<String> units) {
        return units.stream()
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .filter(unit -> Collections.frequency(units, unit) * 2 >= units.size() && units.size() > 2)
                .findFirst()
                .orElse("");
    }

    /** Under the table's title. */
    String subtitle(Words words) {
        return table.isEmpty() ? "" : words.get(mostly ? "unitMostly" : "unit", table);
    }

    Style style(int row, int column, Optional<Fact> cell) {
        boolean change = cell.map(fact -> fact.key().since().isPresent()).orElse(false);
        boolean hedged = cell.map(fact -> fact.qualifier().isPresent()).orElse(false);
        if (change || hedged) {
            return Style.AUTO.withUnit();
        }
        return !rowStyles.isEmpty()
                ? rowStyles.get(row)
                : !columnStyles.isEmpty() ? columnStyles.get(column) : Style.AUTO.withUnit();
    }

    String row(int index) {
        return rows.isEmpty() ? "" : rows.get(index);
    }

    String column(int index) {
        return columns.isEmpty() ? "" : columns.get(index);
    }

    private static List<Fact> levels(List<Optional<Fact>> cells) {
        return cells.stream()
                .flatMap(Optional::stream)
                .filter(fact -> fact.amount().isPresent() && fact.key().since().isEmpty())
                .toList();
    }

    private static boolean uniform(List<Fact> facts, FigureFormat format, Language language) {
        return facts.isEmpty()
                || facts.stream()
                                .map(fact -> fact.amount().orElseThrow().unit().code())
                                .distinct()
                                .count()
                        == 1;
    }

    private static String unit(List<Fact> facts, FigureFormat format, Language language) {
        return format.unit(facts, format.common(facts, language), language).orElse("");
    }

    private static Style bare(List<Fact> facts, FigureFormat format, Language language) {
        return format.common(facts, language).digitsOnly();
    }
}
