package org.bifolio.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scores as a Markdown table; a column that would say nothing is left out. */
final class Table {
    private static final String NOTHING = "–";

    private final List<Score> scores;
    private final List<String> lines = new ArrayList<>();

    private Table(List<Score> scores) {
        this.scores = scores;
        lines.add("|");
        lines.add("|");
        scores.forEach(score -> lines.add("|"));
    }

    static String of(String title, List<Score> scores) {
        Table table = new Table(scores);
        table.column("what", "---", scores.stream().map(Score::name).toList());
        table.numbers(
                "median, s",
                scores.stream().map(score -> decimals(2, score.median())).toList());
        table.numbers(
                "from–to",
                scores.stream()
                        .map(score -> decimals(2, score.least()) + "–" + decimals(2, score.most()))
                        .toList());
        Optional<Score> hugo =
                scores.stream().filter(score -> score.name().startsWith("Hugo")).findFirst();
        table.numbers(
                "× Hugo",
                scores.stream()
                        .map(score -> hugo.map(other -> decimals(2, score.against(other)))
                                .orElse(NOTHING))
                        .toList());
        table.numbers(
                "processor, s",
                scores.stream()
                        .map(score -> score.medianWork()
                                .map(work -> decimals(2, work))
                                .orElse(NOTHING))
                        .toList());
        table.numbers(
                "peak, MB",
                scores.stream()
                        .map(score -> score.peak().isPresent()
                                ? decimals(0, score.peak().getAsLong() / 1024.0)
                                : NOTHING)
                        .toList());
        table.numbers(
                "files",
                scores.stream()
                        .map(score -> score.written()
                                .map(written -> decimals(0, written.files()))
                                .orElse(NOTHING))
                        .toList());
        table.numbers(
                "written, MB",
                scores.stream()
                        .map(score -> score.written()
                                .map(written -> decimals(1, written.bytes() / 1e6))
                                .orElse(NOTHING))
                        .toList());
        return "### " + title + "\n\n" + String.join("\n", table.lines) + "\n";
    }

    private static String decimals(int decimals, double number) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    private void numbers(String head, List<String> cells) {
        if (!cells.stream().allMatch(NOTHING::equals)) {
            column(head, "--:", cells);
        }
    }

    private void column(String head, String rule, List<String> cells) {
        lines.set(0, lines.get(0) + " " + head + " |");
        lines.set(1, lines.get(1) + rule + "|");
        for (int row = 0; row < scores.size(); row++) {
            lines.set(row + 2, lines.get(row + 2) + " " + cells.get(row) + " |");
        }
    }
}
