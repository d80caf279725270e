package org.bifolio.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What came of a step's rounds.
 *
 * @param seconds of each round, in order
 * @param work seconds of all processors together, of each round; empty where the system does not tell
 * @param peak memory resident at most in any round, in KiB
 * @param written files of the output folder, and their bytes; empty for a step that writes none
 */
record Score(String name, List<Double> seconds, List<Double> work, OptionalLong peak, Optional<Written> written) {

    record Written(int files, long bytes) {}

    static Score of(Step step, List<Measured> runs) {
        return new Score(
                step.name(),
                runs.stream().map(Measured::seconds).toList(),
                runs.stream()
                        .flatMap(run -> run.used().stream())
                        .map(Measured.Used::seconds)
                        .toList(),
                runs.stream()
                        .flatMap(run -> run.used().stream())
                        .mapToLong(Measured.Used::peak)
                        .max(),
                step.output().map(Score::written));
    }

    private static Written written(Path output) {
        List<Path> files = Folder.files(output);
        long bytes = 0;
        for (Path file : files) {
            try {
                bytes += Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Written(files.size(), bytes);
    }

    double median() {
        return median(seconds.stream().mapToDouble(each -> each));
    }

    Optional<Double> medianWork() {
        return work.isEmpty()
                ? Optional.empty()
                : Optional.of(median(work.stream().mapToDouble(each -> each)));
    }

    double least() {
        return seconds.stream().mapToDouble(each -> each).min().orElseThrow();
    }

    double most() {
        return seconds.stream().mapToDouble(each -> each).max().orElseThrow();
    }

    /** The median of what each round gives: a slow hour slows both. */
    double against(Score other) {
        return median(
                IntStream.range(0, seconds.size()).mapToDouble(round -> seconds.get(round) / other.seconds.get(round)));
    }

    private static double median(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
