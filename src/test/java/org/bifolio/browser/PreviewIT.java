package org.bifolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.bifolio.serve.Mistake;
import org.bifolio.serve.PreviewServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an editor sees in a real browser before the first build is done. */
@ExtendWith(Visitor.Arrival.class)
class PreviewIT {
    private final Visitor visitor;

    @TempDir
    Path empty;

    PreviewIT(Visitor visitor) {
        this.visitor = visitor;
    }

    /** A line wider than the window is moved to what is wrong in it. */
    @Test
    void theMarkBelowALongLineIsInSight() throws Exception {
        visitor.afresh();
        Browser browser = visitor.browser().wide(Visitor.PHONE);
        try (PreviewServer preview = PreviewServer.start(empty, 0)) {
            String excerpt = "  | " + "long ".repeat(24) + "\n  | " + " ".repeat(100) + "^";
            preview.show("1 mistake", List.of(new Mistake("a.md:1:101", excerpt, "Wrong.", "Right.", "code", false)));
            browser.open(preview.address() + "en/")
                    .until("document.querySelector('#bifolio-mistakes pre')?.scrollLeft > 0");
            assertTrue(browser.<Boolean>ask("""
                    const pre = document.querySelector('#bifolio-mistakes pre');
                    const mark = document.createRange();
                    const at = pre.firstChild.data.lastIndexOf('^');
                    mark.setStart(pre.firstChild, at);
                    mark.setEnd(pre.firstChild, at + 1);
                    const [seen, box] = [mark.getBoundingClientRect(), pre.getBoundingClientRect()];
                    return seen.left >= box.left && seen.right <= box.right"""));
        } finally {
            visitor.afresh();
        }
    }

    /** As bright or dark as the system, in both languages, the whole of it in sight. */
    @Test
    void thePageThatWaitsLooksLikeTheSystemAndFitsTheWindow() throws Exception {
        visitor.afresh();
        Browser browser = visitor.browser().scripts(false);
        try (PreviewServer preview = PreviewServer.start(empty, 0)) {
            for (boolean dark : new boolean[] {false, true}) {
                for (int width : new int[] {Visitor.PHONE, Visitor.SCREEN}) {
                    browser.dark(dark).wide(width).open(preview.address() + "en/");
                    String seen = (dark ? "dark " : "light ") + width;
                    assertEquals(
                            List.of("正在构建，完成后自动显示。", "Building… The page appears when it is done."),
                            browser.list("return [...document.querySelectorAll('p')].map(p => p.innerText)"),
                            seen);
                    long brightness = browser.<Long>ask(
                            "return +getComputedStyle(document.body).backgroundColor.match(/\\d+/g)[1]");
                    assertTrue(dark ? brightness < 60 : brightness > 200, seen + " has a ground of " + brightness);
                    assertTrue(
                            browser.<Boolean>ask(
                                    "const e = document.documentElement; return e.scrollHeight <= innerHeight && e.scrollWidth <= innerWidth"),
                            seen + " is larger than its window");
                }
            }
        } finally {
            visitor.afresh();
        }
    }
}
