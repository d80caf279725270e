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

    /** @param advance to the next letter */
    private record Letter(Outline outline, double advance) {}

    private Letters(Supplier<Font> font) {
        this.font = font;
    }

    double width(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += letter(text.charAt(i)).advance;
        }
        return width * size / EM;
    }

    /** @param upwards reads upwards from its start */
    Outline outline(String text, double size, double x, double y, boolean upwards) {
        Outline outline = new Outline();
        double along = 0;
        for (int i = 0; i < text.length(); i++) {
            Letter letter = letter(text.charAt(i));
            double done = along * size / EM;
            outline.add(letter.outline, size / EM, upwards ? x : x + done, upwards ? y - done : y, upwards);
            along += letter.advance;
        }
        return outline;
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
