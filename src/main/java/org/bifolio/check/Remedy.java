package org.bifolio.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bifolio.facts.Value;

/**
 * What a figure would have to be for every calculation to hold, in its own unit.
 *
 * @param low the least such value, with the decimals of the typed one; empty where nothing bounds it from below
 * @param high the greatest
 * @param slip the one slip that explains the typed number; empty where none does, or several do
 */
record Remedy(Optional<BigDecimal> low, Optional<BigDecimal> high, Optional<Slip> slip) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static Remedy of(Value.Amount typed, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        BigDecimal half = HALF.scaleByPowerOfTen(-typed.digits().scale());
        List<Slip> fit = Slip.of(typed).stream()
                .filter(slip -> low.map(l -> slip.meant().compareTo(l.subtract(half)) > 0)
                        .orElse(true))
                .filter(slip ->
                        high.map(h -> slip.meant().compareTo(h.add(half)) < 0).orElse(true))
                .toList();
        List<BigDecimal> likeliest = fit.stream()
                .filter(slip -> slip.kind() == fit.get(0).kind())
                .map(slip -> slip.meant().stripTrailingZeros())
                .distinct()
                .toList();
        return new Remedy(low, high, likeliest.size() == 1 ? Optional.of(fit.get(0)) : Optional.empty());
    }

    /** The only value with the decimals of the typed one, if there is but one. */
    Optional<BigDecimal> only() {
        return low.filter(l -> high.filter(h -> h.compareTo(l) == 0).isPresent());
    }

    /** How far the values reach: a slip that meets one of few is less likely to meet it by chance. */
    BigDecimal width() {
        return low.flatMap(from -> high.map(to -> to.subtract(from).scaleByPowerOfTen(to.scale())))
                .orElse(BigDecimal.valueOf(Long.MAX_VALUE));
    }
}
