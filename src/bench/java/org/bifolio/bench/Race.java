package org.bifolio.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs every step once to warm up, then all of them in turn, round after round: on a machine that others use as well, what
 * disturbs one disturbs the next too.
 */
final class Race {
    private final PrintStream log;
    private final int rounds;

    Race(int rounds, PrintStream log) {
        this.rounds = rounds;
        this.log = log;
    }

    /**
     * @param proof runs after the first have been warmed up, and throws when they did not do the same
     */
    List<Score> run(List<Step> first, Runnable proof, List<Step> then) {
        first.forEach(step -> once("warm-up", step));
        proof.run();
        then.forEach(step -> once("warm-up", step));
        List<Step> steps = Stream.concat(first.stream(), then.stream()).toList();
        Map<Step, List<Measured>> runs = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Step step : steps) {
                runs.computeIfAbsent(step, unseen -> new ArrayList<>())
                        .add(once("round " + round + " of " + rounds, step));
            }
        }
        return runs.entrySet().stream()
                .map(run -> Score.of(run.getKey(), run.getValue()))
                .toList();
    }

    private Measured once(String when, Step step) {
        Measured measured = step.run();
        log.printf("  %s: %s %.2f s%n", when, step.name(), measured.seconds());
        return measured;
    }
}
