package org.bifolio.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bifolio.content.Filing;
import org.bifolio.content.PrintedTable;
import org.bifolio.facts.Fact;
import org.bifolio.format.HanRuns;

/** Where the figures of a page on paper were printed: numbered places in the order they come up, each with its figures. */
final class References {
    private final Edition edition;
    private final AsPrinted printed;
    private final Map<Place, List<Html>> items = new LinkedHashMap<>();
    private final Map<Place, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** What figures are listed under; a computed figure is printed nowhere. */
    private record Place(String filing, String table, String section, String page, boolean computed) {}

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
            items.computeIfAbsent(place, each -> new ArrayList<>())
                    .add(new Html(HanRuns.escaped(item(fact), edition.language())));
        }
        return number;
    }

    List<Views.Reference> all() {
        List<Views.Reference> all = new ArrayList<>();
        numbers.forEach((place, number) -> all.add(new Views.Reference(
                number,
                place.computed() ? edition.words().get("computedTable") : title(place),
                filing(place),
                place.section(),
                edition.chinese(),
                place.page().isEmpty() ? "" : edition.words().get("page", place.page()),
                items.get(place))));
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
        return place.computed() ? "" : in(place).title().in(edition.language());
    }

    private Filing in(Place place) {
        return edition.project().issuers().stream()
                .flatMap(issuer -> issuer.filing(place.filing()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no filing " + place.filing()));
    }

    /** {@code Operating revenue, FY2022: RMB 304,971,021.01}, then what a computed figure follows from. */
    private String item(Fact fact) {
        String comma = edition.zh() ? "，" : ", ";
        String item =
                name(fact) + edition.words().get("colon") + printed.show(fact).text();
        List<String> more = new ArrayList<>();
        if (fact.computed()) {
            more.add(edition.words().get("computedFrom")
                    + edition.words().get("colon")
                    + String.join(
                            edition.zh() ? "、" : "; ",
                            fact.inputs().stream().map(this::name).distinct().toList()));
        } else if (!Cells.tag(edition, fact).isEmpty()) {
            more.add(Cells.tag(edition, fact));
        }
        return more.isEmpty()
                ? item
                : item + (edition.zh() ? "（" : " (") + String.join(comma, more) + (edition.zh() ? "）" : ")");
    }

    private String name(Fact fact) {
        return edition.format().label(fact.key(), edition.language())
                + (edition.zh() ? "，" : ", ")
                + Figures.period(edition, fact.key());
    }
}
