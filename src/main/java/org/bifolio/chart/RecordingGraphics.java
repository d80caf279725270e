package org.bifolio.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * The part of {@link Graphics2D} that XChart needs to draw marks, without a surface: colour and stroke are kept, clips, hints
 * and fonts are let pass, and all else is refused, so that nothing drawn is lost.
 */
abstract class RecordingGraphics extends Graphics2D {
    private Color color = Color.BLACK;
    private Stroke stroke = new BasicStroke();

    @Override
    public Color getColor() {
        return color;
    }

    @Override
    public void setColor(Color c) {
        color = c;
    }

    @Override
    public Paint getPaint() {
        return color;
    }

    @Override
    public void setPaint(Paint paint) {
        color = (Color) paint;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke s) {
        stroke = s;
    }

    @Override
    public Shape getClip() {
        return null;
    }

    @Override
    public Rectangle getClipBounds() {
        return null;
    }

    @Override
    public Font getFont() {
        return null;
    }

    @Override
    public Color getBackground() {
        return MarkRecorder.BACKGROUND;
    }

    @Override
    public Composite getComposite() {
        return AlphaComposite.SrcOver;
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform();
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, false);
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return null;
    }

    @Override
    public RenderingHints getRenderingHints() {
        return new RenderingHints(Map.of());
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw refused();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        throw refused();
    }

    @Override
    public Graphics create() {
        throw refused();
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        throw refused();
    }

    @Override
    public void setTransform(AffineTransform at) {}

    @Override
    public void setComposite(Composite composite) {}

    @Override
    public void setBackground(Color background) {}

    @Override
    public void setPaintMode() {}

    @Override
    public void setFont(Font font) {}

    @Override
    public void dispose() {}

    @Override
    public void clip(Shape shape) {}

    @Override
    public void clipRect(int x, int y, int width, int height) {}

    @Override
    public void setClip(int x, int y, int width, int height) {}

    @Override
    public void setClip(Shape shape) {}

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {}

    @Override
    public void setRenderingHints(Map<?, ?> hints) {}

    @Override
    public void addRenderingHints(Map<?, ?> hints) {}

    @Override
    public void drawString(String s, int x, int y) {
        throw refused();
    }

    @Override
    public void drawString(String s, float x, float y) {
        throw refused();
    }

    @Override
    public void drawString(AttributedCharacterIterator s, int x, int y) {
        throw refused();
    }

    @Override
    public void drawString(AttributedCharacterIterator s, float x, float y) {
        throw refused();
    }

    @Override
    public void drawGlyphVector(GlyphVector g, float x, float y) {
        throw refused();
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        throw refused();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform at) {
        throw refused();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform at) {
        throw refused();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw refused();
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        throw refused();
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refused();
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refused();
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
        throw refused();
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
        throw refused();
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int n) {
        throw refused();
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int n) {
        throw refused();
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int n) {
        throw refused();
    }

    @Override
    public void translate(int x, int y) {
        throw refused();
    }

    @Override
    public void translate(double x, double y) {
        throw refused();
    }

    @Override
    public void rotate(double theta) {
        throw refused();
    }

    @Override
    public void rotate(double theta, double x, double y) {
        throw refused();
    }

    @Override
    public void scale(double x, double y) {
        throw refused();
    }

    @Override
    public void shear(double x, double y) {
        throw refused();
    }

    @Override
    public void transform(AffineTransform at) {
        throw refused();
    }

    @Override
    public void setXORMode(Color c) {
        throw refused();
    }

    @Override
    public boolean drawImage(Image image, AffineTransform at, ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color background,
            ImageObserver observer) {
        throw refused();
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("XChart drew something other than bars, lines and dots");
    }
}
