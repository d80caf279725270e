package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.chart.Drawing.Mark;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.End;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Look;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Words;

/**
 * Bars on top of each other, each label within its bar, or on the right of it where it is too thin. Narrow pictures without room
 * for that have lying bars.
 */
final class StackLayout {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** Shares may add to a little more than 100 by rounding. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");

    private static final double PART_WIDTH = .72;
    private static final double MOST_FILL = .58;
    private static final double BROADEST = 110;
    private static final double TICK_SPACING = 48;
    private static final double LABEL_HEIGHT = 1.15;

    private final Drawing drawing;
    private final Canvas canvas;
    private final double besideSize;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Words> labels = new ArrayList<>();
    private final List<Words> beside = new ArrayList<>();

    StackLayout(Drawing drawing, Canvas canvas) {
        this.drawing = drawing;
        this.canvas = canvas;
        this.besideSize = canvas.narrow() ? Layout.LEAST_TEXT : Layout.SMALL_TEXT;
    }

    Scene scene() {
        Scene upright = upright();
        boolean legible = Collisions.none(beside, bars, upright.items(), canvas);
        return legible || !canvas.narrow() || sum(false).signum() < 0
                ? upright
                : new LyingStackLayout(drawing, canvas).scene();
    }

    private Scene upright() {
        BigDecimal greatest = greatest();
        BigDecimal least = sum(false);
        double room = drawing.kind() == ChartKind.SHARES ? 0 : Layout.TEXT;
        double thin = thinLabelWidth(greatest.subtract(least));
        double step = (canvas.width() - 46.0 - thin / 2) / drawing.categories().size();
        double fill = fill(thin, step);
        double right = thin == 0 ? 0 : Math.max(0, thin + 6 - step * (1 - fill) / 2);
        UprightFrame frame = UprightFrame.of(
                drawing,
                canvas,
                right,
                height -> ValueScale.of(
                        least, greatest, height, least.signum() < 0 ? room : 0, Math.max(1, room), TICK_SPACING));
        Plot plot = Plot.upright(drawing, frame.area(), frame.axis().scale(), fill);
        List<Plot.Placed> marks = plot.marks();
        double size = size(marks);
        marks.forEach(placed -> bars.add(bar(placed, plot)));
        for (int category = 0; category < drawing.categories().size(); category++) {
            label(category, marks, size, frame.area());
        }
        List<Item> items = new ArrayList<>(frame.items(drawing, plot));
        items.addAll(bars);
        items.addAll(labels);
        items.addAll(beside);
        return new Scene(canvas.width(), canvas.height(), items);
    }

    /** Leaves room beside the bars for thin labels, but first within them for the others. */
    private double fill(double thin, double step) {
        double most = Math.min(MOST_FILL, BROADEST / step);
        if (thin == 0) {
            return most;
        }
        double within = (Layout.labelWidth(drawing, Layout.LEAST_TEXT) + 5) / step;
        return Math.min(.8, Math.max(within, Math.min(most, 1 - (thin + 10) / step)));
    }

    private Bar bar(Plot.Placed placed, Plot plot) {
        Box box = placed.box();
        if (Layout.partAmongWholes(drawing, placed.category())) {
            box = box.narrowed(plot.centreX(placed.category()), partWidth(placed.category(), box.width()));
        }
        double inset = box.height() > 4 ? .75 : 0;
        Box parted = new Box(box.x(), box.y() + inset, box.width(), Math.max(.6, box.height() - 2 * inset));
        Look look = Layout.look(drawing, placed.category(), placed.mark(), -1);
        return new Bar(placed.series(), parted, End.NONE, look, placed.mark().title());
    }

    /** Narrower than a full year, but not too narrow for its labels. */
    private double partWidth(int category, double width) {
        double widest = drawing.series().stream()
                .flatMap(series -> series.marks().get(category).stream())
                .mapToDouble(mark -> TypeWidth.of(mark.label(), Layout.LEAST_TEXT, Role.ON))
                .max()
                .orElse(0);
        return Math.max(PART_WIDTH, Math.min(1, (widest + 3) / width));
    }

    private void label(int category, List<Plot.Placed> marks, double size, Box area) {
        List<Words> outside = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).category() == category) {
                Box box = bars.get(i).box();
                String text = marks.get(i).mark().label();
                if (fits(text, box, size)) {
                    Role role = role(bars.get(i).look());
                    labels.add(Words.of(role, text, Anchor.MIDDLE, box.centreX(), box.centreY() + size * .36, size)
                            .inSeries(marks.get(i).series()));
                } else {
                    outside.add(Words.of(
                            Role.LABEL,
                            text,
                            Anchor.START,
                            box.right() + 4,
                            box.centreY() + besideSize * .36,
                            besideSize));
                }
            }
        }
        beside.addAll(Apart.spread(outside, area.y() - 1, area.bottom() - 1));
    }

    static Role role(Look look) {
        return switch (look) {
            case PLAIN, PAST -> Role.ON;
            case PART -> Role.PALE;
            case FORECAST -> Role.LABEL;
        };
    }

    private static boolean fits(String text, Box box, double size) {
        return box.height() >= size * LABEL_HEIGHT && TypeWidth.of(text, size, Role.ON) <= box.width() - 2;
    }

    /** The largest size at which every label fits the width of its bar. */
    private double size(List<Plot.Placed> marks) {
        double width = marks.stream()
                .filter(placed -> placed.box().height() >= Layout.LEAST_TEXT * LABEL_HEIGHT)
                .mapToDouble(placed -> TypeWidth.of(placed.mark().label(), 1, Role.ON)
                        / (placed.box().width() * (Layout.partAmongWholes(drawing, placed.category()) ? PART_WIDTH : 1)
                                - 2))
                .max()
                .orElse(0);
        return Math.max(Layout.LEAST_TEXT, Math.min(Layout.TEXT, Math.floor(2 / width) / 2));
    }

    /** The width of the widest label that will not find room within its bar. */
    private double thinLabelWidth(BigDecimal span) {
        double perPixel = span.doubleValue() / (canvas.height() - 40.0);
        return Layout.marks(drawing)
                .filter(mark -> mark.value().abs().doubleValue() < Layout.TEXT * LABEL_HEIGHT * perPixel)
                .mapToDouble(mark -> TypeWidth.of(mark.label(), besideSize, Role.LABEL))
                .max()
                .orElse(0);
    }

    private BigDecimal greatest() {
        BigDecimal sum = sum(true);
        if (drawing.kind() == ChartKind.STACKED) {
            return sum;
        }
        if (sum.compareTo(WHOLE.add(ROUNDING)) > 0 || sum(false).signum() < 0) {
            throw new IllegalArgumentException(drawing.id() + ": shares add to " + sum + ", not to 100");
        }
        return WHOLE.max(sum);
    }

    /** The highest stack, or the deepest. */
    private BigDecimal sum(boolean positive) {
        BigDecimal far = BigDecimal.ZERO;
        for (int i = 0; i < drawing.categories().size(); i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Drawing.Series series : drawing.series()) {
                Optional<Mark> mark = series.marks().get(i);
                if (mark.isPresent() && (mark.get().value().signum() > 0) == positive) {
                    sum = sum.add(mark.get().value());
                }
            }
            far = positive ? far.max(sum) : far.min(sum);
        }
        return far;
    }
}
