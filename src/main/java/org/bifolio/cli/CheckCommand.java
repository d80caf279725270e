package org.bifolio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bifolio.ReportBuild;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.bifolio.prose.ParsedProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bifolio check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks everything that a build checks, and writes nothing.",
            "",
            "Reads content/ and templates/, and reports every mistake at once: where it stands (file:line:column), what is"
                    + " wrong, what would be right, and a code that docs/findings.md explains."
        },
        footer = {"", "Example: bifolio check --report=proof.md"})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options;

    @Option(
            names = "--report",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "FILE",
            description = {
                "Also tell which calculations were made, what came of each, and which figures none covers: printed, or written"
                        + " to a file ending in .md or .json."
            })
    private String report;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Findings findings = new Findings();
        Optional<ParsedProject> parsed = new ReportBuild(options.root(), options.today()).check(findings);
        if (report != null && !report.isEmpty() && !report.endsWith(".md") && !report.endsWith(".json")) {
            throw new ParameterException(spec.commandLine(), "The report's file must end in .md or .json: " + report);
        }
        List<Finding> found = findings.all();
        new FindingPrinter(options.root(), spec.commandLine().getErr()).print(found);
        if (report != null && parsed.isPresent()) {
            report(new ProofReport(parsed.get().project()));
        }
        if (!found.isEmpty()) {
            spec.commandLine().getErr().println(Counts.findings(found));
            return Main.CONTENT_ERRORS;
        }
        parsed.ifPresent(project ->
                spec.commandLine().getOut().println("Checked: " + Counts.content(project) + ". Nothing is wrong."));
        return Main.DONE;
    }

    private void report(ProofReport proof) {
        if (report.isEmpty()) {
            spec.commandLine().getOut().println(proof.markdown());
            return;
        }
        try {
            Files.writeString(Path.of(report), report.endsWith(".json") ? proof.json() : proof.markdown());
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "The report cannot be written: " + report, e);
        }
    }
}
