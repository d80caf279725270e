package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import nu.validator.validation.SimpleDocumentValidator;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.SectionPair;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactBase;
import org.bifolio.facts.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Walks every page of the demo site. Each test tells all that is wrong at once. */
class DemoSiteIT {
    private static final DemoSite SITE = DemoSite.get();

    /** What was found wrong, a line each, with the page. */
    private static final class Wrong {
        private final List<String> lines = new ArrayList<>();

        void add(String page, String what) {
            lines.add(page + ": " + what);
        }

        void none() {
            assertEquals("", lines.stream().limit(60).collect(Collectors.joining("\n")), lines.size() + " faults");
        }
    }

    private static void everyPage(BiConsumer<String, Document> look) {
        SITE.pages().forEach(look);
    }

    private static String shorten(Element element) {
        String html = element.outerHtml().replaceAll("\\s+", " ");
        return html.length() <= 260 ? html : html.substring(0, 260) + "…";
    }

    // ---------------------------------------------------------------- figures

    @Test
    void everyFigureShowsItsValueAndItsUnit() {
        Wrong wrong = new Wrong();
        Set<String> counted = SITE.counted();
        int seen = 0;
        for (Map.Entry<String, Document> page : SITE.pages().entrySet()) {
            for (Element figure : page.getValue().select("data")) {
                seen++;
                ShownFigure.faults(figure, page.getKey().startsWith("zh/"), counted)
                        .forEach(fault -> wrong.add(page.getKey(), fault + " in " + shorten(figure)));
            }
        }
        wrong.none();
        assertTrue(seen > 2_000, "only " + seen + " figures");
    }

    @Test
    void everyFigureIsAFactOfTheBaseWithItsValue() {
        FactBase base = SITE.content().project().facts();
        Map<String, Set<BigDecimal>> values = new HashMap<>();
        for (Fact fact : base.all()) {
            Set<BigDecimal> known = values.computeIfAbsent(base.address(fact), address -> new TreeSet<>());
            fact.amount()
                    .ifPresent(amount -> known.add(amount.digits()
                            .multiply(BigDecimal.TEN.pow(amount.unit().scale()))));
        }
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            for (Element figure : document.select("data, [data-fact]")) {
                Set<BigDecimal> known = values.get(figure.attr("data-fact"));
                if (known == null) {
                    wrong.add(page, "there is no fact of " + shorten(figure));
                } else if (figure.normalName().equals("data")
                        ? !figure.hasClass("figure") || !known.contains(new BigDecimal(figure.attr("value")))
                        : figure.hasAttr("value")) {
                    wrong.add(page, "the base has " + known + " for " + shorten(figure));
                }
            }
        });
        wrong.none();
    }

    /** The period a filing reports on stands out beside others of the same measure; a single column of it would only look odd. */
    @Test
    void theColumnOfThePeriodReportedStandsOutBesideOthers() {
        String filing = "en/688316/2022-annual-report-summary/";
        assertEquals(
                List.of("FY2022"),
                SITE.pages().get(filing + "key-figures.html").select("thead th.now").stream()
                        .map(Element::ownText)
                        .distinct()
                        .toList());
        assertEquals(
                List.of(),
                SITE.pages()
                        .get(filing + "shareholders.html")
                        .select("thead th.now")
                        .eachText());
    }

    /** Under a heading of its own: on a phone the list of filings stands between it and the chart. */
    @Test
    void theYearsOfACompanyStandUnderAHeading() {
        assertEquals(
                List.of("Year by year", "Filings", "Full years", "Half years"),
                SITE.pages().get("en/688316/index.html").select("main h2").eachText());
        assertEquals(
                List.of("历年数据", "披露文件", "全年数据", "半年数据"),
                SITE.pages().get("zh/688316/index.html").select("main h2").eachText());
    }

    /** The names of a note's figures are longer than the note: they open when wanted. */
    @Test
    void aNoteSaysHowManyFiguresItIsAboutAndListsThem() {
        for (String language : List.of("zh", "en")) {
            Element note = SITE.pages()
                    .get(language + "/688316/2022-annual-report-summary/notes.html")
                    .selectFirst(".remark");
            int figures = note.select("details li a[href*=sources.html#]").size();
            assertTrue(figures > 1);
            assertEquals(
                    language.equals("zh") ? "涉及数据：" + figures + "项" : "Figures concerned: " + figures,
                    note.selectFirst("summary").text());
        }
    }

    @Test
    void englishTermsStandByLetterAndEachIsListedAtTheBeginning() {
        everyPage((page, document) -> {
            if (page.endsWith("/glossary.html")) {
                List<String> terms = document.select("section[aria-labelledby=terms] dt").stream()
                        .map(Element::ownText)
                        .toList();
                assertEquals(terms, document.select(".contents .deeper").eachText(), page);
                assertTrue(terms.size() > 40, page);
                if (page.startsWith("en/")) {
                    assertEquals(
                            terms.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), terms);
                }
            }
        });
    }

    /** A page about a fact says it: the figures page and the sources pages together have every one. */
    @Test
    void everyFactOfTheBaseIsOnAPageInBothLanguages() {
        FactBase base = SITE.content().project().facts();
        for (Language language : Language.values()) {
            Set<String> shown = new TreeSet<>();
            SITE.pages(language)
                    .values()
                    .forEach(page -> shown.addAll(page.select("[data-fact]").eachAttr("data-fact")));
            List<String> missing = base.all().stream()
                    .filter(fact -> fact.amount().isPresent())
                    .map(base::address)
                    .filter(address -> !shown.contains(address))
                    .distinct()
                    .toList();
            assertEquals(List.of(), missing, language.code());
        }
    }

    @Test
    void bothLanguagesOfAPageShowTheSameFacts() {
        Wrong wrong = new Wrong();
        Map<String, Document> english = SITE.pages(Language.EN);
        SITE.pages(Language.ZH).forEach((path, chinese) -> {
            Set<String> zh = new TreeSet<>(chinese.select("[data-fact]").eachAttr("data-fact"));
            Set<String> en =
                    new TreeSet<>(english.get(path).select("[data-fact]").eachAttr("data-fact"));
            if (!zh.equals(en)) {
                Set<String> onlyZh = new TreeSet<>(zh);
                onlyZh.removeAll(en);
                Set<String> onlyEn = new TreeSet<>(en);
                onlyEn.removeAll(zh);
                wrong.add(path, "only in Chinese " + onlyZh + ", only in English " + onlyEn);
            }
        });
        wrong.none();
    }

    @Test
    void everyFigureInTheTextLeadsToItsSource() {
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            boolean paper = page.endsWith("/print.html"); // see below
            for (Element figure : document.select("main data.figure")) {
                boolean source = page.endsWith("/sources.html");
                boolean note = figure.closest(".notes") != null;
                if (!source && !note && !paper && figure.closest("a[href]") == null) {
                    wrong.add(page, "leads nowhere: " + shorten(figure));
                }
            }
            for (Element link : document.select("a.source-link")) {
                String id = link.attr("href").replaceFirst(".*#", "");
                String concept = link.select("[data-fact]").attr("data-fact").split("/", -1)[1];
                if (!paper && !id.startsWith("f-" + concept + ".")) {
                    wrong.add(page, "leads to another figure: " + shorten(link));
                }
            }
        });
        wrong.none();
    }

    /**
     * A screen reader may pass over a minus sign: the name of a figure says it in words. Otherwise what is seen is in the name;
     * only where it alone would do, there is no other.
     */
    @Test
    void everyFigureIsNamedAsItIsSeenWithTheMinusInWords() {
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            String minus = page.startsWith("zh/") ? "负" : "minus ";
            for (Element link : document.select("a.source-link:has(data)")) {
                String seen = link.text().replace("\u2212", minus);
                String name = link.hasAttr("aria-label") ? link.attr("aria-label") : link.text();
                if (!name.contains(seen) || link.attr("aria-label").equals(link.text())) {
                    wrong.add(page, "is called “" + name + "”: " + shorten(link));
                }
            }
            for (Element words : document.select("svg[role=img] > desc")) {
                if (words.text().matches(".*\u2212[\\d,.]+.*")) {
                    wrong.add(page, "a chart is described with a sign: " + words.text());
                }
            }
        });
        wrong.none();
    }

    /** What an English page quotes from filings is marked as Chinese, so that it is read and set as that. */
    @Test
    void whatIsChineseOnAnEnglishPageIsMarkedAsChinese() {
        Pattern han = Pattern.compile("\\p{IsHan}");
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            if (!page.startsWith("en/")) {
                return;
            }
            document.traverse((node, depth) -> {
                if (node instanceof TextNode text
                        && han.matcher(text.text()).find()
                        && !text.parent().closest("[lang]").attr("lang").startsWith("zh")) {
                    wrong.add(page, "does not mark as Chinese: " + text.text());
                }
            });
        });
        wrong.none();
    }

    // ---------------------------------------------------------------- pages

    @Test
    void bothLanguagesHaveTheSamePages() {
        assertEquals(SITE.pages(Language.ZH).keySet(), SITE.pages(Language.EN).keySet());
        assertTrue(SITE.pages().keySet().containsAll(List.of("index.html", "404.html")));
    }

    @Test
    void everySectionHasItsPageInBothLanguages() {
        Wrong wrong = new Wrong();
        for (Issuer issuer : SITE.content().project().issuers()) {
            for (Filing filing : issuer.filings()) {
                for (SectionPair section : filing.sections()) {
                    for (Language language : Language.values()) {
                        String folder = language.code() + "/" + issuer.code() + "/" + filing.id() + "/";
                        Document page = SITE.pages().get(folder + section.name() + ".html");
                        Document contents = SITE.pages().get(folder + "index.html");
                        if (page == null || page.select("main h1").text().isBlank()) {
                            wrong.add(folder + section.name(), "there is no page");
                        } else if (contents.select("main a[href]").eachAttr("href").stream()
                                .noneMatch(link -> resolve(folder + "index.html", link)
                                        .equals(folder + section.name() + ".html"))) {
                            wrong.add(folder + section.name(), "the filing does not lead there");
                        }
                    }
                }
            }
        }
        wrong.none();
    }

    @Test
    void everyPageSaysItsLanguageAndItsMirror() {
        Wrong wrong = new Wrong();
        for (Language language : Language.values()) {
            SITE.pages(language).forEach((path, page) -> {
                String tag = language == Language.ZH ? "zh-CN" : "en";
                String name = language.code() + "/" + path;
                if (!page.select("html").attr("lang").equals(tag)) {
                    wrong.add(name, "lang is " + page.select("html").attr("lang"));
                }
                String below = path.endsWith("index.html") ? path.substring(0, path.length() - 10) : path;
                Map<String, String> alternates = new TreeMap<>();
                page.select("link[rel=alternate][hreflang]")
                        .forEach(link -> alternates.put(link.attr("hreflang"), link.attr("href")));
                alternates.remove("x-default");
                if (!alternates.equals(
                        Map.of("zh-CN", "https://example.org/zh/" + below, "en", "https://example.org/en/" + below))) {
                    wrong.add(name, "hreflang " + alternates);
                }
                if (!page.select("link[rel=canonical]")
                        .attr("href")
                        .equals("https://example.org/" + language.code() + "/" + below)) {
                    wrong.add(
                            name,
                            "canonical " + page.select("link[rel=canonical]").attr("href"));
                }
                String mirror = language.other().code() + "/" + path;
                List<String> switches = page.select("header a[data-language]").eachAttr("href");
                if (switches.size() != 1 || !resolve(name, switches.get(0)).equals(mirror)) {
                    wrong.add(name, "switches language to " + switches);
                }
            });
        }
        wrong.none();
    }

    @Test
    void titlesAndDescriptionsTellPagesApart() {
        Wrong wrong = new Wrong();
        for (Language language : Language.values()) {
            Map<String, String> seen = new HashMap<>();
            SITE.pages(language).forEach((path, page) -> {
                String description = page.select("meta[name=description]").attr("content");
                for (String words : List.of("title: " + page.title(), "description: " + description)) {
                    if (words.endsWith(": ")) {
                        wrong.add(language.code() + "/" + path, "no " + words);
                    }
                    String other = seen.put(words, path);
                    if (other != null) {
                        wrong.add(language.code() + "/" + path, "as " + other + " has: " + words);
                    }
                }
                if (page.select("h1").size() != 1) {
                    wrong.add(language.code() + "/" + path, page.select("h1").size() + " h1");
                }
            });
        }
        wrong.none();
    }

    // ---------------------------------------------------------------- links

    /** They stand alone below a title among other sites' pages. */
    @Test
    void descriptionsAreWholeSentences() {
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            String said = document.select("meta[name=description]").attr("content");
            boolean listed = document.select("meta[name=robots]").isEmpty();
            if (listed && (!said.matches(".*[。.]") || said.matches(".*[）\\p{IsHan}] \\p{IsHan}.*"))) {
                wrong.add(page, said);
            }
        });
        wrong.none();
    }

    @Test
    void everyLinkAndEveryIdResolves() {
        Map<String, Set<String>> ids = new HashMap<>();
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            Set<String> own = new TreeSet<>();
            for (Element element : document.select("[id]")) {
                if (!own.add(element.id())) {
                    wrong.add(page, "the id " + element.id() + " stands twice");
                }
            }
            ids.put(page, own);
        });
        everyPage((page, document) -> {
            for (String attribute :
                    List.of("for", "aria-labelledby", "aria-describedby", "aria-controls", "data-note")) {
                for (String named : document.select("[" + attribute + "]").eachAttr(attribute)) {
                    for (String id : named.strip().split("\\s+")) {
                        if (!ids.get(page).contains(id)) {
                            wrong.add(page, attribute + "=" + id + " names nothing");
                        }
                    }
                }
            }
            for (Element element : document.select("[href], [src]")) {
                String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                boolean absolute = URI.create(link).isAbsolute();
                if (absolute || element.closest("template") != null) {
                    continue;
                }
                String target = resolve(page, link);
                String anchor = link.contains("#") ? URI.create(link).getFragment() : "";
                if (!Files.isRegularFile(SITE.folder().resolve(target))) {
                    wrong.add(page, "leads nowhere: " + link);
                } else if (!anchor.isEmpty() && !ids.get(target).contains(anchor)) {
                    wrong.add(page, "no such place: " + link);
                }
            }
        });
        wrong.none();
    }

    private static String resolve(String page, String link) {
        // the page for what is not there is shown at any address: its links start at the host
        String path = URI.create(link).getPath().replaceFirst(page.equals("404.html") ? "^/" : "^$", "");
        Path target = path.isEmpty()
                ? Path.of(page)
                : Path.of(page).resolveSibling(path).normalize();
        return target.toString().replace('\\', '/');
    }

    /** From the home page a reader reaches every page by clicking. */
    @Test
    void everyPageCanBeReached() {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of("index.html"));
        while (!open.isEmpty()) {
            String page = open.remove(open.size() - 1);
            if (SITE.pages().containsKey(page) && reached.add(page)) {
                SITE.pages().get(page).select("body a[href]").eachAttr("href").stream()
                        .filter(link -> !URI.create(link).isAbsolute())
                        .map(link -> resolve(page, link))
                        .forEach(open::add);
            }
        }
        Set<String> lost = new TreeSet<>(SITE.pages().keySet());
        lost.removeAll(reached);
        lost.remove("404.html");
        assertEquals(Set.of(), lost);
    }

    @Test
    void noPageAsksAnotherHostForAnything() throws Exception {
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            for (Element element :
                    document.select("script, img, source, iframe, object, embed, audio, video, link, use, image")) {
                for (String name : List.of("src", "href", "srcset", "data", "xlink:href", "poster")) {
                    String link = element.attr(name);
                    boolean canonical = element.normalName().equals("link")
                            && Set.of("canonical", "alternate").contains(element.attr("rel"));
                    if (!canonical && link.matches("(?i)(//|[a-z]+:).*")) {
                        wrong.add(page, shorten(element));
                    }
                }
            }
        });
        Pattern foreign = Pattern.compile("(?:url\\(|@import|fetch\\(|import\\()\\s*[\"']?(?:https?:)?//[^\\s\"')]*");
        try (Stream<Path> files = Files.walk(SITE.folder())) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(css|js|svg)")).toList()) {
                Matcher matcher = foreign.matcher(Files.readString(file));
                while (matcher.find()) {
                    wrong.add(file.getFileName().toString(), matcher.group());
                }
            }
        }
        wrong.none();
    }

    @Test
    void noPageRunsAnythingWrittenIntoIt() {
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            String policy =
                    document.select("meta[http-equiv=Content-Security-Policy]").attr("content");
            List<String> rules = List.of(
                    policy.replaceFirst(" 'sha256-[A-Za-z0-9+/=]{44}'", "").split("\\s*;\\s*"));
            if (!rules.containsAll(
                            List.of("default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'"))
                    || policy.contains("unsafe")) {
                wrong.add(page, "policy " + policy);
            }
            if (document.head()
                    .select("meta[http-equiv], script, link[rel=stylesheet]")
                    .first()
                    .normalName()
                    .equals("script")) {
                wrong.add(page, "a script stands before the policy");
            }
            document.select(
                            "style, [style], script:not([src]):not([type=application/ld+json]), base, [href^=javascript:], [src^=javascript:]")
                    .forEach(element -> wrong.add(page, shorten(element)));
            for (Element element : document.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    if (attribute.getKey().toLowerCase(java.util.Locale.ROOT).startsWith("on")) {
                        wrong.add(page, shorten(element));
                    }
                }
            }
        });
        wrong.none();
    }

    // ---------------------------------------------------------------- charts

    @Test
    void everyChartHasTitleWordsAndTable() {
        Wrong wrong = new Wrong();
        int seen = 0;
        for (Map.Entry<String, Document> page : SITE.pages().entrySet()) {
            boolean paper = page.getKey().endsWith("/print.html"); // the drawing alone: its section has the rest
            for (Element chart : page.getValue().select("figure.graph")) {
                seen++;
                String name = chart.id();
                if (chart.select("figcaption .title").text().isBlank()) {
                    wrong.add(page.getKey(), name + " has no title");
                }
                if (chart.select("svg[role=img]").size() != (paper ? 1 : 3)) {
                    wrong.add(
                            page.getKey(),
                            name + " has " + chart.select("svg[role=img]").size() + " drawings");
                }
                for (Element drawing : chart.select("svg[role=img]")) {
                    String words = Stream.of(drawing.attr("aria-labelledby").split(" "))
                            .map(id -> page.getValue().getElementById(id))
                            .map(element -> element == null ? "" : element.text())
                            .collect(Collectors.joining(" "));
                    if (words.length() < 20 || drawing.select("> desc").text().isBlank()) {
                        wrong.add(page.getKey(), name + " is described as “" + words + "”");
                    }
                }
                if (chart.select("details table tbody td data").isEmpty() != paper) {
                    wrong.add(page.getKey(), name + " has no table of its figures");
                }
            }
        }
        wrong.none();
        assertTrue(seen >= 20, "only " + seen + " charts");
    }

    /** The file travels alone, so that headline, unit, what marks mean and the source stand in it as on the page. */
    @Test
    void filesOfChartsSayWhatStandsAroundThem() throws IOException {
        Wrong wrong = new Wrong();
        int remarks = 0;
        for (Map.Entry<String, Document> page : SITE.pages().entrySet()) {
            for (Element chart : page.getValue().select("figure.graph:has(.chart-files)")) {
                Path folder = SITE.folder().resolve(page.getKey()).getParent();
                String file = chart.selectFirst(".chart-files a[href$=.svg]").attr("href");
                Document svg = Jsoup.parse(Files.readString(folder.resolve(file)), "", Parser.xmlParser());
                String said = unspaced(svg.select("svg > text").text());
                List<Element> around = chart.select("> figcaption > p, > .remarks li");
                remarks += chart.select(".remarks li").size();
                around.stream()
                        .map(Element::text)
                        .filter(words -> !said.contains(unspaced(words)))
                        .forEach(words -> wrong.add(page.getKey(), file + " does not say “" + words + "”"));
                if (!said.matches(".*(来源：|Source:).+")) {
                    wrong.add(page.getKey(), file + " has no source");
                }
                if (svg.outerHtml().matches("(?s).*(var\\(|href=\"http|@import|url\\(http).*")) {
                    wrong.add(page.getKey(), file + " needs another file");
                }
            }
        }
        wrong.none();
        assertTrue(remarks >= 20, "only " + remarks + " remarks");
    }

    private static String unspaced(String words) {
        return words.replaceAll("\\s", "");
    }

    /** Each label at a mark is a figure of the chart's own table, rounded. */
    @Test
    void labelsOfChartsAreTheFiguresOfTheirTables() {
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            for (Element chart : document.select("figure.graph:has(details table)")) {
                List<Element> figures = chart.select("details table data");
                for (Element label : chart.select("svg[role=img] text.label")) {
                    Matcher digits =
                            Pattern.compile("\u2212?[\\d,]*\\d(\\.\\d+)?").matcher(label.text());
                    if (digits.find() && figures.stream().noneMatch(figure -> agrees(digits.group(), figure))) {
                        wrong.add(page, chart.id() + " has a label “" + label.text() + "” that its table has not");
                    }
                }
            }
        });
        wrong.none();
    }

    private static boolean agrees(String digits, Element figure) {
        int scale = Integer.parseInt(figure.hasAttr("data-scale") ? figure.attr("data-scale") : "0");
        BigDecimal shown = new BigDecimal(digits.replace(",", "").replace('\u2212', '-'));
        BigDecimal value = new BigDecimal(figure.attr("value")).scaleByPowerOfTen(-scale);
        BigDecimal half = BigDecimal.ONE.scaleByPowerOfTen(-shown.scale()).divide(BigDecimal.valueOf(2));
        return shown.subtract(value).abs().compareTo(half) <= 0;
    }

    // ---------------------------------------------------------------- weight

    /**
     * The first view of a page, compressed as every host compresses: its HTML with the charts in it, styles, scripts and
     * pictures. A filing to print is a document that a reader fetches on purpose, and as long as the filing.
     */
    @Test
    void noPageIsHeavierThanAPhoneShouldLoad() {
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            int scripts = 0;
            int rest = compressed(page);
            for (Element element : document.select("script[src], link[rel=stylesheet]:not([media=print]), img[src]")) {
                boolean script = element.normalName().equals("script");
                int size = compressed(resolve(page, element.attr(element.hasAttr("src") ? "src" : "href")));
                scripts += script ? size : 0;
                rest += script ? 0 : size;
            }
            int most = (page.matches(".*/print\\.html") ? 100 : 60) * 1024;
            if (scripts + rest > most) {
                wrong.add(page, "weighs " + (scripts + rest) + " bytes");
            }
            if (scripts > 15 * 1024) {
                wrong.add(page, "has scripts of " + scripts + " bytes");
            }
        });
        wrong.none();
    }

    private static int compressed(String file) {
        try {
            byte[] bytes = Files.readAllBytes(SITE.folder().resolve(file));
            Deflater deflater = new Deflater(9, true);
            deflater.setInput(bytes);
            deflater.finish();
            int size = 18; // what gzip adds
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                size += deflater.deflate(buffer);
            }
            deflater.end();
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---------------------------------------------------------------- paper

    /** On paper a figure is followed by the number of the place it was printed in; that place gives all its digits. */
    @Test
    void onPaperEveryFigureInATextNamesItsPlace() {
        Wrong wrong = new Wrong();
        int[] seen = {0};
        everyPage((page, document) -> {
            if (page.endsWith("/print.html")) {
                for (Element figure :
                        document.select(".prose > p data.figure, .prose li data.figure, .kpi data.figure")) {
                    Element link = figure.closest("a[data-ref]");
                    Element place = link == null ? null : document.getElementById("ref-" + link.attr("data-ref"));
                    String exact = figure.attr("value").replaceAll("^-|\\.?0*$", "");
                    seen[0]++;
                    if (place == null || !link.attr("href").equals("#" + place.id())) {
                        wrong.add(page, "no place for " + figure);
                    } else if (!figure.hasAttr("data-scale")
                            && !digits(place.text()).contains(digits(exact))) {
                        wrong.add(page, place.id() + " does not give " + exact);
                    }
                }
            }
        });
        wrong.none();
        assertTrue(seen[0] > 400, "only " + seen[0] + " figures");
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** On paper nobody can press "note". */
    @Test
    void onPaperNotesAreFoundByTheirNumbers() {
        int[] seen = {0};
        everyPage((page, document) -> {
            if (page.endsWith("/print.html")) {
                List<String> notes = document.select(".chapter .remark").eachAttr("id");
                for (Element link : document.select(".prose a[href^=#note-], .remark a[href^=#note-]")) {
                    String place = link.attr("href").substring(1);
                    assertEquals(notes.get(Integer.parseInt(link.attr("data-number")) - 1), place, page);
                    seen[0]++;
                }
            }
        });
        assertTrue(seen[0] > 100, "only " + seen[0] + " links to notes");
    }

    /** A document that is handed over leads from chapter to chapter, not back to a site. */
    @Test
    void onPaperLinksBetweenSectionsStayInTheDocument() {
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            if (page.endsWith("/print.html")) {
                document.select(".prose a[href]").eachAttr("href").stream()
                        .filter(link -> link.matches("[a-z0-9-]+\\.html.*"))
                        .forEach(link -> wrong.add(page, link));
                assertEquals(
                        document.select(".chapter > h2").eachAttr("id"),
                        document.select(".toc a").eachAttr("href").stream()
                                .map(link -> link.substring(1))
                                .toList());
            }
        });
        wrong.none();
    }

    // ---------------------------------------------------------------- words

    /** Filings disclose, list and state; only misprints are printed. */
    @Test
    void noChinesePageSpeaksOfPrintingWhereAFilingDiscloses() {
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            Matcher printed = Pattern.compile(".{0,12}(?<!排)印(?=[出作成为的着同])[^\\s]{0,12}|.{0,12}照印.{0,4}")
                    .matcher(document.text());
            while (page.startsWith("zh/") && printed.find()) {
                wrong.add(page, printed.group());
            }
        });
        wrong.none();
    }

    @Test
    void noPageHasWordsOfTheMachinery() {
        Pattern machinery = Pattern.compile("\\{\\{|}}|\\$\\{|<#|\\bnull\\b|Optional\\[|\\bNaN\\b|\uFFFD|\uE000");
        Wrong wrong = new Wrong();
        everyPage((page, document) -> {
            Document words = document.clone();
            words.select("code").remove(); // the editor's guide is about it
            Matcher matcher = machinery.matcher(words.text() + " " + document.title());
            if (matcher.find()) {
                wrong.add(page, "“" + matcher.group() + "” in the text");
            }
        });
        wrong.none();
    }

    /** Chinese on an English page is marked as Chinese, so that it is read aloud and set as such. */
    @Test
    void chineseOnEnglishPagesIsMarkedAsChinese() {
        Wrong wrong = new Wrong();
        SITE.pages(Language.EN).forEach((path, page) -> {
            for (Element element : page.body().getAllElements()) {
                boolean han = element.ownText()
                        .codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
                Element marked = element.closest("[lang]");
                if (han && !marked.attr("lang").startsWith("zh")) {
                    wrong.add("en/" + path, shorten(element));
                }
            }
        });
        wrong.none();
    }

    // ---------------------------------------------------------------- validity

    @Test
    void everyPageIsValidHtml() throws Exception {
        Wrong wrong = new Wrong();
        List<Throwable> failed = new ArrayList<>();
        // its patterns recurse deeply
        Thread thread = new Thread(null, () -> validate(SITE.pages().keySet(), wrong, failed), "validator", 8L << 20);
        thread.start();
        thread.join();
        assertEquals(List.of(), failed);
        wrong.none();
    }

    private static void validate(Collection<String> pages, Wrong wrong, List<Throwable> failed) {
        try {
            Messages messages = new Messages(wrong);
            SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
            validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", messages);
            validator.setUpValidatorAndParsers(messages, false, false);
            for (String page : pages) {
                messages.page = page;
                validator.checkHtmlFile(SITE.folder().resolve(page).toFile(), true);
            }
        } catch (Exception | StackOverflowError e) {
            failed.add(e);
        }
    }

    private static final class Messages implements ErrorHandler {
        private final Wrong wrong;
        private final Set<String> told = new TreeSet<>();
        private String page = "";

        private Messages(Wrong wrong) {
            this.wrong = wrong;
        }

        @Override
        public void warning(SAXParseException message) {
            error(message);
        }

        @Override
        public void error(SAXParseException message) {
            // of CSS it knows less than browsers do; and a file has no host that 'self' could be
            boolean known = message.getMessage().startsWith("CSS:")
                    || message.getMessage().startsWith("Resource violates Content Security Policy");
            if (!known) {
                if (told.add(page + message.getMessage())) {
                    wrong.add(page + ":" + message.getLineNumber(), message.getMessage());
                }
            }
        }

        @Override
        public void fatalError(SAXParseException message) {
            error(message);
        }
    }
}
