package org.bifolio.chart;

/**
 * The picture that stands for a page where it is shared, 1200 × 630 pixels.
 *
 * @param kicker the small line on top: {@code 青云科技 688316.SH · 2022年年报摘要}
 * @param headline the news in one line
 */
public record SocialCard(String kicker, String headline, Drawing drawing) {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;
}
