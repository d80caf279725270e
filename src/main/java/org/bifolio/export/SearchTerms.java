package org.bifolio.export;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * What a text can be found by: each pair of Chinese characters that stand together, and each Latin word in lower case, each
 * number without the commas between its thousands. {@code 净利润} gives 净利, 利润 and 润, so that 净利 and 润 alone find it; no dictionary cuts words wrongly. The reader's
 * script cuts what is typed in the same way.
 */
final class SearchTerms {
    private SearchTerms() {}

    /** Hands over each term, as often as it occurs. */
    static void each(String text, Consumer<String> term) {
        String lower = text.toLowerCase(Locale.ROOT);
        int length = lower.length();
        int at = 0;
        while (at < length) {
            int c = lower.codePointAt(at);
            int next = at + Character.charCount(c);
            if (ideograph(c)) {
                int second = next < length ? lower.codePointAt(next) : 0;
                int end = ideograph(second) ? next + Character.charCount(second) : next;
                term.accept(lower.substring(at, end));
                at = next;
            } else if (Character.isLetterOrDigit(c)) {
                int end = next;
                while (end < length && letter(lower.codePointAt(end))) {
                    end += Character.charCount(lower.codePointAt(end));
                }
                int digits = number(lower, at, end);
                term.accept(lower.substring(at, digits).replace(",", ""));
                at = digits;
            } else {
                at = next;
            }
        }
    }

    /** Where a number ends whose first digits end there: {@code 3.05} and {@code 304,971,021.01} are one word. */
    private static int number(String text, int from, int end) {
        boolean number = text.substring(from, end).chars().allMatch(SearchTerms::digit);
        int last = end;
        while (number
                && last + 1 < text.length()
                && ".,".indexOf(text.charAt(last)) >= 0
                && digit(text.charAt(last + 1))) {
            last++;
            while (last < text.length() && digit(text.charAt(last))) {
                last++;
            }
        }
        return last;
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(int c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' : Character.isLetterOrDigit(c) && !ideograph(c);
    }

    private static boolean ideograph(int c) {
        return c >= 0x4e00 && c <= 0x9fff || c > 0x2e00 && Character.isIdeographic(c);
    }
}
