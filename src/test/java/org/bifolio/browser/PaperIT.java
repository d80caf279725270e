package org.bifolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.bifolio.facts.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Filings and other pages on paper are broken into sheets as an editor would break them. */
@ExtendWith(Visitor.Arrival.class)
class PaperIT {
    private static final int FEW_LINES = 6;
    /** What is read of an element on paper: with the numbers of notes, without what only screen readers say. */
    private static final String WORDS = """
            const words = e => {
              const seen = e.cloneNode(true);
              seen.querySelectorAll('.hear, dt').forEach(h => h.remove());
              seen.querySelectorAll('[data-number]').forEach(a => a.append(a.dataset.number));
              return seen.textContent.trim().replace(/\\s+/g, ' ');
            };
            """;

    private final Visitor visitor;
    private final Browser browser;

    PaperIT(Visitor visitor) {
        this.visitor = visitor;
        this.browser = visitor.browser();
    }

    @BeforeEach
    void afresh() {
        visitor.afresh();
    }

    private Sheets print(String path) {
        visitor.page(path).onPaper();
        return Sheets.of(browser);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-annual-report-summary, zh",
        "2022-annual-report-summary, en",
        "2020-listing-sponsorship-letter, zh",
        "2020-listing-sponsorship-letter, en"
    })
    void noSheetOfAFilingPartsWhatBelongsTogether(String filing, String language) {
        Sheets sheets = print(language + "/688316/" + filing + "/print.html");
        List<String> faults = new ArrayList<>();
        for (int sheet = 1; sheet < sheets.count(); sheet++) {
            if (sheets.lines(sheet) < FEW_LINES) {
                faults.add("sheet " + sheet + " has but " + sheets.lines(sheet) + " lines");
            }
        }
        for (String entry : browser.list("return [...document.querySelectorAll('.toc a')].map(a => a.textContent)")) {
            if (!sheets.has(1, entry)) {
                faults.add("sheet 1 lacks of the contents: " + entry);
            }
        }
        int line = language.equals("zh") ? 36 : 60;
        for (String paragraph : browser.list(WORDS + """
                return [...document.querySelectorAll('.prose > p')].map(words).filter(text => text.length > 90)""")) {
            if (sheets.shorterPart(paragraph) < line) {
                faults.add("a line alone of: " + paragraph);
            }
        }
        faults.addAll(parted(sheets, 100));
        assertEquals(List.of(), faults);
    }

    /** Who prints one page of the site has the page, and nothing to press. */
    @ParameterizedTest
    @CsvSource({
        "zh/688316/index.html, 5",
        "en/688316/figures-2.html, 3",
        "zh/688316/2022-annual-report-summary/key-figures.html, 14",
        "en/688316/2022-annual-report-summary/shareholders.html, 15",
        "en/688316/2022-annual-report-summary/sources.html, 20",
        "zh/688316/compare.html, 1"
    })
    void otherPagesPrintWithoutTheirControls(String path, int atLeast) {
        visitor.page(path).until("!document.querySelector('.compare') || document.querySelector('.compared tbody tr')");
        Sheets sheets = Sheets.of(browser.onPaper());
        List<String> faults = new ArrayList<>(parted(sheets, atLeast));
        faults.addAll(browser.list("""
                return [...document.querySelectorAll('nav, form, button, input, select, summary, a[download]')]
                  .filter(e => e.checkVisibility() && !(e.localName === 'summary' && e.nextElementSibling.checkVisibility()))
                  .map(e => 'on paper: ' + e.outerHTML.slice(0, 80));
                """));
        assertEquals(List.of(), faults);
    }

    /** What reaches into the margins, and what stands on two sheets but may not. */
    private List<String> parted(Sheets sheets, int atLeast) {
        List<String> faults = new ArrayList<>(sheets.beyond());
        // each line: what it is, its words, and the words of what may not stand on another sheet
        List<String> together = browser.list(WORDS + """
                const pairs = [];
                const keep = (what, one, other) => {
                  if (words(one) && words(other)) pairs.push(what + '\t' + words(one) + '\t' + words(other));
                };
                const inner = /^(DIV|SECTION|FIGURE|FIGCAPTION|UL|OL|LI|TABLE|THEAD|TR)$/;
                for (const e of document.querySelectorAll('main :is(h2, h3, h4, h5, .leads, .about, .table > :is(.title, .sub), .prose li, tr)')) {
                  if (!e.checkVisibility()) continue;
                  if (e.localName === 'tr') {
                    const rows = [...e.closest('table').rows];
                    const at = rows.indexOf(e);
                    if (at <= 1 && rows[at + 1]) keep('beginning of a table', e, rows[at + 1]);
                    else if (at === rows.length - 2) keep('end of a table', e, rows[at + 1]);
                  } else if (e.localName === 'li') {
                    const list = e.parentElement;
                    const next = e.nextElementSibling;
                    if (list.className || !next) continue;
                    if (e === list.firstElementChild) keep('beginning of a list', e, next);
                    else if (next === list.lastElementChild) keep('end of a list', e, next);
                  } else {
                    let next = e.nextElementSibling;
                    while (next && inner.test(next.tagName)) {
                      const within = [...next.children].find(c => words(c) && c.checkVisibility() && c.localName !== 'caption');
                      if (!within) break;
                      next = within;
                    }
                    if (next) keep(e.localName, e, next);
                  }
                }
                return pairs;
                """);
        assertTrue(together.size() >= atLeast, together.size() + " places where a sheet must not end");
        for (String pair : together) {
            String[] parts = pair.split("\t");
            if (!sheets.together(parts[1], parts[2])) {
                faults.add(parts[0] + " parted: " + parts[1] + " | " + parts[2]);
            }
        }
        return faults;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySheetButTheCoverSaysWhatItIsOf(Language language) {
        Sheets sheets = print(language.code() + "/688316/2020-listing-sponsorship-letter/print.html");
        String head = language == Language.ZH
                ? "青云科技 688316　首次公开发行股票并在科创板上市之上市保荐书"
                : "QingCloud 688316 · Listing sponsorship letter for the initial public offering and listing on the STAR Market";
        String site = language == Language.ZH ? "青云科技财报要点" : "QingCloud filings in brief";
        int count = sheets.count();
        for (int sheet = 1; sheet <= count; sheet++) {
            int number = sheet;
            assertTrue(sheets.numbered(number), () -> "the number of sheet " + number + " of " + count);
            if (sheet > 1) {
                assertTrue(sheets.line(number, head), () -> "the running head, in one line, of sheet " + number);
                assertTrue(sheets.has(number, site), () -> "the foot of sheet " + number);
            }
        }
    }
}
