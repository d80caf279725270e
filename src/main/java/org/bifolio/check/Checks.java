package org.bifolio.check;

import java.util.List;
import org.bifolio.finding.Findings;
import org.bifolio.prose.ParsedProject;

/** Every check, for {@code check} and {@code build} alike. All of them run; none stops another. */
public final class Checks {
    private static final List<Check> DATA = List.of(
            new ChangedLabels(),
            new ColumnOrder(),
            new ThirdPartySources(),
            new Notes(),
            new Charts(),
            new BareFigureLabels());
    private static final List<Check> TEXTS =
            List.of(new SectionPairs(), new References(), new BareFigureCheck(), new Markup());

    private Checks() {}

    /** Gives how the figures were proved. */
    public static Proof run(ParsedProject parsed, Findings findings) {
        Proof proof = Proof.of(parsed.project());
        new FactConflicts(proof).run(parsed, findings);
        new Calculations(proof).run(parsed, findings);
        DATA.forEach(check -> check.run(parsed, findings));
        TEXTS.forEach(check -> check.run(parsed, findings));
        return proof;
    }

    /** Only what is about texts: for pages that belong to no issuer. */
    public static void pages(ParsedProject parsed, Findings findings) {
        TEXTS.forEach(check -> check.run(parsed, findings));
    }
}
