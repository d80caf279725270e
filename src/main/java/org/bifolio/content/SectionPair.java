package org.bifolio.content;

import java.util.Optional;
import org.bifolio.facts.Language;

/** The same section in both languages; one may be missing until a translation comes, which stops a build. */
public record SectionPair(int order, String name, Optional<Section> zh, Optional<Section> en) {

    public Optional<Section> in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
