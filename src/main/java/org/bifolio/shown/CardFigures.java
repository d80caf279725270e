package org.bifolio.shown;

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
 * @param before where no change is stated, the figure of the year before: a change from or to a loss has no percentage
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
        if (!period.wholeYear()) {
            return Optional.empty();
        }
        String year = period.type() == Period.Type.YEAR ? "FY" + (period.year() - 1) : (period.year() - 1) + "-12-31";
        FactKey key = FactKey.of(
                figure.key().issuer(),
                figure.key().concept(),
                Period.parse(year).orElseThrow(),
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
