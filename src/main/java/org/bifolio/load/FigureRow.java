package org.bifolio.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bifolio.content.PrintedTable;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Period;
import org.bifolio.facts.PeriodSpelling;
import org.bifolio.facts.Provenance;
import org.bifolio.facts.Qualifier;
import org.bifolio.facts.Status;
import org.bifolio.facts.Unit;
import org.bifolio.facts.Value;
import org.bifolio.finding.Code;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.load.FigureHeader.ValueColumn;
import org.bifolio.load.FigureTableReader.Cell;
import org.bifolio.load.FigureTableReader.Line;

/** One row of a table, and the facts in it. What it says of itself wins over its columns, and those over the defaults. */
record FigureRow(
        String table, String file, Line line, FigureHeader header, FigureTable.Meta meta, TableSetting setting) {

    PrintedTable.Row row() {
        Optional<Coordinates> own = coordinates();
        List<Optional<Fact>> cells = new ArrayList<>();
        for (ValueColumn column : header.columns()) {
            Optional<Fact> fact = own.flatMap(coordinates -> fact(column, coordinates));
            if (fact.isEmpty() && !line.cells().get(column.index()).text().equals("~")) {
                damaged(column);
            }
            cells.add(fact);
        }
        unitOfTheName(cells);
        return new PrintedTable.Row(
                own.flatMap(Coordinates::concept),
                own.flatMap(Coordinates::period),
                own.map(Coordinates::members).orElse(new TreeMap<>()),
                text("label"),
                List.copyOf(cells),
                line.number());
    }

    /** A name that says 万元 beside figures in 元 is ten thousand times off, or misprinted. */
    private void unitOfTheName(List<Optional<Fact>> cells) {
        Optional<Unit> said = text("label").flatMap(setting.units()::bracketed);
        for (int i = 0; said.isPresent() && i < cells.size(); i++) {
            ValueColumn column = header.columns().get(i);
            Optional<Unit> typed = cells.get(i)
                    .filter(fact -> !column.change())
                    .flatMap(Fact::amount)
                    .map(Value.Amount::unit)
                    .filter(unit -> !unit.equals(said.get())
                            && !unit.code().equals(said.get().code() + "/share"));
            if (typed.isPresent()) {
                setting.findings()
                        .add(
                                Code.UNIT_ODD,
                                unitAt(line.cells().get(column.index())),
                                Message.of(
                                        "The row’s name says {0}, its unit is {1}.",
                                        said.get().typed(), typed.get().typed()),
                                Message.of("Compare its unit with the filing."));
                return;
            }
        }
    }

    private void damaged(ValueColumn column) {
        Optional<String> concept = text("concept")
                .or(() -> column.coordinates().concept())
                .or(() -> meta.usualText("concept"))
                .filter(setting.concepts()::containsKey);
        concept.ifPresentOrElse(setting.damage()::figure, setting.damage()::figures);
    }

    private Optional<Cell> cell(String column) {
        return header.index(column)
                .map(line.cells()::get)
                .filter(cell -> !cell.text().isEmpty());
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
        boolean good = header.rowColumns().stream()
                .noneMatch(column -> line.cells().get(column).unclear());
        for (String dimension : setting.dimensions().keySet()) {
            text(dimension).ifPresent(member -> members.put(dimension, member));
        }
        Optional<Cell> free = cell("dimension");
        if (free.isPresent()) {
            for (String part : free.get().text().split("[; ]+")) {
                int equals = part.indexOf('=');
                if (equals <= 0) {
                    setting.findings()
                            .add(
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
        good &= setting.known(
                members, free.map(Cell::at).orElse(line.cells().get(0).at()));
        Optional<Period> period = Optional.empty();
        if (cell("period").isPresent()) {
            period = period(text("period").get(), at("period"));
            good &= period.isPresent();
        }
        Optional<String> concept = text("concept");
        good &= concept.isEmpty() || means(concept.get());
        return good ? Optional.of(new Coordinates(concept, period, members, Optional.empty())) : Optional.empty();
    }

    /** Whether a concept is known and not mistaken for the one that the row is named after; says so if not. */
    private boolean means(String id) {
        Concept typed = setting.concepts().get(id);
        if (typed == null) {
            setting.unknownConcept(id, text("label"), at("concept"));
            return false;
        }
        Optional<Concept> named = text("label").flatMap(label -> setting.namedInstead(label, typed, text("unit")));
        named.ifPresent(meant -> setting.mistaken(typed, meant, cell("label").orElseThrow(), at("concept")));
        return named.isEmpty();
    }

    private Optional<Fact> fact(ValueColumn column, Coordinates own) {
        Cell cell = line.cells().get(column.index());
        if (cell.unclear() || cell.text().equals("~")) {
            return Optional.empty();
        }
        Coordinates all = own.or(column.coordinates()).or(defaults());
        if (all.concept().isEmpty() || all.period().isEmpty()) {
            unsaid(all.concept().isEmpty() ? "concept" : "period", cell);
            return Optional.empty();
        }
        Concept concept = setting.concepts().get(all.concept().get());
        if (concept == null) {
            setting.unknownConcept(all.concept().get(), text("label"), cell.at());
            return Optional.empty();
        }
        Period period = concept.period(all.period().get());
        if (concept.instant() && !period.type().instant()
                || !concept.instant() && !period.type().duration()) {
            periodType(concept, period, column, own);
            return Optional.empty();
        }
        FactKey key = FactKey.of(setting.issuer(), concept.id(), period, all.members());
        Optional<Period> since = column.since().map(concept::period);
        return new CellValue(cell, column.change(), concept, unit(column), unitAt(cell), setting)
                .read()
                .map(value -> new Fact(
                        since.map(key::change).orElse(key),
                        value,
                        column.change() ? Status.STATED_CHANGE : status(),
                        qualifier(),
                        provenance(column, cell),
                        List.of()));
    }

    /** Tells that nothing says what a figure is about: in the row's cell for it, if there is one. */
    private void unsaid(String what, Cell value) {
        if (!meta.sound()) {
            return; // a default that cannot be read would have said it
        }
        Optional<Location> blank = header.index(what).map(line.cells()::get).map(Cell::at);
        setting.findings()
                .add(
                        Code.CSV_HEADER,
                        blank.orElse(value.at()),
                        what.equals("concept")
                                ? Message.of("Neither row, column nor defaults say which concept this is.")
                                : Message.of("Neither row, column nor defaults say which period this is."),
                        blank.isPresent()
                                ? Message.of("Type it into the column “{0}”.", what)
                                : Message.of("Add a column “{0}”, or a default in filing.yaml.", what));
    }

    /** Told where the period stands, and of a column once, for all its figures have it. */
    private void periodType(Concept concept, Period period, ValueColumn column, Coordinates own) {
        boolean ofColumn =
                own.period().isEmpty() && column.coordinates().period().isPresent();
        if (ofColumn && !header.first(column)) {
            return;
        }
        Location at = own.period().isPresent()
                ? at("period")
                : ofColumn
                        ? column.header().at()
                        : line.cells().get(column.index()).at();
        setting.findings()
                .add(
                        Code.PERIOD_TYPE,
                        at,
                        concept.instant()
                                ? Message.of(
                                        "“{0}” is measured on a day, but {1} is a span of time.", concept.id(), period)
                                : Message.of("“{0}” is measured over a time, but {1} is a day.", concept.id(), period),
                        concept.instant()
                                ? Message.of("Use a day, for example {0}.", period.end())
                                : Message.of("Use FY{0}, {0}H1 or {0}Q3.", period.year()));
    }

    /** Where a unit that is missing should stand: in the row's cell for it, if there is one. */
    private Location unitAt(Cell value) {
        return header.index("unit").map(line.cells()::get).map(Cell::at).orElse(value.at());
    }

    private Optional<Cell> unit(ValueColumn column) {
        return cell("unit")
                .or(() -> column.unit()
                        .map(words -> new Cell(words, column.header().at())))
                .or(() -> meta.usual("unit").map(typed -> new Cell(typed.text(), typed.at())));
    }

    private Coordinates defaults() {
        SortedMap<String, String> members = new TreeMap<>();
        meta.defaults().forEach((key, typed) -> members.put(key, typed.text()));
        FigureHeader.ROW_COLUMNS.forEach(members::remove);
        return new Coordinates(
                meta.usualText("concept"), meta.usualText("period").flatMap(Period::parse), members, Optional.empty());
    }

    private Provenance provenance(ValueColumn column, Cell cell) {
        Optional<String> printed = meta.heading(column.name());
        return new Provenance(
                setting.filing(),
                table,
                text("section").or(meta::section),
                text("label"),
                printed,
                text("page").or(meta::page),
                file,
                cell.at().line(),
                cell.at().column(),
                unit(column).map(Cell::at));
    }

    private Status status() {
        Optional<String> typed = text("status").or(() -> meta.usualText("status"));
        for (Status status : Status.values()) {
            if (typed.isEmpty() || typed.get().equals(status.id())) {
                return status;
            }
        }
        List<String> known = List.of("reported", "third-party", "forecast");
        setting.findings()
                .add(
                        Code.STATUS_UNKNOWN,
                        at("status"),
                        Message.of("“{0}” is not a status.", typed.get()),
                        NearestNames.remedy(typed.get(), known, "statuses"));
        return Status.REPORTED;
    }

    private Optional<Qualifier> qualifier() {
        Optional<String> typed = text("qualifier").or(() -> meta.usualText("qualifier"));
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        for (Qualifier qualifier : Qualifier.values()) {
            if (typed.get().equals(qualifier.id())) {
                return Optional.of(qualifier);
            }
        }
        List<String> known =
                Arrays.stream(Qualifier.values()).map(Qualifier::id).toList();
        setting.findings()
                .add(
                        Code.QUALIFIER_UNKNOWN,
                        at("qualifier"),
                        Message.of("“{0}” is not a qualifier.", typed.get()),
                        Qualifier.meant(typed.get())
                                .map(meant -> Message.of("Did you mean {0}?", meant.id()))
                                .orElseGet(() -> NearestNames.remedy(typed.get(), known, "qualifiers")));
        return Optional.empty();
    }

    private Optional<Period> period(String typed, Location at) {
        Optional<Period> period = Period.parse(typed);
        if (period.isEmpty()) {
            setting.findings()
                    .add(
                            Code.PERIOD_MALFORMED,
                            at,
                            Message.of("“{0}” is not a period.", typed),
                            PeriodSpelling.remedy(typed));
        }
        return period;
    }
}
