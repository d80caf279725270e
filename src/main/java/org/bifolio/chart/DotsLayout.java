package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bifolio.chart.Drawing.Category;
import org.bifolio.chart.Drawing.Mark;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Dot;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Look;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Words;

/** A row for each category with a dot for each series, and a line from the least to the greatest: how far they are apart. */
final class DotsLayout {
    private static final double ROW = 46;
    private static final double NAME_SHARE = .34;
    private static final double NARROW_NAME_SHARE = .15;
    private static final double BESIDE = 10;
    private static final double AXIS = 24;
    private static final double RADIUS = 6;
    /** Between a dot's centre and its label, in pixels. */
    private static final double APART = RADIUS + 6;

    private static final double TICK_SPACING = 90;

    private final Drawing drawing;
    private final Canvas canvas;
    private final boolean above;
    private final double nameWidth;
    private final double head;

    DotsLayout(Drawing drawing, Canvas canvas) {
        this.drawing = drawing;
        this.canvas = canvas;
        double widest = drawing.categories().stream()
                .mapToDouble(category -> TypeWidth.of(category.label(), Layout.TEXT, Role.NAME))
                .max()
                .orElse(0);
        this.above = widest > canvas.width() * (canvas.narrow() ? NARROW_NAME_SHARE : NAME_SHARE);
        this.nameWidth = above ? canvas.width() - 4 : Math.ceil(widest * 1.04) + 2;
        this.head = above ? 20 : 0;
    }

    Scene scene() {
        double label = Math.ceil(Layout.labelWidth(drawing, Layout.TEXT)) + Layout.GAP + APART;
        double left = above ? 0 : nameWidth + BESIDE;
        double row = ROW + head;
        double height = row * drawing.categories().size();
        Box area = new Box(left, 0, Math.floor(canvas.width() - left), height);
        BigDecimal least = Layout.least(drawing).min(BigDecimal.ZERO);
        BigDecimal greatest = Layout.greatest(drawing).max(BigDecimal.ZERO);
        double before = least.signum() < 0 ? label : 14;
        ValueScale scale =
                ValueScale.of(least, greatest, area.width(), before, label, Math.min(TICK_SPACING, area.width() / 5));
        Plot plot = Plot.lying(drawing, area, scale, .5);
        List<Item> items = new ArrayList<>();
        for (BigDecimal tick : scale.within(least, greatest).ticks()) {
            double x = plot.x(tick);
            Rule.Kind kind = tick.signum() == 0 ? Rule.Kind.ZERO : Rule.Kind.GRID;
            if (above) {
                // not through the names
                for (int i = 0; i < drawing.categories().size(); i++) {
                    items.add(new Rule(kind, x, row * i + head, x, row * (i + 1)));
                }
            } else {
                items.add(new Rule(kind, x, 0, x, height));
            }
            String text = drawing.tickOf(0).apply(tick);
            items.add(Words.of(Role.TICK, text, Anchor.MIDDLE, x, height + 16, Layout.TEXT));
        }
        for (int i = 0; i < drawing.categories().size(); i++) {
            row(i, row * i, plot, items);
        }
        return new Scene(canvas.width(), (int) Math.ceil(height + AXIS), items);
    }

    private void row(int category, double top, Plot plot, List<Item> items) {
        Category place = drawing.categories().get(category);
        double y = top + head + ROW / 2;
        double nameY = above ? top + 16 : y + Layout.TEXT * .36;
        items.add(new Words(
                Role.NAME,
                List.of(TypeWidth.shorten(place.label(), nameWidth, Layout.TEXT, Role.NAME)),
                above ? Anchor.START : Anchor.END,
                above ? 0 : plot.area().x() - BESIDE,
                nameY,
                Layout.TEXT,
                0,
                false,
                TypeWidth.of(place.label(), Layout.TEXT, Role.NAME) > nameWidth ? place.label() : ""));
        List<Integer> sorted = new ArrayList<>();
        for (int s = 0; s < drawing.series().size(); s++) {
            if (mark(s, category).isPresent()) {
                sorted.add(s);
            }
        }
        sorted.sort(Comparator.comparing(s -> mark(s, category).orElseThrow().value()));
        if (sorted.size() > 1) {
            double from = plot.x(mark(sorted.get(0), category).orElseThrow().value());
            double to = plot.x(
                    mark(sorted.get(sorted.size() - 1), category).orElseThrow().value());
            items.add(new Rule(Rule.Kind.SPAN, from, y, to, y));
        }
        for (int i = 0; i < sorted.size(); i++) {
            Mark mark = mark(sorted.get(i), category).orElseThrow();
            double x = plot.x(mark.value());
            items.add(new Dot(sorted.get(i), x, y, RADIUS, look(mark, category), mark.title()));
            double edge = mark.value().signum() > 0
                    ? plot.x(BigDecimal.ZERO)
                    : plot.area().x();
            items.add(label(mark.label(), x, y, i, sorted.size(), edge));
        }
    }

    private Look look(Mark mark, int category) {
        boolean part = Layout.partAmongWholes(drawing, category);
        return mark.forecast() ? Look.FORECAST : part ? Look.PART : Look.PLAIN;
    }

    /** The least on the left if there is room, the greatest on the right, what is between them over its dot. */
    private Words label(String text, double x, double y, int index, int count, double edge) {
        double level = y + Layout.TEXT * .36;
        double width = TypeWidth.of(text, Layout.TEXT, Role.LABEL);
        if (index == count - 1) {
            return Words.of(Role.LABEL, text, Anchor.START, x + APART, level, Layout.TEXT);
        }
        if (index == 0 && x - APART - width > edge + 2) {
            return Words.of(Role.LABEL, text, Anchor.END, x - APART, level, Layout.TEXT);
        }
        boolean under = index == 0;
        double at = under ? y + APART + Layout.TEXT * .78 : y - APART;
        return Words.of(Role.LABEL, text, Anchor.MIDDLE, Math.max(x, edge + width / 2), at, Layout.TEXT);
    }

    private Optional<Mark> mark(int series, int category) {
        return drawing.series().get(series).marks().get(category);
    }
}
