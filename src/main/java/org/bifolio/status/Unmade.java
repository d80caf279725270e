package org.bifolio.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bifolio.check.Proof;
import org.bifolio.check.Result;
import org.bifolio.content.Filing;
import org.bifolio.content.Project;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Value;

/**
 * A calculation that proves nothing.
 *
 * @param calculation the rule, for example {@code quarters-make-the-year}
 * @param figure the total it would be about
 * @param because the figure that stands in the way
 */
public record Unmade(String calculation, String figure, Why why, String because) {

    /** What stands in the way. */
    public enum Why {
        /** The filing does not disclose a part. */
        NOT_PRINTED,
        /** The filing leaves its cell empty. */
        BLANK,
        /** The filing prints a dash. */
        DASH,
        NOT_APPLICABLE,
        /** It is a word or a day. */
        NO_NUMBER,
        /** Only a draft has it, so that the published site cannot prove this. */
        DRAFT,
        /** "About" and "nearly" bound nothing. */
        HEDGED,
        /** It is in another currency. */
        CURRENCY,
        /** A growth from or to a loss, a division by what can be zero. */
        UNDEFINED
    }

    static List<Unmade> of(Proof proof, Project project) {
        Set<String> drafts = project.issuers().stream()
                .flatMap(issuer -> issuer.filings().stream())
                .filter(Filing::draft)
                .map(filing -> filing.issuer() + "/" + filing.id())
                .collect(Collectors.toSet());
        return proof.results().stream()
                .filter(result -> result.rule().isPresent())
                .flatMap(result -> unmade(result, project, drafts).stream())
                .toList();
    }

    private static Optional<Unmade> unmade(Result result, Project project, Set<String> drafts) {
        if (result.why().isPresent() && result.outcome() == Result.Outcome.UNCHECKED) {
            FactKey figure = result.why().get().figure();
            return Optional.of(new Unmade(
                    result.rule().orElseThrow().id(), name(result.total()), why(result, project), figure.reference()));
        }
        return inDraft(result.total(), drafts)
                ? Optional.empty()
                : result.parts().stream()
                        .filter(part -> project.facts().statements(part.key()).stream()
                                .allMatch(statement -> inDraft(statement, drafts)))
                        .findFirst()
                        .map(part -> new Unmade(
                                result.rule().orElseThrow().id(),
                                name(result.total()),
                                Why.DRAFT,
                                part.key().reference()));
    }

    private static Why why(Result result, Project project) {
        FactKey figure = result.why().orElseThrow().figure();
        return switch (result.why().get().reason()) {
            case MISSING -> Why.NOT_PRINTED;
            case HEDGED -> Why.HEDGED;
            case CURRENCIES -> Why.CURRENCY;
            case UNDEFINED -> Why.UNDEFINED;
            case NO_NUMBER ->
                project.facts()
                        .find(figure, result.total().filing())
                        .or(() -> project.facts().find(figure))
                        .map(fact -> without(fact.value()))
                        .orElse(Why.NO_NUMBER);
        };
    }

    private static Why without(Value number) {
        if (number instanceof Value.Blank) {
            return Why.BLANK;
        }
        if (number instanceof Value.Dash) {
            return Why.DASH;
        }
        return number instanceof Value.NotApplicable ? Why.NOT_APPLICABLE : Why.NO_NUMBER;
    }

    private static boolean inDraft(Fact fact, Set<String> drafts) {
        return drafts.contains(fact.key().issuer() + "/" + fact.filing());
    }

    private static String name(Fact fact) {
        return fact.key().call() + " #" + fact.filing();
    }

    /** For programs, by name. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("calculation", calculation);
        map.put("figure", figure);
        map.put("why", why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        map.put("because", because);
        return map;
    }
}
