package org.bifolio.chart;

import java.util.List;
import java.util.Locale;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.Dot;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Look;
import org.bifolio.chart.Scene.Point;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Trace;
import org.bifolio.chart.Scene.Words;

/** Writes a scene as SVG that says what things are and leaves it to {@code chart.css} how they look. */
final class SvgWriter {
    private final StringBuilder out = new StringBuilder();
    private final String id;

    private SvgWriter(String id) {
        this.id = id;
    }

    /** @param id unique on the page */
    static String write(Scene scene, Drawing drawing, String id) {
        SvgWriter writer = new SvgWriter(escape(id));
        writer.open(scene, drawing);
        writer.hatches(scene);
        scene.items().forEach(writer::item);
        return writer.out.append("</svg>\n").toString();
    }

    /** One mark beside a drawing whose id and hatches it shares. */
    static String mark(Item item, String id) {
        SvgWriter writer = new SvgWriter(escape(id));
        writer.item(item);
        return writer.out.toString();
    }

    private void open(Scene scene, Drawing drawing) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 ")
                .append(scene.width())
                .append(' ')
                .append(scene.height())
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\">\n<title id=\"")
                .append(id)
                .append("-t\">")
                .append(escape(drawing.title()))
                .append("</title>\n<desc id=\"")
                .append(id)
                .append("-d\">")
                .append(escape(drawing.description()))
                .append("</desc>\n");
    }

    /** A pattern of lines for each series with a forecast bar. */
    private void hatches(Scene scene) {
        scene.hatched()
                .forEach(series -> out.append("<pattern id=\"")
                        .append(hatch(series))
                        .append("\" class=\"hatch ")
                        .append(color(series))
                        .append("\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"")
                        .append(" patternTransform=\"rotate(")
                        .append(scene.lean(series).degrees())
                        .append(")\"><path class=\"ground\" d=\"M0 0h7v7H0z\"/>")
                        .append("<path d=\"M0 3.5h7\"/></pattern>\n"));
    }

    private String hatch(int series) {
        return id + "-h" + (series + 1);
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
        open("path", rule.kind().name().toLowerCase(Locale.ROOT));
        boolean level = rule.y1() == rule.y2();
        out.append(" d=\"M")
                .append(number(rule.x1()))
                .append(' ')
                .append(number(rule.y1()))
                .append(level ? "H" : "V")
                .append(number(level ? rule.x2() : rule.y2()))
                .append("\"/>\n");
    }

    private void bar(Bar bar) {
        open("path", "bar " + color(bar.series()) + look(bar.look()));
        if (bar.look() == Look.FORECAST) {
            out.append(" fill=\"url(#").append(hatch(bar.series())).append(")\"");
        }
        out.append(" d=\"").append(BarOutline.path(bar)).append('"');
        titled("path", bar.title());
    }

    private void trace(Trace trace) {
        open("path", "line " + color(trace.series()) + (trace.forecast() ? " ahead" : ""));
        out.append(" d=\"");
        char command = 'M';
        for (Point point : trace.points()) {
            out.append(command).append(number(point.x())).append(' ').append(number(point.y()));
            command = 'L';
        }
        out.append("\"/>\n");
    }

    private void dot(Dot dot) {
        open("circle", "dot " + color(dot.series()) + look(dot.look()));
        out.append(" cx=\"").append(number(dot.x())).append("\" cy=\"").append(number(dot.y()));
        out.append("\" r=\"").append(number(dot.radius())).append('"');
        titled("circle", dot.title());
    }

    private void words(Words words) {
        open("text", role(words) + anchor(words.anchor()) + size(words.size()));
        out.append(" x=\"").append(number(words.x())).append("\" y=\"").append(number(words.y()));
        out.append('"');
        if (words.turned()) {
            out.append(" transform=\"rotate(-90 ")
                    .append(number(words.x()))
                    .append(' ')
                    .append(number(words.y()))
                    .append(")\"");
        }
        out.append('>');
        lines(words);
        if (!words.whole().isEmpty()) {
            out.append("<title>").append(escape(words.whole())).append("</title>");
        }
        out.append("</text>\n");
    }

    private void lines(Words words) {
        List<String> lines = words.lines();
        lines.forEach(GlyphCoverage::require);
        out.append(escape(lines.get(0)));
        for (String line : lines.subList(1, lines.size())) {
            out.append("<tspan x=\"")
                    .append(number(words.x()))
                    .append("\" dy=\"")
                    .append(number(words.size() * Words.LEADING))
                    .append("\">")
                    .append(escape(line))
                    .append("</tspan>");
        }
    }

    private void open(String element, String classes) {
        out.append('<').append(element).append(" class=\"").append(classes).append('"');
    }

    private void titled(String element, String title) {
        if (title.isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append("><title>")
                .append(escape(title))
                .append("</title></")
                .append(element)
                .append(">\n");
    }

    private static String role(Words words) {
        return switch (words.role()) {
            case LABEL -> "label";
            case ON -> "on " + color(words.series());
            case PALE -> "label in";
            case TICK -> "tick";
            case CATEGORY -> "category";
            case NAME -> "name";
            case SERIES -> "series";
        };
    }

    private static String anchor(Anchor anchor) {
        return switch (anchor) {
            case START -> "";
            case MIDDLE -> " mid";
            case END -> " end";
        };
    }

    private static String size(double size) {
        return size >= Layout.TEXT ? "" : size > Layout.LEAST_TEXT ? " small" : " least";
    }

    private static String look(Look look) {
        return look == Look.PLAIN ? "" : " " + look.name().toLowerCase(Locale.ROOT);
    }

    /** {@code s1} to {@code s6}, and again from the start. */
    static String color(int series) {
        return "s" + (series % Palette.SERIES + 1);
    }

    /** To a tenth of a pixel, without a needless zero. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        if (tenths % 10 == 0) {
            return Long.toString(tenths / 10);
        }
        return (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
