package org.bifolio.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bifolio.chart.ChartKind;
import org.bifolio.chart.ChartPainter;
import org.bifolio.chart.ChartPlan;
import org.bifolio.chart.ChartWords;
import org.bifolio.chart.Drawing;
import org.bifolio.chart.Lean;
import org.bifolio.content.ChartSpec;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Period;
import org.bifolio.facts.Status;
import org.bifolio.finding.Findings;
import org.bifolio.format.Phrases;

/** A chart with its heading, its drawing in three sizes and its figures as a table. */
final class ChartViews {
    private static final Pattern PUNCTUATION = Pattern.compile("^[\\p{Punct}，；]?\\s*");

    private final Edition edition;
    private final Figures figures;

    ChartViews(Figures figures) {
        this.edition = figures.edition();
        this.figures = figures;
    }

    /** The chart over years that goes furthest: across the most filings, then over the most years. */
    Optional<ChartView> longest(Issuer issuer) {
        int most = 0;
        Filing filing = null;
        ChartSpec spec = null;
        for (Filing each : issuer.filings()) {
            for (ChartSpec chart : each.charts()) {
                int reach = reach(plan(each, chart), issuer.keyFigures());
                if (reach > most && edition.parsed().shows(each, chart.id())) {
                    most = reach;
                    filing = each;
                    spec = chart;
                }
            }
        }
        return spec == null ? Optional.empty() : Optional.of(of(filing, spec));
    }

    private static int reach(ChartPlan plan, List<String> keyFigures) {
        long filings = plan.facts().stream().map(Fact::filing).distinct().count();
        long years = plan.categories().stream()
                .flatMap(place -> place.coordinates().period().stream())
                .filter(Period::wholeYear)
                .distinct()
                .count();
        boolean first = plan.facts().stream()
                .anyMatch(fact -> keyFigures.indexOf(fact.key().concept()) == 0);
        return (int) (years < 2 ? 0 : 100 * filings + 2 * years + (first ? 1 : 0));
    }

    private ChartPlan plan(Filing filing, ChartSpec spec) {
        return ChartPlan.of(spec, edition.issuer(filing.issuer()), filing.id(), edition.project(), new Findings())
                .orElseThrow(() -> new IllegalStateException("unchecked chart " + spec.id()));
    }

    ChartView of(Filing filing, ChartSpec spec) {
        ChartPlan plan = plan(filing, spec);
        ChartWords words = new ChartWords(plan, edition.language(), edition.format());
        Calls calls = new Calls(edition, filing, words);
        String id = figures.unique(ChartFiles.id(spec));
        Supplier<Drawing> drawing = () -> words.drawing(
                id,
                calls.plain(spec.title().in(edition.language())),
                calls.spoken(spec.alt().in(edition.language())));
        boolean first = id.equals(ChartFiles.id(spec));
        Draughtsman.Drawn all = edition.drawn()
                .computeIfAbsent(
                        filing.issuer() + "/" + filing.id() + "/" + id + "/" + spec.id(),
                        key -> edition.draughtsman()
                                .draw(
                                        first
                                                ? edition.painter(filing, spec.id(), drawing)
                                                : ChartPainter.of(drawing.get())));
        Draughtsman.Drawn drawn = figures.paper() ? Draughtsman.Drawn.onPaper(all.wide()) : all;
        return new ChartView(
                id,
                inPhrases(calls.html(spec.title(), figures)),
                subtitle(spec, words, calls),
                new Html(drawn.wide()),
                new Html(drawn.middle()),
                new Html(drawn.phone()),
                legend(plan, words, drawn),
                legendIn(drawn),
                ChartRemarks.of(plan, edition).stream()
                        .map(Html::text)
                        .map(this::inPhrases)
                        .toList(),
                table(id, calls.plain(spec.title().in(edition.language())), plan, words),
                TableViews.credit(plan.facts(), figures),
                figures.paper() ? List.of() : files(filing, spec),
                figures.paper());
    }

    /** A page that belongs to no issuer leaves them to the sections. */
    private List<Link> files(Filing filing, ChartSpec spec) {
        if (!edition.parsed().shows(filing, spec.id())) {
            return List.of();
        }
        return Stream.of("svg", "png", "csv")
                .map(ending -> Link.to(
                        ending.toUpperCase(Locale.ROOT),
                        figures.root() + ChartFiles.path(edition, filing, spec.id(), ending)))
                .toList();
    }

    private Html inPhrases(Html headline) {
        return new Html(Phrases.marked(headline.markup(), edition.language()));
    }

    private Html subtitle(ChartSpec spec, ChartWords words, Calls calls) {
        Html named = spec.subtitle()
                .map(text -> inPhrases(calls.html(text, figures)))
                .orElse(Html.EMPTY);
        if (words.unit().isEmpty()) {
            return named;
        }
        String unit = Html.text(words.unit()).markup();
        return new Html(
                named.isEmpty()
                        ? edition.words().get("unit", unit)
                        : named.markup() + kept(edition.words().get("unitAfter", unit)));
    }

    /** On one line where there is room: what follows the comma. */
    private static String kept(String unitAfter) {
        return PUNCTUATION.matcher(unitAfter).replaceFirst("$0<span class=\"unit\">") + "</span>";
    }

    private static List<ChartView.LegendItem> legend(ChartPlan plan, ChartWords words, Draughtsman.Drawn drawn) {
        List<ChartView.LegendItem> legend = new ArrayList<>();
        boolean needed = plan.series().size() > 1
                && Stream.of(drawn.wide(), drawn.middle(), drawn.phone())
                        .anyMatch(svg -> !svg.isEmpty() && !ChartPainter.namesSeries(svg));
        for (int s = 0; needed && s < plan.series().size(); s++) {
            String css = "s" + (plan.tones().get(s) + 1) + key(plan, s);
            legend.add(new ChartView.LegendItem(words.series(s), css));
        }
        return legend;
    }

    /** A drawing that names its series itself needs no legend beside it. */
    private static String legendIn(Draughtsman.Drawn drawn) {
        List<String> named = new ArrayList<>();
        if (ChartPainter.namesSeries(drawn.wide())) {
            named.add("not-wide");
        }
        if (ChartPainter.namesSeries(drawn.middle())) {
            named.add("not-middle");
        }
        if (ChartPainter.namesSeries(drawn.phone())) {
            named.add("not-phone");
        }
        return String.join(" ", named);
    }

    /** The shape of a series' marks. */
    private static String key(ChartPlan plan, int series) {
        if (plan.kind() == ChartKind.LINES || plan.onSecondScale(series)) {
            return " stroke";
        }
        boolean forecast = plan.factsOfSeries(series).stream().allMatch(fact -> fact.status() == Status.FORECAST);
        if (plan.kind() == ChartKind.DOTS) {
            return forecast ? " spot ahead" : " spot";
        }
        return forecast ? " ahead " + lean(plan, series).name().toLowerCase(Locale.ROOT) : "";
    }

    /** Which way its hatches run, as in the drawing. */
    private static Lean lean(ChartPlan plan, int series) {
        List<Integer> hatched = IntStream.range(0, plan.series().size())
                .filter(each -> plan.factsOfSeries(each).stream().anyMatch(fact -> fact.status() == Status.FORECAST))
                .mapToObj(plan.tones()::get)
                .distinct()
                .sorted()
                .toList();
        return Lean.of(hatched.indexOf(plan.tones().get(series)));
    }

    private TableView table(String id, String caption, ChartPlan plan, ChartWords words) {
        Cells cells = new Cells(figures);
        List<TableView.Head> heads = new ArrayList<>();
        for (int s = 0; s < plan.series().size(); s++) {
            heads.add(new TableView.Head(words.series(s), "", "", ""));
        }
        List<TableView.Row> rows = new ArrayList<>();
        for (int c = 0; c < plan.categories().size(); c++) {
            List<TableView.Cell> line = new ArrayList<>();
            for (int s = 0; s < plan.series().size(); s++) {
                Optional<Fact> fact = plan.cells().get(s).get(c);
                line.add(fact.isPresent() ? cells.of(fact, words.figure(fact.get(), s), "") : cells.none());
            }
            rows.add(new TableView.Row("", words.category(c), "", "", "", false, 0, line));
        }
        String unit = words.unit();
        return new TableView(
                "",
                id,
                Html.text(caption),
                caption,
                unit.isEmpty() ? "" : edition.words().get("unit", unit),
                edition.words().get("corner"),
                heads,
                rows,
                cells.keys(),
                Html.EMPTY);
    }
}
