package org.bifolio.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bifolio.format.Phrases;

/** How wide a text is in our fonts, from the advance widths in {@code advances.txt}; Chinese characters are one em wide. */
final class TypeWidth {
    private static final int EM = 1000;
    private static final int[] REGULAR = new int[1 << 16];
    private static final int[] BOLD = new int[1 << 16];

    static {
        read();
    }

    private TypeWidth() {}

    /** In pixels, at a font size in pixels. */
    static double of(String text, double size, Scene.Role role) {
        return pixels(thousandths(text, role), size);
    }

    /** In thousandths of an em. */
    static long thousandths(String text, Scene.Role role) {
        int[] advances = bold(role) ? BOLD : REGULAR;
        long sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += advances[text.charAt(i)];
        }
        return sum;
    }

    /** @param size of the font, in pixels */
    static double pixels(long thousandths, double size) {
        return thousandths * size / EM;
    }

    /** Whether the role is set in semi-bold. */
    static boolean bold(Scene.Role role) {
        return switch (role) {
            case LABEL, ON, PALE, SERIES -> true;
            case TICK, CATEGORY, NAME -> false;
        };
    }

    /** As few lines as it takes, of nearly the same length: no character is left alone on the last. */
    static List<String> balance(String text, double width, double size, Scene.Role role) {
        List<String> lines = wrap(text, width, size, role);
        for (double narrower = width - size / 4; narrower > size; narrower -= size / 4) {
            List<String> next = wrap(text, narrower, size, role);
            if (next.size() > lines.size() || widest(next, size, role) > narrower) {
                break;
            }
            lines = next;
        }
        return lines;
    }

    /** A headline or a sentence: lines of nearly the same length that end where {@link Phrases} lets them. */
    static List<String> sentence(String text, double width, double size, Scene.Role role) {
        FilledLines filled = new FilledLines(Phrases.of(text), size, role);
        Optional<List<Integer>> lines = filled.within(width);
        if (lines.isEmpty()) {
            return balance(text, width, size, role);
        }
        List<Integer> even = lines.get();
        for (double narrower = width - size / 4; narrower > size; narrower -= size / 4) {
            Optional<List<Integer>> next = filled.within(narrower);
            if (next.isEmpty() || next.get().size() > even.size()) {
                break;
            }
            even = next.get();
        }
        return filled.lines(even);
    }

    static double widest(List<String> lines, double size, Scene.Role role) {
        return lines.stream()
                .mapToDouble(line -> of(line.strip(), size, role))
                .max()
                .orElse(0);
    }

    /** As many lines as it takes, broken after spaces, between Chinese characters, and between them and Latin. */
    static List<String> wrap(String text, double width, double size, Scene.Role role) {
        List<String> lines = new ArrayList<>();
        int[] advances = bold(role) ? BOLD : REGULAR;
        int start = 0;
        int breakAt = 0;
        long sum = 0;
        long untilBlank = 0; // of the line without the blanks at its end
        for (int i = 1; i <= text.length(); i++) {
            char last = text.charAt(i - 1);
            sum += advances[last];
            untilBlank = Character.isWhitespace(last) ? untilBlank : sum;
            if (pixels(untilBlank, size) > width && breakAt > start) {
                lines.add(text.substring(start, breakAt));
                for (int gone = start; gone < breakAt; gone++) {
                    sum -= advances[text.charAt(gone)];
                }
                untilBlank = sum;
                start = breakAt;
            }
            if (i < text.length() && canBreak(text, i)) {
                breakAt = i;
            }
        }
        lines.add(text.substring(start));
        return lines;
    }

    /** As much of the text as fits, with an ellipsis. */
    static String shorten(String text, double width, double size, Scene.Role role) {
        if (of(text, size, role) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && of(text.substring(0, end).stripTrailing() + "…", size, role) > width) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    // GB/T 15834: no line starts with closing punctuation, none ends with an opening bracket
    private static boolean canBreak(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (after == '末') {
            return false;
        }
        if (text.startsWith("年末", at) || text.startsWith("FY", at - 2) && Character.isDigit(after)) {
            return true;
        }
        if ("（(「“《【".indexOf(before) >= 0 || "）)」”》】，。、；：,.;:%…".indexOf(after) >= 0) {
            return false;
        }
        if (Character.isDigit(before) && "年月日季亿万元".indexOf(after) >= 0) {
            return false;
        }
        return before == ' ' || before == '-' || (after != ' ' && (han(before) || han(after)));
    }

    private static boolean han(char c) {
        return c >= 0x2e80 && c < 0xff5f || c == '(' || c == '（';
    }

    private static void read() {
        Arrays.fill(REGULAR, EM);
        Arrays.fill(BOLD, EM);
        try (InputStream in = TypeWidth.class.getResourceAsStream("advances.txt")) {
            new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().forEach(line -> {
                String[] cells = line.split(" ");
                int character = Integer.parseInt(cells[0], 16);
                REGULAR[character] = Integer.parseInt(cells[1]);
                BOLD[character] = Integer.parseInt(cells[2]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
