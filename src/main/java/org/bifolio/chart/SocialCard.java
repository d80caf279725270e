package org.bifolio.chart;

import java.util.List;
import java.util.Optional;

/**
 * The picture that stands for a page where it is shared, 1200 × 630 pixels.
 *
 * @param kicker the small line on top: {@code 青云科技 688316.SH · 2022年年报摘要}
 * @param headline the news in one line
 * @param figures key figures in a row; the first few that fit are shown
 * @param drawing fills what is left; empty for a filing without a chart
 * @param unit of the drawing's figures: {@code 单位：亿元}; empty where they have none
 */
public record SocialCard(
        String kicker, String headline, List<KeyFigure> figures, Optional<Drawing> drawing, String unit) {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    /** A figure under its name: {@code 营收，2022年} and {@code 3.05亿元}. */
    public record KeyFigure(String name, String figure) {}

    public SocialCard {
        figures = List.copyOf(figures);
    }
}
