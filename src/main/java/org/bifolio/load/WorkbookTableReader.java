package org.bifolio.load;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bifolio.content.Damage;
import org.bifolio.facts.Period;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.load.FigureTableReader.Cell;
import org.bifolio.load.FigureTableReader.Line;
import org.bifolio.sheet.Sheet;
import org.bifolio.sheet.Unreadable;
import org.bifolio.sheet.Workbook;

/**
 * Takes from a workbook the lines of cells that a CSV file of the same table would have. What a cell shows is what counts:
 * 12.5 in the format {@code 0.00} is 12.50. What an editor may overlook (hidden rows, merged cells, a second sheet) is refused.
 */
final class WorkbookTableReader {
    /** How many places a finding names; it counts the others. */
    private static final int NAMED = 5;

    private final String file;
    private final Damage damage;
    private final Findings findings;

    WorkbookTableReader(String file, Damage damage, Findings findings) {
        this.file = file;
        this.damage = damage;
        this.findings = findings;
    }

    /** The lines, that of the header first, each with as many cells as it; empty, with findings, when the workbook cannot be read. */
    Optional<List<Line>> read(Path workbook) {
        try {
            return only(Workbook.read(workbook)).map(this::lines);
        } catch (Unreadable unreadable) {
            findings.add(Code.WORKBOOK_FORMAT, Location.of(file), unreadable.problem(), unreadable.remedy());
        } catch (FileSystemException refused) {
            findings.add(
                    Code.FILE_UNREADABLE,
                    Location.of(file),
                    Message.of("The file cannot be read: {0}.", refused.getMessage()),
                    Message.of("Check its permissions, and whether another program holds it open."));
        }
        return Optional.empty();
    }

    /** The sheet that the table stands on: the only one with anything on it. */
    private Optional<Sheet> only(List<Sheet> sheets) {
        List<Sheet> filled =
                sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        if (filled.size() > 1) {
            findings.add(
                    Code.WORKBOOK_SHAPE,
                    Location.of(file),
                    filled.stream().allMatch(Sheet::visible)
                            ? Message.of("The workbook has cells on {0} sheets: {1}.", filled.size(), names(filled))
                            : Message.of(
                                    "The workbook has cells on {0} sheets, some of them hidden: {1}.",
                                    filled.size(), names(filled)),
                    Message.of("Leave one sheet, the table; a file in figures/ is one table."));
            return Optional.empty();
        }
        return filled.isEmpty()
                ? sheets.stream().findFirst()
                : filled.stream().filter(this::sound).findFirst();
    }

    private static String names(List<Sheet> sheets) {
        return some(sheets, sheet -> "“" + sheet.name() + "”");
    }

    /** Whether an editor sees all that is read, each value in a cell of its own. */
    private boolean sound(Sheet sheet) {
        int before = findings.errors();
        if (!sheet.visible()) {
            findings.add(
                    Code.WORKBOOK_SHAPE,
                    Location.of(file),
                    Message.of("The sheet “{0}” is hidden.", sheet.name()),
                    Message.of("Show it, so that everybody sees what is published."));
        }
        List<Sheet.Row> unseen = sheet.rows().stream().filter(Sheet.Row::hidden).toList();
        if (!unseen.isEmpty()) {
            findings.add(
                    Code.WORKBOOK_SHAPE,
                    Location.of(file, unseen.get(0).number(), 1),
                    Message.of("Rows are hidden, perhaps by a filter: {0}.", some(unseen, row -> "" + row.number())),
                    Message.of("Show or delete them; what nobody sees is not published."));
        }
        if (!sheet.hiddenColumns().isEmpty()) {
            findings.add(
                    Code.WORKBOOK_SHAPE,
                    Location.of(file, 1, sheet.hiddenColumns().get(0)),
                    Message.of(
                            "Columns are hidden: {0}.",
                            some(
                                    sheet.hiddenColumns(),
                                    column -> Location.cell(1, column).replaceFirst("1$", ""))),
                    Message.of("Show or delete them; what nobody sees is not published."));
        }
        if (!sheet.merged().isEmpty()) {
            Sheet.Range first = sheet.merged().get(0);
            findings.add(
                    Code.WORKBOOK_SHAPE,
                    Location.of(file, first.row(), first.column()),
                    Message.of("Cells are merged: {0}.", some(sheet.merged(), Sheet.Range::text)),
                    Message.of("Unmerge them, and type into each cell what is meant for it."));
        }
        return findings.errors() == before;
    }

    private List<Line> lines(Sheet sheet) {
        List<Sheet.Row> rows =
                sheet.rows().stream().filter(row -> !comment(row)).toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Sheet.Row header = rows.get(0);
        List<Integer> columns = columns(rows);
        int last = header.cells().lastKey();
        Map<List<Message>, List<Location>> unclear = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Sheet.Row row : rows) {
            lines.add(line(row, columns, unclear));
            row.cells().tailMap(last + 1).keySet().stream().findFirst().ifPresent(column -> beyond(row, column));
        }
        unclear.forEach((words, places) -> findings.add(
                Code.CELL_FORMAT,
                places.get(0),
                places.size() == 1
                        ? words.get(0)
                        : Message.of(
                                "{0} The same is so in {1}.",
                                words.get(0),
                                some(
                                        places.subList(1, places.size()),
                                        place -> Location.cell(place.line(), place.column()))),
                words.get(1)));
        formulas(rows, unclear);
        dropped(rows, lines.get(0), columns);
        return List.copyOf(lines);
    }

    private static boolean comment(Sheet.Row row) {
        org.bifolio.sheet.Cell first = row.cells().get(row.cells().firstKey());
        return first.kind() == org.bifolio.sheet.Cell.Kind.TEXT
                && first.content().startsWith("#");
    }

    /** The columns up to the last of the header, but for those that are empty from top to bottom. */
    private static List<Integer> columns(List<Sheet.Row> rows) {
        int last = rows.get(0).cells().lastKey();
        TreeSet<Integer> used = rows.stream()
                .flatMap(row -> row.cells().headMap(last + 1).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return List.copyOf(used);
    }

    private Line line(Sheet.Row row, List<Integer> columns, Map<List<Message>, List<Location>> unclear) {
        List<Cell> cells = new ArrayList<>();
        for (int column : columns) {
            Location at = Location.of(file, row.number(), column);
            Optional<org.bifolio.sheet.Cell> cell = row.cell(column);
            try {
                cells.add(new Cell(cell.isEmpty() ? "" : cell.get().text().strip(), at));
            } catch (Unreadable why) {
                unclear.computeIfAbsent(List.of(why.problem(), why.remedy()), same -> new ArrayList<>())
                        .add(at);
                cells.add(Cell.unclear(at));
            }
        }
        return new Line(List.copyOf(cells), row.number());
    }

    private void beyond(Sheet.Row row, int column) {
        damage.figures();
        findings.add(
                Code.CSV_COLUMNS,
                Location.of(file, row.number(), column),
                Message.of("The cell stands in a column that the header does not name."),
                Message.of("Name the column in the header, or clear the cell; notes go into a column “note”."));
    }

    private void formulas(List<Sheet.Row> rows, Map<List<Message>, List<Location>> unclear) {
        Set<Location> told = unclear.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<Location> computed = rows.stream()
                .flatMap(row -> row.cells().values().stream()
                        .filter(org.bifolio.sheet.Cell::formula)
                        .map(cell -> Location.of(file, row.number(), cell.column())))
                .filter(place -> !told.contains(place))
                .toList();
        if (!computed.isEmpty()) {
            findings.add(
                    Code.CELL_FORMULA,
                    computed.get(0),
                    Message.of(
                            "Formulas give these figures, read as last saved: {0}.",
                            some(computed, place -> Location.cell(place.line(), place.column()))),
                    Message.of(
                            "Compare them with the filing, and paste them as values; what is computed belongs in derived.yaml."));
        }
    }

    /**
     * Warns where a spreadsheet has probably dropped a last 0: 12.50 typed into a cell without a number format becomes 12.5, which
     * among others with two decimals is to be seen.
     */
    private void dropped(List<Sheet.Row> rows, Line header, List<Integer> columns) {
        List<Integer> periods = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String head = FigureHeader.ValueColumn.name(header.cells().get(i).text());
            int column = columns.get(i);
            if (Period.parse(head).isPresent()) {
                periods.add(column);
            } else if (!head.equals("value")) {
                fewer(rows.stream()
                        .skip(1)
                        .map(row -> place(row, column))
                        .flatMap(Optional::stream)
                        .toList());
            }
        }
        rows.stream()
                .skip(1)
                .forEach(row -> fewer(periods.stream()
                        .map(column -> place(row, column))
                        .flatMap(Optional::stream)
                        .toList()));
    }

    /** A number in a cell without a number format, and how many decimals it has. */
    private record Unformatted(Location at, String digits, int decimals) {}

    private Optional<Unformatted> place(Sheet.Row row, int column) {
        return row.cell(column)
                .flatMap(cell -> cell.unformattedDecimals()
                        .map(decimals ->
                                new Unformatted(Location.of(file, row.number(), column), cell.content(), decimals)));
    }

    private void fewer(List<Unformatted> alike) {
        int most = alike.stream().mapToInt(Unformatted::decimals).max().orElse(0);
        List<Unformatted> fewer =
                alike.stream().filter(cell -> cell.decimals() < most).toList();
        if (!fewer.isEmpty() && fewer.size() < alike.size()) {
            findings.add(
                    Code.CELL_DECIMALS,
                    fewer.get(0).at(),
                    Message.of(
                            "Fewer decimals than in cells of the same kind ({0}): {1}.",
                            most,
                            some(
                                    fewer,
                                    cell -> Location.cell(
                                            cell.at().line(), cell.at().column()))),
                    Message.of(
                            "Spreadsheets drop a last 0: if the filing prints it, give the cells a number format (0.00)."));
        }
    }

    /** The first of them, and how many there are. */
    private static <T> String some(List<T> things, Function<T, String> name) {
        String first = things.stream().limit(NAMED).map(name).collect(Collectors.joining(", "));
        return things.size() <= NAMED ? first : first + ", … (" + things.size() + ")";
    }
}
