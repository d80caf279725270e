package org.bifolio.chart;

import java.awt.Color;
import org.bifolio.chart.Scene.Anchor;

/** A white sheet to paint on, in lengths that it multiplies to pixels. */
final class Picture {
    private static final double HATCH = 1.5;
    private static final double BETWEEN_HATCHES = 7;

    private final PaintedSheet sheet;
    private final Coverage coverage;
    private double scale;
    private double left;
    private double top;

    Picture(int width, int height, double scale) {
        sheet = new PaintedSheet((int) Math.round(width * scale), (int) Math.round(height * scale));
        coverage = new Coverage(sheet.width(), sheet.height());
        this.scale = scale;
    }

    void fill(Outline shape, Color color) {
        int ink = sheet.colours().ink(color);
        runs(shape, (row, from, to, sixteenths) -> sheet.paint(ink, row, from, to, sixteenths));
    }

    private void runs(Outline shape, Coverage.Runs runs) {
        coverage.fill(shape, scale, left, top, runs);
    }

    /** @param dashes lengths of dash and gap in turn; none for a line without gaps */
    void draw(Outline shape, Color color, double width, double... dashes) {
        fill(Pen.draw(shape, width, dashes), color);
    }

    /** Lines within a shape: falling ones through its lower left corner, rising ones through its lower right, others within its edges. */
    void hatch(Outline shape, Color color, Lean lean) {
        fill(shape, Palette.ground(color));
        Box b = shape.bounds();
        Hatch hatch = new Hatch(
                lean, through(b, lean), BETWEEN_HATCHES * scale, HATCH * scale, sheet.width(), sheet.height());
        int ink = sheet.colours().ink(color);
        runs(shape, (row, from, to, sixteenths) -> {
            for (int x = from; x < to; x++) {
                sheet.paint(ink, row, x, x + 1, hatch.at(row, x) * sixteenths / Coverage.FULL);
            }
        });
    }

    private double through(Box b, Lean lean) {
        return switch (lean) {
            case FALLING -> (b.x() - b.bottom()) * scale + left - top;
            case RISING -> (b.right() + b.bottom()) * scale + left + top;
            case UPRIGHT -> (b.x() + BETWEEN_HATCHES / 2) * scale + left;
            case LEVEL -> (b.bottom() - BETWEEN_HATCHES / 2) * scale + top;
        };
    }

    /** @param turned reads upwards */
    void text(
            String text, Letters letters, double size, Color color, Anchor anchor, double x, double y, boolean turned) {
        fill(outline(text, letters, size, anchor, x, y, turned), color);
    }

    /** Text with an edge in the colour of the sheet, to be read over lines. */
    void textOverLines(
            String text, Letters letters, double size, Color color, Anchor anchor, double x, double y, boolean turned) {
        Outline outline = outline(text, letters, size, anchor, x, y, turned);
        if (!blank(outline.bounds().grow(1.5))) {
            draw(outline, Palette.BACKGROUND, 3);
        }
        fill(outline, color);
    }

    private boolean blank(Box box) {
        return sheet.blank(
                (int) Math.floor(box.x() * scale + left),
                (int) Math.floor(box.y() * scale + top),
                (int) Math.ceil(box.right() * scale + left),
                (int) Math.ceil(box.bottom() * scale + top));
    }

    private static Outline outline(
            String text, Letters letters, double size, Anchor anchor, double x, double y, boolean turned) {
        GlyphCoverage.require(text);
        double width = anchor == Anchor.START ? 0 : letters.width(text, size);
        double shift = anchor == Anchor.MIDDLE ? width / 2 : width;
        return letters.outline(text, size, turned ? x : x - shift, turned ? y + shift : y, turned);
    }

    /** Paints what follows smaller, from a corner on. */
    void shrunk(double factor, double fromX, double fromY, Runnable painting) {
        double scaleBefore = scale;
        double leftBefore = left;
        double topBefore = top;
        left += fromX * scale;
        top += fromY * scale;
        scale *= factor;
        painting.run();
        scale = scaleBefore;
        left = leftBefore;
        top = topBefore;
    }

    byte[] png() {
        return Png.write(sheet);
    }
}
