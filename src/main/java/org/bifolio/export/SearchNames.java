package org.bifolio.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bifolio.content.GlossaryTerm;
import org.bifolio.content.Project;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Language;
import org.bifolio.pages.SiteFile;

/**
 * What means the same, of measures and of the glossary's terms: {@code ["营业收入","营收","operating revenue","revenue"]}. Who looks for one
 * finds the others, too. {@code search/zh/names.js} has them in lower case, the page's own language first.
 */
final class SearchNames {
    private final Language language;

    private SearchNames(Language language) {
        this.language = language;
    }

    static SiteFile of(Language language, Project project) {
        SearchNames names = new SearchNames(language);
        List<List<String>> all = new ArrayList<>();
        for (Concept concept : project.concepts().values()) {
            all.add(names.all(names.both(concept.label()), names.both(concept.brief())));
        }
        for (GlossaryTerm term : project.glossary()) {
            boolean zh = language == Language.ZH;
            Stream<String> also = Stream.of(zh ? term.alsoZh() : term.alsoEn(), zh ? term.alsoEn() : term.alsoZh())
                    .flatMap(List::stream);
            all.add(names.all(names.both(term.term()), also));
        }
        return SearchIndex.piece(
                language,
                "names",
                all.stream().distinct().filter(each -> each.size() > 1).toList());
    }

    private Stream<String> both(Bilingual words) {
        return Stream.of(words.in(language), words.in(language.other()));
    }

    private List<String> all(Stream<String> some, Stream<String> others) {
        return Stream.concat(some, others)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
