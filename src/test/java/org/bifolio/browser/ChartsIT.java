package org.bifolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Charts as readers have them: letters large enough to read, marks one by one, names said once. */
@ExtendWith(Visitor.Arrival.class)
class ChartsIT {
    private static final String PAGE = "en/688316/2022-annual-report-summary/quarters.html";

    private final Visitor visitor;
    private final Browser browser;

    ChartsIT(Visitor visitor) {
        this.visitor = visitor;
        this.browser = visitor.browser();
    }

    @BeforeEach
    void afresh() {
        visitor.afresh();
    }

    private Browser page(String path, int width) {
        browser.wide(width);
        return visitor.page(path);
    }

    /** Between the widths of which {@link EveryPageIT} knows. */
    @Test
    void lettersOfChartsAreTenPixelsHighAtLeast() {
        List<String> wrong = new ArrayList<>();
        int charts = 0;
        for (String path : visitor.site().pages().keySet()) {
            if (path.endsWith("print.html")
                    || visitor.site().pages().get(path).select("figure.graph").isEmpty()) {
                continue;
            }
            page(path, 1280);
            charts += browser.<Long>ask("return document.querySelectorAll('figure.graph').length")
                    .intValue();
            for (int width : new int[] {1280, 1024, 768, 560, 390}) {
                browser.wide(width);
                smallLetters().forEach(fault -> wrong.add(path + " at " + width + " " + fault));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(charts > 60, charts + " charts seen");
    }

    private List<String> smallLetters() {
        return browser.list("""
                const found = new Set();
                for (const svg of document.querySelectorAll('figure.graph svg.chart')) {
                  const zoom = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
                  if (zoom) for (const text of svg.querySelectorAll('text')) {
                    const size = parseFloat(getComputedStyle(text).fontSize) * zoom;
                    if (size < 10) found.add(svg.closest('figure').id + ': ' + size.toFixed(1));
                  }
                }
                return [...found];
                """);
    }

    /** A phone, a tablet held upright, half a window: nothing is blank beside a drawing, and no letter outgrows the text. */
    @Test
    void drawingsFillTheirFramesAtEveryWidth() {
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            page(language + "/688316/2020-listing-sponsorship-letter/risks.html", 1280);
            for (int width : new int[] {320, 375, 430, 474, 500, 560, 620, 680, 768, 1024}) {
                browser.wide(width);
                List<String> found = browser.list("""
                        return [...document.querySelectorAll('figure.graph')].flatMap(graph => {
                          const drawn = [...graph.querySelectorAll('svg.chart')].filter(svg => svg.getClientRects().length);
                          const room = graph.querySelector('.drawing').getBoundingClientRect().width;
                          const has = drawn[0].getBoundingClientRect().width;
                          const zoom = has / drawn[0].viewBox.baseVal.width;
                          return drawn.length === 1 && room - has < 1 && zoom < 1.5 ? []
                              : [`${graph.id}: ${drawn.length} of ${has} in ${room}, ${zoom.toFixed(2)} times`];
                        });
                        """);
                found.forEach(fault -> wrong.add(language + " at " + width + " " + fault));
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Of words around a chart, a line is a row of characters as the browser set them. */
    @Test
    void headlinesEndNoLineWithinAWord() {
        List<String> wrong = new ArrayList<>();
        int several = 0;
        for (String path : visitor.site().pages().keySet()) {
            if (path.endsWith("print.html")
                    || visitor.site().pages().get(path).select("figure.graph").isEmpty()) {
                continue;
            }
            page(path, 1280);
            for (int width : new int[] {1280, 390, 320}) {
                browser.wide(width);
                List<String> found = browser.list(LINES);
                several += Integer.parseInt(found.get(0));
                found.subList(1, found.size()).forEach(fault -> wrong.add(path + " at " + width + " " + fault));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(several > 200, several + " texts of several lines");
    }

    /** First how many texts have several lines, then lines that start where none may, and those of a character or two. */
    private static final String LINES = """
            const found = [];
            let several = 0;
            for (const text of document.querySelectorAll('figure.graph :is(.title, .sub, .remarks li)')) {
              const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
              const lines = [''];
              let bottom = null, may = true;
              for (let n = walk.nextNode(); n; n = walk.nextNode()) {
                if (n.nodeType === 1) { may = may || n.tagName === 'WBR' || n.className === 'unit'; continue; }
                for (let i = 0; i < n.length; i++) {
                  const range = document.createRange();
                  range.setStart(n, i);
                  range.setEnd(n, i + 1);
                  const box = [...range.getClientRects()].pop();
                  if (!box || !box.width) { may = may || n.data[i] === ' '; continue; }
                  if (bottom !== null && box.top > bottom - 2) {
                    if (!may && !'（《“'.includes(n.data[i])) found.push(`breaks “${lines.at(-1).slice(-8)}/${n.data.slice(i, i + 8)}”`);
                    lines.push('');
                    bottom = null;
                  }
                  bottom = bottom === null ? box.bottom : Math.max(bottom, box.bottom);
                  lines[lines.length - 1] += n.data[i];
                  may = n.data[i] === ' ';
                }
              }
              if (lines.length > 1) several++;
              if (lines.length > 1) for (const line of lines)
                if (line.trim().length < 3) found.push(`leaves “${line}” alone in “${text.textContent}”`);
            }
            return [String(several), ...found];
            """;

    /** Beside its mark, not on another, nor on the axis or the line between two sources. */
    @Test
    void labelsStandClearOfMarksAndAxes() {
        List<String> wrong = new ArrayList<>();
        int labels = 0;
        for (String path : visitor.site().pages().keySet()) {
            if (path.endsWith("print.html")
                    || visitor.site().pages().get(path).select("figure.graph").isEmpty()) {
                continue;
            }
            page(path, 1280);
            for (int width : new int[] {1280, 560, 390}) {
                browser.wide(width);
                List<String> found = browser.list(ON_MARKS);
                labels += Integer.parseInt(found.get(0));
                found.subList(1, found.size()).forEach(fault -> wrong.add(path + " at " + width + " " + fault));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(labels > 1000, labels + " labels seen");
    }

    /** First how many labels were looked at. Letters are narrower than their line; a pixel of the drawing must lie between. */
    private static final String ON_MARKS = """
            const found = [];
            let seen = 0;
            for (const svg of document.querySelectorAll('figure.graph svg.chart')) {
              const frame = svg.getBoundingClientRect();
              if (!frame.width) continue;
              const zoom = frame.width / svg.viewBox.baseVal.width;
              const boxes = css => [...svg.querySelectorAll(css)].map(e => e.getBoundingClientRect());
              const marks = boxes('.bar, .dot');
              const rules = boxes('path.zero, path.break');
              for (const text of svg.querySelectorAll('text.label:not(.in)')) {
                seen++;
                const r = text.getBoundingClientRect();
                const ink = {left: r.left, right: r.right, top: r.top + r.height * 0.2, bottom: r.bottom - r.height * 0.2};
                const near = (b, gap) => ink.left < b.right + gap && b.left - gap < ink.right
                    && ink.top < b.bottom + gap && b.top - gap < ink.bottom;
                for (const b of marks) if (near(b, zoom)) found.push(`${svg.closest('figure').id}: “${text.textContent}” lies on a mark`);
                for (const b of rules) if (near(b, 0.5 * zoom)) found.push(`${svg.closest('figure').id}: “${text.textContent}” lies on an axis`);
              }
            }
            return [String(seen), ...new Set(found)];
            """;

    @Test
    void arrowKeysGoFromMarkToMarkAndSayEach() {
        page(PAGE, 1280);
        WebElement chart = browser.find("#chart-quarters .wide svg");
        assertEquals("0", chart.getDomAttribute("tabindex"));
        chart.sendKeys(Keys.ARROW_RIGHT);
        assertEquals("Revenue, Q1: RMB 79.6 million", said());
        chart.sendKeys(Keys.ARROW_RIGHT);
        assertEquals("Revenue, Q2: RMB 77.3 million", said());
        chart.sendKeys(Keys.END);
        assertEquals("Net profit attributable, Q4: RMB −35.2 million", said());
        assertEquals(1L, browser.<Long>ask("return document.querySelectorAll('.held').length"));
        chart.sendKeys(Keys.ESCAPE);
        assertEquals("", said());
    }

    private String said() {
        return browser.ask("return document.querySelector('#chart-quarters .chart-tip').textContent");
    }

    @Test
    void aSeriesIsNamedOnceInTheDrawingOrBesideIt() {
        for (int width : new int[] {320, 560, 1280}) {
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
