package org.bifolio.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.bifolio.ReportBuild;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
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
        footer = {
            "",
            "Examples:",
            "  bifolio check                          the folder you are in",
            "  bifolio check --date 2026-12-31        as on that day",
            "  bifolio check --format sarif > x.sarif for a code host",
            "Ends with 0 when nothing is wrong and with 1 after mistakes."
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options;

    @Mixin
    private Report report;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Findings findings = new Findings();
        Optional<ParsedProject> parsed = new ReportBuild(options.root(), options.today()).check(findings);
        Message told = findings.isEmpty() && parsed.isPresent()
                ? Message.of("Checked: {0}. Nothing is wrong.", Counts.content(parsed.get()))
                : Counts.findings(findings);
        return report.tell(spec.commandLine(), options.root(), findings, parsed, told);
    }
}
