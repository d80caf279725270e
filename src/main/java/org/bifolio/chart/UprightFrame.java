package org.bifolio.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.bifolio.chart.Scene.Item;

/** What stands around upright marks: the value axis on the left, the categories below, and the area left between them. */
record UprightFrame(ValueAxis axis, CategoryAxis categories, Box area) {
    private static final double TOP = 6;
    private static final double RIGHT = 4;

    /**
     * @param right pixels kept free on the right
     * @param scale the value axis for a plot of so many pixels
     */
    static UprightFrame of(Drawing drawing, Canvas canvas, double right, DoubleFunction<ValueScale> scale) {
        double roughStep = (canvas.width() - right - 40) / drawing.categories().size();
        double roughHeight =
                canvas.height() - TOP - CategoryAxis.of(drawing, roughStep).height();
        double left = Math.ceil(ValueAxis.of(drawing, scale.apply(roughHeight)).width());
        double width = Math.floor(canvas.width() - left - right - RIGHT);
        CategoryAxis categories =
                CategoryAxis.of(drawing, width / drawing.categories().size());
        double height = Math.floor(canvas.height() - TOP - categories.height() - 2);
        ValueAxis axis = ValueAxis.of(drawing, scale.apply(height));
        double exact = Math.ceil(axis.width());
        Box area = new Box(exact, TOP, Math.floor(canvas.width() - exact - right - RIGHT), height);
        return new UprightFrame(axis, categories, area);
    }

    List<Item> items(Drawing drawing, Plot plot) {
        List<Item> items = new ArrayList<>(axis.items(plot));
        items.addAll(categories.items(drawing, plot));
        return items;
    }
}
