package org.bifolio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bifolio.diff.Comparison;
import org.bifolio.diff.Revision;
import org.bifolio.diff.Unavailable;
import org.bifolio.diff.Version;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.MostImportantFirst;
import org.bifolio.finding.Phrasebook;
import org.bifolio.load.Drafts;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.ParsedProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bifolio diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Says which figures differ between two versions of the content, and which sentences, notes, cards, tables and charts in"
                    + " each language show them.",
            "",
            "A version is a project's folder (one that holds content/) or a revision of the project's git repository: HEAD~3, main,"
                    + " v1.0, 4f1c2a9. With one version, that is compared with the working folder. Drafts count.",
            "",
            "A figure is known by what it is about and by its filing, not by its line. It is restated (another filing prints another"
                    + " value), corrected (the same filing's digits or hedge changed), removed, in another unit, under another"
                    + " label, from another source, computed anew, of a new period, new, or printed once more. Names of concepts,"
                    + " members, units and filings that changed are listed after the figures."
        },
        footer = {
            "",
            "Examples: bifolio diff HEAD",
            "          bifolio diff HEAD~3 HEAD --format markdown",
            "          bifolio diff ../last-year . --exit-code",
            "",
            "Ends with 0 whether or not anything differs; with --exit-code it ends with 4 where something does. With 1 when a version"
                    + " has mistakes that hide figures: what could be read is compared all the same. docs/diff.md says more."
        })
final class DiffCommand implements Callable<Integer> {
    private static final int DIFFERENT = 4;
    private static final int SHORT_COMMIT = 10;

    /** How a comparison is written. */
    enum Written {
        text,
        markdown,
        json
    }

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "The earlier version: a folder, or a revision of the project's git repository.")
    private String earlier;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "B",
            description = "The later version. Default: the project's folder as it is.")
    private String later;

    @Mixin
    private ProjectFolder project;

    @Mixin
    private LanguageOption language;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = {
                "text: for people. markdown: for a pull request, at most 60,000 characters. json: for programs. Default: text."
            })
    private Written format;

    @Option(names = "--exit-code", description = "End with 4 where a figure or a word beside figures differs.")
    private boolean exitCode;

    @Spec
    private CommandSpec spec;

    /** A version that was read, and what is to be known of it. */
    private record Side(
            String name, Path folder, Optional<String> commit, Optional<ParsedProject> read, Findings findings) {
        Message title() {
            return commit.map(id -> Message.of("{0} ({1})", name, id.substring(0, SHORT_COMMIT)))
                    .orElseGet(() -> name.equals(".") ? Message.of("the working folder") : Message.of("{0}", name));
        }

        Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", name);
            map.put("commit", commit);
            return map;
        }
    }

    @Override
    public Integer call() throws IOException {
        Phrasebook book = language.book();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Side before = side(earlier);
            Side after = later == null ? folder(".", project.root()) : side(later);
            tell(before, err, book);
            tell(after, err, book);
            if (before.read().isEmpty() || after.read().isEmpty()) {
                return Main.CONTENT_ERRORS;
            }
            return compare(before, after, book);
        } catch (Unavailable unavailable) {
            err.println(book.say(unavailable.reason()));
            return Main.WRONG_USAGE;
        }
    }

    private Side side(String name) throws IOException, Unavailable {
        Optional<Path> folder = project(name);
        if (folder.isPresent()) {
            return folder(name, folder.get().toAbsolutePath().normalize());
        }
        try (Revision revision = Revision.open(project.root(), name)) {
            return read(name, revision.folder(), Optional.of(revision.commit()));
        }
    }

    /** The folder of that name, if it holds content/. */
    private static Optional<Path> project(String name) {
        try {
            return Optional.of(Path.of(name)).filter(folder -> Files.isDirectory(folder.resolve("content")));
        } catch (InvalidPathException onlyARevision) {
            return Optional.empty();
        }
    }

    private Side folder(String name, Path folder) {
        return read(name, folder, Optional.empty());
    }

    private Side read(String name, Path folder, Optional<String> commit) {
        Findings findings = new Findings();
        Optional<ParsedProject> read = ProjectReader.read(folder, LocalDate.MAX, Drafts.SHOWN, findings)
                .map(content -> ParsedProject.parse(content, findings));
        return new Side(name, folder, commit, read, findings);
    }

    /** A mistake may hide figures, so that they are neither new nor removed. */
    private static void tell(Side side, PrintWriter err, Phrasebook book) {
        if (!side.findings().sound()) {
            err.println(book.say(
                    "{0}: {1} What they hide is not compared.", side.title(), Counts.findings(side.findings())));
            new FindingPrinter(side.folder(), err, book).print(MostImportantFirst.of(side.findings()));
        }
    }

    private int compare(Side before, Side after, Phrasebook book) {
        Version was = Version.of(before.read().orElseThrow());
        Version is = Version.of(after.read().orElseThrow());
        Comparison comparison = Comparison.of(was, is);
        DiffWords words = new DiffWords(book, was.project(), is.project());
        String title = words.say(Message.of("Figures from {0} to {1}", before.title(), after.title()));
        boolean complete = before.findings().sound() && after.findings().sound();
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("from", before.asMap());
        versions.put("to", after.asMap());
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (format) {
                    case text -> title + "\n\n" + DiffText.of(comparison, words);
                    case markdown -> DiffMarkdown.of(comparison, title, words);
                    case json -> DiffJson.of(comparison, versions, complete, was, is) + "\n";
                });
        out.flush();
        if (!complete) {
            return Main.CONTENT_ERRORS;
        }
        return exitCode && !comparison.same() ? DIFFERENT : Main.DONE;
    }
}
