package org.bifolio.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    @DisplayName("a picture of few colours is kept to the pixel")
    void fewColours() throws IOException {
        BufferedImage image = new BufferedImage(97, 61, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        int[] colours = random.ints(256, 0, 0x1000000).toArray();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, colours[random.nextInt(colours.length)]);
            }
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.write(image)));
        assertEquals(image.getWidth(), read.getWidth());
        assertEquals(image.getHeight(), read.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                assertEquals(image.getRGB(x, y), read.getRGB(x, y), x + "," + y);
            }
        }
    }

    @Test
    @DisplayName("of a picture of many colours plain areas are kept, and no shade at an edge moves far")
    void manyColours() throws IOException {
        BufferedImage image = new BufferedImage(1024, 40, BufferedImage.TYPE_INT_RGB);
        int ink = 0x1f4e8c;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, y < 20 ? 0xffffff : ink);
            }
            image.setRGB(x, 20, between(0xffffff, ink, x));
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.write(image)));
        for (int x = 0; x < image.getWidth(); x++) {
            assertEquals(0xffffffff, read.getRGB(x, 5));
            assertEquals(0xff000000 | ink, read.getRGB(x, 30));
            for (int shift = 0; shift <= 16; shift += 8) {
                int was = image.getRGB(x, 20) >> shift & 0xff;
                int is = read.getRGB(x, 20) >> shift & 0xff;
                assertTrue(Math.abs(was - is) <= 2, "at " + x + " " + was + " became " + is);
            }
        }
    }

    private static int between(int from, int to, int step) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int start = from >> shift & 0xff;
            int end = to >> shift & 0xff;
            colour = colour << 8 | start + (end - start) * step / 1023;
        }
        return colour;
    }
}
