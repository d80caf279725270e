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

/** Filings on paper are broken into sheets as an editor would break them. */
@ExtendWith(Visitor.Arrival.class)
class PaperIT {
    private static final int FEW_LINES = 9;

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

    private Sheets print(String filing, Language language) {
        visitor.page(language.code() + "/688316/" + filing + "/print.html");
        return Sheets.of(browser);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-annual-report-summary, ZH",
        "2022-annual-report-summary, EN",
        "2020-listing-sponsorship-letter, ZH",
        "2020-listing-sponsorship-letter, EN"
    })
    void noSheetPartsWhatBelongsTogether(String filing, Language language) {
        Sheets sheets = print(filing, language);
        List<String> faults = new ArrayList<>(sheets.beyond());
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
        // each line: what it is, its last words, and the first words of what may not stand on another sheet
        List<String> together = browser.list("""
                const first = e => { const seen = e.cloneNode(true); seen.querySelectorAll('.hear').forEach(h => h.remove()); return seen.textContent.trim().replace(/\\s+/g, ' '); };
                const pairs = [];
                const keep = (what, one, other) => { if (first(one) && first(other)) pairs.push(what + '\\t' + first(one) + '\\t' + first(other)); };
                for (const e of document.querySelectorAll('.chapter :is(h2, h3, h4, h5, p.leads, .table > .title, .table > .sub, li, tr)')) {
                  if (e.localName === 'tr') {
                    const rows = [...e.closest('table').rows];
                    const at = rows.indexOf(e);
                    if (at <= 1 && rows[at + 1]) keep('beginning of a table', e, rows[at + 1]);
                    else if (at === rows.length - 2) keep('end of a table', e, rows[at + 1]);
                    continue;
                  }
                  if (e.localName === 'li') {
                    const list = e.parentElement;
                    if (!e.closest('.prose') || list.className) continue;
                    if (e === list.firstElementChild && e.nextElementSibling) keep('beginning of a list', e, e.nextElementSibling);
                    else if (e.nextElementSibling === list.lastElementChild && e.nextElementSibling) keep('end of a list', e, e.nextElementSibling);
                    continue;
                  }
                  let next = e.nextElementSibling;
                  while (next && /^(DIV|SECTION|FIGURE|FIGCAPTION|UL|OL|LI|TABLE|THEAD|TR)$/.test(next.tagName)) {
                    const within = [...next.children].find(c => first(c) && c.localName !== 'caption');
                    if (!within) break;
                    next = within;
                  }
                  if (next) keep(e.localName, e, next);
                }
                return pairs;
                """);
        assertTrue(together.size() > 100, together.size() + " places where a sheet must not end");
        for (String pair : together) {
            String[] parts = pair.split("\t");
            if (!sheets.together(parts[1], parts[2])) {
                faults.add(parts[0] + " parted: " + parts[1] + " | " + parts[2]);
            }
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySheetButTheCoverSaysWhatItIsOf(Language language) {
        Sheets sheets = print("2020-listing-sponsorship-letter", language);
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
