package org.bifolio.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ChartFontsTest {

    @Test
    void coverageAgreesWithTheFonts() {
        for (Font font : List.of(Fonts.regular(), Fonts.semiBold())) {
            for (int c = ' '; c <= 0xffff; c++) {
                if (!Character.isSurrogate((char) c) && GlyphCoverage.covers(c)) {
                    assertTrue(font.canDisplay(c), "U+" + Integer.toHexString(c) + " in " + font.getFontName());
                }
            }
        }
        assertEquals(List.of("ﷺ", "𠮷"), GlyphCoverage.missing("青云ﷺ科技𠮷ﷺ"));
        assertEquals(List.of(), GlyphCoverage.missing("—（）《》，。％−·–…￥€é喆堃翀"));
    }

    /** Another process, for fonts are opened once; each attempt tells the same, the second as the first. */
    @Test
    @Timeout(120)
    void aTemporaryFolderThatCannotBeWrittenIsNamed(@TempDir Path folder) throws Exception {
        Path temporary = folder.resolve("none");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opening.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream said = other.getInputStream()) {
            String all = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(List.of("true", "true"), all.lines().toList());
        } finally {
            other.destroyForcibly();
        }
    }

    /** Opens a font twice, and says whether the temporary folder is named as what failed. */
    static final class Opening {
        private Opening() {}

        public static void main(String[] arguments) {
            for (int i = 0; i < 2; i++) {
                try {
                    System.out.println(Fonts.ascii());
                } catch (UncheckedIOException e) {
                    System.out.println(e.getCause() instanceof FileSystemException named
                            && named.getFile().equals(System.getProperty("java.io.tmpdir")));
                }
            }
        }
    }

    @Test
    void widthsAgreeWithTheFonts() {
        FontRenderContext exact = new FontRenderContext(null, true, true);
        for (String text : List.of("−2.44", "Jiaxing Lanchi (LP)", "2020年1–6月", "12.82%", "中金资本—")) {
            double regular = Fonts.regular()
                    .deriveFont(100f)
                    .getStringBounds(text, exact)
                    .getWidth();
            double bold = Fonts.semiBold()
                    .deriveFont(100f)
                    .getStringBounds(text, exact)
                    .getWidth();
            assertEquals(regular, TypeWidth.of(text, 100, Scene.Role.NAME), .5, text);
            assertEquals(bold, TypeWidth.of(text, 100, Scene.Role.LABEL), .5, text);
        }
    }

    @Test
    void breaksLinesWhereAReaderWould() {
        assertEquals(List.of("2022年", "上半年"), TypeWidth.balance("2022年上半年", 44, 12.5, Scene.Role.CATEGORY));
        assertEquals(List.of("2022", "年末"), TypeWidth.balance("2022年末", 44, 12.5, Scene.Role.CATEGORY));
        assertEquals(List.of("FY", "2022"), TypeWidth.balance("FY2022", 40, 12.5, Scene.Role.CATEGORY));
        assertEquals(List.of("甲公司(有限合", "伙)"), TypeWidth.wrap("甲公司(有限合伙)", 88, 12, Scene.Role.NAME));
        assertEquals("甲公…", TypeWidth.shorten("甲公司有限", 36, 12, Scene.Role.NAME));
    }

    @Test
    void sentencesEndLinesBetweenPhrasesAndLeaveNoWordAlone() {
        assertEquals(
                List.of("2022年营收只及2020年预测的", "盈亏平衡收入的20.3%"),
                TypeWidth.sentence("2022年营收只及2020年预测的盈亏平衡收入的20.3%", 400, 18, Scene.Role.LABEL));
        assertEquals(
                List.of("Operating revenue and ", "net profit, 2017–2022"),
                TypeWidth.sentence("Operating revenue and net profit, 2017–2022", 220, 12, Scene.Role.TICK));
        assertEquals(
                List.of("一家名称很", "长的公司"),
                TypeWidth.sentence("一家名称很长的公司", 75, 12, Scene.Role.TICK),
                "no phrase is short enough");
    }

    @Test
    void coloursStandOutAndTheStylesheetAgreesWithThePalette() throws IOException {
        String css = Files.readString(Path.of("templates/assets/chart.css"));
        String light = css.substring(0, css.indexOf("[data-theme"));
        String dark = css.substring(css.indexOf("[data-theme"), css.indexOf("@media screen"));
        for (int i = 0; i < Palette.SERIES; i++) {
            assertEquals(Palette.strong(i), color(light, (i + 1) + ""));
            assertEquals(Palette.past(i), color(light, (i + 1) + "-past"));
            assertEquals(Palette.on(i), color(light, (i + 1) + "-on"));
        }
        for (String theme : List.of(light, dark)) {
            Color background = color(theme, "bg");
            assertTrue(contrast(color(theme, "ink"), background) >= 4.5);
            assertTrue(contrast(color(theme, "tick"), background) >= 4.5);
            for (int i = 1; i <= Palette.SERIES; i++) {
                assertTrue(contrast(color(theme, i + ""), background) >= 3, "mark " + i);
                assertTrue(
                        contrast(color(theme, i + "-past"), background) >= 3,
                        "past mark " + i + " " + contrast(color(theme, i + "-past"), background));
                assertTrue(
                        contrast(color(theme, i + ""), color(theme, i + "-on")) >= 4.5,
                        "text on " + i + " " + contrast(color(theme, i + ""), color(theme, i + "-on")));
            }
        }
        String media = css.substring(css.indexOf("@media screen"), css.indexOf(".s1 {"));
        assertEquals(declarations(dark), declarations(media), "both ways into the dark agree");
    }

    private static List<String> declarations(String css) {
        return Pattern.compile("--chart-[^;]+;")
                .matcher(css)
                .results()
                .map(m -> m.group())
                .toList();
    }

    private static Color color(String css, String name) {
        Matcher found = Pattern.compile("--chart-" + name + ": #([0-9a-f]+);").matcher(css);
        assertTrue(found.find(), name);
        String hex = found.group(1);
        return Color.decode("#" + (hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex));
    }

    // WCAG 2.2: (L1 + 0.05) / (L2 + 0.05)
    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + .05) / (dark + .05);
    }

    private static double luminance(Color c) {
        return .2126 * linear(c.getRed()) + .7152 * linear(c.getGreen()) + .0722 * linear(c.getBlue());
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= .04045 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4);
    }
}
