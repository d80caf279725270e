package org.bifolio.check;

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

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (Map<String, List<Fact>> filings : PrintedNames.of(parsed.project()).acrossFilings()) {
            Fact any = filings.values().iterator().next().get(0);
            Set<String> known =
                    PrintedNames.known(parsed.project().concepts().get(any.key().concept()));
            for (List<Fact> facts : filings.values()) {
                Set<String> names = PrintedNames.alike(facts);
                if (names.stream().noneMatch(known::contains) && known.addAll(names)) {
                    filings.values().stream()
                            .filter(others ->
                                    PrintedNames.alike(others).stream().noneMatch(names::contains))
                            .findFirst()
                            .ifPresent(others -> tell(facts.get(0), others.get(0), findings));
                }
            }
        }
    }

    private static void tell(Fact fact, Fact other, Findings findings) {
        findings.add(
                Code.LABEL_CHANGED,
                Calculations.at(fact),
                Message.of(
                        "{0} stands under “{1}” here, but under “{2}” at {3}.",
                        fact.key().concept(),
                        PrintedNames.name(fact),
                        PrintedNames.name(other),
                        Calculations.at(other).lineOrCell()),
                Message.of(
                        "If both mean the same, write so in the concept {0}: printed-as: [\"{1}\"]; if not, it is another concept.",
                        fact.key().concept(), PrintedNames.name(fact)));
    }
}
