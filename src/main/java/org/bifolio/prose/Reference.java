package org.bifolio.prose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.facts.Coordinates;

/**
 * A figure as prose names it: {@code revenue@FY2022}, or {@code 688316/revenue@FY2022} where the text is not about that
 * issuer. The issuer stands in front as in the address of a fact.
 */
public record Reference(Optional<String> issuer, Coordinates coordinates) {
    private static final Pattern OF_ISSUER = Pattern.compile("\\s*([0-9A-Za-z][0-9A-Za-z.-]*)/.*");

    /** The issuer in front, if there is one. */
    static Optional<String> issuer(String text) {
        Matcher named = OF_ISSUER.matcher(text);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** Offsets of what is malformed count from the start of the text. */
    public static Reference parse(String text) throws Coordinates.Malformed {
        Matcher named = OF_ISSUER.matcher(text);
        if (!named.matches()) {
            return new Reference(Optional.empty(), Coordinates.parse(text));
        }
        String rest = " ".repeat(named.end(1) + 1) + text.substring(named.end(1) + 1);
        return new Reference(Optional.of(named.group(1)), Coordinates.parse(rest));
    }
}
