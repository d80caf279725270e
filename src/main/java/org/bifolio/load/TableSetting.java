package org.bifolio.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bifolio.content.Damage;
import org.bifolio.content.Issuer.Dimension;
import org.bifolio.content.MemberNames;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Period;
import org.bifolio.facts.PrintedName;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.load.FigureTableReader.Cell;

/**
 * What the tables of one filing are read against: the names that are known, and where mistakes go.
 *
 * @param part the part of a year that the filing reports on, if it does
 * @param conceptsAt where a new concept is declared
 */
record TableSetting(
        String issuer,
        String filing,
        Optional<Period> part,
        Map<String, Concept> concepts,
        String conceptsAt,
        Map<String, Dimension> dimensions,
        Units units,
        Damage damage,
        Findings findings) {

    /** Names that say what a figure is of the row above it, not what it measures: {@code 占营业收入的比例}. */
    private static final Pattern RELATIVE = Pattern.compile("(?:占|其中|同比|环比).*");

    /** Whether every dimension and member is known; says which is not. */
    boolean known(Map<String, String> members, Location at) {
        if (damage.explainsMissingDimension()) {
            return members.entrySet().stream()
                    .allMatch(member -> dimensions.containsKey(member.getKey())
                            && dimensions.get(member.getKey()).members().containsKey(member.getValue()));
        }
        MemberNames names = new MemberNames(issuer, dimensions);
        boolean known = true;
        for (Map.Entry<String, String> member : members.entrySet()) {
            known &= names.know(member, at, findings);
        }
        return known;
    }

    /** @param label what the filing calls the row */
    void unknownConcept(String id, Optional<String> label, Location at) {
        findings.add(
                Code.CONCEPT_UNKNOWN,
                at,
                Message.of("“{0}” is not a concept.", id),
                labelled(id)
                        .or(() -> label.flatMap(this::labelled))
                        .map(meant -> Message.of("Did you mean {0}?", meant))
                        .orElseGet(() -> nearest(id)));
    }

    /**
     * The measure whose name a row has in place of that of the one typed, and may have the row's unit. Words are not asked: a company and
     * its sponsor both have a “telephone”.
     *
     * @param label what the filing calls the row
     */
    Optional<Concept> namedInstead(String label, Concept typed, Optional<String> unit) {
        String name = PrintedName.alike(units.unitless(label));
        boolean own = typed.printedNames().contains(name) || named(typed.brief(), name);
        if (own || !typed.kind().numeric() || RELATIVE.matcher(name).matches()) {
            return Optional.empty();
        }
        return concepts.values().stream()
                .filter(other -> other.kind().numeric() && named(other.label(), name))
                .filter(other -> unit.flatMap(units::parse)
                        .map(given -> units.fits(given, other.kind()))
                        .orElse(true))
                .findFirst();
    }

    private static boolean named(Bilingual words, String name) {
        return PrintedName.alike(words.zh()).equals(name);
    }

    /** Tells that a row has the name of another concept than the one typed; figures of both are missing then. */
    void mistaken(Concept typed, Concept meant, Cell label, Location at) {
        damage.figure(typed.id());
        damage.figure(meant.id());
        findings.add(
                Code.CONCEPT_MISTAKEN,
                at,
                Message.of(
                        "“{0}” stands in a row that is named “{1}” as printed, which is {2}.",
                        typed.id(), label.text(), meant.id()),
                Message.of(
                        "Did you mean {0}? If the filing does call {1} so, add the name to the “printed-as” of {1}.",
                        meant.id(), typed.id()));
    }

    /** Total liabilities are no total assets: what only shares a word may well be new. */
    private Message nearest(String id) {
        List<String> near = NearestNames.to(id, concepts.keySet());
        if (near.isEmpty() || NearestNames.slip(id, concepts.keySet()).isPresent()) {
            Message remedy = NearestNames.remedy(id, concepts.keySet(), "concepts");
            return near.isEmpty() ? Message.of("{0} A new one goes into {1}.", remedy, conceptsAt) : remedy;
        }
        return Message.of(
                "If it is new, declare it in {0}. Names a little like it: {1}.", conceptsAt, String.join(", ", near));
    }

    /** The concept that has these words for its name. */
    Optional<String> labelled(String words) {
        return Concept.labelled(words, concepts.values()).map(Concept::id);
    }
}
