package org.bifolio.content;

import java.math.BigDecimal;
import org.bifolio.facts.FactKey;
import org.bifolio.finding.Location;

/**
 * A contradiction of a source that is known, with the exact difference it may have: any other one is a finding.
 *
 * @param calculation the rule that fails; {@link #SAME_FIGURE} for a figure printed twice with two values
 * @param figure the total it fails for
 * @param offBy the printed figure less the computed one, in the printed unit, rounded to the last printed digit
 */
public record Acknowledgement(String calculation, FactKey figure, BigDecimal offBy, Location at) {
    public static final String SAME_FIGURE = "same-figure";
}
