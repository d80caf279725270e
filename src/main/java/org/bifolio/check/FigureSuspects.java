package org.bifolio.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bifolio.check.Result.Outcome;
import org.bifolio.facts.Fact;

/**
 * Which figure is to blame for calculations that fail: one that all of them use, and with another value of which all of them hold and
 * none of those fails that hold now. A calculation alone points at its total, though one of its parts may be wrong.
 *
 * <p>It is told only where no more than a few figures explain the same failures, and never where two explain different ones that
 * overlap: then more than one figure is wrong.
 */
final class FigureSuspects {
    /** More figures that explain failures equally well tell an editor nothing. */
    private static final int MOST = 3;

    private static final int MOST_OF_ONE_CALCULATION = 2;

    private static final Comparator<Suspect> LIKELIEST = Comparator.<Suspect, Boolean>comparing(
                    suspect -> suspect.remedy().slip().isEmpty())
            .thenComparing(suspect -> suspect.remedy().width());

    private final List<Blame> blames = new ArrayList<>();
    private final Set<Result> explained = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Proof proof;
    private final Map<Fact, List<Result>> failing = new IdentityHashMap<>();
    private final Map<Fact, List<Result>> holding = new IdentityHashMap<>();
    private final Map<Result, Integer> numbers = new IdentityHashMap<>();

    /** A figure that may be wrong, and what would be right. */
    record Suspect(Fact figure, Remedy remedy) {}

    /**
     * @param suspects one of them is wrong; those first that a slip of a finger explains, and of these those that few values would mend
     * @param results the calculations that fail because of it
     */
    record Blame(List<Suspect> suspects, List<Result> results) {
        Blame {
            suspects = List.copyOf(suspects);
            results = List.copyOf(results);
        }
    }

    private final UnitSuspects units;

    private FigureSuspects(Proof proof, UnitSuspects units) {
        this.proof = proof;
        this.units = units;
    }

    /** @param units those to blame, which need no figure to blame besides */
    static FigureSuspects of(Proof proof, UnitSuspects units) {
        FigureSuspects suspects = new FigureSuspects(proof, units);
        suspects.sort();
        if (!suspects.failing.isEmpty()) {
            suspects.find();
        }
        return suspects;
    }

    List<Blame> blames() {
        return Collections.unmodifiableList(blames);
    }

    /** Whether a figure or a unit is to blame for what came of a calculation. */
    boolean explain(Result result) {
        return explained.contains(result) || units.explain(result);
    }

    private void sort() {
        Set<Result> failed = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.concat(
                        proof.results().stream().filter(result -> result.outcome() == Outcome.FAILED),
                        proof.stale().stream()
                                .flatMap(stale -> stale.instead().stream())
                                .filter(result -> result.outcome() != Outcome.UNCHECKED))
                .filter(result -> !units.explain(result))
                .forEach(failed::add);
        if (failed.isEmpty()) {
            return;
        }
        for (Result result : proof.results()) {
            numbers.put(result, numbers.size());
            if (failed.contains(result)) {
                result.inputs()
                        .forEach(fact -> failing.computeIfAbsent(fact, f -> new ArrayList<>())
                                .add(result));
            } else if (result.outcome() != Outcome.UNCHECKED && !units.explain(result)) {
                result.inputs()
                        .forEach(fact -> holding.computeIfAbsent(fact, f -> new ArrayList<>())
                                .add(result));
            }
        }
    }

    /** Those first that explain most; what they explain needs no other explanation. */
    private void find() {
        int most = failing.values().stream().mapToInt(List::size).max().orElse(0);
        for (int size = most; size > 0; size--) {
            List<Blame> alike = alike(size);
            for (Blame blame : alike) {
                boolean alone = alike.stream()
                        .allMatch(other -> other == blame
                                || Collections.disjoint(numbers(other.results()), numbers(blame.results())));
                if (alone && tells(blame)) {
                    blames.add(blame);
                }
            }
            alike.forEach(blame -> explained.addAll(blame.results()));
        }
        explained.clear();
        blames.forEach(blame -> explained.addAll(blame.results()));
    }

    private List<Blame> alike(int size) {
        Map<List<Integer>, List<Suspect>> alike = new LinkedHashMap<>();
        Map<List<Integer>, List<Result>> results = new LinkedHashMap<>();
        failing.entrySet().stream()
                .filter(entry -> entry.getValue().size() == size)
                .filter(entry -> entry.getValue().stream().noneMatch(explained::contains))
                .sorted(Comparator.comparing(entry -> Calculations.at(entry.getKey())))
                .forEach(entry -> remedy(entry.getKey()).ifPresent(remedy -> {
                    List<Integer> same = numbers(entry.getValue());
                    results.put(same, entry.getValue());
                    alike.computeIfAbsent(same, s -> new ArrayList<>()).add(new Suspect(entry.getKey(), remedy));
                }));
        return alike.entrySet().stream()
                .map(entry ->
                        new Blame(entry.getValue().stream().sorted(LIKELIEST).toList(), results.get(entry.getKey())))
                .toList();
    }

    private List<Integer> numbers(List<Result> some) {
        return some.stream().map(numbers::get).toList();
    }

    private Optional<Remedy> remedy(Fact figure) {
        return figure.amount().isEmpty()
                ? Optional.empty()
                : new Trial(proof, figure).remedy(failing.get(figure), holding.getOrDefault(figure, List.of()));
    }

    /**
     * One calculation alone tells only where it shares no figure with others that fail, and others hold some of its figures. Where notes
     * acknowledge that all of them fail, by another difference, the note may be as wrong as a figure.
     */
    private boolean tells(Blame blame) {
        if (blame.results().stream().noneMatch(result -> proof.said(result).isEmpty())) {
            return false;
        }
        if (blame.results().size() > 1) {
            return blame.suspects().size() <= MOST;
        }
        List<Fact> inputs = blame.results().get(0).inputs();
        return blame.suspects().size() <= MOST_OF_ONE_CALCULATION
                && blame.suspects().size() < inputs.size()
                && inputs.stream().allMatch(fact -> fact.amount().isPresent())
                && inputs.stream().allMatch(fact -> failing.get(fact).size() == 1);
    }
}
