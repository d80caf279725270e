package org.bifolio.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds digits in prose that are neither a date, a period, a name nor part of a word: figures that somebody typed instead
 * of calling.
 */
public final class BareFigures {
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final String YEAR = "(?:19|20)\\d{2}";
    /** In this order: a whole date before the year in it, words with digits last. */
    private static final List<Pattern> ALLOWED = List.of(
            Pattern.compile(YEAR + "年(?:度)?(?:\\d{1,2}[–\\-至]\\d{1,2}月|\\d{1,2}月(?:\\d{1,2}日)?)?"),
            Pattern.compile("(?<!\\d)\\d{1,2}月\\d{1,2}日|(?<!\\d)\\d{1,2}[–\\-至]\\d{1,2}月|(?<!\\d)\\d{1,2}月(?:末|底|初)"),
            Pattern.compile("\\b\\d{1,2} " + MONTH + "(?: " + YEAR + ")?|" + MONTH + " (?:\\d{1,2}, )?" + YEAR),
            Pattern.compile("\\bFY ?" + YEAR + "|\\b[HQ][1-4](?: " + YEAR + ")?"),
            Pattern.compile("(?<![\\d.,A-Za-z])" + YEAR + "(?:[–\\-/](?:" + YEAR
                    + "|\\d{2}))?(?![\\d%％]|[.,]\\d|\\s?[万亿元股家人户项个名倍])"),
            Pattern.compile("(?<![A-Za-z])(?!(?:RMB|CNY|USD|HKD|US|HK)\\d)[A-Za-z][A-Za-z\\-.]*\\d[A-Za-z0-9.\\-]*"));

    private static final Pattern DIGITS = Pattern.compile("[0-9０-９][0-9０-９,.，．]*[%％]?");

    private final List<String> names;

    /** @param names what may hold digits: {@code A股}, {@code 5G}, {@code ISO 9001} */
    public BareFigures(List<String> names) {
        this.names = names.stream()
                .filter(BareFigures::digitsIn)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A bare figure, and its offset in the text. */
    public record Hit(int offset, String text) {}

    public List<Hit> in(String text) {
        if (!digitsIn(text)) {
            return List.of();
        }
        StringBuilder rest = new StringBuilder(text);
        for (String name : names) {
            for (int at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + 1)) {
                blank(rest, at, at + name.length());
            }
        }
        for (Pattern allowed : ALLOWED) {
            if (!digitsIn(rest)) {
                return List.of();
            }
            blankAll(rest, allowed);
        }
        List<Hit> hits = new ArrayList<>();
        Matcher digits = DIGITS.matcher(rest);
        while (digits.find()) {
            hits.add(new Hit(digits.start(), text.substring(digits.start(), digits.end())));
        }
        return hits;
    }

    private static boolean digitsIn(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void blankAll(StringBuilder text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            blank(text, matcher.start(), matcher.end());
        }
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
