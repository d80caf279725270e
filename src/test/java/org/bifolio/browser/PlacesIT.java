package org.bifolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The site where hosts and readers put it: below a path, and in a folder on a disk. */
@ExtendWith(Visitor.Arrival.class)
class PlacesIT {
    private static final String FILING = "688316/2022-annual-report-summary/";

    private final Visitor visitor;
    private final Browser browser;

    PlacesIT(Visitor visitor) {
        this.visitor = visitor;
        this.browser = visitor.browser();
    }

    @BeforeEach
    void afresh() {
        visitor.afresh();
    }

    @Test
    void worksBelowAPath() throws IOException {
        try (PlainServer investors = PlainServer.of(visitor.site().folder(), "/investors/")) {
            for (String path : List.of("", "zh/", "en/688316/", "en/" + FILING + "quarters.html")) {
                browser.open(investors.address() + path);
                styled();
            }
            works(investors.address());
            assertEquals(List.of(), investors.missing());
        }
        assertEquals(List.of(), browser.complaints());
    }

    /** With all that scripts add, for none of it asks a server. */
    @Test
    void worksFromADisk() {
        String root = visitor.site().folder().toUri().toString();
        works(root);
        browser.open(root + "en/688316/figures.html?q=total+sales");
        browser.until("document.querySelector('[data-filter] output').innerText.includes('from disk')");
        browser.ask("[...document.querySelectorAll('[data-groups] a')].find(a => a.textContent === 'Market').click()");
        browser.until("document.querySelector('tr:not([hidden]) data[data-fact^=\"688316/market-size/\"]')");
        assertEquals(List.of(), browser.complaints());
    }

    /** @param root ends in a slash */
    private void works(String root) {
        browser.open(root + "zh/" + FILING + "quarters.html");
        styled();
        assertTrue(browser.<Long>ask("return document.querySelectorAll('main data.figure').length") > 10);
        browser.click("header a[data-language]").until("document.documentElement.lang === 'en'");
        assertEquals(root + "en/" + FILING + "quarters.html", browser.address());
        browser.click(".prose p a.source-link").until("document.querySelector('.card:popover-open')");

        browser.open(root + "en/search.html").press("net loss");
        browser.until("document.querySelectorAll('[data-results] a').length");
        browser.click("[data-results] a").until("!document.querySelector('[data-results]')");
        styled();

        browser.open(root + "zh/688316/figures.html")
                .click("[data-filter] input")
                .press("营业收入");
        browser.click("tbody tr:not([hidden]) a.source-link");
        browser.until("document.querySelector('.card:popover-open dl')");

        browser.open(root + "en/688316/compare.html?m=revenue&p=FY2019,FY2022");
        browser.until("document.querySelectorAll('.compared tbody td').length === 2");
        browser.click(".compared a.source-link").until("document.querySelector('.card:popover-open dl')");
        browser.click(".card a.full").until("document.querySelector(':target')");
    }

    private void styled() {
        assertTrue(
                browser.<Boolean>ask(
                        "return getComputedStyle(document.querySelector('.masthead .wrap')).display === 'flex'"),
                browser.address());
    }
}
