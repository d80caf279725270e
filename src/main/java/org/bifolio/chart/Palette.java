package org.bifolio.chart;

import java.awt.Color;
import java.util.List;

/** The light colours of {@code chart.css}, for pictures that have no stylesheet. */
final class Palette {
    /** How many series have a colour of their own. */
    static final int SERIES = 6;

    static final Color BACKGROUND = Color.decode("#ffffff");
    static final Color INK = Color.decode("#1a2433");
    static final Color TICK = Color.decode("#5b6675");
    static final Color GRID = Color.decode("#e3e7ed");
    static final Color ZERO = Color.decode("#7d8796");
    static final Color ACCENT = Color.decode("#1f4e8c");

    private static final List<Color> STRONG = colors("#1f4e8c", "#b45f06", "#2b7f86", "#3a414d", "#8a50c0", "#86152e");
    private static final List<Color> PAST = colors("#5c7fb5", "#cf7a2e", "#5a9b9f", "#7d8590", "#b07fd4", "#a8556a");
    private static final List<Color> ON = colors("#ffffff", "#ffffff", "#ffffff", "#ffffff", "#ffffff", "#ffffff");

    private Palette() {}

    static Color strong(int series) {
        return STRONG.get(series % SERIES);
    }

    /** Of periods before the latest one. */
    static Color past(int series) {
        return PAST.get(series % SERIES);
    }

    /** Of half years and quarters among full years: the strong one thinned. */
    static Color part(int series) {
        return thinned(strong(series), .3);
    }

    /** What lies behind the lines of a forecast. */
    static Color ground(Color strong) {
        return thinned(strong, .12);
    }

    private static Color thinned(Color color, double opacity) {
        return new Color(
                mixed(color.getRed(), opacity), mixed(color.getGreen(), opacity), mixed(color.getBlue(), opacity));
    }

    private static int mixed(int channel, double opacity) {
        return (int) Math.round(255 - (255 - channel) * opacity);
    }

    /** Of text within a bar. */
    static Color on(int series) {
        return ON.get(series % SERIES);
    }

    private static List<Color> colors(String... codes) {
        return List.of(codes).stream().map(Color::decode).toList();
    }
}
