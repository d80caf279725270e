package org.bifolio.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of a program, as a whole process.
 *
 * @param nanos from start to exit
 * @param used what the system says of it; empty where {@code /usr/bin/time} is not GNU's
 */
record Measured(long nanos, Optional<Used> used) {
    private static final Path TIME = Path.of("/usr/bin/time");
    private static final Pattern SAID = Pattern.compile("(\\d+) ([\\d.]+) ([\\d.]+)");

    /**
     * @param peak memory resident at most, in KiB
     * @param seconds of all processors together
     */
    record Used(long peak, double seconds) {}

    /** Runs a command to its end; throws, with what it said, when it fails. */
    static Measured run(List<String> command, Path folder) {
        try {
            Path said = Files.createTempFile("bench", ".log");
            Path usage = Files.createTempFile("bench", ".time");
            List<String> timed = new ArrayList<>();
            if (Files.isExecutable(TIME)) {
                timed.addAll(List.of(TIME.toString(), "-f", "%M %U %S", "-o", usage.toString()));
            }
            timed.addAll(command);
            long start = System.nanoTime();
            int exit = new ProcessBuilder(timed)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            long nanos = System.nanoTime() - start;
            if (exit != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " ended with " + exit + ":\n" + Files.readString(said));
            }
            Measured measured = new Measured(nanos, used(Files.readString(usage).strip()));
            Files.delete(said);
            Files.delete(usage);
            return measured;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static Optional<Used> used(String said) {
        return Optional.of(SAID.matcher(said))
                .filter(Matcher::matches)
                .map(numbers -> new Used(
                        Long.parseLong(numbers.group(1)),
                        Double.parseDouble(numbers.group(2)) + Double.parseDouble(numbers.group(3))));
    }

    double seconds() {
        return nanos / 1e9;
    }
}
