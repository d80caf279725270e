package org.bifolio.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.bifolio.chart.Scene.Anchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTest {
    private static final Color INK = Color.BLACK;

    /** Every letter of both fonts, strokes that cross each other among them, beside what Java's own painter makes of it. */
    @Test
    void paintsEveryLetterAsJavaDoes() {
        for (Letters letters : List.of(Letters.REGULAR, Letters.SEMI_BOLD)) {
            Font font = (letters == Letters.REGULAR ? Fonts.regular() : Fonts.semiBold()).deriveFont(13f);
            IntStream.rangeClosed(' ' + 1, 0xffff)
                    .filter(c -> GlyphCoverage.covers(c) && "‘’“”".indexOf(c) < 0)
                    .forEach(c -> assertPaintedAlike(Character.toString(c), letters, font));
        }
    }

    private static void assertPaintedAlike(String letter, Letters letters, Font font) {
        BufferedImage java = new BufferedImage(60, 50, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = java.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, 60, 50);
        graphics.setColor(INK);
        graphics.scale(2, 2);
        graphics.fill(font.createGlyphVector(new FontRenderContext(null, true, true), letter)
                .getOutline(5.3f, 17.6f));
        graphics.dispose();
        Picture picture = new Picture(30, 25, 2);
        picture.text(letter, letters, 13, INK, Anchor.START, 5.3, 17.6, false);
        BufferedImage ours = read(picture);
        double sum = 0;
        for (int y = 0; y < 50; y++) {
            for (int x = 0; x < 60; x++) {
                int lighter = (ours.getRGB(x, y) & 0xff) - (java.getRGB(x, y) & 0xff);
                sum += Math.abs(lighter);
                assertTrue(lighter < 48, letter + " at " + x + "," + y + " is lighter by " + lighter);
                // where one stroke ends within the edge of another both count
                assertTrue(lighter > -136, letter + " at " + x + "," + y + " is darker by " + -lighter);
            }
        }
        assertTrue(sum / (60 * 50) < 2, letter + " is off by " + sum);
    }

    @Test
    void turnsTextToReadUpwards() {
        Picture lying = new Picture(60, 20, 2);
        lying.text("营收 7.5%", Letters.REGULAR, 12, INK, Anchor.START, 3, 15, false);
        Picture standing = new Picture(20, 60, 2);
        standing.text("营收 7.5%", Letters.REGULAR, 12, INK, Anchor.START, 15, 57, true);
        BufferedImage expected = read(lying);
        BufferedImage turned = read(standing);
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 40; x++) {
                assertEquals(expected.getRGB(119 - y, x) & 0xff, turned.getRGB(x, y) & 0xff, 16, x + "," + y);
            }
        }
    }

    @Test
    void setsAnApostropheNarrowInEnglishAndSquareInChinese() {
        for (Letters letters : List.of(Letters.REGULAR, Letters.SEMI_BOLD)) {
            double apostrophe = letters.width("China’s", 10) - letters.width("Chinas", 10);
            assertTrue(apostrophe > 1 && apostrophe < 3.5, apostrophe + " of 10");
            double quoted = letters.width("“more than”, ‘n’", 10) - letters.width("more than, n", 10);
            assertTrue(quoted > 6 && quoted < 16, quoted + " of 40");
            assertEquals(30, letters.width("“云”", 10), .01);
            assertEquals(20, letters.width("云”a“器", 10) - letters.width("云a器", 10), .01);
        }
        Picture picture = new Picture(60, 20, 2);
        picture.text("H’H", Letters.REGULAR, 12, INK, Anchor.START, 3, 15, false);
        BufferedImage image = read(picture);
        int[] inked = IntStream.range(0, 120)
                .filter(x -> IntStream.range(0, 40).anyMatch(y -> (image.getRGB(x, y) & 0xff) < 128))
                .toArray();
        int gap = 0;
        for (int i = 1; i < inked.length; i++) {
            gap = Math.max(gap, inked[i] - inked[i - 1]);
        }
        assertTrue(gap < 12, "the widest gap is " + gap + " pixels, of a letter 24 high");
    }

    @Test
    void placesTextByItsAnchor() {
        for (boolean turned : new boolean[] {false, true}) {
            for (Anchor anchor : Anchor.values()) {
                Picture picture = new Picture(200, 200, 1);
                picture.text("HHHH", Letters.REGULAR, 12, INK, anchor, 100, 100, turned);
                double width = Letters.REGULAR.width("HHHH", 12);
                double before = anchor == Anchor.START ? 0 : anchor == Anchor.MIDDLE ? width / 2 : width;
                int[] painted = ends(read(picture), turned);
                double from = turned ? 100 + before - width : 100 - before;
                assertEquals(from, painted[0], 3, anchor + " " + turned);
                assertEquals(from + width, painted[1], 3, anchor + " " + turned);
            }
        }
    }

    /** First and last place, along x or along y, where something is painted. */
    private static int[] ends(BufferedImage image, boolean alongY) {
        int[] painted = IntStream.range(0, 200)
                .filter(i ->
                        IntStream.range(0, 200).anyMatch(j -> (alongY ? image.getRGB(j, i) : image.getRGB(i, j)) != -1))
                .toArray();
        return new int[] {painted[0], painted[painted.length - 1]};
    }

    @Test
    void textOverLinesHasAnEdgeOfTheSheet() {
        for (boolean over : new boolean[] {false, true}) {
            Picture picture = new Picture(40, 30, 2);
            picture.fill(Outline.square(new Box(0, 0, 40, 30)), Color.RED);
            if (over) {
                picture.textOverLines("日", Letters.SEMI_BOLD, 14, INK, Anchor.MIDDLE, 20, 20, false);
            } else {
                picture.text("日", Letters.SEMI_BOLD, 14, INK, Anchor.MIDDLE, 20, 20, false);
            }
            BufferedImage image = read(picture);
            int white = count(image, -1);
            assertEquals(over, white > 100, white + " white pixels");
            assertTrue(count(image, Color.RED.getRGB()) > 3000, "only an edge is cleared");
        }
    }

    @Test
    void textOverABlankSheetIsTheSameWithoutAnEdge() {
        Picture over = new Picture(40, 30, 2);
        over.textOverLines("日", Letters.SEMI_BOLD, 14, INK, Anchor.MIDDLE, 20, 20, false);
        Picture plain = new Picture(40, 30, 2);
        plain.text("日", Letters.SEMI_BOLD, 14, INK, Anchor.MIDDLE, 20, 20, false);
        assertArrayEquals(plain.png(), over.png());
    }

    @ParameterizedTest
    @EnumSource
    void hatchesWithinTheShapeOnly(Lean lean) {
        Picture picture = new Picture(60, 60, 2);
        picture.hatch(Outline.square(new Box(10, 10, 30, 40)), INK, lean);
        BufferedImage image = read(picture);
        double ink = 0;
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 120; x++) {
                boolean within = x >= 20 && x < 80 && y >= 20 && y < 100;
                int value = image.getRGB(x, y) & 0xff;
                if (within) {
                    ink += (Palette.ground(INK).getRed() - value)
                            / (double) Palette.ground(INK).getRed();
                } else {
                    assertEquals(0xff, value, x + "," + y);
                }
            }
        }
        assertEquals(1.5 / 7, ink / (60 * 80), .015);
        for (Lean each : Lean.values()) {
            assertEquals(each == lean, alike(image, each), "lines run one way: " + each);
        }
    }

    /** Whether the pixels are the same along lines that run so. */
    private static boolean alike(BufferedImage image, Lean lean) {
        int x = lean == Lean.UPRIGHT ? 0 : lean == Lean.RISING ? -1 : 1;
        int y = lean == Lean.LEVEL ? 0 : 1;
        return IntStream.range(30, 70)
                .allMatch(from -> IntStream.range(30, 70)
                        .allMatch(row -> image.getRGB(from, row) == image.getRGB(from + x, row + y)));
    }

    @ParameterizedTest
    @EnumSource(names = {"FALLING", "RISING"})
    void hatchesThroughALowerCorner(Lean lean) {
        Picture picture = new Picture(60, 60, 2);
        picture.hatch(Outline.square(new Box(10, 10, 30, 40)), INK, lean);
        assertTrue((read(picture).getRGB(lean == Lean.RISING ? 79 : 20, 99) & 0xff) < 128);
    }

    @Test
    void paintsSmallerFromACornerOn() {
        Picture picture = new Picture(50, 50, 2);
        picture.shrunk(.5, 10, 20, () -> picture.fill(Outline.square(new Box(2, 2, 10, 10)), INK));
        picture.fill(Outline.square(new Box(0, 0, 1, 1)), INK);
        BufferedImage image = read(picture);
        assertEquals(100 + 4, count(image, INK.getRGB()));
        assertEquals(INK.getRGB(), image.getRGB(22, 42));
        assertEquals(INK.getRGB(), image.getRGB(31, 51));
        assertEquals(INK.getRGB(), image.getRGB(1, 1), "and as before afterwards");
    }

    @Test
    void refusesWhatTheFontsLack() {
        Picture picture = new Picture(50, 50, 2);
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> picture.text("甲ﷺ", Letters.REGULAR, 12, INK, Anchor.START, 0, 12, false))
                .getMessage();
        assertTrue(message.contains("U+FDFA"), message);
    }

    private static int count(BufferedImage image, int colour) {
        return (int) IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(each -> each == colour)
                .count();
    }

    private static BufferedImage read(Picture picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture.png()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
