package org.bifolio.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bifolio.chart.Drawing.Mark;
import org.bifolio.chart.Drawing.Series;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;

/** An XChart chart of a drawing's figures, each series in colours of its own that tell the recorder whose mark it is. */
final class PlotChart {
    private static final int LOWEST = 20;
    private static final BasicStroke LINE = new BasicStroke(2.5f);

    private final AxesChart<?, ?> chart;
    private final List<List<Color>> colors;

    private PlotChart(AxesChart<?, ?> chart, List<List<Color>> colors) {
        this.chart = chart;
        this.colors = colors;
    }

    static PlotChart upright(Drawing drawing, ValueScale scale, double fill) {
        CategoryChart chart = new CategoryChart(1, 1, new PlotTheme());
        chart.getStyler()
                .setStacked(drawing.kind() == ChartKind.STACKED || drawing.kind() == ChartKind.SHARES)
                .setAvailableSpaceFill(fill);
        spanY(chart.getStyler(), scale);
        List<List<Color>> colors = new ArrayList<>();
        for (Series series : drawing.series()) {
            Color color = color(colors.size(), 0);
            chart.addSeries("s" + colors.size(), places(drawing), values(series.marks()))
                    .setFillColor(color);
            colors.add(List.of(color));
        }
        return new PlotChart(chart, colors);
    }

    static PlotChart lying(Drawing drawing, ValueScale scale, double fill) {
        HorizontalBarChart chart = new HorizontalBarChart(1, 1, new PlotTheme());
        chart.getStyler().setAvailableSpaceFill(fill);
        chart.getStyler().setXAxisMin(scale.min()).setXAxisMax(scale.max());
        List<List<Color>> colors = new ArrayList<>();
        for (Series series : drawing.series()) {
            Color color = color(colors.size(), 0);
            chart.addSeries("s" + colors.size(), values(series.marks()), places(drawing))
                    .setFillColor(color);
            colors.add(List.of(color));
        }
        return new PlotChart(chart, colors);
    }

    static PlotChart lines(Drawing drawing, ValueScale scale) {
        CategoryChart chart = new CategoryChart(1, 1, new PlotTheme());
        chart.getStyler().setOverlapped(true).setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
        spanY(chart.getStyler(), scale);
        List<List<Color>> colors = new ArrayList<>();
        for (Series series : drawing.series()) {
            List<Color> runs = new ArrayList<>();
            for (List<Optional<Mark>> run : runs(drawing, series)) {
                Color color = color(colors.size(), runs.size());
                CategorySeries line =
                        chart.addSeries("s" + colors.size() + "." + runs.size(), places(drawing), values(run));
                line.setMarkerColor(color);
                line.setLineColor(color);
                line.setFillColor(color);
                line.setLineStyle(LINE);
                runs.add(color);
            }
            colors.add(runs);
        }
        return new PlotChart(chart, colors);
    }

    MarkRecorder paint(int width, int height) {
        Set<Color> known = new HashSet<>();
        colors.forEach(known::addAll);
        MarkRecorder recorder = new MarkRecorder(known);
        fewTicks((AxesChartStyler) chart.getStyler(), width, height);
        chart.paint(recorder, width, height);
        return recorder;
    }

    /** XChart looks for ticks that fit, and measures their labels, although the theme shows none: it need not look far. */
    private void fewTicks(AxesChartStyler styler, int width, int height) {
        styler.setYAxisTickMarkSpacingHint(height);
        if (chart instanceof HorizontalBarChart) {
            styler.setXAxisTickMarkSpacingHint(width);
        }
    }

    /** The colours of a series: one, or one for each run of a line between breaks. */
    List<Color> colors(int series) {
        return colors.get(series);
    }

    double screenX(double value) {
        return chart.getScreenXFromChart(value);
    }

    double screenY(double value) {
        return chart.getScreenYFromChart(value);
    }

    private static Color color(int series, int run) {
        return new Color(1, series, run);
    }

    private static void spanY(AxesChartStyler styler, ValueScale scale) {
        styler.setYAxisMin(scale.min()).setYAxisMax(scale.max());
        styler.setXAxisTickMarkSpacingHint(LOWEST); // below its hint for the other axis XChart forgets the scale
    }

    private static List<String> places(Drawing drawing) {
        return IntStream.range(0, drawing.categories().size())
                .mapToObj(Integer::toString)
                .toList();
    }

    private static List<Double> values(List<Optional<Mark>> marks) {
        List<Double> values = new ArrayList<>();
        marks.forEach(mark -> values.add(mark.map(m -> m.value().doubleValue()).orElse(null)));
        return values;
    }

    /** The marks between one break and the next, each run as long as the series and empty elsewhere. */
    private static List<List<Optional<Mark>>> runs(Drawing drawing, Series series) {
        List<List<Optional<Mark>>> runs = new ArrayList<>();
        int size = drawing.categories().size();
        int start = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || drawing.categories().get(i).breakBefore()) {
                List<Optional<Mark>> run = new ArrayList<>();
                for (int k = 0; k < size; k++) {
                    run.add(k >= start && k < i ? series.marks().get(k) : Optional.empty());
                }
                if (run.stream().anyMatch(Optional::isPresent)) {
                    runs.add(run);
                }
                start = i;
            }
        }
        return runs;
    }
}
