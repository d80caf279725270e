package org.bifolio.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final int SAMPLES = 16;

    @Test
    void coversWholeHalfAndQuarterPixels() {
        assertArrayEquals(
                new int[][] {{0, 0, 0, 0}, {0, 16, 16, 0}, {0, 16, 16, 0}, {0, 0, 0, 0}},
                covered(4, 4, box(1, 1, 2, 2)));
        assertArrayEquals(
                new int[][] {{4, 8, 4, 0}, {8, 16, 8, 0}, {4, 8, 4, 0}, {0, 0, 0, 0}},
                covered(4, 4, box(.5, .5, 2, 2)));
        assertArrayEquals(new int[][] {{8, 0, 0}, {16, 8, 0}, {16, 16, 8}}, covered(3, 3, shape(0, 0, 3, 3, 0, 3)));
        assertArrayEquals(
                new int[][] {{1, 3, 5, 7}}, covered(4, 1, shape(4, .5, 4, 1, 0, 1)), "an edge that falls slowly");
    }

    @Test
    void coversWhatIsWiderThanItsEdges() {
        int[] row = covered(300, 1, box(2.5, 0, 290, 1))[0];
        assertEquals(8, row[2]);
        assertEquals(8, row[292]);
        assertEquals(
                289, Arrays.stream(row).filter(each -> each == Coverage.FULL).count());
        assertEquals(0, row[293]);
    }

    @Test
    void coversAsMuchAsAShapeIsLarge() {
        double circle = Math.PI * 40 * 40;
        assertEquals(circle, area(covered(100, 100, Outline.circle(50.3, 49.7, 40))), circle * .002);
        double triangle = 90 * 80 / 2.;
        assertEquals(triangle, area(covered(100, 100, shape(3.2, 4.1, 93.2, 4.1, 40, 84.1))), triangle * .002);
    }

    @Test
    void countsWhatIsCoveredTwiceOnceAndLeavesAHoleThatTurnsTheOtherWay() {
        Outline twice = box(0, 0, 3, 1);
        twice.add(box(1, 0, 3, 1), 1, 0, 0, false);
        assertArrayEquals(new int[][] {{16, 16, 16, 16, 0}}, covered(5, 1, twice));
        Outline hole = box(0, 0, 5, 1);
        hole.move(1, 0).line(1, 1).line(4, 1).line(4, 0);
        assertArrayEquals(new int[][] {{16, 0, 0, 0, 16}}, covered(5, 1, hole));
        Outline otherWay = new Outline().move(1, 0).line(1, 1).line(4, 1).line(4, 0);
        assertArrayEquals(new int[][] {{0, 16, 16, 16, 0}}, covered(5, 1, otherWay));
    }

    @Test
    void scalesBeforeItMoves() {
        int[][] found = new int[4][6];
        new Coverage(6, 4).fill(box(1, .5, 1, 1), 2, 1, .5, into(found));
        assertArrayEquals(
                new int[][] {{0, 0, 0, 0, 0, 0}, {0, 0, 0, 8, 8, 0}, {0, 0, 0, 16, 16, 0}, {0, 0, 0, 8, 8, 0}}, found);
    }

    @Test
    void agreesWithManySamplesOfEachPixel() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            double[] corners = random.doubles(6, 0, 24).toArray();
            int[][] found = covered(24, 24, shape(corners));
            Path2D path = new Path2D.Double();
            path.moveTo(corners[0], corners[1]);
            path.lineTo(corners[2], corners[3]);
            path.lineTo(corners[4], corners[5]);
            path.closePath();
            for (int y = 0; y < 24; y++) {
                for (int x = 0; x < 24; x++) {
                    double sampled = (double) samples(path, x, y) / SAMPLES;
                    assertEquals(sampled, found[y][x], 1.5, Arrays.toString(corners) + " at " + x + "," + y);
                }
            }
        }
    }

    private static int samples(Path2D path, int x, int y) {
        int within = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            if (path.contains(x + (i % SAMPLES + .5) / SAMPLES, y + (i / SAMPLES + .5) / SAMPLES)) {
                within++;
            }
        }
        return within;
    }

    @Test
    void cutsOffWhatLeavesTheSheet() {
        Random random = new Random(3);
        Coverage small = new Coverage(20, 20);
        for (int i = 0; i < 300; i++) {
            Outline shape = shape(random.doubles(10, -40, 60).toArray());
            int[][] whole = new int[100][100];
            new Coverage(100, 100).fill(shape, 1, 40, 40, into(whole));
            int[][] part = new int[20][20];
            small.fill(shape, 1, 0, 0, into(part)); // which must leave nothing behind for the next
            for (int y = 0; y < 20; y++) {
                for (int x = 0; x < 20; x++) {
                    assertTrue(Math.abs(whole[40 + y][40 + x] - part[y][x]) <= 1, "shape " + i + " at " + x + "," + y);
                }
            }
        }
    }

    @Test
    void paintsNothingOfWhatIsOutside() {
        for (double[] place : new double[][] {{-9, 2}, {12, 2}, {2, -9}, {2, 12}, {-9, -9}, {12, 12}}) {
            assertEquals(0, area(covered(10, 10, box(place[0], place[1], 5, 5))));
        }
        assertEquals(0, area(covered(10, 10, new Outline())));
        assertEquals(100, area(covered(10, 10, box(-1e6, -1e6, 2e6, 2e6))));
    }

    private static Outline box(double x, double y, double width, double height) {
        return Outline.square(new Box(x, y, width, height));
    }

    private static Outline shape(double... corners) {
        Outline shape = new Outline().move(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            shape.line(corners[i], corners[i + 1]);
        }
        return shape.close();
    }

    static int[][] covered(int width, int height, Outline shape) {
        int[][] sixteenths = new int[height][width];
        new Coverage(width, height).fill(shape, 1, 0, 0, into(sixteenths));
        return sixteenths;
    }

    private static Coverage.Runs into(int[][] sixteenths) {
        return (row, from, to, level) -> Arrays.fill(sixteenths[row], from, to, level);
    }

    static double area(int[][] sixteenths) {
        return Arrays.stream(sixteenths).flatMapToInt(Arrays::stream).sum() / (double) Coverage.FULL;
    }
}
