package org.bifolio.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bifolio.ReportBuild;
import org.bifolio.bake.SiteConfiguration;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bifolio build}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "Builds content/ into site/, a folder that can be published as it is.",
            "",
            "Everything is checked first; with one mistake nothing is written and the old site stands. The new site is built"
                    + " beside the old one, verified, and swapped in whole."
        },
        footer = {"", "Example: bifolio build --base-url https://example.org/investors/"})
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options;

    @Mixin
    private Report report;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where the site goes. Default: site/ in the project.")
    private Path output;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The address the site will have, for what must be absolute (canonical links, sitemap). "
                    + "Default: site.host of jbake.properties.")
    private String baseUrl;

    @Option(
            names = "--clean",
            description =
                    "Make everything anew. Without it what has not changed since the last build is kept, which gives the same"
                            + " site sooner.")
    private boolean clean;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        Path root = options.root();
        Path site =
                output == null ? root.resolve("site") : output.toAbsolutePath().normalize();
        Findings findings = new Findings();
        Progress progress = new Progress(line.getErr(), System.console() != null && System.getenv("CI") == null);
        Optional<ReportBuild.Built> built = new ReportBuild(root, options.today())
                .clean(clean)
                .build(
                        site,
                        address(line),
                        findings,
                        stage -> progress.stage(report.book().say(stage)));
        progress.end();
        Message told = built.isPresent() && findings.sound()
                ? Message.of(
                        "Built {0} and {1} from {2} into {3}.",
                        Counts.some(built.get().tally().pages(), "1 page", "{0} pages"),
                        Counts.some(built.get().tally().charts(), "1 chart", "{0} charts"),
                        Counts.content(built.get().tally()),
                        name(root, site))
                : Message.of("{0} The site was not changed.", Counts.findings(findings));
        return report.tell(line, root, findings, built.map(ReportBuild.Built::tally), told);
    }

    private static String name(Path root, Path site) {
        return site.startsWith(root) ? root.relativize(site) + "/" : site.toString();
    }

    private Optional<String> address(CommandLine line) {
        if (baseUrl == null) {
            return Optional.empty();
        }
        if (!SiteConfiguration.isAddress(baseUrl)) {
            throw new WrongUsage(
                    line,
                    Message.of(
                            "--base-url must be an address such as https://example.org/investors/, not “{0}”.",
                            baseUrl));
        }
        return Optional.of(baseUrl.endsWith("/") ? baseUrl : baseUrl + "/");
    }
}
