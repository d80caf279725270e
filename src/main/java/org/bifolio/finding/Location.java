package org.bifolio.finding;

/**
 * A place in an author's file: the path below the project, with line and column counted from 1, for example
 * {@code content/688316/issuer.yaml:3:7}. In a workbook they are row and column of a cell: {@code key-figures.xlsx:B4}.
 * Line 0 means the file as a whole.
 */
public record Location(String path, int line, int column) implements Comparable<Location> {

    public static Location of(String path) {
        return new Location(path, 0, 0);
    }

    public static Location of(String path, int line, int column) {
        return new Location(path, line, column);
    }

    /** Whether the place is in a workbook. */
    public boolean inWorkbook() {
        return path.endsWith(".xlsx");
    }

    /** The place in a workbook as spreadsheets write it: {@code B4}. */
    public static String cell(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }

    /** The place without its column, for a list of places: {@code quarters.csv:2}, {@code quarters.xlsx:B2}. */
    public String lineOrCell() {
        return inWorkbook() ? toString() : path + ":" + line;
    }

    @Override
    public int compareTo(Location other) {
        int byPath = path.compareTo(other.path);
        if (byPath != 0) {
            return byPath;
        }
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return path;
        }
        return path + ":" + (inWorkbook() ? cell(line, Math.max(1, column)) : line + ":" + column);
    }
}
