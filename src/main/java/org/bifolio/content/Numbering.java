package org.bifolio.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number in front of a heading, as Chinese filings print it and as English says it: {@code 第三节} is Section Three, {@code 一、} is
 * I., {@code （二）} is (II), {@code 3、} is 3. A Chinese numeral is a word or a Roman one and an Arabic one stays, so that each can be told
 * from the others and found in the filing.
 */
record Numbering(String english, int end, boolean division) {
    private static final String NUMERAL = "[〇零一二三四五六七八九十百]+";
    private static final String STOP = "[、.．]";

    private record Form(Pattern pattern, boolean division, Function<MatchResult, String> english) {
        static Form of(String pattern, Function<MatchResult, String> english) {
            return new Form(Pattern.compile(pattern), false, english);
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form(
                    Pattern.compile("第\\s*(" + NUMERAL + "|\\d+)\\s*(部分|[编篇章节条])"),
                    true,
                    found -> division(found.group(2)) + " " + word(found.group(1))),
            Form.of("(" + NUMERAL + ")" + STOP, found -> roman(found.group(1)) + "."),
            Form.of("(" + NUMERAL + ")(?=\\s|$)", found -> roman(found.group(1))),
            Form.of("[（(]\\s*(" + NUMERAL + ")\\s*[）)]", found -> "(" + roman(found.group(1)) + ")"),
            Form.of("[（(]\\s*(\\d+|[A-Za-z])\\s*[）)]", found -> "(" + found.group(1) + ")"),
            Form.of(
                    "(\\d+(?:[.．]\\d+)+)(?![\\d,%])" + STOP + "?",
                    found -> found.group(1).replace('．', '.')),
            Form.of("(\\d+|[A-Za-z])" + STOP + "(?!\\d)", found -> found.group(1) + "."),
            Form.of("(\\d+|[A-Za-z])[）)]", found -> found.group(1) + ")"),
            Form.of("[\\x{2460}-\\x{2473}]", MatchResult::group),
            Form.of("(\\d+)(?=\\s|$|[（(])", found -> found.group(1)));

    /** The number that stands at a place of a heading. */
    static Optional<Numbering> at(String heading, int from) {
        for (Form form : FORMS) {
            Matcher found = form.pattern()
                    .matcher(heading)
                    .region(from, heading.length())
                    .useTransparentBounds(true);
            if (found.lookingAt()) {
                return Optional.of(new Numbering(form.english().apply(found), found.end(), form.division()));
            }
        }
        return Optional.empty();
    }

    private static String division(String chinese) {
        return switch (chinese) {
            case "部分" -> "Part";
            case "编", "篇" -> "Book";
            case "章" -> "Chapter";
            case "节" -> "Section";
            default -> "Article";
        };
    }

    private static final List<String> ONES = List.of(
            "Zero",
            "One",
            "Two",
            "Three",
            "Four",
            "Five",
            "Six",
            "Seven",
            "Eight",
            "Nine",
            "Ten",
            "Eleven",
            "Twelve",
            "Thirteen",
            "Fourteen",
            "Fifteen",
            "Sixteen",
            "Seventeen",
            "Eighteen",
            "Nineteen");
    private static final List<String> TENS =
            List.of("Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety");

    /** {@code Twenty-one}; a number printed in digits stays in digits, and so does one above 99. */
    private static String word(String printed) {
        if (Character.isDigit(printed.charAt(0)) && printed.charAt(0) < 128) {
            return printed;
        }
        int number = number(printed);
        if (number < 20) {
            return ONES.get(number);
        }
        String tens = number < 100 ? TENS.get(number / 10 - 2) : Integer.toString(number);
        return number < 100 && number % 10 > 0
                ? tens + "-" + ONES.get(number % 10).toLowerCase(java.util.Locale.ROOT)
                : tens;
    }

    private static final List<String> ROMAN = List.of("C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");
    private static final List<Integer> WORTH = List.of(100, 90, 50, 40, 10, 9, 5, 4, 1);

    private static String roman(String printed) {
        int left = number(printed);
        if (left == 0) {
            return "0";
        }
        StringBuilder roman = new StringBuilder();
        for (int i = 0; i < WORTH.size(); i++) {
            for (; left >= WORTH.get(i); left -= WORTH.get(i)) {
                roman.append(ROMAN.get(i));
            }
        }
        return roman.toString();
    }

    /** {@code 二十三} is 23, and so is {@code 二三}. */
    private static int number(String printed) {
        int sum = 0;
        int digit = -1;
        for (char c : printed.toCharArray()) {
            int power = c == '十' ? 10 : c == '百' ? 100 : 1;
            if (power > 1) {
                sum += (digit < 0 ? 1 : digit) * power;
                digit = -1;
            } else {
                digit = Math.max(digit, 0) * 10 + "〇一二三四五六七八九".indexOf(c == '零' ? '〇' : c);
            }
        }
        return Math.min(sum + Math.max(digit, 0), 999);
    }
}
