package org.bifolio.chart;

import java.util.Optional;
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

    /** @param scene the drawing laid out, in which each series may have its name already */
    static boolean needed(Drawing drawing, Scene scene) {
        boolean named = scene.items().stream()
                .anyMatch(item -> item instanceof Scene.Words words && words.role() == Role.SERIES);
        return needed(drawing) && !named;
    }

    static boolean forecast(Drawing.Series series) {
        return series.marks().stream().flatMap(Optional::stream).allMatch(Drawing.Mark::forecast);
    }

    /** @param y of the baseline */
    static void paint(Drawing drawing, Picture picture, double left, double y, double size) {
        double x = left;
        for (int i = 0; i < drawing.series().size(); i++) {
            String name = drawing.series().get(i).name();
            Drawing.Series each = drawing.series().get(i);
            Outline square = Outline.rounded(new Box(x, y - SQUARE + 1, SQUARE, SQUARE), 2, 2, 2, 2);
            if (forecast(each)) {
                picture.hatch(square, Palette.strong(each.tone()));
                picture.draw(square, Palette.strong(each.tone()), 1.25);
            } else {
                picture.fill(square, Palette.strong(each.tone()));
            }
            x += SQUARE + 6;
            picture.text(name, Letters.REGULAR, size, Palette.INK, Anchor.START, x, y, false);
            x += TypeWidth.of(name, size, Role.NAME) + BETWEEN;
        }
    }
}
