package org.bifolio.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.TestProject;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random edits of the demo content's tables, several at a time: what was edited is what is reported, and nothing else. */
class RandomEditsTest {
    private static final int ROUNDS = 16;
    private static final int EDITS = 6;
    private static final String BETWEEN_CELLS = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    @TempDir
    private Path folder;

    private final Random random = new Random(6);
    private TestProject project;
    private Version before;

    /** A row of a table, and the figures in it. */
    private record Row(String file, int line, List<Fact> facts) {}

    /** What an edit makes of a row: no line where the row is removed, two where one is added. */
    private record Edit(List<String> lines, Set<String> expected) {}

    @Test
    void whatWasEditedIsWhatIsReported() {
        project = TestProject.demoIn(folder);
        before = Edited.read(project);
        List<Row> rows = rows();
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> expected = new TreeSet<>();
            List<String> edits = new ArrayList<>();
            var untouched = new java.util.HashMap<String, String>();
            Set<FactKey> edited = new HashSet<>();
            List<Row> chosen = new ArrayList<>(rows);
            Collections.shuffle(chosen, random);
            chosen = chosen.subList(0, EDITS).stream()
                    .sorted((a, b) -> b.line() - a.line()) // from below, so that lines keep their numbers
                    .toList();
            for (Row row : chosen) {
                untouched.putIfAbsent(row.file(), project.read(row.file()));
                edit(row).ifPresent(edit -> {
                    List<String> lines = lines(row.file());
                    edits.add(row.file() + ":" + row.line() + " " + edit.lines());
                    lines.remove(row.line() - 1);
                    lines.addAll(row.line() - 1, edit.lines());
                    project.write(row.file(), String.join("\n", lines) + "\n");
                    expected.addAll(edit.expected());
                    row.facts().forEach(fact -> edited.add(fact.key()));
                });
            }
            Comparison compared = Comparison.of(before, Edited.read(project));
            untouched.forEach(project::write);
            Set<String> said = compared.changes().stream()
                    .filter(change -> change.kind() != Change.Kind.RECOMPUTED)
                    .map(Edited::said)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, said, () -> String.join("\n", edits));
            assertEquals(List.of(), compared.renamings());
            compared.changes().stream()
                    .filter(change -> change.kind() == Change.Kind.RECOMPUTED)
                    .forEach(change -> assertEquals(
                            true,
                            Stream.of(change.before(), change.after())
                                    .flatMap(Optional::stream)
                                    .anyMatch(fact -> dependsOn(fact, edited)),
                            () -> Edited.said(change) + " after " + edits));
        }
    }

    private static boolean dependsOn(Fact computed, Set<FactKey> edited) {
        return computed.inputs().stream().anyMatch(input -> edited.contains(input.key()) || dependsOn(input, edited));
    }

    private List<Row> rows() {
        var rows = new java.util.TreeMap<String, Row>();
        for (Fact fact : before.project().facts().all()) {
            if (!fact.computed()) {
                rows.computeIfAbsent(
                                fact.source().file() + ":" + fact.source().line(),
                                at -> new Row(
                                        fact.source().file(), fact.source().line(), new ArrayList<>()))
                        .facts()
                        .add(fact);
            }
        }
        return new ArrayList<>(rows.values());
    }

    private Optional<Edit> edit(Row row) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> digit(row);
            case 2 -> label(row);
            case 3 -> unit(row);
            case 4 -> Optional.of(new Edit(List.of(), said("removed", row.facts())));
            default -> separators(row);
        };
    }

    private Optional<Edit> digit(Row row) {
        Fact fact = row.facts().get(random.nextInt(row.facts().size()));
        List<String> cells = cells(row);
        int index = index(fact, cells);
        String cell = cells.get(index);
        int last = lastDigit(cell);
        if (!(fact.value() instanceof Value.Amount) || last < 0) {
            return Optional.empty();
        }
        char other = (char) ('0' + (cell.charAt(last) - '0' + 1 + random.nextInt(9)) % 10);
        cells.set(index, cell.substring(0, last) + other + cell.substring(last + 1));
        return Optional.of(new Edit(List.of(String.join(",", cells)), said("corrected", List.of(fact))));
    }

    private static int lastDigit(String cell) {
        int at = cell.length() - 1;
        while (at >= 0 && !Character.isDigit(cell.charAt(at))) {
            at--;
        }
        return at;
    }

    private Optional<Edit> label(Row row) {
        return replaced(row, "label", row.facts().get(0).source().label().orElse("") + "（改）")
                .map(line -> new Edit(List.of(line), said("label", row.facts())));
    }

    /** Money in yuan said to be in ten thousands, and the other way round. */
    private Optional<Edit> unit(Row row) {
        List<Fact> money = row.facts().stream()
                .filter(fact ->
                        fact.amount().filter(amount -> amount.unit().money()).isPresent())
                .toList();
        Optional<String> typed = cell(row, "unit").filter(unit -> unit.equals("CNY") || unit.equals("万 CNY"));
        return typed.flatMap(unit -> replaced(row, "unit", unit.equals("CNY") ? "万 CNY" : "CNY"))
                .filter(line -> !money.isEmpty())
                .map(line -> new Edit(List.of(line), said("unit", money)));
    }

    /** Separators are no part of a number. */
    private Optional<Edit> separators(Row row) {
        List<String> cells = cells(row);
        row.facts().stream().filter(fact -> fact.amount().isPresent()).forEach(fact -> {
            int index = index(fact, cells(row));
            cells.set(index, cells.get(index).replace(",", ""));
        });
        return Optional.of(new Edit(List.of(String.join(",", cells)), Set.of()));
    }

    private Optional<String> cell(Row row, String column) {
        int index = cells(lines(row.file()).get(0)).indexOf(column);
        return index < 0 ? Optional.empty() : Optional.of(cells(row).get(index));
    }

    private Optional<String> replaced(Row row, String column, String text) {
        int index = cells(lines(row.file()).get(0)).indexOf(column);
        if (index < 0) {
            return Optional.empty();
        }
        List<String> cells = cells(row);
        cells.set(index, "\"" + text.replace("\"", "\"\"") + "\"");
        return Optional.of(String.join(",", cells));
    }

    private static Set<String> said(String kind, List<Fact> facts) {
        return facts.stream()
                .map(fact -> new Change(
                        Change.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
                        Optional.of(fact),
                        Optional.of(fact),
                        List.of()))
                .map(Edited::said)
                .collect(Collectors.toSet());
    }

    private List<String> lines(String file) {
        return new ArrayList<>(Arrays.asList(project.read(file).split("\n")));
    }

    private List<String> cells(Row row) {
        return cells(lines(row.file()).get(row.line() - 1));
    }

    private static List<String> cells(String line) {
        return new ArrayList<>(Arrays.asList(line.split(BETWEEN_CELLS, -1)));
    }

    /** The number of the fact's cell in its row. */
    private static int index(Fact fact, List<String> cells) {
        int column = 1;
        for (int i = 0; i < cells.size(); i++) {
            if (column >= fact.source().fileColumn()) {
                return i;
            }
            column += cells.get(i).length() + 1;
        }
        throw new AssertionError("no cell for " + fact);
    }
}
