package org.bifolio.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bifolio.check.Result.Outcome;
import org.bifolio.check.Result.Reason;
import org.bifolio.content.Acknowledgement;
import org.bifolio.content.Calculation;
import org.bifolio.content.Filing;
import org.bifolio.content.Formula;
import org.bifolio.content.Issuer;
import org.bifolio.content.Project;
import org.bifolio.content.SourceNote;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Interval;
import org.bifolio.facts.Value;

/**
 * Every calculation made for every printed figure it is about, and every figure that is printed twice compared.
 *
 * <p>A calculation fails only when the interval of the total and that of its parts have nothing in common: rounding is never a
 * false alarm, a real difference never waved through.
 */
public final class Proof {
    private final Project project;
    private final PrintedFacts facts;
    private final List<Result> results = new ArrayList<>();
    private final List<Stale> stale = new ArrayList<>();
    private final Map<Claim, List<Known>> known = new HashMap<>();
    private final Map<Fact, Verdict> verdicts = new IdentityHashMap<>();
    /** Calculations that figures which cannot be read may be missing from. */
    private final Set<Claim> unread = new HashSet<>();

    private final Set<Acknowledgement> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What an acknowledgement is about. */
    private record Claim(String calculation, FactKey figure) {}

    /** An acknowledgement and the note it belongs to. */
    private record Known(Acknowledgement acknowledgement, SourceNote note) {}

    /** An acknowledgement that no longer applies, and what is so instead; no result where there is no such calculation. */
    record Stale(Acknowledgement acknowledgement, SourceNote note, Optional<Result> instead) {}

    private Proof(Project project) {
        this.project = project;
        this.facts = new PrintedFacts(project.facts());
    }

    public static Proof of(Project project) {
        Proof proof = new Proof(project);
        proof.acknowledgements();
        proof.twice();
        project.calculations().forEach(proof::run);
        proof.staleOnes();
        proof.verdicts();
        return proof;
    }

    /** In the order of the figures printed twice, then of the calculations. */
    public List<Result> results() {
        return Collections.unmodifiableList(results);
    }

    List<Stale> stale() {
        return Collections.unmodifiableList(stale);
    }

    /** The results about a filing's own figures; a restatement belongs to the filing that restates, too. */
    public List<Result> of(Filing filing) {
        return results.stream()
                .filter(r -> r.total().key().issuer().equals(filing.issuer()))
                .filter(r -> r.total().filing().equals(filing.id())
                        || r.rule().isEmpty()
                                && r.outcome() != Outcome.PASSED
                                && r.parts().get(0).filing().equals(filing.id()))
                .toList();
    }

    /**
     * How many printed figures there are, and how many of them are proved.
     *
     * @param covered by a calculation, or by being printed twice
     * @param repeated those of them that only a second printing proves
     */
    public record Coverage(int covered, int repeated, int numeric) {
        /** In percent, rounded down: what is not covered is never rounded away. */
        public int percent() {
            return numeric == 0 ? 100 : covered * 100 / numeric;
        }
    }

    /** How many numbers stand under a control total, of how many that the filings' tables have. */
    public Controlled controlled() {
        return ControlTotals.controlled(project);
    }

    /** Numbers under a control total, and all of them. */
    public record Controlled(int controlled, int numbers) {}

    public Coverage coverage() {
        return coverage(project.issuers().stream()
                .flatMap(issuer -> issuer.filings().stream())
                .toList());
    }

    public Coverage coverage(List<Filing> filings) {
        Set<Fact> proved = proved();
        Set<Fact> calculated =
                proved(results.stream().filter(result -> result.rule().isPresent()));
        int covered = 0;
        int repeated = 0;
        int numeric = 0;
        for (List<Fact> statements : facts.statements()) {
            for (Fact fact : statements) {
                if (fact.amount().isPresent()
                        && filings.stream()
                                .anyMatch(f -> f.id().equals(fact.filing())
                                        && f.issuer().equals(fact.key().issuer()))) {
                    numeric++;
                    covered += proved.contains(fact) ? 1 : 0;
                    repeated += proved.contains(fact) && !calculated.contains(fact) ? 1 : 0;
                }
            }
        }
        return new Coverage(covered, repeated, numeric);
    }

    /** Printed figures whose digits at least one calculation, or a second printing, proves. */
    public Set<Fact> proved() {
        return proved(results.stream());
    }

    private static Set<Fact> proved(Stream<Result> results) {
        Set<Fact> proved = Collections.newSetFromMap(new IdentityHashMap<>());
        results.filter(Result::proves).forEach(result -> {
            proved.add(result.total());
            proved.addAll(result.parts());
        });
        return proved;
    }

    /**
     * What came of the calculations that a printed figure takes part in.
     *
     * @param passed how many agree
     * @param apart how many it should be the result of, and is not; a note on the source acknowledges each
     */
    public record Verdict(int passed, int apart) {
        static final Verdict NONE = new Verdict(0, 0);

        private Verdict plus(Verdict more) {
            return new Verdict(passed + more.passed, apart + more.apart);
        }
    }

    public Verdict verdict(Fact printed) {
        return verdicts.getOrDefault(printed, Verdict.NONE);
    }

    private void verdicts() {
        for (Result result : results) {
            if (result.outcome() == Outcome.PASSED) {
                Set<Fact> figures = Collections.newSetFromMap(new IdentityHashMap<>());
                figures.add(result.total());
                if (result.total().amount().isPresent()) {
                    figures.addAll(result.parts()); // that a change is n/a proves no digit of what changed
                }
                figures.forEach(figure -> verdicts.merge(figure, new Verdict(1, 0), Verdict::plus));
            } else if (result.outcome() == Outcome.ACKNOWLEDGED) {
                verdicts.merge(result.total(), new Verdict(0, 1), Verdict::plus);
            }
        }
    }

    private void acknowledgements() {
        for (Issuer issuer : project.issuers()) {
            for (Filing filing : issuer.filings()) {
                for (SourceNote note : filing.notes()) {
                    for (Acknowledgement each : note.acknowledges()) {
                        known.computeIfAbsent(new Claim(each.calculation(), each.figure()), c -> new ArrayList<>(1))
                                .add(new Known(each, note));
                    }
                }
            }
        }
    }

    private void twice() {
        for (List<Fact> statements : facts.statements()) {
            Fact first = statements.get(0);
            for (Fact again : statements.subList(1, statements.size())) {
                boolean numbers = first.amount().isPresent() && again.amount().isPresent();
                if (numbers || !first.value().agrees(again.value())) {
                    add(compared(first, again));
                }
            }
        }
    }

    /** One figure printed twice. */
    static Result compared(Fact first, Fact again) {
        Outcome outcome = first.value().agrees(again.value()) ? Outcome.PASSED : Outcome.FAILED;
        return new Result(
                Optional.empty(),
                again,
                outcome,
                List.of(first),
                first.amount().map(Interval::of),
                Optional.empty(),
                Optional.empty());
    }

    private void run(Calculation rule) {
        boolean change = rule.total().change();
        List<Fact> totals = change ? facts.changes() : facts.of(rule.total().concept());
        for (Fact total : totals) {
            if (about(rule, total)) {
                Result result = made(facts, rule, total);
                boolean lacking = result.outcome() != Outcome.PASSED && lacksFigures(rule, result);
                if (lacking) {
                    unread.add(claim(result));
                }
                if (!lacking || result.outcome() != Outcome.FAILED) {
                    add(result);
                }
            }
        }
    }

    private boolean about(Calculation rule, Fact total) {
        FactKey key = total.key();
        boolean any = rule.total().concept().equals("*");
        return (any || key.concept().equals(rule.total().concept()))
                && rule.issuer().map(key.issuer()::equals).orElse(true)
                && (any || PrintedFacts.matches(rule.total().members(), key.members()))
                && rule.total()
                        .period()
                        .map(p -> concept(key).period(p).equals(key.period()))
                        .orElse(true)
                && (total.amount().isPresent() || rule.total().change())
                && hasParts(rule, key);
    }

    /** Quarters make a year, not a quarter. */
    private static boolean hasParts(Calculation rule, FactKey key) {
        return !(rule.parts() instanceof Formula.Parts parts)
                || !key.period().parts(parts.part()).isEmpty();
    }

    private Concept concept(FactKey key) {
        return project.concepts().get(key.concept());
    }

    private Result made(PrintedFacts from, Calculation rule, Fact total) {
        Evaluation evaluation = new Evaluation(from, project.concepts(), rule, total);
        return rule.total().change() && total.value() instanceof Value.NotApplicable
                ? notApplicable(evaluation, rule, total)
                : result(evaluation, rule, total);
    }

    /** The same calculation once more, with another value for one of its figures; no note is heard. */
    Result again(Result result, Fact figure, Fact instead) {
        return again(result, fact -> fact == figure ? instead : fact);
    }

    /** The same with other values for some of its figures. */
    Result again(Result result, UnaryOperator<Fact> instead) {
        Fact total = instead.apply(result.total());
        return result.rule().isPresent()
                ? made(facts.with(instead), result.rule().get(), total)
                : compared(instead.apply(result.parts().get(0)), total);
    }

    /** Whether a calculation made once more holds, or is off by just as much as a note says. */
    boolean settled(Result again) {
        return said(again)
                .map(said ->
                        again.offBy().filter(off -> off.compareTo(said) == 0).isPresent())
                .orElse(again.outcome() == Outcome.PASSED);
    }

    /** By how much a note says that the calculation fails. */
    Optional<BigDecimal> said(Result result) {
        return known.getOrDefault(claim(result), List.of()).stream()
                .map(each -> each.acknowledgement().offBy())
                .findFirst();
    }

    private static Claim claim(Result result) {
        return new Claim(
                result.rule().map(Calculation::id).orElse(Acknowledgement.SAME_FIGURE),
                result.total().key().level());
    }

    private static Result result(Evaluation evaluation, Calculation rule, Fact total) {
        try {
            Interval printed = evaluation.total();
            Interval computed = evaluation.computed();
            boolean holds = switch (rule.relation()) {
                case EQUAL -> printed.meets(computed);
                case AT_MOST -> !printed.above(computed);
                case AT_LEAST -> !computed.above(printed);
            };
            return new Result(
                    Optional.of(rule),
                    total,
                    holds ? Outcome.PASSED : Outcome.FAILED,
                    evaluation.parts(),
                    Optional.of(computed),
                    Optional.empty(),
                    Optional.empty());
        } catch (Evaluation.Unchecked e) {
            // A percentage printed for a change from or to a loss: the convention is n/a.
            boolean wrong = rule.total().change()
                    && e.why().reason() == Reason.UNDEFINED
                    && evaluation.parts().size() == 2;
            return new Result(
                    Optional.of(rule),
                    total,
                    wrong ? Outcome.FAILED : Outcome.UNCHECKED,
                    evaluation.parts(),
                    Optional.empty(),
                    Optional.of(e.why()),
                    Optional.empty());
        }
    }

    /** A change printed n/a must be one from or to a loss. */
    private static Result notApplicable(Evaluation evaluation, Calculation rule, Fact total) {
        try {
            Interval computed = evaluation.computed();
            return new Result(
                    Optional.of(rule),
                    total,
                    Outcome.FAILED,
                    evaluation.parts(),
                    Optional.of(computed),
                    Optional.empty(),
                    Optional.empty());
        } catch (Evaluation.Unchecked e) {
            boolean loss = e.why().reason() == Reason.UNDEFINED;
            return new Result(
                    Optional.of(rule),
                    total,
                    loss ? Outcome.PASSED : Outcome.UNCHECKED,
                    evaluation.parts(),
                    Optional.empty(),
                    loss ? Optional.empty() : Optional.of(e.why()),
                    Optional.empty());
        }
    }

    private void add(Result result) {
        if (result.outcome() != Outcome.FAILED) {
            results.add(result);
            return;
        }
        for (Known each : known.getOrDefault(claim(result), List.of())) {
            if (result.offBy()
                    .map(off -> off.compareTo(each.acknowledgement().offBy()) == 0)
                    .orElse(true)) {
                used.add(each.acknowledgement());
                results.add(result.acknowledged(each.note()));
                return;
            }
        }
        results.add(result);
    }

    /** Whether it may fail only because figures that belong to it could not be read. */
    private boolean lacksFigures(Calculation rule, Result result) {
        return Stream.concat(
                        Stream.of(rule.total().concept(), result.total().key().concept()),
                        rule.parts().concepts())
                .anyMatch(project.damage()::explainsMissingFigure);
    }

    private void staleOnes() {
        Map<Claim, Result> made = new HashMap<>();
        for (Result result : results) {
            made.putIfAbsent(claim(result), result);
        }
        known.forEach((claim, all) -> all.stream()
                .filter(each -> !used.contains(each.acknowledgement()) && !unread.contains(claim))
                .forEach(each -> stale.add(
                        new Stale(each.acknowledgement(), each.note(), Optional.ofNullable(made.get(claim))))));
    }
}
