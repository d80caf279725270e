package org.bifolio.format;

import java.time.LocalDate;
import java.util.List;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;

/** Periods and dates in words: {@code 2022年第三季度}, {@code Q3 2022}. */
final class PeriodFormat {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> QUARTERS_ZH = List.of("一", "二", "三", "四");

    private PeriodFormat() {}

    static String words(Period period, Language language) {
        int year = period.year();
        boolean zh = language == Language.ZH;
        return switch (period.type()) {
            case YEAR -> zh ? year + "年" : "FY" + year;
            case HALF -> {
                boolean first = period.end().getMonthValue() == 6;
                yield zh ? year + (first ? "年上半年" : "年下半年") : (first ? "H1 " : "H2 ") + year;
            }
            case QUARTER -> {
                int quarter = period.end().getMonthValue() / 3;
                yield zh ? year + "年第" + QUARTERS_ZH.get(quarter - 1) + "季度" : "Q" + quarter + " " + year;
            }
            case MONTH -> month(period.end(), language);
            case DAY -> day(period.end(), language);
            case SPAN -> span(period, language);
            case FILING -> zh ? "未注明日期" : "date not stated";
        };
    }

    private static String span(Period period, Language language) {
        int dots = period.id().indexOf("..");
        String from = words(Period.parse(period.id().substring(0, dots)).orElseThrow(), language);
        String to = words(Period.parse(period.id().substring(dots + 2)).orElseThrow(), language);
        return from + (language == Language.ZH ? "至" : from.contains(" ") ? " to " : "–") + to;
    }

    /** A short form for cards, chart axes and table heads: {@code 2022}, {@code 2020年上半年}. */
    static String brief(Period period, Language language) {
        boolean zh = language == Language.ZH;
        return switch (period.type()) {
            case YEAR -> zh ? String.valueOf(period.year()) : "FY" + period.year();
            case HALF -> words(period, language);
            case QUARTER ->
                zh
                        ? QUARTERS_ZH.get(period.end().getMonthValue() / 3 - 1) + "季度"
                        : "Q" + period.end().getMonthValue() / 3;
            case DAY ->
                yearEnd(period)
                        ? zh ? period.year() + "年末" : "End " + period.year()
                        : zh && period.end().equals(LocalDate.of(period.year(), 6, 30))
                                ? period.year() + "年6月末"
                                : zh ? words(period, language) : shortDay(period.end());
            default -> words(period, language);
        };
    }

    private static boolean yearEnd(Period period) {
        return period.end().getMonthValue() == 12 && period.end().getDayOfMonth() == 31;
    }

    private static String shortDay(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1).substring(0, 3) + " " + day.getYear();
    }

    static String day(LocalDate day, Language language) {
        return language == Language.ZH
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    private static String month(LocalDate day, Language language) {
        return language == Language.ZH
                ? day.getYear() + "年" + day.getMonthValue() + "月"
                : MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** A date as precise as printed: {@code 2019-09-20}, {@code 2020-04} or {@code 2018}. */
    static String date(String printed, Language language) {
        if (printed.length() == 4) {
            return language == Language.ZH ? printed + "年" : printed;
        }
        return words(Period.parse(printed).orElseThrow(), language);
    }
}
