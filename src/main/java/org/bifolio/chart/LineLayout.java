package org.bifolio.chart;

import java.awt.geom.Line2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Dot;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Look;
import org.bifolio.chart.Scene.Point;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Trace;
import org.bifolio.chart.Scene.Words;

/** Lines with a dot and a label for each figure, and the name of each series at its end. */
final class LineLayout {
    private static final double TICK_SPACING = 48;
    /** The least figure's share of the greatest from which the axis need not start at zero. */
    private static final BigDecimal FAR_FROM_ZERO = new BigDecimal("0.6");

    private static final double NAME_GAP = 10;

    private final Drawing drawing;
    private final Canvas canvas;

    LineLayout(Drawing drawing, Canvas canvas) {
        this.drawing = drawing;
        this.canvas = canvas;
    }

    Scene scene() {
        for (double size : new double[] {Layout.TEXT, Layout.SMALL_TEXT, Layout.LEAST_TEXT}) {
            Attempt attempt = new Attempt(size);
            if (attempt.legible()) {
                return attempt.scene();
            }
        }
        return drawing.series().size() > 1 ? Panels.of(drawing, canvas) : new Attempt(Layout.LEAST_TEXT).scene();
    }

    /**
     * The lines of a series, broken where a forecast begins or a figure is missing.
     *
     * @param series its number on the plot
     * @param shown its number in the scene
     */
    static List<Trace> traces(Plot plot, int series, int shown, List<Plot.Placed> marks) {
        List<Trace> traces = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        boolean forecast = false;
        for (Line2D piece : plot.pieces(series)) {
            Point from = plot.moved(piece.getX1(), piece.getY1());
            Point to = plot.moved(piece.getX2(), piece.getY2());
            boolean ahead = forecastAt(series, to, marks);
            if (!points.isEmpty()
                    && (forecast != ahead || !points.get(points.size() - 1).equals(from))) {
                traces.add(new Trace(shown, points, forecast));
                points.clear();
            }
            if (points.isEmpty()) {
                points.add(from);
            }
            points.add(to);
            forecast = ahead;
        }
        if (!points.isEmpty()) {
            traces.add(new Trace(shown, points, forecast));
        }
        return traces;
    }

    private static boolean forecastAt(int series, Point point, List<Plot.Placed> marks) {
        return marks.stream()
                .filter(placed ->
                        placed.series() == series && Math.abs(placed.box().centreX() - point.x()) < 1)
                .anyMatch(placed -> placed.mark().forecast());
    }

    static Line2D moved(Line2D piece, Plot plot) {
        Point from = plot.moved(piece.getX1(), piece.getY1());
        Point to = plot.moved(piece.getX2(), piece.getY2());
        return new Line2D.Double(from.x(), from.y(), to.x(), to.y());
    }

    private final class Attempt {
        private final double size;
        private final List<Item> items = new ArrayList<>();
        private final List<Words> labels = new ArrayList<>();
        private final PointLabels points;

        Attempt(double size) {
            this.size = size;
            this.points = new PointLabels(canvas, size);
            lay();
        }

        boolean legible() {
            return points.legible();
        }

        Scene scene() {
            items.addAll(labels);
            return new Scene(canvas.width(), canvas.height(), items);
        }

        private void lay() {
            double room = size + Layout.GAP * 2;
            BigDecimal greatest = Layout.greatest(drawing).max(nearZero() ? BigDecimal.ZERO : Layout.least(drawing));
            BigDecimal least = nearZero() ? Layout.least(drawing).min(BigDecimal.ZERO) : Layout.least(drawing);
            double below = least.signum() == 0 ? 0 : room;
            UprightFrame frame = UprightFrame.of(
                    drawing,
                    canvas,
                    names(),
                    height -> ValueScale.of(least, greatest, height, below, room, Math.min(TICK_SPACING, height / 4)));
            Plot plot = Plot.lines(drawing, frame.area(), frame.axis().scale());
            items.addAll(frame.items(drawing, plot));
            List<Plot.Placed> marks = plot.marks();
            for (int series = 0; series < drawing.series().size(); series++) {
                plot.pieces(series).forEach(piece -> points.avoid(moved(piece, plot)));
                items.addAll(traces(plot, series, series, marks));
            }
            marks.forEach(this::dot);
            nameEnds(marks);
            points.avoidRules(items);
            labels.forEach(name -> points.avoid(name.box().grow(1)));
            marks.forEach(placed -> labels.add(points.place(placed)));
        }

        private void dot(Plot.Placed placed) {
            Look look = placed.mark().forecast()
                    ? Look.FORECAST
                    : Layout.partAmongWholes(drawing, placed.category()) ? Look.PART : Look.PLAIN;
            points.avoid(placed.box());
            items.add(new Dot(
                    placed.series(),
                    placed.box().centreX(),
                    placed.box().centreY(),
                    placed.box().width() / 2,
                    look,
                    placed.mark().title()));
        }

        private void nameEnds(List<Plot.Placed> marks) {
            if (names() == 0) {
                return;
            }
            List<Words> ends = new ArrayList<>();
            for (int series = 0; series < drawing.series().size(); series++) {
                int number = series;
                String name = drawing.series().get(series).name();
                marks.stream()
                        .filter(placed -> placed.series() == number)
                        .reduce((first, second) -> second)
                        .ifPresent(last -> ends.add(Words.of(
                                        Role.SERIES,
                                        name,
                                        Anchor.START,
                                        last.box().right() + NAME_GAP,
                                        last.box().centreY() + size * .36,
                                        Layout.TEXT)
                                .inSeries(number)));
            }
            labels.addAll(Apart.spread(ends, 0, canvas.height() - Layout.TEXT));
        }

        /** The room that names need on the right; 0 where there is one line alone, or the picture is too narrow. */
        private double names() {
            double widest = drawing.series().stream()
                    .mapToDouble(series -> TypeWidth.of(series.name(), Layout.TEXT, Role.SERIES))
                    .max()
                    .orElse(0);
            return drawing.series().size() == 1 || canvas.narrow() || widest > canvas.width() * .25 ? 0 : widest;
        }

        private boolean nearZero() {
            BigDecimal least = Layout.least(drawing);
            return least.compareTo(Layout.greatest(drawing).multiply(FAR_FROM_ZERO)) < 0 || least.signum() <= 0;
        }
    }
}
