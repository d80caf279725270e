package org.bifolio.load;

import java.time.LocalDate;

/** On which days the same files are published alike: from the last day on which something fell due until the next one. */
public final class ValidDays {
    private final LocalDate today;
    private LocalDate from = LocalDate.MIN;
    private LocalDate until = LocalDate.MAX;

    ValidDays(LocalDate today) {
        this.today = today;
    }

    /** Whether what is dated so may be published today. */
    boolean due(LocalDate date) {
        boolean due = !date.isAfter(today);
        if (due && date.isAfter(from)) {
            from = date;
        } else if (!due && date.isBefore(until)) {
            until = date;
        }
        return due;
    }

    /** The first day. */
    public LocalDate from() {
        return from;
    }

    /** The first day on which they would differ again. */
    public LocalDate until() {
        return until;
    }
}
