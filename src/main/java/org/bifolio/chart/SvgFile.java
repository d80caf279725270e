package org.bifolio.chart;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.chart.Scene.Role;

/** A chart as a file of its own: its caption above and below it, and a small stylesheet with the light colours. */
final class SvgFile {
    private static final int MARGIN = 28;
    private static final double TITLE = 18;
    private static final double SUBTITLE = 13;
    private static final double SOURCE = 11;
    private static final double LEADING = 1.45;

    /** Chinese typefaces draw them as wide as a character: “IDC’ s forecast”. */
    private static final Pattern LATIN_QUOTE =
            Pattern.compile("<(title|desc)\\b[^>]*>[^<]*</\\1>|(?<!\\p{IsHan})[‘’“”](?!\\p{IsHan})");

    private final StringBuilder out = new StringBuilder();

    private SvgFile() {}

    static String write(Scene scene, Drawing drawing, Caption caption) {
        return new SvgFile().of(scene, drawing, caption);
    }

    private String of(Scene scene, Drawing drawing, Caption caption) {
        double y = lines(caption.title(), TITLE, Role.LABEL, scene.width(), "title", MARGIN);
        y = lines(caption.subtitle(), SUBTITLE, Role.TICK, scene.width(), "tick", y);
        if (SeriesKeys.needed(drawing, scene)) {
            keys(drawing, y + 19);
            y += 28;
        }
        double top = y + 10;
        double foot = top + scene.height() + 14;
        for (String line : caption.foot()) {
            foot = lines(line, SOURCE, Role.TICK, scene.width(), "tick", foot);
        }
        String chart = SvgWriter.write(scene, drawing, drawing.id())
                .replaceFirst(
                        "<svg ",
                        String.format(
                                Locale.ROOT,
                                "<svg x=\"%d\" y=\"%s\" width=\"%d\" height=\"%d\" ",
                                MARGIN,
                                SvgWriter.number(top),
                                scene.width(),
                                scene.height()));
        int width = scene.width() + 2 * MARGIN;
        int height = (int) Math.ceil(foot + MARGIN - 8);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width
                + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\">\n<style>\n" + style()
                + "</style>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" + narrow(out + chart) + "</svg>\n";
    }

    private static String narrow(String svg) {
        return LATIN_QUOTE
                .matcher(svg)
                .replaceAll(found -> found.group(1) == null
                        ? "<tspan font-family=\"Arial, Helvetica, sans-serif\">" + found.group() + "</tspan>"
                        : Matcher.quoteReplacement(found.group()));
    }

    private double lines(String text, double size, Role role, double width, String css, double top) {
        double y = top + size;
        for (String line : text.isEmpty() ? List.<String>of() : TypeWidth.sentence(text, width, size, role)) {
            text(line.strip(), css, MARGIN, y, size);
            y += size * LEADING;
        }
        return y - size;
    }

    private void keys(Drawing drawing, double y) {
        for (SeriesKeys.Key key : SeriesKeys.row(drawing, MARGIN, y, SUBTITLE)) {
            out.append(SvgWriter.mark(key.mark(), drawing.id()));
            text(key.name(), "ink", key.x(), y, SUBTITLE);
        }
    }

    private void text(String text, String css, double x, double y, double size) {
        GlyphCoverage.require(text);
        out.append("<text class=\"").append(css).append("\" x=\"").append(SvgWriter.number(x));
        out.append("\" y=\"")
                .append(SvgWriter.number(y))
                .append("\" font-size=\"")
                .append(SvgWriter.number(size));
        out.append("\">").append(SvgWriter.escape(text)).append("</text>\n");
    }

    private static String style() {
        StringBuilder css =
                new StringBuilder("text { font-family: \"Noto Sans SC\", \"Noto Sans CJK SC\", \"PingFang SC\","
                        + " \"Microsoft YaHei\", sans-serif; fill: " + code(Palette.INK) + "; }\n"
                        + ".chart { font-size: 12.5px; } .small { font-size: 11.5px; } .least { font-size: 10.5px; }\n"
                        + ".mid { text-anchor: middle; } .end { text-anchor: end; }\n"
                        + ".title, .label, .on, .series { font-weight: 600; }\n"
                        + ".label { paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; }\n"
                        + ".label.in { stroke: none; } text.on { fill: #fff; }\n"
                        + "text.tick, text.category { fill: " + code(Palette.TICK) + "; }\n"
                        + ".grid { stroke: " + code(Palette.GRID) + "; } .zero { stroke: " + code(Palette.ZERO)
                        + "; }\n"
                        + ".span { stroke: " + code(Palette.GRID) + "; stroke-width: 4; }\n"
                        + ".link { stroke: " + code(Palette.ZERO) + "; stroke-dasharray: 2 2; }\n"
                        + ".break { stroke: " + code(Palette.ZERO) + "; stroke-width: 1.5; stroke-dasharray: 4 4; }\n"
                        + ".line { fill: none; stroke-width: 2.5; stroke-linejoin: round; } .line.ahead { stroke-dasharray: 5 4; }\n"
                        + ".hatch path { stroke-width: 1.5; } .hatch .ground { stroke: none; fill-opacity: .12; }\n");
        for (int tone = 0; tone < Palette.SERIES; tone++) {
            String name = "." + SvgWriter.color(tone);
            String strong = code(Palette.strong(tone));
            String past = code(Palette.past(tone));
            css.append(String.format(
                    Locale.ROOT,
                    "%1$s.bar:not(.forecast), %1$s.dot, %1$s .ground { fill: %2$s; } %1$s.line, %1$s path { stroke: %2$s; }\n"
                            + "%1$s.bar.past { fill: %3$s; } %1$s.bar.part { fill-opacity: .3; stroke: %2$s; stroke-width: 1.25; }\n"
                            + "%1$s.bar.forecast { stroke: %2$s; stroke-width: 1.25; stroke-dasharray: 4 3; }\n"
                            + "%1$s.dot.part, %1$s.dot.forecast { fill: #fff; stroke: %2$s; stroke-width: 2; }\n",
                    name,
                    strong,
                    past));
        }
        return css.toString();
    }

    private static String code(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
    }
}
