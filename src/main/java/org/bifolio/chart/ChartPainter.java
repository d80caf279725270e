package org.bifolio.chart;

/**
 * Draws charts. SVG opens no large font and needs none on the machine; PNG opens ours on first use. Safe for parallel use; the
 * same drawing gives the same bytes on any locale and time zone.
 */
public final class ChartPainter {

    private ChartPainter() {}

    /**
     * An {@code <svg>} element whose colours come from {@code assets/chart.css}.
     *
     * @throws IllegalArgumentException if there is nothing to draw, or our fonts lack a character
     */
    public static String svg(Drawing drawing, ChartSize size) {
        Scene scene = Layout.of(drawing, size.canvas());
        return SvgWriter.write(scene, drawing, drawing.id() + "-" + size.id());
    }

    /** The wide chart as an SVG file that needs no stylesheet, with its caption and the names of its series. */
    public static String svgFile(Drawing drawing, Caption caption) {
        return SvgFile.write(drawing, caption);
    }

    /** A picture of the wide chart at twice its size, with its caption and the names of its series. */
    public static byte[] png(Drawing drawing, Caption caption) {
        return CaptionedPicture.of(drawing, caption).png();
    }

    /** A picture of 1200 × 630 pixels. */
    public static byte[] png(SocialCard card) {
        return CardPicture.of(card).png();
    }
}
