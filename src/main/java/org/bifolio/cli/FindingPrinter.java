package org.bifolio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Phrasebook;

/** Prints findings with the line they are about and a caret under the place. */
final class FindingPrinter {
    private static final int WIDEST = 160;

    private final Path root;
    private final PrintWriter out;
    private final Phrasebook book;
    private final Map<String, List<String>> files = new HashMap<>();

    FindingPrinter(Path root, PrintWriter out, Phrasebook book) {
        this.book = book;
        this.root = root;
        this.out = out;
    }

    void print(List<Finding> findings) {
        for (Finding finding : findings) {
            out.println(finding.at() + ": " + book.say(finding.wrong()) + " ["
                    + finding.code().id() + "]");
            excerpt(finding).forEach(line -> out.println("    | " + line));
            out.println("    " + book.say(finding.right()));
            out.println();
        }
        out.flush();
    }

    /** The line a finding is about and a caret under the place; empty where there is none to show. */
    List<String> excerpt(Finding finding) {
        List<String> lines = files.computeIfAbsent(finding.at().path(), this::lines);
        int line = finding.at().line();
        if (line < 1 || line > lines.size() || lines.get(line - 1).length() > WIDEST) {
            return List.of();
        }
        String text = lines.get(line - 1).replace('\t', ' ');
        int before = Math.max(0, Math.min(finding.at().column() - 1, text.length()));
        return List.of(text, blanks(text.substring(0, before)) + "^");
    }

    /** As wide as the text on a terminal, where a Han character takes two columns. */
    private static String blanks(String text) {
        StringBuilder blanks = new StringBuilder();
        text.codePoints().forEach(c -> blanks.append(c >= 0x1100 && c < 0x20000 && !narrow(c) ? "  " : " "));
        return blanks.toString();
    }

    private static boolean narrow(int c) {
        return c < 0x2e80 || c >= 0xff61 && c <= 0xffdc;
    }

    private List<String> lines(String path) {
        try {
            Path file = root.resolve(path);
            return Files.isRegularFile(file) && Files.size(file) < 4 << 20 ? Files.readAllLines(file) : List.of();
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }
}
