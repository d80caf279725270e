package org.bifolio.check;

import java.util.List;
import org.bifolio.finding.Findings;
import org.bifolio.prose.ParsedProject;

/** Every check, for {@code check} and {@code build} alike. All of them run; none stops another. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new FactConflicts(),
            new Calculations(),
            new ColumnOrder(),
            new ThirdPartySources(),
            new SectionPairs(),
            new References(),
            new Notes(),
            new Charts(),
            new BareFigureCheck(),
            new Markup());

    private Checks() {}

    public static void run(ParsedProject parsed, Findings findings) {
        ALL.forEach(check -> check.run(parsed, findings));
    }
}
