package org.bifolio.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Period;
import org.bifolio.facts.PeriodSpelling;
import org.bifolio.facts.Unit;
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

    private static final Message USUAL =
            Message.of("Name a column by its period (FY2022), its concept (revenue@2020H1), a dimension, or “value”.");

    /** What editors call the columns of the format, and how they are named here. */
    private static final Map<String, String> IN_CHINESE = Map.ofEntries(
            Map.entry("指标", "concept"),
            Map.entry("期间", "period"),
            Map.entry("单位", "unit"),
            Map.entry("状态", "status"),
            Map.entry("章节", "section"),
            Map.entry("项目", "label"),
            Map.entry("名称", "label"),
            Map.entry("备注", "note"),
            Map.entry("页码", "page"),
            Map.entry("维度", "dimension"),
            Map.entry("数值", "value"),
            Map.entry("金额", "value"),
            Map.entry("增减", "change"),
            Map.entry("变动", "change"),
            Map.entry("同比", "change"));

    private final TableSetting setting;
    private final boolean saysConcepts;
    private final Set<Integer> told = new HashSet<>();
    private boolean mistaken;
    private final Map<String, Integer> rowColumns = new TreeMap<>();
    private final List<ValueColumn> columns = new ArrayList<>();

    private FigureHeader(Line line, TableSetting setting) {
        this.setting = setting;
        this.saysConcepts = line.cells().stream().anyMatch(head -> saysConcept(head.text()));
    }

    /** Whether a column says what its figures measure, or of whom, so that it is not this which the head lacks. */
    private boolean saysConcept(String head) {
        String concept = ValueColumn.name(head).replaceFirst("[@ ].*", "");
        return IN_CHINESE.getOrDefault(head, head).equals("concept")
                || setting.dimensions().containsKey(head)
                || setting.concepts().containsKey(concept);
    }

    /** Empty, with findings, when the header cannot be understood. */
    static Optional<FigureHeader> read(Line line, TableSetting setting) {
        if (line.cells().stream().anyMatch(Cell::unclear)) {
            return Optional.empty();
        }
        FigureHeader header = new FigureHeader(line, setting);
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

    /** Whether a column of this name means something already. */
    static boolean taken(String name) {
        return ROW_COLUMNS.contains(name) || name.equals("value") || name.equals("change");
    }

    /** Whether this is the first mistake of a column whose figures all share it. */
    boolean first(ValueColumn column) {
        return told.add(column.index());
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
        String name = ValueColumn.name(text);
        Optional<Period> meant = name.indexOf(' ') > 0 ? PeriodSpelling.meant(name) : Optional.empty();
        if (meant.isPresent()) {
            headerMistake(
                    header, Message.of("“{0}” is not a period.", name), Message.of("Did you mean {0}?", meant.get()));
            return;
        }
        try {
            Coordinates coordinates = Coordinates.parse(name);
            if (known(coordinates, header)) {
                columns.add(new ValueColumn(index, header, coordinates, unit, Optional.empty(), false));
            }
        } catch (Coordinates.Malformed e) {
            headerMistake(header, e.problem(), e.remedy(USUAL));
        }
    }

    private boolean known(Coordinates coordinates, Cell header) {
        if (coordinates.equals(Coordinates.NONE)) {
            headerMistake(header, Message.of("The column has no name."), USUAL);
            return false;
        }
        Optional<String> concept = coordinates.concept();
        if (concept.isPresent() && !setting.concepts().containsKey(concept.get())) {
            if (setting.damage().explainsMissingConcept()) {
                return false;
            }
            headerMistake(
                    header,
                    Message.of(
                            "“{0}” is neither a period, a concept, a dimension nor a column of the format.",
                            header.text()),
                    unknownColumn(header.text(), concept.get()));
            return false;
        }
        return setting.known(coordinates.members(), header.at());
    }

    private Message unknownColumn(String header, String concept) {
        String name = ValueColumn.name(header);
        Optional<Unit> unit = setting.units().bracketed(name);
        String bare = setting.units().unitless(name);
        Optional<String> period =
                PeriodSpelling.meant(bare).or(() -> Period.parse(bare)).map(Period::toString);
        Optional<String> meant = period.or(() -> setting.labelled(bare));
        if (unit.isPresent() && meant.isPresent()) {
            String typed = unit.get().typed();
            return rowColumns.containsKey("unit")
                    ? Message.of("Write {0} here, and {1} in the column “unit”.", meant.get(), typed)
                    : Message.of("Write the unit behind a bar: {0} | {1}.", meant.get(), typed);
        }
        if (period.isPresent()) {
            return Message.of("Did you mean {0}?", period.get());
        }
        List<String> names = new ArrayList<>(ROW_COLUMNS);
        names.addAll(List.of("value", "change"));
        names.addAll(setting.dimensions().keySet());
        names.addAll(setting.concepts().keySet());
        return Optional.ofNullable(IN_CHINESE.get(header))
                .map(usual -> usual.equals("label") && !saysConcepts ? "concept" : usual)
                .or(() -> setting.labelled(concept))
                .map(id -> Message.of("Did you mean {0}?", id))
                .orElseGet(() -> NearestNames.to(concept, names).isEmpty()
                        ? USUAL
                        : NearestNames.remedy(concept, names, "columns"));
    }

    private void headerMistake(Cell header, Message problem, Message remedy) {
        mistaken = true;
        setting.damage().figures();
        setting.findings().add(Code.CSV_HEADER, header.at(), problem, remedy);
    }

    private void changeColumn(Cell header, int index) {
        List<ValueColumn> before = columns.stream()
                .filter(column ->
                        !column.change() && column.coordinates().period().isPresent())
                .toList();
        if (before.size() < 2 && mistaken) {
            return; // one of them is the mistake already told
        }
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
