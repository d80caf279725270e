package org.bifolio.check;

import java.util.List;
import org.bifolio.finding.Findings;
import org.bifolio.prose.ParsedProject;

/** Every check, for {@code check} and {@code build} alike. All of them run; none stops another. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new ChangedLabels(),
            new ColumnOrder(),
            new ThirdPartySources(),
            new SectionPairs(),
            new References(),
            new Notes(),
            new Charts(),
            new BareFigureCheck(),
            new Markup());

    private Checks() {}

    /** Gives how the figures were proved. */
    public static Proof run(ParsedProject parsed, Findings findings) {
        Proof proof = Proof.of(parsed.project());
        new FactConflicts(proof).run(parsed, findings);
        new Calculations(proof).run(parsed, findings);
        ALL.forEach(check -> check.run(parsed, findings));
        return proof;
    }
}
