package org.bifolio.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bifolio.facts.Fact;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.prose.ParsedProject;

/**
 * Where filings print a number under different names, the concept must know each of them: a change of name is mapped by somebody who
 * compared the two, never merged silently.
 */
final class ChangedLabels implements Check {

    /** A figure under a name that its concept does not know, and one under another name. */
    private record Change(Fact fact, Fact other) {}

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        Map<String, List<Change>> changes = new LinkedHashMap<>();
        for (Map<String, List<Fact>> filings : PrintedNames.of(parsed.project()).acrossFilings()) {
            Fact any = filings.values().iterator().next().get(0);
            Set<String> known = new HashSet<>(
                    parsed.project().concepts().get(any.key().concept()).printedNames());
            for (List<Fact> facts : filings.values()) {
                Set<String> names = PrintedNames.alike(facts);
                if (names.stream().noneMatch(known::contains) && known.addAll(names)) {
                    filings.values().stream()
                            .filter(others ->
                                    PrintedNames.alike(others).stream().noneMatch(names::contains))
                            .findFirst()
                            .ifPresent(
                                    others -> changes.computeIfAbsent(any.key().concept(), c -> new ArrayList<>())
                                            .add(new Change(facts.get(0), others.get(0))));
                }
            }
        }
        changes.keySet().removeIf(parsed.project().damage()::explainsMissingFigure); // another row may have the name
        changes.forEach((concept, all) -> {
            Set<String> names =
                    new LinkedHashSet<>(parsed.project().concepts().get(concept).printedAs());
            all.forEach(change -> names.add(PrintedNames.name(change.fact())));
            all.forEach(change -> tell(change, names, findings));
        });
    }

    /** @param names all that the concept must know, so that one line mends every such finding */
    private static void tell(Change change, Set<String> names, Findings findings) {
        Fact fact = change.fact();
        findings.add(
                Code.LABEL_CHANGED,
                Calculations.at(fact),
                Message.of(
                        "{0} stands under “{1}” here, but under “{2}” at {3}.",
                        fact.key().concept(),
                        PrintedNames.name(fact),
                        PrintedNames.name(change.other()),
                        Calculations.at(change.other()).lineOrCell()),
                Message.of(
                        "If both mean the same, write so in the concept {0}: printed-as: {1}; if not, it is another concept.",
                        fact.key().concept(), "[\"" + String.join("\", \"", names) + "\"]"));
    }
}
