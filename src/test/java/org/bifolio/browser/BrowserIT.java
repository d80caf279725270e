package org.bifolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bifolio.DemoSite;
import org.bifolio.facts.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo site in a real browser, as readers have it. */
class BrowserIT {
    private static final int SCREEN = 1280;
    private static final int PHONE = 360;
    private static final String FILING = "688316/2022-annual-report-summary/";

    private static DemoSite site;
    private static Browser browser;
    private static PlainServer server;

    @BeforeAll
    static void open() throws IOException {
        site = DemoSite.get();
        server = PlainServer.of(site.folder(), "/");
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @BeforeEach
    void afresh() {
        browser.scripts(true).dark(false).wide(SCREEN);
        browser.open("about:blank");
        browser.complaints();
    }

    private static Browser page(String path) {
        return browser.open(server.address() + path);
    }

    private static void assertNone(List<String> wrong) {
        assertEquals("", wrong.stream().limit(60).collect(Collectors.joining("\n")), wrong.size() + " faults");
    }

    // ---------------------------------------------------------------- layout

    @ParameterizedTest
    @ValueSource(ints = {SCREEN, PHONE})
    void noPageIsWiderThanItsWindow(int width) {
        List<String> wrong = new ArrayList<>();
        browser.wide(width);
        for (String path : site.pages().keySet()) {
            if (path.equals("404.html")) {
                continue;
            }
            page(path);
            Long over =
                    browser.ask("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0) {
                List<String> causes = browser.list("""
                        const wide = document.documentElement.clientWidth;
                        return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 0.5
                            && !e.closest('.scroll')).slice(0, 3).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40));
                        """);
                wrong.add(path + " is " + over + " px too wide: " + causes);
            }
        }
        assertNone(wrong);
    }

    /** Labels of charts lie inside their drawing and on no other label. */
    @ParameterizedTest
    @ValueSource(ints = {SCREEN, PHONE})
    void noLabelOfAChartIsCutOrCovered(int width) {
        List<String> wrong = new ArrayList<>();
        browser.wide(width);
        int charts = 0;
        for (Map.Entry<String, Document> each : site.pages().entrySet()) {
            if (each.getValue().select("figure.graph").isEmpty()
                    || each.getKey().endsWith("print.html")) {
                continue;
            }
            page(each.getKey());
            charts += browser.<Long>ask(
                            "return [...document.querySelectorAll('figure.graph svg[role=img]')].filter(s => s.getBoundingClientRect().width).length")
                    .intValue();
            browser.list("""
                            const found = [];
                            // a line box is higher than the glyphs in it
                            const ink = r => ({left: r.left, right: r.right, height: r.height * 0.68,
                                top: r.top + r.height * 0.17, bottom: r.bottom - r.height * 0.15});
                            for (const svg of document.querySelectorAll('figure.graph svg[role=img]')) {
                              const frame = svg.getBoundingClientRect();
                              if (!frame.width) continue;
                              const name = svg.closest('figure').id;
                              const texts = [...svg.querySelectorAll('text')].map(t => ({t, r: ink(t.getBoundingClientRect())}));
                              for (const {t, r} of texts) {
                                if (r.left < frame.left - 1 || r.right > frame.right + 1 || r.top < frame.top - 1 || r.bottom > frame.bottom + 1)
                                  found.push(name + ' cuts “' + t.textContent + '” by ' + [frame.left - r.left, r.right - frame.right,
                                      frame.top - r.top, r.bottom - frame.bottom].map(n => n.toFixed(1)).filter(n => n > 1) + ' px');
                              }
                              for (let i = 0; i < texts.length; i++) for (let j = 0; j < i; j++) {
                                const a = texts[i].r, b = texts[j].r;
                                const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                                const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                                if (x > 1 && y > 0.1 * Math.min(a.height, b.height))
                                  found.push(name + ' lays “' + texts[i].t.textContent + '” on “' + texts[j].t.textContent + '”');
                              }
                            }
                            return found;
                            """).forEach(fault -> wrong.add(each.getKey() + ": " + fault));
        }
        assertNone(wrong);
        assertTrue(charts >= 20, "only " + charts + " charts were seen");
    }

    /** One drawing of each chart is shown: the wide one or the one for telephones. */
    @ParameterizedTest
    @CsvSource({SCREEN + ", wide", PHONE + ", phone"})
    void aChartIsDrawnForTheWindow(int width, String drawing) {
        browser.wide(width);
        page("en/" + FILING + "key-figures.html");
        List<String> shown = browser.list(
                "return [...document.querySelectorAll('figure.graph .drawing > div')].filter(d => d.getBoundingClientRect().height > 50).map(d => d.className)");
        assertFalse(shown.isEmpty());
        assertEquals(List.of(drawing), shown.stream().distinct().toList());
    }

    /** Text a reader on a phone can read, and things they can hit. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void lettersAreLargeEnoughOnAPhone(Language language) {
        browser.wide(PHONE);
        List<String> wrong = new ArrayList<>();
        for (String path :
                List.of("index.html", "688316/index.html", FILING + "index.html", FILING + "quarters.html")) {
            page(language.code() + "/" + path);
            browser.list("""
                            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                            const found = new Set();
                            for (let n = walk.nextNode(); n; n = walk.nextNode()) {
                              const e = n.parentElement;
                              if (!n.textContent.trim() || !e.getClientRects().length || e.closest('.hear')) continue;
                              const svg = e.closest('svg');
                              const zoom = svg && svg.viewBox.baseVal.width ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
                              const size = parseFloat(getComputedStyle(e).fontSize) * zoom;
                              if (size < 10) found.add(size.toFixed(1) + ' px: ' + e.tagName + '.' + (e.getAttribute('class') || '') + ' ' + n.textContent.trim().slice(0, 30));
                            }
                            return [...found];
                            """).forEach(fault -> wrong.add(language.code() + "/" + path + ": " + fault));
        }
        assertNone(wrong);
    }

    // ---------------------------------------------------------------- ways

    @ParameterizedTest
    @CsvSource({"zh, en", "en, zh"})
    void theLanguageSwitchKeepsThePage(String from, String to) {
        for (String path : List.of(
                "index.html",
                "688316/index.html",
                FILING + "quarters.html",
                FILING + "sources.html",
                "glossary.html")) {
            page(from + "/" + path);
            browser.press("header a[data-language]");
            assertEquals(server.address() + to + "/" + path, browser.address());
            assertTrue(
                    browser.<String>ask("return document.documentElement.lang").startsWith(to));
        }
    }

    @Test
    void theFirstPageLeadsToBothLanguages() {
        page("");
        List<String> doors =
                browser.list("return [...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))");
        assertTrue(doors.containsAll(List.of("zh/index.html", "en/index.html")), doors::toString);
    }

    /** A press on a figure opens where it was printed: the card of its source, or the page of sources. */
    @ParameterizedTest
    @ValueSource(ints = {SCREEN, PHONE})
    void aFigureOpensItsSource(int width) {
        browser.wide(width);
        page("en/" + FILING + "at-a-glance.html");
        browser.ask("document.querySelector('main data[data-fact=\"688316/revenue/FY2022\"]').closest('a').click()");
        String words = browser.ask("""
                const card = document.querySelector('.card:popover-open');
                return card ? card.textContent : document.querySelector(':target')?.textContent ?? '';
                """);
        assertTrue(words.contains("2022 annual report summary"), words);
        assertTrue(words.contains("Operating revenue"), words);
        String href = browser.ask("return document.querySelector('.card:popover-open a.full').href");
        browser.open(href);
        String row = browser.ask("return document.querySelector(':target').textContent");
        assertTrue(row.matches("(?s).*\\d.*"), row);
    }

    @Test
    void theCardOfASourceClosesWithEscapeAndGivesTheFocusBack() {
        page("zh/" + FILING + "at-a-glance.html");
        browser.ask("const a = document.querySelector('main a.source-link'); a.focus(); a.click()");
        assertEquals(1L, browser.<Long>ask("return document.querySelectorAll('.card:popover-open').length"));
        new org.openqa.selenium.interactions.Actions(browser.driver())
                .sendKeys(org.openqa.selenium.Keys.ESCAPE)
                .perform();
        assertEquals(0L, browser.<Long>ask("return document.querySelectorAll('.card:popover-open').length"));
        assertTrue(
                browser.<Boolean>ask("return document.activeElement === document.querySelector('main a.source-link')"));
    }

    // ---------------------------------------------------------------- scripts

    /** The words and links of a page as it came, and as it is shown, are the same. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void withoutJavaScriptEveryPageSaysTheSame(Language language) {
        List<String> wrong = new ArrayList<>();
        String look = """
                const open = e => e.checkVisibility ? e.checkVisibility() : true;
                return [document.querySelector('main').textContent.replace(/\\s+/g, ' ').trim(),
                    [...document.querySelectorAll('body a[href]')].filter(open).map(a => a.getAttribute('href')).join('\\n')];
                """;
        for (String path : site.pages(language).keySet()) {
            if (path.matches(".*(figures|search|compare)\\.html")) {
                continue; // made to be worked by scripts; without them each says what it needs and where else to look
            }
            String name = language.code() + "/" + path;
            browser.scripts(true);
            page(name);
            List<String> with = browser.list(look);
            browser.scripts(false);
            page(name);
            List<String> without = browser.list(look);
            if (!with.get(0).equals(without.get(0))) {
                wrong.add(name + ": says other words");
            }
            if (!with.get(1).equals(without.get(1))) {
                wrong.add(name + ": has other links");
            }
        }
        browser.scripts(true);
        assertNone(wrong);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void withoutJavaScriptEveryFigureIsOnTheFiguresPage(Language language) {
        browser.scripts(false);
        page(language.code() + "/688316/figures.html");
        List<String> hidden = browser.list(
                "return [...document.querySelectorAll('main data.figure')].filter(d => !d.checkVisibility()).map(d => d.dataset.fact)");
        assertEquals(List.of(), hidden.stream().limit(5).toList());
        List<String> dead = browser.list(
                "return [...document.querySelectorAll('main button, main input, main select')].filter(b => b.checkVisibility()).map(b => b.outerHTML)");
        assertEquals(List.of(), dead, "controls that do nothing without scripts");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPageComplains(Language language) {
        List<String> wrong = new ArrayList<>();
        for (String path : site.pages(language).keySet()) {
            page(language.code() + "/" + path);
            browser.complaints().forEach(line -> wrong.add(language.code() + "/" + path + ": " + line));
        }
        assertNone(wrong);
        assertEquals(List.of(), server.missing());
    }

    // ---------------------------------------------------------------- everybody

    @ParameterizedTest
    @CsvSource({"ZH, false", "EN, false", "ZH, true", "EN, true"})
    void axeFindsNoBarrier(Language language, boolean dark) {
        List<String> wrong = new ArrayList<>();
        browser.dark(dark);
        for (String path : site.pages(language).keySet()) {
            if (path.endsWith("print.html")) {
                continue; // the sections once more
            }
            page(language.code() + "/" + path);
            browser.barriers(dark).forEach(fault -> wrong.add(language.code() + "/" + path + ": " + fault));
        }
        assertNone(wrong);
    }

    // ---------------------------------------------------------------- places

    @Test
    void worksBelowAPath() throws IOException {
        try (PlainServer investors = PlainServer.of(site.folder(), "/investors/")) {
            for (String path : List.of(
                    "", "zh/", "en/688316/", "en/" + FILING + "quarters.html", "zh/" + FILING + "sources.html")) {
                browser.open(investors.address() + path);
                assertTrue(
                        browser.<Boolean>ask(
                                "return getComputedStyle(document.querySelector('.masthead .wrap')).display === 'flex'"),
                        path);
            }
            browser.press("header a[data-language]");
            assertEquals(investors.address() + "en/" + FILING + "sources.html", browser.address());
            assertEquals(List.of(), investors.missing());
        }
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void worksFromADisk() {
        Path file = site.folder().resolve("zh/" + FILING + "quarters.html");
        browser.open(file.toUri().toString());
        assertTrue(browser.<Boolean>ask(
                "return getComputedStyle(document.querySelector('.masthead .wrap')).display === 'flex'"));
        assertTrue(browser.<Long>ask("return document.querySelectorAll('main data.figure').length") > 10);
        browser.press("header a[data-language]");
        assertTrue(browser.address().endsWith("/en/" + FILING + "quarters.html"), browser.address());
        assertEquals(List.of(), browser.complaints());
    }
}
