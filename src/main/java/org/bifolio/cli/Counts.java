package org.bifolio.cli;

import java.util.List;
import org.bifolio.content.Project;
import org.bifolio.finding.Finding;
import org.bifolio.prose.ParsedProject;

/** How many of what, in a line. */
final class Counts {
    private Counts() {}

    static String findings(List<Finding> findings) {
        long files = findings.stream().map(finding -> finding.at().path()).distinct().count();
        return some(findings.size(), "mistake") + " in " + some(files, "file") + ".";
    }

    static String content(ParsedProject parsed) {
        Project project = parsed.project();
        long filings = project.issuers().stream().mapToLong(issuer -> issuer.filings().size()).sum();
        long sections = project.issuers().stream()
                .flatMap(issuer -> issuer.filings().stream())
                .mapToLong(filing -> filing.sections().size())
                .sum();
        return some(project.issuers().size(), "issuer") + ", " + some(filings, "filing") + ", "
                + some(project.facts().all().size(), "fact") + ", " + some(sections, "section") + " in two languages";
    }

    static String some(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
