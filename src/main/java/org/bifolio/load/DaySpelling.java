package org.bifolio.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.finding.Message;

/** How days are written, and which one somebody meant who wrote it otherwise: {@code 2025年4月28日}, {@code 2025/4/28}. */
final class DaySpelling {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{1,2})\\s*日?");

    private DaySpelling() {}

    static Message remedy(String typed) {
        Matcher day = YEAR_FIRST.matcher(typed.strip());
        if (day.matches()) {
            try {
                return Message.of(
                        "Write it as {0}.",
                        LocalDate.of(
                                Integer.parseInt(day.group(1)),
                                Integer.parseInt(day.group(2)),
                                Integer.parseInt(day.group(3))));
            } catch (DateTimeException e) {
                return Message.of("There is no such day; write one as 2023-04-28.");
            }
        }
        return Message.of("Write it as 2023-04-28.");
    }
}
