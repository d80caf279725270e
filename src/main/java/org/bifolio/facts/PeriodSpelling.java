package org.bifolio.facts;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bifolio.finding.Message;

/**
 * The period that a filing or a spreadsheet means by words of its own: {@code 2022年度} is FY2022, {@code 2022/12/31} is
 * 2022-12-31, {@code Q3 2022} is 2022Q3. Only for telling an editor what to write; what is read is {@link Period#parse}.
 */
public final class PeriodSpelling {
    private static final String YEAR = "((?:19|20)\\d{2})";

    /** A way to write a period, and what it is here. */
    private record Spelling(Pattern pattern, Function<Matcher, String> period) {
        static Spelling of(String pattern, Function<Matcher, String> period) {
            return new Spelling(Pattern.compile(pattern), period);
        }
    }

    private static final List<Spelling> SPELLINGS = List.of(
            Spelling.of("(?:fy|cy)?[-']?" + YEAR + "(?:年|年度|财年|a|e)?", year -> "FY" + year.group(1)),
            Spelling.of("fy[-']?(\\d{2})", year -> "FY20" + year.group(1)),
            Spelling.of(YEAR + "(?:年末|年底|年终)", year -> year.group(1) + "-12-31"),
            Spelling.of(
                    YEAR + "[-/.年]([0-1]?\\d)[-/.月]([0-3]?\\d)日?",
                    day -> day.group(1) + "-" + two(day.group(2)) + "-" + two(day.group(3))),
            Spelling.of(
                    "(1[3-9]|2\\d|3[01])[-/.]([01]?\\d)[-/.]" + YEAR,
                    day -> day.group(3) + "-" + two(day.group(2)) + "-" + day.group(1)),
            Spelling.of(YEAR + "([01]\\d)([0-3]\\d)", day -> day.group(1) + "-" + day.group(2) + "-" + day.group(3)),
            Spelling.of(YEAR + "[-/.年]([01]?\\d)月?", month -> month.group(1) + "-" + two(month.group(2))),
            Spelling.of(YEAR + "[-/年]?q([1-4])", quarter -> quarter.group(1) + "Q" + quarter.group(2)),
            Spelling.of("q([1-4])[-/']?" + YEAR, quarter -> quarter.group(2) + "Q" + quarter.group(1)),
            Spelling.of("([1-4])q[-/']?" + YEAR, quarter -> quarter.group(2) + "Q" + quarter.group(1)),
            Spelling.of(YEAR + "年?第?([1-4一二三四])季度?", quarter -> quarter.group(1) + "Q" + number(quarter.group(2))),
            Spelling.of(YEAR + "[-/年]?h([12])", half -> half.group(1) + "H" + half.group(2)),
            Spelling.of("h([12])[-/']?" + YEAR, half -> half.group(2) + "H" + half.group(1)),
            Spelling.of("([12])h[-/']?" + YEAR, half -> half.group(2) + "H" + half.group(1)),
            Spelling.of(YEAR + "年?(?:上半年|半年度?)|" + YEAR + "年?0?1[-–~至]0?6月", half -> first(half) + "H1"),
            Spelling.of(YEAR + "年?下半年|" + YEAR + "年?0?7[-–~至]12月", half -> first(half) + "H2"));

    /** Half years and quarters that no year has: {@code 2025H3}, {@code 2025Q5}. */
    private static final Pattern NO_PART = Pattern.compile(YEAR + "[-/年]?[hq]\\d+|[hq]\\d+[-/']?" + YEAR);

    /** A year with a digit too many: {@code FY20222}. */
    private static final Pattern LONG_YEAR = Pattern.compile("fy(\\d{5})");

    /** A day that its month does not have: {@code 2022-02-30}. */
    private static final Pattern NO_DAY = Pattern.compile(YEAR + "-(0[1-9]|1[0-2])-(29|3\\d)");

    private static final Pattern BEGINS_LIKE_ONE =
            Pattern.compile("(?:[fc]y[-']?)?(?:19|20)\\d.*|fy.*|[hq]\\d.*\\d{2}");

    private PeriodSpelling() {}

    /** Whether a word is more like a period than like a name: {@code 2025H3}, {@code FY20222}. */
    public static boolean resembles(String text) {
        return meant(text).isPresent() || BEGINS_LIKE_ONE.matcher(plain(text)).matches();
    }

    /** What to write instead of a word that is no period: the one that is meant or nearest; or else how all are written. */
    public static Message remedy(String text) {
        return advice(text)
                .orElseGet(() ->
                        Message.of("Write FY2022, 2022H1, 2022Q3, 2022-12-31, 2020-04, FY2017..FY2019 or filing."));
    }

    /** The period that is meant or nearest; empty when none is. */
    public static Optional<Message> advice(String text) {
        if (text.matches(".+[、，；].+")) {
            return Optional.of(
                    Message.of("Put “,” and a blank between two: {0}.", text.replaceAll("\\s*[、，；]\\s*", ", ")));
        }
        Optional<Period> meant = meant(text);
        if (meant.isPresent()) {
            return Optional.of(Message.of("Did you mean {0}?", meant.get()));
        }
        String plain = plain(text);
        Matcher part = NO_PART.matcher(plain);
        if (part.matches()) {
            String year = first(part);
            return Optional.of(Message.of(
                    "The halves of a year are {0} and {1}, its quarters {2} to {3}.",
                    year + "H1", year + "H2", year + "Q1", year + "Q4"));
        }
        return nearest(plain)
                .map(near -> Message.of(
                        "Did you mean {0}? Periods are written FY2022, 2022H1, 2022Q3, 2022-12-31, 2020-04, FY2017..FY2019 or filing.",
                        near));
    }

    /** The year left without its digit too many, or the last day of the month. */
    private static Optional<Period> nearest(String plain) {
        Matcher year = LONG_YEAR.matcher(plain);
        if (year.matches()) {
            String digits = year.group(1);
            return IntStream.range(0, digits.length())
                    .mapToObj(i -> new StringBuilder(digits).deleteCharAt(i).toString())
                    .filter(four -> four.matches(YEAR))
                    .findFirst()
                    .flatMap(four -> Period.parse("FY" + four));
        }
        Matcher day = NO_DAY.matcher(plain);
        return day.matches()
                ? Optional.of(Period.on(
                        YearMonth.parse(day.group(1) + "-" + day.group(2)).atEndOfMonth()))
                : Optional.empty();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s“”]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The period that is meant; empty when none is recognised. */
    public static Optional<Period> meant(String text) {
        String plain = plain(text);
        if (plain.length() > 40) {
            return Optional.empty();
        }
        int dots = plain.indexOf("..");
        if (dots > 0) {
            return meant(plain.substring(0, dots))
                    .flatMap(from -> meant(plain.substring(dots + 2))
                            .flatMap(to -> Period.parse(from.id() + ".." + to.id())
                                    .or(() -> Period.parse(to.id() + ".." + from.id()))));
        }
        return SPELLINGS.stream()
                .map(spelling -> {
                    Matcher matcher = spelling.pattern().matcher(plain);
                    return matcher.matches() ? spelling.period().apply(matcher) : "";
                })
                .flatMap(id -> Period.parse(id).stream())
                .findFirst();
    }

    private static String first(Matcher half) {
        return half.group(1) == null ? half.group(2) : half.group(1);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static int number(String quarter) {
        int chinese = "一二三四".indexOf(quarter);
        return chinese < 0 ? Integer.parseInt(quarter) : chinese + 1;
    }
}
