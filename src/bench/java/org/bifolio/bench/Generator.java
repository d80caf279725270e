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

    /** The page's file below {@code content}. */
    String file(PlainPage page, Language language) {
        return this == BIFOLIO
                ? page.folder() + "/" + page.number() + "-" + page.name() + "." + language.code() + ".md"
                : file(page.folder() + "/" + page.name(), language);
    }

    /** To Hugo, a file named index is a folder's own page and hides those below it. */
    String file(String name, Language language) {
        return language.code() + "/" + (hidesOthers(name) ? "home" : name) + ".md";
    }

    private boolean hidesOthers(String name) {
        return this == HUGO && name.equals("index");
    }

    /** The page's file: its header, then the same text for all. */
    String text(PlainPage page, Language language) {
        return text(
                page.title().in(language), page.name(), language, page.body().in(language));
    }

    String text(String title, String name, Language language, String body) {
        StringBuilder text = new StringBuilder(start);
        text.append("title").append(equal).append(title).append('\n');
        fixed.forEach(line -> text.append(line).append('\n'));
        if (hidesOthers(name)) {
            text.append("url: /").append(language.code()).append("/index.html\n");
        }
        return text.append(end).append(body).toString();
    }

    /** The built page below the generator's output folder, the same for all. */
    static String page(PlainPage page, Language language) {
        return language.code() + "/" + page.folder() + "/" + page.name() + ".html";
    }
}
