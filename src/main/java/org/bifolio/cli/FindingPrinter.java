package org.bifolio.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Phrasebook;
import org.bifolio.load.Excerpts;

/** Prints findings with the line they are about and a caret under the place. */
final class FindingPrinter {
    /** Of a longer line only a part is shown. */
    private static final int WIDEST = 120;

    /** How much of a long line is shown before the place. */
    private static final int BEFORE = 60;

    private final PrintWriter out;
    private final Phrasebook book;
    private final Excerpts excerpts;

    FindingPrinter(Path root, PrintWriter out, Phrasebook book) {
        this.book = book;
        this.out = out;
        this.excerpts = new Excerpts(root);
    }

    void print(List<Finding> findings) {
        for (Finding finding : findings) {
            out.println(finding.place(book) + book.say(finding.wrong()) + " ["
                    + finding.code().id() + "]");
            excerpt(finding).forEach(line -> out.println("    | " + line));
            out.println("    " + book.say(finding.right()));
            out.println();
        }
        out.flush();
    }

    /** The line a finding is about and a caret under the place; empty where there is none to show. */
    List<String> excerpt(Finding finding) {
        return excerpts.at(finding.at())
                .map(line -> part(line.text().replace('\t', ' '), line.caret()))
                .orElse(List.of());
    }

    private static List<String> part(String line, int caret) {
        int from = line.length() <= WIDEST ? 0 : Math.max(0, Math.min(caret - BEFORE, line.length() - WIDEST));
        int to = Math.min(line.length(), from + WIDEST);
        String start = from > 0 ? "…" : "";
        return List.of(
                start + line.substring(from, to) + (to < line.length() ? "…" : ""),
                " ".repeat(start.length()) + blanks(line.substring(from, caret)) + "^");
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
}
