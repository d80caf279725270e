package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report on half a year beside that on a year. */
class InterimTest {
    private static final String FILING = """
            title: {zh: %1$s年半年度报告, en: %1$s interim report}
            short: {zh: %1$s半年报, en: %1$s interim report}
            kind: interim
            period: %1$sH1
            disclosed: %1$s-08-30
            status: published
            tables:
              key-figures:
                title: {zh: 主要会计数据, en: Key figures}
                section: 第二节
            """;

    @TempDir
    private Path folder;

    private TestProject with(String year, String rows) {
        TestProject project = TestProject.smallIn(folder)
                .buildable()
                .write("content/000001/" + year + "-interim/filing.yaml", FILING.formatted(year))
                .write("content/000001/" + year + "-interim/figures/key-figures.csv", rows);
        assertEquals(List.of(), project.build());
        return project;
    }

    private static Document page(TestProject project, String path) {
        return Jsoup.parse(project.read("site/" + path));
    }

    private static List<String> cards(Document page, String within) {
        return page.select(within + " .kpi").eachText();
    }

    private TestProject interim(String year, int before) {
        return with(
                year,
                "concept,unit,%1$sH1,%2$dH1,change,label%n".formatted(year, before)
                        + "revenue,CNY,\"150,000,000.00\",\"140,000,000.00\",7.14%,营业收入\n"
                        + "net-profit,CNY,\"-90,000,000.00\",\"-120,000,000.00\",n/a,净利润\n");
    }

    @Test
    void aLossOfHalfAYearIsComparedWithThatOfTheYearBefore() {
        List<String> cards = cards(page(interim("2023", 2022), "en/000001/2023-interim/index.html"), ".over-band");
        assertEquals("Revenue RMB 150.0 million ↑up 7.14% on H1 2022 H1 2023", cards.get(0));
        assertTrue(cards.get(1).contains("RMB −120.0 million"), cards::toString);
    }

    @Test
    void aCompanyShowsItsYearAndWhatCameSince() {
        TestProject project = interim("2023", 2022);
        Document company = page(project, "en/000001/index.html");
        List<String> yearly = cards(company, ".over-band");
        assertTrue(yearly.get(0).startsWith("Revenue RMB 305.0 million"), yearly::toString);
        assertEquals(
                "Since then: 2023 interim report", company.select(".since h2").text());
        assertEquals(
                "../../en/000001/2023-interim/index.html",
                company.select(".since h2 a").attr("href"));
        List<String> since = cards(company, ".since");
        assertEquals(2, since.size(), since::toString);
        assertTrue(since.get(0).startsWith("Revenue RMB 150.0 million"), since::toString);
        assertTrue(cards(page(project, "en/index.html"), ".company").get(0).startsWith("Revenue RMB 305.0 million"));
    }

    @Test
    void halfAYearThatTheAnnualReportIncludesIsNotRepeated() {
        Document company = page(interim("2022", 2021), "zh/000001/index.html");
        assertEquals(List.of(), cards(company, ".since"));
        assertTrue(cards(company, ".over-band").get(0).contains("3.05亿元"));
    }

    /** A balance at the middle of a year is compared with that at its beginning. */
    @Test
    void aBalanceIsComparedWithTheEndOfTheYear() {
        TestProject project = with(
                "2023",
                "concept,unit,2023-06-30,2022-12-31,change,label\n"
                        + "total-assets,CNY,\"590,000,000.00\",\"600,303,396.41\",n/a,总资产\n");
        List<String> cards = cards(page(project, "en/000001/2023-interim/index.html"), ".over-band");
        assertTrue(cards.get(0).contains("31 December 2022: RMB 600.3 million"), cards::toString);
    }
}
