package org.bifolio.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bifolio.check.Result.Reason;
import org.bifolio.check.Result.Why;
import org.bifolio.content.Calculation;
import org.bifolio.content.Formula;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Interval;
import org.bifolio.facts.Period;
import org.bifolio.facts.Unit;
import org.bifolio.facts.Value;

/** Makes one calculation for one printed total: finds the parts, the total's own filing first, and computes with their intervals. */
final class Evaluation {
    private static final Interval ONE = Interval.exactly(java.math.BigDecimal.ONE);

    private final PrintedFacts facts;
    private final Map<String, Concept> concepts;
    private final Calculation rule;
    private final Fact total;
    private final List<Fact> parts = new ArrayList<>();

    /** Thrown inside when the calculation cannot be made. */
    static final class Unchecked extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Why why;

        Unchecked(Reason reason, FactKey figure) {
            super(reason.name(), null, false, false);
            this.why = new Why(reason, figure);
        }

        Why why() {
            return why;
        }
    }

    Evaluation(PrintedFacts facts, Map<String, Concept> concepts, Calculation rule, Fact total) {
        this.facts = facts;
        this.concepts = concepts;
        this.rule = rule;
        this.total = total;
    }

    /** The parts used so far, once each. */
    List<Fact> parts() {
        Set<Fact> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        return parts.stream().filter(distinct::add).toList();
    }

    Interval total() throws Unchecked {
        return value(total, rule.total().bound());
    }

    Interval computed() throws Unchecked {
        Interval computed = compute(rule.parts());
        Set<String> currencies = new LinkedHashSet<>();
        total.amount().map(Value.Amount::unit).filter(Unit::money).ifPresent(unit -> currencies.add(unit.code()));
        for (Fact part : parts) {
            part.amount().map(Value.Amount::unit).filter(Unit::money).ifPresent(unit -> currencies.add(unit.code()));
            if (currencies.size() > 1) {
                throw new Unchecked(Reason.CURRENCIES, part.key());
            }
        }
        return computed;
    }

    private Interval compute(Formula formula) throws Unchecked {
        if (formula instanceof Formula.Number number) {
            return Interval.exactly(number.value());
        }
        if (formula instanceof Formula.Figure figure) {
            return value(find(figure), figure.bound());
        }
        if (formula instanceof Formula.Operation operation) {
            Interval left = compute(operation.left());
            Interval right = compute(operation.right());
            return switch (operation.operator()) {
                case PLUS -> left.plus(right);
                case MINUS -> left.minus(right);
                case TIMES -> left.times(right).orElseThrow(this::undefined);
                case BY -> left.by(right).orElseThrow(this::undefined);
            };
        }
        if (formula instanceof Formula.Sum sum) {
            Interval all = Interval.exactly(BigDecimal.ZERO);
            for (Formula.Figure figure : sum.figures()) {
                for (Fact fact : every(figure)) {
                    all = all.plus(value(fact, figure.bound()));
                }
            }
            return all;
        }
        if (formula instanceof Formula.Parts parted) {
            Interval all = Interval.exactly(BigDecimal.ZERO);
            for (Period period : parts(parted.part())) {
                all = all.plus(
                        value(find(parted.figure(), period), parted.figure().bound()));
            }
            return all;
        }
        if (formula instanceof Formula.Growth growth) {
            Fact now = find(growth.figure(), last());
            Fact before = find(growth.figure(), first());
            return growth(before, now, growth.compound());
        }
        Formula.GrowthBetween between = (Formula.GrowthBetween) formula;
        return growth(find(between.from()), find(between.to()), between.compound());
    }

    /** Growth has each figure once, now / before − 1, so that its interval is as narrow as can be. */
    private Interval growth(Fact before, Fact now, boolean compound) throws Unchecked {
        Interval from = value(before, false);
        Interval to = value(now, false);
        if (total.amount().filter(amount -> amount.unit().equals(Unit.POINTS)).isPresent()) {
            return to.minus(from);
        }
        if (loss(before) || loss(now)) {
            throw new Unchecked(Reason.UNDEFINED, loss(before) ? before.key() : now.key());
        }
        Interval ratio = to.by(from).orElseThrow(this::undefined);
        if (compound) {
            int years = now.key().period().year() - before.key().period().year();
            ratio = ratio.root(years).orElseThrow(this::undefined);
        }
        return ratio.minus(ONE);
    }

    static boolean loss(Fact fact) {
        return fact.amount().map(amount -> amount.digits().signum() <= 0).orElse(false);
    }

    private Unchecked undefined() {
        return new Unchecked(Reason.UNDEFINED, total.key());
    }

    private Interval value(Fact fact, boolean bound) throws Unchecked {
        Value.Amount amount = fact.amount().orElse(null);
        if (amount == null) {
            throw new Unchecked(Reason.NO_NUMBER, fact.key());
        }
        if (bound) {
            return Interval.of(amount);
        }
        Optional<Interval> heard = Interval.of(amount, fact.qualifier());
        if (heard.isEmpty()) {
            throw new Unchecked(Reason.HEDGED, fact.key());
        }
        return heard.get();
    }

    private Period last() {
        return span(total.key().period(), 1);
    }

    /** What growth is measured against: the period a change names, the first year of a span, or the year before. */
    private Period first() throws Unchecked {
        Period period = total.key().period();
        if (total.key().since().isPresent()) {
            return total.key().since().get();
        }
        return period.type() == Period.Type.SPAN ? span(period, 0) : previous(period);
    }

    private static Period span(Period period, int end) {
        return period.type() == Period.Type.SPAN
                ? Period.parse(period.id().split("\\.\\.")[end]).orElse(period)
                : period;
    }

    private Period previous(Period period) throws Unchecked {
        Optional<Period> before = period.yearBefore();
        if (before.isEmpty()) {
            throw undefined();
        }
        return before.get();
    }

    private List<Period> parts(Period.Type part) throws Unchecked {
        List<Period> parts = total.key().period().parts(part);
        if (parts.isEmpty()) {
            throw undefined();
        }
        return parts;
    }

    private Fact find(Formula.Figure figure) throws Unchecked {
        Period period = figure.period().orElse(total.key().period());
        return find(
                figure,
                switch (figure.when()) {
                    case SAME -> period;
                    case PREVIOUS -> previous(period);
                    case OPENING -> opening(period);
                });
    }

    private Period opening(Period period) throws Unchecked {
        Period flow = period.type() == Period.Type.DAY ? period.yearToDate().orElseThrow(this::undefined) : period;
        if (flow.type() == Period.Type.FILING) {
            throw undefined();
        }
        return Period.on(flow.start().minusDays(1));
    }

    private Fact find(Formula.Figure figure, Period period) throws Unchecked {
        FactKey key = key(figure, period);
        Fact fact = facts.find(key, total.filing()).orElseThrow(() -> new Unchecked(Reason.MISSING, key));
        parts.add(fact);
        return fact;
    }

    private FactKey key(Formula.Figure figure, Period period) {
        String id = figure.concept().equals("*") ? total.key().concept() : figure.concept();
        Map<String, String> members = new TreeMap<>(figure.members());
        members.replaceAll((dimension, member) -> member.equals("*") ? bound(dimension) : member);
        if (figure.concept().equals("*")) {
            total.key().members().forEach(members::putIfAbsent);
        }
        return FactKey.of(total.key().issuer(), id, at(concepts.get(id), period), members);
    }

    /** The total's own member where the rule leaves it open on the left; any otherwise. */
    private String bound(String dimension) {
        boolean open = "*".equals(rule.total().members().get(dimension));
        return open ? total.key().members().get(dimension) : "*";
    }

    /** A flow that a balance is set against is that of the year so far: receivables of 30 June against revenue of January to June. */
    private static Period at(Concept concept, Period period) {
        Period measured = concept.period(period);
        return !concept.instant() && measured.type() == Period.Type.DAY
                ? measured.yearToDate().orElse(measured)
                : measured;
    }

    private List<Fact> every(Formula.Figure figure) throws Unchecked {
        FactKey key = key(figure, figure.period().orElse(total.key().period()));
        if (!key.members().containsValue("*")) {
            return List.of(find(figure));
        }
        List<Fact> found = facts.every(key, total.filing());
        if (found.isEmpty()) {
            throw new Unchecked(Reason.MISSING, key);
        }
        parts.addAll(found);
        return found;
    }
}
