package org.bifolio.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bifolio.facts.Value;

/**
 * What a finger does to a number while it is typed.
 *
 * @param meant the number that would have come out as the typed one
 */
record Slip(Kind kind, BigDecimal meant) {

    /** The most telling kind first: of a hundred numbers one or none differs from another by its sign, but dozens by a digit. */
    enum Kind {
        SIGN,
        EXCHANGED_DIGITS,
        OTHER_DIGIT,
        POINT,
        DIGIT_TOO_MANY,
        DIGIT_LOST
    }

    private static final int FARTHEST_POINT = 9;

    /** All numbers that a slip makes of the typed one, in the order of their kinds. */
    static List<Slip> of(Value.Amount typed) {
        List<Slip> slips = new ArrayList<>();
        BigDecimal number = typed.digits();
        slips.add(new Slip(Kind.SIGN, number.negate()));
        String digits = number.unscaledValue().abs().toString();
        for (int i = 0; i + 1 < digits.length(); i++) {
            String exchanged =
                    digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
            slips.add(new Slip(Kind.EXCHANGED_DIGITS, like(number, exchanged)));
        }
        for (int i = 0; i < digits.length(); i++) {
            for (char other = '0'; other <= '9'; other++) {
                slips.add(new Slip(
                        Kind.OTHER_DIGIT, like(number, digits.substring(0, i) + other + digits.substring(i + 1))));
            }
        }
        for (int places = 1; places <= FARTHEST_POINT; places++) {
            slips.add(new Slip(Kind.POINT, moved(number, places)));
            slips.add(new Slip(Kind.POINT, moved(number, -places)));
        }
        for (int i = 0; i < digits.length() && digits.length() > 1; i++) {
            slips.add(new Slip(Kind.DIGIT_TOO_MANY, like(number, digits.substring(0, i) + digits.substring(i + 1))));
        }
        for (int i = 0; i <= digits.length(); i++) {
            for (char lost = '0'; lost <= '9'; lost++) {
                slips.add(new Slip(Kind.DIGIT_LOST, like(number, digits.substring(0, i) + lost + digits.substring(i))));
            }
        }
        slips.removeIf(slip -> slip.meant.compareTo(number) == 0);
        return slips;
    }

    /** With the decimals of the typed number, or more where it needs them. */
    private static BigDecimal moved(BigDecimal number, int places) {
        BigDecimal moved = number.scaleByPowerOfTen(places).stripTrailingZeros();
        return moved.scale() < number.scale() ? moved.setScale(number.scale()) : moved;
    }

    private static BigDecimal like(BigDecimal number, String digits) {
        BigDecimal positive = new BigDecimal(new BigInteger(digits), number.scale());
        return number.signum() < 0 ? positive.negate() : positive;
    }
}
