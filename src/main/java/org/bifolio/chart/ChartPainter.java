package org.bifolio.chart;

/**
 * Draws a chart in every shape it is shown in; what the shapes have in common is laid out once. SVG opens no large font and needs none
 * on the machine; PNG opens ours on first use. Safe for parallel use; the same drawing gives the same bytes on any locale and time
 * zone.
 *
 * <p>Every method throws an {@link IllegalArgumentException} if there is nothing to draw, or our fonts lack a character.
 */
public final class ChartPainter {
    private final Drawing drawing;
    private Scene wide;

    private ChartPainter(Drawing drawing) {
        this.drawing = drawing;
    }

    public static ChartPainter of(Drawing drawing) {
        return new ChartPainter(drawing);
    }

    public Drawing drawing() {
        return drawing;
    }

    private synchronized Scene wide() {
        if (wide == null) {
            wide = Layout.of(drawing, ChartSize.WIDE.canvas());
        }
        return wide;
    }

    /** An {@code <svg>} element whose colours come from {@code assets/chart.css}. */
    public String svg(ChartSize size) {
        Scene scene = size == ChartSize.WIDE ? wide() : Layout.of(drawing, size.canvas());
        return SvgWriter.write(scene, drawing, drawing.id() + "-" + size.id());
    }

    /** Whether a drawing that {@link #svg} made names its series, each beside its marks. */
    public static boolean namesSeries(String svg) {
        return svg.contains("<text class=\"series");
    }

    /** The wide chart as an SVG file that needs no stylesheet, with its caption and the names of its series. */
    public String svgFile(Caption caption) {
        return SvgFile.write(wide(), drawing, caption);
    }

    /** A picture of the wide chart at twice its size, with its caption and the names of its series. */
    public byte[] png(Caption caption) {
        return CaptionedPicture.of(wide(), drawing, caption).png();
    }

    /** A picture of 1200 × 630 pixels. */
    public static byte[] png(SocialCard card) {
        return CardPicture.of(card).png();
    }
}
