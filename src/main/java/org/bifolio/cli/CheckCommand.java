package org.bifolio.cli;

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
        footer = {"", "Example: bifolio check --date 2026-12-31"})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Findings findings = new Findings();
        Optional<ParsedProject> parsed = new ReportBuild(options.root(), options.today()).check(findings);
        List<Finding> found = findings.all();
        new FindingPrinter(options.root(), spec.commandLine().getErr()).print(found);
        if (!found.isEmpty()) {
            spec.commandLine().getErr().println(Counts.findings(found));
            return Main.CONTENT_ERRORS;
        }
        parsed.ifPresent(project -> spec.commandLine().getOut().println("Checked: " + Counts.content(project) + ". Nothing is wrong."));
        return Main.DONE;
    }
}
