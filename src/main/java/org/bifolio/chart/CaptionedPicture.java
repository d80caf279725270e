package org.bifolio.chart;

import java.util.List;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Role;

/** A chart for downloading: title and unit above it, the names of its series, and below it what marks mean and the source. */
final class CaptionedPicture {
    private static final double SCALE = 2;
    private static final int MARGIN = 28;
    private static final double TITLE = 18;
    private static final double SUBTITLE = 13;
    private static final double SOURCE = 11;

    private CaptionedPicture() {}

    static Picture of(Scene scene, Drawing drawing, Caption caption) {
        int width = scene.width() + 2 * MARGIN;
        List<String> title = lines(caption.title(), TITLE, Role.LABEL, scene.width());
        List<String> subtitle = lines(caption.subtitle(), SUBTITLE, Role.TICK, scene.width());
        List<String> below = caption.foot().stream()
                .flatMap(line -> lines(line, SOURCE, Role.TICK, scene.width()).stream())
                .toList();
        boolean keys = SeriesKeys.needed(drawing, scene);
        double head = MARGIN + height(title, TITLE) + height(subtitle, SUBTITLE) + (keys ? 28 : 0) + 10;
        double foot = (below.isEmpty() ? 0 : 14 + height(below, SOURCE)) + MARGIN - 8;
        Picture picture = new Picture(width, (int) Math.ceil(head + scene.height() + foot), SCALE);
        double y = text(title, Letters.SEMI_BOLD, TITLE, picture, MARGIN);
        y = text(subtitle, Letters.REGULAR, SUBTITLE, picture, y);
        if (keys) {
            SeriesKeys.paint(drawing, picture, MARGIN, y + 19, SUBTITLE);
        }
        ScenePainter.paint(scene, picture, MARGIN, head);
        text(below, Letters.REGULAR, SOURCE, picture, head + scene.height() + 14);
        return picture;
    }

    private static List<String> lines(String text, double size, Role role, double width) {
        return text.isEmpty() ? List.of() : TypeWidth.sentence(text, width, size, role);
    }

    private static double height(List<String> lines, double size) {
        return lines.size() * size * 1.45;
    }

    /** Paints lines from a top on and gives their bottom. */
    private static double text(List<String> lines, Letters letters, double size, Picture picture, double top) {
        double y = top + size;
        for (String line : lines) {
            picture.text(
                    line.strip(),
                    letters,
                    size,
                    size == TITLE ? Palette.INK : Palette.TICK,
                    Anchor.START,
                    MARGIN,
                    y,
                    false);
            y += size * 1.45;
        }
        return top + height(lines, size);
    }
}
