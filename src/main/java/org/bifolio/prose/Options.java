package org.bifolio.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.facts.Period;
import org.bifolio.format.Scale;
import org.bifolio.format.Style;

/**
 * What stands after the bar of a reference.
 *
 * @param change the change stated against {@code since}, or against the year before
 * @param words {@code label} or {@code period} when the figure's name or period is wanted instead of its value
 */
public record Options(boolean change, Optional<Period> since, Optional<String> words, Style style) {
    public static final Options NONE = new Options(false, Optional.empty(), Optional.empty(), Style.AUTO);

    private static final List<String> PLAIN = List.of("change", "abs", "exact", "digits", "unit", "label", "period");

    /** Every option there is, for messages. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(PLAIN);
        names.addAll(Scale.options());
        return names;
    }

    /** Thrown with the word that is no option. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        Unknown(String word) {
            super(word, null, false, false);
        }
    }

    static Options parse(String text) throws Unknown {
        boolean change = false;
        boolean absolute = false;
        boolean exact = false;
        boolean bare = false;
        boolean counted = false;
        Optional<Period> since = Optional.empty();
        Optional<String> words = Optional.empty();
        Optional<Scale> scale = Optional.empty();
        Optional<Integer> decimals = Optional.empty();
        for (String word : text.strip().split("[\\s|]+")) {
            Optional<Scale> named = Scale.of(word);
            Optional<Period> period = Period.parse(word);
            if (named.isPresent()) {
                scale = named;
            } else if (word.matches("\\d") && scale.isPresent()) {
                decimals = Optional.of(Integer.parseInt(word));
            } else if (change && period.isPresent()) {
                since = period;
            } else {
                switch (word) {
                    case "change" -> change = true;
                    case "abs" -> absolute = true;
                    case "exact" -> exact = true;
                    case "digits" -> bare = true;
                    case "unit" -> counted = true;
                    case "label", "period" -> words = Optional.of(word);
                    default -> throw new Unknown(word);
                }
            }
        }
        return new Options(change, since, words, new Style(scale, decimals, absolute, exact, bare, counted));
    }
}
