package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.End;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Words;

/**
 * Upright bars beside each other, a label over or under each. Where the labels of several series would run into each other,
 * each series gets a panel of its own, one above the other.
 */
final class ColumnLayout {
    private static final double PART_WIDTH = .6;
    /** Of one among several, which stand so close that their labels need more room. */
    private static final double PART_WIDTH_OF_SEVERAL = .75;

    private static final double BROADEST = 84;
    private static final double TICK_SPACING = 48;

    private final Drawing drawing;
    private final Canvas canvas;

    ColumnLayout(Drawing drawing, Canvas canvas) {
        this.drawing = drawing;
        this.canvas = canvas;
    }

    Scene scene() {
        Attempt last = null;
        for (double size : new double[] {Layout.TEXT, Layout.SMALL_TEXT, Layout.LEAST_TEXT}) {
            last = new Attempt(size, false);
            if (last.legible()) {
                return last.scene();
            }
        }
        if (drawing.series().size() > 1) {
            return Panels.of(drawing, canvas);
        }
        return new Attempt(Layout.SMALL_TEXT, true).scene();
    }

    /** The chart with its labels at one size, level or turned. */
    private final class Attempt {
        private final double size;
        private final boolean turned;
        private final List<Item> items = new ArrayList<>();
        private final List<Bar> bars = new ArrayList<>();
        private final List<Words> labels = new ArrayList<>();

        Attempt(double size, boolean turned) {
            this.size = size;
            this.turned = turned;
            lay();
        }

        boolean legible() {
            return Collisions.none(labels, bars, items, canvas);
        }

        Scene scene() {
            items.addAll(bars);
            items.addAll(labels);
            return new Scene(canvas.width(), canvas.height(), items);
        }

        private void lay() {
            double room = Layout.GAP * 2 + (turned ? Layout.labelWidth(drawing, size) : size * .8);
            BigDecimal least = Layout.least(drawing).min(BigDecimal.ZERO);
            BigDecimal greatest = Layout.greatest(drawing).max(BigDecimal.ZERO);
            double below = least.signum() < 0 ? room : 0;
            double above = greatest.signum() > 0 || least.signum() == 0 ? room : 1;
            UprightFrame frame = UprightFrame.of(
                    drawing,
                    canvas,
                    0,
                    height -> ValueScale.of(least, greatest, height, below, above, Math.min(TICK_SPACING, height / 4)));
            Plot plot = Plot.upright(
                    drawing,
                    frame.area(),
                    frame.axis().scale(),
                    fill(frame.area().width()));
            int latest = Layout.latest(drawing);
            for (Plot.Placed placed : plot.marks()) {
                boolean down = placed.mark().value().signum() < 0;
                Box box = box(placed, plot);
                bars.add(new Bar(
                        placed.series(),
                        box,
                        down ? End.DOWN : End.UP,
                        Layout.look(drawing, placed.category(), placed.mark(), latest),
                        placed.mark().title()));
                labels.add(label(placed, box, down));
            }
            items.addAll(frame.items(drawing, plot));
        }

        private Words label(Plot.Placed placed, Box box, boolean down) {
            String text = placed.mark().label();
            if (turned) {
                Words level = Words.of(
                        Role.LABEL,
                        text,
                        down ? Anchor.END : Anchor.START,
                        box.centreX() + size * .36,
                        down ? box.bottom() + Layout.GAP : box.y() - Layout.GAP,
                        size);
                return level.turnedUp();
            }
            double y = down ? box.bottom() + Layout.GAP + size * .78 : box.y() - Layout.GAP;
            return Words.of(Role.LABEL, text, Anchor.MIDDLE, box.centreX(), y, size);
        }

        private Box box(Plot.Placed placed, Plot plot) {
            Box box = placed.box();
            if (Layout.partAmongWholes(drawing, placed.category())) {
                box = box.narrowed(
                        plot.centreX(placed.category()),
                        drawing.series().size() > 1 ? PART_WIDTH_OF_SEVERAL : PART_WIDTH);
            }
            double inset = drawing.series().size() > 1 ? Math.min(1.5, box.width() * .08) : 0;
            double height = Math.max(1, box.height());
            return new Box(box.x() + inset, box.y(), box.width() - 2 * inset, height);
        }

        /** The share of a category that bars take: more for more series, and less where few categories are broad. */
        private double fill(double width) {
            int count = drawing.series().size();
            double share = count == 1 ? .58 : count == 2 ? .76 : .84;
            return Math.min(
                    share, count * BROADEST / (width / drawing.categories().size()));
        }
    }
}
