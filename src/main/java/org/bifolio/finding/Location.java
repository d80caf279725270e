package org.bifolio.finding;

/**
 * A place in an author's file: the path below the project, with line and column counted from 1, for example
 * {@code content/688316/issuer.yaml:3:7}. Line 0 means the file as a whole.
 */
public record Location(String path, int line, int column) implements Comparable<Location> {

    public static Location of(String path) {
        return new Location(path, 0, 0);
    }

    public static Location of(String path, int line, int column) {
        return new Location(path, line, column);
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
        return line == 0 ? path : path + ":" + line + ":" + column;
    }
}
