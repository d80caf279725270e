package org.bifolio.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The span of the value axis and the round numbers marked on it.
 *
 * @param min where the axis starts, below the least figure by the room that its label needs
 * @param max where it ends, above the greatest figure likewise
 */
record ValueScale(double min, double max, List<BigDecimal> ticks) {
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /**
     * @param length of the axis in pixels
     * @param below pixels kept free under {@code least}
     * @param above pixels kept free over {@code greatest}
     * @param spacing the least distance between two marks, in pixels
     */
    static ValueScale of(
            BigDecimal least, BigDecimal greatest, double length, double below, double above, double spacing) {
        BigDecimal high = greatest.compareTo(least) == 0 ? least.add(BigDecimal.ONE) : greatest;
        double free = Math.max(1, length - below - above);
        double perPixel = high.subtract(least).doubleValue() / free;
        double min = least.doubleValue() - below * perPixel;
        double max = high.doubleValue() + above * perPixel;
        return new ValueScale(min, max, ticks(min, max, step(perPixel * spacing)));
    }

    /** The same scale, marked no further than the round numbers next to two values. */
    ValueScale within(BigDecimal least, BigDecimal greatest) {
        List<BigDecimal> kept = ticks.stream()
                .filter(tick -> tick.compareTo(least) >= 0 && tick.compareTo(greatest) <= 0)
                .toList();
        return kept.isEmpty() ? this : new ValueScale(min, max, kept);
    }

    /** The least of 1, 2 and 5 times a power of ten that is not below {@code least}. */
    static BigDecimal step(double least) {
        BigDecimal wanted = new BigDecimal(least, MathContext.DECIMAL64);
        int power = wanted.precision() - wanted.scale() - 1;
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
        return ROUND.stream()
                .map(unit::multiply)
                .filter(candidate -> candidate.compareTo(wanted) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static List<BigDecimal> ticks(double min, double max, BigDecimal step) {
        List<BigDecimal> ticks = new ArrayList<>();
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        BigDecimal tick =
                new BigDecimal(min).divide(step, 0, RoundingMode.CEILING).multiply(step);
        for (BigDecimal end = new BigDecimal(max); tick.compareTo(end) <= 0; tick = tick.add(step)) {
            ticks.add(tick.setScale(decimals, RoundingMode.UNNECESSARY));
        }
        return ticks;
    }
}
