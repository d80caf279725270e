package org.bifolio.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    private static final Unit YUAN = new Unit("CNY", 0);

    private static Interval printed(String digits, Unit unit) {
        return Interval.of(new Value.Amount(digits, new BigDecimal(digits), unit));
    }

    private static Interval printed(String digits) {
        return printed(digits, YUAN);
    }

    private static void spans(String low, String high, Interval interval) {
        assertEquals(0, new BigDecimal(low).compareTo(interval.low().orElseThrow()), interval::toString);
        assertEquals(0, new BigDecimal(high).compareTo(interval.high().orElseThrow()), interval::toString);
    }

    @Test
    void isHalfAStepOfTheLastDigitAround() {
        spans("3.765", "3.775", printed("3.77"));
        spans("376821950", "376822050", printed("37682.20", new Unit("CNY", 4)));
        spans("0.28035", "0.28045", printed("28.04", Unit.PERCENT));
    }

    @Test
    void countsWholeThingsExactly() {
        assertTrue(printed("6709835", Unit.SHARES).exact());
        assertFalse(printed("1200", new Unit("shares", 4)).exact());
    }

    @ParameterizedTest
    @CsvSource({
        "3.77,3.768,true",
        "3.77,3.76,false", // the ends touch, and both were rounded
        "3.77,3.8,true",
        "3.77,3.7,false",
        "-5360.62,-5360.63,false",
        "1,1,true"
    })
    void meetsWhereBothCanBeTheSameNumber(String one, String other, boolean meets) {
        assertEquals(meets, printed(one).meets(printed(other)));
        assertEquals(meets, printed(other).meets(printed(one)));
    }

    @Test
    void anEndBelongsToAnExactNumber() {
        assertTrue(printed("12.5", Unit.PERCENT).meets(Interval.exactly(new BigDecimal("0.1255"))));
        assertFalse(printed("12.5", Unit.PERCENT).meets(Interval.exactly(new BigDecimal("0.12551"))));
    }

    @Test
    void addsAndSubtractsEnds() {
        spans("2.9", "3.1", printed("1.0").plus(printed("2.0")));
        spans("0.9", "1.1", printed("2.0").minus(printed("1.0")));
    }

    @Test
    void multipliesAcrossZero() {
        spans(
                "-6",
                "12",
                Interval.between(new BigDecimal("-1"), new BigDecimal("2"))
                        .times(Interval.between(new BigDecimal("3"), new BigDecimal("6")))
                        .orElseThrow());
    }

    @Test
    void dividesOutward() {
        Interval third = Interval.exactly(BigDecimal.ONE)
                .by(Interval.exactly(BigDecimal.valueOf(3)))
                .orElseThrow();
        assertTrue(third.low().orElseThrow().compareTo(third.high().orElseThrow()) < 0);
        assertEquals(Optional.empty(), printed("1.0").by(printed("0.0")));
    }

    @Test
    void takesRoots() {
        Interval root = Interval.between(new BigDecimal("2.25"), new BigDecimal("4"))
                .root(2)
                .orElseThrow();
        assertEquals(
                "1.5000",
                root.low()
                        .orElseThrow()
                        .setScale(4, java.math.RoundingMode.HALF_UP)
                        .toString());
        assertEquals(
                "2.0000",
                root.high()
                        .orElseThrow()
                        .setScale(4, java.math.RoundingMode.HALF_UP)
                        .toString());
    }

    @Test
    void aHedgeBoundsOneSideOrNone() {
        Value.Amount amount = new Value.Amount("25", new BigDecimal("25"), Unit.PERCENT);
        assertEquals(
                Optional.empty(),
                Interval.of(amount, Optional.of(Qualifier.AT_LEAST))
                        .orElseThrow()
                        .high());
        assertEquals(Optional.empty(), Interval.of(amount, Optional.of(Qualifier.ABOUT)));
    }
}
