package org.bifolio.chart;

import java.util.List;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Role;

/** Lays out a social card at half its size: coloured edge, kicker, headline of one line or two, names of series, chart. */
final class CardPicture {
    private static final int SCALE = 2;
    private static final int WIDTH = SocialCard.WIDTH / SCALE;
    private static final int HEIGHT = SocialCard.HEIGHT / SCALE;
    private static final int EDGE = 6;
    private static final int MARGIN = 30;
    private static final int ROOM = WIDTH - 2 * MARGIN;
    private static final double KICKER = 12;
    private static final double HEADLINE = 21;
    private static final double LONG_HEADLINE = 16;
    private static final double NAME = 10.5;
    private static final double FIGURE = 15;
    private static final double LEADING = 1.35;
    private static final int KEYS = 20;

    private CardPicture() {}

    static Picture of(SocialCard card) {
        Picture picture = new Picture(WIDTH, HEIGHT, SCALE);
        picture.fill(Outline.square(new Box(0, 0, EDGE, HEIGHT)), Palette.ACCENT);
        double y = 30;
        picture.text(
                TypeWidth.shorten(card.kicker(), ROOM, KICKER, Role.TICK),
                Letters.REGULAR,
                KICKER,
                Palette.TICK,
                Anchor.START,
                MARGIN,
                y,
                false);
        y = headline(card.headline(), picture, y + 7);
        y = figures(card.figures(), picture, y);
        if (card.drawing().isPresent()) {
            Drawing drawing = card.drawing().get();
            if (SeriesKeys.needed(drawing)) {
                SeriesKeys.paint(drawing, picture, MARGIN, y + KEYS - 4, KICKER);
            }
            double right = WIDTH - MARGIN;
            picture.text(card.unit(), Letters.REGULAR, NAME, Palette.TICK, Anchor.END, right, y + KEYS - 4, false);
            chart(drawing, picture, y + KEYS + 4);
        }
        return picture;
    }

    /** As many as fit beside each other; gives the bottom of the row. */
    private static double figures(List<SocialCard.KeyFigure> figures, Picture picture, double top) {
        double x = MARGIN;
        for (SocialCard.KeyFigure each : figures) {
            double width = Math.max(
                    TypeWidth.of(each.name(), NAME, Role.TICK), TypeWidth.of(each.figure(), FIGURE, Role.LABEL));
            if (x + width > WIDTH - MARGIN) {
                break;
            }
            picture.text(each.name(), Letters.REGULAR, NAME, Palette.TICK, Anchor.START, x, top + 18, false);
            picture.text(each.figure(), Letters.SEMI_BOLD, FIGURE, Palette.ACCENT, Anchor.START, x, top + 37, false);
            x += width + 26;
        }
        return figures.isEmpty() ? top : top + 44;
    }

    /** Gives the bottom of the headline. */
    private static double headline(String text, Picture picture, double top) {
        boolean large = TypeWidth.of(text, HEADLINE, Role.LABEL) <= ROOM;
        double size = large ? HEADLINE : LONG_HEADLINE;
        List<String> lines = TypeWidth.sentence(text, ROOM, size, Role.LABEL);
        if (lines.size() > 2) {
            String rest = String.join("", lines.subList(1, lines.size()));
            lines = List.of(lines.get(0), TypeWidth.shorten(rest, ROOM, size, Role.LABEL));
        }
        double y = top + size;
        for (String line : lines) {
            picture.text(line.strip(), Letters.SEMI_BOLD, size, Palette.INK, Anchor.START, MARGIN, y, false);
            y += size * LEADING;
        }
        return y - size * LEADING + size * .3;
    }

    /** Fills what is left, smaller where the chart is taller than that. */
    private static void chart(Drawing drawing, Picture picture, double top) {
        int height = (int) (HEIGHT - top - 14);
        Scene scene = Layout.of(drawing, new Canvas(ROOM, height));
        if (scene.height() <= height) {
            ScenePainter.paint(scene, picture, MARGIN, top);
            return;
        }
        double factor = (double) height / scene.height();
        int wider = (int) Math.min(ROOM / factor, ROOM * 1.6);
        Scene fitted = Layout.of(drawing, new Canvas(wider, height));
        double shrink = Math.min((double) ROOM / wider, (double) height / fitted.height());
        picture.shrunk(shrink, MARGIN, top, () -> ScenePainter.paint(fitted, picture, 0, 0));
    }
}
