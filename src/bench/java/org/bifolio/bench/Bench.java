package org.bifolio.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code src/bench/run}. */
@Command(
        name = "src/bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures Bifolio beside other site generators. docs/benchmark.md explains it.",
        subcommands = CommandLine.HelpCommand.class)
public final class Bench {

    private Bench() {}

    /** A file of this repository. */
    static Path source(String name) {
        return Path.of(System.getProperty("bifolio.home", ""), name);
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    /** {@code src/bench/run plain 1000 /dev/shm/plain}. */
    @Command(
            name = "plain",
            mixinStandardHelpOptions = true,
            description = "Writes pages of words into a folder for each generator: bifolio, hugo, eleventy and jbake.")
    int plain(
            @Parameters(paramLabel = "PAGES", description = "In both languages together.") int pages,
            @Parameters(paramLabel = "FOLDER") Path folder,
            @Option(names = "--for", split = ",", description = "Only for these: ${COMPLETION-CANDIDATES}.")
                    List<Generator> wanted) {
        for (Generator generator : wanted == null ? Arrays.asList(Generator.values()) : wanted) {
            new PlainCorpus(pages).write(generator, folder.resolve(generator.folder()));
        }
        return CommandLine.ExitCode.OK;
    }

    /** {@code src/bench/run market 60 /dev/shm/market}. */
    @Command(
            name = "market",
            mixinStandardHelpOptions = true,
            description =
                    "Writes a Bifolio project of made-up companies with four filings each. 600 make 40,000 pages.")
    int market(@Parameters(paramLabel = "ISSUERS") int issuers, @Parameters(paramLabel = "FOLDER") Path folder) {
        new MarketCorpus(issuers).write(folder);
        return CommandLine.ExitCode.OK;
    }
}
