package org.bifolio.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bifolio.content.ChartSpec;
import org.bifolio.content.Issuer;
import org.bifolio.content.Project;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Period;
import org.bifolio.facts.PeriodSpelling;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/**
 * A chart's specification with its facts found: one for each series in each category.
 *
 * @param tones the colour of each series, counted from 0
 * @param cells cells.get(series).get(category); empty where the figure is blank or not applicable
 */
public record ChartPlan(
        ChartSpec spec,
        ChartKind kind,
        List<Place> categories,
        List<Place> series,
        List<Integer> tones,
        List<List<Optional<Fact>>> cells) {

    /** A category or series: its coordinates, and its own label if the author gave one. */
    public record Place(Coordinates coordinates, Optional<Bilingual> label) {}

    /** Every fact the chart shows, in the order it is read. */
    public List<Fact> facts() {
        return cells.stream().flatMap(List::stream).flatMap(Optional::stream).toList();
    }

    public List<Fact> factsOfSeries(int number) {
        return cells.get(number).stream().flatMap(Optional::stream).toList();
    }

    /** Whether a series is the line of a combined chart. */
    public boolean onSecondScale(int number) {
        return kind == ChartKind.COMBINED && number == series.size() - 1;
    }

    /** Whether a category of a bridge is a change, and no total. */
    public boolean change(int category) {
        return kind == ChartKind.WATERFALL && category > 0 && category < categories.size() - 1;
    }

    public List<Fact> factsOf(int category) {
        return cells.stream()
                .map(row -> row.get(category))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Finds the facts of a chart; empty, with findings, when the specification cannot be drawn. */
    public static Optional<ChartPlan> of(
            ChartSpec spec, Issuer issuer, String filing, Project project, Findings findings) {
        return new Planner(spec, issuer, filing, project, findings).plan();
    }

    private static final class Planner {
        private final ChartSpec spec;
        private final Issuer issuer;
        private final String filing;
        private final Project project;
        private final Findings findings;
        private boolean good = true;

        Planner(ChartSpec spec, Issuer issuer, String filing, Project project, Findings findings) {
            this.spec = spec;
            this.issuer = issuer;
            this.filing = filing;
            this.project = project;
            this.findings = findings;
        }

        Optional<ChartPlan> plan() {
            Optional<ChartKind> kind = Arrays.stream(ChartKind.values())
                    .filter(k -> k.id().equals(spec.kind()))
                    .findFirst();
            if (kind.isEmpty()) {
                List<String> known =
                        Arrays.stream(ChartKind.values()).map(ChartKind::id).toList();
                fail(
                        Code.CHART_KIND,
                        spec.kindAt(),
                        Message.of("“{0}” is not a kind of chart.", spec.kind()),
                        NearestNames.remedy(spec.kind(), known, "kinds"));
            }
            List<Place> series = places(spec.series());
            spec.categories().forEach(this::period);
            spec.series().forEach(this::period);
            List<MissingFigures.Entry> written = new ArrayList<>();
            List<Place> categories = good ? expand(places(spec.categories()), series, written) : List.of();
            if (good
                    && (series.isEmpty() || categories.isEmpty())
                    && project.damage().explainsMissingFigure("")) {
                good = false;
            }
            if (good && (series.isEmpty() || categories.isEmpty())) {
                fail(
                        Code.CHART_EMPTY,
                        spec.at(),
                        Message.of("The chart has no figure to draw."),
                        Message.of("Give categories and series that have figures."));
            }
            if (!good) {
                return Optional.empty();
            }
            List<List<Optional<Fact>>> cells = cells(entries(series), written);
            boolean drawable = good && cells.stream().flatMap(List::stream).anyMatch(Optional::isPresent);
            if (good && !drawable) {
                fail(
                        Code.CHART_EMPTY,
                        spec.at(),
                        Message.of("None of the chart's figures is a number."),
                        Message.of("Choose other figures."));
            }
            drawable = drawable && KindRules.obeyed(spec, kind.orElseThrow(), cells, findings);
            return drawable
                    ? Optional.of(new ChartPlan(
                            spec,
                            kind.orElseThrow(),
                            categories,
                            series,
                            SeriesTones.of(series, categories.get(0), issuer, project.concepts()),
                            List.copyOf(cells)))
                    : Optional.empty();
        }

        private List<MissingFigures.Entry> entries(List<Place> series) {
            return IntStream.range(0, series.size())
                    .mapToObj(s -> new MissingFigures.Entry(
                            series.get(s).coordinates(), spec.series().get(s).at()))
                    .toList();
        }

        private List<List<Optional<Fact>>> cells(
                List<MissingFigures.Entry> series, List<MissingFigures.Entry> categories) {
            MissingFigures missing = new MissingFigures(project, findings);
            List<List<Optional<Fact>>> cells = series.stream()
                    .map(one -> categories.stream()
                            .map(category -> fact(one, category, missing))
                            .toList())
                    .toList();
            missing.tell(series, categories);
            good &= !missing.any();
            return cells;
        }

        /** What resembles a period and is none would be taken for a concept. */
        private void period(ChartSpec.Entry entry) {
            String written = entry.coordinates();
            String first = written.replaceFirst(" .*", "");
            if (Period.parse(first).isPresent() || project.concepts().containsKey(first)) {
                return;
            }
            String word = PeriodSpelling.meant(written).isPresent() ? written : first;
            if (PeriodSpelling.resembles(word) && !word.matches(".*[@=#].*")) {
                fail(
                        Code.PERIOD_MALFORMED,
                        entry.at(),
                        Message.of("“{0}” is not a period.", word),
                        PeriodSpelling.remedy(word));
            }
        }

        private List<Place> places(List<ChartSpec.Entry> entries) {
            List<Place> places = new ArrayList<>();
            for (ChartSpec.Entry entry : entries) {
                try {
                    places.add(new Place(Coordinates.parse(entry.coordinates()), entry.label()));
                } catch (Coordinates.Malformed e) {
                    fail(
                            Code.REFERENCE_MALFORMED,
                            entry.at(),
                            e.problem(),
                            e.remedy(
                                    Message.of(
                                            "Write a period (FY2022), a concept (revenue) or a member (segment=cloud-products).")));
                }
            }
            return places;
        }

        /** Replaces {@code holder=*} by one category for each member that the first series has a number for. */
        private List<Place> expand(List<Place> places, List<Place> series, List<MissingFigures.Entry> written) {
            List<Place> all = new ArrayList<>();
            for (int c = 0; c < places.size(); c++) {
                Place place = places.get(c);
                Location at = spec.categories().get(c).at();
                Optional<String> wild = place.coordinates().members().entrySet().stream()
                        .filter(member -> member.getValue().equals("*"))
                        .map(member -> member.getKey())
                        .findFirst();
                if (wild.isEmpty() || series.isEmpty()) {
                    all.add(place);
                    written.add(new MissingFigures.Entry(place.coordinates(), at));
                    continue;
                }
                Issuer.Dimension dimension = issuer.dimensions().get(wild.get());
                if (dimension == null && project.damage().explainsMissingDimension()) {
                    good = false;
                    continue;
                }
                if (dimension == null) {
                    fail(
                            Code.DIMENSION_UNKNOWN,
                            spec.at(),
                            Message.of("“{0}” is not a dimension.", wild.get()),
                            NearestNames.remedy(wild.get(), issuer.dimensions().keySet(), "dimensions"));
                    continue;
                }
                for (String member : dimension.members().keySet()) {
                    TreeMap<String, String> members =
                            new TreeMap<>(place.coordinates().members());
                    members.put(wild.get(), member);
                    Coordinates one = new Coordinates(
                            place.coordinates().concept(),
                            place.coordinates().period(),
                            members,
                            place.coordinates().filing());
                    if (find(series.get(0).coordinates().or(one))
                            .flatMap(Fact::amount)
                            .isPresent()) {
                        all.add(new Place(one, Optional.empty()));
                        written.add(new MissingFigures.Entry(one, at));
                    }
                }
            }
            return all;
        }

        private Optional<Fact> fact(
                MissingFigures.Entry series, MissingFigures.Entry category, MissingFigures missing) {
            Coordinates both = series.coordinates().or(category.coordinates());
            Optional<FactKey> key = both.key(issuer.code(), project.concepts());
            if (key.isEmpty() || !project.concepts().containsKey(key.get().concept())) {
                if (project.damage().explainsMissingConcept()) {
                    good = false;
                } else {
                    boolean named = series.coordinates().concept().isPresent()
                            || category.coordinates().concept().isEmpty();
                    unknown(both, (named ? series : category).at());
                }
                return Optional.empty();
            }
            Optional<Fact> fact = find(both);
            if (fact.isEmpty()
                    && project.damage().explainsMissingFigure(key.get().concept())) {
                good = false;
            } else if (fact.isEmpty()) {
                missing.add(series, category, key.get());
            }
            return fact.filter(found -> found.amount().isPresent());
        }

        /** Tells why series and category together name no figure. */
        private void unknown(Coordinates both, Location at) {
            String concept = both.concept().orElse("");
            if (project.concepts().containsKey(concept)) {
                fail(
                        Code.REFERENCE_MALFORMED,
                        at,
                        Message.of("Neither series nor category say which period of “{0}” is meant.", concept),
                        Message.of("Write “{0}@FY2022”, or periods for categories.", concept));
                return;
            }
            fail(
                    Code.CONCEPT_UNKNOWN,
                    at,
                    concept.isEmpty()
                            ? Message.of("The series names no concept.")
                            : Message.of("“{0}” is not a concept.", concept),
                    concept.matches("-?[\\d.,]+%?")
                            ? Message.of("A chart names figures, never their numbers: revenue, revenue@FY2022.")
                            : Concept.labelled(concept, project.concepts().values())
                                    .map(meant -> Message.of("Did you mean {0}?", meant.id()))
                                    .orElseGet(() -> NearestNames.remedy(
                                            concept, project.concepts().keySet(), "concepts")));
        }

        private Optional<Fact> find(Coordinates coordinates) {
            Optional<FactKey> key = coordinates.key(issuer.code(), project.concepts());
            return key.flatMap(k -> coordinates.filing().isPresent()
                    ? project.facts().find(k, coordinates.filing().get())
                    : project.facts().find(k, filing).or(() -> project.facts().find(k)));
        }

        private void fail(Code code, Location at, Message problem, Message remedy) {
            good = false;
            findings.add(code, at, problem, remedy);
        }
    }

    /** Whether the source changes between a category and the one before. */
    public boolean sourceChangesAt(int category) {
        if (category == 0) {
            return false;
        }
        List<String> before =
                factsOf(category - 1).stream().map(Fact::filing).distinct().toList();
        List<String> here =
                factsOf(category).stream().map(Fact::filing).distinct().toList();
        return !before.isEmpty() && !here.isEmpty() && !before.equals(here);
    }

    /** Whether a category is a half year or quarter among full years. */
    public boolean partOfYear(int category) {
        boolean years = categories.stream().anyMatch(place -> type(place) == Period.Type.YEAR);
        Period.Type own = type(categories.get(category));
        return years && (own == Period.Type.HALF || own == Period.Type.QUARTER);
    }

    /** Whether the categories are periods and nothing else, one after the other. */
    public boolean overTime() {
        List<Period> periods = categories.stream()
                .filter(place -> place.coordinates().members().isEmpty())
                .flatMap(place -> place.coordinates().period().stream())
                .toList();
        if (periods.size() < categories.size()) {
            return false;
        }
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i).end().isAfter(periods.get(i - 1).end())) {
                return false;
            }
        }
        return true;
    }

    private static Period.Type type(Place place) {
        return place.coordinates().period().map(Period::type).orElse(Period.Type.FILING);
    }
}
