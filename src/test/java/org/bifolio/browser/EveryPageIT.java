package org.bifolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.bifolio.browser.PageWalk.About;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the demo site in a real browser: with and without scripts, wide and narrow, light and dark. */
@ExtendWith(Visitor.Arrival.class)
class EveryPageIT {
    private static PageWalk walk;
    private static int pages;

    @BeforeAll
    static void walk(Visitor visitor) {
        walk = PageWalk.of(visitor);
        pages = visitor.site().pages().size();
    }

    @ParameterizedTest
    @EnumSource(About.class)
    void nothingIsWrongWith(About about) {
        List<String> wrong = walk.wrong(about);
        assertEquals("", wrong.stream().limit(60).collect(Collectors.joining("\n")), wrong.size() + " faults");
    }

    @Test
    void noPageAndNoChartIsLeftOut() {
        assertEquals(pages, walk.seen().size());
        assertTrue(walk.charts() >= 100, "only " + walk.charts() + " drawings were seen");
    }
}
