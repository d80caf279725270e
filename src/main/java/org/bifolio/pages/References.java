package org.bifolio.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bifolio.content.Filing;
import org.bifolio.content.PrintedTable;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Period;
import org.bifolio.facts.Value;
import org.bifolio.format.HanRuns;

/** Where the figures of a page on paper were printed: numbered places in the order they come up, each with its figures. */
final class References {
    private static final Comparator<Fact> LATEST_FIRST = Comparator.comparing(
                    (Fact fact) -> fact.key().period(), Comparator.reverseOrder())
            .thenComparing(fact -> fact.key().since().isPresent());

    private final Edition edition;
    private final AsPrinted printed;
    private final Map<Place, Map<Measure, List<Fact>>> items = new LinkedHashMap<>();
    private final Map<Place, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** What figures are listed under; a computed figure is printed nowhere. */
    private record Place(String filing, String table, String section, String page, boolean computed) {}

    /** What the facts of one line measure, and what they are computed from. */
    private record Measure(String label, Set<String> inputs) {}

    /** The figures of one measure that others are computed from; their periods are said where they are not those of the others. */
    private static final class Input {
        private final String measure;
        private final Set<String> members = new LinkedHashSet<>();
        private final Set<String> periods = new LinkedHashSet<>();
        private boolean elsewhere;

        Input(String measure) {
            this.measure = measure;
        }

        void add(String names, String period, boolean other) {
            if (!names.isEmpty()) {
                members.add(names);
            }
            periods.add(period);
            elsewhere |= other;
        }
    }

    References(Edition edition) {
        this.edition = edition;
        this.printed = new AsPrinted(edition.format(), edition.language());
    }

    /** The number of the place that the fact was printed in. */
    int number(Fact fact) {
        Place place = fact.computed()
                ? new Place("", "", "", "", true)
                : new Place(
                        fact.filing(),
                        fact.source().table(),
                        fact.source().section().orElse(""),
                        fact.source().page().orElse(""),
                        false);
        int number = numbers.computeIfAbsent(place, each -> numbers.size() + 1);
        if (seen.add(number + " " + edition.project().facts().address(fact))) {
            items.computeIfAbsent(place, each -> new LinkedHashMap<>())
                    .computeIfAbsent(measure(fact), each -> new ArrayList<>())
                    .add(fact);
        }
        return number;
    }

    List<Views.Reference> all() {
        List<Views.Reference> all = new ArrayList<>();
        numbers.forEach((place, number) -> all.add(new Views.Reference(
                number,
                place.computed() ? edition.words().get("computedTable") : title(place),
                filing(place),
                place.computed() ? PrintedPlace.NONE : PrintedPlace.of(edition, in(place), place.section()),
                place.page().isEmpty() ? "" : edition.words().get("page", place.page()),
                items.getOrDefault(place, Map.of()).entrySet().stream()
                        .map(line -> item(line.getKey(), line.getValue()))
                        .map(line -> new Html(HanRuns.escaped(line, edition.language())))
                        .toList())));
        return all;
    }

    private String title(Place place) {
        return in(place)
                .table(place.table())
                .map(PrintedTable::title)
                .map(title -> title.in(edition.language()))
                .orElse(place.table());
    }

    private String filing(Place place) {
        return place.computed() ? "" : in(place).brief().in(edition.language());
    }

    private Filing in(Place place) {
        return edition.project().issuers().stream()
                .flatMap(issuer -> issuer.filing(place.filing()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no filing " + place.filing()));
    }

    private Measure measure(Fact fact) {
        Set<String> inputs = new LinkedHashSet<>();
        if (fact.computed()) {
            fact.inputs().forEach(input -> inputs.add(label(input)));
        }
        return new Measure(label(fact), inputs);
    }

    /** {@code Operating revenue: RMB 304,971,021.01 (FY2022); RMB 423,923,100.96 (FY2021)}, then what it is computed from. */
    private String item(Measure measure, List<Fact> facts) {
        String line = facts.stream()
                .sorted(LATEST_FIRST)
                .map(this::value)
                .collect(Collectors.joining(edition.zh() ? "、" : "; "));
        return measure.label()
                + edition.words().get("colon")
                + line
                + (measure.inputs().isEmpty() ? "" : inputs(facts));
    }

    private String value(Fact fact) {
        String value = printed.show(fact).text();
        List<String> more = new ArrayList<>();
        if (fact.key().period().type() != Period.Type.FILING) {
            more.add(Figures.period(edition, fact.key()));
        }
        if (!fact.computed() && !Cells.tag(edition, fact).isEmpty()) {
            more.add(Cells.tag(edition, fact));
        }
        return (fact.value() instanceof Value.Amount ? value.replace(' ', '\u00A0') : value)
                + (more.isEmpty() ? "" : bracketed(String.join(edition.words().get("comma"), more)));
    }

    /** {@code Computed from: Shareholding (Huang Yunsong; Gan Quan); Operating revenue (FY2022, FY2021)}. */
    private String inputs(List<Fact> facts) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        for (Fact fact : facts) {
            for (Fact input : fact.inputs()) {
                FactKey key = input.key();
                inputs.computeIfAbsent(
                                key.concept() + key.members().keySet(),
                                each -> new Input(
                                        label(FactKey.of(key.issuer(), key.concept(), key.period(), Map.of()))))
                        .add(
                                members(key),
                                Figures.period(edition, key),
                                !key.period().equals(fact.key().period()));
            }
        }
        String list = inputs.values().stream().map(this::words).collect(Collectors.joining(edition.zh() ? "、" : "; "));
        return (edition.zh() ? "。" : ". ")
                + edition.words().get("computedFrom")
                + edition.words().get("colon")
                + list;
    }

    private String words(Input input) {
        String members = String.join(edition.zh() ? "、" : "; ", input.members);
        String periods = input.elsewhere ? String.join(edition.zh() ? "、" : ", ", input.periods) : "";
        String both = members + (members.isEmpty() || periods.isEmpty() ? "" : edition.zh() ? "；" : "; ") + periods;
        return input.measure + (both.isEmpty() ? "" : bracketed(both));
    }

    private String members(FactKey key) {
        return key.members().entrySet().stream()
                .map(member ->
                        edition.format().member(key.issuer(), member.getKey(), member.getValue(), edition.language()))
                .collect(Collectors.joining(edition.zh() ? "、" : ", "));
    }

    private String label(Fact fact) {
        return label(fact.key());
    }

    private String label(FactKey key) {
        return edition.format().label(key, edition.language());
    }

    private String bracketed(String words) {
        return edition.zh() ? "（" + words + "）" : " (" + words + ")";
    }
}
