package org.bifolio.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Which characters our fonts can draw; asks a table made with the fonts, so that no font is opened. */
public final class GlyphCoverage {
    private static final BitSet COVERED = read();

    private GlyphCoverage() {}

    /** The characters of {@code text} that our fonts lack, each once, in order. */
    public static List<String> missing(String text) {
        return text.codePoints()
                .filter(c -> !COVERED.get(c))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** @throws IllegalArgumentException naming the first character that our fonts lack */
    static void require(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!COVERED.get(text.charAt(i))) {
                int c = text.codePointAt(i);
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "The chart fonts lack %s (U+%04X) of \"%s\". Add it to FontSubset and make the fonts again.",
                        Character.toString(c),
                        c,
                        text));
            }
        }
    }

    static boolean covers(int codePoint) {
        return COVERED.get(codePoint);
    }

    private static BitSet read() {
        try (InputStream bits = GlyphCoverage.class.getResourceAsStream("glyphs.bits")) {
            return BitSet.valueOf(bits.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
