package org.bifolio.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.util.function.Supplier;

/**
 * The outlines of a font's letters, each asked for once. They are taken large and without hinting, which differs from machine to
 * machine, and made as small as they are needed.
 */
final class Letters {
    static final Letters REGULAR = new Letters(Fonts::regular);
    static final Letters SEMI_BOLD = new Letters(Fonts::semiBold);

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Of the outlines that are kept; a piece of a curve is a thousandth of the letter off at most. */
    private static final float EM = 1000;

    private final Supplier<Font> font;
    private final Letter[] known = new Letter[1 << 16]; // two threads may make the same letter: it is equal

    private static final String MARKS = "‘’“”";
    private static final char FIRST_CHINESE = 0x2e80;

    /** @param advance to the next letter */
    private record Letter(Outline outline, double advance) {
        private static final double BESIDE = 60;

        Letter narrow() {
            Box b = outline.bounds();
            Outline moved = new Outline();
            moved.add(outline, 1, BESIDE - b.x(), 0, false);
            return new Letter(moved, b.width() + 2 * BESIDE);
        }
    }

    private Letters(Supplier<Font> font) {
        this.font = font;
    }

    double width(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += letter(text, i).advance;
        }
        return width * size / EM;
    }

    /** @param upwards reads upwards from its start */
    Outline outline(String text, double size, double x, double y, boolean upwards) {
        Outline outline = new Outline();
        double along = 0;
        for (int i = 0; i < text.length(); i++) {
            Letter letter = letter(text, i);
            double done = along * size / EM;
            outline.add(letter.outline, size / EM, upwards ? x : x + done, upwards ? y - done : y, upwards);
            along += letter.advance;
        }
        return outline;
    }

    /** Quotation marks and the apostrophe of our fonts take a whole square, as Chinese has them; beside no Chinese they are narrow. */
    private Letter letter(String text, int at) {
        Letter letter = letter(text.charAt(at));
        return MARKS.indexOf(text.charAt(at)) < 0 || chinese(text, at - 1) || chinese(text, at + 1)
                ? letter
                : letter.narrow();
    }

    private static boolean chinese(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= FIRST_CHINESE;
    }

    private Letter letter(char c) {
        Letter letter = known[c];
        if (letter == null) {
            letter = letter(font.get().deriveFont(EM).createGlyphVector(EXACT, new char[] {c}));
            known[c] = letter;
        }
        return letter;
    }

    private static Letter letter(GlyphVector glyphs) {
        Outline outline = new Outline(1);
        float[] p = new float[6];
        PathIterator pieces = glyphs.getOutline().getPathIterator(null);
        for (; !pieces.isDone(); pieces.next()) {
            switch (pieces.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> outline.move(p[0], p[1]);
                case PathIterator.SEG_LINETO -> outline.line(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> outline.curve(p[0], p[1], p[2], p[3]);
                case PathIterator.SEG_CUBICTO -> outline.curve(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> outline.close();
            }
        }
        return new Letter(outline, glyphs.getGlyphPosition(1).getX());
    }
}
