package org.bifolio.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Period;
import org.bifolio.finding.Code;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.load.FigureTableReader.Cell;
import org.bifolio.load.FigureTableReader.Line;

/** The header of a table: columns that describe their row, and columns of values. */
final class FigureHeader {
    /** Columns that describe their row, beside the dimensions. */
    static final List<String> ROW_COLUMNS = List.of(
            "concept", "period", "unit", "status", "qualifier", "section", "label", "note", "page", "dimension");

    /**
     * A column of values.
     *
     * @param unit what stands after the bar
     * @param since for {@code change}, the period compared with
     */
    record ValueColumn(
            int index,
            Cell header,
            Coordinates coordinates,
            Optional<String> unit,
            Optional<Period> since,
            boolean change) {

        /** The header without its unit. */
        String name() {
            return name(header.text());
        }

        static String name(String header) {
            int bar = header.indexOf('|');
            return (bar < 0 ? header : header.substring(0, bar)).strip();
        }
    }

    private final TableSetting setting;
    private final Map<String, Integer> rowColumns = new TreeMap<>();
    private final List<ValueColumn> columns = new ArrayList<>();

    private FigureHeader(TableSetting setting) {
        this.setting = setting;
    }

    /** Empty, with findings, when the header cannot be understood. */
    static Optional<FigureHeader> read(Line line, TableSetting setting) {
        if (line.cells().stream().anyMatch(Cell::unclear)) {
            return Optional.empty();
        }
        FigureHeader header = new FigureHeader(setting);
        int before = setting.findings().errors();
        for (int i = 0; i < line.cells().size(); i++) {
            header.column(line.cells().get(i), i);
        }
        if (setting.findings().errors() > before || setting.damage().explainsMissingConcept()) {
            return Optional.empty();
        }
        if (header.columns.isEmpty()) {
            setting.findings()
                    .add(
                            Code.CSV_HEADER,
                            line.cells().get(0).at(),
                            "The header names no column of values.",
                            "Name one by its period (FY2022), its concept, or “value”.");
            return Optional.empty();
        }
        return Optional.of(header);
    }

    /** The position of a column that describes its row. */
    Optional<Integer> index(String rowColumn) {
        return Optional.ofNullable(rowColumns.get(rowColumn));
    }

    /** The positions of all columns that describe their row. */
    Collection<Integer> rowColumns() {
        return rowColumns.values();
    }

    List<ValueColumn> columns() {
        return columns;
    }

    /** Whether the table is a long list: one column, {@code value}, and everything else in the rows. */
    boolean list() {
        return columns.size() == 1 && columns.get(0).header().text().equals("value");
    }

    private void column(Cell header, int index) {
        String text = header.text();
        if (ROW_COLUMNS.contains(text) || setting.dimensions().containsKey(text)) {
            if (rowColumns.put(text, index) != null) {
                setting.damage().figures();
                setting.findings()
                        .add(
                                Code.CSV_HEADER,
                                header.at(),
                                Message.of("The column “{0}” stands twice.", text),
                                Message.of("Remove one of them."));
            }
            return;
        }
        if (text.equals("value")) {
            columns.add(new ValueColumn(index, header, Coordinates.NONE, Optional.empty(), Optional.empty(), false));
            return;
        }
        if (text.equals("change")) {
            changeColumn(header, index);
            return;
        }
        int bar = text.indexOf('|');
        Optional<String> unit =
                bar < 0 ? Optional.empty() : Optional.of(text.substring(bar + 1).strip());
        try {
            Coordinates coordinates = Coordinates.parse(ValueColumn.name(text));
            if (known(coordinates, header)) {
                columns.add(new ValueColumn(index, header, coordinates, unit, Optional.empty(), false));
            }
        } catch (Coordinates.Malformed e) {
            headerMistake(header, e.problem());
        }
    }

    private boolean known(Coordinates coordinates, Cell header) {
        if (coordinates.equals(Coordinates.NONE)) {
            headerMistake(header, Message.of("The column has no name."));
            return false;
        }
        Optional<String> concept = coordinates.concept();
        if (concept.isPresent() && !setting.concepts().containsKey(concept.get())) {
            if (setting.damage().explainsMissingConcept()) {
                return false;
            }
            List<String> names = new ArrayList<>(ROW_COLUMNS);
            names.addAll(List.of("value", "change"));
            names.addAll(setting.dimensions().keySet());
            names.addAll(setting.concepts().keySet());
            setting.damage().figures();
            setting.findings()
                    .add(
                            Code.CSV_HEADER,
                            header.at(),
                            Message.of(
                                    "“{0}” is neither a period, a concept, a dimension nor a column of the format.",
                                    header.text()),
                            NearestNames.remedy(concept.get(), names, "columns"));
            return false;
        }
        return setting.known(coordinates.members(), header.at());
    }

    private void headerMistake(Cell header, Message problem) {
        setting.damage().figures();
        setting.findings()
                .add(
                        Code.CSV_HEADER,
                        header.at(),
                        problem,
                        Message.of(
                                "Name a column by its period (FY2022), its concept (revenue@2020H1), a dimension, or “value”."));
    }

    private void changeColumn(Cell header, int index) {
        List<ValueColumn> before = columns.stream()
                .filter(column ->
                        !column.change() && column.coordinates().period().isPresent())
                .toList();
        if (before.size() < 2) {
            setting.damage().figures();
            setting.findings()
                    .add(
                            Code.CSV_HEADER,
                            header.at(),
                            "“change” needs two period columns to its left.",
                            "Order the columns as FY2022,FY2021,change.");
            return;
        }
        ValueColumn later = before.get(before.size() - 2);
        ValueColumn earlier = before.get(before.size() - 1);
        columns.add(new ValueColumn(
                index,
                header,
                later.coordinates(),
                Optional.empty(),
                earlier.coordinates().period(),
                true));
    }
}
