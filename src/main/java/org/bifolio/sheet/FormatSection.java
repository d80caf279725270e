package org.bifolio.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One section of a number format: {@code #,##0.00}, {@code 0.0%}, {@code yyyy-mm-dd}.
 *
 * @param grouped whether thousands are separated
 * @param leastDecimals shown even if they are 0
 * @param mostDecimals shown at all
 * @param suffix behind the digits: empty, {@code %} or {@code pp}
 * @param dash whether a dash stands in it, which is what accountants' formats show of zero
 */
record FormatSection(
        Shows shows,
        boolean grouped,
        int leastDecimals,
        int mostDecimals,
        boolean percent,
        String suffix,
        boolean dash,
        boolean year,
        boolean month,
        boolean day) {

    /** What a section shows of a number. */
    enum Shows {
        /** The number as it was typed. */
        GENERAL,
        DIGITS,
        DATE,
        OTHER
    }

    private static final Pattern COLOUR = Pattern.compile(
            "(?i)black|blue|cyan|green|magenta|red|white|yellow" + "|(color|颜色) ?\\d{1,2}|黑色|蓝色|蓝绿色|绿色|洋红色?|红色|白色|黄色");
    private static final Set<String> GENERAL = Set.of("general", "g/通用格式", "@");

    /** The sections of a format, at least one. */
    static List<FormatSection> all(String code) {
        if (code.isEmpty()) {
            return List.of(Scan.plain(Shows.GENERAL));
        }
        List<FormatSection> sections = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= code.length(); at++) {
            if (at == code.length() || code.charAt(at) == ';') {
                sections.add(new Scan(code.substring(from, at)).section());
                from = at + 1;
            } else {
                at = closing(code, at);
            }
        }
        return List.copyOf(sections);
    }

    /** Where what begins here ends: a quoted text, a bracket, an escaped character, or the character itself. */
    private static int closing(String code, int at) {
        return switch (code.charAt(at)) {
            case '"' -> found(code, code.indexOf('"', at + 1));
            case '[' -> found(code, code.indexOf(']', at));
            case '\\', '!', '_', '*' -> Math.min(at + 1, code.length() - 1);
            default -> at;
        };
    }

    private static int found(String code, int end) {
        return end < 0 ? code.length() - 1 : end;
    }

    /** Goes over a section once, sign by sign. */
    private static final class Scan {
        private final String code;
        private final StringBuilder signs = new StringBuilder();
        private final StringBuilder before = new StringBuilder();
        private final StringBuilder after = new StringBuilder();
        private boolean odd;

        Scan(String code) {
            this.code = code;
        }

        FormatSection section() {
            for (int at = 0; at < code.length(); at++) {
                int end = closing(code, at);
                take(code.substring(at, end + 1));
                at = end;
            }
            String left = signs.toString();
            String letters = left.toLowerCase(Locale.ROOT);
            if (GENERAL.contains(letters) && words().isEmpty() && !odd) {
                return plain(Shows.GENERAL);
            }
            if (letters.matches(".*[ymdhs].*")) {
                return date(letters);
            }
            return digits(left);
        }

        private void take(String token) {
            switch (token.charAt(0)) {
                case '_', '*' -> {} // padding
                case '"' -> literal(token.replace("\"", ""));
                case '\\', '!' -> literal(token.substring(1));
                case '[' -> bracket(token.substring(1, token.length() - 1));
                case '(', ')', '+', '-', ' ', '\u00a0', '$', '¥', '￥', '€' -> literal(token);
                default -> signs.append(token);
            }
        }

        private void bracket(String inside) {
            if (inside.startsWith("$")) {
                literal(inside.substring(1).replaceFirst("-.*", ""));
            } else if (inside.matches("(?i)[hms]+")) {
                signs.append(inside);
            } else if (!COLOUR.matcher(inside).matches()) {
                odd = true; // a condition, or numerals of another script
            }
        }

        private void literal(String text) {
            (signs.length() == 0 ? before : after).append(text);
        }

        private String words() {
            return (before.toString() + after).replaceAll("[\\s\u00a0()+-]", "");
        }

        private FormatSection date(String letters) {
            boolean time = letters.matches(".*[hs].*");
            boolean sound = !odd && letters.matches("([ymdhsapm/:.,0年月日时分秒上下午g]|general)*");
            boolean month = letters.contains("m") && (!time || letters.contains("y"));
            return new FormatSection(
                    sound ? Shows.DATE : Shows.OTHER,
                    false,
                    0,
                    0,
                    false,
                    "",
                    false,
                    letters.contains("y"),
                    month,
                    letters.contains("d"));
        }

        private FormatSection digits(String left) {
            boolean percent = left.endsWith("%");
            String places = percent ? left.substring(0, left.length() - 1) : left;
            int point = places.indexOf('.');
            String whole = point < 0 ? places : places.substring(0, point);
            String decimals = point < 0 ? "" : places.substring(point + 1);
            String suffix = percent ? "%" : words();
            boolean sound = !odd
                    && whole.matches("[0#?]([0#?,]*[0#?])?|")
                    && decimals.matches("[0#?]*")
                    && before.toString().replaceAll("[\\s\u00a0()+-]", "").isEmpty()
                    && (percent ? words().isEmpty() : Set.of("", "%", "pp").contains(suffix));
            boolean dash = (before.toString() + after).contains("-") && !decimals.contains("0") && !whole.contains("0");
            boolean empty = places.isEmpty() && !dash;
            return new FormatSection(
                    sound && !empty ? Shows.DIGITS : Shows.OTHER,
                    whole.contains(","),
                    (int) decimals.chars().filter(place -> place == '0').count(),
                    decimals.length(),
                    percent,
                    suffix,
                    dash,
                    false,
                    false,
                    false);
        }

        private static FormatSection plain(Shows shows) {
            return new FormatSection(shows, false, 0, 0, false, "", false, false, false, false);
        }
    }
}
