package org.bifolio.chart;

import java.awt.Color;

/**
 * At most 256 colours for a picture, in the order of their first use. Each ink keeps its own; shades at the edges of letters and marks
 * share a place with one that is hardly another, and where all places are taken with the nearest.
 */
final class ColourTable {
    private static final int MOST = 256;

    /** Places that shades leave for inks. */
    private static final int INKS = 32;

    /** A shade this near to another shares its place: squares of the three channels' differences, summed. */
    private static final int HARDLY = 12;

    private final int[] colours = new int[MOST]; // 0xRRGGBB
    private int size;

    /** Of each ink, by its place: for each coverage and each place below it the place of the shade, plus 1. */
    private final short[][] shades = new short[MOST][];

    /** The place of a colour. */
    int ink(Color color) {
        int colour = color.getRGB() & 0xffffff;
        int place = place(colour, MOST, 0);
        if (shades[place] == null) {
            shades[place] = new short[Coverage.FULL * MOST];
        }
        return place;
    }

    /** What an ink that covers some sixteenths of a pixel makes of the colour there, as places. */
    byte over(int ink, int sixteenths, byte below) {
        short[] known = shades[ink];
        int at = sixteenths * MOST + (below & 0xff);
        if (known[at] == 0) {
            int shade = mixed(colours[ink], colours[below & 0xff], sixteenths);
            known[at] = (short) (1 + place(shade, MOST - INKS, HARDLY));
        }
        return (byte) (known[at] - 1);
    }

    private static int mixed(int ink, int below, int sixteenths) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int top = ink >> shift & 0xff;
            int ground = below >> shift & 0xff;
            mixed |=
                    (Coverage.FULL * ground + (top - ground) * sixteenths + Coverage.FULL / 2) / Coverage.FULL << shift;
        }
        return mixed;
    }

    /** Of a colour that is near enough, or a new one where there is room, or of the nearest. */
    private int place(int colour, int most, int enough) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            int red = (colour >> 16) - (colours[i] >> 16);
            int green = (colour >> 8 & 0xff) - (colours[i] >> 8 & 0xff);
            int blue = (colour & 0xff) - (colours[i] & 0xff);
            int far = red * red + green * green + blue * blue;
            if (far < least) {
                least = far;
                nearest = i;
            }
        }
        if (least <= enough || size >= most) {
            return nearest;
        }
        colours[size] = colour;
        return size++;
    }

    /** Red, green and blue of each colour, as a PNG's palette holds them. */
    byte[] channels() {
        byte[] channels = new byte[3 * size];
        for (int i = 0; i < size; i++) {
            channels[3 * i] = (byte) (colours[i] >> 16);
            channels[3 * i + 1] = (byte) (colours[i] >> 8);
            channels[3 * i + 2] = (byte) colours[i];
        }
        return channels;
    }
}
