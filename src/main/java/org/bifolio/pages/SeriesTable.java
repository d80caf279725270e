package org.bifolio.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Kind;
import org.bifolio.facts.Period;
import org.bifolio.facts.Status;
import org.bifolio.format.Style;

/** What an issuer reports year after year, across its filings, with a mark where the source changes. */
final class SeriesTable {
    private static final int FEWEST_YEARS = 4;
    private static final int FEWEST_ROWS = 3;

    private final Edition edition;
    private final Figures figures;

    SeriesTable(Figures figures) {
        this.edition = figures.edition();
        this.figures = figures;
    }

    TableView of(Issuer issuer) {
        return table(issuer, years(issuer), "series", edition.words().get("longSeries"));
    }

    /** Half years with more than a figure or two; apart, because six months are not to be set beside a year. */
    TableView halves(Issuer issuer) {
        Map<String, TreeMap<Integer, Fact>> halves = rows(issuer, SeriesTable::firstHalf);
        halves.keySet().retainAll(years(issuer).keySet());
        Map<Integer, Long> rowsOf = halves.values().stream()
                .flatMap(row -> row.keySet().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        halves.values().forEach(row -> row.keySet().removeIf(year -> rowsOf.get(year) < FEWEST_ROWS));
        halves.values().removeIf(Map::isEmpty);
        return table(issuer, halves, "halves", edition.words().get("halfYears"));
    }

    private TableView table(Issuer issuer, Map<String, TreeMap<Integer, Fact>> series, String name, String title) {
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder()); // the latest in sight on a phone
        series.values().forEach(row -> years.addAll(row.keySet()));
        Cells cells = new Cells(figures);
        List<TableView.Row> rows = new ArrayList<>();
        List<String> units = series.values().stream().map(this::unit).toList();
        String most = UnitPlace.most(units);
        series.forEach((concept, row) -> rows.add(row(concept, row, years, cells, most)));
        return new TableView(
                "",
                name,
                Html.text(title),
                issuer.name().in(edition.language()) + (edition.zh() ? "：" : ": ") + title,
                most.isEmpty() ? "" : edition.words().get("unitMostly", most),
                edition.words().get("corner"),
                years.stream()
                        .map(year -> new TableView.Head(head(name, year), "", "", css(false, latest(year, years))))
                        .toList(),
                rows,
                cells.keys(),
                rows.isEmpty()
                        ? Html.EMPTY
                        : TableViews.credit(
                                series.values().stream()
                                        .flatMap(row -> row.values().stream())
                                        .toList(),
                                figures));
    }

    private String head(String name, int year) {
        String period = name.equals("halves") ? year + "H1" : "FY" + year;
        return edition.format()
                .period(Period.parse(period).orElseThrow(), edition.language())
                .replace(' ', '\u00a0');
    }

    private Map<String, TreeMap<Integer, Fact>> years(Issuer issuer) {
        Map<String, TreeMap<Integer, Fact>> series = rows(issuer, Period::wholeYear);
        series.values().removeIf(row -> row.size() < FEWEST_YEARS);
        return series;
    }

    /** January to June, or a balance at their end. */
    private static boolean firstHalf(Period period) {
        return period.id().endsWith("H1") || period.id().endsWith("-06-30") && period.type() == Period.Type.DAY;
    }

    /** By concept in the order of concepts.yaml, then by year; the latest filing's statement of each. */
    private Map<String, TreeMap<Integer, Fact>> rows(Issuer issuer, Predicate<Period> wanted) {
        Map<String, TreeMap<Integer, Fact>> series = new LinkedHashMap<>();
        edition.project().concepts().values().stream()
                .filter(concept -> concept.kind() == Kind.MONEY
                        || concept.kind() == Kind.PERCENT
                        || concept.kind() == Kind.PER_SHARE)
                .forEach(concept -> series.put(concept.id(), new TreeMap<>()));
        for (Fact fact : edition.project().facts().all()) {
            FactKey key = fact.key();
            TreeMap<Integer, Fact> row = series.get(key.concept());
            boolean yearly = row != null
                    && key.issuer().equals(issuer.code())
                    && key.members().isEmpty()
                    && key.since().isEmpty()
                    && wanted.test(key.period())
                    && fact.amount().isPresent()
                    && fact.status() == Status.REPORTED;
            if (yearly) {
                row.putIfAbsent(key.period().year(), fact);
            }
        }
        return series;
    }

    private TableView.Row row(
            String id, TreeMap<Integer, Fact> facts, TreeSet<Integer> years, Cells cells, String most) {
        Concept concept = edition.project().concepts().get(id);
        Style style = edition.format().common(facts.values(), edition.language());
        String unit = unit(facts);
        List<TableView.Cell> line = new ArrayList<>();
        Fact before = null;
        for (int year : years) {
            Fact fact = facts.get(year);
            boolean turn = before != null && fact != null && !before.filing().equals(fact.filing());
            line.add(cells.of(Optional.ofNullable(fact), style.digitsOnly(), css(turn, latest(year, years))));
            before = fact == null ? before : fact;
        }
        return new TableView.Row(
                        "",
                        concept.label().in(edition.language()),
                        unit.equals(most) ? "" : unit,
                        "",
                        "",
                        false,
                        0,
                        line)
                .named(names(facts));
    }

    /** Where the row takes figures from filings that call them by different names. */
    private Html names(TreeMap<Integer, Fact> facts) {
        boolean several = facts.values().stream().map(Fact::filing).distinct().count() > 1;
        return several
                ? new NameViews(edition).others(facts.firstEntry().getValue().key())
                : Html.EMPTY;
    }

    /** A column on its own is not the latest of several. */
    private static boolean latest(int year, TreeSet<Integer> years) {
        return years.size() > 1 && year == years.first();
    }

    private static String css(boolean turn, boolean latest) {
        return ((turn ? "turn " : "") + (latest ? "now" : "")).strip();
    }

    private String unit(TreeMap<Integer, Fact> facts) {
        Style style = edition.format().common(facts.values(), edition.language());
        return edition.format().unit(facts.values(), style, edition.language()).orElse("");
    }
}
