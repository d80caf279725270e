package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.chart.Drawing.Category;
import org.bifolio.chart.Drawing.Mark;
import org.bifolio.chart.Drawing.Series;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.End;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Look;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Words;

/** A bridge: the first and the last bar stand on zero, each between them starts where the one before it ended. */
final class WaterfallLayout {
    private static final double FILL = .62;
    private static final double BROADEST = 84;
    private static final double TICK_SPACING = 48;

    private final Drawing drawing;
    private final Canvas canvas;
    private final List<Mark> marks;
    private final List<BigDecimal> ends = new ArrayList<>();

    WaterfallLayout(Drawing drawing, Canvas canvas) {
        this.drawing = drawing;
        this.canvas = canvas;
        this.marks = drawing.series().get(0).marks().stream()
                .map(Optional::orElseThrow)
                .toList();
        BigDecimal reached = BigDecimal.ZERO;
        for (int i = 0; i < marks.size(); i++) {
            BigDecimal value = marks.get(i).value();
            reached = i == marks.size() - 1 ? value : reached.add(value);
            ends.add(reached);
        }
    }

    Scene scene() {
        Attempt last = null;
        for (boolean atRoot : new boolean[] {false, true}) {
            for (double size : new double[] {Layout.TEXT, Layout.SMALL_TEXT, Layout.LEAST_TEXT}) {
                last = new Attempt(size, atRoot);
                if (Collisions.none(last.labels, List.of(), last.items, canvas)) {
                    return last.scene();
                }
            }
        }
        return last.scene();
    }

    private BigDecimal start(int bar) {
        return bar == 0 || bar == marks.size() - 1 ? BigDecimal.ZERO : ends.get(bar - 1);
    }

    private boolean falls(int bar) {
        return ends.get(bar).compareTo(start(bar)) < 0;
    }

    /** The chart with its labels at one size; the last total's at its end or, away from its neighbour's, at its root. */
    private final class Attempt {
        private final double size;
        private final boolean atRoot;
        private final List<Item> items = new ArrayList<>();
        private final List<Words> labels = new ArrayList<>();

        Attempt(double size, boolean atRoot) {
            this.size = size;
            this.atRoot = atRoot;
            lay();
        }

        Scene scene() {
            items.addAll(labels);
            return new Scene(canvas.width(), canvas.height(), items);
        }

        private void lay() {
            double room = Layout.GAP * 2 + size * .8;
            BigDecimal least = ends.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
            BigDecimal greatest = ends.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
            boolean falling = marks.stream().anyMatch(mark -> mark.value().signum() < 0);
            double below = falling || atRoot ? room : 0;
            double above = greatest.signum() > 0 || !falling || atRoot ? room : 1;
            UprightFrame frame = UprightFrame.of(
                    drawing, canvas, 0, height -> ValueScale.of(least, greatest, height, below, above, TICK_SPACING));
            double step = frame.area().width() / marks.size();
            Plot plot = Plot.upright(reached(), frame.area(), frame.axis().scale(), Math.min(FILL, BROADEST / step));
            List<Plot.Placed> placed = plot.marks();
            for (int i = 0; i < marks.size(); i++) {
                bar(i, placed.get(i).box(), plot);
                if (i > 0) {
                    double y = plot.y(ends.get(i - 1));
                    Box before = placed.get(i - 1).box();
                    items.add(new Rule(
                            Rule.Kind.LINK,
                            before.right(),
                            y,
                            placed.get(i).box().x(),
                            y));
                }
            }
            items.addAll(frame.items(drawing, plot));
        }

        private void bar(int bar, Box column, Plot plot) {
            double from = plot.y(start(bar));
            double to = plot.y(ends.get(bar));
            Box box = new Box(column.x(), Math.min(from, to), column.width(), Math.max(1, Math.abs(from - to)));
            items.add(new Bar(
                    0,
                    box,
                    falls(bar) ? End.DOWN : End.UP,
                    look(bar),
                    marks.get(bar).title()));
            boolean under = falls(bar) != (atRoot && bar == marks.size() - 1);
            double y = under ? box.bottom() + Layout.GAP + size * .78 : box.y() - Layout.GAP;
            labels.add(Words.of(Role.LABEL, marks.get(bar).label(), Anchor.MIDDLE, box.centreX(), y, size));
        }
    }

    /** Totals are strong, what they are made of is pale; a bridge that begins with a part of the year has one total only. */
    private Look look(int bar) {
        if (marks.get(bar).forecast()) {
            return Look.FORECAST;
        }
        boolean total = bar == marks.size() - 1
                || bar == 0 && !drawing.categories().get(0).part();
        return total ? Look.PLAIN : Look.PAST;
    }

    /** The level each bar reaches, for XChart to lay out as plain columns. */
    private Drawing reached() {
        List<Optional<Mark>> levels = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            levels.add(Optional.of(new Mark(ends.get(i), "", "", false)));
        }
        List<Category> categories = drawing.categories();
        return drawing.with(ChartKind.COLUMNS, categories, List.of(new Series("", 0, levels)));
    }
}
