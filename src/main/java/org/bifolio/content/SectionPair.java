package org.bifolio.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.facts.Language;

/** The same section in both languages; one may be missing until a translation comes, which stops a build. */
public record SectionPair(int order, String name, Optional<Section> zh, Optional<Section> en) {

    /** Those there are, the Chinese first. */
    public List<Section> sections() {
        return Stream.of(zh, en).flatMap(Optional::stream).toList();
    }

    /** Whether both are there. */
    public boolean whole() {
        return zh.isPresent() && en.isPresent();
    }

    /** Whether both can be searched for. */
    public boolean searched() {
        return sections().stream().allMatch(Section::searched);
    }

    public Optional<Section> in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
