package org.bifolio.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.PrintedTable.ControlTotal;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Period;
import org.bifolio.finding.Code;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.load.FigureHeader.ValueColumn;
import org.bifolio.load.FigureTableReader.Line;

/**
 * Turns the lines of one CSV file into a table of facts. Each cell's coordinates come from its row, then its column's
 * header, then the table's defaults.
 */
final class FigureTable {

    /**
     * What filing.yaml says of the table.
     *
     * @param sound whether all of the defaults could be read
     */
    record Meta(
            Bilingual title,
            Optional<String> section,
            Optional<String> page,
            Map<String, YamlMap.Scalar> defaults,
            Map<String, YamlMap.Scalar> printedColumns,
            Map<String, YamlMap.Scalar> controlTotals,
            boolean sound) {

        /** What the table says of all its figures that do not say otherwise. */
        Optional<YamlMap.Scalar> usual(String key) {
            return Optional.ofNullable(defaults.get(key));
        }

        Optional<String> usualText(String key) {
            return usual(key).map(YamlMap.Scalar::text);
        }

        /** A column's heading as printed, by the column's name. */
        Optional<String> heading(String column) {
            return Optional.ofNullable(printedColumns.get(column)).map(YamlMap.Scalar::text);
        }
    }

    private final TableSetting setting;

    FigureTable(TableSetting setting) {
        this.setting = setting;
    }

    /** Empty, with findings, when the header cannot be understood. */
    Optional<PrintedTable> read(String id, String file, List<Line> lines, Meta meta) {
        if (lines.isEmpty()) {
            setting.findings()
                    .add(
                            Code.CSV_HEADER,
                            Location.of(file),
                            "The file has no header.",
                            "docs/content-format.md shows one.");
            return Optional.empty();
        }
        Optional<FigureHeader> sound = FigureHeader.read(lines.get(0), setting);
        return sound.filter(header -> reported(header, meta)).map(header -> {
            known(meta.printedColumns(), header, file);
            known(meta.controlTotals(), header, file);
            List<PrintedTable.Row> rows = lines.subList(1, lines.size()).stream()
                    .map(line -> new FigureRow(id, file, line, header, meta, setting).row())
                    .toList();
            List<PrintedTable.Column> columns = header.columns().stream()
                    .map(column -> printed(column, meta))
                    .toList();
            return new PrintedTable(id, meta.title(), meta.section(), meta.page(), header.list(), columns, rows, file);
        });
    }

    /** Whether no column is of the whole year that the filing reports on a part of, but for a forecast; tells one that is. */
    private boolean reported(FigureHeader header, Meta meta) {
        boolean forecast =
                header.index("status").isPresent() || meta.usual("status").isPresent();
        Optional<ValueColumn> whole = setting.part()
                .filter(part -> !forecast)
                .flatMap(part -> header.columns().stream()
                        .filter(column -> column.coordinates()
                                .period()
                                .filter(period -> period.type() == Period.Type.YEAR && period.year() == part.year())
                                .isPresent())
                        .findFirst());
        whole.ifPresent(column -> setting.findings()
                .add(
                        Code.PERIOD_UNFIT,
                        column.header().at(),
                        Message.of(
                                "“{0}” stands over a column, but the filing reports on {1}.",
                                column.name(), setting.part().get()),
                        Message.of(
                                "Did you mean {0}? Look at the columns beside it, too.",
                                setting.part().get())));
        return whole.isEmpty();
    }

    /** Tells columns that the table does not have: its head or what is said of it is wrong, and figures may be missing. */
    private void known(Map<String, YamlMap.Scalar> columns, FigureHeader header, String file) {
        List<String> names = header.columns().stream().map(ValueColumn::name).toList();
        List<String> unknown = columns.keySet().stream()
                .filter(column -> !names.contains(column))
                .toList();
        if (!unknown.isEmpty()) {
            setting.damage().figures();
            String first = unknown.get(0);
            setting.findings()
                    .add(
                            Code.TABLE_UNKNOWN,
                            columns.get(first).at(),
                            unknown.size() == 1
                                    ? Message.of("“{0}” is not one of the table's {1}.", first, Message.of("columns"))
                                    : Message.of("The table has no columns {0}.", String.join(", ", unknown)),
                            Message.of(
                                    "{0} Or correct the head of {1}, if that is wrong.",
                                    NearestNames.remedy(first, names, "columns"), file));
        }
    }

    private PrintedTable.Column printed(ValueColumn column, Meta meta) {
        return new PrintedTable.Column(
                column.name(),
                column.coordinates().concept(),
                column.coordinates().period(),
                column.since(),
                column.coordinates().members(),
                meta.heading(column.name()),
                control(column, meta));
    }

    private Optional<ControlTotal> control(ValueColumn column, Meta meta) {
        return Optional.ofNullable(meta.controlTotals().get(column.name()))
                .flatMap(typed -> PrintedNumber.read(typed.text(), typed.at(), setting.findings())
                        .map(number -> new ControlTotal(number.digits(), typed.at())));
    }
}
