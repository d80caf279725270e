package org.bifolio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.finding.Phrasebook;
import org.bifolio.load.Drafts;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.ParsedProject;
import org.bifolio.status.ProjectStatus;
import org.bifolio.status.Unmade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bifolio status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Says how far the content is.",
            "",
            "It names what is not translated, what changed in one language only, what is a draft, which"
                    + " figures nothing shows, which numbers in sentences no calculation proves, which calculations cannot be made and why,"
                    + " and which words and terms are translated in two ways. A table of counts, then what each count is of.",
            "",
            "Whether a language is behind is told by content, not by date: --confirm notes in translations.txt, to be kept with the"
                    + " content, that pairs say the same now: all but drafts, or those named. A pair whose one text changes after that is behind"
                    + " in the other."
        },
        footer = {
            "",
            "Example: bifolio status --format json",
            "         bifolio status --confirm content/688316/2022-annual-report-summary/030-quarters",
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

    @Option(names = "--confirm", description = "Note that pairs say the same in both languages now.")
    private boolean confirm;

    @Parameters(
            paramLabel = "SECTION",
            arity = "0..*",
            description =
                    "With --confirm: only these, by their file or by its name without .zh.md and .en.md. Default: all but drafts.")
    private List<String> sections = List.of();

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
        if (confirm || !sections.isEmpty()) {
            return confirm(parsed.get(), out, book);
        }
        ProjectStatus status = ProjectStatus.of(parsed.get(), options.root());
        if (format == Written.json) {
            out.println(IndentedJson.of(status.asMap()));
            return Main.DONE;
        }
        if (!findings.sound()) {
            spec.commandLine()
                    .getErr()
                    .println(book.say(
                            "{0} Until they are mended this is not the whole state; run bifolio check.",
                            Counts.findings(findings)));
        }
        List<Row> rows = rows(status, book);
        rows.forEach(row -> out.println(
                String.format(Locale.ROOT, "%5d %7s  %s", row.items().size(), row.total(), book.say(row.what()))));
        rows.stream().filter(row -> !row.items().isEmpty()).forEach(this::list);
        return Main.DONE;
    }

    /**
     * A line of the table.
     *
     * @param total of how many; empty where that says nothing
     */
    private record Row(List<String> items, String total, Message what) {
        static Row of(List<String> items, int total, Message what) {
            return new Row(items, "/ " + total, what);
        }
    }

    private static List<Row> rows(ProjectStatus status, Phrasebook book) {
        return List.of(
                Row.of(
                        status.untranslated(),
                        status.sections(),
                        Message.of("sections without their translation; {0}% have it", status.translated())),
                Row.of(status.behind(), status.pairs(), Message.of("sections behind the other language")),
                Row.of(status.unconfirmed(), status.pairs(), Message.of("sections not confirmed to say the same")),
                new Row(status.drafts(), "", Message.of("drafts")),
                Row.of(
                        status.unshown(),
                        status.facts(),
                        Message.of("figures that no sentence, card, table or chart shows")),
                Row.of(
                        status.unproved(),
                        status.inProse(),
                        Message.of("numbers in sentences that no calculation proves")),
                Row.of(
                        status.unmade().stream()
                                .map(unmade -> book.say(words(unmade)))
                                .toList(),
                        status.calculations(),
                        Message.of("calculations that cannot be made, or not without a draft")),
                new Row(status.ambiguous(), "", Message.of("words with two translations")),
                new Row(status.otherwise(), "", Message.of("terms that the other language puts otherwise")),
                new Row(status.headings(), "", Message.of("headings in filings without English")));
    }

    private static Message words(Unmade unmade) {
        String because = unmade.because();
        Message why = switch (unmade.why()) {
            case NOT_PRINTED -> Message.of("{0} is not disclosed", because);
            case BLANK -> Message.of("{0} is blank in the filing", because);
            case DASH -> Message.of("{0} is printed as a dash", because);
            case NOT_APPLICABLE -> Message.of("{0} is not applicable", because);
            case NO_NUMBER -> Message.of("{0} has no number", because);
            case DRAFT -> Message.of("{0} is in a draft", because);
            case HEDGED -> Message.of("{0} is only “about” or “nearly”", because);
            case CURRENCY -> Message.of("{0} is in another currency", because);
            case UNDEFINED -> Message.of("not defined for {0}", because);
        };
        return Message.of("{0}, {1}: {2}", unmade.calculation(), unmade.figure(), why);
    }

    private int confirm(ParsedProject parsed, PrintWriter out, Phrasebook book) throws IOException {
        if (!confirm) {
            throw new WrongUsage(spec.commandLine(), Message.of("Sections are named with --confirm only."));
        }
        List<String> known = ProjectStatus.pairs(parsed.project());
        List<String> wanted = sections.stream().map(this::pair).toList();
        for (String name : wanted) {
            if (!known.contains(name)) {
                spec.commandLine()
                        .getErr()
                        .println(book.say(Message.of("“{0}” is no section in both languages.", name)));
                spec.commandLine().getErr().println(book.say(NearestNames.remedy(name, known, "sections")));
                return Main.WRONG_USAGE;
            }
        }
        int pairs = ProjectStatus.confirm(parsed.project(), options.root(), wanted);
        out.println(book.say("Confirmed {0} in translations.txt.", Counts.some(pairs, "1 pair", "{0} pairs")));
        return Main.DONE;
    }

    /** A pair by either of its files, or as the list names it; below the project or the folder Bifolio was started in. */
    private String pair(String typed) {
        Path file = Path.of(typed).toAbsolutePath().normalize();
        String name = file.startsWith(options.root())
                ? options.root().relativize(file).toString()
                : typed;
        return name.replace('\\', '/').replaceAll("(\\.(zh|en))?\\.md$", "");
    }

    private void list(Row row) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println(language.book().say(row.what()));
        row.items().stream().limit(all ? row.items().size() : 10).forEach(item -> out.println("    " + item));
        if (!all && row.items().size() > 10) {
            out.println("    …");
        }
    }
}
