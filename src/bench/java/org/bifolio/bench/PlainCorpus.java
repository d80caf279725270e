package org.bifolio.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Language;

/**
 * Pages of words without figures, the same Markdown for every generator, with templates that show the same: a header with a menu,
 * the title, the text.
 */
final class PlainCorpus {
    private static final Path PEERS = Bench.source("src/bench/peers");

    private static final Map<String, Bilingual> MENU = Map.of(
            "index", new Bilingual("文字页面", "Plain pages"),
            "glossary", new Bilingual("术语", "Glossary"),
            "about", new Bilingual("关于", "About"),
            "search", new Bilingual("搜索", "Search"));

    private final int pages;

    /** @param pages of both languages together: an even number */
    PlainCorpus(int pages) {
        if (!fits(pages)) {
            throw new IllegalArgumentException(
                    "Expected an even number of pages, for they come in pairs, not " + pages);
        }
        this.pages = pages;
    }

    static boolean fits(int pages) {
        return pages > 0 && pages % 2 == 0;
    }

    void write(Generator generator, Path to) {
        Folder folder = new Folder(to);
        folder.copy(PEERS.resolve(generator.folder()), "");
        Folder content = folder.in("content");
        IntStream.range(0, pages / 2).parallel().mapToObj(PlainPage::of).forEach(page -> {
            for (Language language : Language.values()) {
                content.write(generator.file(page, language), generator.text(page, language));
            }
        });
        if (generator == Generator.BIFOLIO) {
            project(folder, content);
        } else {
            menu(generator, content);
        }
    }

    /** Its own templates, which show every page as Bifolio's sites do, in the place of those that show the same as others. */
    void writeAsItComes(Path to) {
        write(Generator.BIFOLIO, to);
        new Folder(to.resolve("templates")).delete();
        new Folder(to)
                .copy(Bench.source("templates"), "templates")
                .copy(Bench.source("jbake.properties"), "jbake.properties");
    }

    /** The pages that the menu leads to: their titles alone, as in Bifolio's templates here. */
    private static void menu(Generator generator, Folder content) {
        MENU.forEach((name, title) -> {
            for (Language language : Language.values()) {
                content.write(generator.file(name, language), generator.text(title.in(language), name, language, ""));
            }
        });
    }

    /** What a Bifolio project has besides pages. */
    private void project(Folder folder, Folder content) {
        for (Language language : Language.values()) {
            String words = "words." + language.code() + ".properties";
            folder.copy(Bench.source("templates/" + words), "templates/" + words);
        }
        int filings = PlainPage.filings(pages / 2);
        for (int filing = 0; filing < filings; filing++) {
            String issuer = PlainPage.issuer(filing);
            content.write(issuer + "/issuer.yaml", issuer(issuer));
            content.write(issuer + "/" + PlainPage.filing(filing) + "/filing.yaml", filing(filing));
        }
    }

    private static String issuer(String code) {
        return """
                name: {zh: 样例%1$s, en: Sample %1$s}
                code: "%1$s"
                exchange: {zh: 样例交易所（虚构）, en: Sample Exchange (invented)}
                currency: CNY
                """.formatted(code);
    }

    private static String filing(int filing) {
        return """
                title: {zh: 文件%1$s, en: Document %1$s}
                kind: other
                status: published
                """.formatted(PlainPage.filing(filing));
    }
}
