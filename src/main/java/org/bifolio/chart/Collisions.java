package org.bifolio.chart;

import java.util.List;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Words;

/** Whether labels stand clear of each other, of the bars, of breaks and of the edge. */
final class Collisions {
    private static final double BETWEEN = 3;

    private Collisions() {}

    /** @param items among which breaks are looked for */
    static boolean none(List<Words> labels, List<Bar> bars, List<Item> items, Canvas canvas) {
        List<Box> boxes = labels.stream().map(Words::box).toList();
        List<Box> breaks = items.stream()
                .filter(item -> item instanceof Rule rule && rule.kind() == Rule.Kind.BREAK)
                .map(item -> (Rule) item)
                .map(rule -> new Box(rule.x1(), rule.y1(), rule.x2() - rule.x1(), rule.y2() - rule.y1()))
                .toList();
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
                    || bars.stream().anyMatch(bar -> box.overlaps(bar.box()))) {
                return false;
            }
        }
        return true;
    }
}
