package org.bifolio.chart;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bifolio.chart.Drawing.Mark;
import org.bifolio.chart.Scene.Point;

/** Where XChart lays out the marks of a drawing, and each value and category, in the pixels of the whole picture. */
final class Plot {
    private final Box area;
    private final PlotChart chart;
    private final MarkRecorder recorder;
    private final Drawing drawing;

    private Plot(Drawing drawing, Box area, PlotChart chart) {
        this.drawing = drawing;
        this.area = area;
        this.chart = chart;
        this.recorder = chart.paint((int) area.width(), (int) area.height());
    }

    /**
     * Upright bars, side by side or stacked as the drawing's kind asks.
     *
     * @param fill the share of a category's width that bars take, 0 to 1
     */
    static Plot upright(Drawing drawing, Box area, ValueScale scale, double fill) {
        return new Plot(drawing, area, PlotChart.upright(drawing, scale, fill));
    }

    /** Bars from left to right, the first category on top. */
    static Plot lying(Drawing drawing, Box area, ValueScale scale, double fill) {
        return new Plot(drawing, area, PlotChart.lying(drawing, scale, fill));
    }

    /** Dots joined by lines, except across a break or a missing figure. */
    static Plot lines(Drawing drawing, Box area, ValueScale scale) {
        return new Plot(drawing, area, PlotChart.lines(drawing, scale));
    }

    /** A bar or dot at its place; a dot's box is its bounds. */
    record Placed(int series, int category, Box box, Mark mark) {}

    Box area() {
        return area;
    }

    double y(BigDecimal value) {
        return area.y() + chart.screenY(value.doubleValue());
    }

    double x(BigDecimal value) {
        return area.x() + chart.screenX(value.doubleValue());
    }

    /** The breadth of one category, along the axis that they stand on. */
    double step(double length) {
        return length / drawing.categories().size();
    }

    /** The middle of an upright category. */
    double centreX(int category) {
        return area.x() + step(area.width()) * (category + .5);
    }

    /** The middle of a lying category. */
    double centreY(int category) {
        return area.y() + step(area.height()) * (category + .5);
    }

    /** All marks, series by series, in the order of categories. */
    List<Placed> marks() {
        List<Placed> placed = new ArrayList<>();
        for (int series = 0; series < drawing.series().size(); series++) {
            List<Shape> shapes = new ArrayList<>();
            chart.colors(series).forEach(color -> shapes.addAll(recorder.fills(color)));
            List<Optional<Mark>> marks = drawing.series().get(series).marks();
            requireAll(series, shapes.size());
            int next = 0;
            for (int category = 0; category < marks.size(); category++) {
                if (marks.get(category).isPresent()) {
                    Mark mark = marks.get(category).get();
                    placed.add(new Placed(series, category, box(shapes.get(next++)), mark));
                }
            }
        }
        return placed;
    }

    /** The straight pieces between the dots of a series. */
    List<Line2D> pieces(int series) {
        List<Line2D> pieces = new ArrayList<>();
        chart.colors(series).forEach(color -> pieces.addAll(recorder.lines(color)));
        return pieces;
    }

    Point moved(double x, double y) {
        return new Point(area.x() + x, area.y() + y);
    }

    private Box box(Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()).moved(area.x(), area.y());
    }

    private void requireAll(int series, int drawn) {
        long asked = drawing.series().get(series).marks().stream()
                .filter(Optional::isPresent)
                .count();
        if (drawn != asked) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%s: XChart drew %d of %d marks of %s",
                    drawing.id(),
                    drawn,
                    asked,
                    drawing.series().get(series).name()));
        }
    }
}
