package org.bifolio.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Every number that printed digits can stand for: {@code 28.04%} is 0.28035 to 0.28045. Calculated with outward rounding, so that
 * the true number is never left out.
 *
 * <p>XBRL Calculations 1.1, 1.3.1: a value with its last digit at 10^p stands for value ± ½ × 10^p; a calculation is consistent when
 * the interval of the total and that of the sum have a number in common. The ends belong to exact numbers only: two rounded numbers
 * whose intervals merely touch (3.76 and 3.77) cannot come from the same one when both were rounded half-up.
 *
 * @param low empty where nothing bounds it from below, as for "less than"
 * @param high empty where nothing bounds it from above, as for "at least"
 */
public record Interval(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    private static final MathContext DOWN = new MathContext(40, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(40, RoundingMode.CEILING);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int PERCENT = -2;

    public static Interval exactly(BigDecimal number) {
        return between(number, number);
    }

    public static Interval between(BigDecimal low, BigDecimal high) {
        return new Interval(Optional.of(low), Optional.of(high));
    }

    /**
     * What printed digits stand for; a percentage stands for its fraction, 0.12 for 12 %. Things are counted, not measured: a count of
     * whole things is exact.
     */
    public static Interval of(Value.Amount amount) {
        BigDecimal number = number(amount);
        if (counted(amount)) {
            return exactly(number);
        }
        BigDecimal half = HALF.scaleByPowerOfTen(precision(amount));
        return between(number.subtract(half), number.add(half));
    }

    /** What a printed number stands for once the source's hedge is heard; empty for "about" and "nearly", which bound nothing. */
    public static Optional<Interval> of(Value.Amount amount, Optional<Qualifier> hedge) {
        Interval printed = of(amount);
        if (hedge.isEmpty()) {
            return Optional.of(printed);
        }
        return switch (hedge.get()) {
            case AT_LEAST, MORE_THAN -> Optional.of(new Interval(printed.low, Optional.empty()));
            case AT_MOST, LESS_THAN -> Optional.of(new Interval(Optional.empty(), printed.high));
            case NEARLY, ABOUT -> Optional.empty();
        };
    }

    /** The printed number in base units, a percentage as its fraction. */
    public static BigDecimal number(Value.Amount amount) {
        BigDecimal base = amount.digits().scaleByPowerOfTen(amount.unit().scale());
        return percentage(amount) ? base.scaleByPowerOfTen(PERCENT) : base;
    }

    /** The power of ten of the last printed digit of {@link #number}. */
    public static int precision(Value.Amount amount) {
        return percentage(amount) ? amount.precision() + PERCENT : amount.precision();
    }

    private static boolean percentage(Value.Amount amount) {
        return amount.unit().equals(Unit.PERCENT) || amount.unit().equals(Unit.POINTS);
    }

    private static boolean counted(Value.Amount amount) {
        Unit unit = amount.unit();
        return amount.precision() == 0 && unit.scale() == 0 && !unit.money() && !unit.perShare() && !percentage(amount);
    }

    public boolean exact() {
        return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) == 0;
    }

    public boolean bounded() {
        return low.isPresent() && high.isPresent();
    }

    /** Whether some number can be both. */
    public boolean meets(Interval other) {
        return !above(other) && !other.above(this);
    }

    /** Whether every number of this one is greater than every number of the other. */
    public boolean above(Interval other) {
        if (low.isEmpty() || other.high.isEmpty()) {
            return false;
        }
        int order = low.get().compareTo(other.high.get());
        return order > 0 || order == 0 && !exact() && !other.exact();
    }

    public Interval plus(Interval other) {
        return new Interval(low.flatMap(a -> other.low.map(a::add)), high.flatMap(a -> other.high.map(a::add)));
    }

    public Interval negate() {
        return new Interval(high.map(BigDecimal::negate), low.map(BigDecimal::negate));
    }

    public Interval minus(Interval other) {
        return plus(other.negate());
    }

    /** Empty when either is without bounds on a side. */
    public Optional<Interval> times(Interval other) {
        return corners(other, (a, b, rounding) -> a.multiply(b));
    }

    /** Empty when the divisor can be zero, or either is without bounds on a side. */
    public Optional<Interval> by(Interval divisor) {
        return divisor.bounded()
                        && divisor.low.get().signum() * divisor.high.get().signum() > 0
                ? corners(divisor, BigDecimal::divide)
                : Optional.empty();
    }

    /** The number that taken to the power n gives this one; empty unless it is above zero. */
    public Optional<Interval> root(int n) {
        return bounded() && low.get().signum() > 0 && n > 0
                ? Optional.of(between(root(low.get(), n, DOWN), root(high.get(), n, UP)))
                : Optional.empty();
    }

    private interface Operation {
        BigDecimal apply(BigDecimal one, BigDecimal other, MathContext rounding);
    }

    /** Products and quotients are monotone in each operand, so that the ends come from the ends. */
    private Optional<Interval> corners(Interval other, Operation operation) {
        if (!bounded() || !other.bounded()) {
            return Optional.empty();
        }
        BigDecimal least = null;
        BigDecimal most = null;
        for (BigDecimal a : new BigDecimal[] {low.get(), high.get()}) {
            for (BigDecimal b : new BigDecimal[] {other.low.get(), other.high.get()}) {
                BigDecimal down = operation.apply(a, b, DOWN);
                BigDecimal up = operation.apply(a, b, UP);
                least = least == null ? down : least.min(down);
                most = most == null ? up : most.max(up);
            }
        }
        return Optional.of(between(least, most));
    }

    /** Newton's method from above, then one step of the last digit outward. */
    private static BigDecimal root(BigDecimal number, int n, MathContext rounding) {
        if (n == 1) {
            return number;
        }
        MathContext precise = new MathContext(40, RoundingMode.HALF_EVEN);
        BigDecimal root = number.max(BigDecimal.ONE);
        BigDecimal degree = BigDecimal.valueOf(n);
        for (int step = 0; step < 1000; step++) {
            BigDecimal power = root.pow(n - 1, precise);
            BigDecimal next = root.subtract(
                    power.multiply(root).subtract(number).divide(degree.multiply(power), precise), precise);
            boolean settled = next.subtract(root).abs().compareTo(root.scaleByPowerOfTen(-30)) < 0;
            root = next;
            if (settled) {
                break;
            }
        }
        BigDecimal slack = root.scaleByPowerOfTen(-28);
        return rounding.getRoundingMode() == RoundingMode.FLOOR ? root.subtract(slack) : root.add(slack);
    }

    /** Halfway between the ends, where there are two. */
    public Optional<BigDecimal> middle() {
        return low.flatMap(a -> high.map(b -> a.add(b).multiply(HALF)));
    }

    /** Half of what lies between the ends: how far rounding can carry the middle. */
    public Optional<BigDecimal> halfWidth() {
        return low.flatMap(a -> high.map(b -> b.subtract(a).multiply(HALF)));
    }
}
