package org.bifolio.chart;

import java.util.Arrays;

/** The pixels of a picture, each the place of its colour in the picture's table; white at first. */
final class PaintedSheet {
    private final int width;
    private final int height;
    private final ColourTable colours = new ColourTable();

    /** Row after row as PNG has them: each starts with a byte that says that it is not filtered. */
    private final byte[] lines;

    PaintedSheet(int width, int height) {
        this.width = width;
        this.height = height;
        lines = new byte[(width + 1) * height];
        colours.ink(Palette.BACKGROUND);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColourTable colours() {
        return colours;
    }

    byte[] lines() {
        return lines;
    }

    private int at(int row, int x) {
        return row * (width + 1) + 1 + x;
    }

    /** Paints pixels of a row from one to before another. */
    void paint(int ink, int row, int from, int to, int sixteenths) {
        int at = at(row, from);
        int end = at(row, to);
        if (sixteenths == Coverage.FULL) {
            Arrays.fill(lines, at, end, (byte) ink);
            return;
        }
        for (; at < end; at++) {
            lines[at] = colours.over(ink, sixteenths, lines[at]);
        }
    }

    /** Whether nothing has been painted in a part of the sheet, or only white. */
    boolean blank(int left, int top, int right, int bottom) {
        int from = Math.max(0, left);
        int to = Math.min(width, right);
        for (int row = Math.max(0, top); row < Math.min(height, bottom); row++) {
            int end = at(row, to);
            for (int at = at(row, from); at < end; at++) {
                if (lines[at] != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
