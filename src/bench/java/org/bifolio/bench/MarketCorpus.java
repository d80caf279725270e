package org.bifolio.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Language;

/**
 * A market of made-up companies, each with four filings: two annual summaries, an interim and a quarterly report. 600 of them make
 * 40,000 pages, 300,000 figures and 5,000 charts. The files in {@code src/bench/corpus/market/issuer} are those of one company:
 * a {@code ?} in a table is a figure of its books, {@code [[name.zh]]} its name, {@code [[words.zh 4]]} four sentences.
 */
final class MarketCorpus {
    private static final Path PATTERN = Bench.source("src/bench/corpus/market");
    private static final Pattern PLACE = Pattern.compile("\\[\\[([a-z0-9-]+)(?:\\.(zh|en))?(?: (\\d+))?]]");
    /** A chart that every third company has, so that 600 have 5,000. */
    private static final String SOME_HAVE = "borrowings";

    private final int issuers;

    MarketCorpus(int issuers) {
        if (issuers < 1) {
            throw new IllegalArgumentException("Expected one issuer or more, not " + issuers);
        }
        this.issuers = issuers;
    }

    void write(Path to) {
        Folder project = new Folder(to)
                .copy(PATTERN.resolve("content"), "content")
                .copy(Bench.source("templates"), "templates")
                .copy(Bench.source("jbake.properties"), "jbake.properties");
        Map<Path, String> pattern = new HashMap<>();
        Folder.files(PATTERN.resolve("issuer"))
                .forEach(file -> pattern.put(PATTERN.resolve("issuer").relativize(file), Folder.text(file)));
        IntStream.range(0, issuers).parallel().forEach(issuer -> new Company(issuer, pattern).write(project));
    }

    private static final class Company {
        private final int index;
        private final String code;
        private final Books books;
        private final Map<Path, String> pattern;

        Company(int index, Map<Path, String> pattern) {
            this.index = index;
            this.code = Integer.toString(990001 + index);
            this.books = new Books(index);
            this.pattern = pattern;
        }

        void write(Folder project) {
            Folder folder = project.in("content").in(code);
            pattern.forEach((file, text) -> {
                String name = file.toString().replace('\\', '/');
                if (index % 3 == 0 || !name.endsWith("/" + SOME_HAVE + ".yaml")) {
                    folder.write(name, filled(name, text));
                }
            });
        }

        private String filled(String name, String text) {
            String wanted = index % 3 == 0 ? text : text.replace("{{chart " + SOME_HAVE + "}}\n\n", "");
            String words = places(name, wanted);
            return name.endsWith(".csv") ? FigureSheet.filled(words, books) : words;
        }

        /** Both languages of a section draw the same sentences. */
        private String places(String name, String text) {
            Prose prose = new Prose(
                    index * 1000L + name.replaceAll("\\.(zh|en)\\.md$", "").hashCode());
            return PLACE.matcher(text)
                    .replaceAll(place -> Matcher.quoteReplacement(place(place.group(1), place, prose)));
        }

        private String place(String what, java.util.regex.MatchResult place, Prose prose) {
            Bilingual words = switch (what) {
                case "code" -> Bilingual.same(code);
                case "name" -> Names.company(index);
                case "heading" -> prose.words();
                case "words" -> prose.sentences(Integer.parseInt(place.group(3)));
                default -> Names.holder(index, Integer.parseInt(what.substring("holder-".length())));
            };
            return words.in(
                    Language.of(place.group(2) == null ? "en" : place.group(2)).orElseThrow());
        }
    }
}
