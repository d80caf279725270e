package org.bifolio.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bifolio.chart.ChartPlan.Place;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Concept;

/**
 * The colour of each series: that of its concept's role, on every chart of the site; that of its member where a concept has
 * none; otherwise one that is free.
 */
final class SeriesTones {
    private static final List<Integer> ALONE = List.of(0, 2, 3, 4, 5, 1);
    private static final List<Integer> BESIDE_ROLES = List.of(2, 3, 4, 5, 0, 1);

    private SeriesTones() {}

    /** @param first the first category, which names the concept where the series does not */
    static List<Integer> of(List<Place> series, Place first, Issuer issuer, Map<String, Concept> concepts) {
        Set<Integer> taken = new HashSet<>();
        List<Optional<Integer>> own = new ArrayList<>();
        for (Place place : series) {
            Optional<Integer> role = place.coordinates()
                    .concept()
                    .or(() -> first.coordinates().concept())
                    .map(concepts::get)
                    .flatMap(Concept::role)
                    .map(SeriesTones::of);
            own.add(role.filter(taken::add).or(() -> member(place, issuer).filter(taken::add)));
        }
        List<Integer> order = taken.isEmpty() ? ALONE : BESIDE_ROLES;
        List<Integer> tones = new ArrayList<>();
        for (Optional<Integer> tone : own) {
            int next = tone.orElseGet(() -> order.stream()
                    .filter(each -> !taken.contains(each))
                    .findFirst()
                    .orElse(tones.size()));
            taken.add(next);
            tones.add(next);
        }
        return List.copyOf(tones);
    }

    private static int of(Concept.Role role) {
        return switch (role) {
            case INCOME -> 0;
            case RESULT -> 1;
            case ASSETS -> 2;
            case CASH -> 3;
            case COST -> 4;
            case ADJUSTED_RESULT, EQUITY -> 5;
        };
    }

    /** Members keep their colours where there are few enough for each to have its own. */
    private static Optional<Integer> member(Place place, Issuer issuer) {
        return place.coordinates().members().entrySet().stream()
                .filter(member -> issuer.dimensions().containsKey(member.getKey()))
                .map(member -> {
                    List<String> all = List.copyOf(
                            issuer.dimensions().get(member.getKey()).members().keySet());
                    return all.size() > Palette.SERIES ? -1 : all.indexOf(member.getValue());
                })
                .filter(index -> index >= 0)
                .map(ALONE::get)
                .findFirst();
    }
}
