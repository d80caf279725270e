package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bifolio.chart.ChartPlan.Place;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Language;
import org.bifolio.facts.Status;
import org.bifolio.facts.Value;
import org.bifolio.format.FigureFormat;
import org.bifolio.format.Scale;
import org.bifolio.format.Shown;
import org.bifolio.format.Style;

/** A chart's plan in one language: its labels, and the drawing they make. */
public final class ChartWords {
    private final ChartPlan plan;
    private final Language language;
    private final FigureFormat format;
    private final Style style;

    public ChartWords(ChartPlan plan, Language language, FigureFormat format) {
        this.plan = plan;
        this.language = language;
        this.format = format;
        this.style = style();
    }

    private Style style() {
        Optional<Scale> scale = plan.spec().unit().flatMap(unit -> Scale.of(unit.in(language)));
        if (scale.isEmpty()) {
            return format.common(plan.facts(), language);
        }
        return Style.in(scale.get(), scale.get() == Scale.MILLION ? 1 : 2);
    }

    private Style style(int series) {
        return plan.onSecondScale(series) ? format.common(plan.factsOfSeries(series), language) : style;
    }

    /** How a figure in the chart's own words is shown: in the unit of the marks, unless another is asked for. */
    public Style beside(Fact fact, Style asked) {
        boolean free =
                asked.scale().isEmpty() && !asked.exact() && fact.amount().isPresent();
        if (!free
                || style.scale().isEmpty()
                || !unitsOfMarks().contains(fact.amount().get().unit().code())) {
            return asked;
        }
        Style same = new Style(style.scale(), style.decimals(), asked.absolute(), false, asked.bare(), asked.counted());
        return vanishes(fact, format.show(fact, language, same)) ? asked : same;
    }

    private Set<String> unitsOfMarks() {
        Set<String> units = new HashSet<>();
        for (int s = 0; s < plan.series().size(); s++) {
            if (!plan.onSecondScale(s)) {
                plan.factsOfSeries(s)
                        .forEach(fact ->
                                units.add(fact.amount().orElseThrow().unit().code()));
            }
        }
        return units;
    }

    /** The axis' unit: {@code 亿元}, {@code RMB million}, {@code %}; of a combined chart both: {@code 万元（柱）、%（线）}. */
    public String unit() {
        int last = plan.series().size() - 1;
        if (!plan.onSecondScale(last)) {
            return unit(plan.facts(), style);
        }
        List<Fact> columns = new ArrayList<>();
        for (int s = 0; s < last; s++) {
            columns.addAll(plan.factsOfSeries(s));
        }
        String first = unit(columns, style);
        String second = unit(plan.factsOfSeries(last), style(last));
        return language == Language.ZH
                ? first + "（柱）、" + second + "（线）"
                : "columns in " + first + ", line in " + second;
    }

    private String unit(List<Fact> facts, Style shown) {
        return format.unit(facts, shown, language).orElse("");
    }

    public String category(int index) {
        Place place = plan.categories().get(index);
        if (place.label().isPresent()) {
            return place.label().get().in(language);
        }
        if (place.coordinates().period().isPresent()
                && place.coordinates().members().isEmpty()) {
            return format.briefPeriod(place.coordinates().period().get(), language);
        }
        return members(place)
                .orElseGet(() -> place.coordinates()
                        .concept()
                        .map(concept -> format.briefLabel(anyKey(index), language))
                        .orElse(""));
    }

    private FactKey anyKey(int category) {
        return plan.factsOf(category).get(0).key();
    }

    public String series(int index) {
        Place place = plan.series().get(index);
        if (place.label().isPresent()) {
            return place.label().get().in(language);
        }
        long concepts = plan.series().stream()
                .map(p -> p.coordinates().concept())
                .distinct()
                .count();
        Optional<String> members = members(place);
        if (concepts == 1 && members.isPresent() && plan.series().size() > 1) {
            return members.get();
        }
        return plan.cells().get(index).stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(fact -> format.briefLabel(
                        FactKey.of(
                                fact.key().issuer(),
                                fact.key().concept(),
                                fact.key().period(),
                                place.coordinates().members()),
                        language))
                .orElse("");
    }

    private Optional<String> members(Place place) {
        if (place.coordinates().members().isEmpty()) {
            return Optional.empty();
        }
        String issuer = plan.facts().get(0).key().issuer();
        return Optional.of(place.coordinates().members().entrySet().stream()
                .map(member -> format.briefMember(issuer, member.getKey(), member.getValue(), language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", ")));
    }

    /** The figure as its mark shows it: digits, with a percent sign where it has one. */
    public Shown figure(Fact fact, int series) {
        Style style = style(series);
        boolean percent = fact.amount()
                .map(Value.Amount::unit)
                .map(u -> u.code().equals("%"))
                .orElse(false);
        Style bare = percent ? style : style.digitsOnly();
        Shown shown = format.show(fact, language, bare);
        return vanishes(fact, shown) ? format.show(fact, language, finer(bare, fact)) : shown;
    }

    /** Whether rounding leaves nothing of a figure that is not zero. */
    private static boolean vanishes(Fact fact, Shown shown) {
        boolean nothing = shown.digits().chars().noneMatch(c -> c >= '1' && c <= '9');
        return nothing
                && fact.amount().map(amount -> amount.base().signum() != 0).orElse(false);
    }

    /** So many decimals that the first digit other than zero is seen. */
    private static Style finer(Style style, Fact fact) {
        if (style.scale().isEmpty()) {
            return style;
        }
        BigDecimal value = fact.amount()
                .orElseThrow()
                .base()
                .movePointLeft(style.scale().get().power());
        int decimals = value.scale() - value.precision() + 1;
        return new Style(
                style.scale(), Optional.of(decimals), style.absolute(), style.exact(), style.bare(), style.counted());
    }

    /** The drawing, for an SVG whose ids start with {@code id}. */
    public Drawing drawing(String id, String title, String description) {
        List<Drawing.Category> categories = new ArrayList<>();
        for (int c = 0; c < plan.categories().size(); c++) {
            categories.add(new Drawing.Category(category(c), plan.partOfYear(c), plan.sourceChangesAt(c)));
        }
        List<Drawing.Series> series = new ArrayList<>();
        for (int s = 0; s < plan.series().size(); s++) {
            List<Optional<Drawing.Mark>> marks = new ArrayList<>();
            for (int c = 0; c < plan.categories().size(); c++) {
                int category = c;
                String name = series(s);
                int number = s;
                marks.add(plan.cells().get(s).get(c).map(fact -> mark(fact, number, name, category)));
            }
            series.add(new Drawing.Series(series(s), plan.tones().get(s), marks, ownTick(s)));
        }
        boolean percent = unit(plan.factsOfSeries(0), style).equals("%");
        return new Drawing(
                id,
                plan.kind(),
                title,
                description,
                categories,
                series,
                plan.overTime(),
                number -> FigureFormat.tick(number, percent),
                List.of());
    }

    private Optional<Function<BigDecimal, String>> ownTick(int series) {
        if (!plan.onSecondScale(series)) {
            return Optional.empty();
        }
        boolean percent = unit(plan.factsOfSeries(series), style(series)).equals("%");
        return Optional.of(number -> FigureFormat.tick(number, percent));
    }

    private Drawing.Mark mark(Fact fact, int series, String name, int category) {
        Shown shown = figure(fact, series);
        BigDecimal value = fact.amount().orElseThrow().base().movePointLeft(shown.scale());
        Shown whole = format.show(fact, language, style(series));
        String gap = language == Language.ZH ? " " : ", ";
        return new Drawing.Mark(
                value,
                (plan.change(category) && value.signum() > 0 ? "+" : "")
                        + shown.digits()
                        + (shown.after().equals("%") ? "%" : ""),
                name + gap + category(category) + (language == Language.ZH ? " " : ": ") + whole.text(),
                fact.status() == Status.FORECAST);
    }
}
