package org.bifolio.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.finding.Location;

/**
 * The English of a filing's headings. A place is one heading or several, each with its number: {@code 第二节 2（三）行业情况} is “Section
 * Two, 2 (III) The industry”. Numbers are put into English by rule; words only as an editor gave them.
 *
 * @param english by the heading as printed, without its number
 */
public record Headings(Map<String, Heading> english) {
    /** Stands for words without English. */
    public static final String UNKNOWN = "…";

    /** @param at where it was written */
    public record Heading(String words, Location at) {}

    public Headings {
        english = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(english));
    }

    public static Headings none() {
        return new Headings(Map.of());
    }

    /** @param english a number or words; empty for words that have no English here */
    private record Part(String printed, Optional<String> english, boolean number, boolean division) {}

    /**
     * A place in English, with “…” for the words that have no English here. Empty where nothing of it can be said in English, or all of
     * it can be read as printed.
     */
    public Optional<String> english(String place) {
        List<Part> parts = parts(place);
        if (parts.stream().allMatch(part -> part.english().isEmpty()) || !chinese(place)) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        Part before = null;
        for (Part part : parts) {
            if (before != null) {
                words.append(
                        before.number() && !before.division()
                                        || before.english().isEmpty()
                                ? " "
                                : ", ");
            }
            words.append(part.english().orElse(UNKNOWN));
            before = part;
        }
        return Optional.of(words.toString());
    }

    /** The words of a place that have no English here. */
    public List<String> missing(String place) {
        return parts(place).stream()
                .filter(part -> part.english().isEmpty() && chinese(part.printed()))
                .map(Part::printed)
                .toList();
    }

    /** The headings that a place names. */
    public List<String> used(String place) {
        return parts(place).stream()
                .filter(part -> !part.number() && part.english().isPresent())
                .map(Part::printed)
                .toList();
    }

    private List<Part> parts(String place) {
        List<Part> parts = new ArrayList<>();
        for (int at = blank(place, 0); at < place.length(); at = blank(place, at)) {
            Optional<String> known = known(place, at);
            Optional<Numbering> number = known.isPresent() ? Optional.empty() : Numbering.at(place, at);
            if (known.isPresent()) {
                String heading = known.get();
                parts.add(new Part(heading, Optional.of(english.get(heading).words()), false, false));
                at += heading.length();
            } else if (number.isPresent()) {
                int end = number.get().end();
                parts.add(new Part(
                        place.substring(at, end),
                        Optional.of(number.get().english()),
                        true,
                        number.get().division()));
                at = end;
            } else {
                int end = unknownTo(place, at);
                parts.add(new Part(place.substring(at, end).strip(), Optional.empty(), false, false));
                at = end;
            }
        }
        return parts;
    }

    /** The longest heading that stands there, with nothing behind it that would make it another. */
    private Optional<String> known(String place, int at) {
        return english.keySet().stream()
                .filter(heading -> place.startsWith(heading, at) && ends(place, at + heading.length()))
                .max(java.util.Comparator.comparingInt(String::length));
    }

    private static boolean ends(String place, int at) {
        return at == place.length()
                || Character.isWhitespace(place.charAt(at))
                || Numbering.at(place, at).isPresent();
    }

    /** Words without English go on to a number in brackets, or to a blank with a number or a known heading behind it. */
    private int unknownTo(String place, int from) {
        for (int at = from + 1; at < place.length(); at++) {
            boolean bracket = "（(".indexOf(place.charAt(at)) >= 0 || place.charAt(at) >= '①' && place.charAt(at) <= '⑳';
            boolean blank = Character.isWhitespace(place.charAt(at - 1));
            if ((bracket || blank) && Numbering.at(place, at).isPresent()
                    || blank && known(place, at).isPresent()) {
                return at;
            }
        }
        return place.length();
    }

    private static int blank(String place, int from) {
        int at = from;
        while (at < place.length() && Character.isWhitespace(place.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean chinese(String words) {
        return words.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }
}
