package org.bifolio.facts;

import java.math.BigDecimal;

/** What a filing prints in one place. Not applicable, blank, a dash and zero are four different things. */
public sealed interface Value {

    /**
     * Whether both can be printings of one value: numbers when the intervals they stand for overlap. 3.77 亿元 and 37,682.20 万元
     * agree, 3,210 and 3,211 do not.
     */
    default boolean agrees(Value other) {
        if (!(this instanceof Amount a) || !(other instanceof Amount b)) {
            return equals(other);
        }
        return a.unit().code().equals(b.unit().code()) && Interval.of(a).meets(Interval.of(b));
    }

    /**
     * A number.
     *
     * @param printed as typed, for example {@code -24,423.58}
     * @param digits the number printed, in its unit, with the printed decimals kept: {@code -24423.58}
     */
    record Amount(String printed, BigDecimal digits, Unit unit) implements Value {

        /** The number in base units (yuan, dollars, shares, persons; percent and points as printed). */
        public BigDecimal base() {
            BigDecimal scaled = digits.scaleByPowerOfTen(unit.scale());
            return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
        }

        /** The power of ten of the last printed digit in base units: 2 for {@code 37,682.20 万}, −2 for {@code 1.05}. */
        public int precision() {
            return unit.scale() - digits.scale();
        }
    }

    /** Words as printed. */
    record Text(String printed) implements Value {}

    /** A day, month or year, as precise as printed: {@code 2019-09-20}, {@code 2020-04} or {@code 2018}. */
    record Day(String printed) implements Value {}

    /** Printed 不适用, or a change that has no meaning. */
    record NotApplicable() implements Value {}

    /** The source has the cell and leaves it empty. */
    record Blank() implements Value {}

    /** The source prints a dash or a stroke instead of a figure. */
    record Dash(String printed) implements Value {}
}
