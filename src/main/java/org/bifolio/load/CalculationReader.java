package org.bifolio.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bifolio.content.Acknowledgement;
import org.bifolio.content.Calculation;
import org.bifolio.content.Damage;
import org.bifolio.content.Formula;
import org.bifolio.facts.Concept;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/**
 * Reads {@code calculations.yaml}: a name and a rule on each line.
 *
 * <pre>
 * quarters-make-the-year: revenue = sum of quarters of revenue
 * overdue-share: overdue-share = overdue-receivables / receivables-balance
 * </pre>
 */
final class CalculationReader {
    private final Map<String, Concept> concepts;
    private final Damage damage;
    private final Findings findings;
    private final Set<String> names = new HashSet<>();

    CalculationReader(Map<String, Concept> concepts, Damage damage, Findings findings) {
        this.concepts = concepts;
        this.damage = damage;
        this.findings = findings;
    }

    /** Names that are taken already. */
    CalculationReader beside(List<Calculation> others) {
        others.forEach(rule -> names.add(rule.id()));
        return this;
    }

    /**
     * @param issuer whose file it is; empty for the file of all issuers
     * @param members that the rules may name, by dimension
     */
    List<Calculation> read(YamlMap yaml, Optional<String> issuer, Map<String, Set<String>> members) {
        List<Calculation> rules = new ArrayList<>();
        for (String id : yaml.keys()) {
            if (!names.add(id) || id.equals(Acknowledgement.SAME_FIGURE)) {
                findings.add(
                        Code.YAML_DUPLICATE_KEY,
                        yaml.at(id),
                        Message.of("The calculation “{0}” is given elsewhere too.", id),
                        Message.of("Give each its own name."));
            }
            yaml.scalar(id).flatMap(rule -> rule(id, rule, issuer, members)).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<Calculation> rule(
            String id, YamlMap.Scalar rule, Optional<String> issuer, Map<String, Set<String>> members) {
        try {
            FormulaParser.Rule parsed = new FormulaParser(rule.text()).rule();
            boolean known = true;
            for (Formula.Figure figure : parsed.figures()) {
                known &= known(figure, rule, members);
            }
            return known
                    ? Optional.of(new Calculation(
                            id, rule.text(), parsed.total(), parsed.relation(), parsed.parts(), issuer, rule.at()))
                    : Optional.empty();
        } catch (FormulaParser.Malformed e) {
            findings.add(Code.CALCULATION_MALFORMED, rule.at(), e.problem(), e.remedy());
            return Optional.empty();
        }
    }

    private boolean known(Formula.Figure figure, YamlMap.Scalar rule, Map<String, Set<String>> dimensions) {
        if (!figure.concept().equals("*") && !concepts.containsKey(figure.concept())) {
            if (!damage.explainsMissingConcept()) {
                findings.add(
                        Code.CONCEPT_UNKNOWN,
                        rule.at(),
                        Message.of("“{0}” is not a concept.", figure.concept()),
                        Concept.labelled(figure.concept(), concepts.values())
                                .map(meant -> Message.of("Did you mean {0}?", meant.id()))
                                .orElseGet(() -> NearestNames.remedy(figure.concept(), concepts.keySet(), "concepts")));
            }
            return false;
        }
        if (damage.explainsMissingDimension()) {
            return true;
        }
        for (Map.Entry<String, String> member : figure.members().entrySet()) {
            Set<String> members = dimensions.get(member.getKey());
            if (members == null) {
                findings.add(
                        Code.DIMENSION_UNKNOWN,
                        rule.at(),
                        Message.of("“{0}” is not a dimension.", member.getKey()),
                        NearestNames.remedy(member.getKey(), dimensions.keySet(), "dimensions"));
                return false;
            }
            if (!member.getValue().equals("*") && !members.contains(member.getValue())) {
                findings.add(
                        Code.MEMBER_UNKNOWN,
                        rule.at(),
                        Message.of("“{0}” is not a member of the dimension {1}.", member.getValue(), member.getKey()),
                        NearestNames.remedy(member.getValue(), members, "members"));
                return false;
            }
        }
        return true;
    }
}
