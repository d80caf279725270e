package org.bifolio.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.chart.Trend;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Period;
import org.bifolio.facts.Status;
import org.bifolio.facts.Value;
import org.bifolio.format.Scale;
import org.bifolio.format.Style;
import org.bifolio.shown.CardFigures;

/** Key figures as cards, each with the change its filing states, or else with the figure of the year before. */
final class KpiViews {
    private static final int YEARS = 6;

    private final Edition edition;
    private final Figures figures;

    KpiViews(Figures figures) {
        this.edition = figures.edition();
        this.figures = figures;
    }

    KpisView of(List<Fact> facts) {
        return new KpisView(facts.stream().map(this::card).toList());
    }

    /** The issuer's key figures for the period the filing reports on, or for the latest year it has. */
    KpisView of(Filing filing, int most) {
        return of(facts(filing, most));
    }

    List<Fact> facts(Filing filing, int most) {
        List<Fact> found = new ArrayList<>();
        for (String id : edition.issuer(filing.issuer()).keyFigures()) {
            Concept concept = edition.project().concepts().get(id);
            if (concept != null && found.size() < most) {
                fact(filing, concept).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Of the latest year that a filing tells of, or else of what the latest filing does; one just begun hides nothing. */
    KpisView of(Issuer issuer, int most) {
        return yearly(issuer, most)
                .or(() -> told(issuer, most).findFirst())
                .map(told -> of(told.facts()))
                .orElse(of(List.of()));
    }

    /** What a filing tells of a part of a year, where it is later than the latest that tells of a whole one. */
    Optional<Interim> interim(Issuer issuer, int most) {
        return yearly(issuer, most)
                .flatMap(yearly ->
                        told(issuer, most).findFirst().filter(latest -> !latest.whole() && latest.after(yearly)))
                .map(latest -> new Interim(latest.filing(), of(latest.facts())));
    }

    record Interim(Filing filing, KpisView kpis) {}

    private Optional<Told> yearly(Issuer issuer, int most) {
        return told(issuer, most).filter(Told::whole).findFirst();
    }

    private Stream<Told> told(Issuer issuer, int most) {
        return issuer.filings().stream()
                .map(filing -> new Told(filing, facts(filing, most)))
                .filter(told -> !told.facts().isEmpty());
    }

    private record Told(Filing filing, List<Fact> facts) {
        boolean whole() {
            return facts.stream().allMatch(fact -> fact.key().period().wholeYear());
        }

        /** A prospectus of an earlier year says less of the present than a later annual report. */
        boolean after(Told other) {
            return last().isAfter(other.last());
        }

        private LocalDate last() {
            return facts.stream()
                    .map(fact -> fact.key().period().end())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private Optional<Fact> fact(Filing filing, Concept concept) {
        if (filing.period().filter(period -> period.type() != Period.Type.SPAN).isPresent()) {
            return find(filing, concept, concept.period(filing.period().get()));
        }
        return edition.project().facts().all().stream()
                .filter(fact -> fact.filing().equals(filing.id())
                        && fact.key().issuer().equals(filing.issuer())
                        && fact.key().concept().equals(concept.id())
                        && fact.key().members().isEmpty()
                        && fact.key().since().isEmpty()
                        && fact.amount().isPresent()
                        && fact.status() == Status.REPORTED
                        && fact.key().period().wholeYear())
                .max(Comparator.comparing(fact -> fact.key().period()));
    }

    private Optional<Fact> find(Filing filing, Concept concept, Period period) {
        return edition.project()
                .facts()
                .find(FactKey.of(filing.issuer(), concept.id(), period, Map.of()), filing.id())
                .filter(fact -> fact.amount().isPresent());
    }

    private KpisView.Card card(Fact fact) {
        CardFigures shown = CardFigures.of(fact, edition.project().facts());
        return new KpisView.Card(
                edition.format().briefLabel(fact.key(), edition.language()),
                figures.show(fact, Style.AUTO.withUnit()),
                edition.format().period(fact.key().period(), edition.language()),
                shown.change()
                        .map(this::change)
                        .or(() -> shown.before().map(before -> before(before, fact)))
                        .orElse(Html.EMPTY),
                shown.change().map(KpiViews::arrow).orElse(""),
                trend(fact),
                Cells.tag(edition, fact));
    }

    private Html change(Fact change) {
        Style size = new Style(Optional.empty(), Optional.empty(), true, false, false, false);
        String words = signum(change) < 0 ? "changeDown" : "changeUp";
        return new Html(edition.words()
                .get(
                        words,
                        figures.show(change, size).markup(),
                        period(change.key().since().orElseThrow())));
    }

    /** A change from or to a loss has no percentage: the figure of the year before says more, in the same unit. */
    private Html before(Fact previous, Fact fact) {
        Style auto = Style.AUTO.withUnit();
        int scale = edition.format().show(fact, edition.language(), auto).scale();
        Style same = Stream.of(Scale.values())
                .filter(unit -> scale > 0 && unit.power() == scale && unit.language() == edition.language())
                .findFirst()
                .map(unit -> new Style(Optional.of(unit), Optional.empty(), false, false, false, true))
                .orElse(auto);
        return new Html(edition.words()
                .get(
                        "previousWas",
                        period(previous.key().period()),
                        figures.show(previous, same).markup()));
    }

    /** The year of the figure and up to five before it, from whichever filing; a missing one leaves its place empty. */
    private Html trend(Fact fact) {
        Period period = fact.key().period();
        if (!period.wholeYear()
                || fact.key().since().isPresent()
                || fact.amount().isEmpty()) {
            return Html.EMPTY;
        }
        List<Optional<BigDecimal>> years = new ArrayList<>();
        int first = period.year();
        for (int year = period.year() - YEARS + 1; year <= period.year(); year++) {
            Optional<BigDecimal> value = year == period.year()
                    ? fact.amount().map(Value.Amount::base)
                    : inYear(fact, year)
                            .flatMap(Fact::amount)
                            .filter(amount -> amount.unit()
                                    .code()
                                    .equals(fact.amount().get().unit().code()))
                            .map(Value.Amount::base);
            if (!years.isEmpty() || value.isPresent()) {
                first = years.isEmpty() ? year : first;
                years.add(value);
            }
        }
        if (years.stream().filter(Optional::isPresent).count() < 3) {
            return Html.EMPTY;
        }
        String name = edition.words().get("trend", String.valueOf(first), String.valueOf(period.year()));
        return new Html(new Trend(name, years).svg());
    }

    private Optional<Fact> inYear(Fact fact, int year) {
        String period = fact.key().period().type() == Period.Type.YEAR ? "FY" + year : year + "-12-31";
        FactKey key = FactKey.of(
                fact.key().issuer(),
                fact.key().concept(),
                Period.parse(period).orElseThrow(),
                fact.key().members());
        return edition.project()
                .facts()
                .find(key, fact.filing())
                .or(() -> edition.project().facts().find(key));
    }

    private String period(Period period) {
        return edition.format().period(period, edition.language());
    }

    private static String arrow(Fact change) {
        int signum = signum(change);
        return signum > 0 ? "↑" : signum < 0 ? "↓" : "";
    }

    private static int signum(Fact change) {
        return change.value() instanceof Value.Amount amount ? amount.digits().signum() : 0;
    }
}
