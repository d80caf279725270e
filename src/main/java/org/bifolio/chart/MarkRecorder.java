package org.bifolio.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes down the bars, dots and lines that XChart draws, by the colour that stands for their series. Text is not XChart's to
 * draw here: it comes as outlines, which no reader could search, select or hear, so anything in an unknown colour is refused.
 */
final class MarkRecorder extends RecordingGraphics {
    static final Color BACKGROUND = Color.WHITE;

    private final Set<Color> known;
    private final Map<Color, List<Shape>> fills = new HashMap<>();
    private final Map<Color, List<Line2D>> lines = new HashMap<>();

    MarkRecorder(Set<Color> known) {
        this.known = Set.copyOf(known);
    }

    List<Shape> fills(Color series) {
        return fills.getOrDefault(series, List.of());
    }

    List<Line2D> lines(Color series) {
        return lines.getOrDefault(series, List.of());
    }

    @Override
    public void fill(Shape shape) {
        if (!getColor().equals(BACKGROUND)) {
            requireKnown(shape);
            fills.computeIfAbsent(getColor(), c -> new ArrayList<>()).add(shape);
        }
    }

    @Override
    public void draw(Shape shape) {
        requireKnown(shape);
        if (!(shape instanceof Line2D line)) {
            throw new IllegalStateException("XChart drew " + shape + " where a line was expected");
        }
        lines.computeIfAbsent(getColor(), c -> new ArrayList<>()).add(line);
    }

    private void requireKnown(Shape shape) {
        if (!known.contains(getColor())) {
            throw new IllegalStateException(
                    "XChart drew something that is no mark, in " + getColor() + " at " + shape.getBounds());
        }
    }
}
