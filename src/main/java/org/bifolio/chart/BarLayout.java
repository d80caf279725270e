package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bifolio.chart.Drawing.Category;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Bar;
import org.bifolio.chart.Scene.End;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Words;

/** Lying bars under each other, first on top, with long names beside them or, where the picture is narrow, above. */
final class BarLayout {
    private static final int MOST_LINES = 2;
    private static final double NAME_SHARE = .42;
    private static final double BESIDE = 10;
    private static final double BAR = 15;
    private static final double BROAD_BAR = 22;
    private static final int FEW = 4;
    private static final double LINE = Layout.TEXT * Words.LEADING;

    private final Drawing drawing;
    private final Canvas canvas;
    private final boolean above;
    private final double nameWidth;
    private final List<List<String>> names;
    private final double row;
    private final double thickness;
    private final double barsHeight;

    BarLayout(Drawing drawing, Canvas canvas) {
        this.drawing = drawing;
        this.canvas = canvas;
        double widest = drawing.categories().stream()
                .mapToDouble(category -> TypeWidth.of(category.label(), Layout.TEXT, Role.NAME))
                .max()
                .orElse(0);
        double share = canvas.width() * NAME_SHARE;
        this.above = canvas.narrow() && widest > share * .8;
        this.nameWidth = above ? canvas.width() - 4 : Math.min(Math.ceil(widest), share);
        this.names = drawing.categories().stream().map(this::name).toList();
        int lines = names.stream().mapToInt(List::size).max().orElse(1);
        this.thickness = drawing.categories().size() * drawing.series().size() <= FEW ? BROAD_BAR : BAR;
        this.barsHeight = thickness * drawing.series().size();
        this.row = above
                ? Math.ceil(barsHeight + lines * LINE + 14)
                : Math.ceil(Math.max(barsHeight + 13, lines * LINE + 8));
    }

    Scene scene() {
        BigDecimal least = Layout.least(drawing).min(BigDecimal.ZERO);
        BigDecimal greatest = Layout.greatest(drawing).max(BigDecimal.ZERO);
        double label = Math.ceil(Layout.labelWidth(drawing, Layout.TEXT)) + Layout.GAP + 4;
        double left = above ? 0 : nameWidth + BESIDE;
        int height = (int) row * drawing.categories().size();
        Box area = new Box(Math.ceil(left), 0, Math.floor(canvas.width() - Math.ceil(left)), height);
        ValueScale scale = ValueScale.of(
                least,
                greatest,
                area.width(),
                least.signum() < 0 ? label : 0,
                greatest.signum() > 0 || least.signum() == 0 ? label : 1,
                area.width());
        Plot plot = Plot.lying(drawing, area, scale, barsHeight / row);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            items.add(name(i, plot));
            breakBefore(i, plot, items);
        }
        plot.marks().forEach(placed -> mark(placed, plot, items));
        if (least.signum() < 0) {
            double zero = plot.x(BigDecimal.ZERO);
            items.add(new Rule(Rule.Kind.ZERO, zero, area.y(), zero, area.bottom()));
        }
        return new Scene(canvas.width(), height, items);
    }

    private List<String> name(Category category) {
        List<String> lines = TypeWidth.balance(category.label(), nameWidth, Layout.TEXT, Role.NAME);
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        String rest = String.join("", lines.subList(MOST_LINES - 1, lines.size()));
        return List.of(lines.get(0), TypeWidth.shorten(rest, nameWidth, Layout.TEXT, Role.NAME));
    }

    private Words name(int category, Plot plot) {
        List<String> lines = names.get(category);
        String whole = drawing.categories().get(category).label();
        String shortened = String.join("", lines).equals(whole) ? "" : whole;
        double extra = (lines.size() - 1) * LINE;
        if (above) {
            double y = bottom(category, plot) - barsHeight - 6 - extra;
            return new Words(Role.NAME, lines, Anchor.START, 0, y, Layout.TEXT, 0, false, shortened);
        }
        double y = plot.centreY(category) + Layout.TEXT * .36 - extra / 2;
        double x = plot.area().x() - BESIDE;
        return new Words(Role.NAME, lines, Anchor.END, x, y, Layout.TEXT, 0, false, shortened);
    }

    private double bottom(int category, Plot plot) {
        return plot.centreY(category) + row / 2 - 6;
    }

    private void mark(Plot.Placed placed, Plot plot, List<Item> items) {
        boolean left = placed.mark().value().signum() < 0;
        double down = above ? row / 2 - 6 - barsHeight / 2 : 0;
        Box box = placed.box().moved(0, down);
        double thick = thickness * (Layout.partAmongWholes(drawing, placed.category()) ? .6 : .9);
        Box bar = new Box(box.x(), box.centreY() - thick / 2, Math.max(1, box.width()), thick);
        items.add(new Bar(
                placed.series(),
                bar,
                left ? End.LEFT : End.RIGHT,
                Layout.look(drawing, placed.category(), placed.mark(), first()),
                placed.mark().title()));
        items.add(Words.of(
                Role.LABEL,
                placed.mark().label(),
                left ? Anchor.END : Anchor.START,
                left ? bar.x() - Layout.GAP : bar.right() + Layout.GAP,
                bar.centreY() + Layout.TEXT * .36,
                Layout.TEXT));
    }

    /** The first bar stands out where bars of one series run from the longest to the shortest; −1 elsewhere. */
    private int first() {
        List<BigDecimal> values = Layout.marks(drawing).map(Drawing.Mark::value).toList();
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).compareTo(values.get(i - 1)) > 0) {
                return -1;
            }
        }
        return drawing.series().size() == 1 && values.size() > 1 ? 0 : -1;
    }

    private void breakBefore(int category, Plot plot, List<Item> items) {
        if (category > 0 && drawing.categories().get(category).breakBefore()) {
            double y = plot.centreY(category) - row / 2;
            items.add(new Rule(Rule.Kind.BREAK, 0, y, canvas.width(), y));
        }
    }
}
