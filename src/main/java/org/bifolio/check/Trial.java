package org.bifolio.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bifolio.content.Calculation;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Value;

/** One printed figure tried with other values, in steps of its last printed digit: with which of them do its calculations hold. */
final class Trial {
    /** The farthest value tried has so many binary digits more than the printed one: about a factor of 10^10. */
    private static final int FARTHER = 34;

    /** What is neither too high nor too low, for it cannot be calculated. */
    private static final int UNDEFINED = 2;

    private final Proof proof;
    private final Fact figure;
    private final Value.Amount printed;
    private final BigInteger typed;

    /**
     * Values, in steps of the last printed digit.
     *
     * @param low the least
     * @param high the greatest
     */
    private record Steps(BigInteger low, BigInteger high) {
        Optional<Steps> within(Steps other) {
            Steps both = new Steps(low.max(other.low), high.min(other.high));
            return both.low.compareTo(both.high) <= 0 ? Optional.of(both) : Optional.empty();
        }
    }

    Trial(Proof proof, Fact figure) {
        this.proof = proof;
        this.figure = figure;
        this.printed = figure.amount().orElseThrow();
        this.typed = printed.digits().unscaledValue();
    }

    /** The values with which all calculations hold that fail now, and none fails that holds; empty where there is no such value. */
    Optional<Remedy> remedy(List<Result> failing, List<Result> holding) {
        List<Steps> fit = List.of();
        for (Result result : failing) {
            List<Steps> each = fits(result);
            fit = result == failing.get(0) ? each : within(fit, each);
            if (fit.isEmpty()) {
                return Optional.empty();
            }
        }
        for (Result result : holding) {
            if (!fit.stream().allMatch(steps -> holds(result, steps.low) && holds(result, steps.high))) {
                fit = within(fit, List.of(around(result, typed)));
            }
        }
        return fit.stream()
                .filter(steps -> Stream.concat(failing.stream(), holding.stream())
                        .allMatch(result -> holds(result, steps.low) && holds(result, steps.high)))
                .findFirst()
                .map(steps -> Remedy.of(printed, end(steps.low), end(steps.high)));
    }

    /** Empty where the last value tried still does. */
    private Optional<BigDecimal> end(BigInteger steps) {
        boolean last = steps.subtract(typed).bitLength() >= typed.bitLength() + FARTHER - 1;
        return last ? Optional.empty() : Optional.of(value(steps));
    }

    private static List<Steps> within(List<Steps> some, List<Steps> others) {
        return some.stream()
                .flatMap(one -> others.stream().flatMap(other -> one.within(other).stream()))
                .toList();
    }

    /** Every stretch of values with which a calculation that fails holds; between two values tried it turns only once. */
    private List<Steps> fits(Result result) {
        List<Steps> found = new ArrayList<>();
        BigInteger before = null;
        int was = UNDEFINED;
        for (BigInteger value : values()) {
            int is = off(result, value);
            Optional<BigInteger> fit = is == 0
                    ? Optional.of(value)
                    : before != null && was * is == -1 ? between(result, before, value) : Optional.empty();
            if (fit.isPresent() && found.stream().noneMatch(steps -> inside(steps, fit.get()))) {
                found.add(around(result, fit.get()));
            }
            before = value;
            was = is;
        }
        return found;
    }

    private static boolean inside(Steps steps, BigInteger value) {
        return steps.low.compareTo(value) <= 0 && steps.high.compareTo(value) >= 0;
    }

    /** Nought, the printed value and its opposite, each slip, and ever larger steps away from both. */
    private SortedSet<BigInteger> values() {
        SortedSet<BigInteger> values = new TreeSet<>(List.of(BigInteger.ZERO, typed, typed.negate()));
        Slip.of(printed).forEach(each -> values.add(steps(each.meant())));
        for (int bit = 0; bit < typed.bitLength() + FARTHER; bit++) {
            BigInteger away = BigInteger.ONE.shiftLeft(bit);
            values.addAll(List.of(typed.add(away), typed.subtract(away)));
        }
        return values;
    }

    private Optional<BigInteger> between(Result result, BigInteger from, BigInteger to) {
        BigInteger low = from;
        BigInteger high = to;
        int below = off(result, low);
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            int is = off(result, middle);
            if (is == 0) {
                return Optional.of(middle);
            }
            if (is == UNDEFINED) {
                return Optional.empty();
            }
            if (is == below) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.empty();
    }

    private Steps around(Result result, BigInteger fit) {
        return new Steps(end(result, fit, BigInteger.ONE.negate()), end(result, fit, BigInteger.ONE));
    }

    private BigInteger end(Result result, BigInteger fit, BigInteger direction) {
        int bit = 0;
        int most = typed.bitLength() + FARTHER;
        while (bit < most && holds(result, fit.add(direction.shiftLeft(bit)))) {
            bit++;
        }
        BigInteger holds = bit == 0 ? BigInteger.ZERO : BigInteger.ONE.shiftLeft(bit - 1);
        BigInteger fails = BigInteger.ONE.shiftLeft(bit);
        while (bit < most && fails.subtract(holds).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = holds.add(fails).shiftRight(1);
            if (holds(result, fit.add(middle.multiply(direction)))) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return fit.add(holds.multiply(direction));
    }

    private boolean holds(Result result, BigInteger value) {
        return off(result, value) == 0;
    }

    /**
     * Whether the printed total would be too high (1), too low (−1), or right (0): equal within rounding, or off by just as much as a
     * note says.
     */
    private int off(Result result, BigInteger value) {
        Result again = proof.again(result, figure, figure.with(amount(value(value))));
        Optional<BigDecimal> said = proof.said(result);
        if (said.isPresent()) {
            return again.offBy().map(by -> by.compareTo(said.get())).orElse(UNDEFINED);
        }
        return switch (again.outcome()) {
            case PASSED, ACKNOWLEDGED -> 0;
            case UNCHECKED -> UNDEFINED;
            case FAILED -> direction(again);
        };
    }

    private static int direction(Result failed) {
        boolean equal = failed.rule()
                .map(rule -> rule.relation() == Calculation.Relation.EQUAL)
                .orElse(true);
        int sign = equal ? failed.apart().map(BigDecimal::signum).orElse(0) : 0;
        return sign == 0 ? UNDEFINED : sign;
    }

    private Value.Amount amount(BigDecimal digits) {
        return new Value.Amount(digits.toPlainString(), digits, printed.unit());
    }

    private BigDecimal value(BigInteger steps) {
        return new BigDecimal(steps, printed.digits().scale());
    }

    private BigInteger steps(BigDecimal value) {
        return value.setScale(printed.digits().scale(), RoundingMode.HALF_UP).unscaledValue();
    }
}
