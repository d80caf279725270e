package org.bifolio.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The series' colours as people see them who lack one kind of cone, and on paper in black and white. The difference of two colours is
 * that of CIEDE2000: below 1 nobody sees it, above 5 everybody does.
 */
class ColourVisionTest {
    /** Machado, Oliveira, Fernandes 2009, severity 1, of linear RGB. */
    private static final Map<String, double[][]> EYES = new LinkedHashMap<>();

    static {
        EYES.put("all cones", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        EYES.put("no L cones", new double[][] {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        });
        EYES.put("no M cones", new double[][] {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        });
        EYES.put("no S cones", new double[][] {
            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
        });
    }

    /** Income with result, result with adjusted result, assets with equity, income with assets, assets with cost, income with cost. */
    private static final int[][] TOGETHER = {{1, 2}, {2, 6}, {3, 6}, {1, 3}, {3, 5}, {1, 5}};

    private final String css = read();
    private final String light = css.substring(0, css.indexOf("[data-theme"));
    private final String dark = css.substring(css.indexOf("[data-theme"), css.indexOf("@media screen"));

    @Test
    void anyTwoSeriesDifferForEveryEye() {
        for (String theme : List.of(light, dark)) {
            EYES.forEach((eye, matrix) -> {
                for (int a = 1; a <= Palette.SERIES; a++) {
                    for (int b = a + 1; b <= Palette.SERIES; b++) {
                        atLeast(9, lab(color(theme, "" + a), matrix), lab(color(theme, "" + b), matrix), eye, a, b);
                    }
                }
            });
        }
    }

    @Test
    void palerSeriesThatStandTogetherDifferForEveryEye() {
        for (String theme : List.of(light, dark)) {
            EYES.forEach((eye, matrix) -> {
                for (int[] pair : TOGETHER) {
                    double[] first = lab(color(theme, pair[0] + "-past"), matrix);
                    double[] second = lab(color(theme, pair[1] + "-past"), matrix);
                    atLeast(6, first, second, eye, pair[0], pair[1]);
                }
            });
        }
    }

    @Test
    void seriesStepFromDarkToPaleOnPaper() {
        String print = css.substring(css.indexOf("@media print", css.indexOf("black and white")));
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i <= Palette.SERIES; i++) {
            Matcher own =
                    Pattern.compile("\\.s" + i + " \\{ --c: (#[0-9a-f]{6});").matcher(print);
            String color = own.find() ? own.group(1) : color(light, "" + i);
            steps.add(lab(color, EYES.get("all cones"))[0]);
        }
        steps.sort(null);
        for (int i = 1; i < steps.size(); i++) {
            assertTrue(steps.get(i) - steps.get(i - 1) > 8, "too near each other in grey: " + steps);
        }
    }

    private static void atLeast(double least, double[] a, double[] b, String eye, int first, int second) {
        double found = difference(a, b);
        assertTrue(found >= least, "With " + eye + ", colours " + first + " and " + second + " differ by " + found);
    }

    private static double[] lab(String hex, double[][] matrix) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double v = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = v <= .04045 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4);
        }
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = matrix[i][0] * rgb[0] + matrix[i][1] * rgb[1] + matrix[i][2] * rgb[2];
            seen[i] = Math.max(0, Math.min(1, sum));
        }
        double x = root((.4124 * seen[0] + .3576 * seen[1] + .1805 * seen[2]) / .95047);
        double y = root(.2126 * seen[0] + .7152 * seen[1] + .0722 * seen[2]);
        double z = root((.0193 * seen[0] + .1192 * seen[1] + .9505 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > .008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }

    // Sharma, Wu, Dalal 2005
    private static double difference(double[] p, double[] q) {
        double chroma = (Math.hypot(p[1], p[2]) + Math.hypot(q[1], q[2])) / 2;
        double g = 1 + .5 * (1 - weight(chroma));
        double c1 = Math.hypot(p[1] * g, p[2]);
        double c2 = Math.hypot(q[1] * g, q[2]);
        double h1 = angle(p[2], p[1] * g);
        double h2 = angle(q[2], q[1] * g);
        double turn = h2 - h1;
        if (Math.abs(turn) > 180) {
            turn -= Math.signum(turn) * 360;
        }
        double dl = q[0] - p[0];
        double dc = c2 - c1;
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
        double l = (p[0] + q[0]) / 2;
        double c = (c1 + c2) / 2;
        double h = Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + 360) / 2;
        double t = 1 - .17 * cos(h - 30) + .24 * cos(2 * h) + .32 * cos(3 * h + 6) - .2 * cos(4 * h - 63);
        double sl = 1 + .015 * (l - 50) * (l - 50) / Math.sqrt(20 + (l - 50) * (l - 50));
        double sc = 1 + .045 * c;
        double sh = 1 + .015 * c * t;
        double bend = 60 * Math.exp(-Math.pow((h - 275) / 25, 2));
        double rotation = -2 * weight(c) * Math.sin(Math.toRadians(bend));
        return Math.sqrt(
                Math.pow(dl / sl, 2) + Math.pow(dc / sc, 2) + Math.pow(dh / sh, 2) + rotation * dc / sc * dh / sh);
    }

    private static double weight(double chroma) {
        double seventh = Math.pow(chroma, 7);
        return Math.sqrt(seventh / (seventh + Math.pow(25, 7)));
    }

    private static double angle(double b, double a) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    private static String color(String theme, String name) {
        Matcher found = Pattern.compile("--chart-" + name + ": (#[0-9a-f]{6});").matcher(theme);
        assertTrue(found.find(), name);
        return found.group(1);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("templates/assets/chart.css"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
