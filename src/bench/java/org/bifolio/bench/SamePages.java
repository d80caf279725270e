package org.bifolio.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bifolio.facts.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether every generator made the same of a page: its title, its menu with where it leads, its text and what the text is made of. */
final class SamePages {
    private static final List<String> ELEMENTS = List.of(
            "h1",
            "h2",
            "p",
            "ul",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "blockquote",
            "a",
            "code",
            "strong");

    private SamePages() {}

    /**
     * @param sites the built sites by their generators' names
     * @param pages of both languages
     * @throws IllegalStateException with the first difference
     */
    static void check(Map<String, Path> sites, int pages) {
        IntStream.range(0, pages / 2).parallel().mapToObj(PlainPage::of).forEach(page -> {
            for (Language language : Language.values()) {
                same(sites, Generator.page(page, language));
            }
        });
    }

    private static void same(Map<String, Path> sites, String page) {
        String first = sites.keySet().iterator().next();
        Map<String, String> expected = shown(sites.get(first), page);
        sites.forEach((name, site) -> {
            Map<String, String> shown = shown(site, page);
            for (String part : expected.keySet()) {
                if (!shown.get(part).equals(expected.get(part))) {
                    throw new IllegalStateException("The " + part + " of " + page + " differs.\n" + first + ": "
                            + expected.get(part) + "\n" + name + ": " + shown.get(part));
                }
            }
        });
    }

    /** What a reader gets of a page, part by part; spaces between blocks, ids and wrappers are the generator's own affair. */
    private static Map<String, String> shown(Path site, String page) {
        try {
            Document html = Jsoup.parse(site.resolve(page).toFile(), "UTF-8");
            Element main = html.expectFirst("main");
            Map<String, Integer> elements = new TreeMap<>();
            ELEMENTS.forEach(
                    element -> elements.put(element, main.select(element).size()));
            return Map.of(
                    "language",
                    html.expectFirst("html").attr("lang"),
                    "title",
                    html.title(),
                    "menu",
                    menu(html.expectFirst("header"), page),
                    "text",
                    main.text(),
                    "elements",
                    elements.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String menu(Element header, String page) {
        URI here = URI.create("https://example.org/" + page);
        StringBuilder menu = new StringBuilder();
        header.select("a")
                .forEach(link -> menu.append(link.text())
                        .append(' ')
                        .append(here.resolve(link.attr("href")))
                        .append('\n'));
        return menu.toString();
    }
}
