package org.bifolio.check;

import java.math.BigDecimal;
import java.util.List;
import org.bifolio.check.UnitSuspects.Suspect;
import org.bifolio.facts.Fact;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.format.Digits;
import org.bifolio.prose.ParsedProject;

/** One finding, at the unit to blame, for all calculations that fail because of it. */
final class UnitSuspectCheck implements Check {
    /** So many calculations are named. */
    private static final int SOME = 3;

    private final Proof proof;
    private final UnitSuspects units;

    UnitSuspectCheck(Proof proof, UnitSuspects units) {
        this.proof = proof;
        this.units = units;
    }

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (List<Suspect> blame : units.blames()) {
            Suspect first = blame.get(0);
            findings.add(
                    Code.UNIT_SUSPECT,
                    first.at(),
                    problem(first),
                    first.results().size() > SOME
                            ? remedy(blame)
                            : FigureSuspectCheck.acknowledging(remedy(blame), first.results(), proof));
        }
    }

    private static Message problem(Suspect unit) {
        Message failing = FigureSuspectCheck.list(unit.results().stream()
                .limit(SOME)
                .map(result -> calculation(result, unit.figures()))
                .toList());
        return unit.results().size() > SOME
                ? Message.of(
                        "The unit here is {0}. With the same digits in {1}, {2}, {3} calculations that now fail would hold, among them {4}.",
                        unit.typed().typed(),
                        unit.meant().typed(),
                        apart(unit),
                        unit.results().size(),
                        failing)
                : Message.of(
                        "The unit here is {0}. With the same digits in {1}, {2}, what now fails would hold: {3}.",
                        unit.typed().typed(), unit.meant().typed(), apart(unit), failing);
    }

    private static Message apart(Suspect unit) {
        int places = unit.meant().scale() - unit.typed().scale();
        String times = Digits.plain(BigDecimal.TEN.pow(Math.abs(places)));
        return places > 0 ? Message.of("{0} times larger", times) : Message.of("{0} times smaller", times);
    }

    private static Message calculation(Result result, List<Fact> figures) {
        Fact own =
                result.inputs().stream().filter(figures::contains).findFirst().orElseThrow();
        return result.rule().isPresent()
                ? FigureSuspectCheck.calculation(result)
                : FigureSuspectCheck.printedAgain(result, own);
    }

    private static Message remedy(List<Suspect> blame) {
        if (blame.size() > 1) {
            Suspect other = blame.get(1);
            return Message.of(
                    "Compare the unit with the filing; or it is that at {0} which should be {1}.",
                    other.at(), other.meant().typed());
        }
        return blame.get(0).figures().size() > 1
                ? Message.of("Compare the unit with the filing.")
                : Message.of("Compare the unit with the filing, and the decimal point.");
    }
}
