package org.bifolio.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColourTableTest {

    @Test
    void mixesInkWithWhatIsBelow() {
        ColourTable table = new ColourTable();
        byte white = (byte) table.ink(Color.WHITE);
        int ink = table.ink(new Color(0x1f4e8c));
        assertEquals(new Color(0x8fa7c6), color(table, table.over(ink, 8, white)));
        byte edge = table.over(ink, 1, white);
        assertEquals(new Color(0xf1f4f8), color(table, edge));
        assertEquals(edge, table.over(ink, 1, white));
        assertEquals(4, table.channels().length / 3);
    }

    @Test
    void givesShadesThatNoEyeTellsApartOnePlace() {
        ColourTable table = new ColourTable();
        byte white = (byte) table.ink(Color.WHITE);
        int grid = table.ink(new Color(0xfdfdfd));
        assertEquals(white, table.over(grid, 1, white));
        assertEquals(new Color(0xfdfdfd), color(table, (byte) grid), "but an ink keeps its own");
    }

    @Test
    void keepsTo256ColoursAndEveryInkToItsOwn() {
        Random random = new Random(5);
        ColourTable table = new ColourTable();
        List<Color> inks = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            inks.add(new Color(random.nextInt(0x1000000)));
            places.add(table.ink(inks.get(i)));
            byte below = places.get(random.nextInt(places.size())).byteValue();
            for (int step = 0; step < 60; step++) {
                below = table.over(places.get(i), 1 + step % (Coverage.FULL - 1), below);
            }
        }
        assertEquals(224 + 30, table.channels().length / 3, 30);
        assertTrue(table.channels().length / 3 <= 256);
        for (int i = 0; i < inks.size(); i++) {
            assertEquals(inks.get(i), color(table, places.get(i).byteValue()));
        }
    }

    @Test
    void takesTheNearestShadeWhereThereIsNoRoom() {
        ColourTable table = new ColourTable();
        byte black = (byte) table.ink(Color.BLACK);
        int green = table.ink(Color.GREEN);
        int white = table.ink(Color.WHITE);
        Random random = new Random(5);
        while (table.channels().length / 3 < 224) { // shades of all colours but greys
            table.over(table.ink(new Color(random.nextInt(0x1000000) | 0xff0000)), 8, black);
        }
        int full = table.channels().length / 3;
        Color shade = color(table, table.over(white, 8, (byte) green));
        assertEquals(full, table.channels().length / 3);
        Color wanted = new Color(128, 255, 128);
        for (int place = 0; place < full; place++) {
            assertTrue(far(wanted, shade) <= far(wanted, color(table, (byte) place)));
        }
    }

    private static int far(Color a, Color b) {
        int red = a.getRed() - b.getRed();
        int green = a.getGreen() - b.getGreen();
        int blue = a.getBlue() - b.getBlue();
        return red * red + green * green + blue * blue;
    }

    private static Color color(ColourTable table, byte place) {
        int at = 3 * (place & 0xff);
        byte[] channels = table.channels();
        return new Color(channels[at] & 0xff, channels[at + 1] & 0xff, channels[at + 2] & 0xff);
    }
}
