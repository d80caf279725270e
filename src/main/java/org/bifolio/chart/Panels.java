package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.Dot;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Point;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Trace;
import org.bifolio.chart.Scene.Words;

/** One small chart for each series, under the name of its series: one above the other, or side by side where there is room. */
final class Panels {
    private static final int HEAD = 26;
    private static final int LEAST_HEIGHT = 180;
    private static final int BETWEEN = 24;
    private static final int NARROWEST = 190;
    private static final double MOST_SHRUNK = 4;

    private Panels() {}

    static Scene of(Drawing drawing, Canvas canvas) {
        List<Integer> filled = IntStream.range(0, drawing.series().size())
                .filter(i -> drawing.series().get(i).marks().stream().anyMatch(Optional::isPresent))
                .boxed()
                .toList();
        boolean multiples = drawing.kind() == ChartKind.PANELS;
        int across = multiples ? across(drawing, filled.size(), canvas) : 1;
        int rows = (filled.size() + across - 1) / across;
        int width = (canvas.width() - (across - 1) * BETWEEN) / across;
        int height = Math.max(LEAST_HEIGHT, canvas.height() / rows - HEAD);
        List<List<String>> names = drawing.series().stream()
                .map(series -> TypeWidth.balance(series.name(), width, Layout.TEXT, Role.SERIES))
                .toList();
        int lines = filled.stream()
                .mapToInt(series -> names.get(series).size())
                .max()
                .orElse(1);
        int head = HEAD + (int) Math.ceil((lines - 1) * Layout.TEXT * Words.LEADING);
        List<Scene> panels = panels(drawing, filled, new Canvas(width, height));
        List<Item> items = new ArrayList<>();
        int top = 0;
        int lowest = 0;
        for (int n = 0; n < filled.size(); n++) {
            int series = filled.get(n);
            int left = n % across * (width + BETWEEN);
            if (n > 0 && n % across == 0) {
                top = lowest + 8;
            }
            items.add(new Words(
                    Role.SERIES, names.get(series), Anchor.START, left, top + 15, Layout.TEXT, series, false, ""));
            Scene panel = panels.get(n);
            for (Item item : panel.items()) {
                items.add(moved(item, left, top + head, series));
            }
            lowest = Math.max(lowest, top + head + panel.height());
        }
        return new Scene(canvas.width(), lowest, items);
    }

    private static List<Scene> panels(Drawing drawing, List<Integer> series, Canvas canvas) {
        List<Drawing> drawings =
                series.stream().map(number -> only(drawing, number)).toList();
        List<Scene> panels =
                drawings.stream().map(each -> Layout.of(each, canvas)).toList();
        if (drawing.kind() != ChartKind.COLUMNS) {
            return panels;
        }
        double least = IntStream.range(0, panels.size())
                .mapToDouble(i -> perUnit(panels.get(i), drawings.get(i)))
                .min()
                .orElseThrow();
        return IntStream.range(0, panels.size())
                .mapToObj(i -> onScale(least, drawings.get(i), panels.get(i), canvas))
                .toList();
    }

    /** Bars of one unit are as long as they would be in one panel; a series far smaller than another keeps a scale of its own. */
    private static Scene onScale(double perUnit, Drawing drawing, Scene panel, Canvas canvas) {
        double has = perUnit(panel, drawing);
        if (has > perUnit * MOST_SHRUNK) {
            return panel;
        }
        double span = Layout.greatest(drawing)
                .max(BigDecimal.ZERO)
                .subtract(Layout.least(drawing).min(BigDecimal.ZERO))
                .doubleValue();
        int height = (int) Math.round(canvas.height() - (has - perUnit) * span);
        return Layout.of(drawing, new Canvas(canvas.width(), height));
    }

    /** The pixels of a bar of 1. */
    private static double perUnit(Scene panel, Drawing drawing) {
        double longest = panel.items().stream()
                .filter(item -> item instanceof Bar)
                .mapToDouble(item -> ((Bar) item).box().height())
                .max()
                .orElseThrow();
        BigDecimal most =
                Layout.greatest(drawing).abs().max(Layout.least(drawing).abs());
        return longest / Math.max(most.doubleValue(), Double.MIN_NORMAL);
    }

    /** As many side by side as have room for their categories. */
    private static int across(Drawing drawing, int count, Canvas canvas) {
        double label = Layout.labelWidth(drawing, Layout.SMALL_TEXT) + 6;
        double least = Math.max(NARROWEST, drawing.categories().size() * Math.max(40, label));
        int most = Math.max(1, (int) ((canvas.width() + BETWEEN) / (least + BETWEEN)));
        return most >= count ? count : most >= 2 && count == 4 ? 2 : most;
    }

    private static Drawing only(Drawing drawing, int series) {
        boolean line = drawing.kind() == ChartKind.LINES
                || drawing.kind() == ChartKind.COMBINED
                        && series == drawing.series().size() - 1;
        Drawing one = drawing.with(
                line ? ChartKind.LINES : ChartKind.COLUMNS,
                drawing.categories(),
                List.of(drawing.series().get(series)));
        if (drawing.kind() != ChartKind.PANELS) {
            return one;
        }
        return one.reaching(List.of(Layout.least(drawing), Layout.greatest(drawing)));
    }

    private static Item moved(Item item, double right, double down, int series) {
        if (item instanceof Rule r) {
            return new Rule(r.kind(), r.x1() + right, r.y1() + down, r.x2() + right, r.y2() + down);
        }
        if (item instanceof Bar b) {
            return new Bar(series, b.box().moved(right, down), b.end(), b.look(), b.title());
        }
        if (item instanceof Dot d) {
            return new Dot(series, d.x() + right, d.y() + down, d.radius(), d.look(), d.title());
        }
        if (item instanceof Trace t) {
            List<Point> points = t.points().stream()
                    .map(p -> new Point(p.x() + right, p.y() + down))
                    .toList();
            return new Trace(series, points, t.forecast());
        }
        Words w = (Words) item;
        return new Words(
                w.role(), w.lines(), w.anchor(), w.x() + right, w.y() + down, w.size(), series, w.turned(), w.whole());
    }
}
