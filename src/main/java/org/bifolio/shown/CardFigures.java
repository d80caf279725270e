package org.bifolio.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactBase;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Period;

/**
 * What a card of key figures shows.
 *
 * @param change the change that a filing states of the figure
 * @param before where no change is stated, the figure of the year before, and of a balance that at the end of the year before: a
 *     change from or to a loss has no percentage
 */
public record CardFigures(Fact figure, Optional<Fact> change, Optional<Fact> before) {

    public static CardFigures of(Fact figure, FactBase facts) {
        Optional<Fact> change = facts.changes(figure.key()).stream()
                .filter(stated -> stated.amount().isPresent())
                .findFirst();
        return new CardFigures(figure, change, change.isPresent() ? Optional.empty() : before(figure, facts));
    }

    private static Optional<Fact> before(Fact figure, FactBase facts) {
        Period period = figure.key().period();
        Optional<Period> yearEnd = Optional.of(Period.on(LocalDate.of(period.year() - 1, 12, 31)));
        return Stream.of(period.type() == Period.Type.DAY ? yearEnd : Optional.<Period>empty(), period.yearBefore())
                .flatMap(Optional::stream)
                .flatMap(before -> in(before, figure, facts).stream())
                .findFirst();
    }

    private static Optional<Fact> in(Period period, Fact figure, FactBase facts) {
        FactKey key = FactKey.of(
                figure.key().issuer(),
                figure.key().concept(),
                period,
                figure.key().members());
        return facts.find(key, figure.filing())
                .or(() -> facts.find(key))
                .filter(previous -> previous.amount().isPresent());
    }

    public List<Fact> all() {
        return Stream.of(Optional.of(figure), change, before)
                .flatMap(Optional::stream)
                .toList();
    }
}
