package org.bifolio.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bifolio.content.Project;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.prose.ParsedProject;

/** How many of what, in a line. */
final class Counts {
    private Counts() {}

    static Message findings(Findings found) {
        List<Finding> findings = found.all();
        long files =
                findings.stream().map(finding -> finding.at().path()).distinct().count();
        return Message.of(
                "{0} in {1}.", some(findings.size(), "1 mistake", "{0} mistakes"), some(files, "1 file", "{0} files"));
    }

    static Message content(ParsedProject parsed) {
        Map<String, Long> numbers = numbers(parsed);
        return Message.of(
                "{0}, {1}, {2}, {3} in two languages",
                some(numbers.get("issuers"), "1 issuer", "{0} issuers"),
                some(numbers.get("filings"), "1 filing", "{0} filings"),
                some(numbers.get("facts"), "1 fact", "{0} facts"),
                some(numbers.get("sections"), "1 section", "{0} sections"));
    }

    /** What a project holds, by name. */
    static Map<String, Long> numbers(ParsedProject parsed) {
        Project project = parsed.project();
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("issuers", (long) project.issuers().size());
        numbers.put(
                "filings",
                project.issuers().stream()
                        .mapToLong(issuer -> issuer.filings().size())
                        .sum());
        numbers.put("facts", (long) project.facts().all().size());
        numbers.put(
                "sections",
                project.issuers().stream()
                        .flatMap(issuer -> issuer.filings().stream())
                        .mapToLong(filing -> filing.sections().size())
                        .sum());
        return numbers;
    }

    /** @param many with the place {@code {0}} for the number */
    static Message some(long number, String one, String many) {
        return number == 1 ? Message.of(one) : Message.of(many, number);
    }
}
