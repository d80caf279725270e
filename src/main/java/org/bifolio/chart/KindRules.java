package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bifolio.content.ChartSpec;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Value;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.format.Digits;

/** What each kind of chart asks of its figures, so that none says what they do not. */
final class KindRules {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");

    private final ChartSpec spec;
    private final ChartKind kind;
    private final List<List<Optional<Fact>>> cells;
    private final Findings findings;
    private boolean obeyed = true;

    private KindRules(ChartSpec spec, ChartKind kind, List<List<Optional<Fact>>> cells, Findings findings) {
        this.spec = spec;
        this.kind = kind;
        this.cells = cells;
        this.findings = findings;
    }

    /** @param cells cells.get(series).get(category), with one figure at least */
    static boolean obeyed(ChartSpec spec, ChartKind kind, List<List<Optional<Fact>>> cells, Findings findings) {
        KindRules rules = new KindRules(spec, kind, cells, findings);
        rules.check();
        return rules.obeyed;
    }

    private void check() {
        switch (kind) {
            case COMBINED -> combined();
            case PANELS -> several(2, Integer.MAX_VALUE, Message.of("A chart of panels needs two series or more."));
            case DOTS -> several(2, 3, Message.of("A chart of dots needs two or three series."));
            case WATERFALL -> bridge();
            case SHARES -> shares();
            default -> {}
        }
        if (obeyed && kind != ChartKind.PANELS && cells.size() > Palette.SERIES) {
            fail(
                    spec.series().get(Palette.SERIES).at(),
                    Message.of(
                            "The chart has {0} series, and only {1} can be told apart by colour.",
                            cells.size(), Palette.SERIES),
                    Message.of("Draw them as “panels”, or leave out or add up the smallest."));
        }
        if (obeyed && kind != ChartKind.COMBINED) {
            oneUnit(cells.size());
        }
    }

    private void combined() {
        several(2, Integer.MAX_VALUE, Message.of("A combined chart needs columns and, as its last series, a line."));
        if (!obeyed) {
            return;
        }
        oneUnit(cells.size() - 1);
        int last = cells.size() - 1;
        Optional<String> columns = cells.subList(0, last).stream()
                .flatMap(row -> unit(row).stream())
                .findFirst();
        if (obeyed && columns.equals(unit(cells.get(last)))) {
            fail(
                    spec.kindAt(),
                    Message.of("The columns and the line have the same unit."),
                    Message.of("Draw them on one scale: “columns” or “lines”."));
        }
    }

    private void several(int least, int most, Message problem) {
        if (cells.size() < least || cells.size() > most) {
            fail(spec.kindAt(), problem, Message.of("Add or take out series, or choose another kind."));
        }
    }

    private void oneUnit(int series) {
        Optional<String> first = Optional.empty();
        for (int s = 0; s < series && obeyed; s++) {
            for (Optional<Fact> fact : cells.get(s)) {
                Optional<String> unit = fact.flatMap(Fact::amount).map(KindRules::unit);
                if (first.isEmpty()) {
                    first = unit;
                } else if (unit.isPresent() && !unit.equals(first)) {
                    fail(
                            spec.series().get(s).at(),
                            Message.of("One scale cannot show both {0} and {1}.", first.get(), unit.get()),
                            Message.of(
                                    "Choose figures of one unit, or “combined” with the other unit as its last series."));
                    return;
                }
            }
        }
    }

    private static Optional<String> unit(List<Optional<Fact>> row) {
        return row.stream()
                .flatMap(Optional::stream)
                .flatMap(fact -> fact.amount().stream())
                .map(KindRules::unit)
                .findFirst();
    }

    private static String unit(Value.Amount amount) {
        return amount.unit().code();
    }

    private void bridge() {
        if (cells.size() != 1
                || cells.get(0).size() < 3
                || cells.get(0).stream().anyMatch(Optional::isEmpty)) {
            fail(
                    spec.kindAt(),
                    Message.of("A waterfall needs one series with a figure in each of three categories or more."),
                    Message.of("Begin with the first total, go on with what changed it, end with the last total."));
            return;
        }
        List<Value.Amount> amounts = cells.get(0).stream()
                .map(fact -> fact.flatMap(Fact::amount).orElseThrow())
                .toList();
        BigDecimal parts = BigDecimal.ZERO;
        BigDecimal allowed = BigDecimal.ZERO;
        for (Value.Amount amount : amounts) {
            parts = parts.add(amount.base());
            allowed = allowed.add(new BigDecimal("0.5").scaleByPowerOfTen(amount.precision()));
        }
        BigDecimal total = amounts.get(amounts.size() - 1).base();
        BigDecimal reached = parts.subtract(total);
        if (reached.subtract(total).abs().compareTo(allowed) > 0) {
            fail(
                    spec.kindAt(),
                    Message.of(
                            "The waterfall reaches {0}, but its last total is {1}.",
                            Digits.plain(reached), Digits.plain(total)),
                    Message.of("The first category and the changes after it must add to the last."));
        }
    }

    private void shares() {
        for (int c = 0; c < cells.get(0).size(); c++) {
            int category = c;
            List<BigDecimal> parts = cells.stream()
                    .map(row -> row.get(category)
                            .flatMap(Fact::amount)
                            .map(Value.Amount::base)
                            .orElse(null))
                    .filter(Objects::nonNull)
                    .toList();
            BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(WHOLE.add(ROUNDING)) > 0 || parts.stream().anyMatch(part -> part.signum() < 0)) {
                fail(
                        spec.kindAt(),
                        Message.of(
                                "The shares of “{0}” add to {1}.",
                                spec.categories().size() > c
                                        ? spec.categories().get(c).coordinates()
                                        : String.valueOf(c + 1),
                                Digits.plain(sum)),
                        Message.of("Shares are parts of 100; draw other figures as “stacked” or “columns”."));
                return;
            }
        }
    }

    private void fail(Location at, Message problem, Message remedy) {
        obeyed = false;
        findings.add(Code.CHART_USE, at, problem, remedy);
    }
}
