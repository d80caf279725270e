package org.bifolio.format;

import org.bifolio.facts.Fact;
import org.bifolio.facts.Value;

/** Writes a fact as editors know it, digits and scale as printed: {@code −24,423.58 万 CNY}, {@code 39.67%}, {@code n/a}. */
public final class AsTyped {
    private AsTyped() {}

    public static String of(Fact fact) {
        String hedge = fact.qualifier().map(qualifier -> qualifier.id() + " ").orElse("");
        return hedge + value(fact.value());
    }

    private static String value(Value value) {
        if (value instanceof Value.Amount amount) {
            boolean close =
                    amount.unit().code().equals("%") || amount.unit().code().equals("pp");
            return Digits.plain(amount.digits())
                    + (close ? "" : " ")
                    + amount.unit().typed();
        }
        if (value instanceof Value.Text text) {
            return text.printed();
        }
        if (value instanceof Value.Day day) {
            return day.printed();
        }
        if (value instanceof Value.Dash dash) {
            return dash.printed();
        }
        return value instanceof Value.NotApplicable ? "n/a" : "“”";
    }
}
