package org.bifolio.chart;

import java.util.List;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.Words;

/** Whether labels stand clear of each other, of the bars and of the edge. */
final class Collisions {
    private static final double BETWEEN = 3;

    private Collisions() {}

    static boolean none(List<Words> labels, List<Bar> bars, Canvas canvas) {
        List<Box> boxes = labels.stream().map(Words::box).toList();
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
            if (bars.stream().anyMatch(bar -> box.overlaps(bar.box()))) {
                return false;
            }
        }
        return true;
    }
}
