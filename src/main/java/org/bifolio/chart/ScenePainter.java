package org.bifolio.chart;

import java.awt.Color;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.Dot;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Look;
import org.bifolio.chart.Scene.Point;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Trace;
import org.bifolio.chart.Scene.Words;

/** Paints a scene on a picture as the page would show it in the light. */
final class ScenePainter {
    private static final double RADIUS = 3;

    private final Scene scene;
    private final Picture picture;
    private final double left;
    private final double top;

    private ScenePainter(Scene scene, Picture picture, double left, double top) {
        this.scene = scene;
        this.picture = picture;
        this.left = left;
        this.top = top;
    }

    static void paint(Scene scene, Picture picture, double left, double top) {
        ScenePainter painter = new ScenePainter(scene, picture, left, top);
        scene.items().forEach(painter::item);
    }

    private void item(Item item) {
        if (item instanceof Rule rule) {
            rule(rule);
        } else if (item instanceof Bar bar) {
            bar(bar);
        } else if (item instanceof Trace trace) {
            trace(trace);
        } else if (item instanceof Dot dot) {
            dot(dot);
        } else if (item instanceof Words words) {
            words(words);
        }
    }

    private void rule(Rule rule) {
        Outline line = Outline.line(left + rule.x1(), top + rule.y1(), left + rule.x2(), top + rule.y2());
        switch (rule.kind()) {
            case GRID -> picture.draw(line, Palette.GRID, 1);
            case ZERO -> picture.draw(line, Palette.ZERO, 1);
            case LINK -> picture.draw(line, Palette.ZERO, 1, 2, 2);
            case SPAN -> picture.draw(line, Palette.GRID, 4);
            case BREAK -> picture.draw(line, Palette.ZERO, 1.5, 4, 4);
        }
    }

    private void bar(Bar bar) {
        Outline shape = shape(bar);
        Color strong = Palette.strong(bar.series());
        switch (bar.look()) {
            case PLAIN -> picture.fill(shape, strong);
            case PAST -> picture.fill(shape, Palette.past(bar.series()));
            case PART -> {
                picture.fill(shape, Palette.part(bar.series()));
                picture.draw(shape, strong, 1.25);
            }
            case FORECAST -> {
                picture.hatch(shape, strong, scene.lean(bar.series()));
                picture.draw(shape, strong, 1.25, 4, 3);
            }
        }
    }

    /** Rounded at its end, square at its root. */
    private Outline shape(Bar bar) {
        Box b = bar.box().moved(left, top);
        double r = Math.min(b.width(), b.height()) < 2 * RADIUS ? 0 : RADIUS;
        return switch (bar.end()) {
            case UP -> Outline.rounded(b, r, r, 0, 0);
            case DOWN -> Outline.rounded(b, 0, 0, r, r);
            case RIGHT -> Outline.rounded(b, 0, r, r, 0);
            case LEFT -> Outline.rounded(b, r, 0, 0, r);
            case NONE -> Outline.square(b);
        };
    }

    private void trace(Trace trace) {
        Outline path = new Outline();
        Point first = trace.points().get(0);
        path.move(left + first.x(), top + first.y());
        trace.points().forEach(point -> path.line(left + point.x(), top + point.y()));
        double[] dashes = trace.forecast() ? new double[] {5, 4} : new double[0];
        picture.draw(path, Palette.strong(trace.series()), 2.5, dashes);
    }

    private void dot(Dot dot) {
        Outline circle = Outline.circle(left + dot.x(), top + dot.y(), dot.radius());
        Color strong = Palette.strong(dot.series());
        boolean hollow = dot.look() == Look.FORECAST || dot.look() == Look.PART;
        picture.fill(circle, hollow ? Palette.BACKGROUND : strong);
        if (hollow) {
            picture.draw(circle, strong, 2);
        }
    }

    private void words(Words words) {
        Letters letters = TypeWidth.bold(words.role()) ? Letters.SEMI_BOLD : Letters.REGULAR;
        double x = left + words.x();
        double y = top + words.y();
        for (String line : words.lines()) {
            String text = line.strip();
            if (words.role() == Role.LABEL) {
                picture.textOverLines(text, letters, words.size(), color(words), words.anchor(), x, y, words.turned());
            } else {
                picture.text(text, letters, words.size(), color(words), words.anchor(), x, y, words.turned());
            }
            y += words.size() * Words.LEADING;
        }
    }

    private static Color color(Words words) {
        return switch (words.role()) {
            case ON -> Palette.on(words.series());
            case TICK, CATEGORY -> Palette.TICK;
            case LABEL, PALE, NAME, SERIES -> Palette.INK;
        };
    }
}
