package org.bifolio.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bifolio.content.Project;
import org.bifolio.finding.Findings;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.SectionParser;
import org.bifolio.work.Workers;

/** Every check, for {@code check} and {@code build} alike. All of them run; none stops another. */
public final class Checks {
    private static final List<Check> DATA = List.of(
            new ChangedLabels(),
            new ColumnOrder(),
            new ControlTotals(),
            new ThirdPartySources(),
            new Notes(),
            new Charts(),
            new BareFigureLabels());
    private static final List<Check> TEXTS =
            List.of(new SectionPairs(), new ReferenceCheck(), new BareFigureCheck(), new Markup());

    private Checks() {}

    /** What was read, parsed and proved. */
    public record Checked(ParsedProject parsed, Proof proof) {}

    /** Everything about an issuer: its sections are parsed while its figures are proved. */
    public static Checked issuer(Project project, SectionParser parser, Findings findings) {
        AtomicReference<Proof> proof = new AtomicReference<>();
        Workers.Batch proving = Workers.begin(List.of(() -> proof.set(Proof.of(project))));
        ParsedProject parsed = ParsedProject.sections(project, parser, findings);
        proving.join();
        run(parsed, proof.get(), findings);
        return new Checked(parsed, proof.get());
    }

    /** Gives how the figures were proved. */
    public static Proof run(ParsedProject parsed, Findings findings) {
        Proof proof = Proof.of(parsed.project());
        run(parsed, proof, findings);
        return proof;
    }

    private static void run(ParsedProject parsed, Proof proof, Findings findings) {
        UnitSuspects units = UnitSuspects.of(proof);
        FigureSuspects suspects = FigureSuspects.of(proof, units);
        List<Check> all = new ArrayList<>(List.of(
                new FactConflicts(proof, suspects),
                new Calculations(proof, suspects),
                new UnitSuspectCheck(proof, units),
                new FigureSuspectCheck(proof, suspects),
                new OddFigures(units)));
        all.addAll(DATA);
        all.addAll(TEXTS);
        Workers.forEach(all, check -> check.run(parsed, findings));
    }

    /** Only what is about texts: for pages that belong to no issuer. */
    public static void pages(ParsedProject parsed, Findings findings) {
        TEXTS.forEach(check -> check.run(parsed, findings));
    }
}
