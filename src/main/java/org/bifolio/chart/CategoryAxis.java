package org.bifolio.chart;

import java.util.ArrayList;
import java.util.List;
import org.bifolio.chart.Drawing.Category;
import org.bifolio.chart.Scene.Anchor;
import org.bifolio.chart.Scene.Item;
import org.bifolio.chart.Scene.Role;
import org.bifolio.chart.Scene.Rule;
import org.bifolio.chart.Scene.Words;

/**
 * The names under upright categories: on one line, on several, or turned, whichever is the first to fit.
 *
 * @param labels the lines of each category's name
 */
record CategoryAxis(List<List<String>> labels, double size, boolean turned, double height) {
    private static final int MOST_LINES = 3;
    private static final double ABOVE = 8;
    private static final double BESIDE = 4;

    /** @param step the breadth of one category, in pixels */
    static CategoryAxis of(Drawing drawing, double step) {
        for (double size : new double[] {Layout.TEXT, Layout.SMALL_TEXT, Layout.LEAST_TEXT}) {
            List<List<String>> labels = drawing.categories().stream()
                    .map(category -> TypeWidth.balance(category.label(), step - BESIDE, size, Role.CATEGORY))
                    .toList();
            int most = labels.stream().mapToInt(List::size).max().orElse(1);
            if (most <= MOST_LINES && widest(labels, size) <= step - BESIDE) {
                return new CategoryAxis(labels, size, false, ABOVE + size * 1.1 + (most - 1) * size * Words.LEADING);
            }
        }
        List<List<String>> whole =
                drawing.categories().stream().map(Category::label).map(List::of).toList();
        double size = Math.min(Layout.SMALL_TEXT, step);
        return new CategoryAxis(whole, size, true, ABOVE + widest(whole, size) + 2);
    }

    /** The names, under the plot, and a dashed line before each category where the source changes. */
    List<Item> items(Drawing drawing, Plot plot) {
        List<Item> items = new ArrayList<>();
        double bottom = plot.area().bottom();
        for (int i = 0; i < labels.size(); i++) {
            if (i > 0 && drawing.categories().get(i).breakBefore()) {
                double x = (plot.centreX(i - 1) + plot.centreX(i)) / 2;
                items.add(new Rule(Rule.Kind.BREAK, x, plot.area().y(), x, bottom + height - 2));
            }
            items.add(
                    turned
                            ? new Words(
                                    Role.CATEGORY,
                                    labels.get(i),
                                    Anchor.END,
                                    plot.centreX(i) + size * .35,
                                    bottom + ABOVE,
                                    size,
                                    0,
                                    true,
                                    "")
                            : new Words(
                                    Role.CATEGORY,
                                    labels.get(i),
                                    Anchor.MIDDLE,
                                    plot.centreX(i),
                                    bottom + ABOVE + size * .85,
                                    size,
                                    0,
                                    false,
                                    ""));
        }
        return items;
    }

    private static double widest(List<List<String>> labels, double size) {
        return labels.stream()
                .flatMap(List::stream)
                .mapToDouble(line -> TypeWidth.of(line.strip(), size, Role.CATEGORY))
                .max()
                .orElse(0);
    }
}
