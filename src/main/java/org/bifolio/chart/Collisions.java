package org.bifolio.chart;

import java.util.List;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Words;

/** Whether labels stand clear of each other, of the bars, of breaks, of the axis at zero and of the edge. */
final class Collisions {
    private static final double BETWEEN = 3;
    private static final double FROM_BAR = 2;
    private static final double FROM_AXIS = 1;

    private Collisions() {}

    /** @param items among which breaks are looked for */
    static boolean none(List<Words> labels, List<Bar> bars, List<Item> items, Canvas canvas) {
        List<Box> boxes = labels.stream().map(Words::box).toList();
        List<Box> breaks = boxes(items, Rule.Kind.BREAK);
        List<Box> axes = boxes(items, Rule.Kind.ZERO);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.x() < 0 || box.right() > canvas.width() || box.y() < 0 || box.bottom() > canvas.height()) {
                return false;
            }
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                if (box.grow(BETWEEN).overlaps(other)) {
                    return false;
                }
            }
            if (breaks.stream().anyMatch(box.grow(BETWEEN)::overlaps)
                    || axes.stream().anyMatch(box.grow(FROM_AXIS)::overlaps)
                    || bars.stream().anyMatch(bar -> box.grow(FROM_BAR).overlaps(bar.box()))) {
                return false;
            }
        }
        return true;
    }

    private static List<Box> boxes(List<Item> items, Rule.Kind kind) {
        return items.stream()
                .filter(item -> item instanceof Rule rule && rule.kind() == kind)
                .map(item -> (Rule) item)
                .map(rule -> new Box(rule.x1(), rule.y1(), rule.x2() - rule.x1(), rule.y2() - rule.y1()))
                .toList();
    }
}
