package org.bifolio.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.bifolio.TestProject;
import org.bifolio.finding.Code;
import org.bifolio.finding.Finding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that have only begun: pages say what there is not yet, and nothing that is there goes. */
class SparseProjectTest {
    @TempDir
    Path folder;

    @Test
    void aCompanyWithoutFilingsSaysSo() {
        TestProject project = project();
        String issuer = project.read("content/000001/issuer.yaml")
                .replace("000001", "000002")
                .replace("Sample", "Other")
                .replace("样例", "另一");
        project.write("content/000002/issuer.yaml", issuer);
        assertEquals(
                List.of(Code.ISSUER_EMPTY),
                project.build().stream().map(Finding::code).toList());
        for (String language : List.of("zh", "en")) {
            String said = language.equals("zh") ? "尚无" : "There are no ";
            assertTrue(page(project, language + "/000002/index.html")
                    .selectFirst("section[aria-labelledby=filings]")
                    .text()
                    .contains(said));
            Document figures = page(project, language + "/000002/figures.html");
            assertTrue(figures.selectFirst(".lead").text().startsWith(said));
            assertTrue(figures.select("form, table").isEmpty());
            assertTrue(page(project, language + "/000002/compare.html")
                    .selectFirst("output")
                    .attr("data-nothing")
                    .startsWith(said));
        }
    }

    @Test
    void aFilingWithoutKeyFiguresLeavesThoseOfTheLastOne() {
        TestProject project = project();
        assertEquals(List.of(), project.build());
        List<String> before =
                page(project, "en/000001/index.html").select(".kpi .much").eachText();
        assertTrue(before.size() > 1, before::toString);
        project.write("content/000001/2023-interim/filing.yaml", """
                        title: {zh: 2023年半年度报告, en: 2023 interim report}
                        kind: interim
                        period: 2023H1
                        disclosed: 2023-08-28
                        status: published
                        tables:
                          holders:
                            title: {zh: 股东总数, en: Number of shareholders}
                        """)
                .write("content/000001/2023-interim/figures/holders.csv", """
                        concept,period,value,unit,label
                        shareholders,2023-06-30,"3,300",holders,股东总数
                        """);
        assertEquals(List.of(), project.build());
        assertEquals(
                before,
                page(project, "en/000001/index.html").select(".kpi .much").eachText());
    }

    @Test
    void figuresOfASingleFilingAreNotSaidToComeFromSeveral() {
        TestProject project = project();
        assertEquals(List.of(), project.build());
        String lead =
                page(project, "en/000001/figures.html").selectFirst(".lead").text();
        assertTrue(lead.matches("All \\d+ figures from the filing, by measure\\. .*"), lead);
        assertEquals(
                List.of("figures.html", "compare.html"),
                page(project, "en/000001/index.html").select("main .more a").eachAttr("href").stream()
                        .map(href -> href.replaceFirst(".*/", ""))
                        .toList());
    }

    private TestProject project() {
        return TestProject.smallIn(folder).buildable();
    }

    private static Document page(TestProject project, String path) {
        return Jsoup.parse(project.read("site/" + path));
    }
}
