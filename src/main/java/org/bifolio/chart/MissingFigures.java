package org.bifolio.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bifolio.content.Project;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Period;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/**
 * Figures that a chart asks for and nobody recorded. Each cause is told once, where the editor wrote it: a period without figures at
 * the period, a series that lacks several periods at the series, a name of which nothing is known at the name.
 */
final class MissingFigures {
    private static final int MOST_FIGURES = 4;
    private static final int MOST_CHOICES = 12;

    private final Project project;
    private final Findings findings;
    private final List<Gap> gaps = new ArrayList<>();

    /** A category or a series where it is written. */
    record Entry(Coordinates coordinates, Location at) {}

    /**
     * A figure that is not there.
     *
     * @param periods of which there are figures of the same thing
     */
    private record Gap(Entry series, Entry category, FactKey key, TreeSet<Period> periods) {
        Entry withPeriod() {
            return category.coordinates().period().isPresent() ? category : series;
        }

        Entry withoutPeriod() {
            return withPeriod() == category ? series : category;
        }

        /** The entry that says of whom or what nothing is known. */
        Entry withName() {
            boolean inSeries = series.coordinates().concept().isPresent();
            boolean memberOfCategory = !category.coordinates().members().isEmpty();
            return inSeries && !memberOfCategory ? series : category;
        }
    }

    MissingFigures(Project project, Findings findings) {
        this.project = project;
        this.findings = findings;
    }

    boolean any() {
        return !gaps.isEmpty();
    }

    void add(Entry series, Entry category, FactKey key) {
        Optional<String> filing =
                series.coordinates().or(category.coordinates()).filing();
        boolean years = key.period().wholeYear();
        TreeSet<Period> periods = project.facts().all().stream()
                .filter(fact -> fact.key().since().isEmpty()
                        && of(fact.key(), fact.key().period())
                                .equals(of(key, fact.key().period())))
                .filter(fact -> filing.map(fact.filing()::equals).orElse(true))
                .map(fact -> fact.key().period())
                .map(period -> years && period.wholeYear() ? period.yearToDate().orElse(period) : period)
                .collect(Collectors.toCollection(TreeSet::new));
        gaps.add(new Gap(series, category, key, periods));
    }

    private static FactKey of(FactKey key, Period period) {
        return FactKey.of(key.issuer(), key.concept(), period, key.members());
    }

    void tell(Collection<Entry> series, Collection<Entry> categories) {
        List<Gap> nameless =
                gaps.stream().filter(gap -> gap.periods().isEmpty()).toList();
        groups(nameless, Gap::withName).forEach((entry, same) -> nothingKnown(entry, same));
        List<Gap> dated = gaps.stream().filter(gap -> !gap.periods().isEmpty()).toList();
        List<Gap> atPeriod = new ArrayList<>();
        List<Gap> rest = new ArrayList<>();
        groups(dated, Gap::withPeriod).forEach((entry, same) -> {
            int beside = categories.contains(entry) ? series.size() : categories.size();
            (same.size() == beside ? atPeriod : rest).addAll(same);
        });
        groups(rest, Gap::withoutPeriod).forEach((entry, same) -> {
            if (same.size() > 1) {
                noFigures(entry, same);
            } else {
                atPeriod.addAll(same);
            }
        });
        groups(atPeriod, Gap::withPeriod).forEach(this::noFigures);
    }

    private static LinkedHashMap<Entry, List<Gap>> groups(List<Gap> gaps, Function<Gap, Entry> by) {
        return gaps.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private void nothingKnown(Entry entry, List<Gap> same) {
        FactKey key = same.get(0).key();
        List<String> known = project.facts().all().stream()
                .map(Fact::key)
                .filter(other -> other.issuer().equals(key.issuer())
                        && other.concept().equals(key.concept())
                        && other.since().isEmpty())
                .map(FactKey::reference)
                .distinct()
                .toList();
        findings.add(
                Code.FACT_UNKNOWN,
                entry.at(),
                problem(same),
                known.isEmpty()
                        ? Message.of("Nothing is recorded of “{0}”; add it under figures/.", key.concept())
                        : Message.of("Known: {0}.", some(known)));
    }

    private void noFigures(Entry entry, List<Gap> same) {
        TreeSet<Period> common = new TreeSet<>(same.get(0).periods());
        same.forEach(gap -> common.retainAll(gap.periods()));
        boolean all = !common.isEmpty();
        String periods = some(
                (all ? common : same.get(0).periods()).stream().map(Period::id).toList());
        findings.add(
                Code.FACT_UNKNOWN,
                entry.at(),
                problem(same),
                all
                        ? Message.of(
                                "Periods with figures: {0}; take one of them, or add the figure under figures/.",
                                periods)
                        : Message.of(
                                "Periods with figures of {0}: {1}; take one of them, or add the figure under figures/.",
                                same.get(0).key().concept(), periods));
    }

    private static Message problem(List<Gap> same) {
        List<String> wanted =
                same.stream().map(gap -> gap.key().reference()).distinct().toList();
        return wanted.size() == 1
                ? Message.of("There is no figure {0}.", wanted.get(0))
                : Message.of("There are no figures {0}.", listed(wanted, MOST_FIGURES));
    }

    private static String some(List<String> choices) {
        return listed(choices, MOST_CHOICES);
    }

    private static String listed(List<String> words, int most) {
        return words.stream().limit(most).collect(Collectors.joining(", ")) + (words.size() > most ? ", …" : "");
    }
}
