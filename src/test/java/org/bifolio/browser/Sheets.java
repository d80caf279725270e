package org.bifolio.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What stands on each sheet of a printed page. Texts are compared without spaces, as lines are broken anywhere, and without the
 * numbers of notes.
 *
 * @param beyond words that reach into the margins, with their sheets
 */
record Sheets(List<List<String>> lines, List<String> beyond) {
    /** 20 mm, and what punctuation hangs into them, in points. */
    private static final float MARGIN = 50;

    static Sheets of(Browser browser) {
        try (PDDocument document = Loader.loadPDF(browser.print())) {
            List<List<String>> lines = new ArrayList<>();
            List<String> beyond = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) throws IOException {
                    if (positions.stream().anyMatch(Sheets::inTheMargin)) {
                        beyond.add("sheet " + getCurrentPageNo() + ": " + text);
                    }
                    super.writeString(text, positions);
                }
            };
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                lines.add(stripper.getText(document)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
            }
            return new Sheets(lines, beyond);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean inTheMargin(TextPosition letter) {
        return letter.getXDirAdj() < MARGIN
                || letter.getXDirAdj() + letter.getWidthDirAdj() > letter.getPageWidth() - MARGIN;
    }

    int count() {
        return lines.size();
    }

    /** How many lines of its own a sheet has, beside its head and its foot. */
    int lines(int sheet) {
        return lines.get(sheet - 1).size() - (sheet == 1 ? 1 : 2);
    }

    boolean line(int sheet, String words) {
        return lines.get(sheet - 1).stream().anyMatch(line -> plain(line).equals(plain(words)));
    }

    boolean numbered(int sheet) {
        String number = "(.*[^0-9])?" + sheet + "/" + count() + "([^0-9].*)?";
        return lines.get(sheet - 1).stream().anyMatch(line -> plain(line).matches(number));
    }

    boolean has(int sheet, String words) {
        return text(sheet).contains(plain(words));
    }

    /** Whether some sheet has both, the one below the other. */
    boolean together(String one, String other) {
        String above = tail(plain(one));
        String below = head(plain(other));
        for (int sheet = 1; sheet <= count(); sheet++) {
            int at = text(sheet).indexOf(above);
            if (at >= 0 && text(sheet).indexOf(below, at + above.length()) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Of a paragraph on two sheets the shorter part, in letters; of one on one sheet all. */
    int shorterPart(String paragraph) {
        String words = plain(paragraph);
        for (int sheet = 1; sheet <= count(); sheet++) {
            if (text(sheet).contains(words)) {
                return words.length();
            }
        }
        for (int sheet = 1; sheet < count(); sheet++) {
            for (int here = words.length() - 1; here > 0; here--) {
                String there = words.substring(here);
                if (text(sheet).contains(words.substring(0, here))
                        && text(sheet + 1).contains(there)) {
                    return Math.min(here, there.length());
                }
            }
        }
        throw new AssertionError("not on paper: " + paragraph);
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 12));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(12, text.length()));
    }

    private String text(int sheet) {
        return plain(String.join("", lines.get(sheet - 1)));
    }

    private static String plain(String text) {
        return text.replaceAll("\\[[0-9]+\\]|[\\s\\u00A0\\u2009\\u2060\\u3000]", "");
    }
}
