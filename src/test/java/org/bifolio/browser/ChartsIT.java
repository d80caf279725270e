package org.bifolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bifolio.DemoSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Charts as readers have them: letters large enough to read, marks one by one, names said once. */
class ChartsIT {
    private static final String PAGE = "en/688316/2022-annual-report-summary/quarters.html";

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

    private static Browser page(String path, int width) {
        return browser.scripts(true).dark(false).wide(width).open(server.address() + path);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1024, 1280})
    void lettersOfChartsAreTenPixelsHighAtLeast(int width) {
        List<String> wrong = new ArrayList<>();
        int charts = 0;
        for (String path : site.pages().keySet()) {
            if (path.endsWith("print.html")
                    || site.pages().get(path).select("figure.graph").isEmpty()) {
                continue;
            }
            page(path, width);
            charts += browser.<Long>ask("return document.querySelectorAll('figure.graph').length")
                    .intValue();
            browser.list("""
                            const found = new Set();
                            for (const svg of document.querySelectorAll('figure.graph svg.chart')) {
                              const zoom = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
                              if (zoom) for (const text of svg.querySelectorAll('text')) {
                                const size = parseFloat(getComputedStyle(text).fontSize) * zoom;
                                if (size < 10) found.add(svg.closest('figure').id + ': ' + size.toFixed(1));
                              }
                            }
                            return [...found];
                            """).forEach(fault -> wrong.add(path + " " + fault));
        }
        assertEquals(List.of(), wrong);
        assertTrue(charts > 60, charts + " charts seen");
    }

    @Test
    void arrowKeysGoFromMarkToMarkAndSayEach() {
        page(PAGE, 1280);
        WebElement chart = browser.driver().findElement(By.cssSelector("#chart-quarters .wide svg"));
        assertEquals("0", chart.getDomAttribute("tabindex"));
        chart.sendKeys(Keys.ARROW_RIGHT);
        assertEquals("Revenue, Q1: RMB 79.6 million", said());
        chart.sendKeys(Keys.ARROW_RIGHT);
        assertEquals("Revenue, Q2: RMB 77.3 million", said());
        chart.sendKeys(Keys.END);
        assertEquals("Net profit attributable, Q4: RMB −35.2 million", said());
        assertEquals(1, browser.driver().findElements(By.cssSelector(".held")).size());
        chart.sendKeys(Keys.ESCAPE);
        assertEquals("", said());
    }

    private static String said() {
        return browser.ask("return document.querySelector('#chart-quarters .chart-tip').textContent");
    }

    @Test
    void aSeriesIsNamedOnceInTheDrawingOrBesideIt() {
        for (int width : new int[] {320, 1280}) {
            page("en/688316/2020-listing-sponsorship-letter/long-series.html", width);
            List<String> twice = browser.list("""
                    return [...document.querySelectorAll('figure.graph')].filter(graph => {
                      const shown = e => e.getClientRects().length;
                      const keys = [...graph.querySelectorAll('.chart-keys')].some(shown);
                      const names = [...graph.querySelectorAll('text.series')].some(shown);
                      const several = graph.querySelectorAll('thead th').length > 2;
                      return several && keys === names;
                    }).map(graph => graph.id);
                    """);
            assertEquals(List.of(), twice, "at " + width);
        }
    }
}
