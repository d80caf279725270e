package org.bifolio.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.finding.Location;
import org.bifolio.sheet.Cell;
import org.bifolio.sheet.Sheet;
import org.bifolio.sheet.Unreadable;
import org.bifolio.sheet.Workbook;

/** Lines of authors' files, to be shown with what is wrong in them. A row of a workbook is shown as a line of CSV. */
public final class Excerpts {
    private static final long LARGEST_BYTES = 4L << 20;

    private final Path root;
    private final Map<String, Map<Integer, Line>> files = new HashMap<>();

    /**
     * A line, and where in it the columns of a place begin.
     *
     * @param starts for a row of a workbook, where each cell begins in the text, by its column; empty for text
     */
    private record Line(String text, Map<Integer, Integer> starts) {}

    /**
     * A line of a file.
     *
     * @param caret how many characters stand before the place
     */
    public record Excerpt(String text, int caret) {}

    public Excerpts(Path root) {
        this.root = root;
    }

    /** The line of a place; empty when the file has none such, or is no text. */
    public Optional<Excerpt> at(Location place) {
        Map<Integer, Line> lines = files.computeIfAbsent(
                place.path(), path -> place.inWorkbook() ? rows(root.resolve(path)) : lines(root.resolve(path)));
        return Optional.ofNullable(lines.get(place.line())).map(line -> {
            int before = place.inWorkbook()
                    ? line.starts().getOrDefault(place.column(), line.text().length())
                    : place.column() - 1;
            return new Excerpt(
                    line.text(), Math.max(0, Math.min(before, line.text().length())));
        });
    }

    private static Map<Integer, Line> lines(Path file) {
        Map<Integer, Line> lines = new HashMap<>();
        try {
            if (Files.isRegularFile(file) && Files.size(file) < LARGEST_BYTES) {
                List<String> read = Files.readAllLines(file);
                for (int i = 0; i < read.size(); i++) {
                    lines.put(i + 1, new Line(read.get(i), Map.of()));
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            return Map.of(); // which is what the finding says
        }
        return lines;
    }

    private static Map<Integer, Line> rows(Path file) {
        Map<Integer, Line> lines = new HashMap<>();
        try {
            Workbook.read(file).stream()
                    .filter(sheet -> !sheet.rows().isEmpty())
                    .findFirst()
                    .ifPresent(sheet -> sheet.rows().forEach(row -> lines.put(row.number(), line(row))));
        } catch (IOException | Unreadable unreadable) {
            return Map.of(); // which is what the finding says
        }
        return lines;
    }

    private static Line line(Sheet.Row row) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Integer> starts = new HashMap<>();
        for (int column = 1; column <= row.cells().lastKey(); column++) {
            starts.put(column, text.length());
            text.append(row.cell(column).map(Excerpts::shown).orElse("")).append(',');
        }
        return new Line(text.substring(0, text.length() - 1), starts);
    }

    private static String shown(Cell cell) {
        String text;
        try {
            text = cell.text();
        } catch (Unreadable unclear) {
            text = cell.content();
        }
        return text.matches("(?s).*[\",\n].*")
                ? "\"" + text.replace("\"", "\"\"").replace('\n', ' ') + "\""
                : text;
    }
}
