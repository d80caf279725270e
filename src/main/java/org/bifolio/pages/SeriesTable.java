package org.bifolio.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Kind;
import org.bifolio.facts.Status;
import org.bifolio.format.Style;

/** What an issuer reports year after year, across its filings, with a mark where the source changes. */
final class SeriesTable {
    private static final int FEWEST_YEARS = 4;

    private final Edition edition;
    private final Figures figures;

    SeriesTable(Figures figures) {
        this.edition = figures.edition();
        this.figures = figures;
    }

    TableView of(Issuer issuer) {
        Map<String, TreeMap<Integer, Fact>> series = series(issuer);
        TreeSet<Integer> years = new TreeSet<>();
        series.values().forEach(row -> years.addAll(row.keySet()));
        Cells cells = new Cells(figures);
        List<TableView.Row> rows = new ArrayList<>();
        List<String> units = series.values().stream().map(this::unit).toList();
        String most = UnitPlace.most(units);
        series.forEach((concept, row) -> rows.add(row(concept, row, years, cells, most)));
        String title = edition.words().get("longSeries");
        return new TableView(
                "",
                "series",
                Html.text(title),
                issuer.name().in(edition.language()) + (edition.zh() ? "：" : ": ") + title,
                most.isEmpty() ? "" : edition.words().get("unitMostly", most),
                edition.words().get("corner"),
                years.stream()
                        .map(year -> new TableView.Head(edition.zh() ? year + "年" : "FY" + year, "", "", ""))
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

    /** By concept in the order of concepts.yaml, then by year; the latest filing's statement of each. */
    private Map<String, TreeMap<Integer, Fact>> series(Issuer issuer) {
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
                    && key.period().wholeYear()
                    && fact.amount().isPresent()
                    && fact.status() == Status.REPORTED;
            if (yearly) {
                row.putIfAbsent(key.period().year(), fact);
            }
        }
        series.values().removeIf(row -> row.size() < FEWEST_YEARS);
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
            line.add(cells.of(Optional.ofNullable(fact), style.digitsOnly(), turn ? "turn" : ""));
            before = fact == null ? before : fact;
        }
        return new TableView.Row(
                "", concept.label().in(edition.language()), unit.equals(most) ? "" : unit, "", "", false, 0, line);
    }

    private String unit(TreeMap<Integer, Fact> facts) {
        Style style = edition.format().common(facts.values(), edition.language());
        return edition.format().unit(facts.values(), style, edition.language()).orElse("");
    }
}
