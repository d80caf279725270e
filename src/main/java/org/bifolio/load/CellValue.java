package org.bifolio.load;

import java.util.Optional;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Kind;
import org.bifolio.facts.Period;
import org.bifolio.facts.Unit;
import org.bifolio.facts.Value;
import org.bifolio.finding.Code;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.load.FigureTableReader.Cell;

/**
 * What a cell says: digits as printed, a date, words, or why there is none of them.
 *
 * @param change whether it is a stated change, in % or pp
 * @param unit the unit that row, column or defaults give, and where it stands
 * @param unitAt where the row says its unit, or should
 */
record CellValue(
        Cell cell, boolean change, Concept concept, Optional<Cell> unit, Location unitAt, TableSetting setting) {

    /** The value; empty, with a finding, when the cell cannot be understood. */
    Optional<Value> read() {
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
        if (change || concept.kind().numeric()) {
            return amount();
        }
        return concept.kind() == Kind.DATE ? day() : words();
    }

    private Optional<Value> amount() {
        Optional<PrintedNumber> number = PrintedNumber.read(cell.text(), cell.at(), setting.findings());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> suffix = number.get().suffix();
        if (!change
                && suffix.isPresent()
                && unit.isPresent()
                && !suffix.get().equals(unit.get().text())) {
            setting.findings()
                    .add(
                            Code.UNIT_WRONG,
                            cell.at(),
                            Message.of(
                                    "“{0}” is not in “{1}”, the unit given for it.",
                                    cell.text(), unit.get().text()),
                            Message.of("Type the unit as printed, in one of the two places."));
            return Optional.empty();
        }
        Optional<Unit> unit = change
                ? changeUnit(number.get())
                : number.get().suffix().isPresent()
                        ? setting.units().parse(number.get().suffix().get())
                        : givenUnit();
        if (unit.isPresent() && !change && !setting.units().fits(unit.get(), concept.kind())) {
            setting.findings()
                    .add(
                            Code.UNIT_WRONG,
                            number.get().suffix().isPresent() ? cell.at() : unitAt,
                            Message.of(
                                    "“{0}” cannot be the unit of “{1}”, whose kind is {2}.",
                                    unit.get().code(),
                                    concept.id(),
                                    concept.kind().id()),
                            Message.of("Give the unit as printed, for example 万 CNY, CNY/share or %."));
            return Optional.empty();
        }
        return unit.map(u -> new Value.Amount(cell.text(), number.get().digits(), u));
    }

    private Optional<Unit> changeUnit(PrintedNumber number) {
        if (number.suffix().isEmpty()) {
            setting.findings()
                    .add(
                            Code.UNIT_MISSING,
                            cell.at(),
                            Message.of("The change “{0}” has no unit.", cell.text()),
                            Message.of("Write % for percent or pp for percentage points after the digits."));
            return Optional.empty();
        }
        return setting.units().parse(number.suffix().get());
    }

    private Optional<Unit> givenUnit() {
        if (unit.isEmpty()) {
            Optional<Unit> usual = Units.of(concept.kind());
            if (usual.isEmpty()) {
                setting.findings()
                        .add(
                                Code.UNIT_MISSING,
                                unitAt,
                                Message.of("“{0}” has no unit.", concept.id()),
                                Message.of(
                                        "Give one in the column “unit”, in the header after a bar (| 万 CNY), or in the defaults."));
            }
            return usual;
        }
        Optional<Unit> known = setting.units().parse(unit.get().text());
        if (known.isEmpty()) {
            setting.findings()
                    .add(
                            Code.UNIT_UNKNOWN,
                            unit.get().at(),
                            Message.of("“{0}” is not a unit.", unit.get().text()),
                            Units.meant(unit.get().text())
                                    .map(meant -> Message.of("Did you mean {0}?", meant))
                                    .orElseGet(() -> NearestNames.remedy(
                                            unit.get().text(), setting.units().names(), "units")));
        }
        return known;
    }

    private Optional<Value> day() {
        String typed = cell.text();
        boolean good = typed.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")
                && (typed.length() == 4 || Period.parse(typed).isPresent());
        if (!good) {
            setting.findings()
                    .add(
                            Code.DATE_MALFORMED,
                            cell.at(),
                            Message.of("“{0}” is not a date.", typed),
                            Message.of(
                                    "Write 2019-09-20, 2020-04 when only the month is printed, or 2018 for a year."));
            return Optional.empty();
        }
        return Optional.of(new Value.Day(typed));
    }

    private Optional<Value> words() {
        if (!concept.verbatim() && !concept.values().containsKey(cell.text())) {
            setting.findings()
                    .add(
                            Code.LABEL_MISSING,
                            cell.at(),
                            Message.of("“{0}” has no English words.", cell.text()),
                            Message.of(
                                    "{0} A new one goes to the values of “{1}” in the concepts.",
                                    NearestNames.remedy(
                                            cell.text(), concept.values().keySet(), "values"),
                                    concept.id()));
            return Optional.empty();
        }
        return Optional.of(new Value.Text(cell.text()));
    }
}
