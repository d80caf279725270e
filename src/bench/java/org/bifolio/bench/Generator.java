package org.bifolio.bench;

import java.util.List;
import java.util.Locale;
import org.bifolio.facts.Language;

/** The site generators that build the plain pages: how each wants its files. */
enum Generator {
    BIFOLIO("=", "", "~~~~~~\n", List.of("type=section", "status=published")),
    HUGO(": ", "---\n", "---\n", List.of()),
    ELEVENTY(": ", "---\n", "---\n", List.of("layout: page.njk")),
    JBAKE("=", "", "~~~~~~\n", List.of("type=page", "status=published"));

    private final String equal;
    private final String start;
    private final String end;
    private final List<String> fixed;

    Generator(String equal, String start, String end, List<String> fixed) {
        this.equal = equal;
        this.start = start;
        this.end = end;
        this.fixed = fixed;
    }

    /** The name of its folder in a corpus, and of its templates in {@code src/bench/peers}. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the pages' files go. */
    String content() {
        return "content";
    }

    String file(PlainPage page, Language language) {
        return this == BIFOLIO
                ? page.folder() + "/" + page.number() + "-" + page.name() + "." + language.code() + ".md"
                : language.code() + "/" + page.folder() + "/" + page.name() + ".md";
    }

    /** The page's file: its header, then the same text for all. */
    String text(PlainPage page, Language language) {
        StringBuilder header = new StringBuilder(start);
        header.append("title").append(equal).append(page.title().in(language)).append('\n');
        fixed.forEach(line -> header.append(line).append('\n'));
        return header.append(end).append(page.body().in(language)).toString();
    }
}
