package org.bifolio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.Phrasebook;
import org.bifolio.load.Drafts;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.ParsedProject;
import org.bifolio.status.ProjectStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bifolio status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Says how far the content is: what is not translated, what changed in one language only, what is a draft, which"
                    + " figures no section shows, and which words have two translations.",
            "",
            "Whether a language is behind is told by content, not by date: --confirm notes in translations.txt, to be kept with the"
                    + " content, that all pairs say the same now. A pair whose one text changes after that is behind in the other."
        },
        footer = {
            "",
            "Example: bifolio status --format json",
            "         bifolio status --confirm",
            "",
            "Ends with 0; mistakes are for bifolio check."
        })
final class StatusCommand implements Callable<Integer> {
    /** How a status is written. */
    enum Written {
        text,
        json
    }

    @Mixin
    private ProjectOptions options;

    @Mixin
    private LanguageOption language;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Default: text.")
    private Written format;

    @Option(names = "--confirm", description = "Note that all pairs say the same in both languages now.")
    private boolean confirm;

    @Option(names = "--all", description = "Name everything; otherwise the first ten of each.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Findings findings = new Findings();
        Optional<ParsedProject> parsed = ProjectReader.read(options.root(), options.today(), Drafts.SHOWN, findings)
                .map(project -> ParsedProject.parse(project, findings));
        PrintWriter out = spec.commandLine().getOut();
        Phrasebook book = language.book();
        if (parsed.isEmpty()) {
            new FindingPrinter(options.root(), spec.commandLine().getErr(), book).print(findings.all());
            return Main.CONTENT_ERRORS;
        }
        if (confirm) {
            int pairs = ProjectStatus.confirm(parsed.get().project(), options.root());
            out.println(book.say("Confirmed {0} in translations.txt.", Counts.some(pairs, "1 pair", "{0} pairs")));
            return Main.DONE;
        }
        ProjectStatus status = ProjectStatus.of(parsed.get(), options.root());
        if (format == Written.json) {
            out.println(Json.of(status.asMap()));
            return Main.DONE;
        }
        if (!findings.sound()) {
            spec.commandLine()
                    .getErr()
                    .println(book.say(
                            "{0} Until they are mended this is not the whole state; run bifolio check.",
                            Counts.findings(findings)));
        }
        out.println(book.say(Message.of("Sections in both languages: {0}", status.pairs())));
        list(Message.of("Not translated: {0}", status.untranslated().size()), status.untranslated());
        list(Message.of("Behind the other language: {0}", status.behind().size()), status.behind());
        list(
                Message.of(
                        "Not confirmed to say the same: {0}",
                        status.unconfirmed().size()),
                status.unconfirmed());
        list(Message.of("Drafts: {0}", status.drafts().size()), status.drafts());
        list(
                Message.of(
                        "Figures that no section shows: {0} of {1}",
                        status.unshown().size(), status.facts()),
                status.unshown());
        list(Message.of("Words with two translations: {0}", status.ambiguous().size()), status.ambiguous());
        return Main.DONE;
    }

    private void list(Message heading, List<String> items) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(language.book().say(heading));
        items.stream().limit(all ? items.size() : 10).forEach(item -> out.println("    " + item));
        if (!all && items.size() > 10) {
            out.println("    …");
        }
    }
}
