package org.bifolio.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.facts.Period;

/** One side of a calculation: figures joined by sums, differences, products and quotients. */
public sealed interface Formula {

    /** The concepts of its figures; {@code *} for that of the first figure of the rule. */
    Stream<String> concepts();

    /** A number written into the rule; exact. */
    record Number(BigDecimal value) implements Formula {
        @Override
        public Stream<String> concepts() {
            return Stream.empty();
        }
    }

    /** When a figure is measured, seen from the period a calculation is about. */
    enum When {
        SAME,
        /** A year earlier: {@code previous revenue}. */
        PREVIOUS,
        /** The day before the period starts: {@code opening undistributed-profit}. */
        OPENING
    }

    /**
     * A figure: {@code revenue segment=*}, {@code previous revenue}, {@code bound of shares-offered@filing}.
     *
     * @param concept {@code *} for whatever the first figure of the rule is
     * @param period where the rule pins one; otherwise that of the first figure
     * @param members dimension to member; {@code *} is any, the same throughout the rule
     * @param bound whether "at most 1,200" is taken as 1,200
     * @param change whether the change is meant that the source states of it
     */
    record Figure(
            String concept,
            Optional<Period> period,
            Map<String, String> members,
            When when,
            boolean bound,
            boolean change)
            implements Formula {
        public Figure {
            members = Map.copyOf(members);
        }

        @Override
        public Stream<String> concepts() {
            return Stream.of(concept);
        }
    }

    /** The four operations. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        BY
    }

    record Operation(Operator operator, Formula left, Formula right) implements Formula {
        @Override
        public Stream<String> concepts() {
            return Stream.concat(left.concepts(), right.concepts());
        }
    }

    /** The sum of the figures named, each with every member that has a number where the rule leaves it open. */
    record Sum(List<Figure> figures) implements Formula {
        public Sum {
            figures = List.copyOf(figures);
        }

        @Override
        public Stream<String> concepts() {
            return figures.stream().map(Figure::concept);
        }
    }

    /** A flow over the parts of its period: four quarters to a year, two halves. */
    record Parts(Period.Type part, Figure figure) implements Formula {
        @Override
        public Stream<String> concepts() {
            return figure.concepts();
        }
    }

    /** Growth from the period before, or over a span from its first year to its last, in percent; in points for a change in points. */
    record Growth(Figure figure, boolean compound) implements Formula {
        @Override
        public Stream<String> concepts() {
            return figure.concepts();
        }
    }

    /** Growth from one figure to another. */
    record GrowthBetween(Figure from, Figure to, boolean compound) implements Formula {
        @Override
        public Stream<String> concepts() {
            return Stream.concat(from.concepts(), to.concepts());
        }
    }
}
