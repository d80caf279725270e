package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.chart.Drawing.Category;
import org.bifolio.chart.Drawing.Mark;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Look;

/** Turns a drawing into a scene that fits a canvas; there is one for each shape of chart. */
final class Layout {
    static final double TEXT = 12.5;
    static final double SMALL_TEXT = 11.5;
    static final double LEAST_TEXT = 10.5;
    /** Between a mark and its label, in pixels. */
    static final double GAP = 5;

    private Layout() {}

    static Scene of(Drawing drawing, Canvas canvas) {
        requireWhole(drawing);
        return inTones(drawing, laidOut(drawing, canvas));
    }

    private static Scene laidOut(Drawing drawing, Canvas canvas) {
        return switch (drawing.kind()) {
            case COLUMNS -> new ColumnLayout(drawing, canvas).scene();
            case STACKED, SHARES -> new StackLayout(drawing, canvas).scene();
            case BARS -> new BarLayout(drawing, canvas).scene();
            case LINES -> new LineLayout(drawing, canvas).scene();
            case COMBINED -> new CombinedLayout(drawing, canvas).scene();
            case PANELS -> Panels.of(drawing, canvas);
            case DOTS -> new DotsLayout(drawing, canvas).scene();
            case WATERFALL -> new WaterfallLayout(drawing, canvas).scene();
        };
    }

    /** Layouts number the series; how each is coloured is the drawing's to say. */
    private static Scene inTones(Drawing drawing, Scene scene) {
        List<Item> items = scene.items().stream()
                .map(item -> item.inTone(series -> drawing.series().get(series).tone()))
                .toList();
        return new Scene(scene.width(), scene.height(), items);
    }

    /** How the mark of a category looks where {@code latest} stands out; −1 where none does. */
    static Look look(Drawing drawing, int category, Mark mark, int latest) {
        if (mark.forecast()) {
            return Look.FORECAST;
        }
        if (partAmongWholes(drawing, category)) {
            return Look.PART;
        }
        return latest < 0 || category == latest ? Look.PLAIN : Look.PAST;
    }

    /** A part stands out among full years only: four quarters are all of a kind. */
    static boolean partAmongWholes(Drawing drawing, int category) {
        List<Category> categories = drawing.categories();
        return categories.get(category).part() && !categories.stream().allMatch(Category::part);
    }

    /** The last category, if it is a full one with figures of its own that were not forecast; otherwise −1. */
    static int latest(Drawing drawing) {
        if (!drawing.overTime()) {
            return -1;
        }
        int last = drawing.categories().size() - 1;
        while (last > 0 && forecast(drawing, last)) {
            last--;
        }
        return last == 0 || partAmongWholes(drawing, last) ? -1 : last;
    }

    private static boolean forecast(Drawing drawing, int category) {
        return drawing.series().stream()
                .flatMap(series -> series.marks().get(category).stream())
                .allMatch(Mark::forecast);
    }

    static Stream<Mark> marks(Drawing drawing) {
        return drawing.series().stream()
                .flatMap(series -> series.marks().stream())
                .flatMap(Optional::stream);
    }

    static BigDecimal least(Drawing drawing) {
        return values(drawing).min(BigDecimal::compareTo).orElseThrow();
    }

    static BigDecimal greatest(Drawing drawing) {
        return values(drawing).max(BigDecimal::compareTo).orElseThrow();
    }

    private static Stream<BigDecimal> values(Drawing drawing) {
        return Stream.concat(marks(drawing).map(Mark::value), drawing.reach().stream());
    }

    /** The width of the widest label, in pixels. */
    static double labelWidth(Drawing drawing, double size) {
        return marks(drawing)
                .mapToDouble(mark -> TypeWidth.of(mark.label(), size, Scene.Role.LABEL))
                .max()
                .orElse(0);
    }

    private static void requireWhole(Drawing drawing) {
        if (marks(drawing).findAny().isEmpty()) {
            throw new IllegalArgumentException(drawing.id() + ": a chart needs a figure");
        }
        drawing.series().stream()
                .filter(series -> series.marks().size() != drawing.categories().size())
                .forEach(series -> {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "%s: %s has %d marks for %d categories",
                            drawing.id(),
                            series.name(),
                            series.marks().size(),
                            drawing.categories().size()));
                });
    }
}
