package org.bifolio.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a text can be found by: each pair of Chinese characters that stand together, and each Latin word or number in lower
 * case. {@code 净利润} gives 净利, 利润 and 润, so that 净利 and 润 alone find it; no dictionary cuts words wrongly. The reader's
 * script cuts what is typed in the same way.
 */
final class SearchTerms {
    private SearchTerms() {}

    /** Each term, and how often it occurs. */
    static Map<String, Integer> of(String text) {
        Map<String, Integer> terms = new LinkedHashMap<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length()) {
            int c = lower.codePointAt(at);
            int next = at + Character.charCount(c);
            if (Character.isIdeographic(c)) {
                boolean pair = next < lower.length() && Character.isIdeographic(lower.codePointAt(next));
                int end = pair ? next + Character.charCount(lower.codePointAt(next)) : next;
                terms.merge(lower.substring(at, end), 1, Integer::sum);
                at = next;
            } else if (Character.isLetterOrDigit(c)) {
                int end = at;
                while (end < lower.length()
                        && Character.isLetterOrDigit(lower.codePointAt(end))
                        && !Character.isIdeographic(lower.codePointAt(end))) {
                    end += Character.charCount(lower.codePointAt(end));
                }
                terms.merge(lower.substring(at, end), 1, Integer::sum);
                at = end;
            } else {
                at = next;
            }
        }
        return terms;
    }
}
