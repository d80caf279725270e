package org.bifolio.browser;

import static org.bifolio.browser.Visitor.PHONE;
import static org.bifolio.browser.Visitor.SCREEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bifolio.ShownFigure;
import org.bifolio.facts.FactBase;
import org.bifolio.facts.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What readers do with the demo site, in a real browser. */
@ExtendWith(Visitor.Arrival.class)
class BrowserIT {
    private static final String FILING = "688316/2022-annual-report-summary/";
    private static final String GLANCE = FILING + "at-a-glance.html";
    private static final String REVENUE = "main .prose p data[data-fact='688316/revenue/FY2022']";
    private static final String CARD = "document.querySelector('.card:popover-open')";

    private final Visitor visitor;
    private final Browser browser;

    BrowserIT(Visitor visitor) {
        this.visitor = visitor;
        this.browser = visitor.browser();
    }

    @BeforeEach
    void afresh() {
        visitor.afresh();
    }

    private Browser page(String path) {
        return visitor.page(path);
    }

    private String card() {
        return browser.until(CARD).ask("return " + CARD + ".innerText");
    }

    // ---------------------------------------------------------------- languages

    @Test
    void theFirstPageLeadsToBothLanguages() {
        page("");
        List<String> doors =
                browser.list("return [...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))");
        assertTrue(doors.containsAll(List.of("zh/index.html", "en/index.html")), doors::toString);
    }

    /** The same page, and the same place on it: what the address names, what was chosen, or what was being read. */
    @ParameterizedTest
    @CsvSource({"zh, en", "en, zh"})
    void theLanguageSwitchKeepsThePlace(String from, String to) {
        for (String path : List.of(
                "index.html",
                "glossary.html",
                FILING + "quarters.html#part-3",
                FILING + "sources.html#f-net-profit-attributable.FY2021",
                "688316/figures.html?year=2022&order=largest",
                "688316/compare.html?m=total-assets&p=FY2021,FY2022&unit=0")) {
            page(from + "/" + path).until("document.readyState === 'complete'");
            if (path.contains("compare")) {
                browser.until("document.querySelector('.compared tbody td')");
            }
            browser.ask("document.querySelector('header a[data-language]').click()");
            browser.until("document.documentElement.lang.startsWith('" + to + "')");
            assertEquals(visitor.server().address() + to + "/" + path, browser.address());
        }
    }

    @Test
    void theLanguageSwitchGoesOnWhereAReaderHasScrolledTo() {
        page("en/" + FILING + "quarters.html").ask("document.getElementById('part-4').scrollIntoView()");
        browser.ask("document.querySelector('header a[data-language]').click()");
        browser.until("document.documentElement.lang.startsWith('zh')");
        assertEquals(visitor.server().address() + "zh/" + FILING + "quarters.html#part-4", browser.address());
    }

    /** On a phone the switch is above what is read: going back up a little brings it. */
    @Test
    void theLanguageSwitchIsInReachInTheMiddleOfAPage() {
        browser.wide(PHONE);
        page("zh/" + FILING + "key-figures.html").ask("document.getElementById('part-4').scrollIntoView()");
        String shown = "(b => b.top >= 0 && b.bottom < innerHeight)"
                + "(document.querySelector('header a[data-language]').getBoundingClientRect())";
        browser.until("!" + shown);
        browser.ask(
                "let steps = 6; const up = () => { scrollBy(0, -12); if (--steps) requestAnimationFrame(up); }; up()");
        browser.until(shown).click("header a[data-language]");
        browser.until("document.documentElement.lang === 'en'");
        assertEquals(visitor.server().address() + "en/" + FILING + "key-figures.html#part-4", browser.address());
        // who is led somewhere does not find it under the bar
        browser.ask("location.hash = 'part-2'");
        browser.until("location.hash === '#part-2' && !" + shown);
    }

    /** At 400 % it would take half of the window. */
    @Test
    void theHeadOfAPageStaysAboveInALowWindow() {
        browser.window(320, 256);
        page("en/" + FILING + "key-figures.html").ask("document.getElementById('part-4').scrollIntoView()");
        browser.ask(
                "let steps = 6; const up = () => { scrollBy(0, -12); if (--steps) requestAnimationFrame(up); }; up()");
        browser.until("document.querySelector('.masthead.back')");
        assertTrue(
                browser.<Boolean>ask("return document.querySelector('.masthead').getBoundingClientRect().bottom < 0"));
    }

    // ---------------------------------------------------------------- sources

    private enum Hand {
        MOUSE,
        FINGER,
        KEY
    }

    private void open(String figure, Hand hand) {
        browser.ask("""
                [...document.querySelectorAll(arguments[0])].find(each => each.checkVisibility()).closest('a').id = 'opened'
                """, figure);
        switch (hand) {
            case MOUSE -> browser.click("#opened");
            case FINGER -> browser.touch("#opened");
            case KEY -> {
                browser.ask("document.getElementById('opened').focus()");
                browser.press(Keys.ENTER);
            }
        }
    }

    /** Filing, section, row and column, what is printed, how exactly, what it is, and which checks it passed. */
    @ParameterizedTest
    @CsvSource({"MOUSE, 1280", "FINGER, 320", "KEY, 1280"})
    void aFigureOpensItsSource(Hand hand, int width) {
        browser.wide(width);
        page("en/" + GLANCE);
        open(REVENUE, hand);
        String card = card();
        for (String said : List.of(
                "Operating revenue, FY2022",
                "RMB 304,971,021.01",
                "2022 annual report summary",
                "第二节 3.1 近3年的主要会计数据和财务指标",
                "营业收入",
                "2022年",
                "reported in the filing",
                "to RMB 0.01")) {
            assertTrue(card.contains(said), () -> said + " is not in " + card);
        }
        assertTrue(card.matches("(?s).*Checks\\s+[1-9]\\d* passed.*"), card);
        browser.click(".card a.full").until("document.querySelector(':target')");
        assertEquals("304,971,021.01", browser.ask("return document.querySelector(':target').textContent.trim()"));
    }

    /** In the text, in a table, over a chart, in a chart's table, and on the pages of all figures. */
    @Test
    void everyFigureOpensItsSourceWhereverItStands() {
        for (String place : List.of(
                GLANCE + " " + REVENUE,
                GLANCE + " figure.graph .title data[data-fact='688316/revenue/FY2022']",
                FILING + "key-figures.html .table td data[data-fact='688316/revenue/FY2022']",
                FILING + "index.html .kpi data[data-fact='688316/revenue/FY2022']",
                "688316/index.html .table td data[data-fact='688316/revenue/FY2022']",
                "688316/figures.html td data[data-fact='688316/revenue/FY2022'][value='304971021.01']",
                "688316/compare.html td data[data-fact='688316/revenue/FY2022']")) {
            String[] parts = place.split(" ", 2);
            page("zh/" + parts[0]).until("document.querySelector(`" + parts[1] + "`)");
            open(parts[1], Hand.MOUSE);
            String card = card();
            assertTrue(
                    card.contains("304,971,021.01元") && card.contains("2022年年度报告摘要") && card.contains("精确到0.01元"),
                    () -> place + ": " + card);
            assertTrue(card.matches("(?s).*核对\\s+通过[1-9]\\d*项.*"), () -> place + ": " + card);
        }
    }

    /** A filing may print a figure twice, once exactly and once rounded: each is shown as it is printed there. */
    @Test
    void aFigurePrintedTwiceOpensThePlaceItWasTakenFrom() {
        page("en/688316/figures.html");
        Set<String> cards = new LinkedHashSet<>();
        for (String value : List.of("304971021.01", "304971000")) {
            open("td data[data-fact='688316/revenue/FY2022'][value='" + value + "']", Hand.MOUSE);
            cards.add(card().lines()
                    .filter(line -> line.startsWith("RMB"))
                    .findFirst()
                    .orElse(""));
            browser.press(Keys.ESCAPE).until("!" + CARD).ask("document.getElementById('opened').id = ''");
        }
        assertEquals(List.of("RMB 304,971,021.01", "RMB 30,497.10 ten thousand"), List.copyOf(cards));
    }

    @Test
    void aFigureIsCopiedAsValueAsCitationAndAsLink() {
        page("en/" + GLANCE);
        open(REVENUE, Hand.MOUSE);
        card();
        String link = visitor.server().address() + "en/" + FILING + "sources.html#f-revenue.FY2022";
        assertEquals("304971021.01", copied("value"));
        assertEquals(link, copied("link"));
        assertEquals(
                "Operating revenue, FY2022: RMB 304,971,021.01. QingCloud (688316), 2022 annual report summary, "
                        + "Key accounting data and financial indicators of the past three years, Section Two, 3.1 Key accounting "
                        + "data and financial indicators of the past three years (Chinese original: "
                        + "place “第二节 3.1 近3年的主要会计数据和财务指标”, row “营业收入”, column “2022年”). " + link,
                copied("citation"));
    }

    /** With Chinese punctuation, and whose filing it is. */
    @Test
    void aChineseCitationIsOne() {
        page("zh/" + GLANCE);
        open(REVENUE, Hand.MOUSE);
        card();
        String link = browser.ask("return document.getElementById('opened').href");
        assertEquals(
                "营业收入，2022年：304,971,021.01元。青云科技（688316）2022年年度报告摘要，第二节 3.1 近3年的主要会计数据和财务指标，营业收入，2022年。" + link,
                copied("citation"));
    }

    private String copied(String what) {
        browser.ask(CARD + ".querySelector('.said').textContent = ''");
        browser.click(".card [data-copy=" + what + "]");
        browser.until("[" + CARD + ".querySelector('.said')].some(said => said.textContent === said.dataset.done)");
        return browser.clipboard();
    }

    /** A browser tells of a closed card a moment after it is gone. */
    private static final String CLOSED = """
            document.activeElement.id === 'opened' && !document.activeElement.hasAttribute('aria-expanded')""";

    @Test
    void theCardOfASourceClosesAndGivesTheFocusBack() {
        page("zh/" + GLANCE);
        open(REVENUE, Hand.KEY);
        card();
        assertEquals("true", browser.ask("return document.getElementById('opened').getAttribute('aria-expanded')"));
        browser.press(Keys.ESCAPE).until("!" + CARD).until(CLOSED);
        open(REVENUE, Hand.MOUSE);
        card();
        browser.click(".card [data-close]").until("!" + CARD).until(CLOSED);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTermOpensWhereItStands(Language language) {
        page(language.code() + "/" + GLANCE);
        String term = browser.ask("return document.querySelector('.prose a.term-link').hash.slice(1)");
        browser.click(".prose a.term-link");
        String card = card();
        browser.click(".card a.full").until("document.querySelector('.term:target')");
        String text = browser.ask("return document.querySelector('.term:target dd').innerText");
        assertTrue(browser.address().endsWith(language.code() + "/glossary.html#" + term), browser.address());
        assertTrue(card.contains(text), () -> card + " does not say " + text);
    }

    // ---------------------------------------------------------------- search

    private static final String HITS = "document.querySelectorAll('[data-results] a').length";

    /** Part of a word finds it, and two words the section about them; by keyboard alone. */
    @ParameterizedTest
    @CsvSource({"zh, 净利, 净利润", "en, net loss, net loss"})
    void searchFindsAndOpensWhatWasMeant(String language, String typed, String meant) {
        page(language + "/index.html").click("header a[href$='search.html']");
        browser.press(typed).until(HITS);
        String all = browser.ask("return document.querySelector('[data-results]').innerText.toLowerCase()");
        assertTrue(all.contains(meant), all);
        List<String> sections = browser.list("""
                return [...document.querySelectorAll('[data-results] li')].filter(li => /688316\\/.+\\/(?!sources)/.test(li.querySelector('a').href)
                    && li.innerText.toLowerCase().includes(arguments[0])).map(li => li.querySelector('a').href)""", meant);
        assertFalse(sections.isEmpty(), "no section is found, only " + all);
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        String second = browser.ask("return document.querySelectorAll('[data-results] a')[1].href");
        assertEquals(second, browser.ask("return document.activeElement.href"));
        browser.press(Keys.ENTER).until("!document.querySelector('[data-results]')");
        assertEquals(second, browser.address());
        String page = browser.ask("return document.querySelector('main').innerText.toLowerCase()");
        assertTrue(page.contains(typed), page);
    }

    /** What the company says now comes before what it said then and before what editors are told; all figures are one press away. */
    @ParameterizedTest
    @CsvSource({"en, net loss", "zh, 净利"})
    void aSearchBeginsWithTheLatestFilingAndLeadsToTheFigures(String language, String text) {
        page(language + "/search.html").press(text).until(HITS);
        String first = browser.ask("return document.querySelector('[data-results] a').getAttribute('href')");
        assertTrue(first.contains("2022-annual-report-summary/"), first);
        browser.click("[data-figures] a").until("document.querySelector('[data-filter] [name=q]')?.value");
        assertEquals(text, browser.ask("return document.querySelector('[data-filter] [name=q]').value"));
    }

    /** A measure is found by any of its names, in either language, its latest figures first; the editors' guide is not. */
    @ParameterizedTest
    @CsvSource({
        "en, ROE, roe-weighted, FY2022 −53.11%",
        "zh, ROE, roe-weighted, 2022年 −53.11%",
        "zh, 营收, revenue, 2022年 3.05亿元",
        "en, 总资产, total-assets, 31 December 2022 RMB 600.3 million"
    })
    void aSearchFindsAMeasureByItsOtherNames(String language, String text, String measure, String quote) {
        page(language + "/search.html").press(text).until(HITS);
        List<String> found = browser.list(
                "return [...document.querySelectorAll('[data-results] a')].map(a => a.getAttribute('href'))");
        assertTrue(found.get(0).matches("688316/figures(-\\d)?\\.html#c-" + measure), found::toString);
        String first = browser.ask("return document.querySelector('[data-results] li').innerText");
        assertTrue(first.contains(quote), first);
        assertFalse(found.toString().contains("guide"), found::toString);
        browser.click("[data-figures] a").until("document.getElementById('c-" + measure + "')?.checkVisibility()");
    }

    /** A question is asked in other forms than an answer is told in. */
    @ParameterizedTest
    @CsvSource({
        "who controls, shareholders.html#part-4, Huang Yunsong",
        "how many shareholders, shareholders.html#part-1, Number of shareholders",
        "what is the revenue, at-a-glance.html#part-2, Revenue"
    })
    void aQuestionFindsItsAnswer(String asked, String place, String answer) {
        page("en/search.html?q=" + asked.replace(' ', '+')).until(HITS);
        String first = browser.ask("return document.querySelector('[data-results] a').getAttribute('href')");
        assertEquals(FILING + place, first);
        assertTrue(browser.<String>ask("return document.querySelector('[data-results] li').innerText")
                .contains(answer));
    }

    @Test
    void aFormOfAWordFindsTheOthers() {
        String hits = "return [...document.querySelectorAll('[data-results] mark')].map(m => m.innerText.toLowerCase())"
                + ".filter((word, i, all) => all.indexOf(word) === i)";
        page("en/search.html?q=controls").until(HITS);
        assertTrue(browser.list(hits).contains("control"), "of control and controllers");
        page("en/search.html?q=losses").until(HITS);
        assertTrue(browser.list(hits).contains("loss"), browser.list(hits)::toString);
        String found = "return document.querySelector('.found').innerText.match(/\\d+/g).at(-1)";
        String many = page("en/search.html?q=companies").until(HITS).ask(found);
        assertEquals(many, page("en/search.html?q=company").until(HITS).ask(found));
    }

    /** Of a word nearly typed the one that was meant is a press away; of what is near nothing, none is. */
    @ParameterizedTest
    @CsvSource({"zh, 营业首入, 要找的是“营业收入”吗？", "en, reveune, Did you mean “revenue”?", "en, EBITDA, ''"})
    void aSearchThatFindsNothingNamesWhatWasNearlyTyped(String language, String typed, String offered) {
        String near =
                "[...document.querySelectorAll('[data-near]')].filter(p => p.checkVisibility()).map(p => p.innerText).join()";
        page(language + "/search.html").press(typed).until("document.querySelector('.found').innerText");
        if (offered.isEmpty()) {
            browser.until("document.querySelector('.found').innerText.includes('" + typed + "')");
            assertEquals("", browser.ask("return " + near));
            return;
        }
        browser.until(near);
        assertEquals(offered, browser.ask("return " + near));
        browser.click("[data-near] a").until(HITS);
    }

    /** A number is one word: 3.05 is not found where 3 and 05 stand apart. */
    @Test
    void aSearchFindsANumberAsAWhole() {
        page("zh/search.html?q=3.05").until(HITS);
        for (String said : browser.<List<String>>list(
                "return [...document.querySelectorAll('[data-results] mark')].map(m => m.textContent)")) {
            assertEquals("3.05", said);
        }
    }

    /** No figure has it, and the site offers none. */
    @Test
    void aSearchOffersFiguresOnlyWhereThereAreSome() {
        page("zh/search.html?q=员工").until(HITS);
        assertFalse(browser.<Boolean>ask("return document.querySelector('[data-figures]').checkVisibility()"));
    }

    @Test
    void aSearchHasAnAddressAndSaysWhenItFindsNothing() {
        page("en/search.html?q=gross+margin").until(HITS);
        browser.ask("document.querySelector('[data-search] input').select()");
        browser.press("zzzz").until("!" + HITS);
        String told = browser.ask("return document.querySelector('.found').innerText");
        assertTrue(told.contains("zzzz"), told);
        assertTrue(browser.address().endsWith("?q=zzzz"), browser.address());
        browser.click("header a[data-language]").until("document.documentElement.lang.startsWith('zh')");
        assertTrue(browser.address().endsWith("zh/search.html?q=zzzz"), browser.address());
    }

    /** Of a table or of key figures, a row of bare numbers would say nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | undistributed profit RMB     | Undistributed profit (31 December 2022): RMB −889.3 million",
                "en | operating revenue Q1 Q2      | Key accounting data by quarter of 2022; Unit: RMB million — Operating revenue: Q1 79.63; Q2 77.26; Q3 75.95; Q4 72.12",
                "en | number of shareholders          | Number of shareholders; Unit: holders — Ordinary shareholders at the end of the reporting period, 31 December 2022: 3,210",
                "en | 304,971,021.01                  | 3.1 近3年的主要会计数据和财务指标 — Operating revenue (营业收入): FY2022 304,971,021.01;",
                "zh | 未分配利润 2022年12月31日     | 未分配利润（2022年12月31日）：−8.89亿元",
                "zh | 营业收入 一季度 二季度        | 2022年分季度主要会计数据；单位：万元 — 营业收入：一季度 7,963.05；二季度 7,726.11；三季度 7,595.50；四季度 7,212.44"
            })
    void aSearchQuotesFiguresWithTheirNames(String language, String text, String quote) {
        page(language + "/search.html").press(text).until(HITS);
        String all = browser.ask("return document.querySelector('[data-results]').innerText");
        assertTrue(all.contains(quote), all);
    }

    /** Results come into a place kept for them. */
    @ParameterizedTest
    @ValueSource(strings = {"en/search.html?q=net+loss", "zh/search.html?q=净利", "zh/search.html"})
    void nothingInSightMovesAsResultsCome(String address) {
        browser.wide(PHONE).line(150);
        page(address).until(address.contains("?") ? HITS : "!document.querySelector('[data-search]').hidden");
        browser.ask("""
                window.moved = [];
                new PerformanceObserver(list => moved.push(...list.getEntries().filter(shift => !shift.hadRecentInput).map(shift => shift.value)))
                    .observe({ type: 'layout-shift', buffered: true });
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { window.painted = true; }, 100)));""");
        browser.until("window.painted");
        assertEquals("", browser.ask("return moved.join()"));
    }

    /** What is quoted of a filing's tables is in the filing's language, and read aloud in it. */
    @Test
    void aSearchSaysWhichOfItsWordsAreInTheOtherLanguage() {
        page("en/search.html?q=营业收入").until(HITS);
        assertEquals(
                "营业收入", browser.ask("return document.querySelector('[data-results] [lang=zh-CN] mark').textContent"));
        List<String> unmarked = browser.list("""
                const walk = document.createTreeWalker(document.querySelector('[data-results]'), NodeFilter.SHOW_TEXT);
                const found = [];
                while (walk.nextNode()) {
                    if (!walk.currentNode.data) continue;
                    const chinese = /\\p{Ideographic}/u.test(walk.currentNode.data);
                    if (chinese !== (walk.currentNode.parentNode.closest('[lang]').lang === 'zh-CN')) found.push(walk.currentNode.data);
                }
                return found""");
        assertEquals(List.of(), unmarked);
        page("zh/search.html?q=标准无保留意见").until(HITS);
        assertEquals(
                List.of("en"),
                browser.list(
                        "return [...new Set([...document.querySelectorAll('[data-results] [lang]')].map(e => e.lang))]"));
    }

    /** “RMB 38.5 mi…” looks like a machine's, and a figure cut from its unit misleads. */
    @Test
    void aSearchBreaksOffBetweenWordsAndNeverWithinAFigure() {
        Set<String> words = new TreeSet<>();
        visitor.site().pages().forEach((path, document) -> {
            if (path.startsWith("en/")) {
                words.addAll(List.of(document.text().split("[^\\p{L}]+")));
            }
        });
        String ends =
                "return [...document.querySelectorAll('[data-results] li > p:last-child')].map(p => p.textContent)"
                        + ".filter(text => text.endsWith('…')).map(text => text.slice(-25, -1))";
        for (String text : List.of("net loss", "non-recurring", "risk")) {
            page("en/search.html?q=" + text.replace(' ', '+')).until(HITS);
            List<String> said = browser.list(ends);
            assertTrue(said.size() > 2, text);
            for (String end : said) {
                String last = end.replaceAll(".*?(\\p{L}*)\\P{L}*$", "$1");
                assertTrue(words.contains(last), "cut in a word: " + end);
                assertFalse(end.matches(".*\\d"), "cut in a figure: " + end);
            }
        }
        page("zh/search.html?q=净利").until(HITS);
        browser.<List<String>>list(ends)
                .forEach(end -> assertFalse(end.matches(".*[\\d.,]"), "cut from its unit: " + end));
    }

    // ---------------------------------------------------------------- figures

    /** All parts of the page have come. */
    private static final String WHOLE = "document.querySelector('[data-parts]').hidden";

    private List<String> shownRows() {
        return browser.list("""
                return [...document.querySelectorAll('[data-filtered] tbody tr:not(.group)')].filter(row => row.checkVisibility())
                    .map(row => row.querySelector('[data-fact]')?.dataset.fact ?? '')""");
    }

    @Test
    void figuresAreFilteredByWordAndYearAndTheAddressKeepsIt() {
        page("en/688316/figures.html");
        int all = shownRows().size();
        browser.click("[data-filter] input").press("gross margin").until(WHOLE);
        browser.choose("[data-filter] [name=year]", "2019");
        List<String> shown = shownRows();
        assertTrue(!shown.isEmpty() && shown.size() < all / 10, () -> shown.size() + " of " + all);
        assertTrue(
                shown.stream().allMatch(fact -> fact.matches("688316/gross-margin/FY2019(~.*)?(;.*)?(#.*)?")),
                shown::toString);
        assertEquals(
                shown.size() + " shown",
                browser.ask("return document.querySelector('[data-filter] output').innerText"));
        String address = browser.address();
        assertTrue(address.contains("q=gross+margin") && address.contains("year=2019"), address);
        browser.open("about:blank").open(address).until(WHOLE);
        assertEquals(shown, shownRows());
    }

    /** Who asks for 2022 wants its quarters and what stood at its end, too. */
    @Test
    void aYearOfFiguresHasItsQuartersAndItsEnd() {
        page("zh/688316/figures.html").choose("[data-filter] [name=year]", "2022");
        browser.until(WHOLE);
        List<String> shown = shownRows();
        for (String fact : List.of("revenue/FY2022", "revenue/2022Q3", "total-assets/2022-12-31")) {
            assertTrue(shown.contains("688316/" + fact), () -> fact + " is not among " + shown);
        }
        assertTrue(shown.stream().noneMatch(fact -> fact.matches("688316/[^/]+/FY202[01](;.*)?")), shown::toString);
    }

    /** By a short name or the other language's; what is typed is kept when the language changes, and can be cleared. */
    @Test
    void aFilterKnowsOtherNamesAndSaysWhenItFindsNothing() {
        page("zh/688316/figures.html")
                .click("[data-filter] input")
                .press("营收增长率")
                .until(WHOLE);
        assertTrue(shownRows().stream().anyMatch(fact -> fact.startsWith("688316/revenue-growth/")));
        browser.click("header a[data-language]")
                .until("document.documentElement.lang === 'en'")
                .until(WHOLE);
        assertEquals("营收增长率", browser.ask("return document.querySelector('[data-filter] [name=q]').value"));
        assertTrue(shownRows().stream().anyMatch(fact -> fact.startsWith("688316/revenue-growth/")));
        browser.click("[data-filter] input").press("zzz");
        browser.until("document.querySelector('[data-filter] output').innerText.startsWith('Nothing matches')");
        browser.click("[data-clear]");
        assertTrue(shownRows().size() > 100);
        assertFalse(browser.address().contains("q="), browser.address());
    }

    /** As the glossary calls it, or by its printed digits, whatever unit it is shown in. */
    @ParameterizedTest
    @CsvSource({"zh, ROE, roe-weighted/FY2022", "en, EPS, eps-basic/FY2022", "en, '304,971,021.01', revenue/FY2022"})
    void aFilterFindsAMeasureByATermAndAFigureByItsDigits(String language, String typed, String fact) {
        page(language + "/688316/figures.html")
                .click("[data-filter] input")
                .press(typed)
                .until(WHOLE);
        List<String> shown = shownRows();
        assertTrue(shown.contains("688316/" + fact), shown::toString);
        assertTrue(shown.size() < 20, shown::toString);
    }

    /** A figure in ten thousands has no digits for single yuan, and zeros in their place would be a second figure. */
    @ParameterizedTest
    @CsvSource({"zh, 2.46亿元, '77,261,110.62元'", "en, RMB 246.1 million, 'RMB 77,261,110.62'"})
    void aUnitThatWouldAddDigitsLeavesAFigureAsItIs(String language, String printed, String exact) {
        page(language + "/688316/figures.html").choose("[data-filter] [name=unit]", "0");
        String shown = "return document.querySelector(\"td data[data-fact='688316/revenue/%s']\").textContent";
        assertEquals(printed, browser.ask(shown.formatted("FY2019;segment=cloud-products")));
        assertEquals(exact, browser.ask(shown.formatted("2022Q2")));
    }

    /** What is looked for on one part is found on all. */
    @Test
    void aFilterOnOnePartOfTheFiguresFindsWhatStandsOnAnother() {
        page("en/688316/figures.html");
        assertEquals(0L, browser.<Long>ask("return document.querySelectorAll('#c-market-size').length"));
        browser.choose("[data-filter] [name=unit]", "9");
        browser.click("[data-filter] input").press("total sales").until(WHOLE);
        List<String> shown = shownRows();
        assertTrue(shown.stream().anyMatch(fact -> fact.startsWith("688316/market-size/")), shown::toString);
        List<String> units = browser.list("""
                return [...document.querySelectorAll('#c-market-size ~ tr [data-money] data')].filter(d => d.checkVisibility()).map(d => d.textContent)""");
        assertTrue(!units.isEmpty() && units.stream().allMatch(text -> text.contains("billion")), units::toString);
        assertEquals(
                List.of(),
                browser.list(
                        "return [...document.querySelectorAll('[data-parts]')].filter(n => n.checkVisibility()).map(n => n.innerText)"));
    }

    /** The subjects lead to every part; an address that names a measure of another part finds it; a filter leaves the subjects it met. */
    @Test
    void figuresAreFoundByTheirSubject() {
        page("en/688316/figures.html").until("document.querySelector('[data-groups] a')?.checkVisibility()");
        List<String> subjects = subjects();
        assertEquals("Revenue and results", subjects.get(0));
        assertEquals("The company", subjects.get(subjects.size() - 1));
        browser.ask("[...document.querySelectorAll('[data-groups] a')].find(a => a.textContent === 'Market').click()");
        browser.until("document.querySelector('.subject:target')?.innerText === 'Market'");
        assertTrue(
                browser.<Boolean>ask(
                        "const top = document.querySelector(':target').getBoundingClientRect().top; return top >= 0 && top < innerHeight"));
        page("en/688316/figures.html#c-stock-type")
                .until("(top => top >= 0 && top < innerHeight)("
                        + "document.getElementById('c-stock-type')?.getBoundingClientRect().top ?? -1)");
        page("en/688316/figures.html")
                .click("[data-filter] input")
                .press("total assets")
                .until(WHOLE);
        assertEquals(List.of("Assets, liabilities and equity"), subjects());
        assertEquals(
                List.of("Assets, liabilities and equity"),
                browser.list(
                        "return [...document.querySelectorAll('tr.subject')].filter(r => r.checkVisibility()).map(r => r.innerText.trim())"));
    }

    private List<String> subjects() {
        return browser.list(
                "return [...document.querySelectorAll('[data-groups] a')].filter(a => a.checkVisibility()).map(a => a.textContent)");
    }

    @Test
    void figuresAreSortedBySizeAmountsBeforeChanges() {
        page("zh/688316/figures.html")
                .click("[data-filter] input")
                .press("营业收入")
                .until(WHOLE);
        for (int way : new int[] {-1, 1}) {
            browser.choose("[data-filter] [name=order]", way < 0 ? "largest" : "smallest");
            List<String> values = browser.list("""
                    const rows = [];
                    for (let row = document.getElementById('c-revenue').nextElementSibling; row && !row.classList.contains('group'); row = row.nextElementSibling)
                      if (row.querySelector('data')) rows.push((row.querySelector('data').dataset.fact.includes('~') ? '~' : '') + row.querySelector('data').value);
                    return rows;
                    """);
            List<String> sorted = new ArrayList<>(values);
            sorted.sort((a, b) -> {
                int change = Boolean.compare(a.startsWith("~"), b.startsWith("~"));
                return change != 0 ? change : way * number(a).compareTo(number(b));
            });
            assertTrue(values.size() > 10, values::toString);
            assertEquals(sorted, values);
        }
    }

    private static java.math.BigDecimal number(String value) {
        return new java.math.BigDecimal(value.replace("~", ""));
    }

    /** In each unit every figure still shows its value, the name it is read by says the same, and the choice is remembered. */
    @ParameterizedTest
    @CsvSource({"zh, 0, 元", "zh, 4, 万元", "zh, 8, 亿元", "en, 0, RMB", "en, 6, million", "en, 9, billion"})
    void moneyIsShownInTheUnitChosenAndTheChoiceRemembered(String language, String power, String unit) {
        page(language + "/688316/figures.html").choose("[data-filter] [name=unit]", power);
        String loss = "td data[data-fact='688316/net-profit-attributable/FY2022'][value='-244235848.10']";
        String shown = browser.ask("return document.querySelector(arguments[0]).textContent", loss);
        assertTrue(shown.contains(unit), shown);
        page(language + "/688316/figures.html");
        assertEquals(shown, browser.ask("return document.querySelector(arguments[0]).textContent", loss));
        List<String> wrong = new ArrayList<>();
        for (Element figure : Jsoup.parse(browser.<String>ask("return document.querySelector('main').outerHTML"))
                .select("[data-money] data")) {
            ShownFigure.faults(figure, language.equals("zh"), visitor.site().counted())
                    .forEach(fault -> wrong.add(fault + ": " + figure.outerHtml()));
            String name = figure.closest("a").attr("aria-label");
            String digits = figure.text().replaceAll("[^\\d,.]", "");
            if (!(name.isEmpty() ? figure.text() : name).contains(digits)) {
                wrong.add(figure.text() + " is called " + name);
            }
        }
        assertEquals(List.of(), wrong.stream().limit(10).toList());
    }

    /** A telephone enlarges the page, and leaves it so, where what is typed is smaller than 16 pixels. */
    @ParameterizedTest
    @ValueSource(strings = {"search.html", "688316/figures.html", "688316/compare.html"})
    void fieldsHaveLettersThatNoPhoneEnlarges(String path) {
        browser.wide(PHONE);
        page("zh/" + path).until("document.querySelector('main input, main select')");
        assertEquals(
                List.of(),
                browser.list(
                        "return [...document.querySelectorAll('main :is(input:not([type=checkbox]), select)')]"
                                + ".filter(field => parseFloat(getComputedStyle(field).fontSize) < 16).map(field => field.outerHTML)"));
    }

    // ---------------------------------------------------------------- comparing

    @Test
    void aComparisonSaysWhenNoMeasureMatches() {
        page("zh/688316/compare.html").until("document.querySelector('.compared tbody td')");
        browser.click("[data-narrow]").press("zzz");
        assertEquals("没有符合的指标。", browser.ask("return document.querySelector('[data-unmet]').innerText"));
        browser.press(Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE);
        assertEquals("", browser.ask("return document.querySelector('[data-unmet]').innerText"));
    }

    /** Who has only a keyboard passes a subject he does not want in one step. */
    @Test
    void measuresToCompareStandInSubjectsOpenWhereSomethingIsChosen() {
        page("en/688316/compare.html?m=shareholders,revenue&p=FY2022")
                .until("document.querySelector('.compared tbody td')");
        assertEquals(
                List.of("Revenue and results"),
                browser.list(
                        "return [...document.querySelectorAll('[data-measures] details[open] > summary')].map(s => s.textContent)"));
        List<String> closed = browser.list(
                "return [...document.querySelectorAll('[data-measures] details:not([open]) > summary')].map(s => s.textContent)");
        assertTrue(closed.contains("Market"), closed::toString);
        browser.click("[data-narrow]").press("overdue");
        assertEquals(
                List.of("Costs, receivables and funded projects"),
                browser.list("return [...document.querySelectorAll('[data-measures] details')]"
                        + ".filter(d => d.open && d.querySelector('label:not([hidden]) input:not(:checked)'))"
                        + ".map(d => d.firstChild.textContent)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {SCREEN, PHONE})
    void figuresOfTwoFilingsAreComparedAndTheAddressKeepsTheChoice(int width) {
        browser.wide(width);
        page("en/688316/compare.html").until("document.querySelector('.compared tbody td')");
        browser.ask("document.querySelectorAll('.pick input:checked').forEach(box => box.click())");
        assertTrue(browser.<String>ask("return document.querySelector('.compared output').innerText")
                .startsWith("Choose"));
        browser.click("[data-narrow]").press("gross margin");
        browser.click(".pick input[value='gross-margin;segment=cloud-services']");
        List<String> offered = browser.list("""
                return [...document.querySelectorAll('[data-periods] label:not([hidden]) input')].map(box => box.value)""");
        assertEquals(List.of("FY2019", "FY2018", "FY2017", "2020H1"), offered, "periods that have the figure");
        browser.ask(
                "document.querySelectorAll('[data-periods] details:not([open]):not([hidden]) > summary').forEach(s => s.click())");
        for (String period : List.of("FY2017", "FY2018", "FY2019", "2020H1")) {
            browser.click(".pick input[value='" + period + "']");
        }
        String address = browser.address();
        List<String> table = rows();
        assertEquals(2, table.size(), table::toString);
        assertTrue(table.get(1).startsWith("Gross profit margin (Cloud services)"), table::toString);
        assertEquals(4L, browser.<Long>ask("return document.querySelectorAll('.panel rect.bar').length"));
        assertTrue(address.contains("m=gross-margin%3Bsegment%3Dcloud-services"), address);
        assertTrue(address.endsWith("&p=FY2019,FY2018,FY2017,2020H1"), address);
        browser.open("about:blank").open(address).until("document.querySelector('.compared tbody td')");
        assertEquals(table, rows());
    }

    /** Years first and open; the odd spans of forecasts and sums are there for who looks for them. */
    @ParameterizedTest
    @CsvSource({"en, Years Half-years Quarters Other periods", "zh, 年度 半年度 季度 其他期间"})
    void periodsToCompareStandInKindsYearsFirst(String language, String kinds) {
        page(language + "/688316/compare.html").until("document.querySelector('.compared tbody td')");
        String lists = "[...document.querySelectorAll('[data-periods] details:not([hidden])')]";
        String name = ".map(d => d.firstChild.textContent).join(' ')";
        assertEquals(kinds, browser.ask("return " + lists + name));
        assertEquals(kinds.split(" ")[0], browser.ask("return " + lists + ".filter(d => d.open)" + name));
        assertEquals(
                List.of("FY2022", "FY2021", "FY2020", "FY2019", "FY2018", "FY2017"),
                browser.list(
                        "return " + lists
                                + ".slice(0, 1).flatMap(d => [...d.querySelectorAll('label:not([hidden]) input')].map(b => b.value))"));
    }

    /** Total assets are of a day: in a column of their own they would leave every row half empty. */
    @Test
    void aBalanceStandsInTheColumnOfThePeriodItEnds() {
        page("en/688316/compare.html?m=revenue&p=FY2021,FY2022").until("document.querySelector('.compared tbody td')");
        browser.click("[data-narrow]").press("total assets").press(Keys.TAB, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        browser.press(Keys.SPACE);
        assertTrue(browser.address().endsWith("m=revenue,total-assets&p=FY2021,FY2022"), browser.address());
        List<String> both = List.of(
                "Item FY2022 FY2021",
                "Operating revenue RMB million 304.97 423.83",
                "Total assets RMB million, at the end of the period 600.30 922.84");
        assertEquals(both, spaced());
        assertEquals(
                List.of("688316/total-assets/2022-12-31", "688316/total-assets/2021-12-31"),
                browser.list(
                        "return [...document.querySelectorAll('.compared tr:last-child data')].map(d => d.dataset.fact)"));
        assertEquals(
                List.of("2", "2"),
                browser.list(
                        "return [...document.querySelectorAll('.panel svg')].map(p => String(p.querySelectorAll('.axis').length))"));
        page("en/688316/compare.html?m=revenue,total-assets&p=2021-12-31,FY2021,2022-12-31")
                .until("document.querySelector('.compared tbody td')");
        assertEquals(both, spaced(), "an address of days");
    }

    /** Half a year's revenue is less for being half a year's; what a company has on 30 June is not. */
    @Test
    void aBalanceInTheMiddleOfAYearIsDrawnAsThatAtItsEnd() {
        page("zh/688316/compare.html?m=revenue,total-assets&p=FY2019,2020H1")
                .until("document.querySelector('.panel rect')");
        assertEquals(
                List.of("false true", "false false"),
                browser.list(
                        "return [...document.querySelectorAll('.panel svg')].map(svg => [...svg.querySelectorAll('rect')]"
                                + ".map(bar => bar.classList.contains('part')).join(' '))"));
    }

    @Test
    void aListToChooseFromIsOneStopOfTheTabKey() {
        page("en/688316/compare.html").until("document.querySelector('.compared tbody td')");
        String stops =
                "return [...document.querySelectorAll('.pick')].map(list => String([...list.querySelectorAll('summary, input')]"
                        + ".filter(e => e.tabIndex === 0 && e.checkVisibility()).length))";
        assertEquals(List.of("1", "1"), browser.list(stops));
        browser.click("[data-narrow]").press(Keys.TAB);
        assertEquals("revenue", browser.ask("return document.activeElement.value"), "what is chosen comes first");
        browser.press(Keys.HOME);
        assertEquals("Revenue and results", browser.ask("return document.activeElement.textContent"));
        assertEquals(
                "visible", browser.ask("return getComputedStyle(document.getElementById('pick-keys')).visibility"));
        browser.press(Keys.SPACE).press(Keys.ARROW_DOWN);
        assertEquals(
                "Cash flow and dividend",
                browser.ask("return document.activeElement.textContent"),
                "past a closed subject");
        browser.press(Keys.END);
        assertEquals("Research and technology", browser.ask("return document.activeElement.textContent"));
        browser.press(Keys.TAB);
        assertEquals("FY2022", browser.ask("return document.activeElement.value"));
        browser.click("[data-narrow]").press("overdue");
        assertEquals(List.of("1", "1"), browser.list(stops), "of what a filter leaves");
    }

    /** Shares of revenue by segment are compared; that they make 100% together is no comparison. */
    @Test
    void aWholeOfSharesIsNotCompared() {
        page("en/688316/compare.html").until("document.querySelector('.compared tbody td')");
        List<String> shares = browser.list(
                "return [...document.querySelectorAll('.pick input')].map(box => box.value).filter(id => id.startsWith('revenue-share'))");
        assertTrue(shares.contains("revenue-share;segment=cloud-products"), shares::toString);
        assertFalse(shares.contains("revenue-share"), shares::toString);
    }

    /** Who sends an address sends the unit; who follows one without has his own. */
    @Test
    void theUnitOfMoneyIsInTheAddress() {
        page("en/688316/figures.html?unit=9").until("document.querySelector('[name=unit]').value === '9'");
        String revenue =
                "return document.querySelector(\"tr:not([hidden]) data[data-fact='688316/revenue/FY2022']\").textContent";
        assertEquals("RMB 0.30 billion", browser.ask(revenue));
        page("en/688316/figures.html").until("document.querySelector('[data-filter]:not([hidden])')");
        assertEquals("RMB 305.0 million", browser.ask(revenue), "only of that address");
        browser.ask(
                "const unit = document.querySelector('[name=unit]'); unit.value = '0'; unit.dispatchEvent(new Event('change'))");
        assertTrue(browser.address().endsWith("figures.html?unit=0"), browser.address());

        page("en/688316/compare.html?m=revenue,eps-basic&p=FY2021,FY2022")
                .until("document.querySelector('.compared tbody td')");
        assertTrue(browser.address().endsWith("&unit=0"), "as chosen before: " + browser.address());
        assertEquals("Operating revenue RMB 304,971,021.01 423,834,209.20", spaced().get(1));
        browser.ask(
                "const unit = document.querySelector('[name=unit]'); unit.value = '9'; unit.dispatchEvent(new Event('change'))");
        assertEquals("Operating revenue RMB billion 0.30 0.42", spaced().get(1));
        assertTrue(browser.address().endsWith("&unit=9"), browser.address());
        page("en/688316/compare.html?m=revenue&p=FY2022&unit=6").until("document.querySelector('.compared tbody td')");
        assertEquals("Operating revenue RMB million 304.97", spaced().get(1));
        page("en/688316/compare.html?m=revenue&p=FY2019,FY2022&unit=0")
                .until("document.querySelector('.compared tbody td')");
        assertEquals(
                "Operating revenue RMB million 304.97 376.82", spaced().get(1), "2019 was printed in ten thousands");
    }

    private List<String> spaced() {
        return rows().stream().map(row -> row.replaceAll("\\s+", " ")).toList();
    }

    private List<String> rows() {
        return browser.list(
                "return [...document.querySelectorAll('.compared tr')].map(row => [...row.cells].map(c => c.innerText).join(' '))");
    }

    /** Where the source changes a line stands, and is explained. */
    @Test
    void aComparisonAcrossFilingsSaysWhereTheSourceChanges() {
        page("zh/688316/compare.html?m=revenue,net-profit-attributable&p=FY2018,FY2019,FY2020,FY2021")
                .until("document.querySelector('.compared tbody td')");
        assertEquals(2L, browser.<Long>ask("return document.querySelectorAll('.compared td.turn').length"));
        assertEquals(2L, browser.<Long>ask("return document.querySelectorAll('.panel line.turned').length"));
        assertEquals("虚线两侧的数取自不同文件。", browser.ask("return document.querySelector('.compared .remarks').innerText"));
    }

    /** Half a year among years is drawn otherwise, and told; among its like it is nothing special. */
    @Test
    void aComparisonMarksPeriodsThatAreNoYearAmongYears() {
        String faint = "[...document.querySelectorAll('.panel rect')].map(bar => bar.classList.contains('part'))";
        page("zh/688316/compare.html?m=revenue&p=FY2018,FY2019,2020H1").until("document.querySelector('.panel rect')");
        assertEquals(List.of(false, false, true), browser.ask("return " + faint));
        List<String> widths = browser.list(
                "return [...document.querySelectorAll('.panel rect')].map(bar => bar.getAttribute('width'))");
        assertTrue(Double.parseDouble(widths.get(2)) < Double.parseDouble(widths.get(1)), widths::toString);
        assertEquals(
                "窄而淡的柱子与其余柱子的期间长短不同，不宜直接比较。",
                browser.ask("return document.querySelector('.compared .remarks').innerText"));
        page("zh/688316/compare.html?m=revenue&p=2022Q1,2022Q2").until("document.querySelector('.panel rect')");
        assertEquals(List.of(false, false), browser.ask("return " + faint));
        assertEquals("", browser.ask("return document.querySelector('.compared .remarks').innerText"));
    }

    // ---------------------------------------------------------------- everybody

    /** Sign and unit in words, as Chrome tells them to a screen reader. */
    @ParameterizedTest
    @CsvSource({
        "en, minus 244.24 million renminbi, 304.97 million renminbi, minus 53.11%, minus 2.1 pp",
        "zh, 负24|423.58万元, 30|497.10万元, 负53.11%, 负2.1个百分点"
    })
    void aScreenReaderSaysFiguresInWords(String language, String loss, String revenue, String ratio, String points) {
        page(language + "/" + FILING + "key-figures.html");
        List<String> names = browser.names("link");
        for (String name : List.of(loss, revenue, ratio, points)) {
            assertTrue(names.contains(name.replace('|', ',')), () -> name + " is not among " + names);
        }
        String chart = String.join(" ", browser.names("image"));
        assertTrue(chart.contains(language.equals("en") ? "minus 244.2 million renminbi" : "负"), chart);
        assertFalse(chart.matches("(?s).*\u2212\\d.*"), chart);
    }

    /** From the top of a page through all that can be reached, and round again: in sight, marked, and never caught. */
    @ParameterizedTest
    @CsvSource({"en, at-a-glance, 1280", "zh, at-a-glance, 320", "en, key-figures, 320"})
    void theKeyboardReachesEverything(String language, String section, int width) {
        browser.wide(width);
        page(language + "/" + FILING + section + ".html");
        browser.ask("document.querySelectorAll('details').forEach(each => each.open = true)");
        List<String> wanted = browser.list("""
                return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
                    .filter(e => e.checkVisibility({visibilityProperty: true}) && e.tabIndex >= 0).map((e, i) => e.dataset.stop = String(i));
                """);
        List<String> reached = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            browser.press(Keys.TAB);
            List<String> stop = browser.list("""
                    const e = document.activeElement;
                    const box = e.getBoundingClientRect();
                    const style = getComputedStyle(e);
                    const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                    const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                    const first = e.getClientRects()[0];
                    const top = document.elementFromPoint(first.left + Math.min(first.width / 2, 20), first.top + first.height / 2);
                    const free = !top || e.contains(top) || top.contains(e);
                    return [e.dataset.stop ?? '', seen ? '' : 'is out of sight', marked ? '' : 'is not marked', free ? '' : 'is covered',
                        e.outerHTML.slice(0, 120)];
                    """);
            reached.add(stop.get(0));
            if (!String.join("", stop.subList(1, 4)).isEmpty()) {
                wrong.add(String.join(" ", stop));
            }
        }
        assertEquals(wanted, reached);
        assertEquals(List.of(), wrong);
    }

    /** With keys alone: past the menu, to a figure, into its card, back, and on to the next section. */
    @Test
    void aReaderWithAKeyboardReadsChecksAndGoesOn() {
        page("en/" + GLANCE).press(Keys.TAB);
        assertEquals("#main", browser.ask("return document.activeElement.getAttribute('href')"));
        browser.press(Keys.ENTER).until("document.activeElement.id === 'main'");
        tabTo("document.activeElement.matches('.prose p a.source-link')");
        browser.press(Keys.ENTER);
        card();
        tabTo("document.activeElement.matches('.card [data-copy=link]')");
        browser.press(Keys.ENTER).until(CARD + ".querySelector('.said').textContent === 'Copied'");
        tabTo("!" + CARD);
        assertTrue(
                browser.<Boolean>ask("return document.activeElement.closest('.prose') !== null"),
                "the focus goes on after the figure");
        tabTo("document.activeElement.matches('a[rel=next]')");
        browser.press(Keys.ENTER).until("!document.querySelector('a[rel=prev][href$=\"key-figures.html\"]')");
        assertTrue(browser.address().endsWith("key-figures.html"), browser.address());
    }

    private void tabTo(String there) {
        for (int i = 0; i < 200; i++) {
            browser.press(Keys.TAB);
            if (browser.<Boolean>ask("return !!(" + there + ")")) {
                return;
            }
        }
        throw new AssertionError("200 tabs do not lead to " + there);
    }

    /** Who replaces all colours still sees where he is, which row is meant, and the bars of a chart. */
    @Test
    void aReadersOwnColoursAreKept() {
        browser.prefers(java.util.Map.of("forced-colors", "active", "prefers-color-scheme", "dark"));
        page("en/" + FILING + "sources.html#f-revenue.FY2022");
        assertNotEquals("none", browser.ask("return getComputedStyle(document.querySelector(':target')).outlineStyle"));
        page("en/688316/index.html");
        assertNotEquals(
                browser.<String>ask(
                        "return getComputedStyle(document.querySelector('.menu [aria-current]')).borderBlockEndColor"),
                browser.<String>ask(
                        "return getComputedStyle(document.querySelector('.menu a:not([aria-current])')).borderBlockEndColor"));
        List<String> fills = browser.list("""
                const paper = getComputedStyle(document.body).backgroundColor;
                return [...document.querySelectorAll('figure.graph .bar')].filter(bar => bar.checkVisibility() && getComputedStyle(bar).fill === paper
                    && getComputedStyle(bar).stroke === 'none').map(bar => bar.outerHTML)""");
        assertEquals(List.of(), fills);
    }

    @Test
    void nothingMovesForWhoAskedForStillness() {
        for (String path : List.of("en/index.html", "en/" + GLANCE, "en/688316/figures.html")) {
            page(path);
            assertEquals(0L, browser.<Long>ask("return document.getAnimations().length"), path);
            assertEquals(List.of(), browser.list("""
                            return [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).scrollBehavior === 'smooth'
                                || getComputedStyle(e).transitionDuration.split(',').some(each => parseFloat(each) > 0.001)).map(e => e.tagName)"""), path);
        }
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

    /** Nine columns have no room on a phone: what is said of one holder stands together, each figure beside the name of its column. */
    @ParameterizedTest
    @CsvSource({
        "zh, 期末持股数量（股）, 持股比例（%）, 股东性质, 其他",
        "en, Shares held at the end of the period (shares), Shareholding (%), Type of shareholder, Other"
    })
    void aTableOfManyParticularsFitsOnAPhoneAndOnAScreen(
            String language, String shares, String stake, String nature, String other) {
        String table = "document.getElementById('t-shareholders-caption').closest('table')";
        String read = "const table = " + table + ";\n" + """
                const name = cell => getComputedStyle(cell, '::before').content.replaceAll('"', '');
                return [...table.tBodies[0].rows[1].cells].slice(1).map(cell => name(cell) + ': ' + cell.innerText.trim());""";
        String fits = "return " + table + ".getBoundingClientRect().right <= innerWidth && " + table
                + ".parentElement.scrollWidth <= " + table + ".parentElement.clientWidth";
        browser.wide(PHONE);
        page(language + "/" + FILING + "shareholders.html");
        assertTrue(browser.<Boolean>ask(fits), "wider than the page");
        List<String> said = browser.list(read);
        assertTrue(
                said.containsAll(List.of(shares + ": 3,978,683", stake + ": 8.38", nature + ": " + other)),
                said::toString);
        // and it is still a table to who hears it
        List<String> heads = browser.names("columnheader");
        assertTrue(heads.stream().anyMatch(head -> head.startsWith(nature)), heads::toString);
        assertTrue(browser.names("rowheader").size() >= 10);

        browser.wide(SCREEN);
        assertEquals(
                List.of(),
                browser.<List<String>>list(read).stream()
                        .filter(each -> !each.startsWith("none"))
                        .toList(),
                "columns have heads on a screen");
        assertTrue(browser.<Boolean>ask(fits), "is scrolled on a screen");
    }

    /** On a phone answers fold, but a line and the mark below it do not: it would point at something else. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theMarkOfAFindingStandsBelowWhatItPointsAt(String language) {
        browser.wide(PHONE);
        page(language + "/guide/messages.html");
        assertTrue(
                browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth"),
                "wider than the page");
        assertEquals(List.of("1"), browser.list("""
                const at = (text, offset) => {
                  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    if (offset < node.length) {
                      const one = document.createRange();
                      one.setStart(node, offset);
                      one.setEnd(node, offset + 1);
                      return one.getBoundingClientRect();
                    }
                    offset -= node.length;
                  }
                };
                const first = document.querySelector('.kept'), text = first.textContent;
                const mark = text.indexOf('^'), column = mark - text.lastIndexOf('\\n', mark) - 1;
                const pointed = at(first, column), below = at(first, mark);
                return [text[column] + (Math.abs(pointed.left - below.left) < 1 && below.top > pointed.top ? '' : ' elsewhere')];"""));
    }

    private static final String LETTER = "en/688316/2020-listing-sponsorship-letter/sources.html";
    private static final String OPEN_FOLDS = "return document.querySelectorAll('details.fold[open]').length";

    /** Thirty tables were a hundred screens long. */
    @Test
    void onAPhoneTablesOfSourcesAreFoldedUntilSomethingLeadsIntoOne() {
        browser.wide(PHONE);
        page(LETTER);
        assertEquals(0L, browser.<Long>ask(OPEN_FOLDS));
        assertTrue(browser.<Long>ask("return document.documentElement.scrollHeight") < 6500);

        page(LETTER + "#f-option-expense.FY2022");
        assertEquals(1L, browser.<Long>ask(OPEN_FOLDS));
        browser.until("(box => box.top > 0 && box.bottom < innerHeight)"
                + "(document.querySelector('td:target').getBoundingClientRect())");

        page(LETTER);
        browser.ask("document.querySelector('.contents').open = true");
        browser.click("[data-contents] a[href='#t-growth']")
                .until("document.getElementById('t-growth').closest('[open]')");
        browser.ask("document.getElementById('t-growth').closest('details').open = false");
        browser.click("[data-contents] a[href='#t-growth']")
                .until("document.getElementById('t-growth').closest('[open]')");

        browser.click("[data-unfold]").until("!document.querySelector('details.fold:not([open])')");
        browser.until("document.querySelector('[data-unfold]').hidden");
    }

    @Test
    void whereThereIsRoomOrNoScriptNoTableIsFolded() {
        page(LETTER);
        long tables = browser.ask("return document.querySelectorAll('details.fold').length");
        assertEquals(tables, browser.<Long>ask(OPEN_FOLDS));
        assertEquals(
                List.of(),
                browser.list("return [...document.querySelectorAll('.fold > summary')].filter(e => e.tabIndex >= 0)"
                        + ".map(e => e.textContent)"));
        browser.scripts(false).wide(PHONE);
        page(LETTER);
        assertEquals(tables, browser.<Long>ask(OPEN_FOLDS));
    }

    @Test
    void foldedTablesPrintOpen() {
        browser.wide(PHONE);
        page(LETTER).ask("dispatchEvent(new Event('beforeprint'))");
        assertEquals(
                browser.<Long>ask("return document.querySelectorAll('details.fold').length"),
                browser.<Long>ask(OPEN_FOLDS));
        browser.ask("dispatchEvent(new Event('afterprint'))");
        assertEquals(0L, browser.<Long>ask(OPEN_FOLDS));
    }

    /** Who scrolls to the last column, in a window too narrow for nine, still sees whose it is. */
    @Test
    void theHoldersStayInSightBesideTheirLastColumn() {
        browser.wide(700);
        page("en/" + FILING + "sources.html");
        String seen = browser.ask("""
                const scroll = document.getElementById('s-shareholders-caption').closest('.scroll'), row = scroll.querySelector('tbody tr');
                scroll.scrollIntoView(); scroll.scrollLeft = 9999;
                const name = row.cells[0].getBoundingClientRect(), box = scroll.getBoundingClientRect();
                if (scroll.scrollLeft < 20) return 'nothing to scroll';
                const top = document.elementFromPoint(box.left + 20, name.top + name.height / 2);
                return top.closest('th')?.innerText ?? top.outerHTML""");
        assertTrue(seen.startsWith("黄允松"), seen);
    }

    /** The space between a Chinese character and a digit belongs between them: a figure that begins a line has none before it. */
    @Test
    void aFigureThatBeginsALineStandsAtItsEdge() {
        browser.wide(PHONE);
        page("zh/" + FILING + "key-figures.html");
        List<String> indented = browser.list("""
                const width = (text, at) => { const range = document.createRange(); range.setStart(text, at); range.setEnd(text, at + 1); return range.getBoundingClientRect().width; };
                const begin = [...document.querySelectorAll('.prose p data')].filter(d => d.getBoundingClientRect().left - d.closest('p').getBoundingClientRect().left < 4);
                if (begin.length < 3) return ['too few figures begin a line: ' + begin.length];
                return begin.map(d => d.firstChild).filter(text => /^\\d/.test(text.data))
                    .filter(text => width(text, 0) > Math.min(...[...text.data].map((sign, i) => /\\d/.test(sign) ? width(text, i) : 99)) + 0.5)
                    .map(text => text.data);""");
        assertEquals(List.of(), indented);
    }

    // ---------------------------------------------------------------- without scripts

    @ParameterizedTest
    @EnumSource(Language.class)
    void withoutJavaScriptEveryFigureIsOnAPartOfTheFiguresPage(Language language) {
        browser.scripts(false);
        page(language.code() + "/688316/figures.html");
        List<String> parts = browser.list(
                "return [...new Set([...document.querySelectorAll('[data-groups] a')].map(a => a.href.replace(/#.*/, '')))]");
        assertTrue(parts.size() > 1, parts::toString);
        Set<String> shown = new TreeSet<>();
        for (String part : parts) {
            browser.open(part);
            shown.addAll(
                    browser.list(
                            "return [...document.querySelectorAll('main data.figure')].filter(d => d.checkVisibility()).map(d => d.dataset.fact)"));
            List<String> dead = browser.list(
                    "return [...document.querySelectorAll('main button, main input, main select')].filter(b => b.checkVisibility()).map(b => b.outerHTML)");
            assertEquals(List.of(), dead, "controls that do nothing without scripts");
        }
        FactBase base = visitor.site().content().project().facts();
        List<String> missing = base.all().stream()
                .filter(fact -> fact.amount().isPresent())
                .map(base::address)
                .filter(address -> !shown.contains(address))
                .toList();
        assertEquals(List.of(), missing);
    }

    /** Links do the work: a figure leads to its row among the sources, a term to the glossary, a chart to its table. */
    @Test
    void withoutJavaScriptLinksDoTheWork() {
        browser.scripts(false);
        page("zh/" + GLANCE).click("figure.graph summary");
        assertTrue(browser.<Boolean>ask("return document.querySelector('figure.graph table').checkVisibility()"));
        open(REVENUE, Hand.MOUSE);
        browser.until("document.querySelector(':target')");
        assertEquals("304,971,021.01", browser.ask("return document.querySelector(':target').textContent.trim()"));
        browser.click("header a[data-language]").until("document.documentElement.lang.startsWith('en')");
        assertTrue(browser.address().endsWith("en/" + FILING + "sources.html"), browser.address());
        page("zh/" + GLANCE).click(".prose a.term-link").until("document.querySelector('.term:target')");
        page("en/search.html");
        assertTrue(browser.<String>ask("return document.querySelector('main').innerText")
                .contains("2022 at a glance"));
        assertTrue(
                browser.<Boolean>ask(
                        "return document.querySelector('main .block').getBoundingClientRect().top > document.querySelector('noscript').getBoundingClientRect().bottom + 20"),
                "what cannot be done stands apart from the list of sections");
        page("en/688316/compare.html");
        assertEquals(
                List.of("See all figures"),
                browser.list("return [...document.querySelectorAll('main a')]"
                        + ".filter(a => a.getAttribute('href').endsWith('figures.html')).map(a => a.innerText.trim())"),
                "one way to all figures, not the same twice");
        browser.click("main a[href$='figures.html']");
        browser.until("document.querySelector('[data-filtered]')");
        assertTrue(browser.address().endsWith("figures.html"), browser.address());
    }
}
