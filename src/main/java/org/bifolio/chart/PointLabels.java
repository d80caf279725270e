package org.bifolio.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Words;

/** Labels of dots on lines: over its dot if nothing is there, or at the first place around it where the label covers least. */
final class PointLabels {
    private static final int TEXT_COVERED = 100;
    private static final double BETWEEN = 3;

    private final Canvas canvas;
    private final double size;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();
    private boolean legible = true;

    PointLabels(Canvas canvas, double size) {
        this.canvas = canvas;
        this.size = size;
    }

    /** Keeps labels off a text, a bar or a dot. */
    void avoid(Box box) {
        boxes.add(box);
    }

    /** Keeps labels off a line, where there is a choice. */
    void avoid(Line2D line) {
        lines.add(line);
    }

    /** Keeps labels off breaks and the axis at zero, where there is a choice. */
    void avoidRules(List<Item> items) {
        for (Item item : items) {
            if (item instanceof Rule rule && (rule.kind() == Rule.Kind.BREAK || rule.kind() == Rule.Kind.ZERO)) {
                lines.add(new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
            }
        }
    }

    /** Whether no label so far covers another text, a bar, a dot or the edge. */
    boolean legible() {
        return legible;
    }

    Words place(Plot.Placed placed) {
        Words best = null;
        for (Words words : places(placed)) {
            if (best == null || covers(words) < covers(best)) {
                best = words;
            }
        }
        legible &= covers(best) < TEXT_COVERED;
        boxes.add(best.box().grow(BETWEEN));
        return best;
    }

    private List<Words> places(Plot.Placed placed) {
        double over = placed.box().y() - Layout.GAP;
        double under = placed.box().bottom() + Layout.GAP + size * .78;
        double level = placed.box().centreY() + size * .36;
        return List.of(
                at(placed, Anchor.MIDDLE, 0, over),
                at(placed, Anchor.MIDDLE, 0, under),
                at(placed, Anchor.END, 5, over),
                at(placed, Anchor.START, -5, over),
                at(placed, Anchor.START, -5, under),
                at(placed, Anchor.END, 5, under),
                at(placed, Anchor.END, -9, level),
                at(placed, Anchor.START, 9, level),
                at(placed, Anchor.MIDDLE, 0, over - size * .7));
    }

    private Words at(Plot.Placed placed, Anchor anchor, double dx, double y) {
        String text = placed.mark().label();
        return Words.of(Role.LABEL, text, anchor, placed.box().centreX() + dx, y, size);
    }

    /** How much a text would cover: {@link #TEXT_COVERED} for each text, dot or edge, 1 for each line. */
    private int covers(Words words) {
        Box box = words.box();
        boolean outside = box.x() < 0 || box.right() > canvas.width() || box.y() < 0;
        long covered = boxes.stream().filter(box::overlaps).count();
        long crossed = lines.stream()
                .filter(line -> line.intersects(box.x(), box.y(), box.width(), box.height()))
                .count();
        return (int) (TEXT_COVERED * (covered + (outside ? 1 : 0)) + crossed);
    }
}
