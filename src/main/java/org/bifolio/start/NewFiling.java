package org.bifolio.start;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.bifolio.facts.Period;

/**
 * What the name of a new filing's folder tells: {@code 2025-half-year-report} is an interim report on 2025H1.
 *
 * @param disclosed the last day such a document may be disclosed on, for an example
 */
record NewFiling(String chinese, String english, String kind, Period period, LocalDate disclosed) {

    static NewFiling named(String id, int year) {
        return switch (kind(id)) {
            case "annual-summary" -> of(id, year, "%d年年度报告摘要", "%d annual report summary", "FY%d", 4);
            case "annual" -> of(id, year, "%d年年度报告", "%d annual report", "FY%d", 4);
            case "interim" -> of(id, year, "%d年半年度报告", "%d interim report", "%dH1", 8);
            case "quarterly" ->
                third(id)
                        ? of(id, year, "%d年第三季度报告", "%d third quarter report", "%dQ3", 10)
                        : of(id, year, "%d年第一季度报告", "%d first quarter report", "%dQ1", 4);
            default -> of(id, year, "%d年报告", "%d report", "FY%d", 4);
        };
    }

    private static NewFiling of(String id, int year, String chinese, String english, String period, int month) {
        Period of = Period.parse(String.format(Locale.ROOT, period, year)).orElseThrow();
        int published = of.type() == Period.Type.YEAR ? year + 1 : year;
        return new NewFiling(
                String.format(Locale.ROOT, chinese, year),
                String.format(Locale.ROOT, english, year),
                kind(id),
                of,
                YearMonth.of(published, month).atEndOfMonth());
    }

    private static boolean third(String id) {
        return id.contains("third") || id.contains("q3") || id.contains("nine");
    }

    private static String kind(String id) {
        for (String kind : List.of("annual-summary", "sponsorship-letter", "prospectus", "interim")) {
            if (id.contains(kind) || id.contains(kind.replace("-", "-report-"))) {
                return kind;
            }
        }
        if (id.contains("half") || id.contains("semi") || id.contains("h1")) {
            return "interim";
        }
        return id.contains("quarter") || id.matches(".*q[13]\\b.*")
                ? "quarterly"
                : id.contains("annual") ? "annual" : "other";
    }
}
