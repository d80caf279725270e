package org.bifolio.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.content.Tally;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.MostImportantFirst;
import org.bifolio.finding.Phrasebook;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command tells what it found: to people on standard error, to programs on standard output. */
final class Report {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = {
                "text: for people. json: for programs, as docs/findings.md describes. sarif: SARIF 2.1.0, for editors and code"
                        + " hosts. github: annotations of GitHub Actions. All but text go to standard output. Default: text."
            })
    private ReportFormat format;

    @Mixin
    private LanguageOption language;

    Phrasebook book() {
        return language.book();
    }

    boolean forPeople() {
        return format == ReportFormat.text;
    }

    /**
     * Tells findings, or that there are none, and says how the command ends.
     *
     * @param afterwards what to say of the outcome: counts, what was not changed, or what was built
     */
    int tell(CommandLine line, Path root, Findings found, Optional<Tally> content, Message afterwards) {
        List<Finding> findings = MostImportantFirst.of(found);
        PrintWriter err = line.getErr();
        if (forPeople()) {
            new FindingPrinter(root, err, book()).print(findings);
            findings.stream()
                    .findFirst()
                    .ifPresent(first -> err.println(book().say(
                                    "To read more: bifolio explain {0}",
                                    first.code().id())));
            (found.sound() ? line.getOut() : err).println(book().say(afterwards));
        } else {
            Map<String, Object> numbers = new LinkedHashMap<>();
            content.ifPresent(read -> numbers.putAll(Counts.numbers(read)));
            ReportFormat.Subject subject = new ReportFormat.Subject(
                    line.getCommandName(), root, Path.of("").toAbsolutePath().normalize(), numbers);
            line.getOut().print(format.write(findings, subject, book()));
            line.getOut().flush();
            err.println(book().say(afterwards));
        }
        return found.sound() ? Main.DONE : Main.CONTENT_ERRORS;
    }
}
