package org.bifolio.browser;

import static org.bifolio.browser.Visitor.PHONE;
import static org.bifolio.browser.Visitor.SCREEN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A walk through every page of the site that opens each as seldom as it can: once without scripts and once with them, then wide
 * and narrow, light and dark. Gathers what is wrong, by what it is about.
 */
final class PageWalk {

    /** What can be wrong with a page. */
    enum About {
        /** Wider than its window, at the width of a screen or of a phone. */
        WIDTH,
        /** A label of a chart that is cut, or lies on another. */
        LABELS,
        /** Letters on a phone that nobody can read. */
        LETTERS,
        /** Words or links that are there with scripts only, or without them only. */
        SCRIPTS,
        /** What the browser complains of. */
        COMPLAINTS,
        /** A link or button whose name does not say what is seen (WCAG 2.2, 2.5.3): “click 305.0” would find nothing. */
        NAMES,
        /** What axe finds. */
        BARRIERS
    }

    /** These are worked by scripts; without them each says what it needs and where else to look. */
    private static final String WORKED = ".*/(\\d+/figures(-\\d+)?|\\d+/compare|search)\\.html";
    /** Sections once more, on one page. */
    private static final String PAPER = ".*/print\\.html";

    private static final String STRUCTURE = """
            {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
             "rules": {"color-contrast": {"enabled": false}}}
            """;
    private static final String COLOURS = """
            {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
            """;

    /** Rows that stand beside each other on a screen may stand close below each other on a phone. */
    private static final String TARGETS = """
            {"runOnly": {"type": "rule", "values": ["target-size"]}}
            """;

    private final Visitor visitor;
    private final Map<About, List<String>> wrong = new EnumMap<>(About.class);
    private final Set<String> seen = new TreeSet<>();
    private int charts;

    private PageWalk(Visitor visitor) {
        this.visitor = visitor;
        for (About about : About.values()) {
            wrong.put(about, new ArrayList<>());
        }
    }

    static PageWalk of(Visitor visitor) {
        PageWalk walk = new PageWalk(visitor);
        visitor.afresh();
        visitor.site().pages().keySet().forEach(walk::visit);
        visitor.afresh();
        visitor.server().missing().forEach(path -> walk.wrong(About.COMPLAINTS, path, List.of("is missing")));
        return walk;
    }

    List<String> wrong(About about) {
        return wrong.get(about);
    }

    /** The pages that were opened. */
    Set<String> seen() {
        return seen;
    }

    /** How many drawings were looked at. */
    int charts() {
        return charts;
    }

    private void wrong(About about, String path, List<String> faults) {
        faults.forEach(fault -> wrong.get(about).add(path + ": " + fault));
    }

    private void visit(String path) {
        seen.add(path);
        Browser browser = visitor.browser();
        boolean paper = path.matches(PAPER);
        boolean worked = path.matches(WORKED);
        List<String> bare = worked ? List.of() : looked(path);
        browser.scripts(true);
        visitor.page(path);
        if (path.endsWith("/compare.html")) {
            browser.until("document.querySelector('.compared tbody td')");
        }
        if (!worked) {
            scripts(path, bare, browser.list(WORDS_AND_LINKS));
        }
        wrong(About.COMPLAINTS, path, browser.complaints());
        wrong(About.NAMES, path, browser.list(NAMES));
        size(path, SCREEN, paper);
        browser.withAxe();
        wrong(About.BARRIERS, path, browser.barriers(STRUCTURE));
        browser.wide(PHONE);
        size(path, PHONE, paper);
        if (!paper) {
            wrong(About.LETTERS, path, browser.list(SMALL_LETTERS));
            wrong(About.BARRIERS, path + " on a phone", browser.barriers(TARGETS));
        }
        browser.wide(SCREEN);
        browser.ask(FEWER);
        wrong(About.BARRIERS, path, browser.barriers(COLOURS));
        browser.dark(true);
        wrong(About.BARRIERS, path + " in the dark", browser.barriers(COLOURS));
        browser.dark(false);
    }

    private List<String> looked(String path) {
        visitor.browser().scripts(false);
        return visitor.page(path).list(WORDS_AND_LINKS);
    }

    private void scripts(String path, List<String> without, List<String> with) {
        if (!with.get(0).equals(without.get(0))) {
            wrong(About.SCRIPTS, path, List.of("says other words"));
        }
        if (!with.get(1).equals(without.get(1))) {
            wrong(About.SCRIPTS, path, List.of("has other links"));
        }
    }

    private void size(String path, int width, boolean paper) {
        Browser browser = visitor.browser();
        wrong(About.WIDTH, path + " at " + width, browser.list(TOO_WIDE));
        if (!paper) {
            List<String> labels = browser.list(LABELS);
            charts += Integer.parseInt(labels.get(0));
            wrong(About.LABELS, path + " at " + width, labels.subList(1, labels.size()));
        }
    }

    private static final String WORDS_AND_LINKS = """
            const open = e => e.checkVisibility ? e.checkVisibility() : true;
            return [document.querySelector('main').textContent.replace(/\\s+/g, ' ').trim(),
                [...document.querySelectorAll('body a[href]')].filter(open).map(a => a.getAttribute('href')).join('\\n')];
            """;

    /** Of what has words to see; the sign may be told in words, and a screen reader's own words may come in between. */
    private static final String NAMES = """
            const minus = document.documentElement.lang.startsWith('zh') ? '负' : 'minus ';
            const plain = text => text.replace(/\\s+/g, ' ').trim().toLowerCase();
            const found = [];
            for (const e of document.querySelectorAll('a[aria-label], button[aria-label], summary[aria-label]')) {
              const copy = e.cloneNode(true);
              for (const unseen of copy.querySelectorAll('.hear, svg')) unseen.remove();
              const seen = plain(copy.textContent.replace('\\u2212', minus));
              if (/[\\p{L}\\p{N}]/u.test(seen) && !plain(e.ariaLabel).includes(seen))
                found.push('shows “' + seen + '” and is called “' + e.ariaLabel + '”');
            }
            return found.slice(0, 5);
            """;

    private static final String TOO_WIDE = """
            const wide = document.documentElement.clientWidth;
            const over = document.documentElement.scrollWidth - wide;
            if (over <= 0) return [];
            const causes = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 0.5
                && !e.closest('.scroll')).slice(0, 3).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40));
            return ['is ' + over + ' px too wide: ' + causes];
            """;

    /** First how many drawings are shown, then the labels that do not lie inside their drawing, or lie on another. */
    private static final String LABELS = """
            const found = [];
            let shown = 0;
            // a line box is higher than the glyphs in it
            const ink = r => ({left: r.left, right: r.right, height: r.height * 0.68,
                top: r.top + r.height * 0.17, bottom: r.bottom - r.height * 0.15});
            for (const svg of document.querySelectorAll('figure.graph svg[role=img], figure.panel svg[role=img]')) {
              const frame = svg.getBoundingClientRect();
              if (!frame.width) continue;
              shown++;
              const name = svg.closest('figure').id || svg.getAttribute('aria-label');
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
            return [String(shown), ...found];
            """;

    private static final String SMALL_LETTERS = """
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const sizes = new Map();
            const found = new Set();
            for (let n = walk.nextNode(); n; n = walk.nextNode()) {
              const e = n.parentElement;
              if (sizes.has(e) || !n.textContent.trim() || !e.getClientRects().length || e.closest('.hear')) continue;
              const svg = e.closest('svg');
              const zoom = svg && svg.viewBox.baseVal.width ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
              const size = parseFloat(getComputedStyle(e).fontSize) * zoom;
              sizes.set(e, size);
              if (size < 10) found.add(size.toFixed(1) + ' px: ' + e.tagName + '.' + (e.getAttribute('class') || '') + ' ' + n.textContent.trim().slice(0, 30));
            }
            return [...found];
            """;

    /** Rows of a table, notes and terms are made alike: of those with the same elements, two tell their colours. */
    private static final String FEWER = """
            for (const list of document.querySelectorAll('tbody, .notes ol, .terms, .references, .listing')) {
              const seen = {};
              for (const row of [...list.children]) {
                const made = [row, ...row.querySelectorAll('*')].map(e => e.tagName + '.' + e.getAttribute('class'));
                const kind = [...new Set(made)].sort().join();
                seen[kind] = (seen[kind] || 0) + 1;
                if (seen[kind] > 2) row.remove();
              }
            }
            """;
}
