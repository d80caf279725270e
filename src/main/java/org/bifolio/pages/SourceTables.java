package org.bifolio.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bifolio.content.Filing;
import org.bifolio.content.PrintedTable;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactBase;
import org.bifolio.facts.Value;
import org.bifolio.format.FigureElement;
import org.bifolio.format.Shown;

/** A filing's tables with every digit as printed; each figure has an anchor, so that any other place can lead here. */
final class SourceTables {
    private static final String MIXED = "*";

    private final Edition edition;
    private final Figures figures;
    private final AsPrinted printed;
    private final FactBase facts;
    private final Set<String> anchors = new HashSet<>();

    SourceTables(Figures figures) {
        this.edition = figures.edition();
        this.figures = figures;
        this.printed = new AsPrinted(edition.format(), edition.language());
        this.facts = edition.project().facts();
    }

    Views.SourceTable of(Filing filing, PrintedTable table) {
        return new Views.SourceTable(
                "t-" + table.id(),
                table.title().in(edition.language()),
                table.section()
                        .map(section -> PrintedPlace.of(edition, filing, section))
                        .orElse(PrintedPlace.NONE),
                table.page().map(page -> edition.words().get("page", page)).orElse(""),
                table(filing, table).with(figures.downloads(filing, table)));
    }

    private TableView table(Filing filing, PrintedTable table) {
        TableViews reading = new TableViews(figures);
        Cells cells = new Cells(figures);
        List<TableView.Row> rows = new ArrayList<>();
        List<String> units = table.rows().stream().map(this::unit).toList();
        String most = UnitPlace.most(
                units.stream().map(unit -> unit.equals(MIXED) ? "" : unit).toList());
        List<String> columns = units.contains(MIXED) ? columnUnits(table) : List.of();
        String section = "";
        boolean sections = table.list() || table.section().isEmpty();
        for (PrintedTable.Row row : table.rows()) {
            String here = row.cells().stream()
                    .flatMap(Optional::stream)
                    .findFirst()
                    .flatMap(fact -> fact.source().section())
                    .orElse("");
            if (sections
                    && !here.equals(section)
                    && !here.equals(table.section().orElse(""))) {
                rows.add(PrintedPlace.of(edition, filing, here)
                        .over(table.columns().size() + 1));
            }
            section = here;
            String unit = units.get(table.rows().indexOf(row));
            boolean bare = !unit.equals(MIXED) || !columns.isEmpty();
            boolean silent = !bare || unit.equals(most) || !columns.isEmpty();
            rows.add(row(table, row, silent ? "" : unit, bare, cells));
        }
        String title = table.title().in(edition.language());
        return new TableView(
                "",
                "s-" + table.id(),
                Html.text(title),
                title,
                most.isEmpty() ? "" : edition.words().get("unitMostly", most),
                edition.words().get("row"),
                heads(table, columns, reading),
                rows,
                cells.keys(),
                Html.EMPTY);
    }

    private List<TableView.Head> heads(PrintedTable table, List<String> units, TableViews reading) {
        List<TableView.Head> heads = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            heads.add(head(table.columns().get(c), units.isEmpty() ? "" : units.get(c), reading));
        }
        return heads;
    }

    private TableView.Head head(PrintedTable.Column column, String unit, TableViews reading) {
        String words = reading.head(column);
        String named = unit.isEmpty() ? words : words + (edition.zh() ? "（" + unit + "）" : " (" + unit + ")");
        return new TableView.Head(
                named, column.printed().filter(text -> !text.equals(words)).orElse(""), edition.chinese(), "");
    }

    private TableView.Row row(PrintedTable table, PrintedTable.Row row, String unit, boolean bare, Cells cells) {
        List<String> parts = new ArrayList<>(new TableViews(figures).parts(table, row));
        String first = parts.isEmpty() ? "" : parts.remove(0);
        String label = row.label().orElse(first);
        if (!same(label, first)) {
            parts.add(0, first);
        }
        if (!unit.isEmpty()) {
            parts.add(unit);
        }
        List<TableView.Cell> line = row.cells().stream()
                .map(cell -> cell.map(fact -> cell(fact, bare, cells)).orElseGet(cells::none))
                .toList();
        return new TableView.Row(
                "",
                label,
                String.join(edition.zh() ? "，" : ", ", parts),
                row.label().isPresent() ? edition.chinese() : "",
                "",
                false,
                0,
                line);
    }

    private static boolean same(String printed, String label) {
        return printed.replaceAll("[\\s（）()]", "").equals(label.replaceAll("[\\s（）()]", ""));
    }

    private TableView.Cell cell(Fact fact, boolean bare, Cells cells) {
        return cells.place(fact, value(fact, bare), unique(FactAnchor.of(fact, facts)));
    }

    private String unique(String anchor) {
        String id = anchor;
        for (int n = 2; !anchors.add(id); n++) {
            id = anchor + "-" + n;
        }
        return id;
    }

    /** The printed unit of a row's figures, changes aside; {@link #MIXED} when they differ. */
    private String unit(PrintedTable.Row row) {
        return unit(row.cells());
    }

    /** The printed unit of each column; empty when one has several. */
    private List<String> columnUnits(PrintedTable table) {
        List<String> units = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            int column = c;
            units.add(unit(
                    table.rows().stream().map(row -> row.cells().get(column)).toList()));
        }
        return units.contains(MIXED) ? List.of() : units;
    }

    private String unit(List<Optional<Fact>> cells) {
        List<String> units = cells.stream()
                .flatMap(Optional::stream)
                .filter(fact -> fact.key().since().isEmpty())
                .flatMap(fact -> fact.amount().map(amount -> printed.unit(fact, amount)).stream())
                .distinct()
                .toList();
        return units.size() > 1 ? MIXED : units.isEmpty() ? "" : units.get(0);
    }

    /** @param bare whether the unit is said elsewhere */
    private Html value(Fact fact, boolean bare) {
        boolean digits =
                bare && fact.key().since().isEmpty() && fact.qualifier().isEmpty();
        Shown shown =
                fact.amount().filter(amount -> digits).map(printed::digits).orElseGet(() -> printed.show(fact));
        String markup = FigureElement.of(fact, shown, facts);
        if (fact.value() instanceof Value.Text text && !edition.zh()) {
            String words = edition.format()
                    .show(fact, edition.language(), org.bifolio.format.Style.AUTO)
                    .text();
            if (!words.equals(text.printed())) {
                markup +=
                        " <span lang=\"" + edition.chinese() + "\">" + FigureElement.escape(text.printed()) + "</span>";
            }
        }
        return new Html(markup);
    }

    /** What the site computes from the filing's figures; empty when nothing is. */
    Optional<Views.SourceTable> computed(Filing filing) {
        List<Fact> derived = facts.all().stream()
                .filter(fact -> fact.computed()
                        && fact.filing().equals(filing.id())
                        && fact.key().issuer().equals(filing.issuer()))
                .toList();
        if (derived.isEmpty()) {
            return Optional.empty();
        }
        Cells cells = new Cells(figures);
        List<TableView.Row> rows = new ArrayList<>();
        for (Fact fact : derived) {
            String id = unique(FactAnchor.of(fact, facts));
            rows.add(new TableView.Row(
                    "",
                    edition.format().label(fact.key(), edition.language()),
                    edition.format().period(fact.key().period(), edition.language()),
                    "",
                    "",
                    false,
                    0,
                    List.of(
                            new TableView.Cell("figure", value(fact, false), "", id, "", ""),
                            Cells.words(inputs(fact)))));
        }
        String title = edition.words().get("computedTable");
        TableView table = new TableView(
                "",
                "s-computed",
                Html.text(title),
                title,
                "",
                edition.words().get("corner"),
                List.of(
                        new TableView.Head(edition.words().get("value"), "", "", ""),
                        new TableView.Head(edition.words().get("computedFrom"), "", "", "words")),
                rows,
                cells.keys(),
                Html.EMPTY);
        return Optional.of(new Views.SourceTable(
                "t-computed", title, PrintedPlace.NONE, edition.words().get("computedWhere"), table));
    }

    private Html inputs(Fact fact) {
        return new Html(fact.inputs().stream()
                .map(input -> figures.cell(input, printed.show(input)).markup())
                .collect(java.util.stream.Collectors.joining(edition.zh() ? "、" : "; ")));
    }
}
