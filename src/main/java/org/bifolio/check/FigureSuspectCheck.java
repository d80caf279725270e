package org.bifolio.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.bifolio.check.FigureSuspects.Blame;
import org.bifolio.check.FigureSuspects.Suspect;
import org.bifolio.content.Acknowledgement;
import org.bifolio.content.Calculation;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Value;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.format.Digits;
import org.bifolio.prose.ParsedProject;

/** One finding, at the cell of the figure to blame, for all calculations that fail because of it. */
final class FigureSuspectCheck implements Check {
    private final Proof proof;
    private final FigureSuspects suspects;

    FigureSuspectCheck(Proof proof, FigureSuspects suspects) {
        this.proof = proof;
        this.suspects = suspects;
    }

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (Blame blame : suspects.blames()) {
            findings.add(
                    Code.FIGURE_SUSPECT,
                    Calculations.at(blame.suspects().get(0).figure()),
                    problem(blame),
                    remedy(blame));
        }
    }

    private static Message problem(Blame blame) {
        Suspect first = blame.suspects().get(0);
        Message failing = list(blame.results().stream()
                .map(result -> calculation(result, first.figure()))
                .toList());
        if (blame.suspects().size() > 1) {
            Message suspects = list(
                    blame.suspects().stream().map(FigureSuspectCheck::wanted).toList());
            return blame.results().size() > 1
                    ? Message.of(
                            "One of {0} figures is wrong: {1}. With any one of them corrected, all of these calculations, which now"
                                    + " fail, would hold: {2}.",
                            blame.suspects().size(), suspects, failing)
                    : Message.of(
                            "One of {0} figures is wrong: {1}. With either corrected, {2} would hold, which now fails; its other"
                                    + " figures are held by calculations that agree.",
                            blame.suspects().size(), suspects, failing);
        }
        return blame.results().size() > 1
                ? Message.of(
                        "{0} is {1}, but {2} calculations that fail with it would all hold with {3}: {4}.",
                        beginning(first.figure()),
                        Calculations.shown(first.figure()),
                        blame.results().size(),
                        value(first),
                        failing)
                : Message.of(
                        "{0} is {1}, but {2} fails with it and would hold with {3}; its other figures are held by calculations that"
                                + " agree.",
                        beginning(first.figure()), Calculations.shown(first.figure()), failing, value(first));
    }

    private Message remedy(Blame blame) {
        Message first = blame.suspects().size() > 1
                ? Message.of("Compare these figures with the filing.")
                : Message.of("Compare this figure with the filing before any other.");
        return acknowledging(first, blame.results(), proof);
    }

    /** A remedy, and the line for a note that acknowledges what fails. */
    static Message acknowledging(Message remedy, List<Result> failing, Proof proof) {
        List<String> entries = failing.stream()
                .filter(result -> proof.said(result).isEmpty())
                .flatMap(result -> result.offBy().stream()
                        .map(off -> Calculations.acknowledged(id(result), result.total(), off.toPlainString())))
                .toList();
        return entries.isEmpty()
                ? remedy
                : Message.of(
                        "{0} If the filing states it so, and the others too, acknowledge it in a note, under “notes:” in filing.yaml: {1}.",
                        remedy, "acknowledges: [" + String.join(", ", entries) + "]");
    }

    private static String id(Result result) {
        return result.rule().map(Calculation::id).orElse(Acknowledgement.SAME_FIGURE);
    }

    /** {@code quarters-make-the-year for revenue@FY2022 (key-figures.csv:4)}; its name alone where that figure is the one to blame. */
    private static Message calculation(Result result, Fact suspect) {
        if (result.rule().isEmpty()) {
            return printedAgain(result, suspect);
        }
        return result.total() == suspect ? Message.of("{0}", id(result)) : calculation(result);
    }

    static Message calculation(Result result) {
        Fact total = result.total();
        return Message.of("{0} for {1} ({2})", id(result), Calculations.name(total), Calculations.place(total));
    }

    /** The other place of a figure that is printed twice. */
    static Message printedAgain(Result result, Fact figure) {
        Fact other = result.total() == figure ? result.parts().get(0) : result.total();
        return Message.of("the same figure at {0}", Calculations.place(other));
    }

    private static Message wanted(Suspect suspect) {
        Fact figure = suspect.figure();
        return Message.of(
                "{0} ({1}) is {2}, which should be {3}",
                name(figure), Calculations.place(figure), Calculations.shown(figure), value(suspect));
    }

    private static Message beginning(Fact figure) {
        return figure.key().since().isPresent()
                ? Message.of("The change of {0}", Calculations.name(figure))
                : name(figure);
    }

    private static Message name(Fact figure) {
        String name = Calculations.name(figure);
        return figure.key().since().isPresent() ? Message.of("the change of {0}", name) : Message.of("{0}", name);
    }

    private static Message value(Suspect suspect) {
        Fact figure = suspect.figure();
        Remedy remedy = suspect.remedy();
        Optional<Message> slip = remedy.slip().map(each -> slip(figure, each));
        if (remedy.only().isPresent()) {
            return slip.orElseGet(
                    () -> Message.of("{0}", number(figure, remedy.only().get())));
        }
        Message range = range(figure, remedy);
        return slip.map(likely -> Message.of("{0}, or {1}", likely, range)).orElse(range);
    }

    private static Message range(Fact figure, Remedy remedy) {
        Optional<String> low = remedy.low().map(number -> number(figure, number));
        Optional<String> high = remedy.high().map(number -> number(figure, number));
        if (low.isPresent() && high.isPresent()) {
            return Message.of("a number from {0} to {1}", low.get(), high.get());
        }
        return low.map(number -> Message.of("{0} or more", number))
                .orElseGet(() -> high.map(number -> Message.of("{0} or less", number))
                        .orElseGet(() -> Message.of("another number")));
    }

    /** What the figure should be, and what the hand did. */
    static Message slip(Fact figure, Slip slip) {
        String meant = number(figure, slip.meant());
        return switch (slip.kind()) {
            case SIGN -> Message.of("{0} (the other sign)", meant);
            case EXCHANGED_DIGITS -> Message.of("{0} (two neighbouring digits exchanged)", meant);
            case OTHER_DIGIT -> Message.of("{0} (one digit mistyped)", meant);
            case DIGIT_TOO_MANY -> Message.of("{0} (one digit too many)", meant);
            case DIGIT_LOST -> Message.of("{0} (one digit lost)", meant);
            case POINT -> point(figure, slip.meant(), meant);
        };
    }

    private static Message point(Fact figure, BigDecimal number, String meant) {
        BigDecimal typed = figure.amount().orElseThrow().digits();
        boolean smaller = number.abs().compareTo(typed.abs()) < 0;
        BigDecimal times =
                smaller ? typed.divide(number, 0, RoundingMode.HALF_UP) : number.divide(typed, 0, RoundingMode.HALF_UP);
        return smaller
                ? Message.of(
                        "{0} (typed {1} times too large: the decimal point, or the unit)", meant, Digits.plain(times))
                : Message.of(
                        "{0} (typed {1} times too small: the decimal point, or the unit)", meant, Digits.plain(times));
    }

    private static String number(Fact figure, BigDecimal digits) {
        Value.Amount amount = figure.amount().orElseThrow();
        return Calculations.shown(figure.with(new Value.Amount(digits.toPlainString(), digits, amount.unit())));
    }

    /** Each with a comma between. */
    static Message list(List<Message> some) {
        Message all = some.get(0);
        for (Message next : some.subList(1, some.size())) {
            all = Message.of("{0}; {1}", all, next);
        }
        return all;
    }
}
