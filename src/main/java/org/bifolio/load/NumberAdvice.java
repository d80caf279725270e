package org.bifolio.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.finding.Message;

/** What an editor should type in place of something that is no number: what it probably was meant to be decides. */
final class NumberAdvice {
    private static final String DIGITS = "-?\\d[\\d,]*(?:\\.\\d+)?";

    private static final Pattern NEGATIVE = Pattern.compile("[(（]([\\d,.]+)[)）]");
    private static final Pattern SHORTENED = Pattern.compile("-?\\d(\\.\\d+)?[eE][+-]?\\d+");
    private static final Pattern DAY = Pattern.compile(
            "\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}月\\d{1,2}日|\\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\\d{2}");
    private static final Pattern NOT_APPLICABLE =
            Pattern.compile("(?i)不适用|n\\.?a\\.?|na|#n/a|nil|无|不详", Pattern.UNICODE_CASE);
    private static final Pattern DASHES = Pattern.compile("[—–−－‐‑-]{1,3}");
    private static final Pattern CURRENCY = Pattern.compile("(?:¥|￥|\\$|US\\$|HK\\$|RMB|CNY|USD)\\s?(" + DIGITS + ")");
    private static final Pattern WITH_UNIT = Pattern.compile("(" + DIGITS + ")\\s?([^\\d\\s.,%]{1,12})");
    private static final Pattern HEDGED =
            Pattern.compile("(?i)(约|近|超过?|逾|不超过|不低于|不少于|至少|至多|大约|[<>≈~≤≥＜＞])\\s?(" + DIGITS + ")\\s?%?");
    private static final Pattern SPACED = Pattern.compile("-?\\d{1,3}([\\s'’\u00a0]\\d{3})+(\\.\\d+)?");
    private static final Pattern EUROPEAN = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+");
    private static final Pattern POINTS =
            Pattern.compile("(减少|下降|降低|增加|上升|提高)?了?(-?[\\d.]+)\\s?(?:个百分点|个点|p\\.p\\.|ppt|pps|points?)");
    private static final Pattern LETTERS = Pattern.compile("-?[\\dOolI,.]*[OolI][\\dOolI,.]*%?");
    private static final Pattern PLUS = Pattern.compile("\\+(" + DIGITS + "%?)");
    private static final Pattern BEHIND = Pattern.compile("([\\d,.]*\\d)-");
    private static final Pattern CURLY = Pattern.compile("[“”‘’]" + DIGITS + "(?:%|pp)?[“”‘’]");
    private static final Pattern NO_ZERO = Pattern.compile("(-?)(\\.\\d+%?)");

    private NumberAdvice() {}

    static Message of(String typed) {
        Optional<Message> meant = negative(typed)
                .or(() -> spreadsheet(typed))
                .or(() -> nothing(typed))
                .or(() -> beside(typed));
        return meant.or(() -> punctuation(typed))
                .orElse(
                        Message.of(
                                "Type digits as printed, for example -24,423.58; n/a for 不适用, nothing for a blank, ~ for not printed."));
    }

    private static Optional<Message> negative(String typed) {
        Matcher parentheses = NEGATIVE.matcher(typed);
        Matcher behind = BEHIND.matcher(typed);
        return parentheses.matches()
                ? Optional.of(Message.of("Type a negative number with a minus: -{0}.", parentheses.group(1)))
                : behind.matches()
                        ? Optional.of(Message.of("Type a negative number with a minus: -{0}.", behind.group(1)))
                        : Optional.empty();
    }

    private static Optional<Message> spreadsheet(String typed) {
        if (SHORTENED.matcher(typed).matches()) {
            return Optional.of(Message.of("A spreadsheet has shortened it; type all digits as printed."));
        }
        return DAY.matcher(typed).matches()
                ? Optional.of(
                        Message.of("A spreadsheet has taken it for a day; format the cell as Text and type it again."))
                : Optional.empty();
    }

    private static Optional<Message> nothing(String typed) {
        if (NOT_APPLICABLE.matcher(typed).matches()) {
            return Optional.of(Message.of("For 不适用 write n/a."));
        }
        return DASHES.matcher(typed).matches()
                ? Optional.of(Message.of("For a printed dash write -, for a blank nothing, for 不适用 n/a."))
                : Optional.empty();
    }

    /** What belongs into a column of its own. */
    private static Optional<Message> beside(String typed) {
        Matcher hedged = HEDGED.matcher(typed);
        if (hedged.matches()) {
            return Optional.of(Message.of(
                    "Type the digits alone, {0}; “{1}” belongs into the column “qualifier”.",
                    hedged.group(2), hedged.group(1)));
        }
        Matcher points = POINTS.matcher(typed);
        if (points.matches()) {
            boolean down = points.group(1) != null && "减少下降降低".contains(points.group(1));
            return Optional.of(Message.of("Write percentage points as {0}pp.", (down ? "-" : "") + points.group(2)));
        }
        Matcher currency = CURRENCY.matcher(typed);
        if (currency.matches()) {
            return Optional.of(digitsAlone(currency.group(1)));
        }
        Matcher unit = WITH_UNIT.matcher(typed);
        return unit.matches() ? Optional.of(digitsAlone(unit.group(1))) : Optional.empty();
    }

    private static Message digitsAlone(String digits) {
        return Message.of(
                "Type the digits alone, {0}; the unit belongs into the column “unit”, for example 亿 CNY.", digits);
    }

    private static Optional<Message> punctuation(String typed) {
        if (LETTERS.matcher(typed).matches() && typed.matches(".*\\d.*")) {
            return Optional.of(Message.of(
                    "A letter stands among the digits: {0}.",
                    typed.replaceAll("[Oo]", "0").replaceAll("[lI]", "1")));
        }
        if (SPACED.matcher(typed).matches()) {
            return Optional.of(Message.of(
                    "Separate thousands by commas, or not at all: {0}.", typed.replaceAll("[\\s'’\u00a0]", ",")));
        }
        if (CURLY.matcher(typed).matches()) {
            return Optional.of(Message.of("Leave the curly quotation marks out, or type straight ones."));
        }
        if (EUROPEAN.matcher(typed).matches()) {
            return Optional.of(Message.of(
                    "The point stands before decimals: {0}.",
                    typed.replace(".", "\0").replace(',', '.').replace('\0', ',')));
        }
        Matcher plus = PLUS.matcher(typed);
        if (plus.matches()) {
            return Optional.of(Message.of("Leave the plus out: {0}.", plus.group(1)));
        }
        Matcher bare = NO_ZERO.matcher(typed);
        if (bare.matches()) {
            return Optional.of(Message.of("Type the 0 before the point: {0}.", bare.group(1) + "0" + bare.group(2)));
        }
        return typed.chars().filter(c -> c == '.').count() > 1 && typed.matches("-?[\\d.,]+")
                ? Optional.of(Message.of("A number has one decimal point."))
                : Optional.empty();
    }
}
