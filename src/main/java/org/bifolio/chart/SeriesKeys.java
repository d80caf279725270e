package org.bifolio.chart;

import java.awt.geom.RoundRectangle2D;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Role;

/** The names of several series in a row, each beside its colour, for pictures; a page writes its own. */
final class SeriesKeys {
    private static final double SQUARE = 11;
    private static final double BETWEEN = 18;

    private SeriesKeys() {}

    static boolean needed(Drawing drawing) {
        return drawing.series().size() > 1 && drawing.kind() != ChartKind.PANELS;
    }

    /** @param y of the baseline */
    static void paint(Drawing drawing, Picture picture, double left, double y, double size) {
        double x = left;
        for (int i = 0; i < drawing.series().size(); i++) {
            String name = drawing.series().get(i).name();
            picture.fill(
                    new RoundRectangle2D.Double(x, y - SQUARE + 1, SQUARE, SQUARE, 4, 4),
                    Palette.strong(drawing.series().get(i).tone()));
            x += SQUARE + 6;
            picture.text(name, Fonts.regular(), size, Palette.INK, Anchor.START, x, y, false);
            x += TypeWidth.of(name, size, Role.NAME) + BETWEEN;
        }
    }
}
