package org.bifolio.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bifolio.content.Calculation;
import org.bifolio.content.Calculation.Relation;
import org.bifolio.content.SourceNote;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Interval;
import org.bifolio.facts.Unit;
import org.bifolio.facts.Value;

/**
 * What came of one calculation for one printed figure.
 *
 * @param rule empty where a figure that is printed twice is compared with itself
 * @param total the printed figure
 * @param parts what it was computed from
 * @param computed what the parts make of it
 * @param why what kept it from being checked
 * @param note the note that acknowledges the contradiction
 */
public record Result(
        Optional<Calculation> rule,
        Fact total,
        Outcome outcome,
        List<Fact> parts,
        Optional<Interval> computed,
        Optional<Why> why,
        Optional<SourceNote> note) {
    private static final int GUARD_DIGITS = 2;

    /** How it went. */
    public enum Outcome {
        PASSED,
        FAILED,
        ACKNOWLEDGED,
        UNCHECKED
    }

    /** Why a calculation could not be made. */
    public enum Reason {
        /** A part is not printed. */
        MISSING,
        /** A part, or the total, is printed without a number: blank, a dash, not applicable. */
        NO_NUMBER,
        /** "About" and "nearly" bound nothing. */
        HEDGED,
        /** Parts in different currencies. */
        CURRENCIES,
        /** A growth from or to a loss, a division by what can be zero. */
        UNDEFINED
    }

    /** @param figure the part that stands in the way */
    public record Why(Reason reason, FactKey figure) {}

    public Result {
        parts = List.copyOf(parts);
    }

    /** The printed figure and what it was computed from, once each. */
    List<Fact> inputs() {
        Set<Fact> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        return Stream.concat(Stream.of(total), parts.stream())
                .filter(distinct::add)
                .toList();
    }

    Result acknowledged(SourceNote by) {
        return new Result(rule, total, Outcome.ACKNOWLEDGED, parts, computed, why, Optional.of(by));
    }

    /** Whether a wrong digit in its figures would show: both sides are numbers, and must be equal. */
    public boolean proves() {
        return (outcome == Outcome.PASSED || outcome == Outcome.ACKNOWLEDGED || outcome == Outcome.FAILED)
                && rule.map(r -> r.relation() == Relation.EQUAL).orElse(true)
                && computed.map(Interval::bounded).orElse(false)
                && !oneSided();
    }

    private boolean oneSided() {
        return rule.filter(r -> !r.total().bound()).isPresent()
                && total.amount()
                        .flatMap(a -> Interval.of(a, total.qualifier()))
                        .filter(Interval::bounded)
                        .isEmpty();
    }

    /** What the parts come to in the printed unit, up to two digits finer than printed. */
    public Optional<BigDecimal> expected() {
        return in(computed.flatMap(Interval::middle)).map(this::finer);
    }

    /** The printed figure less the computed one, in the printed unit, up to two digits finer than printed. */
    public Optional<BigDecimal> apart() {
        return difference().map(this::finer);
    }

    /** The same, rounded to the last printed digit. */
    public Optional<BigDecimal> offBy() {
        return difference().map(exact -> exact.setScale(decimals(), RoundingMode.HALF_UP));
    }

    /** How far rounding alone can set the two apart, in the printed unit. */
    public Optional<BigDecimal> allowed() {
        Optional<BigDecimal> own =
                total.amount().flatMap(amount -> Interval.of(amount).halfWidth());
        return in(computed.flatMap(Interval::halfWidth).flatMap(half -> own.map(half::add)))
                .map(this::finer);
    }

    private Optional<BigDecimal> difference() {
        return in(computed.flatMap(Interval::middle)
                .flatMap(middle ->
                        total.amount().map(amount -> Interval.number(amount).subtract(middle))));
    }

    /** A number in base units in the unit of the printed figure. */
    private Optional<BigDecimal> in(Optional<BigDecimal> number) {
        return number.flatMap(base -> total.amount().map(Value.Amount::unit).map(unit -> {
            boolean percent = unit.equals(Unit.PERCENT) || unit.equals(Unit.POINTS);
            return base.scaleByPowerOfTen(percent ? 2 : -unit.scale());
        }));
    }

    private BigDecimal finer(BigDecimal exact) {
        BigDecimal finer =
                exact.setScale(decimals() + GUARD_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return finer.scale() < decimals() ? finer.setScale(decimals()) : finer;
    }

    private int decimals() {
        return total.amount().map(amount -> amount.digits().scale()).orElse(0);
    }
}
