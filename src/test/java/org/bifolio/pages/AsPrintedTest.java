package org.bifolio.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bifolio.content.Project;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.bifolio.format.FigureFormat;
import org.bifolio.load.ProjectReader;
import org.junit.jupiter.api.Test;

class AsPrintedTest {
    private static final Project PROJECT = ProjectReader.read(Path.of("."), LocalDate.of(2026, 1, 1), new Findings())
            .orElseThrow();

    private static void assertShown(String zh, String en, String address) {
        Fact fact = PROJECT.facts().all().stream()
                .filter(each -> each.key().address().equals("688316/" + address))
                .findFirst()
                .orElseThrow();
        FigureFormat format = new FigureFormat(PROJECT);
        assertEquals(zh, new AsPrinted(format, Language.ZH).show(fact).text());
        assertEquals(en, new AsPrinted(format, Language.EN).show(fact).text());
    }

    @Test
    void keepsThePrintedScale() {
        assertShown("−27,628.32万元", "RMB −27,628.32 ten thousand", "undistributed-profit/2020-06-30");
    }

    @Test
    void keepsTheHedgeBesideThePrintedScale() {
        assertShown("不超过1,200万股", "not more than 1,200 ten thousand shares", "shares-offered/filing");
        assertShown("不低于30亿元", "at least RMB 30 hundred million", "minimum-market-value/filing");
        assertShown("低于30亿元", "less than RMB 30 hundred million", "suspension-market-value/filing");
        assertShown("不低于25%", "at least 25%", "offered-stake/filing");
    }
}
