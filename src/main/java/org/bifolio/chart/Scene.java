package org.bifolio.chart;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A laid-out chart, before it is written as SVG or painted as PNG; all lengths in pixels, y growing downwards. */
record Scene(int width, int height, List<Item> items) {

    Scene {
        items = items.stream().sorted(Comparator.comparingInt(Scene::layer)).toList();
    }

    /** Something to be seen. */
    sealed interface Item permits Rule, Bar, Trace, Dot, Words {
        /** The same in the colour that belongs to its series. */
        Item inTone(IntUnaryOperator tone);
    }

    /** The series that have hatched bars, in their order. */
    List<Integer> hatched() {
        return items.stream()
                .filter(item -> item instanceof Bar bar && bar.look() == Look.FORECAST)
                .map(item -> ((Bar) item).series())
                .distinct()
                .sorted()
                .toList();
    }

    /** Which way the hatches of one of these run. */
    Lean lean(int series) {
        return Lean.of(hatched().indexOf(series));
    }

    private static int layer(Item item) {
        if (item instanceof Rule rule) {
            return rule.kind() == Rule.Kind.ZERO ? 2 : 0;
        }
        return item instanceof Bar ? 1 : item instanceof Trace ? 3 : item instanceof Dot ? 4 : 5;
    }

    /** A line that carries no figure. */
    record Rule(Kind kind, double x1, double y1, double x2, double y2) implements Item {
        enum Kind {
            GRID,
            ZERO,
            BREAK,
            /** From the end of one bar to the start of the next. */
            LINK,
            /** Between the dots of a category. */
            SPAN
        }

        @Override
        public Rule inTone(IntUnaryOperator tone) {
            return this;
        }
    }

    /** How a mark differs from its fellows. */
    enum Look {
        PLAIN,
        /** Before the latest period, where the latest one stands out. */
        PAST,
        /** A half year or a quarter among full years. */
        PART,
        FORECAST
    }

    /** The end of a bar that shows its figure, and is rounded. */
    enum End {
        UP,
        DOWN,
        RIGHT,
        LEFT,
        NONE
    }

    /** @param series counted from 0 */
    record Bar(int series, Box box, End end, Look look, String title) implements Item {
        @Override
        public Bar inTone(IntUnaryOperator tone) {
            return new Bar(tone.applyAsInt(series), box, end, look, title);
        }
    }

    /** A line through figures. */
    record Trace(int series, List<Point> points, boolean forecast) implements Item {
        Trace {
            points = List.copyOf(points);
        }

        @Override
        public Trace inTone(IntUnaryOperator tone) {
            return new Trace(tone.applyAsInt(series), points, forecast);
        }
    }

    record Point(double x, double y) {}

    record Dot(int series, double x, double y, double radius, Look look, String title) implements Item {
        @Override
        public Dot inTone(IntUnaryOperator tone) {
            return new Dot(tone.applyAsInt(series), x, y, radius, look, title);
        }
    }

    /** What a text says, and so how it looks. */
    enum Role {
        /** A figure beside its mark. */
        LABEL,
        /** A figure within its mark. */
        ON,
        /** A figure within the paler mark of a part. */
        PALE,
        TICK,
        CATEGORY,
        /** The name of a lying bar. */
        NAME,
        /** The name of a series, in its colour's neighbourhood. */
        SERIES
    }

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * A text of one or more lines that follow each other without anything between them.
     *
     * @param y of the first baseline
     * @param size of the font
     * @param series whose colour it follows, counted from 0
     * @param turned reads upwards, turned about its anchor
     * @param whole what it was shortened from; empty if it is whole
     */
    record Words(
            Role role,
            List<String> lines,
            Anchor anchor,
            double x,
            double y,
            double size,
            int series,
            boolean turned,
            String whole)
            implements Item {
        static final double LEADING = 1.25;

        Words {
            lines = List.copyOf(lines);
        }

        static Words of(Role role, String text, Anchor anchor, double x, double y, double size) {
            return new Words(role, List.of(text), anchor, x, y, size, 0, false, "");
        }

        Words inSeries(int number) {
            return new Words(role, lines, anchor, x, y, size, number, turned, whole);
        }

        @Override
        public Words inTone(IntUnaryOperator tone) {
            return inSeries(tone.applyAsInt(series));
        }

        Words atHeight(double baseline) {
            return new Words(role, lines, anchor, x, baseline, size, series, turned, whole);
        }

        Words turnedUp() {
            return new Words(role, lines, anchor, x, y, size, series, true, whole);
        }

        /** What it covers, from cap height to just under the baseline. */
        Box box() {
            double width = lines.stream()
                    .mapToDouble(line -> TypeWidth.of(line.strip(), size, role))
                    .max()
                    .orElse(0);
            double height = size * .95 + (lines.size() - 1) * size * LEADING;
            if (turned) {
                double bottom = anchor == Anchor.START ? y : anchor == Anchor.MIDDLE ? y + width / 2 : y + width;
                return new Box(x - size * .75, bottom - width, height, width);
            }
            double left = anchor == Anchor.START ? x : anchor == Anchor.MIDDLE ? x - width / 2 : x - width;
            return new Box(left, y - size * .75, width, height);
        }
    }
}
