package org.bifolio.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bifolio.check.Proof;
import org.bifolio.check.Result;
import org.bifolio.check.Result.Outcome;
import org.bifolio.content.Filing;
import org.bifolio.content.SourceNote;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Status;
import org.bifolio.facts.Value;

/** How a filing's figures were checked against each other: how many, what does not agree, and what could not be checked. */
final class ProofViews {
    private final Edition edition;
    private final Figures figures;
    private final AsPrinted printed;

    ProofViews(Figures figures) {
        this.edition = figures.edition();
        this.figures = figures;
        this.printed = new AsPrinted(edition.format(), edition.language());
    }

    /** Empty where no calculation is about the filing. */
    Optional<Views.Checked> of(Filing filing) {
        List<Result> results = edition.proof().of(filing);
        if (results.isEmpty()) {
            return Optional.empty();
        }
        Proof.Coverage coverage = edition.proof().coverage(List.of(filing));
        Words words = edition.words();
        return Optional.of(new Views.Checked(
                share(words, coverage),
                words.get("checkedAgree", count(results, Outcome.PASSED)),
                results.stream()
                        .filter(r -> r.outcome() == Outcome.ACKNOWLEDGED)
                        .map(this::apart)
                        .toList(),
                unchecked(results)));
    }

    /** How many figures are covered, a sentence. */
    static String share(Words words, Proof.Coverage coverage) {
        return words.get(
                coverage.repeated() == 0 ? "checkedShare" : "checkedShareTwice",
                coverage.covered(),
                coverage.numeric(),
                coverage.percent(),
                coverage.repeated());
    }

    private static long count(List<Result> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private Views.Apart apart(Result result) {
        Fact total = result.total();
        return new Views.Apart(
                Link.to(name(total.key()) + (edition.zh() ? "，" : ", ") + period(total.key()), figures.href(total)),
                figures.cell(total, printed.show(total)),
                against(result),
                result.note().map(this::note).orElse(Link.NONE));
    }

    /** What the figure's parts make of it, or what another place prints for it. */
    private Html against(Result result) {
        if (result.rule().isEmpty()) {
            Fact other = result.parts().get(0);
            String filing = edition.filing(other).brief().in(edition.language());
            return new Html(edition.words()
                    .get(
                            "checkedElsewhere",
                            Html.text(filing).markup(),
                            figures.cell(other, printed.show(other)).markup()));
        }
        return computed(result)
                .map(fact -> Html.text(edition.words()
                        .get("checkedComputed", printed.show(fact).text())))
                .orElse(Html.EMPTY);
    }

    private Link note(SourceNote known) {
        return edition.project().issuers().stream()
                .flatMap(issuer -> issuer.filings().stream())
                .flatMap(filing -> filing.notes().stream()
                        .filter(note -> note == known)
                        .map(note -> Link.to(
                                Calls.plain(edition, filing, note.title()),
                                figures.root() + SitePath.note(edition.language(), filing, known))))
                .findFirst()
                .orElse(Link.NONE);
    }

    /** What the parts make of the figure, as if it had been printed. */
    private static Optional<Fact> computed(Result result) {
        Fact total = result.total();
        return total.amount()
                .flatMap(amount -> result.expected().map(number -> {
                    BigDecimal digits = number.setScale(amount.digits().scale(), java.math.RoundingMode.HALF_UP);
                    return new Fact(
                            total.key(),
                            new Value.Amount(digits.toPlainString(), digits, amount.unit()),
                            Status.DERIVED,
                            Optional.empty(),
                            total.source(),
                            result.parts());
                }));
    }

    /** Each figure that no calculation could be made for, with the periods. */
    private List<String> unchecked(List<Result> results) {
        Set<Fact> proved = edition.proof().proved();
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (Result result : results) {
            if (result.outcome() == Outcome.UNCHECKED && !proved.contains(result.total())) {
                names.computeIfAbsent(name(result.total().key()), n -> new LinkedHashSet<>())
                        .add(period(result.total().key()));
            }
        }
        List<String> lines = new ArrayList<>();
        names.forEach(
                (name, periods) -> lines.add(name + (edition.zh() ? "：" : ": ") + edition.join(List.copyOf(periods))));
        return lines;
    }

    private String name(FactKey key) {
        String label = edition.format().label(key.level(), edition.language());
        return key.since()
                .map(since -> label
                        + (edition.zh() ? "，" : ", ")
                        + edition.words().get("change", edition.format().period(since, edition.language())))
                .orElse(label);
    }

    private String period(FactKey key) {
        return edition.format().period(key.period(), edition.language());
    }
}
