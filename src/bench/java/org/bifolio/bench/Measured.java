package org.bifolio.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One run of a program, as a whole process.
 *
 * @param nanos from start to exit
 * @param peak memory resident at most, in KiB; empty where {@code /usr/bin/time} is not GNU's
 */
record Measured(long nanos, OptionalLong peak) {
    private static final Path TIME = Path.of("/usr/bin/time");

    /** Runs a command to its end; throws, with what it said, when it fails. */
    static Measured run(List<String> command, Path folder) {
        try {
            Path said = Files.createTempFile("bench", ".log");
            Path memory = Files.createTempFile("bench", ".time");
            List<String> timed = new ArrayList<>();
            if (Files.isExecutable(TIME)) {
                timed.addAll(List.of(TIME.toString(), "-f", "%M", "-o", memory.toString()));
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
            Measured measured =
                    new Measured(nanos, peak(Files.readString(memory).strip()));
            Files.delete(said);
            Files.delete(memory);
            return measured;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static OptionalLong peak(String written) {
        return written.matches("\\d+") ? OptionalLong.of(Long.parseLong(written)) : OptionalLong.empty();
    }

    double seconds() {
        return nanos / 1e9;
    }
}
