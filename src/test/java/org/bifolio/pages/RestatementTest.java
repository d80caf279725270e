package org.bifolio.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.bifolio.TestProject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A later filing restates revenue, repeats assets, and gives net profit another name: readers see both, each leading to the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestatementTest {
    private static final String LATER = "content/000001/2023-annual/";

    @TempDir
    static Path folder;

    private TestProject project;

    @BeforeAll
    void build() {
        project = TestProject.smallIn(folder)
                .buildable()
                .write(LATER + "filing.yaml", """
                        title: {zh: 2023年年度报告, en: 2023 annual report}
                        kind: annual
                        period: FY2023
                        disclosed: 2024-04-28
                        status: published
                        tables:
                          key-figures:
                            title: {zh: 主要会计数据, en: Key figures}
                        notes:
                          - id: revenue-restated
                            title: {zh: 营业收入重述, en: Revenue restated}
                            text: {zh: "两份年报不同。", en: "The two reports differ."}
                            facts: [revenue@FY2022]
                            acknowledges: [{calculation: same-figure, figure: "revenue@FY2022", off-by: "-0.90"}]
                        """)
                .write(
                        LATER + "figures/key-figures.csv",
                        "concept,unit,FY2023,FY2022,label\n"
                                + "revenue,CNY,\"310,000,000.00\",\"304,971,021.91\",营业收入\n"
                                + "net-profit,万 CNY,\"-20,000.00\",\"-24,423.58\",归属于母公司所有者的净利润（万元）\n"
                                + "total-assets,万 CNY,\"60,000.00\",\"60,030.34\",总资产\n")
                .replace(
                        "content/concepts.yaml",
                        "label: {zh: 净利润, en: Net profit}",
                        "label: {zh: 净利润, en: Net profit}\n    printed-as: [归属于母公司所有者的净利润]");
        assertEquals(List.of(), project.build());
    }

    private Document page(String path) {
        return Jsoup.parse(project.read("site/" + path));
    }

    @Test
    void theEarlierFilingKeepsItsValueAndOpensTheLater() {
        Element revenue =
                page("en/000001/2022-annual/overview.html").selectFirst("data[data-fact^=000001/revenue/FY2022]");
        assertEquals("304971021.01", revenue.attr("value"));
        assertEquals("000001/revenue/FY2022#2022-annual", revenue.attr("data-fact"));
        Element card = card("en/000001/2022-annual/overview.html", revenue);
        Element detail = detail(card, "Restated as");
        assertEquals("RMB 304,971,021.91 (2023 annual report)", detail.text());
        String href = detail.selectFirst("a").attr("href");
        assertTrue(href.contains("2023-annual/sources.html#"), href);
        assertEquals(
                "304971021.91",
                page("en/000001/2023-annual/sources.html")
                        .getElementById(href.substring(href.indexOf('#') + 1))
                        .selectFirst("data")
                        .attr("value"));
    }

    @Test
    void theLaterValueIsTheDefaultMarkedAndOpensTheEarlier() {
        Document issuer = page("zh/000001/index.html");
        Element revenue = issuer.selectFirst("data[data-fact=000001/revenue/FY2022]");
        assertEquals("304971021.91", revenue.attr("value"));
        assertEquals(
                "304,971,021.01元（2022年年度报告）",
                detail(card("zh/000001/index.html", revenue), "重述前").text());
        Element row = page("zh/000001/figures.html")
                .selectFirst("data[data-fact=000001/revenue/FY2022]")
                .closest("td");
        assertEquals("重述", row.selectFirst(".tag").text());
    }

    @Test
    void bothSourcesPagesListTheRestatementWithItsNote() {
        for (String filing : List.of("2022-annual", "2023-annual")) {
            Element apart =
                    page("en/000001/" + filing + "/sources.html").selectFirst("section[aria-labelledby=checks] li");
            assertEquals(
                    "Operating revenue, FY2022: stated RMB 304,971,021.01; 2023 annual report has RMB 304,971,021.91;"
                            + " Revenue restated",
                    apart.text());
            assertTrue(apart.select("a").last().attr("href").endsWith("2023-annual/notes.html#note-revenue-restated"));
        }
    }

    @Test
    void theSameValueTwiceIsNoRestatement() {
        Element assets = page("en/000001/figures.html").selectFirst("data[data-fact=000001/total-assets/2022-12-31]");
        assertTrue(assets.closest("td").select(".tag").isEmpty());
        Element shown = page("en/000001/index.html").selectFirst("data[data-fact=000001/total-assets/2022-12-31]");
        assertEquals(
                "RMB 600,303,396.41 (2022 annual report)",
                detail(card("en/000001/index.html", shown), "Also in").text());
    }

    @Test
    void otherNamesAreSaidWithTheirFilings() {
        Element group = page("en/000001/figures.html").getElementById("c-net-profit");
        assertEquals(
                "Also called 归属于母公司所有者的净利润 (2023 annual report)",
                group.select(".under").last().text());
        assertEquals("zh-CN", group.select(".under span").first().attr("lang"));
        assertTrue(page("en/000001/figures.html")
                .getElementById("c-revenue")
                .select(".under")
                .isEmpty());
        Element profit =
                page("zh/000001/2022-annual/overview.html").selectFirst("data[data-fact^=000001/net-profit/FY2022]");
        assertEquals(
                "归属于母公司所有者的净利润（2023年年度报告）",
                detail(card("zh/000001/2022-annual/overview.html", profit), "他处名称")
                        .text());
    }

    /** The note that a figure opens. */
    private Element card(String path, Element figure) {
        return page(path).getElementById(figure.closest("a").attr("data-note"));
    }

    private static Element detail(Element card, String term) {
        return card.select("dt").stream()
                .filter(each -> each.text().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError(term + " is not in " + card.text()))
                .nextElementSibling();
    }
}
