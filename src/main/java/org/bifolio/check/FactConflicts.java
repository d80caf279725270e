package org.bifolio.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bifolio.content.Acknowledgement;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Value;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.format.Digits;
import org.bifolio.prose.ParsedProject;

/**
 * A fact given twice must have one value. Two readings agree when the intervals their printed digits stand for overlap:
 * 3.77 亿元 and 37,682.20 万元 agree, 3,210 and 3,211 do not. A difference that a note
 * acknowledges is known, a restatement for example, and both values are kept.
 */
final class FactConflicts implements Check {
    private final Proof proof;
    private final FigureSuspects suspects;

    FactConflicts(Proof proof, FigureSuspects suspects) {
        this.proof = proof;
        this.suspects = suspects;
    }

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        Map<FactKey, Fact> first = new LinkedHashMap<>();
        Set<Fact> told = told();
        for (Fact fact : parsed.project().facts().all()) {
            Fact before = first.putIfAbsent(fact.key(), fact);
            if (before != null && !before.value().agrees(fact.value()) && !told.contains(fact)) {
                findings.add(
                        Code.FACT_CONFLICT,
                        Calculations.at(fact),
                        Message.of(
                                "{0} is {1} here but {2} at {3}.",
                                fact.key().call(),
                                words(fact),
                                words(before),
                                Calculations.at(before).lineOrCell()),
                        remedy(before, fact));
            }
        }
    }

    /** Of two filings the later one restates; one filing contradicts itself. */
    private static Message remedy(Fact before, Fact fact) {
        String line = Calculations.acknowledges(Acknowledgement.SAME_FIGURE, fact, offBy(before, fact));
        if (before.source().file().equals(fact.source().file())
                && !before.source().label().equals(fact.source().label())) {
            return Message.of(
                    "Correct the wrong one; if the rows measure different things, as their names say, give one a concept or dimension of its own; if both"
                            + " are printed so, acknowledge it in a note, under “notes:” in filing.yaml: {0}.",
                    line);
        }
        return before.filing().equals(fact.filing())
                ? Message.of(
                        "Correct the wrong one; if both are printed so, acknowledge it in a note, under “notes:” in filing.yaml: {0}.",
                        line)
                : Message.of(
                        "Correct the wrong one; if {0} restates it, say so in a note, under “notes:” in its filing.yaml: {1}.",
                        before.filing(), line);
    }

    /** Those that a note acknowledges, and those that are told of with the other calculations that fail because of them. */
    private Set<Fact> told() {
        Set<Fact> told = Collections.newSetFromMap(new IdentityHashMap<>());
        proof.results().stream()
                .filter(result -> result.rule().isEmpty()
                        && (result.outcome() == Result.Outcome.ACKNOWLEDGED || suspects.explain(result)))
                .forEach(result -> told.add(result.total()));
        return told;
    }

    private static String offBy(Fact first, Fact again) {
        return first.amount().isEmpty() || again.amount().isEmpty()
                ? "0"
                : Proof.compared(first, again).offBy().orElseThrow().toPlainString();
    }

    private static String words(Fact fact) {
        return fact.amount()
                .map(amount -> Digits.plain(amount.base()) + " " + amount.unit().code())
                .orElseGet(() -> fact.value() instanceof Value.Text text
                        ? text.printed()
                        : fact.value() instanceof Value.Day day
                                ? day.printed()
                                : fact.value() instanceof Value.Dash dash ? dash.printed() : Calculations.shown(fact));
    }
}
