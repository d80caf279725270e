package org.bifolio.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bifolio.content.Tally;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;

/** How many of what, in a line. */
final class Counts {
    private Counts() {}

    static Message findings(Findings found) {
        List<Finding> findings = found.all();
        Message files = some(
                findings.stream().map(finding -> finding.at().path()).distinct().count(), "1 file", "{0} files");
        Message mistakes = some(found.errors(), "1 mistake", "{0} mistakes");
        int warnings = findings.size() - found.errors();
        Message warned = some(warnings, "1 warning", "{0} warnings");
        if (warnings == 0) {
            return Message.of("{0} in {1}.", mistakes, files);
        }
        return found.sound()
                ? Message.of("{0} in {1}.", warned, files)
                : Message.of("{0} and {1} in {2}.", mistakes, warned, files);
    }

    static Message content(Tally tally) {
        if (tally.freePages() > 0) {
            return Message.of(
                    "{0}, {1}, {2}, {3} and {4} in two languages",
                    some(tally.issuers(), "1 issuer", "{0} issuers"),
                    some(tally.filings(), "1 filing", "{0} filings"),
                    some(tally.facts(), "1 fact", "{0} facts"),
                    some(tally.sections(), "1 section", "{0} sections"),
                    some(tally.freePages(), "1 page", "{0} pages"));
        }
        return Message.of(
                "{0}, {1}, {2}, {3} in two languages",
                some(tally.issuers(), "1 issuer", "{0} issuers"),
                some(tally.filings(), "1 filing", "{0} filings"),
                some(tally.facts(), "1 fact", "{0} facts"),
                some(tally.sections(), "1 section", "{0} sections"));
    }

    /** What a project holds, by name. */
    static Map<String, Integer> numbers(Tally tally) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("issuers", tally.issuers());
        numbers.put("filings", tally.filings());
        numbers.put("facts", tally.facts());
        numbers.put("sections", tally.sections());
        numbers.put("pages", tally.freePages());
        return numbers;
    }

    /** @param many with the place {@code {0}} for the number */
    static Message some(long number, String one, String many) {
        return number == 1 ? Message.of(one) : Message.of(many, number);
    }
}
