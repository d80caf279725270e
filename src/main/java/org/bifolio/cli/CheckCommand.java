package org.bifolio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bifolio.ReportBuild;
import org.bifolio.content.Project;
import org.bifolio.content.Tally;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.Refused;
import org.bifolio.load.Drafts;
import org.bifolio.load.ProjectReader;
import org.bifolio.work.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bifolio check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks what a build checks before it makes pages, and writes nothing.",
            "",
            "Reads content/ and templates/, and reports every mistake at once: where it stands (file:line:column), what is"
                    + " wrong, what would be right, and a code that docs/findings.md explains. What shows only as pages are made, such"
                    + " as a template that fails on a value or a link that leads nowhere, a build tells."
        },
        footer = {
            "",
            "Example: bifolio check --drafts",
            "         bifolio check --date 2026-12-31",
            "         bifolio check --format sarif > bifolio.sarif",
            "         bifolio check --report=proof.md",
            "",
            "Ends with 0 when nothing is wrong and with 1 after mistakes."
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options;

    @Mixin
    private Report report;

    @Option(
            names = "--report",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "FILE",
            description = {
                "Also tell which calculations were made, what came of each, and which figures none covers: printed, or written"
                        + " to a file ending in .md or .json."
            })
    private String proof;

    @Option(
            names = "--drafts",
            description =
                    "Check drafts as well, and what is dated later: what a preview shows. Default: what a build publishes.")
    private boolean drafts;

    @Option(
            names = "--clean",
            description =
                    "Check everything anew. Without it what the last build found right, and has not changed, is not checked again.")
    private boolean clean;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (proof != null && !proof.isEmpty() && !proof.endsWith(".md") && !proof.endsWith(".json")) {
            throw new WrongUsage(
                    spec.commandLine(), Message.of("The report's file must end in .md or .json: {0}", proof));
        }
        if (proof != null && proof.isEmpty() && !report.forPeople()) {
            throw new WrongUsage(
                    spec.commandLine(),
                    Message.of("Two reports on one output: write this one to a file, --report=proof.json."));
        }
        Findings findings = new Findings();
        Drafts wanted = drafts ? Drafts.SHOWN : Drafts.LEFT_OUT;
        Optional<Tally> checked = new ReportBuild(options.root(), options.today(), wanted)
                .clean(clean)
                .check(findings);
        if (proof != null && checked.isPresent()) {
            ProjectReader.read(options.root(), options.today(), wanted, new Findings())
                    .ifPresent(this::write);
        }
        Message told = checked.isEmpty() || !findings.sound()
                ? Counts.findings(findings)
                : findings.all().isEmpty()
                        ? Message.of("Checked: {0}. Nothing is wrong.", Counts.content(checked.get()))
                        : Message.of(
                                "Checked: {0}. No mistakes; {1}",
                                Counts.content(checked.get()), Counts.findings(findings));
        return report.tell(spec.commandLine(), options.root(), findings, checked, told);
    }

    private void write(Project project) {
        if (proof.isEmpty()) {
            spec.commandLine().getOut().println(ProofReport.markdown(project, report.book()));
            return;
        }
        try {
            WholeFile.write(
                    Path.of(proof),
                    proof.endsWith(".json") ? ProofReport.json(project) : ProofReport.markdown(project, report.book()));
        } catch (IOException e) {
            if (Refused.isCauseOf(e)) {
                throw new UncheckedIOException(e);
            }
            throw new WrongUsage(spec.commandLine(), Message.of("The report cannot be written: {0}", proof));
        }
    }
}
