package org.bifolio.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.Issuer;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.PrintedTable.ControlTotal;
import org.bifolio.content.Project;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Value.Amount;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.format.Digits;
import org.bifolio.prose.ParsedProject;

/**
 * The printed numbers of a column sum to its control total, exactly. What such a sum means does not matter: that two hands have made it from
 * the filing does.
 */
final class ControlTotals implements Check {
    /** So many figures can be looked up again. */
    private static final int FEW = 3;

    private static final BigDecimal NINE = BigDecimal.valueOf(9);

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (PrintedTable table : tables(parsed.project())) {
            for (int i = 0; i < table.columns().size(); i++) {
                Optional<ControlTotal> control = table.columns().get(i).control();
                if (control.isPresent()) {
                    column(table, i, control.get(), findings);
                }
            }
        }
    }

    static Proof.Controlled controlled(Project project) {
        int controlled = 0;
        int all = 0;
        for (PrintedTable table : tables(project)) {
            for (int i = 0; i < table.columns().size(); i++) {
                int numbers = numbers(table, i).size();
                all += numbers;
                controlled += table.columns().get(i).control().isPresent() ? numbers : 0;
            }
        }
        return new Proof.Controlled(controlled, all);
    }

    private static List<PrintedTable> tables(Project project) {
        List<PrintedTable> tables = new ArrayList<>();
        for (Issuer issuer : project.issuers()) {
            issuer.filings().forEach(filing -> tables.addAll(filing.tables()));
        }
        return tables;
    }

    private static List<Fact> numbers(PrintedTable table, int column) {
        return table.rows().stream()
                .flatMap(row -> row.cells().get(column).stream())
                .filter(fact -> fact.amount().isPresent())
                .toList();
    }

    private static BigDecimal digits(Fact fact) {
        return fact.amount().map(Amount::digits).orElseThrow();
    }

    private static void column(PrintedTable table, int column, ControlTotal control, Findings findings) {
        String name = table.columns().get(column).header();
        List<Fact> numbers = numbers(table, column);
        BigDecimal sum = numbers.stream().map(ControlTotals::digits).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal apart = sum.subtract(control.sum());
        if (apart.signum() == 0) {
            return;
        }
        List<Suspect> suspects = numbers.stream()
                .flatMap(fact -> Suspect.of(fact, digits(fact).subtract(apart)).stream())
                .toList();
        Location at = suspects.size() == 1 ? suspects.get(0).figure().source().at() : control.at();
        findings.add(
                Code.CONTROL_TOTAL,
                at,
                apart.signum() > 0
                        ? Message.of(
                                "The figures of “{0}” in {1} sum to {2}: {3} more than the control total, {4}.",
                                name, file(table.file()), Digits.plain(sum), shown(apart), Digits.plain(control.sum()))
                        : Message.of(
                                "The figures of “{0}” in {1} sum to {2}: {3} less than the control total, {4}.",
                                name, file(table.file()), Digits.plain(sum), shown(apart), Digits.plain(control.sum())),
                remedy(suspects, apart));
    }

    private static String file(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static String shown(BigDecimal apart) {
        return Digits.plain(apart.abs().stripTrailingZeros());
    }

    /** A figure that one slip of the hand would explain the difference by. */
    private record Suspect(Fact figure, Slip slip) {
        static Optional<Suspect> of(Fact figure, BigDecimal meant) {
            return Slip.of(figure.amount().orElseThrow()).stream()
                    .filter(slip -> slip.meant().compareTo(meant) == 0)
                    .findFirst()
                    .map(slip -> new Suspect(figure, slip));
        }
    }

    private static Message remedy(List<Suspect> suspects, BigDecimal apart) {
        if (suspects.size() == 1) {
            return Message.of(
                    "Compare it with the filing: {0} would make the sum right.",
                    FigureSuspectCheck.slip(
                            suspects.get(0).figure(), suspects.get(0).slip()));
        }
        if (!suspects.isEmpty() && suspects.size() <= FEW) {
            return Message.of(
                    "Compare these with the filing, each of which alone could be the mistake: {0}.",
                    String.join(
                            ", ",
                            suspects.stream()
                                    .map(suspect -> Digits.plain(digits(suspect.figure())) + " → "
                                            + Digits.plain(suspect.slip().meant()) + " ("
                                            + file(suspect.figure()
                                                    .source()
                                                    .at()
                                                    .lineOrCell()) + ")")
                                    .toList()));
        }
        BigDecimal bare = apart.abs().stripTrailingZeros();
        if (bare.precision() == 1) {
            return Message.of(
                    "It looks like one wrong digit, {0} off: compare that place of each figure with the filing, then add up again.",
                    shown(apart));
        }
        return new BigDecimal(bare.unscaledValue()).remainder(NINE).signum() == 0
                ? Message.of(
                        "9 divides the difference, as where two digits are exchanged: compare each figure with the filing, then"
                                + " add up again.")
                : Message.of("Compare each figure with the filing, and whether a row is missing, then add up again.");
    }
}
