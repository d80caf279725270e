package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.chart.Drawing.Mark;
import org.bifolio.chart.Drawing.Series;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.Dot;
import org.bifolio.chart.Scene.End;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Look;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Words;

/**
 * Columns with a line above them that has a scale of its own on the right; narrow pictures have its labels only. The line keeps
 * to a band over the columns: where it crosses them would mean nothing.
 */
final class CombinedLayout {
    private static final double BAND = .36;
    private static final double TICK_SPACING = 44;
    private static final double BROADEST = 84;
    private static final double BESIDE = 8;
    private static final double PART_WIDTH = .6;
    /** Between a label of the line and one of a column, so that none is taken for the other, in pixels. */
    private static final double APART = 8;

    private final Drawing drawing;
    private final Canvas canvas;
    private final int line;
    private final Drawing columns;
    private final Drawing traced;

    CombinedLayout(Drawing drawing, Canvas canvas) {
        this.drawing = drawing;
        this.canvas = canvas;
        this.line = drawing.series().size() - 1;
        List<Series> all = drawing.series();
        this.columns = drawing.with(ChartKind.COLUMNS, drawing.categories(), all.subList(0, line));
        this.traced = drawing.with(ChartKind.LINES, drawing.categories(), all.subList(line, line + 1));
    }

    Scene scene() {
        for (double size : new double[] {Layout.TEXT, Layout.SMALL_TEXT, Layout.LEAST_TEXT}) {
            Attempt attempt = new Attempt(size);
            if (attempt.legible()) {
                return attempt.scene();
            }
        }
        return Panels.of(drawing, canvas);
    }

    private final class Attempt {
        private final double size;
        private final List<Item> items = new ArrayList<>();
        private final List<Bar> bars = new ArrayList<>();
        private final List<Words> labels = new ArrayList<>();
        private final PointLabels points;

        Attempt(double size) {
            this.size = size;
            this.points = new PointLabels(canvas, size);
            lay();
        }

        boolean legible() {
            return points.legible() && Collisions.none(labels, bars, items, canvas);
        }

        Scene scene() {
            items.addAll(bars);
            items.addAll(labels);
            return new Scene(canvas.width(), canvas.height(), items);
        }

        private void lay() {
            double room = Layout.GAP * 2 + size * .8;
            BigDecimal least = Layout.least(columns).min(BigDecimal.ZERO);
            BigDecimal greatest = Layout.greatest(columns).max(BigDecimal.ZERO);
            double below = least.signum() < 0 ? room : 0;
            double right = canvas.narrow()
                    ? 0
                    : BESIDE
                            + ValueAxis.of(traced, second(canvas.height(), room))
                                    .width();
            UprightFrame frame = UprightFrame.of(
                    columns,
                    canvas,
                    right,
                    height -> ValueScale.of(least, greatest, height, below, room + height * BAND, TICK_SPACING)
                            .within(least, greatest));
            Box area = frame.area();
            double step = area.width() / drawing.categories().size();
            double fill = Math.min(.62, columns.series().size() * BROADEST / step);
            Plot plot = Plot.upright(columns, area, frame.axis().scale(), fill);
            plot.marks().forEach(placed -> column(placed, plot));
            items.addAll(frame.items(columns, plot));
            line(area, second(area.height(), room));
        }

        private ValueScale second(double height, double room) {
            BigDecimal least = Layout.least(traced);
            BigDecimal greatest = Layout.greatest(traced);
            double below = height * (1 - BAND) + Layout.GAP;
            return ValueScale.of(least, greatest, height, below, room, TICK_SPACING / 2)
                    .within(least, greatest);
        }

        private void column(Plot.Placed placed, Plot plot) {
            boolean down = placed.mark().value().signum() < 0;
            Box box = placed.box();
            if (Layout.partAmongWholes(drawing, placed.category())) {
                box = box.narrowed(plot.centreX(placed.category()), PART_WIDTH);
            }
            Box bar = new Box(box.x(), box.y(), box.width(), Math.max(1, box.height()));
            bars.add(new Bar(
                    placed.series(),
                    bar,
                    down ? End.DOWN : End.UP,
                    Layout.look(drawing, placed.category(), placed.mark(), Layout.latest(drawing)),
                    placed.mark().title()));
            double y = down ? bar.bottom() + Layout.GAP + size * .78 : bar.y() - Layout.GAP;
            labels.add(Words.of(Role.LABEL, placed.mark().label(), Anchor.MIDDLE, bar.centreX(), y, size));
        }

        private void line(Box area, ValueScale scale) {
            BigDecimal foot = BigDecimal.valueOf(scale.min());
            Plot plot = Plot.lines(above(foot), area, new ValueScale(0, scale.max() - scale.min(), List.of()));
            List<Plot.Placed> marks = plot.marks();
            items.addAll(LineLayout.traces(plot, 0, line, marks));
            bars.forEach(bar -> points.avoid(bar.box()));
            labels.forEach(label -> points.avoid(label.box().grow(APART)));
            marks.forEach(placed -> points.avoid(placed.box()));
            plot.pieces(0).forEach(piece -> points.avoid(LineLayout.moved(piece, plot)));
            points.avoidRules(items);
            for (Plot.Placed placed : marks) {
                Look look = placed.mark().forecast()
                        ? Look.FORECAST
                        : Layout.partAmongWholes(drawing, placed.category()) ? Look.PART : Look.PLAIN;
                Box box = placed.box();
                items.add(new Dot(
                        line,
                        box.centreX(),
                        box.centreY(),
                        box.width() / 2,
                        look,
                        placed.mark().title()));
                labels.add(points.place(placed));
            }
            for (BigDecimal tick : canvas.narrow() ? List.<BigDecimal>of() : scale.ticks()) {
                double y = plot.y(tick.subtract(foot)) + Layout.TEXT * .36;
                String text = traced.tickOf(0).apply(tick);
                items.add(Words.of(Role.TICK, text, Anchor.START, area.right() + BESIDE, y, Layout.TEXT));
            }
        }
    }

    /** The line lifted over zero: XChart draws no category chart wholly below it. */
    private Drawing above(BigDecimal foot) {
        Series series = traced.series().get(0);
        List<Optional<Mark>> lifted = series.marks().stream()
                .map(mark -> mark.map(m -> new Mark(m.value().subtract(foot), m.label(), m.title(), m.forecast())))
                .toList();
        return traced.with(
                ChartKind.LINES, traced.categories(), List.of(new Series(series.name(), series.tone(), lifted)));
    }
}
