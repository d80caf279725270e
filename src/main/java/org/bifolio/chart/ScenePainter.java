package org.bifolio.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.Dot;
import org.bifolio.chart.Scene.End;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Look;
import org.bifolio.chart.Scene.Point;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Trace;
import org.bifolio.chart.Scene.Words;

/** Paints a scene on a picture as the page would show it in the light. */
final class ScenePainter {
    private static final double ROUND = 6;

    private final Picture picture;
    private final double left;
    private final double top;

    private ScenePainter(Picture picture, double left, double top) {
        this.picture = picture;
        this.left = left;
        this.top = top;
    }

    static void paint(Scene scene, Picture picture, double left, double top) {
        ScenePainter painter = new ScenePainter(picture, left, top);
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
        Shape line = new Line2D.Double(left + rule.x1(), top + rule.y1(), left + rule.x2(), top + rule.y2());
        switch (rule.kind()) {
            case GRID -> picture.draw(line, Palette.GRID, 1);
            case ZERO -> picture.draw(line, Palette.ZERO, 1);
            case LINK -> picture.draw(line, Palette.ZERO, 1, 2, 2);
            case SPAN -> picture.draw(line, Palette.GRID, 4);
            case BREAK -> picture.draw(line, Palette.ZERO, 1.5, 4, 4);
        }
    }

    private void bar(Bar bar) {
        Shape shape = shape(bar);
        Color strong = Palette.strong(bar.series());
        switch (bar.look()) {
            case PLAIN -> picture.fill(shape, strong);
            case PAST -> picture.fill(shape, Palette.past(bar.series()));
            case PART -> {
                picture.fill(shape, Palette.part(bar.series()));
                picture.draw(shape, strong, 1.25);
            }
            case FORECAST -> {
                picture.hatch(shape, strong);
                picture.draw(shape, strong, 1.25, 4, 3);
            }
        }
    }

    /** Rounded at its end, square at its root. */
    private Shape shape(Bar bar) {
        Box b = bar.box().moved(left, top);
        Rectangle2D square = new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height());
        if (bar.end() == End.NONE || Math.min(b.width(), b.height()) < ROUND) {
            return square;
        }
        Area area = new Area(new RoundRectangle2D.Double(b.x(), b.y(), b.width(), b.height(), ROUND, ROUND));
        double w = b.width();
        double h = b.height();
        area.add(new Area(
                switch (bar.end()) {
                    case UP -> new Rectangle2D.Double(b.x(), b.y() + h / 2, w, h / 2);
                    case DOWN -> new Rectangle2D.Double(b.x(), b.y(), w, h / 2);
                    case RIGHT -> new Rectangle2D.Double(b.x(), b.y(), w / 2, h);
                    case LEFT -> new Rectangle2D.Double(b.x() + w / 2, b.y(), w / 2, h);
                    case NONE -> square;
                }));
        return area;
    }

    private void trace(Trace trace) {
        Path2D path = new Path2D.Double();
        for (Point point : trace.points()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(left + point.x(), top + point.y());
            } else {
                path.lineTo(left + point.x(), top + point.y());
            }
        }
        float[] dashes = trace.forecast() ? new float[] {5, 4} : new float[0];
        picture.draw(path, Palette.strong(trace.series()), 2.5, dashes);
    }

    private void dot(Dot dot) {
        double r = dot.radius();
        Shape circle = new Ellipse2D.Double(left + dot.x() - r, top + dot.y() - r, 2 * r, 2 * r);
        Color strong = Palette.strong(dot.series());
        boolean hollow = dot.look() == Look.FORECAST || dot.look() == Look.PART;
        picture.fill(circle, hollow ? Palette.BACKGROUND : strong);
        if (hollow) {
            picture.draw(circle, strong, 2);
        }
    }

    private void words(Words words) {
        Font font = TypeWidth.bold(words.role()) ? Fonts.semiBold() : Fonts.regular();
        double x = left + words.x();
        double y = top + words.y();
        for (String line : words.lines()) {
            String text = line.strip();
            if (words.role() == Role.LABEL) {
                picture.textOverLines(text, font, words.size(), color(words), words.anchor(), x, y, words.turned());
            } else {
                picture.text(text, font, words.size(), color(words), words.anchor(), x, y, words.turned());
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
