package org.bifolio.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code src/bench/run}. */
@Command(
        name = "src/bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures Bifolio beside other site generators. docs/benchmark.md explains it.",
        subcommands = CommandLine.HelpCommand.class)
public final class Bench implements Callable<Integer> {
    private static final Path MEMORY = Path.of("/dev/shm");

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "CASE",
            description = {
                "What to measure, with commas between. plain-N: N pages of words, beside Hugo, Eleventy and JBake; market-N: N"
                        + " issuers; demo: this repository's site; serve-demo, serve-plain-N, serve-market-N: from save to reload; stages:"
                        + " JMH. Default: ${DEFAULT-VALUE}."
            },
            defaultValue =
                    "plain-100,plain-1000,plain-10000,demo,market-10,market-60,market-600,serve-demo,serve-plain-2000,"
                            + "serve-plain-10000,stages")
    private List<String> only;

    @Option(
            names = "--rounds",
            paramLabel = "NUMBER",
            description = "How often, after a warm-up. Default: ${DEFAULT-VALUE}.",
            defaultValue = "7")
    private int rounds;

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            description =
                    "Where sites are built and deleted again; on a memory file system where there is one. Default: below"
                            + " /dev/shm, else the system's temporary folder.")
    private Path work;

    @Option(names = "--install", description = "Let apt-get install Hugo where it is missing.")
    private boolean install;

    @Spec
    private CommandSpec spec;

    private Bench() {}

    /** A file of this repository. */
    static Path source(String name) {
        return Path.of(System.getProperty("bifolio.home", ""), name);
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    /** Prints a table for each case, ready for docs/benchmark.md; what is going on goes to the standard error. */
    @Override
    public Integer call() throws IOException {
        only.stream().filter(name -> !Suite.knows(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(spec.commandLine(), "There is no case “" + name + "”. See --help.");
        });
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds must be 1 or more.");
        }
        Path folder = Files.createTempDirectory(place(), "bifolio-bench");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leaveNothing(folder)));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream log = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        out.println(Machine.words(folder, rounds));
        Bifolio.makeReady(folder);
        Suite suite = new Suite(folder, rounds, new Peers(install, log), log);
        for (String name : only) {
            out.println(suite.measure(name));
        }
        return CommandLine.ExitCode.OK;
    }

    /** Also when it is stopped half-way. */
    private static void leaveNothing(Path folder) {
        List<ProcessHandle> running = ProcessHandle.current().descendants().toList();
        running.forEach(ProcessHandle::destroy);
        running.forEach(process -> process.onExit().join());
        new Folder(folder).delete();
    }

    private Path place() throws IOException {
        if (work != null) {
            return Files.createDirectories(work);
        }
        return Files.isWritable(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
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
        if (!PlainCorpus.fits(pages)) {
            throw new ParameterException(spec.commandLine(), "PAGES must be even, for pages come in pairs.");
        }
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
        if (issuers < 1) {
            throw new ParameterException(spec.commandLine(), "ISSUERS must be 1 or more.");
        }
        new MarketCorpus(issuers).write(folder);
        return CommandLine.ExitCode.OK;
    }
}
