package org.bifolio.content;

import java.util.List;
import java.util.stream.Stream;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Language;

/** A term readers may not know, its other names in each language, and what it means. */
public record GlossaryTerm(String id, Bilingual term, List<String> alsoZh, List<String> alsoEn, Bilingual text) {

    /** Every name it has, in either language. */
    public List<String> names() {
        return Stream.of(List.of(term.in(Language.ZH)), alsoZh, List.of(term.in(Language.EN)), alsoEn)
                .flatMap(List::stream)
                .toList();
    }
}
