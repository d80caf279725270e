package org.bifolio.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.Dot;
import org.bifolio.chart.Scene.End;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Look;
import org.bifolio.chart.Scene.Point;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Trace;

/** The names of several series in a row, each beside a small mark of its own, for pictures; a page writes its own. */
final class SeriesKeys {
    private static final double SQUARE = 11;
    private static final double STROKE = 18;
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

    /**
     * The name of a series.
     *
     * @param mark before it, of the shape that its marks have
     * @param x where the name starts
     */
    record Key(Item mark, String name, double x) {}

    /** @param y of the baseline */
    static List<Key> row(Drawing drawing, double left, double y, double size) {
        List<Key> keys = new ArrayList<>();
        double x = left;
        for (int i = 0; i < drawing.series().size(); i++) {
            Item mark = mark(drawing, i, x, y);
            x += (mark instanceof Trace ? STROKE : SQUARE) + 6;
            String name = drawing.series().get(i).name();
            keys.add(new Key(mark, name, x));
            x += TypeWidth.of(name, size, Role.NAME) + BETWEEN;
        }
        return keys;
    }

    private static Item mark(Drawing drawing, int number, double x, double y) {
        Drawing.Series series = drawing.series().get(number);
        boolean forecast = forecast(series);
        Look look = forecast ? Look.FORECAST : Look.PLAIN;
        double middle = y - SQUARE / 2 + 1;
        boolean second = drawing.kind() == ChartKind.COMBINED
                && number == drawing.series().size() - 1;
        if (second || drawing.kind() == ChartKind.LINES) {
            return new Trace(series.tone(), List.of(new Point(x, middle), new Point(x + STROKE, middle)), forecast);
        }
        if (drawing.kind() == ChartKind.DOTS) {
            return new Dot(series.tone(), x + SQUARE / 2, middle, SQUARE / 2 - .5, look, "");
        }
        return new Bar(series.tone(), new Box(x, y - SQUARE + 1, SQUARE, SQUARE), End.NONE, look, "");
    }

    /** @param y of the baseline */
    static void paint(Drawing drawing, Picture picture, double left, double y, double size) {
        List<Key> keys = row(drawing, left, y, size);
        ScenePainter.paint(new Scene(0, 0, keys.stream().map(Key::mark).toList()), picture, 0, 0);
        for (Key key : keys) {
            picture.text(key.name(), Letters.REGULAR, size, Palette.INK, Anchor.START, key.x(), y, false);
        }
    }
}
