package org.bifolio.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bifolio.check.Result.Outcome;
import org.bifolio.content.Acknowledgement;
import org.bifolio.content.Calculation;
import org.bifolio.content.Formula;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Unit;
import org.bifolio.facts.Value;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.format.Digits;
import org.bifolio.prose.ParsedProject;

/** Figures agree with the calculations declared for them, or a note acknowledges by how much they do not. */
final class Calculations implements Check {
    private final Proof proof;
    private final FigureSuspects suspects;

    Calculations(Proof proof, FigureSuspects suspects) {
        this.proof = proof;
        this.suspects = suspects;
    }

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (Result result : proof.results()) {
            if (result.outcome() == Outcome.FAILED && result.rule().isPresent() && !suspects.explain(result)) {
                failed(result, result.rule().get(), findings);
            }
        }
        List<String> rules =
                parsed.project().calculations().stream().map(Calculation::id).toList();
        for (Proof.Stale stale : proof.stale()) {
            if (!stale.instead().filter(suspects::explain).isPresent()
                    && !parsed.project()
                            .damage()
                            .explainsMissingFigure(
                                    stale.acknowledgement().figure().concept())) {
                stale(stale, rules, findings);
            }
        }
    }

    private void failed(Result result, Calculation rule, Findings findings) {
        Fact total = result.total();
        Message parts = inPoints(result)
                .map(points -> Message.of(
                        "If the filing states percentage points, type {0}. Check it against {1}.",
                        points, parts(result.parts())))
                .orElseGet(() -> Message.of("Check it against {0}.", parts(result.parts())));
        if (result.computed().isEmpty()) {
            findings.add(
                    Code.GROWTH_MISMATCH,
                    at(total),
                    Message.of(
                            "The change of {0} is printed as {1}, but a change from or to a loss has no percentage ({2}).",
                            name(total), shown(total), rule.id()),
                    parts);
            return;
        }
        if (result.expected().isEmpty()) {
            findings.add(
                    Code.GROWTH_MISMATCH,
                    at(total),
                    Message.of(
                            "The change of {0} is printed as {1}, but neither figure is a loss ({2}).",
                            name(total), shown(total), rule.id()),
                    parts);
            return;
        }
        findings.add(
                code(rule),
                at(total),
                problem(result, rule),
                Message.of(
                        "{0} If the filing states them so, acknowledge it in a note, under “notes:” in filing.yaml: {1}.",
                        parts,
                        acknowledges(
                                rule.id(), total, result.offBy().orElseThrow().toPlainString())));
    }

    /** The change as it would be typed in points, where it would agree so. */
    private Optional<String> inPoints(Result result) {
        return result.total()
                .amount()
                .filter(amount -> amount.unit().equals(Unit.PERCENT))
                .filter(amount -> result.total().key().since().isPresent())
                .map(amount -> new Value.Amount(amount.printed(), amount.digits(), Unit.POINTS))
                .filter(points ->
                        proof.again(result, result.total(), result.total().with(points))
                                        .outcome()
                                == Outcome.PASSED)
                .map(points -> points.digits().toPlainString() + "pp");
    }

    private static Message problem(Result result, Calculation rule) {
        Fact total = result.total();
        Message name =
                rule.total().change() ? Message.of("The change of {0}", name(total)) : Message.of("{0}", name(total));
        String expected = digits(result.expected().orElseThrow()) + unit(total);
        return rule.relation() == Calculation.Relation.EQUAL
                ? Message.of(
                        "{0} is {1}, but {2} makes it {3}: {4} apart, where rounding allows less than {5} ({6}).",
                        name,
                        shown(total),
                        rule.id(),
                        expected,
                        digits(result.apart().orElseThrow()),
                        digits(result.allowed().orElseThrow()),
                        rule.text())
                : Message.of(
                        "{0} is {1}, but {2} sets its bound at {3} ({4}).",
                        name, shown(total), rule.id(), expected, rule.text());
    }

    /** The line that acknowledges a difference, to be copied into a note. */
    static String acknowledges(String calculation, Fact total, String offBy) {
        return "acknowledges: [" + acknowledged(calculation, total, offBy) + "]";
    }

    static String acknowledged(String calculation, Fact total, String offBy) {
        return "{calculation: " + calculation + ", figure: \""
                + total.key().level().reference() + "\", off-by: \"" + offBy + "\"}";
    }

    private static void stale(Proof.Stale stale, List<String> rules, Findings findings) {
        Acknowledgement said = stale.acknowledgement();
        boolean rule = said.calculation().equals(Acknowledgement.SAME_FIGURE) || rules.contains(said.calculation());
        Message so = stale.instead()
                .map(Calculations::instead)
                .orElseGet(() -> rule
                        ? Message.of("it makes nothing of that figure")
                        : Message.of("there is no such calculation"));
        findings.add(
                Code.ACKNOWLEDGEMENT_STALE,
                said.at(),
                Message.of(
                        "The note “{0}” acknowledges that {1} fails for {2} by {3}, but {4}.",
                        stale.note().id(), said.calculation(), said.figure().reference(), digits(said.offBy()), so),
                rule
                        ? Message.of("Remove the acknowledgement, or correct the figure or the difference.")
                        : NearestNames.remedy(said.calculation(), rules, "calculations"));
    }

    private static Message instead(Result result) {
        return switch (result.outcome()) {
            case PASSED -> Message.of("it holds");
            case UNCHECKED -> Message.of("it cannot be made any more");
            case FAILED, ACKNOWLEDGED ->
                Message.of(
                        "it is off by {0}",
                        result.offBy().map(Calculations::digits).orElse("?"));
        };
    }

    /** Named for what kind of rule it is, so that a search finds its like. */
    private static Code code(Calculation rule) {
        if (rule.relation() != Calculation.Relation.EQUAL) {
            return Code.BOUND_MISMATCH;
        }
        if (rule.parts() instanceof Formula.Growth || rule.parts() instanceof Formula.GrowthBetween) {
            return Code.GROWTH_MISMATCH;
        }
        return multiplies(rule.parts()) ? Code.RATIO_MISMATCH : Code.SUM_MISMATCH;
    }

    private static boolean multiplies(Formula formula) {
        return formula instanceof Formula.Operation operation
                && (operation.operator() == Formula.Operator.TIMES
                        || operation.operator() == Formula.Operator.BY
                        || multiplies(operation.left())
                        || multiplies(operation.right()));
    }

    static Location at(Fact fact) {
        return fact.source().at();
    }

    static String name(Fact fact) {
        return fact.key().reference();
    }

    /** Each part with its value and its place, {@code revenue@2022Q1 79,630,486.86 (quarters.csv:2)}. */
    private static String parts(List<Fact> parts) {
        return parts.stream()
                .map(fact -> name(fact) + " " + shown(fact) + " (" + place(fact) + ")")
                .collect(Collectors.joining(", "));
    }

    static String place(Fact fact) {
        String place = at(fact).lineOrCell();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    static String shown(Fact fact) {
        return fact.amount()
                .map(amount -> digits(amount.digits()) + unit(fact))
                .orElse(fact.value() instanceof Value.NotApplicable ? "n/a" : "blank");
    }

    private static String unit(Fact fact) {
        return fact.amount()
                .map(amount -> switch (amount.unit().code()) {
                    case "%" -> "%";
                    case "pp" -> "pp";
                    default -> " " + amount.unit().typed();
                })
                .orElse("");
    }

    private static String digits(BigDecimal number) {
        return Digits.plain(number);
    }
}
