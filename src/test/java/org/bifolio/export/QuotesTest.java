package org.bifolio.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bifolio.facts.Language;
import org.junit.jupiter.api.Test;

class QuotesTest {

    @Test
    void aParagraphIsALine() {
        assertEquals(
                "One 1.\nTwo & three.\nItem",
                quotes("<p>One <b>1</b>.</p>\n<p>Two &amp; three.</p><ul><li>Item</li></ul>"));
    }

    @Test
    void aKeyFigureSaysItsNamePeriodAndChange() {
        String card = """
                <ul class="kpis">
                <li class="kpi">
                <p class="what">%s</p>
                <p class="much"><a href="#"><data>%s</data></a></p>
                <p class="than"><span class="way" aria-hidden="true">↓</span>%s</p>
                <p class="when">%s</p>
                </li>
                </ul>
                """;
        assertEquals(
                "Revenue (FY2022): RMB 305.0 million; down 28.04% on FY2021",
                quotes(card.formatted("Revenue", "RMB 305.0 million", "down 28.04% on FY2021", "FY2022")));
        assertEquals(
                "营收（2022年）：3.05亿元；较2021年减少28.04%",
                Quotes.of(card.formatted("营收", "3.05亿元", "较2021年减少28.04%", "2022年"), Language.ZH));
    }

    @Test
    void aRowSaysWhatItsCellsAreBelowTheNameOfItsTable() {
        assertEquals("""
                Quarters; In RMB million
                \tRevenue, in all: Q1 79.63; Q3 n/a""", quotes("""
                        <div class="table">
                        <p class="title">Quarters</p>
                        <p class="sub">In RMB million</p>
                        <table>
                        <caption class="hear">Quarters</caption>
                        <thead><tr><th>Item</th><th>Q1</th><th>Q2</th><th>Q3</th></tr></thead>
                        <tbody><tr><th>Revenue<span class="under">in all</span></th><td>79.63</td>
                        <td><span class="gone"><span class="hear">blank</span></span></td>
                        <td><span class="gone"><span aria-hidden="true">n/a</span><span class="hear">not applicable</span></span></td></tr></tbody>
                        </table>
                        <ul class="keys"><li><span class="gone">n/a</span>not applicable</li></ul>
                        </div>
                        """));
    }

    @Test
    void anOnlyColumnIsNotNamedAndHeadingsEndWithTheirTable() {
        assertEquals(
                "\tMySQL: code\n\tA: 1; 2",
                quotes(
                        "<table><thead><tr><th>Project</th><th>Part</th></tr></thead><tr><td>MySQL</td><td>code</td></tr></table>"
                                + "<table><tr><td>A</td><td>1</td><td>2</td></tr></table>"));
    }

    @Test
    void aChartSaysItsTitleScopeAndSeriesAtOnce() {
        assertEquals(
                "Revenue fell; 2020–2022, in RMB million; Revenue, Net profit\nLater",
                quotes(
                        "<figure><figcaption><p class=\"title\">Revenue fell</p><p class=\"sub\">2020–2022, in RMB million</p>"
                                + "</figcaption><ul class=\"chart-keys in\"><li>Revenue</li><li>Net profit</li></ul>"
                                + "<p class=\"chart-files\">Download <a href=\"#\">SVG</a></p></figure><p>Later</p>"));
    }

    private static String quotes(String markup) {
        return Quotes.of(SaidText.markup(markup), Language.EN);
    }
}
