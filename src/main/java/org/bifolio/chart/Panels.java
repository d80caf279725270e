package org.bifolio.chart;

import java.util.ArrayList;
import java.util.List;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.Dot;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Point;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Trace;
import org.bifolio.chart.Scene.Words;

/** One small chart for each series, one above the other, each under the name of its series. */
final class Panels {
    private static final int HEAD = 26;
    private static final int LEAST_HEIGHT = 180;

    private Panels() {}

    static Scene of(Drawing drawing, Canvas canvas) {
        List<Item> items = new ArrayList<>();
        int count = drawing.series().size();
        int height = Math.max(LEAST_HEIGHT, canvas.height() / count - HEAD);
        int top = 0;
        for (int i = 0; i < count; i++) {
            if (drawing.series().get(i).marks().stream().allMatch(mark -> mark.isEmpty())) {
                continue;
            }
            items.add(Words.of(Role.SERIES, drawing.series().get(i).name(), Anchor.START, 0, top + 15, Layout.TEXT)
                    .inSeries(i));
            Scene panel = Layout.of(only(drawing, i), new Canvas(canvas.width(), height));
            for (Item item : panel.items()) {
                items.add(moved(item, top + HEAD, i));
            }
            top += HEAD + panel.height() + 8;
        }
        return new Scene(canvas.width(), top - 8, items);
    }

    private static Drawing only(Drawing drawing, int series) {
        return new Drawing(
                drawing.id(),
                drawing.kind(),
                drawing.title(),
                drawing.description(),
                drawing.categories(),
                List.of(drawing.series().get(series)),
                drawing.overTime(),
                drawing.tick());
    }

    private static Item moved(Item item, double down, int series) {
        if (item instanceof Rule r) {
            return new Rule(r.kind(), r.x1(), r.y1() + down, r.x2(), r.y2() + down);
        }
        if (item instanceof Bar b) {
            return new Bar(series, b.box().moved(0, down), b.end(), b.look(), b.title());
        }
        if (item instanceof Dot d) {
            return new Dot(series, d.x(), d.y() + down, d.look(), d.title());
        }
        if (item instanceof Trace t) {
            List<Point> points =
                    t.points().stream().map(p -> new Point(p.x(), p.y() + down)).toList();
            return new Trace(series, points, t.forecast());
        }
        Words w = (Words) item;
        return new Words(w.role(), w.lines(), w.anchor(), w.x(), w.y() + down, w.size(), series, w.turned(), w.whole());
    }
}
