package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.chart.Drawing.Mark;
import org.bifolio.chart.Drawing.Series;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.End;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Look;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Words;

/**
 * Lying bars made of parts, for pictures too narrow for labels within upright ones: the first category on top, the last part's
 * label on the right of its bar where it is too short for it, other parts' under theirs.
 */
final class LyingStackLayout {
    private static final double BAR = 24;
    private static final double BETWEEN_ROWS = 14;
    private static final double NAME_SHARE = .3;
    private static final double BESIDE = 8;
    private static final double PART_HEIGHT = .72;
    private static final double SIZE = Layout.SMALL_TEXT;
    private static final double AXIS = 4;
    private static final double LABEL_LINE = SIZE * 1.3;

    private final Drawing drawing;
    private final Canvas canvas;
    private final boolean above;
    private final double nameWidth;
    private final List<Item> items = new ArrayList<>();
    private Plot plot;

    LyingStackLayout(Drawing drawing, Canvas canvas) {
        this.drawing = drawing;
        this.canvas = canvas;
        double widest = drawing.categories().stream()
                .mapToDouble(category -> TypeWidth.of(category.label(), Layout.TEXT, Role.NAME))
                .max()
                .orElse(0);
        this.above = widest > canvas.width() * NAME_SHARE;
        this.nameWidth = above ? 0 : Math.ceil(widest) + BESIDE;
    }

    Scene scene() {
        Box area = new Box(nameWidth, 0, Math.floor(canvas.width() - nameWidth), canvas.height());
        BigDecimal greatest = totals().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        ValueScale scale =
                ValueScale.of(BigDecimal.ZERO, greatest, area.width(), 1, lastLabels() + Layout.GAP, area.width());
        plot = Plot.lying(whole(), area, scale, .5);
        double top = 0;
        for (int i = 0; i < drawing.categories().size(); i++) {
            if (i > 0 && drawing.categories().get(i).breakBefore()) {
                double y = top - BETWEEN_ROWS / 2;
                items.add(new Rule(Rule.Kind.BREAK, 0, y, canvas.width(), y));
            }
            top = row(i, top) + BETWEEN_ROWS;
        }
        double height = top - BETWEEN_ROWS;
        double zero = plot.x(BigDecimal.ZERO);
        items.add(new Rule(Rule.Kind.ZERO, zero, 0, zero, height));
        return new Scene(canvas.width(), (int) Math.ceil(height), items);
    }

    /** Lays out one category and gives its bottom. */
    private double row(int category, double top) {
        double y = name(category, top);
        boolean part = Layout.partAmongWholes(drawing, category);
        double thick = part ? BAR * PART_HEIGHT : BAR;
        BigDecimal reached = BigDecimal.ZERO;
        List<Words> under = new ArrayList<>();
        int last = last(category);
        for (int s = 0; s <= last; s++) {
            Optional<Mark> mark = drawing.series().get(s).marks().get(category);
            if (mark.isEmpty()) {
                continue;
            }
            double from = plot.x(reached);
            reached = reached.add(mark.get().value());
            double to = plot.x(reached);
            double inset = to - from > 4 ? .75 : 0;
            Box box = new Box(from + inset, y + (BAR - thick) / 2, Math.max(.6, to - from - 2 * inset), thick);
            Look look = Layout.look(drawing, category, mark.get(), -1);
            items.add(new Bar(s, box, End.NONE, look, mark.get().title()));
            label(mark.get().label(), s, s == last, box, look, under);
        }
        return y + BAR + under(under, y + (BAR + thick) / 2);
    }

    private double name(int category, double top) {
        String name = drawing.categories().get(category).label();
        if (above) {
            items.add(Words.of(Role.NAME, name, Anchor.START, 0, top + Layout.TEXT, Layout.TEXT));
            return top + Layout.TEXT * 1.45;
        }
        items.add(Words.of(
                Role.NAME, name, Anchor.END, nameWidth - BESIDE, top + BAR / 2 + Layout.TEXT * .36, Layout.TEXT));
        return top;
    }

    private void label(String text, int series, boolean last, Box box, Look look, List<Words> under) {
        double y = box.centreY() + SIZE * .36;
        if (TypeWidth.of(text, SIZE, Role.ON) + 4 <= box.width()) {
            items.add(Words.of(StackLayout.role(look), text, Anchor.MIDDLE, box.centreX(), y, SIZE)
                    .inSeries(series));
        } else if (last) {
            items.add(Words.of(Role.LABEL, text, Anchor.START, box.right() + Layout.GAP, y, SIZE));
        } else {
            under.add(Words.of(Role.LABEL, text, Anchor.MIDDLE, box.centreX(), 0, SIZE));
        }
    }

    /** Sets labels under their bar in the order of its parts, and gives the height they need. */
    private double under(List<Words> labels, double top) {
        double least = plot.x(BigDecimal.ZERO) + AXIS; // its line goes down past the labels
        double end = least;
        int line = 0;
        for (Words label : labels) {
            double half = label.box().width() / 2;
            double x = Math.max(end + half, label.x());
            if (x + half > canvas.width()) {
                line++;
                x = Math.max(least + half, Math.min(label.x(), canvas.width() - half));
            }
            end = x + half + 2 * Layout.GAP;
            double y = top + SIZE + line * LABEL_LINE;
            items.add(Words.of(label.role(), label.lines().get(0), Anchor.MIDDLE, x, y, SIZE));
        }
        return labels.isEmpty() ? 0 : (line + 1) * LABEL_LINE;
    }

    /** The last series that has a figure in a category. */
    private int last(int category) {
        int last = drawing.series().size() - 1;
        while (last > 0 && drawing.series().get(last).marks().get(category).isEmpty()) {
            last--;
        }
        return last;
    }

    /** The room that labels on the right of bars may need. */
    private double lastLabels() {
        double widest = 0;
        for (int i = 0; i < drawing.categories().size(); i++) {
            Optional<Mark> mark = drawing.series().get(last(i)).marks().get(i);
            widest = Math.max(
                    widest,
                    mark.map(m -> TypeWidth.of(m.label(), SIZE, Role.LABEL)).orElse(0.0));
        }
        return Math.ceil(widest);
    }

    private List<BigDecimal> totals() {
        List<BigDecimal> totals = new ArrayList<>();
        for (int i = 0; i < drawing.categories().size(); i++) {
            int category = i;
            totals.add(drawing.series().stream()
                    .flatMap(series -> series.marks().get(category).stream())
                    .map(Mark::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return totals;
    }

    /** The bars as wholes, for XChart to lay out. */
    private Drawing whole() {
        List<Optional<Mark>> marks = totals().stream()
                .map(total -> Optional.of(new Mark(total, "", "", false)))
                .toList();
        return drawing.with(ChartKind.BARS, drawing.categories(), List.of(new Series("", 0, marks)));
    }
}
