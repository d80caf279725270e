package org.bifolio.facts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a figure measures, for example {@code revenue}.
 *
 * @param label its name in a table's row
 * @param brief a shorter name for cards and charts; the label when the author gave none
 * @param instant whether it is measured on a day (a balance) rather than over a time (a flow)
 * @param role what it is in a company's accounts, where charts show it in a colour of its own
 * @param printedAs other names under which filings print it, as editors found them to mean the same
 * @param values the English of each printed value of a text concept; empty for all others
 * @param verbatim whether printed values of a text concept stand in both languages as they are (names, identifiers)
 * @param group under which lists of all measures have it; absent where the project declares no groups
 */
public record Concept(
        String id,
        Bilingual label,
        Bilingual brief,
        Optional<Bilingual> definition,
        Kind kind,
        boolean instant,
        Direction better,
        Optional<Role> role,
        List<String> printedAs,
        Map<String, String> values,
        boolean verbatim,
        Optional<Group> group) {

    /**
     * Measures that a reader looks for together, for example results.
     *
     * @param place among the groups, as they are declared; the first is 0
     */
    public record Group(String id, Bilingual title, int place) {}

    /** What a figure is in a company's accounts: every chart of the site shows a role in one colour. */
    public enum Role {
        INCOME,
        RESULT,
        ADJUSTED_RESULT,
        ASSETS,
        EQUITY,
        COST,
        CASH;

        /** As editors write it: {@code adjusted-result}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Which way is better for an owner of the company. */
    public enum Direction {
        HIGHER,
        LOWER,
        NEITHER
    }

    public Concept {
        printedAs = List.copyOf(printedAs);
        values = Map.copyOf(values);
    }

    /** The concept that has these words for its name in either language; editors write them in place of its id. */
    public static Optional<Concept> labelled(String words, Collection<Concept> concepts) {
        return concepts.stream()
                .filter(concept -> concept.label.says(words) || concept.brief.says(words))
                .findFirst();
    }

    /** The names under which filings print it, as its editors say, each as {@link PrintedName#alike} has it. */
    public Set<String> printedNames() {
        return Stream.concat(Stream.of(label.zh()), printedAs.stream())
                .map(PrintedName::alike)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The period at which this concept is measured: a balance "of FY2022" is one of 2022-12-31. */
    public Period period(Period written) {
        boolean time = switch (written.type()) {
            case YEAR, HALF, QUARTER -> true;
            default -> false;
        };
        return instant && time ? Period.on(written.end()) : written;
    }
}
