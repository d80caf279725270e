package org.bifolio.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bifolio.content.GlossaryTerm;
import org.bifolio.content.Project;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Language;
import org.bifolio.pages.SiteFile;

/**
 * What means the same, of measures and of the glossary's terms, in lower case: {@code ["营业收入","营收","operating revenue","revenue"]}.
 * Who looks for one finds the others, too.
 */
final class SearchNames {
    private SearchNames() {}

    /** @param told the measures that have a figure somewhere */
    static SiteFile of(Language language, Project project, Predicate<Concept> told) {
        Stream<List<String>> names = Stream.concat(
                project.concepts().values().stream().filter(told).map(SearchNames::names),
                project.glossary().stream().map(GlossaryTerm::names));
        return SearchIndex.piece(
                language,
                "names",
                names.map(SearchNames::lower)
                        .distinct()
                        .filter(each -> each.size() > 1)
                        .toList());
    }

    private static List<String> names(Concept concept) {
        return Stream.of(Language.values())
                .flatMap(one ->
                        Stream.of(concept.label().in(one), concept.brief().in(one)))
                .toList();
    }

    private static List<String> lower(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
