package org.bifolio.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bifolio.content.Filing;
import org.bifolio.content.PrintedTable;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Period;
import org.bifolio.format.FigureElement;

/** A printed table as a reader wants it: labels in one language, one unit for a row or column, every figure linked. */
final class TableViews {
    private static final int MANY_PARTICULARS = 4;

    private final Edition edition;
    private final Figures figures;

    TableViews(Figures figures) {
        this.edition = figures.edition();
        this.figures = figures;
    }

    /**
     * A table of a filing, or a part of it.
     *
     * @param rows concepts or members of the rows wanted; all when empty
     * @param columns headers of the columns wanted; all when empty
     */
    TableView of(Filing filing, PrintedTable table, Set<String> rows, Set<String> columns) {
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            if (columns.isEmpty() || columns.contains(table.columns().get(c).header())) {
                kept.add(c);
            }
        }
        List<PrintedTable.Row> wanted = table.rows().stream()
                .filter(row -> rows.isEmpty()
                        || row.concept().map(rows::contains).orElse(false)
                        || row.members().values().stream().anyMatch(rows::contains))
                .toList();
        List<PrintedTable.Column> heads =
                kept.stream().map(table.columns()::get).toList();
        List<List<Optional<Fact>>> cells = wanted.stream()
                .map(row -> kept.stream().map(row.cells()::get).toList())
                .toList();
        return view(filing, table, wanted, heads, cells);
    }

    private TableView view(
            Filing filing,
            PrintedTable table,
            List<PrintedTable.Row> rows,
            List<PrintedTable.Column> columns,
            List<List<Optional<Fact>>> facts) {
        UnitPlace units = UnitPlace.of(facts, columns, edition.format(), edition.language());
        Cells cells = new Cells(figures);
        List<TableView.Row> views = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<TableView.Cell> line = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                Optional<Fact> fact = facts.get(r).get(c);
                line.add(cells.of(fact, units.style(r, c, fact), now(filing, columns, c)));
            }
            views.add(row(table, rows.get(r), units.row(r), line));
        }
        String title = table.title().in(edition.language());
        List<TableView.Head> heads = heads(filing, columns, units, facts);
        return new TableView(
                        "",
                        figures.unique("t-" + table.id()),
                        Html.text(title),
                        title,
                        units.subtitle(edition.words()),
                        corner(filing, rows),
                        heads,
                        views,
                        cells.keys(),
                        credit(filing, table))
                .with(figures.downloads(filing, table))
                .rowByRow(particulars(rows, columns) ? names(heads) : List.of());
    }

    /** Whether rows are holders, awards, technologies and columns their particulars: too many to stand beside each other on a phone. */
    private static boolean particulars(List<PrintedTable.Row> rows, List<PrintedTable.Column> columns) {
        return columns.size() >= MANY_PARTICULARS
                && rows.stream()
                        .allMatch(
                                row -> row.concept().isEmpty() && !row.members().isEmpty())
                && columns.stream().allMatch(column -> column.concept().isPresent())
                && columns.stream().map(PrintedTable.Column::concept).distinct().count() == columns.size();
    }

    private List<String> names(List<TableView.Head> heads) {
        return heads.stream()
                .map(head ->
                        head.under().isEmpty() ? head.text() : edition.words().get("inUnit", head.text(), head.under()))
                .toList();
    }

    /** What rows are of where each is only a member of one dimension: persons, holders, certificates. */
    private String corner(Filing filing, List<PrintedTable.Row> rows) {
        Set<String> dimensions =
                rows.stream().flatMap(row -> row.members().keySet().stream()).collect(Collectors.toSet());
        return rows.stream().anyMatch(row -> row.concept().isPresent()) || dimensions.size() != 1
                ? edition.words().get("corner")
                : edition.project().issuers().stream()
                        .filter(issuer -> issuer.code().equals(filing.issuer()))
                        .flatMap(issuer -> dimensions.stream().map(issuer.dimensions()::get))
                        .findFirst()
                        .orElseThrow()
                        .label()
                        .in(edition.language());
    }

    private List<TableView.Head> heads(
            Filing filing, List<PrintedTable.Column> columns, UnitPlace units, List<List<Optional<Fact>>> facts) {
        List<TableView.Head> heads = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            boolean text = facts.stream()
                    .flatMap(row -> row.get(column).stream())
                    .anyMatch(fact -> fact.value() instanceof org.bifolio.facts.Value.Text);
            String css = ((text ? "words " : "") + now(filing, columns, c)).strip();
            heads.add(new TableView.Head(head(columns.get(c)), units.column(c), "", css));
        }
        return heads;
    }

    /** Marks the column of the period the filing reports on, beside the same for another. */
    private static String now(Filing filing, List<PrintedTable.Column> columns, int column) {
        PrintedTable.Column own = columns.get(column);
        boolean now = own.period().isPresent()
                && own.period().equals(filing.period())
                && own.since().isEmpty()
                && columns.stream()
                        .anyMatch(other -> other.period().isPresent()
                                && !other.period().equals(own.period())
                                && other.since().isEmpty()
                                && other.concept().equals(own.concept())
                                && other.members().equals(own.members()));
        return now ? "now" : "";
    }

    String head(PrintedTable.Column column) {
        List<String> parts = new ArrayList<>();
        column.concept().map(this::label).ifPresent(parts::add);
        parts.addAll(members(column.members()));
        if (column.since().isPresent()) {
            parts.add(capital(edition.words().get("change", brief(column.since().get()))));
        } else {
            column.period().map(this::brief).ifPresent(parts::add);
        }
        return parts.isEmpty() ? edition.words().get("value") : String.join(edition.zh() ? "，" : ", ", parts);
    }

    private TableView.Row row(PrintedTable table, PrintedTable.Row row, String unit, List<TableView.Cell> cells) {
        List<String> parts = new ArrayList<>(parts(table, row));
        String label = parts.isEmpty() ? row.label().orElse("") : parts.remove(0);
        if (!unit.isEmpty()) {
            parts.add(unit);
        }
        return new TableView.Row("", label, String.join(edition.zh() ? "，" : ", ", parts), "", "", false, 0, cells);
    }

    /** What a row is about: its concept, its members, and its period when rows differ in it. */
    List<String> parts(PrintedTable table, PrintedTable.Row row) {
        List<String> parts = new ArrayList<>();
        row.concept().map(this::label).ifPresent(parts::add);
        parts.addAll(members(row.members()));
        row.period()
                .map(period -> edition.format().period(period, edition.language()))
                .ifPresent(parts::add);
        if (parts.isEmpty()) {
            row.cells().stream()
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(fact -> parts.add(edition.format().label(fact.key(), edition.language())));
        }
        return parts;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String label(String concept) {
        Concept known = edition.project().concepts().get(concept);
        return known == null ? concept : known.label().in(edition.language());
    }

    private List<String> members(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> edition.project().issuers().stream()
                        .filter(issuer -> issuer.dimensions().containsKey(member.getKey()))
                        .map(issuer -> edition.format()
                                .member(issuer.code(), member.getKey(), member.getValue(), edition.language()))
                        .findFirst()
                        .orElse(member.getValue()))
                .toList();
    }

    /** A year alone would be a bare number in Chinese; {@code H1 2020} stays on one line. */
    private String brief(Period period) {
        boolean year = period.type() == Period.Type.YEAR || period.type() == Period.Type.HALF;
        return edition.zh() && year
                ? edition.format().period(period, edition.language())
                : edition.format().briefPeriod(period, edition.language()).replace(' ', '\u00a0');
    }

    /** On paper with the heading it stands under, on a screen with the way there. */
    private Html credit(Filing filing, PrintedTable table) {
        String name = FigureElement.escape(filing.brief().in(edition.language()))
                + edition.words().get("colon")
                + FigureElement.escape(table.title().in(edition.language()));
        if (figures.paper()) {
            return credit(
                    edition,
                    name
                            + table.section()
                                    .map(section -> edition.words().get("comma") + "<span"
                                            + (edition.zh() ? "" : " lang=\"" + edition.chinese() + "\"") + ">"
                                            + FigureElement.escape(section) + "</span>")
                                    .orElse(""));
        }
        String href = figures.root() + SitePath.filing(edition.language(), filing, "sources") + "#t-" + table.id();
        return credit(edition, "<a href=\"" + href + "\">" + name + "</a>");
    }

    private static Html credit(Edition edition, String markup) {
        return new Html(edition.words().get("creditOne", markup));
    }

    /** The filings that figures come from, each leading to its sources. */
    static Html credit(List<Fact> facts, Figures figures) {
        Edition edition = figures.edition();
        Set<Filing> filings = facts.stream().map(edition::filing).collect(Collectors.toCollection(LinkedHashSet::new));
        return credit(
                edition,
                filings.stream()
                        .map(filing -> "<a href=\"" + figures.root()
                                + SitePath.filing(edition.language(), filing, "sources") + "\">"
                                + FigureElement.escape(filing.brief().in(edition.language())) + "</a>")
                        .collect(Collectors.joining(edition.zh() ? "、" : ", ")));
    }
}
