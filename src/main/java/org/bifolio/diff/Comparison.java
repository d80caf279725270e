package org.bifolio.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.diff.Change.Kind;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Value;
import org.bifolio.shown.Place;

/**
 * What differs between two versions. A statement of a fact is known by what it is about and by its filing, not by its line: moving
 * rows, or typing {@code 1234} for {@code 1,234}, changes no figure.
 *
 * @param changes of figures, by kind, then in the order of their files
 * @param renamings of words that stand beside many figures
 */
public record Comparison(List<Change> changes, List<Renaming> renamings) {

    public Comparison {
        changes = List.copyOf(changes);
        renamings = List.copyOf(renamings);
    }

    public boolean same() {
        return changes.isEmpty() && renamings.isEmpty();
    }

    public static Comparison of(Version before, Version after) {
        return new Comparing(before, after).compare();
    }

    /** A fact as one filing prints it. */
    private record Statement(FactKey key, String filing) {}

    /** What a figure is a series of: the same in another period. */
    private record Series(String issuer, String concept, Map<String, String> members, boolean change) {
        static Series of(FactKey key) {
            return new Series(
                    key.issuer(), key.concept(), key.members(), key.since().isPresent());
        }
    }

    private static final class Comparing {
        /** How alike two statements of a fact are, the most first. */
        private static final List<BiPredicate<Fact, Fact>> ALIKE = List.of(
                (old, now) -> sameRow(old, now) && old.value().equals(now.value()),
                (old, now) -> sameRow(old, now),
                (old, now) -> old.source().table().equals(now.source().table())
                        && old.value().equals(now.value()),
                (old, now) -> old.source().table().equals(now.source().table()),
                (old, now) -> true);

        private final Version before;
        private final Version after;
        private final Map<String, String> renamedFilings = new LinkedHashMap<>();
        private final Map<Statement, List<Fact>> was;
        private final Map<Statement, List<Fact>> is;
        private final Set<FactKey> knownKeys = new HashSet<>();
        private final Set<Series> knownSeries = new HashSet<>();
        private final List<Change> changes = new ArrayList<>();

        Comparing(Version before, Version after) {
            this.before = before;
            this.after = after;
            before.project().issuers().forEach(this::renamedFilings);
            this.was = statements(before);
            this.is = statements(after);
            was.keySet().forEach(statement -> {
                knownKeys.add(statement.key());
                knownSeries.add(Series.of(statement.key()));
            });
        }

        Comparison compare() {
            Set<Statement> all = new LinkedHashSet<>(is.keySet());
            all.addAll(was.keySet());
            for (Statement statement : all) {
                compare(statement, was.getOrDefault(statement, List.of()), is.getOrDefault(statement, List.of()));
            }
            changes.sort(Comparator.comparing(Change::kind)
                    .thenComparing(change -> change.fact().key().issuer())
                    .thenComparing(change -> change.fact().source().file())
                    .thenComparing(change -> change.fact().source().line())
                    .thenComparing(change -> change.fact().source().fileColumn()));
            return new Comparison(changes, new Renamings(before, after, renamedFilings).all());
        }

        /** A folder that has another name, and holds the filing of the same title. */
        private void renamedFilings(Issuer old) {
            Optional<Issuer> now = after.project().issuer(old.code());
            for (Filing gone : old.filings()) {
                now.filter(issuer -> issuer.filing(gone.id()).isEmpty()).stream()
                        .flatMap(issuer -> issuer.filings().stream())
                        .filter(filing -> old.filing(filing.id()).isEmpty()
                                && filing.title().equals(gone.title()))
                        .findFirst()
                        .ifPresent(filing -> renamedFilings.put(old.code() + "/" + gone.id(), filing.id()));
            }
        }

        private Map<Statement, List<Fact>> statements(Version version) {
            Map<Statement, List<Fact>> statements = new LinkedHashMap<>();
            for (Fact fact : version.project().facts().all()) {
                String filing = version == before
                        ? renamedFilings.getOrDefault(fact.key().issuer() + "/" + fact.filing(), fact.filing())
                        : fact.filing();
                statements
                        .computeIfAbsent(new Statement(fact.key(), filing), s -> new ArrayList<>(1))
                        .add(fact);
            }
            return statements;
        }

        /** Matches what the same filing printed and prints, the most alike first: a filing may state a fact in many places. */
        private void compare(Statement statement, List<Fact> printed, List<Fact> prints) {
            List<Fact> gone = new ArrayList<>(printed);
            List<Fact> come = new ArrayList<>(prints);
            for (BiPredicate<Fact, Fact> alike : ALIKE) {
                for (Fact fact : List.copyOf(come)) {
                    gone.stream()
                            .filter(old -> alike.test(old, fact))
                            .findFirst()
                            .ifPresent(old -> {
                                gone.removeIf(each -> each == old);
                                come.removeIf(each -> each == fact);
                                both(old, fact);
                            });
                }
            }
            come.forEach(fact -> come(statement, fact));
            gone.forEach(this::gone);
        }

        private static boolean sameRow(Fact old, Fact now) {
            return Source.of(old).equals(Source.of(now))
                    && old.source().label().equals(now.source().label());
        }

        private void both(Fact old, Fact now) {
            boolean computed = old.computed() && now.computed();
            boolean unit = !unit(old).equals(unit(now));
            boolean value = !sameDigits(old.value(), now.value())
                            && !(unit && old.value().agrees(now.value()))
                    || !old.qualifier().equals(now.qualifier());
            if (computed && (value || !Computation.of(old).equals(Computation.of(now)))) {
                add(Kind.RECOMPUTED, old, now);
            } else if (value) {
                add(Kind.CORRECTED, old, now);
            }
            if (unit) {
                add(Kind.UNIT, old, now);
            }
            if (!computed && !old.source().label().equals(now.source().label())) {
                add(Kind.LABEL, old, now);
            }
            if (!Source.of(old).equals(Source.of(now))) {
                add(Kind.SOURCE, old, now);
            }
        }

        /** Where a fact comes from, its line aside. */
        private record Source(
                Object status, String table, Optional<String> section, Optional<String> column, Optional<String> page) {
            static Source of(Fact fact) {
                return new Source(
                        fact.status(),
                        fact.source().table(),
                        fact.source().section(),
                        fact.source().column(),
                        fact.source().page());
            }
        }

        /** The operation of a computed figure, and what goes into it. */
        private record Computation(Optional<String> operation, List<FactKey> inputs) {
            static Computation of(Fact fact) {
                return new Computation(
                        fact.source().label(),
                        fact.inputs().stream().map(Fact::key).toList());
            }
        }

        private static Optional<Object> unit(Fact fact) {
            return fact.amount().map(Value.Amount::unit);
        }

        /** Whether the same is printed, separators aside; 1.0 and 1.00 are two precisions. */
        private static boolean sameDigits(Value one, Value other) {
            return one instanceof Value.Amount a && other instanceof Value.Amount b
                    ? a.digits().equals(b.digits())
                    : one.equals(other);
        }

        private void come(Statement statement, Fact fact) {
            if (before.project().damage().explainsMissingFigure(statement.key().concept())) {
                return;
            }
            if (!knownKeys.contains(fact.key())) {
                boolean series = knownSeries.contains(Series.of(fact.key()));
                add(series ? Kind.NEW_PERIOD : Kind.NEW_FIGURE, Optional.empty(), Optional.of(fact));
                return;
            }
            Fact other = stated(fact);
            Kind kind = other.value().agrees(fact.value()) ? Kind.REPEATED : Kind.RESTATED;
            add(kind, Optional.of(other), Optional.of(fact));
        }

        /** The fact as it was stated already: as it is now where it still is, one of another value before others. */
        private Fact stated(Fact fact) {
            List<Fact> still = after.project().facts().statements(fact.key()).stream()
                    .filter(each -> each != fact && was.containsKey(new Statement(each.key(), each.filing())))
                    .toList();
            return still.stream()
                    .filter(each -> !each.value().agrees(fact.value()))
                    .findFirst()
                    .or(() -> still.stream().findFirst())
                    .or(() -> before.project().facts().find(fact.key()))
                    .orElseThrow();
        }

        private void gone(Fact fact) {
            if (!after.project().damage().explainsMissingFigure(fact.key().concept())) {
                add(Kind.REMOVED, Optional.of(fact), Optional.empty());
            }
        }

        private void add(Kind kind, Fact old, Fact now) {
            add(kind, Optional.of(old), Optional.of(now));
        }

        private void add(Kind kind, Optional<Fact> old, Optional<Fact> now) {
            Set<Place> places = new LinkedHashSet<>();
            now.ifPresent(fact -> places.addAll(after.shown().places(fact)));
            if (kind == Kind.RESTATED || kind == Kind.REPEATED) {
                old.ifPresent(fact -> places.addAll(after.shown().places(fact)));
            } else if (now.isEmpty()) {
                places.addAll(before.shown().places(old.orElseThrow()));
            }
            changes.add(new Change(kind, old, now, List.copyOf(places)));
        }
    }
}
