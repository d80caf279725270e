package org.bifolio.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.bifolio.ReportBuild;
import org.bifolio.TestProject;
import org.bifolio.finding.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.json.Json;

/** What is written beside the pages of the demo site. */
class SiteExportsTest {
    private static final String BASE = "https://example.org/investors/";

    @TempDir
    static Path folder;

    private static Path site;

    @BeforeAll
    static void build() {
        site = folder.resolve("site");
        Findings findings = new Findings();
        new ReportBuild(Path.of("").toAbsolutePath(), TestProject.TODAY)
                .build(site, Optional.of(BASE), findings, stage -> {});
        assertEquals(List.of(), findings.all());
    }

    private static String read(String path) throws Exception {
        return Files.readString(site.resolve(path));
    }

    @Test
    void theSitemapListsPagesThatExistAndPairsThem() throws Exception {
        Set<String> places = new HashSet<>();
        Set<String> paired = new HashSet<>();
        for (String map : Jsoup.parse(read("sitemap.xml"), "", Parser.xmlParser())
                .select("sitemapindex > sitemap > loc")
                .eachText()) {
            Document pages = Jsoup.parse(read(map.substring(BASE.length())), "", Parser.xmlParser());
            places.addAll(pages.select("urlset > url > loc").eachText());
            pages.getElementsByTag("xhtml:link").forEach(link -> paired.add(link.attr("href")));
        }
        assertTrue(places.contains(BASE + "zh/") && places.contains(BASE + "en/688316/figures.html"));
        assertFalse(places.stream().anyMatch(place -> place.endsWith("print.html") || place.endsWith("404.html")));
        for (String place : places) {
            String path = place.substring(BASE.length());
            assertTrue(
                    Files.exists(site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path)),
                    place);
        }
        assertEquals(places, paired);
    }

    /** A day only where a text says one, and the day that it says: search engines heed days that prove true. */
    @Test
    void theSitemapDatesThePagesWhoseTextsAreDated() throws Exception {
        Document pages = Jsoup.parse(read("sitemap-688316.xml"), "", Parser.xmlParser());
        String filing = BASE + "en/688316/2022-annual-report-summary/";
        Map<String, String> days = new HashMap<>();
        pages.select("url")
                .forEach(url -> days.put(
                        url.selectFirst("loc").text(), url.select("lastmod").text()));
        TreeSet<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("content/688316/2022-annual-report-summary"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".en.md")).toList()) {
                String day = Files.readString(file).replaceAll("(?s).*\nupdated=(\\S+).*", "$1");
                String page = file.getFileName().toString().replaceAll("^\\d+-|\\.en\\.md$", "") + ".html";
                assertEquals(day, days.get(filing + page), page);
                said.add(day);
            }
        }
        assertEquals(said.last(), days.get(filing));
        assertEquals("", days.get(filing + "sources.html"));
    }

    /** Both changed on one day. */
    @Test
    void aFeedNamesTheFilingOfTheLaterPeriodFirst() throws Exception {
        Document feed = Jsoup.parse(read("zh/feed.xml"), "", Parser.xmlParser());
        assertEquals(
                List.of(
                        BASE + "zh/688316/2022-annual-report-summary/",
                        BASE + "zh/688316/2020-listing-sponsorship-letter/"),
                feed.select("entry > link").eachAttr("href"));
    }

    @Test
    void searchEnginesFindTheNameOfTheSiteOnItsFirstPage() throws Exception {
        String page = read("index.html");
        assertTrue(
                page.contains("\"@type\":\"WebSite\"")
                        && page.contains("\"url\":\"" + BASE + "\"")
                        && page.contains("\"name\":\"青云科技财报要点\",\"alternateName\":\"QingCloud filings in brief\""),
                page);
    }

    @Test
    void feedsHaveStableIdsAndTheDaysThatSectionsSay() throws Exception {
        Set<String> ids = new HashSet<>();
        Set<String> said = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("content", "688316"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("updated="))
                        .forEach(line -> said.add(line.replace("updated=", "") + "T00:00:00Z"));
            }
        }
        for (String language : List.of("zh", "en")) {
            Document feed = Jsoup.parse(read(language + "/feed.xml"), "", Parser.xmlParser());
            assertEquals(2, feed.select("entry").size());
            for (Element id : feed.select("id")) {
                assertTrue(ids.add(id.text()), id.text());
                assertTrue(id.text().matches("urn:uuid:[0-9a-f-]{36}"));
            }
            for (Element updated : feed.select("updated")) {
                assertTrue(said.contains(updated.text()), updated.text());
            }
            for (Element link : feed.select("entry > link")) {
                String path = link.attr("href").substring(BASE.length());
                assertTrue(Files.exists(site.resolve(path + "index.html")), path);
            }
        }
    }

    @Test
    void hostsFindWhatTheyAskFor() throws Exception {
        assertTrue(read("robots.txt").endsWith("Sitemap: " + BASE + "sitemap.xml\n"));
        assertTrue(read("_headers").contains("/assets/*\n  Cache-Control: public, max-age=31536000, immutable"));
        assertEquals("", read(".nojekyll"));
        Map<String, Object> manifest = new Json().toType(read("site.webmanifest"), Json.MAP_TYPE);
        assertEquals("./", manifest.get("start_url"));
        for (Object icon : (List<?>) manifest.get("icons")) {
            String src = String.valueOf(((Map<?, ?>) icon).get("src"));
            assertTrue(Files.isRegularFile(site.resolve(src)), src);
        }
    }

    @Test
    void pagesSayWhatTheyAreAboutToMachines() throws Exception {
        Map<String, Set<String>> types = new HashMap<>();
        for (String page : List.of(
                "en/index.html",
                "en/688316/index.html",
                "zh/688316/figures.html",
                "zh/688316/2022-annual-report-summary/index.html")) {
            Document html = Jsoup.parse(read(page));
            Element script = html.selectFirst("script[type=application/ld+json]");
            Map<String, Object> data = new Json().toType(script.data(), Json.MAP_TYPE);
            Set<String> found = new HashSet<>();
            ((List<?>) data.get("@graph")).forEach(thing -> found.add((String) ((Map<?, ?>) thing).get("@type")));
            types.put(page, found);
            assertEquals(
                    BASE + page.replace("index.html", ""),
                    html.selectFirst("meta[property=og:url]").attr("content"));
        }
        assertTrue(types.get("en/index.html").contains("WebSite"));
        assertTrue(types.get("en/688316/index.html").containsAll(Set.of("Corporation", "BreadcrumbList")));
        assertTrue(types.get("zh/688316/figures.html").contains("Dataset"));
        assertTrue(types.get("zh/688316/2022-annual-report-summary/index.html").contains("Report"));
    }

    /** The cards of figures on pages that carry no notes: each has its source, in the page's language. */
    @Test
    void everyFigureOfAPageWithoutNotesHasOneToLoad() throws Exception {
        for (String language : List.of("zh", "en")) {
            String script = read("data/688316/notes." + language + ".js");
            Map<String, Object> notes = new Json()
                    .toType(script.substring("bifolioNotes(".length(), script.lastIndexOf(");")), Json.MAP_TYPE);
            List<Element> links = new ArrayList<>();
            for (String page : List.of("figures", "figures-2", "figures-3", "2020-listing-sponsorship-letter/notes")) {
                links.addAll(Jsoup.parse(read(language + "/688316/" + page + ".html"))
                        .select("main a.source-link"));
            }
            assertTrue(links.size() > 700, () -> "only " + links.size());
            for (Element link : links) {
                String[] place = link.attr("href")
                        .replaceFirst(".*/([^/]+)/sources\\.html", "$1")
                        .split("#");
                List<?> note = (List<?>) ((Map<?, ?>) notes.get(place[0])).get(place[1]);
                assertTrue(note != null, place[1]);
                String value = Jsoup.parse((String) note.get(1)).select("data").attr("value");
                assertEquals(link.select("data").attr("value"), value, place[1]);
                assertTrue(((List<?>) note.get(2)).size() >= 3, note.toString());
            }
        }
    }

    /** A part of a name, a whole word and a phrase are found, in each language, where they stand. */
    @Test
    void searchFindsPartsOfWordsAndItsIndexIsWhole() throws Exception {
        Index zh = new Index("zh");
        Index en = new Index("en");
        assertTrue(zh.find("净利").containsAll(zh.containing("净利")));
        assertFalse(zh.containing("净利润").isEmpty());
        for (String word : List.of("净利", "净利润", "前十名股东", "经营活动", "超融合", "亿元", "持续督导")) {
            assertEquals(zh.containing(word), intersect(zh.find(word), zh.containing(word)), word);
            assertFalse(zh.containing(word).isEmpty(), word);
        }
        for (String word : List.of("net loss", "shareholders", "hybrid cloud", "sponsor", "cash flow")) {
            assertEquals(en.containing(word), intersect(en.find(word), en.containing(word)), word);
            assertTrue(en.find(word).stream().anyMatch(place -> place.contains(".html")), word);
        }
    }

    @Test
    void placesThatSearchLeadsToExist() throws Exception {
        for (String language : List.of("zh", "en")) {
            for (String place : new Index(language).places()) {
                String[] parts = place.split("#");
                String page = read(language + "/" + parts[0]);
                assertTrue(parts.length == 1 || page.contains("id=\"" + parts[1] + "\""), place);
            }
        }
    }

    /** The index, the terms' pieces and the texts of the eight results shown first, compressed. */
    @Test
    void aFirstSearchIsSmall() throws Exception {
        for (String[] query : new String[][] {{"zh", "净利润"}, {"en", "net loss"}, {"en", "operating revenue"}}) {
            Index index = new Index(query[0]);
            int bytes = index.bytes("index") + index.bytes(Index.PART + "index");
            for (String term : terms(query[1])) {
                bytes += index.bytes(Index.PART + "t" + term.codePointAt(0) % index.shards());
            }
            assertTrue(bytes + 8 * 3000 < 60_000, query[1] + ": " + bytes);
        }
    }

    private static Set<String> intersect(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    /** Reads the index of an issuer as the script does. */
    private static final class Index {
        private static final String PART = "688316/";
        private final String language;
        private final Map<String, Object> head;

        Index(String language) throws Exception {
            this.language = language;
            assertEquals(List.of("site", "688316"), new Json().toType(piece("index"), List.class));
            this.head = new Json().toType(piece(PART + "index"), Json.MAP_TYPE);
        }

        private String raw(String name) throws Exception {
            return read("search/" + language + "/" + name + ".js");
        }

        private String piece(String name) throws Exception {
            String text = raw(name);
            String start = "bifolioSearch(\"" + name + "\",";
            assertTrue(text.startsWith(start));
            return text.substring(start.length(), text.length() - 3);
        }

        int bytes(String name) throws Exception {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(raw(name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            return out.size();
        }

        int shards() {
            return ((Number) head.get("shards")).intValue();
        }

        List<String> places() {
            return ((List<?>) head.get("places"))
                    .stream().map(place -> (String) ((List<?>) place).get(0)).toList();
        }

        Set<String> find(String query) throws Exception {
            Set<Integer> found = null;
            for (String term : terms(query)) {
                Map<String, Object> shard =
                        new Json().toType(piece(PART + "t" + term.codePointAt(0) % shards()), Json.MAP_TYPE);
                Set<Integer> places = new HashSet<>();
                shard.forEach((key, entries) -> {
                    if (key.startsWith(term)) {
                        for (String entry : ((String) entries).split(" ")) {
                            places.add(Integer.parseInt(entry.split(":")[0], 36));
                        }
                    }
                });
                if (found == null) {
                    found = places;
                } else {
                    found.retainAll(places);
                }
            }
            Set<String> names = new HashSet<>();
            found.forEach(place -> names.add(places().get(place)));
            return names;
        }

        /** Those whose text has the words one after the other. */
        Set<String> containing(String words) throws Exception {
            int each = ((Number) head.get("texts")).intValue();
            List<String> places = places();
            Set<String> names = new HashSet<>();
            for (int i = 0; i < places.size(); i += each) {
                List<?> texts = new Json().toType(piece(PART + "d" + i / each), List.class);
                for (int j = 0; j < texts.size(); j++) {
                    if (((String) texts.get(j))
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains(words)) {
                        names.add(places.get(i + j));
                    }
                }
            }
            return names;
        }
    }

    private static Set<String> terms(String text) {
        Set<String> terms = new HashSet<>();
        SearchTerms.each(text, terms::add);
        return terms;
    }
}
