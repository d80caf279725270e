package org.bifolio.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bifolio.check.Result.Outcome;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Unit;
import org.bifolio.facts.Value;
import org.bifolio.finding.Location;

/**
 * Which unit is to blame for calculations that fail: one with another power of ten in whose place, 万 CNY for CNY, all of those hold that
 * fail with a figure counted in it, and none fails that holds now. It stands once for a row, a column or a table.
 */
final class UnitSuspects {
    /** Powers of ten that filings print their units with. */
    private static final int[] SCALES = {0, 3, 4, 6, 8, 9};

    /** More units that explain failures equally well tell an editor nothing. */
    private static final int MOST = 2;

    private static final Comparator<Suspect> MOST_FIRST = Comparator.<Suspect>comparingInt(
                    suspect -> -suspect.results().size())
            .thenComparing(Suspect::at);

    private final Proof proof;
    private final List<List<Suspect>> blames = new ArrayList<>();
    private final Set<Result> explained = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * A unit that may be wrong.
     *
     * @param at where it was typed
     * @param figures those counted in it that calculations are made with
     * @param results the calculations that fail because of it
     */
    record Suspect(Location at, Unit typed, Unit meant, List<Fact> figures, List<Result> results) {}

    private UnitSuspects(Proof proof) {
        this.proof = proof;
    }

    static UnitSuspects of(Proof proof) {
        UnitSuspects suspects = new UnitSuspects(proof);
        suspects.find();
        return suspects;
    }

    /** For each cause those that explain the same: one of them is wrong. */
    List<List<Suspect>> blames() {
        return Collections.unmodifiableList(blames);
    }

    /** Whether a unit is to blame for what came of a calculation. */
    boolean explain(Result result) {
        return explained.contains(result);
    }

    /** Whether the unit of a figure may be wrong. */
    boolean blame(Fact figure) {
        return blames.stream().flatMap(List::stream).anyMatch(suspect -> isAt(figure, suspect.at()));
    }

    /** Those first that explain most; what they explain needs no other explanation. */
    private void find() {
        List<Suspect> all = new ArrayList<>();
        places().forEach((at, results) -> suspect(at, results).ifPresent(all::add));
        all.sort(MOST_FIRST);
        for (Suspect suspect : all) {
            List<Suspect> alike = all.stream()
                    .filter(other -> other.results().equals(suspect.results()))
                    .toList();
            if (alike.size() <= MOST && suspect.results().stream().noneMatch(explained::contains)) {
                blames.add(alike);
                explained.addAll(suspect.results());
            }
        }
    }

    /** Where the units of figures that fail were typed, with all results that have a figure counted in them. */
    private Map<Location, List<Result>> places() {
        Map<Location, List<Result>> places = new TreeMap<>();
        for (Result result : proof.results()) {
            if (result.outcome() != Outcome.UNCHECKED) {
                result.inputs().stream()
                        .flatMap(fact -> unitAt(fact).stream())
                        .distinct()
                        .forEach(at -> places.computeIfAbsent(at, each -> new ArrayList<>())
                                .add(result));
            }
        }
        places.values().removeIf(results -> results.stream().noneMatch(UnitSuspects::failed));
        return places;
    }

    private static boolean failed(Result result) {
        return result.outcome() == Outcome.FAILED;
    }

    private Optional<Suspect> suspect(Location at, List<Result> results) {
        List<Fact> figures = results.stream()
                .flatMap(result -> result.inputs().stream())
                .filter(fact -> isAt(fact, at))
                .distinct()
                .toList();
        Unit typed = figures.get(0).amount().orElseThrow().unit();
        List<Unit> meant = IntStream.of(SCALES)
                .filter(scale ->
                        scale != typed.scale() && (typed.money() || typed.code().equals(Unit.SHARES.code())))
                .mapToObj(scale -> new Unit(typed.code(), scale))
                .filter(unit -> results.stream().allMatch(result -> holds(result, at, unit)))
                .toList();
        return meant.size() == 1
                ? Optional.of(new Suspect(
                        at,
                        typed,
                        meant.get(0),
                        figures,
                        results.stream().filter(UnitSuspects::failed).toList()))
                : Optional.empty();
    }

    /** A change has a unit of its own, typed behind its digits. */
    private static Optional<Location> unitAt(Fact fact) {
        return fact.amount().isPresent() && fact.key().since().isEmpty()
                ? fact.source().unitAt()
                : Optional.empty();
    }

    private static boolean isAt(Fact fact, Location at) {
        return unitAt(fact).filter(at::equals).isPresent();
    }

    private boolean holds(Result result, Location at, Unit unit) {
        return proof.settled(proof.again(result, fact -> isAt(fact, at) ? in(unit, fact) : fact));
    }

    /** The same digits in another unit. */
    private static Fact in(Unit unit, Fact fact) {
        Value.Amount amount = fact.amount().orElseThrow();
        return fact.with(new Value.Amount(amount.printed(), amount.digits(), unit));
    }
}
