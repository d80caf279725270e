package org.bifolio.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.bifolio.chart.Drawing.Mark;
import org.bifolio.format.FigureFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChartPainterTest {

    static Stream<Arguments> drawings() {
        return Drawings.all().stream()
                .flatMap(drawing -> Stream.of(ChartSize.values()).map(size -> Arguments.of(drawing, size)));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void writesEachLabelOnceAsText(Drawing drawing, ChartSize size) {
        List<String> wanted = Layout.marks(drawing).map(Mark::label).sorted().toList();
        List<String> found = parse(drawing, size).select("text.label, text.on").stream()
                .map(Element::text)
                .sorted()
                .toList();
        assertEquals(wanted, found);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void titlesEachMark(Drawing drawing, ChartSize size) {
        List<String> wanted = Layout.marks(drawing).map(Mark::title).sorted().toList();
        List<String> found = parse(drawing, size).select(".bar > title, .dot > title").stream()
                .map(Element::text)
                .sorted()
                .toList();
        assertEquals(wanted, found);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void namesEachCategoryInFull(Drawing drawing, ChartSize size) {
        Document svg = parse(drawing, size);
        List<String> found = svg.select("text.category, text.name").stream()
                .map(text -> text.select("title").isEmpty()
                        ? text.wholeText()
                        : text.select("title").text())
                .distinct() // panels repeat them
                .toList();
        assertEquals(drawing.categories().stream().map(Drawing.Category::label).toList(), found);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void keepsLabelsWithinThePictureAndApart(Drawing drawing, ChartSize size) {
        Scene scene = Layout.of(drawing, size.canvas());
        List<Box> labels = new ArrayList<>();
        for (Scene.Item item : scene.items()) {
            if (item instanceof Scene.Words words) {
                Box box = words.box();
                assertTrue(
                        box.x() >= -.5
                                && box.y() >= -.5
                                && box.right() <= scene.width() + .5
                                && box.bottom() <= scene.height() + .5,
                        words + " leaves the picture: " + box);
                if (words.role() != Scene.Role.TICK) {
                    labels.stream().filter(box::overlaps).forEach(other -> {
                        throw new AssertionError(words + " covers what is at " + other);
                    });
                    labels.add(box);
                }
            } else if (item instanceof Scene.Bar bar) {
                assertTrue(bar.box().x() >= 0 && bar.box().right() <= scene.width());
                assertTrue(bar.box().y() >= 0 && bar.box().bottom() <= scene.height());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void staysSmallAndNeedsNoInlineStyle(Drawing drawing, ChartSize size) {
        String svg = ChartPainter.of(drawing).svg(size);
        assertTrue(svg.getBytes(StandardCharsets.UTF_8).length < 8 * 1024);
        assertFalse(svg.contains("style"));
        assertFalse(svg.contains("<script"));
    }

    @Test
    void hangsLossesBelowTheZeroLine() {
        Scene scene = Layout.of(Drawings.revenueAndResult(), ChartSize.WIDE.canvas());
        double zero = scene.items().stream()
                .filter(item -> item instanceof Scene.Rule rule && rule.kind() == Scene.Rule.Kind.ZERO)
                .mapToDouble(item -> ((Scene.Rule) item).y1())
                .findFirst()
                .orElseThrow();
        int below = 0;
        for (Scene.Item item : scene.items()) {
            if (item instanceof Scene.Bar bar && bar.series() == 1) {
                assertEquals(zero, bar.box().y(), .01);
                assertEquals(Scene.End.DOWN, bar.end());
                below++;
            } else if (item instanceof Scene.Bar bar) {
                assertEquals(zero, bar.box().bottom(), .01);
            }
        }
        assertEquals(6, below);
    }

    @Test
    void drawsBarsInProportion() {
        Scene scene = Layout.of(Drawings.holders(), ChartSize.WIDE.canvas());
        List<Double> widths = new ArrayList<>();
        double last = -1;
        for (Scene.Item item : scene.items()) {
            if (item instanceof Scene.Bar bar) {
                assertTrue(bar.box().y() > last, "bars run from the top");
                last = bar.box().y();
                widths.add(bar.box().width());
            }
        }
        assertEquals(8.38 / 14.14, widths.get(1) / widths.get(0), .001);
        assertEquals(4.08 / 14.14, widths.get(3) / widths.get(0), .001);
    }

    @Test
    void breaksWhereTheSourceChanges() {
        for (ChartKind kind : List.of(ChartKind.LINES, ChartKind.COLUMNS)) {
            Drawing whole = Drawings.of(kind, "2019,2020,2021,2022", "毛利率=1,2,3,4");
            Drawing broken = Drawings.of(kind, "2019,2020,|2021,2022", "毛利率=1,2,3,4");
            assertEquals(0, parse(whole, ChartSize.WIDE).select(".break").size());
            assertEquals(1, parse(broken, ChartSize.WIDE).select(".break").size());
            if (kind == ChartKind.LINES) {
                assertEquals(1, parse(whole, ChartSize.WIDE).select(".line").size());
                assertEquals(2, parse(broken, ChartSize.WIDE).select(".line").size());
            }
        }
    }

    @Test
    void laysStacksDownWhereUprightOnesHaveNoRoomForTheirLabels() {
        Drawing wide = Drawings.of(
                ChartKind.STACKED,
                "2017,2018,2019",
                "云产品=12504.89,15912.66,24609.48",
                "云服务=11386.69,12197.98,13028.03",
                "其他=32.26,65.48,44.68");
        assertEquals(0, parse(wide, ChartSize.WIDE).select("text.name").size());
        assertEquals(
                List.of("2017", "2018", "2019"),
                parse(wide, ChartSize.PHONE).select("text.name").eachText());
        List<Scene.Bar> bars = bars(Layout.of(wide, ChartSize.PHONE.canvas()));
        assertEquals(9, bars.size());
        assertEquals(12504.89 / 24609.48, width(bars.get(0)) / width(bars.get(6)), .01);
        assertEquals(bars.get(0).box().right(), bars.get(1).box().x(), 2, "parts follow each other");
    }

    /** What is drawn stands two pixels apart from its neighbours. */
    private static double width(Scene.Bar bar) {
        return bar.box().width() + 1.5;
    }

    private static List<Scene.Bar> bars(Scene scene) {
        return scene.items().stream()
                .filter(item -> item instanceof Scene.Bar)
                .map(item -> (Scene.Bar) item)
                .toList();
    }

    @Test
    void namesSeriesInTheDrawingWhereEachHasItsOwnPanel() {
        Drawing six = Drawings.revenueAndResult();
        assertFalse(ChartPainter.namesSeries(ChartPainter.of(six).svg(ChartSize.WIDE)));
        assertTrue(ChartPainter.namesSeries(ChartPainter.of(six).svg(ChartSize.PHONE)) == crowded(six));
        assertTrue(ChartPainter.namesSeries(ChartPainter.of(Drawings.lines()).svg(ChartSize.WIDE)));
    }

    private static boolean crowded(Drawing drawing) {
        return Layout.of(drawing, ChartSize.PHONE.canvas()).height()
                > ChartSize.PHONE.canvas().height();
    }

    @Test
    void barsOfOneUnitKeepTheirLengthsInPanels() {
        Drawing crowded = Drawings.of(
                ChartKind.COLUMNS,
                "1,2,3,4",
                "余额=9882.72,11288.47,11452.51,11920.79",
                "逾期=2266.92,4074.77,4895.28,5114.96");
        List<Double> longest = List.of(longest(crowded, 0), longest(crowded, 1));
        assertEquals(11920.79 / 5114.96, longest.get(0) / longest.get(1), .03);
        Drawing tiny = Drawings.of(
                ChartKind.COLUMNS, "1,2,3,4", "甲=9882.72,11288.47,11452.51,11920.79", "乙=22.66,40.74,48.95,51.14");
        assertTrue(longest(tiny, 1) > longest(tiny, 0) / 2, "far smaller: seen on a scale of its own");
    }

    /** Of the bars of a series on a telephone, in pixels. */
    private static double longest(Drawing drawing, int series) {
        return Layout.of(drawing, ChartSize.PHONE.canvas()).items().stream()
                .filter(item -> item instanceof Scene.Bar bar && bar.series() == series)
                .mapToDouble(item -> ((Scene.Bar) item).box().height())
                .max()
                .orElseThrow();
    }

    @Test
    void keepsLabelsOfALineOffTheLine() {
        Drawing zigzag = Drawings.of(ChartKind.COMBINED, "1,2,3,4", "额=30,64,69,36", "率=12.82%,22.81%,18.45%,25.34%");
        Scene scene = Layout.of(zigzag, ChartSize.WIDE.canvas());
        List<Scene.Words> labels = scene.items().stream()
                .filter(item -> item instanceof Scene.Words)
                .map(item -> (Scene.Words) item)
                .filter(words -> words.lines().get(0).endsWith("%") && words.role() == Scene.Role.LABEL)
                .toList();
        assertEquals(4, labels.size());
        for (Scene.Item item : scene.items()) {
            if (item instanceof Scene.Trace trace) {
                for (int i = 1; i < trace.points().size(); i++) {
                    Scene.Point from = trace.points().get(i - 1);
                    Scene.Point to = trace.points().get(i);
                    Line2D piece = new Line2D.Double(from.x(), from.y(), to.x(), to.y());
                    for (Scene.Words label : labels) {
                        Box box = label.box();
                        assertFalse(
                                piece.intersects(box.x(), box.y(), box.width(), box.height()),
                                label.lines() + " lies on the line");
                    }
                }
            }
        }
    }

    @Test
    void writesTheTicksOfAnAxisWithTheSameDecimals() {
        Drawing halves = Drawings.of(ChartKind.COLUMNS, "1,2", "额=-0.54,-2.04");
        List<BigDecimal> ticks = ValueScale.of(new BigDecimal("-2.04"), BigDecimal.ZERO, 300, 20, 1, 48)
                .ticks();
        assertEquals("[-2.0, -1.5, -1.0, -0.5, 0.0]", ticks.toString());
        assertEquals("−1.0%", FigureFormat.tick(new BigDecimal("-1.0"), true));
        assertEquals("0", FigureFormat.tick(new BigDecimal("0.0"), false));
        assertEquals(2, bars(Layout.of(halves, ChartSize.WIDE.canvas())).size());
    }

    @Test
    void leavesAGapWhereAFigureIsMissing() {
        Document svg = parse(Drawings.of(ChartKind.LINES, "1,2,3,4,5", "甲=1,2,,3,4"), ChartSize.WIDE);
        assertEquals(2, svg.select(".line").size());
        assertEquals(4, svg.select(".dot").size());
    }

    @Test
    void marksForecastsByPatternAndPartsByWidth() {
        Document svg = parse(Drawings.mixed(), ChartSize.WIDE);
        assertEquals(
                "url(#" + svg.select("pattern").attr("id") + ")",
                svg.select(".bar.forecast").attr("fill"));
        Scene scene = Layout.of(Drawings.mixed(), ChartSize.WIDE.canvas());
        double part = 0;
        double full = 0;
        for (Scene.Item item : scene.items()) {
            if (item instanceof Scene.Bar bar) {
                if (bar.look() == Scene.Look.PART) {
                    part = bar.box().width();
                } else {
                    full = bar.box().width();
                }
            }
        }
        assertTrue(part > 0 && part < full * .7);
        assertEquals("0", svg.select("text.label").get(2).text(), "a zero keeps its label");
    }

    @Test
    void sizesOnOnePageShareNoId() {
        List<String> ids = new ArrayList<>();
        for (ChartSize size : ChartSize.values()) {
            Document svg = parse(Drawings.mixed(), size);
            svg.select("[id]").forEach(element -> ids.add(element.attr("id")));
            for (String id : svg.select("svg").attr("aria-labelledby").split(" ")) {
                assertTrue(svg.getElementById(id).text().length() > 0);
            }
        }
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void escapesMarkup() {
        Drawing drawing = Drawings.of(ChartKind.BARS, "A & B <\"C\">,D", "x=1,2");
        assertTrue(ChartPainter.of(drawing).svg(ChartSize.WIDE).contains(">A &amp; B &lt;&quot;C&quot;&gt;</text>"));
        assertEquals(
                drawing.title(),
                parse(drawing, ChartSize.WIDE).select("svg > title").text());
    }

    @Test
    void givesTheSameBytesEverywhere() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<String> here = Drawings.all().stream()
                .map(drawing -> ChartPainter.of(drawing).svg(ChartSize.PHONE))
                .toList();
        byte[] card = ChartPainter.png(card(Drawings.mixed()));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            List<String> there = Drawings.all().parallelStream()
                    .map(drawing -> ChartPainter.of(drawing).svg(ChartSize.PHONE))
                    .toList();
            assertEquals(here, there);
            assertArrayEquals(card, ChartPainter.png(card(Drawings.mixed())));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void namesTheCharacterThatFontsLack() {
        Drawing drawing = Drawings.of(ChartKind.BARS, "ﷺ公司,乙", "x=1,2");
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> ChartPainter.of(drawing).svg(ChartSize.WIDE))
                .getMessage();
        assertTrue(message.contains("U+FDFA") && message.contains("ﷺ公司"), message);
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ChartPainter.of(Drawings.of(ChartKind.COLUMNS, "1,2", "x=,"))
                        .svg(ChartSize.WIDE));
        assertThrows(
                IllegalArgumentException.class,
                () -> ChartPainter.of(Drawings.of(ChartKind.COLUMNS, "1,2", "x=1"))
                        .svg(ChartSize.WIDE));
        assertThrows(
                IllegalArgumentException.class,
                () -> ChartPainter.of(Drawings.of(ChartKind.SHARES, "1", "x=60", "y=60"))
                        .svg(ChartSize.WIDE));
    }

    @Test
    void paintsPictures() throws Exception {
        BufferedImage card = ImageIO.read(new ByteArrayInputStream(ChartPainter.png(card(Drawings.holders()))));
        assertEquals(SocialCard.WIDTH, card.getWidth());
        assertEquals(SocialCard.HEIGHT, card.getHeight());
        BufferedImage chart = ImageIO.read(new ByteArrayInputStream(
                ChartPainter.of(Drawings.revenueAndResult()).png(new Caption("标题", "亿元", List.of(), "数据来源"))));
        assertEquals(2 * (720 + 56), chart.getWidth());
        BufferedImage remarked = ImageIO.read(new ByteArrayInputStream(ChartPainter.of(Drawings.revenueAndResult())
                .png(new Caption("标题", "亿元", List.of("条纹柱是预测。", "虚线两侧的数取自不同文件。"), "数据来源"))));
        assertEquals(chart.getHeight() + 2 * 32, remarked.getHeight(), 1, "two lines more");
        assertTrue(has(chart, Palette.past(0).getRGB())
                && has(chart, Palette.strong(1).getRGB()));
    }

    private static SocialCard card(Drawing drawing) {
        return new SocialCard(
                "青云", "营收", List.of(new SocialCard.KeyFigure("营收，2022年", "3.05亿元")), Optional.of(drawing), "单位：亿元");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void writesFilesThatStandAlone(Drawing drawing, ChartSize size) {
        String file = ChartPainter.of(drawing).svgFile(new Caption("标题", "亿元", List.of("条纹柱是预测。"), "来源：年报"));
        Document svg = Jsoup.parse(file, "", Parser.xmlParser());
        List<String> words = svg.select("text").eachText();
        assertTrue(words.containsAll(List.of("标题", "亿元", "条纹柱是预测。", "来源：年报")), words.toString());
        assertFalse(file.contains("var(") || file.contains("NaN"));
    }

    @Test
    void keysInFilesHaveTheShapeOfTheirMarks() {
        Caption caption = new Caption("标题", "%", List.of(), "来源：年报");
        Drawing combined = Drawings.of(ChartKind.COMBINED, "1,2,3,4", "额=30,64,69,36", "率=12.82%,22.81%,18.45%,25.34%");
        assertEquals("path.bar.s1 path.line.s2", keys(ChartPainter.of(combined).svgFile(caption)));
        Drawing forecast = Drawings.of(ChartKind.COLUMNS, "1,2", "实际=30,64", "预测=30f,65f");
        String file = ChartPainter.of(forecast).svgFile(caption);
        assertEquals("path.bar.s1 path.bar.s2.forecast", keys(file));
        Element hatched = Jsoup.parse(file, "", Parser.xmlParser()).selectFirst("svg > .forecast");
        String hatch = hatched.attr("fill").replaceAll("url\\(#|\\)", "");
        assertTrue(file.contains("<pattern id=\"" + hatch + "\""), hatched.outerHtml());
        Drawing forecasts = Drawings.of(ChartKind.COLUMNS, "1,2", "甲=30f,64f", "乙=30f,65f", "丙=31f,66f");
        assertEquals(
                List.of("rotate(45)", "rotate(-45)", "rotate(90)"),
                Jsoup.parse(ChartPainter.of(forecasts).svgFile(caption), "", Parser.xmlParser())
                        .select("pattern")
                        .eachAttr("patternTransform"),
                "in grey only the lines tell forecasts apart");
        Drawing dots = Drawings.of(ChartKind.DOTS, "1,2", "实际=30,64", "预测=30f,65f");
        assertEquals(
                "circle.dot.s1 circle.dot.s2.forecast",
                keys(ChartPainter.of(dots).svgFile(caption)));
    }

    @Test
    void latinQuotesInFilesAreNarrowOnMachinesWithAChineseTypeface() {
        Drawing drawing = Drawings.of(ChartKind.COLUMNS, "the year’s,“稳”", "a=30,64");
        Document file = Jsoup.parse(
                ChartPainter.of(drawing).svgFile(new Caption("IDC’s forecast", "“预测”", List.of(), "来源：年报")),
                "",
                Parser.xmlParser());
        assertEquals(
                List.of("IDC’s forecast", "the year’s"),
                file.select("text:has(tspan[font-family])").eachText());
        assertEquals(List.of("’", "’"), file.select("tspan[font-family]").eachText());
        assertTrue(file.select("title tspan, desc tspan").isEmpty());
    }

    private static String keys(String file) {
        return Jsoup.parse(file, "", Parser.xmlParser()).select("svg:not(svg svg) > [class]:not(text, svg)").stream()
                .map(mark ->
                        mark.tagName() + "." + String.join(".", mark.className().split(" ")))
                .collect(Collectors.joining(" "));
    }

    private static boolean has(BufferedImage image, int rgb) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == rgb) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Document parse(Drawing drawing, ChartSize size) {
        return Jsoup.parse(ChartPainter.of(drawing).svg(size), "", Parser.xmlParser());
    }
}
