package org.bifolio.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bifolio.content.Damage;
import org.bifolio.content.Issuer.Dimension;
import org.bifolio.content.PrintedTable;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Kind;
import org.bifolio.facts.Period;
import org.bifolio.facts.Provenance;
import org.bifolio.facts.Qualifier;
import org.bifolio.facts.Status;
import org.bifolio.facts.Unit;
import org.bifolio.facts.Value;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.load.FigureTableReader.Cell;
import org.bifolio.load.FigureTableReader.Line;

/**
 * Turns the lines of one CSV file into facts. Each cell's coordinates come from its row, then its column's header, then
 * the table's defaults.
 */
final class FigureTable {
    private static final List<String> ROW_COLUMNS = List.of(
            "concept", "period", "unit", "status", "qualifier", "section", "label", "note", "page", "dimension");

    /** What filing.yaml says of the table. */
    record Meta(
            Bilingual title,
            Optional<String> section,
            Optional<String> page,
            Map<String, String> defaults,
            Map<String, String> printedColumns) {}

    /** A value column: its coordinates and unit, and for {@code change} the two periods it compares. */
    private record ValueColumn(
            int index, Cell header, Coordinates coordinates, Optional<String> unit, Optional<Period> since, boolean change) {}

    private final String issuer;
    private final String filing;
    private final Map<String, Concept> concepts;
    private final Map<String, Dimension> dimensions;
    private final Units units;
    private final Damage damage;
    private final Findings findings;

    FigureTable(
            String issuer,
            String filing,
            Map<String, Concept> concepts,
            Map<String, Dimension> dimensions,
            Units units,
            Damage damage,
            Findings findings) {
        this.damage = damage;
        this.issuer = issuer;
        this.filing = filing;
        this.concepts = concepts;
        this.dimensions = dimensions;
        this.units = units;
        this.findings = findings;
    }

    Optional<PrintedTable> read(String id, String file, List<Line> lines, Meta meta) {
        if (lines.isEmpty()) {
            findings.add(
                    Code.CSV_HEADER, Location.of(file), "The file has no header.", "docs/content-format.md shows one.");
            return Optional.empty();
        }
        Line header = lines.get(0);
        Map<String, Integer> rowColumns = new TreeMap<>();
        List<ValueColumn> columns = new ArrayList<>();
        int before = findings.count();
        for (int i = 0; i < header.cells().size(); i++) {
            column(header.cells().get(i), i, rowColumns, columns);
        }
        if (findings.count() > before || damage.explainsMissingConcept()) {
            return Optional.empty();
        }
        if (columns.isEmpty()) {
            findings.add(
                    Code.CSV_HEADER,
                    header.cells().get(0).at(),
                    "The header names no column of values.",
                    "Name one by its period (FY2022), its concept, or “value”.");
            return Optional.empty();
        }
        List<PrintedTable.Row> rows = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            rows.add(new RowReader(id, file, line, rowColumns, meta).row(columns));
        }
        boolean list = columns.size() == 1 && columns.get(0).header().text().equals("value");
        return Optional.of(new PrintedTable(
                id, meta.title(), meta.section(), meta.page(), list, columns.stream().map(c -> shown(c, meta)).toList(),
                List.copyOf(rows), file));
    }

    private PrintedTable.Column shown(ValueColumn column, Meta meta) {
        String name = headerName(column.header().text());
        return new PrintedTable.Column(
                name,
                column.coordinates().concept(),
                column.coordinates().period(),
                column.since(),
                column.coordinates().members(),
                Optional.ofNullable(meta.printedColumns().get(name)));
    }

    private static String headerName(String header) {
        int bar = header.indexOf('|');
        return (bar < 0 ? header : header.substring(0, bar)).strip();
    }

    private void column(Cell header, int index, Map<String, Integer> rowColumns, List<ValueColumn> columns) {
        String text = header.text();
        if (ROW_COLUMNS.contains(text) || dimensions.containsKey(text)) {
            if (rowColumns.put(text, index) != null) {
                damage.figures();
                findings.add(
                        Code.CSV_HEADER, header.at(), Message.of("The column “{0}” stands twice.", text), Message.of("Remove one of them."));
            }
            return;
        }
        if (text.equals("value")) {
            columns.add(new ValueColumn(index, header, Coordinates.NONE, Optional.empty(), Optional.empty(), false));
            return;
        }
        if (text.equals("change")) {
            changeColumn(header, index, columns);
            return;
        }
        int bar = text.indexOf('|');
        Optional<String> unit = bar < 0 ? Optional.empty() : Optional.of(text.substring(bar + 1).strip());
        try {
            Coordinates coordinates = Coordinates.parse(headerName(text));
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
        if (concept.isPresent() && !concepts.containsKey(concept.get())) {
            if (damage.explainsMissingConcept()) {
                return false;
            }
            List<String> names = new ArrayList<>(ROW_COLUMNS);
            names.addAll(List.of("value", "change"));
            names.addAll(dimensions.keySet());
            names.addAll(concepts.keySet());
            damage.figures();
            findings.add(
                    Code.CSV_HEADER,
                    header.at(),
                    Message.of("“{0}” is neither a period, a concept, a dimension nor a column of the format.", header.text()),
                    NearestNames.remedy(concept.get(), names, "columns"));
            return false;
        }
        return members(coordinates.members(), header.at());
    }

    private void headerMistake(Cell header, Message problem) {
        damage.figures();
        findings.add(
                Code.CSV_HEADER,
                header.at(),
                problem,
                Message.of("Name a column by its period (FY2022), its concept (revenue@2020H1), a dimension, or “value”."));
    }

    private void changeColumn(Cell header, int index, List<ValueColumn> columns) {
        List<ValueColumn> before = columns.stream()
                .filter(column -> !column.change() && column.coordinates().period().isPresent())
                .toList();
        if (before.size() < 2) {
            damage.figures();
            findings.add(
                    Code.CSV_HEADER,
                    header.at(),
                    "“change” needs two period columns to its left.",
                    "Order the columns as FY2022,FY2021,change.");
            return;
        }
        ValueColumn later = before.get(before.size() - 2);
        ValueColumn earlier = before.get(before.size() - 1);
        columns.add(new ValueColumn(
                index, header, later.coordinates(), Optional.empty(), earlier.coordinates().period(), true));
    }

    private boolean members(Map<String, String> members, Location at) {
        boolean known = true;
        for (Map.Entry<String, String> member : members.entrySet()) {
            Dimension dimension = dimensions.get(member.getKey());
            if (dimension == null) {
                findings.add(
                        Code.DIMENSION_UNKNOWN,
                        at,
                        Message.of("“{0}” is not a dimension of {1}.", member.getKey(), issuer),
                        NearestNames.remedy(member.getKey(), dimensions.keySet(), "dimensions"));
                known = false;
            } else if (!dimension.members().containsKey(member.getValue())) {
                findings.add(
                        Code.MEMBER_UNKNOWN,
                        at,
                        Message.of("“{0}” is not a member of {1}.", member.getValue(), member.getKey()),
                        NearestNames.remedy(
                                member.getValue(), dimension.members().keySet(), Message.of("members of {0}", member.getKey())));
                known = false;
            }
        }
        return known;
    }

    /** Reads one row. */
    private final class RowReader {
        private final String table;
        private final String file;
        private final Line line;
        private final Map<String, Integer> rowColumns;
        private final Meta meta;

        RowReader(String table, String file, Line line, Map<String, Integer> rowColumns, Meta meta) {
            this.table = table;
            this.file = file;
            this.line = line;
            this.rowColumns = rowColumns;
            this.meta = meta;
        }

        PrintedTable.Row row(List<ValueColumn> columns) {
            Optional<Coordinates> own = coordinates();
            List<Optional<Fact>> cells = new ArrayList<>();
            for (ValueColumn column : columns) {
                Optional<Fact> fact = own.flatMap(coordinates -> fact(column, coordinates));
                if (fact.isEmpty() && !line.cells().get(column.index()).text().equals("~")) {
                    damaged(column);
                }
                cells.add(fact);
            }
            return new PrintedTable.Row(
                    own.flatMap(Coordinates::concept),
                    own.flatMap(Coordinates::period),
                    own.map(Coordinates::members).orElse(new TreeMap<>()),
                    text("label"),
                    List.copyOf(cells),
                    line.number());
        }

        private void damaged(ValueColumn column) {
            Optional<String> concept = text("concept")
                    .or(() -> column.coordinates().concept())
                    .or(() -> Optional.ofNullable(meta.defaults().get("concept")))
                    .filter(concepts::containsKey);
            concept.ifPresentOrElse(damage::figure, damage::figures);
        }

        private Optional<Cell> cell(String column) {
            Integer index = rowColumns.get(column);
            return index == null
                    ? Optional.empty()
                    : Optional.of(line.cells().get(index)).filter(cell -> !cell.text().isEmpty());
        }

        private Optional<String> text(String column) {
            return cell(column).map(Cell::text);
        }

        private Location at(String column) {
            return cell(column).map(Cell::at).orElse(line.cells().get(0).at());
        }

        /** What the row says itself; empty, with findings, when it says something unknown. */
        private Optional<Coordinates> coordinates() {
            SortedMap<String, String> members = new TreeMap<>();
            boolean good = true;
            for (String dimension : dimensions.keySet()) {
                text(dimension).ifPresent(member -> members.put(dimension, member));
            }
            Optional<Cell> free = cell("dimension");
            if (free.isPresent()) {
                for (String part : free.get().text().split("[; ]+")) {
                    int equals = part.indexOf('=');
                    if (equals <= 0) {
                        findings.add(
                                Code.DIMENSION_UNKNOWN,
                                free.get().at(),
                                Message.of("“{0}” is not a dimension and its member.", part),
                                Message.of("Write it as segment=cloud-products."));
                        good = false;
                    } else {
                        members.put(part.substring(0, equals), part.substring(equals + 1));
                    }
                }
            }
            good &= members(members, free.map(Cell::at).orElse(line.cells().get(0).at()));
            Optional<Period> period = Optional.empty();
            if (cell("period").isPresent()) {
                period = period(text("period").get(), at("period"));
                good &= period.isPresent();
            }
            Optional<String> concept = text("concept");
            if (concept.isPresent() && !concepts.containsKey(concept.get())) {
                unknownConcept(concept.get(), at("concept"));
                good = false;
            }
            return good ? Optional.of(new Coordinates(concept, period, members, Optional.empty())) : Optional.empty();
        }

        private Optional<Fact> fact(ValueColumn column, Coordinates own) {
            Cell cell = line.cells().get(column.index());
            if (cell.text().equals("~")) {
                return Optional.empty();
            }
            Coordinates all = own.or(column.coordinates()).or(defaults());
            if (all.concept().isEmpty() || all.period().isEmpty()) {
                findings.add(
                        Code.CSV_HEADER,
                        cell.at(),
                        all.concept().isEmpty() ? Message.of("Neither row, column nor defaults say which concept this is.") : Message.of("Neither row, column nor defaults say which period this is."),
                        Message.of("Add a column “{0}”, or a default in filing.yaml.", all.concept().isEmpty() ? "concept" : "period"));
                return Optional.empty();
            }
            Concept concept = concepts.get(all.concept().get());
            if (concept == null) {
                unknownConcept(all.concept().get(), cell.at());
                return Optional.empty();
            }
            Period period = concept.period(all.period().get());
            if (concept.instant() && !period.type().instant() || !concept.instant() && !period.type().duration()) {
                findings.add(
                        Code.PERIOD_TYPE,
                        cell.at(),
                        concept.instant() ? Message.of("“{0}” is measured on a day, but {1} is a span of time.", concept.id(), period) : Message.of("“{0}” is measured over a time, but {1} is a day.", concept.id(), period),
                        concept.instant() ? Message.of("Use a day, for example {0}.", period.end()) : Message.of("Use FY2022, 2022H1 or 2022Q3."));
                return Optional.empty();
            }
            FactKey key = FactKey.of(issuer, concept.id(), period, all.members());
            Optional<Period> since = column.since().map(concept::period);
            return value(cell, column, concept)
                    .map(value -> new Fact(
                            since.map(key::change).orElse(key),
                            value,
                            column.change() ? Status.STATED_CHANGE : status(),
                            qualifier(),
                            provenance(column, cell),
                            List.of()));
        }

        private Coordinates defaults() {
            SortedMap<String, String> members = new TreeMap<>(meta.defaults());
            ROW_COLUMNS.forEach(members::remove);
            return new Coordinates(
                    Optional.ofNullable(meta.defaults().get("concept")),
                    Optional.ofNullable(meta.defaults().get("period")).flatMap(Period::parse),
                    members,
                    Optional.empty());
        }

        private Provenance provenance(ValueColumn column, Cell cell) {
            Optional<String> printed = Optional.ofNullable(meta.printedColumns().get(headerName(column.header().text())));
            return new Provenance(
                    filing,
                    table,
                    text("section").or(meta::section),
                    text("label"),
                    printed,
                    text("page").or(meta::page),
                    file,
                    cell.at().line(),
                    cell.at().column());
        }

        private Optional<Value> value(Cell cell, ValueColumn column, Concept concept) {
            String typed = cell.text();
            switch (typed) {
                case "":
                    return Optional.of(new Value.Blank());
                case "n/a":
                    return Optional.of(new Value.NotApplicable());
                case "-", "/":
                    return Optional.of(new Value.Dash(typed));
                default:
                    break;
            }
            if (column.change() || concept.kind().numeric()) {
                return amount(cell, column, concept);
            }
            return concept.kind() == Kind.DATE ? day(cell) : words(cell, concept);
        }

        private Optional<Value> amount(Cell cell, ValueColumn column, Concept concept) {
            Optional<PrintedNumber> number = PrintedNumber.read(cell.text(), cell.at(), findings);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            Optional<Unit> unit = column.change()
                    ? changeUnit(number.get(), cell)
                    : number.get().suffix().isPresent()
                            ? units.parse(number.get().suffix().get())
                            : unit(column, concept, cell);
            if (unit.isPresent() && !column.change() && !units.fits(unit.get(), concept.kind())) {
                findings.add(
                        Code.UNIT_WRONG,
                        cell.at(),
                        Message.of("“{0}” cannot be the unit of “{1}”, whose kind is {2}.", unit.get().code(), concept.id(), concept.kind().id()),
                        Message.of("Give the unit as printed, for example 万 CNY, CNY/share or %."));
                return Optional.empty();
            }
            return unit.map(u -> new Value.Amount(cell.text(), number.get().digits(), u));
        }

        private Optional<Unit> changeUnit(PrintedNumber number, Cell cell) {
            if (number.suffix().isEmpty()) {
                findings.add(
                        Code.UNIT_MISSING,
                        cell.at(),
                        Message.of("The change “{0}” has no unit.", cell.text()),
                        Message.of("Write % for percent or pp for percentage points after the digits."));
                return Optional.empty();
            }
            return units.parse(number.suffix().get());
        }

        private Optional<Unit> unit(ValueColumn column, Concept concept, Cell cell) {
            Optional<String> typed =
                    text("unit").or(column::unit).or(() -> Optional.ofNullable(meta.defaults().get("unit")));
            if (typed.isEmpty()) {
                Optional<Unit> usual = Units.of(concept.kind());
                if (usual.isEmpty()) {
                    findings.add(
                            Code.UNIT_MISSING,
                            cell.at(),
                            Message.of("“{0}” has no unit.", cell.text()),
                            Message.of("Give one in the column “unit”, in the header after a bar (| 万 CNY), or in the defaults."));
                }
                return usual;
            }
            Optional<Unit> unit = units.parse(typed.get());
            if (unit.isEmpty()) {
                findings.add(
                        Code.UNIT_UNKNOWN,
                        text("unit").isPresent() ? at("unit") : cell.at(),
                        Message.of("“{0}” is not a unit.", typed.get()),
                        NearestNames.remedy(typed.get(), units.names(), "units"));
            }
            return unit;
        }

        private Optional<Value> day(Cell cell) {
            String typed = cell.text();
            boolean good = typed.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")
                    && (typed.length() == 4 || Period.parse(typed).isPresent());
            if (!good) {
                findings.add(
                        Code.DATE_MALFORMED,
                        cell.at(),
                        Message.of("“{0}” is not a date.", typed),
                        Message.of("Write 2019-09-20, 2020-04 when only the month is printed, or 2018 for a year."));
                return Optional.empty();
            }
            return Optional.of(new Value.Day(typed));
        }

        private Optional<Value> words(Cell cell, Concept concept) {
            if (!concept.verbatim() && !concept.values().containsKey(cell.text())) {
                findings.add(
                        Code.LABEL_MISSING,
                        cell.at(),
                        Message.of("“{0}” has no English words.", cell.text()),
                        Message.of("Add it to the values of “{0}” in the concepts, or check its spelling.", concept.id()));
                return Optional.empty();
            }
            return Optional.of(new Value.Text(cell.text()));
        }

        private Status status() {
            Optional<String> typed =
                    text("status").or(() -> Optional.ofNullable(meta.defaults().get("status")));
            for (Status status : Status.values()) {
                if (typed.isEmpty() || typed.get().equals(status.id())) {
                    return status;
                }
            }
            List<String> known = List.of("reported", "third-party", "forecast");
            findings.add(
                    Code.STATUS_UNKNOWN,
                    at("status"),
                    Message.of("“{0}” is not a status.", typed.get()),
                    NearestNames.remedy(typed.get(), known, "statuses"));
            return Status.REPORTED;
        }

        private Optional<Qualifier> qualifier() {
            Optional<String> typed =
                    text("qualifier").or(() -> Optional.ofNullable(meta.defaults().get("qualifier")));
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            for (Qualifier qualifier : Qualifier.values()) {
                if (typed.get().equals(qualifier.id())) {
                    return Optional.of(qualifier);
                }
            }
            List<String> known = java.util.Arrays.stream(Qualifier.values()).map(Qualifier::id).toList();
            findings.add(
                    Code.QUALIFIER_UNKNOWN,
                    at("qualifier"),
                    Message.of("“{0}” is not a qualifier.", typed.get()),
                    NearestNames.remedy(typed.get(), known, "qualifiers"));
            return Optional.empty();
        }

        private Optional<Period> period(String typed, Location at) {
            Optional<Period> period = Period.parse(typed);
            if (period.isEmpty()) {
                findings.add(
                        Code.PERIOD_MALFORMED,
                        at,
                        Message.of("“{0}” is not a period.", typed),
                        Message.of("Write FY2022, 2022H1, 2022Q3, 2022-12-31, 2020-04, FY2017..FY2019 or filing."));
            }
            return period;
        }

        private void unknownConcept(String id, Location at) {
            findings.add(
                    Code.CONCEPT_UNKNOWN,
                    at,
                    Message.of("“{0}” is not a concept.", id),
                    NearestNames.remedy(id, concepts.keySet(), "concepts"));
        }
    }
}
