package org.bifolio.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactBase;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Period;

/** The facts that filings print, computed ones left out, found by key, by concept, and by concept and period. */
final class PrintedFacts {
    private record Place(String issuer, String concept, Period period) {}

    private final Map<FactKey, List<Fact>> byKey;
    private final Map<String, List<Fact>> byConcept;
    private final Map<Place, List<FactKey>> byPlace;
    private final List<Fact> changes;
    private final UnaryOperator<Fact> read;

    private PrintedFacts(PrintedFacts printed, UnaryOperator<Fact> read) {
        this.byKey = printed.byKey;
        this.byConcept = printed.byConcept;
        this.byPlace = printed.byPlace;
        this.changes = printed.changes;
        this.read = read;
    }

    PrintedFacts(FactBase facts) {
        byKey = new LinkedHashMap<>();
        byConcept = new HashMap<>();
        byPlace = new HashMap<>();
        changes = new ArrayList<>();
        read = UnaryOperator.identity();
        for (Fact fact : facts.all()) {
            if (fact.computed()) {
                continue;
            }
            FactKey key = fact.key();
            List<Fact> statements = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (statements.isEmpty() && key.since().isEmpty()) {
                byPlace.computeIfAbsent(new Place(key.issuer(), key.concept(), key.period()), p -> new ArrayList<>(1))
                        .add(key);
            }
            statements.add(fact);
            if (key.since().isPresent()) {
                changes.add(fact);
            } else {
                byConcept.computeIfAbsent(key.concept(), c -> new ArrayList<>()).add(fact);
            }
        }
    }

    /** The same facts, but that some are found as others. */
    PrintedFacts with(UnaryOperator<Fact> instead) {
        return new PrintedFacts(this, instead);
    }

    /** Every fact with all it is printed as, the default statement first. */
    Iterable<List<Fact>> statements() {
        return byKey.values();
    }

    List<Fact> of(String concept) {
        return byConcept.getOrDefault(concept, List.of());
    }

    List<Fact> changes() {
        return changes;
    }

    /** As the filing prints it, or else as another one does. */
    Optional<Fact> find(FactKey key, String filing) {
        List<Fact> statements = byKey.getOrDefault(key, List.of());
        return statements.stream()
                .filter(fact -> fact.filing().equals(filing))
                .findFirst()
                .or(() -> statements.stream().findFirst())
                .map(read);
    }

    /** Each fact with a number that a pattern with {@code *} for a member means. */
    List<Fact> every(FactKey pattern, String filing) {
        return byPlace
                .getOrDefault(new Place(pattern.issuer(), pattern.concept(), pattern.period()), List.of())
                .stream()
                .filter(key -> matches(pattern.members(), key.members()))
                .flatMap(key -> find(key, filing).stream())
                .filter(fact -> fact.amount().isPresent())
                .toList();
    }

    /** Whether members are those of a pattern: the same dimensions, and the same members where the pattern is not open. */
    static boolean matches(Map<String, String> pattern, Map<String, String> members) {
        return pattern.size() == members.size()
                && pattern.entrySet().stream()
                        .allMatch(p -> members.containsKey(p.getKey())
                                && (p.getValue().equals("*") || p.getValue().equals(members.get(p.getKey()))));
    }
}
