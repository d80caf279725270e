package org.bifolio.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void readsAsItWasPainted() throws IOException {
        Random random = new Random(1);
        PaintedSheet sheet = new PaintedSheet(97, 61);
        for (int i = 0; i < 2000; i++) {
            int ink = sheet.colours().ink(new Color(random.nextInt(0x1000000) & 0xc0c0c0));
            int from = random.nextInt(90);
            sheet.paint(ink, random.nextInt(61), from, from + 1 + random.nextInt(7), 1 + random.nextInt(Coverage.FULL));
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.write(sheet)));
        assertEquals(97, read.getWidth());
        assertEquals(61, read.getHeight());
        byte[] channels = sheet.colours().channels();
        for (int y = 0; y < 61; y++) {
            for (int x = 0; x < 97; x++) {
                int place = sheet.lines()[y * 98 + 1 + x] & 0xff;
                Color colour = new Color(
                        channels[3 * place] & 0xff, channels[3 * place + 1] & 0xff, channels[3 * place + 2] & 0xff);
                assertEquals(colour.getRGB(), read.getRGB(x, y), x + "," + y);
            }
        }
    }

    @Test
    void isWhiteWhereNothingIsPainted() throws IOException {
        PaintedSheet sheet = new PaintedSheet(40, 30);
        sheet.paint(sheet.colours().ink(Color.BLUE), 7, 5, 9, Coverage.FULL);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.write(sheet)));
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                boolean painted = y == 7 && x >= 5 && x < 9;
                assertEquals(painted ? Color.BLUE : Color.WHITE, new Color(read.getRGB(x, y)), x + "," + y);
            }
        }
    }
}
