package org.bifolio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bifolio.ReportBuild;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.MostImportantFirst;
import org.bifolio.load.Drafts;
import org.bifolio.prose.RememberedSections;
import org.bifolio.reuse.Hash;
import org.bifolio.reuse.InputFiles;
import org.bifolio.serve.FolderWatch;
import org.bifolio.serve.Mistake;
import org.bifolio.serve.PreviewServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bifolio serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Builds the site, serves it on this machine only, and builds again when a file is saved; open pages reload.",
            "",
            "The preview is kept apart from site/: what is published changes with `build` alone. After a mistake the last good"
                    + " preview stays, with the mistakes over it until they are mended. Ends with Ctrl-C."
        },
        footer = {"", "Example: bifolio serve --port 9000"})
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Mixin
    private ProjectOptions options;

    @Mixin
    private LanguageOption language;

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            description = "The port of the preview. Default: 8820.",
            defaultValue = "8820")
    private int port;

    @Option(
            names = "--drafts",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Show drafts, and what is dated later, marked as such. The published site never has them. On unless"
                            + " --no-drafts is given.")
    private boolean drafts;

    @Spec
    private CommandSpec spec;

    /** A save changes one section; the others need no parsing again. */
    private final RememberedSections sections = new RememberedSections();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new WrongUsage(
                    spec.commandLine(), Message.of("{0} cannot be “{1}”.", "--port", String.valueOf(port)));
        }
        Path root = options.root();
        Path site = root.resolve(".bifolio").resolve("preview");
        PrintWriter out = spec.commandLine().getOut();
        Files.createDirectories(site);
        List<Path> watched = List.of(root.resolve("content"), root.resolve("templates"));
        try (FolderWatch watch = FolderWatch.of(watched);
                PreviewServer server = PreviewServer.start(site, port)) {
            out.println(language.book().say("Building; the pages will be at {0}. Ctrl-C ends.", server.address()));
            out.flush();
            Hash seen = inputs(root, watched);
            boolean built = build(root, site, server);
            out.println(language.book()
                    .say(
                            built
                                    ? "Serving at {0}. Ctrl-C ends."
                                    : "Serving at {0} once the mistakes are mended. Ctrl-C ends.",
                            server.address()));
            while (!Thread.currentThread().isInterrupted()) {
                watch.await();
                Hash now = inputs(root, watched);
                if (!now.equals(seen)) {
                    seen = now;
                    build(root, site, server);
                }
            }
        } catch (BindException taken) {
            throw new WrongUsage(
                    spec.commandLine(),
                    Message.of("Port {0} is in use. Name another one with --port.", String.valueOf(port)));
        }
        return Main.DONE;
    }

    /** Editors save in several steps, and touch files that they leave as they are: what says the same is not told again. */
    private static Hash inputs(Path root, List<Path> watched) {
        InputFiles files = InputFiles.below(root, watched, Map.of(), 0);
        Hash.Builder all = Hash.builder("preview");
        watched.forEach(folder -> files.addTo(all, folder.getFileName().toString()));
        return all.hash();
    }

    private Mistake mistake(Finding finding, FindingPrinter printer) {
        return new Mistake(
                finding.at().toString(),
                String.join("\n", printer.excerpt(finding)),
                language.book().say(finding.wrong()),
                language.book().say(finding.right()),
                finding.code().id(),
                finding.warning());
    }

    private boolean build(Path root, Path site, PreviewServer server) {
        long start = System.nanoTime();
        Findings findings = new Findings();
        Optional<ReportBuild.Built> built = new ReportBuild(
                        root, options.today(), drafts ? Drafts.SHOWN : Drafts.LEFT_OUT)
                .parsedBy(sections::over)
                .build(site, Optional.of("http://127.0.0.1:" + port + "/"), findings, stage -> {});
        PrintWriter err = spec.commandLine().getErr();
        FindingPrinter printer = new FindingPrinter(root, err, language.book());
        List<Finding> found = MostImportantFirst.of(findings);
        printer.print(found);
        List<Mistake> shown =
                found.stream().map(finding -> mistake(finding, printer)).toList();
        if (!findings.sound()) {
            String told = language.book()
                    .say(
                            Files.isRegularFile(site.resolve("index.html"))
                                    ? "{0} The last good preview stays."
                                    : "{0} There is nothing to show until they are mended.",
                            Counts.findings(findings));
            err.println(told);
            server.show(told, shown);
            return false;
        }
        built.ifPresent(done -> spec.commandLine()
                .getOut()
                .println(language.book()
                        .say(
                                "Built {0} in {1} ms.",
                                Counts.some(done.tally().pages(), "1 page", "{0} pages"),
                                (System.nanoTime() - start) / 1_000_000)));
        built.ifPresent(done -> server.reload(done.drafts(), language.book().say(Counts.findings(findings)), shown));
        return built.isPresent();
    }
}
