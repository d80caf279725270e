package org.bifolio.chart;

import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.knowm.xchart.style.theme.AbstractBaseTheme;

/** Marks to the edge of the plot and nothing else: no frame, no axes' text, no legend. */
final class PlotTheme extends AbstractBaseTheme {
    /** The diameter of a dot on a line, in pixels. */
    static final int DOT = 9;

    @Override
    public Font getBaseFont() {
        return Fonts.ascii();
    }

    @Override
    public Font getAxisTickLabelsFont() {
        return Fonts.ascii();
    }

    @Override
    public Color getChartBackgroundColor() {
        return MarkRecorder.BACKGROUND;
    }

    @Override
    public Color getPlotBackgroundColor() {
        return MarkRecorder.BACKGROUND;
    }

    @Override
    public int getChartPadding() {
        return 0;
    }

    @Override
    public boolean isChartTitleVisible() {
        return false;
    }

    @Override
    public boolean isLegendVisible() {
        return false;
    }

    @Override
    public boolean isXAxisTicksVisible() {
        return false;
    }

    @Override
    public boolean isYAxisTicksVisible() {
        return false;
    }

    @Override
    public boolean isPlotGridLinesVisible() {
        return false;
    }

    @Override
    public boolean isPlotGridHorizontalLinesVisible() {
        return false;
    }

    @Override
    public boolean isPlotGridVerticalLinesVisible() {
        return false;
    }

    @Override
    public boolean isPlotTicksMarksVisible() {
        return false;
    }

    @Override
    public boolean isPlotBorderVisible() {
        return false;
    }

    @Override
    public int getPlotMargin() {
        return 0;
    }

    @Override
    public double getPlotContentSize() {
        return 1;
    }

    @Override
    public Marker[] getSeriesMarkers() {
        return new Marker[] {SeriesMarkers.CIRCLE};
    }

    @Override
    public int getMarkerSize() {
        return DOT;
    }
}
