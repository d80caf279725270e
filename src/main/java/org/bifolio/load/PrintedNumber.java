package org.bifolio.load;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/**
 * Digits as a filing prints them: {@code -24,423.58}, {@code 41.21%}, {@code -2.1pp}.
 *
 * @param digits the number, its printed decimals kept
 * @param suffix {@code %} or {@code pp} if one stands after the digits
 */
record PrintedNumber(BigDecimal digits, Optional<String> suffix) {
    private static final Pattern SHAPE = Pattern.compile("(-?)(\\d[\\d,]*)(\\.\\d+)?\\s?(%|pp)?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d+");
    private static final int MOST_DIGITS = 40;

    /** Reads digits; anything else is a finding that says what is wrong with them. */
    static Optional<PrintedNumber> read(String typed, Location at, Findings findings) {
        if (typed.length() > MOST_DIGITS) {
            findings.add(
                    Code.NUMBER_MALFORMED,
                    at,
                    Message.of("“{0}…” is too long for a number.", typed.substring(0, MOST_DIGITS / 2)),
                    Message.of(
                            "A number has no more than {0} signs; words go into a concept of the kind text.",
                            MOST_DIGITS));
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(typed);
        if (shape.matches()) {
            String whole = shape.group(2);
            if (!GROUPED.matcher(whole).matches()) {
                findings.add(
                        Code.NUMBER_SEPARATORS,
                        at,
                        Message.of("“{0}” has a thousands separator in an odd place.", typed),
                        withoutPoint(whole, shape.group(3) == null)
                                .map(meant -> Message.of(
                                        "The decimal point may be missing: {0}. Compare it with the filing.",
                                        typed.replace(whole, meant)))
                                .orElseGet(() -> Message.of(
                                        "Groups have three digits: {0}.",
                                        typed.replace(
                                                whole,
                                                String.format(
                                                        Locale.ROOT, "%,d", new BigInteger(whole.replace(",", "")))))));
                return Optional.empty();
            }
            String decimals = shape.group(3) == null ? "" : shape.group(3);
            return Optional.of(new PrintedNumber(
                    new BigDecimal(shape.group(1) + whole.replace(",", "") + decimals),
                    Optional.ofNullable(shape.group(4))));
        }
        return malformed(typed, at, findings);
    }

    private static Optional<PrintedNumber> malformed(String typed, Location at, Findings findings) {
        int odd = firstOddCharacter(typed);
        char c = odd < 0 ? ' ' : typed.charAt(odd);
        if (typed.chars().anyMatch(each -> each >= '０' && each <= '９') || c == '，' || c == '．' || c == '％') {
            findings.add(
                    Code.NUMBER_FULL_WIDTH,
                    at,
                    Message.of("“{0}” has full-width characters.", typed),
                    narrow(typed).indexOf(',') >= 0 && !at.inWorkbook()
                            ? Message.of("Type it in ASCII and in quotes: \"{0}\".", narrow(typed))
                            : Message.of("Type it in ASCII: {0}.", narrow(typed)));
        } else if (typed.length() > 1
                && typed.matches(".*\\d.*")
                && (c == '—' || c == '–' || c == '−' || c == '－' || c == '‐' || c == '‑')) {
            findings.add(
                    Code.NUMBER_DASH,
                    at,
                    Message.of(
                            "“{0}” has a dash (U+{1}) for a minus.",
                            typed, Integer.toHexString(c).toUpperCase(Locale.ROOT)),
                    Message.of("Type the hyphen-minus: {0}.", narrow(typed.replace(c, '-'))));
        } else {
            findings.add(
                    Code.NUMBER_MALFORMED, at, Message.of("“{0}” is not a number.", typed), NumberAdvice.of(typed));
        }
        return Optional.empty();
    }

    private static int firstOddCharacter(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) > 127) {
                return i;
            }
        }
        return -1;
    }

    /** {@code 862,450,318.27} for {@code 862,450,31827}: one or two digits too many behind groups that are right. */
    private static Optional<String> withoutPoint(String whole, boolean noDecimals) {
        int last = whole.lastIndexOf(',') + 1;
        int more = whole.length() - last - 3;
        boolean grouped = last > 0
                && more > 0
                && more <= 2
                && GROUPED.matcher(whole.substring(0, last + 3)).matches();
        return noDecimals && grouped
                ? Optional.of(whole.substring(0, last + 3) + "." + whole.substring(last + 3))
                : Optional.empty();
    }

    private static String narrow(String typed) {
        StringBuilder narrow = new StringBuilder();
        for (char c : typed.toCharArray()) {
            narrow.append(c >= '！' && c <= '～' ? (char) (c - 0xfee0) : c);
        }
        return narrow.toString();
    }
}
