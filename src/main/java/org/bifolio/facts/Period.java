package org.bifolio.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a figure is about, written {@code FY2022}, {@code 2022H1}, {@code 2022Q3}, {@code 2022-12-31}, {@code 2020-04},
 * {@code FY2017..FY2019}, {@code 2012-04-17..2032-04-16} or {@code filing}.
 *
 * @param start its first day; for {@code filing} {@link LocalDate#MIN}
 * @param end its last day; for {@code filing} {@link LocalDate#MAX}
 */
public record Period(String id, Type type, LocalDate start, LocalDate end) implements Comparable<Period> {

    /** How a period is written. */
    public enum Type {
        YEAR,
        HALF,
        QUARTER,
        MONTH,
        DAY,
        SPAN,
        /** As the document states it, with no date of its own. */
        FILING;

        /** Whether a balance can be measured at it. */
        public boolean instant() {
            return this == DAY || this == MONTH || this == FILING;
        }

        /** Whether a flow can be measured over it. */
        public boolean duration() {
            return this != DAY;
        }
    }

    public static final Period FILING = new Period("filing", Type.FILING, LocalDate.MIN, LocalDate.MAX);

    private static final Pattern YEAR = Pattern.compile("FY(\\d{4})");
    private static final Pattern PART = Pattern.compile("(\\d{4})([HQ])([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** Reads a period as editors write it; empty when it is none. */
    public static Optional<Period> parse(String text) {
        int dots = text.indexOf("..");
        if (dots > 0) {
            return span(text, dots);
        }
        if (text.equals("filing")) {
            return Optional.of(FILING);
        }
        try {
            return single(text);
        } catch (DateTimeException impossibleDate) {
            return Optional.empty();
        }
    }

    private static Optional<Period> single(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return Optional.of(months(text, Type.YEAR, number(year, 1), 1, 12));
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            int n = number(part, 3);
            if (part.group(2).equals("Q")) {
                return Optional.of(months(text, Type.QUARTER, number(part, 1), 3 * n - 2, 3 * n));
            }
            return n <= 2 ? Optional.of(months(text, Type.HALF, number(part, 1), 6 * n - 5, 6 * n)) : Optional.empty();
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            int m = number(month, 2);
            return Optional.of(months(text, Type.MONTH, number(month, 1), m, m));
        }
        if (DAY.matcher(text).matches()) {
            LocalDate day = LocalDate.parse(text);
            return Optional.of(new Period(text, Type.DAY, day, day));
        }
        return Optional.empty();
    }

    private static Optional<Period> span(String text, int dots) {
        Optional<Period> from = parse(text.substring(0, dots));
        Optional<Period> to = parse(text.substring(dots + 2));
        if (from.isEmpty()
                || to.isEmpty()
                || from.get().type == Type.FILING
                || to.get().type == Type.FILING
                || from.get().start.isAfter(to.get().end)) {
            return Optional.empty();
        }
        return Optional.of(new Period(text, Type.SPAN, from.get().start, to.get().end));
    }

    private static Period months(String id, Type type, int year, int first, int last) {
        return new Period(
                id, type, LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The day of an instant. */
    public static Period on(LocalDate day) {
        return new Period(day.toString(), Type.DAY, day, day);
    }

    /** The same time a year earlier; empty for a span, and for what has no date. */
    public Optional<Period> yearBefore() {
        return switch (type) {
            case SPAN, FILING -> Optional.empty();
            case DAY -> Optional.of(on(end.minusYears(1)));
            case YEAR -> parse(String.format(Locale.ROOT, "FY%04d", year() - 1));
            default -> parse(String.format(Locale.ROOT, "%04d", year() - 1) + id.substring(4));
        };
    }

    /** The quarters or halves a year, or the quarters a half consists of; empty when it does not. */
    public List<Period> parts(Type part) {
        int months = part == Type.QUARTER ? 3 : 6;
        boolean whole = type == Type.YEAR || type == Type.HALF && part == Type.QUARTER;
        List<Period> parts = new ArrayList<>();
        for (int month = start.getMonthValue(); whole && month <= end.getMonthValue(); month += months) {
            String letter = part == Type.QUARTER ? "Q" : "H";
            parse(String.format(Locale.ROOT, "%04d", year()) + letter + ((month - 1) / months + 1))
                    .ifPresent(parts::add);
        }
        return List.copyOf(parts);
    }

    /** From the first day of the year to this day, where that is a first quarter, a first half or a year. */
    public Optional<Period> yearToDate() {
        String year = String.format(Locale.ROOT, "%04d", year());
        return switch (type == Type.DAY && end.equals(YearMonth.from(end).atEndOfMonth()) ? end.getMonthValue() : 0) {
            case 3 -> parse(year + "Q1");
            case 6 -> parse(year + "H1");
            case 12 -> parse("FY" + year);
            default -> Optional.empty();
        };
    }

    /** Whether it is a year, or the last day of one. */
    public boolean wholeYear() {
        return type == Type.YEAR || type == Type.DAY && end.getMonthValue() == 12 && end.getDayOfMonth() == 31;
    }

    public int year() {
        return end.getYear();
    }

    /** In time order: by the last day, the longer time after the shorter. */
    @Override
    public int compareTo(Period other) {
        return Comparator.comparing(Period::end)
                .thenComparing(Period::start, Comparator.reverseOrder())
                .thenComparing(Period::id)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return id;
    }
}
