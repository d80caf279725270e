package org.bifolio.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.format.HanRuns;

/** Says under which names filings print a figure, where the names differ. */
final class NameViews {
    private final Edition edition;

    NameViews(Edition edition) {
        this.edition = edition;
    }

    /** The names that are not the concept's own, with their filings; empty where filings agree in the name. */
    Html others(FactKey key) {
        String own = edition.project().concepts().get(key.concept()).label().zh();
        Map<String, List<String>> names = new LinkedHashMap<>(edition.names().changed(key));
        names.values().removeIf(each -> each.contains(own));
        return names.isEmpty() ? Html.EMPTY : new Html(edition.words().get("namedAs", words(key, names)));
    }

    /** The names of other filings. */
    Html elsewhere(Fact fact) {
        Map<String, List<String>> names = new LinkedHashMap<>(edition.names().changed(fact.key()));
        names.remove(fact.filing());
        return names.isEmpty() ? Html.EMPTY : new Html(words(fact.key(), names));
    }

    private String words(FactKey key, Map<String, List<String>> names) {
        return names.entrySet().stream()
                .map(filing -> edition.words()
                        .get(
                                "namedIn",
                                HanRuns.escaped(edition.join(filing.getValue()), edition.language()),
                                HanRuns.escaped(edition.brief(key.issuer(), filing.getKey()), edition.language())))
                .collect(Collectors.joining(edition.zh() ? "；" : "; "));
    }
}
