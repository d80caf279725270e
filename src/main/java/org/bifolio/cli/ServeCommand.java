package org.bifolio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bifolio.ReportBuild;
import org.bifolio.finding.Findings;
import org.bifolio.finding.MostImportantFirst;
import org.bifolio.serve.FolderWatch;
import org.bifolio.serve.PreviewServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bifolio serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Builds the site, serves it on this machine only, and builds again when a file is saved; open pages reload.",
            "",
            "The preview is kept apart from site/: what is published changes with `build` alone. After a mistake the last good"
                    + " preview stays. Ends with Ctrl-C."
        },
        footer = {"", "Example: bifolio serve --port 9000"})
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options;

    @Mixin
    private LanguageOption language;

    @Option(names = "--port", paramLabel = "NUMBER", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "8820")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = options.root();
        Path site = root.resolve(".bifolio").resolve("preview");
        PrintWriter out = spec.commandLine().getOut();
        Files.createDirectories(site);
        List<Path> watched = List.of(root.resolve("content"), root.resolve("templates"));
        try (FolderWatch watch = FolderWatch.of(watched);
                PreviewServer server = PreviewServer.start(site, port)) {
            boolean built = build(root, site);
            out.println(language.book()
                    .say(
                            built
                                    ? "Serving at {0}. Ctrl-C ends."
                                    : "Serving at {0} once the mistakes are mended. Ctrl-C ends.",
                            server.address()));
            while (!Thread.currentThread().isInterrupted()) {
                watch.await();
                if (build(root, site)) {
                    server.reload();
                }
            }
        } catch (BindException taken) {
            throw new ParameterException(
                    spec.commandLine(), "Port " + port + " is in use. Name another one with --port.");
        }
        return Main.DONE;
    }

    private boolean build(Path root, Path site) {
        long start = System.nanoTime();
        Findings findings = new Findings();
        Optional<ReportBuild.Built> built = new ReportBuild(root, options.today())
                .build(site, Optional.of("http://127.0.0.1:" + port + "/"), findings, stage -> {});
        if (!findings.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            new FindingPrinter(root, err, language.book()).print(MostImportantFirst.of(findings));
            err.println(language.book().say("{0} The last good preview stays.", Counts.findings(findings)));
            return false;
        }
        built.ifPresent(done -> spec.commandLine()
                .getOut()
                .println(language.book()
                        .say(
                                "Built {0} in {1} ms.",
                                Counts.some(done.pages(), "1 page", "{0} pages"),
                                (System.nanoTime() - start) / 1_000_000)));
        return built.isPresent();
    }
}
