package org.bifolio.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every fact of the site, found by what it is about. Where two filings state the same fact, the later filing's is the
 * default one.
 */
public final class FactBase {
    private final Map<FactKey, List<Fact>> byKey = new LinkedHashMap<>();
    private final Map<FactKey, List<Fact>> changes = new LinkedHashMap<>();

    /** Facts in the order of their filings, the latest filing first. */
    public FactBase(Collection<Fact> facts) {
        for (Fact fact : facts) {
            byKey.computeIfAbsent(fact.key(), key -> new ArrayList<>(1)).add(fact);
            if (fact.key().since().isPresent()) {
                changes.computeIfAbsent(fact.key().level(), key -> new ArrayList<>(1))
                        .add(fact);
            }
        }
    }

    public Optional<Fact> find(FactKey key) {
        List<Fact> stated = byKey.get(key);
        return stated == null ? Optional.empty() : Optional.of(stated.get(0));
    }

    public Optional<Fact> find(FactKey key, String filing) {
        return statements(key).stream()
                .filter(fact -> fact.filing().equals(filing))
                .findFirst();
    }

    /** Whether its filing states the fact here first. */
    public boolean first(Fact fact) {
        return find(fact.key(), fact.filing()).filter(found -> found == fact).isPresent();
    }

    /** The same fact as each filing states it, the default one first. */
    public List<Fact> statements(FactKey key) {
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    /** The same fact as other filings state it, the latest first; each filing once, with a value of its own where it has one. */
    public List<Fact> elsewhere(Fact fact) {
        Map<String, Fact> others = new LinkedHashMap<>();
        for (Fact other : statements(fact.key())) {
            if (!other.filing().equals(fact.filing())) {
                others.merge(other.filing(), other, (one, two) -> one.value().agrees(fact.value()) ? two : one);
            }
        }
        return List.copyOf(others.values());
    }

    /** Whether another filing gives the fact another value. */
    public boolean restated(Fact fact) {
        return elsewhere(fact).stream().anyMatch(other -> !other.value().agrees(fact.value()));
    }

    /** The changes that filings state of a figure, against whatever period. */
    public List<Fact> changes(FactKey key) {
        return List.copyOf(changes.getOrDefault(key, List.of()));
    }

    /** The fact's address as the site writes it: with {@code #filing} if it is not the default one. */
    public String address(Fact fact) {
        boolean first = find(fact.key())
                .map(f -> f == fact || f.filing().equals(fact.filing()))
                .orElse(true);
        return first ? fact.key().address() : fact.key().address() + "#" + fact.filing();
    }

    public List<Fact> all() {
        return byKey.values().stream().flatMap(List::stream).toList();
    }
}
