package org.bifolio.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.bifolio.chart.Scene.Anchor;

/** A white sheet to paint on, in lengths that it multiplies to pixels. */
final class Picture {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final double FLAT = .02;

    private final BufferedImage image;
    private final Graphics2D graphics;

    static {
        Fonts.Headless.prepare();
    }

    Picture(int width, int height, double scale) {
        image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        graphics.setBackground(Palette.BACKGROUND);
        graphics.clearRect(0, 0, width, height);
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void draw(Shape shape, Color color, double width, float... dashes) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_BEVEL,
                10,
                dashes.length == 0 ? null : dashes,
                0));
        Path2D straight = new Path2D.Double(); // edges of curves are drawn otherwise by one Java than by another
        straight.append(shape.getPathIterator(null, FLAT), false);
        graphics.draw(straight);
    }

    /** Slanted lines within a shape. */
    void hatch(Shape shape, Color color) {
        Shape clip = graphics.getClip();
        graphics.clip(shape);
        Rectangle2D b = shape.getBounds2D();
        Path2D lines = new Path2D.Double();
        for (double x = b.getX() - b.getHeight(); x < b.getMaxX(); x += 9.9) {
            lines.moveTo(x, b.getY());
            lines.lineTo(x + b.getHeight(), b.getMaxY());
        }
        fill(shape, Palette.ground(color));
        draw(lines, color, 1.5);
        graphics.setClip(clip);
    }

    /** @param turned reads upwards */
    void text(String text, Font font, double size, Color color, Anchor anchor, double x, double y, boolean turned) {
        Shape outline = outline(text, font, size, anchor, x, y, turned);
        fill(outline, color);
    }

    /** Text with an edge in the colour of the sheet, to be read over lines. */
    void textOverLines(
            String text, Font font, double size, Color color, Anchor anchor, double x, double y, boolean turned) {
        Shape outline = outline(text, font, size, anchor, x, y, turned);
        draw(outline, Palette.BACKGROUND, 3);
        fill(outline, color);
    }

    // outlines, not drawString: hinting differs from machine to machine
    private static Shape outline(
            String text, Font font, double size, Anchor anchor, double x, double y, boolean turned) {
        GlyphCoverage.require(text);
        var glyphs = font.deriveFont((float) size).createGlyphVector(EXACT, text);
        double width = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
        double shift = anchor == Anchor.START ? 0 : anchor == Anchor.MIDDLE ? -width / 2 : -width;
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        if (turned) {
            place.rotate(-Math.PI / 2);
        }
        place.translate(shift, 0);
        return place.createTransformedShape(glyphs.getOutline());
    }

    /** Paints what follows smaller, from a corner on. */
    void shrunk(double factor, double left, double top, Runnable painting) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(left, top);
        graphics.scale(factor, factor);
        painting.run();
        graphics.setTransform(before);
    }

    byte[] png() {
        graphics.dispose();
        return Png.write(image);
    }
}
