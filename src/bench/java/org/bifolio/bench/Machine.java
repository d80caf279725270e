package org.bifolio.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the numbers were taken on, in two lines. */
final class Machine {
    private Machine() {}

    static String words(Path work, int rounds) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        return String.format(
                Locale.ROOT,
                "%s%s, %s, Java %s, files on %s; load when it began %.1f.%n"
                        + "Bifolio at %s. Medians of %s after a warm-up, each round all programs in turn; × Hugo is the"
                        + " median of the rounds' ratios.%n",
                processors == 1 ? "1 processor" : processors + " processors",
                processor().map(model -> " (" + model + ")").orElse(""),
                System.getProperty("os.name"),
                System.getProperty("java.version"),
                Files.getFileStore(work).type(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Shell.said(Bench.source("").toAbsolutePath(), "git", "describe", "--always", "--dirty")
                        .orElse("an unknown state"),
                rounds == 1 ? "1 round" : rounds + " rounds");
    }

    /** Where the system tells: Linux. */
    private static Optional<String> processor() throws IOException {
        Path list = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(list)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(list)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        }
    }
}
