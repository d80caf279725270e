package org.bifolio.chart;

import java.util.Arrays;
import java.util.Comparator;

/**
 * At most 256 colours for a picture. Plain areas keep theirs; of a picture with more, the rarest shades at the edges of letters and
 * marks become the nearest ones that are kept.
 */
final class ColourTable {
    private static final int MOST = 256;
    private static final int OPAQUE = 0xff000000;
    private static final int RGB = 0xffffff;

    private int[] keys = new int[1 << 10]; // opaque, so that none is 0, which marks a free place
    private int[] counts = new int[1 << 10];
    private int size;
    /** The place of each colour in the palette, beside its key. */
    private byte[] places;

    private int[] palette;

    private ColourTable() {}

    /** @param width of a row of pixels, each 0xRRGGBB */
    static ColourTable of(int[] pixels, int width) {
        ColourTable table = new ColourTable();
        for (int row = 0; row < pixels.length; row += width) {
            if (row == 0 || !likeAbove(pixels, row, width)) {
                table.count(pixels, row, width);
            }
        }
        table.choose();
        return table;
    }

    static boolean likeAbove(int[] pixels, int row, int width) {
        return Arrays.equals(pixels, row, row + width, pixels, row - width, row);
    }

    private void count(int[] pixels, int row, int width) {
        int start = row;
        for (int at = row + 1; at <= row + width; at++) {
            if (at == row + width || pixels[at] != pixels[start]) {
                int slot = slot(pixels[start]);
                if (keys[slot] == 0) {
                    keys[slot] = pixels[start] | OPAQUE;
                    size++;
                }
                counts[slot] += at - start;
                if (size > keys.length / 2) {
                    grow();
                }
                start = at;
            }
        }
    }

    /** Where a colour is, or where it would go. */
    private int slot(int colour) {
        int key = colour | OPAQUE;
        int slot = key * 0x9e3779b1 >>> 32 - Integer.numberOfTrailingZeros(keys.length);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new int[2 * oldKeys.length];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private void choose() {
        Integer[] slots = new Integer[size];
        for (int i = 0, found = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                slots[found++] = i;
            }
        }
        Arrays.sort(
                slots,
                Comparator.<Integer>comparingInt(slot -> -counts[slot]).thenComparingInt(slot -> keys[slot] & RGB));
        palette = new int[Math.min(MOST, size)];
        places = new byte[keys.length];
        for (int i = 0; i < size; i++) {
            int colour = keys[slots[i]] & RGB;
            if (i < MOST) {
                palette[i] = colour;
            }
            places[slots[i]] = (byte) (i < MOST ? i : nearest(colour));
        }
    }

    private int nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < MOST; i++) {
            int red = (colour >> 16) - (palette[i] >> 16);
            int green = (colour >> 8 & 0xff) - (palette[i] >> 8 & 0xff);
            int blue = (colour & 0xff) - (palette[i] & 0xff);
            int far = red * red + green * green + blue * blue;
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }

    /** Red, green and blue of each colour, as a PNG's palette holds them. */
    byte[] channels() {
        byte[] channels = new byte[3 * palette.length];
        for (int i = 0; i < palette.length; i++) {
            channels[3 * i] = (byte) (palette[i] >> 16);
            channels[3 * i + 1] = (byte) (palette[i] >> 8);
            channels[3 * i + 2] = (byte) palette[i];
        }
        return channels;
    }

    /** Fills a line with the places of a row's colours in the palette, from its second byte on. */
    void indices(int[] pixels, int row, byte[] line) {
        int last = pixels[row];
        byte place = places[slot(last)];
        for (int x = 1; x < line.length; x++) {
            int pixel = pixels[row + x - 1];
            if (pixel != last) {
                last = pixel;
                place = places[slot(pixel)];
            }
            line[x] = place;
        }
    }
}
