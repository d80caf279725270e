package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Words;

/** Round numbers on the left of upright marks and a line across the plot at each. */
record ValueAxis(ValueScale scale, List<String> labels) {
    private static final double BESIDE = 8;

    static ValueAxis of(Drawing drawing, ValueScale scale) {
        return new ValueAxis(
                scale, scale.ticks().stream().map(drawing.tickOf(0)).toList());
    }

    /** The room that the numbers take, in pixels. */
    double width() {
        return BESIDE
                + labels.stream()
                        .mapToDouble(label -> TypeWidth.of(label, Layout.TEXT, Role.TICK))
                        .max()
                        .orElse(0);
    }

    List<Item> items(Plot plot) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            BigDecimal tick = scale.ticks().get(i);
            double y = plot.y(tick);
            Rule.Kind kind = tick.signum() == 0 ? Rule.Kind.ZERO : Rule.Kind.GRID;
            items.add(new Rule(kind, plot.area().x(), y, plot.area().right(), y));
            items.add(Words.of(
                    Role.TICK,
                    labels.get(i),
                    Anchor.END,
                    plot.area().x() - BESIDE,
                    y + Layout.TEXT * .36,
                    Layout.TEXT));
        }
        return items;
    }
}
