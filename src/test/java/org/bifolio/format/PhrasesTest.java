package org.bifolio.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.bifolio.facts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022年|营收只及2020年预测的|盈亏平衡收入的|20.3%",
                "营收|2019年|升至3.77亿元，|归母净亏损|扩大到1.90亿元",
                "若发行1,200万股，|三名实际控制人的|表决权|将由33.42%|降至24.98%",
                "云产品|占收入的|比例|2019年|达65.31%，|2020年上半年|回落到55.25%",
                "应收账款逾期金额|由2017年末的|2,266.92万元|增至2020年6月末的|5,114.96万元",
                "2019年|云服务的|租赁费|和折旧|分别为9,195.91万元|和4,590.07万元",
                "经营现金流自2018年起为负，|2021年|净流出2.04亿元最多",
                "软件定义存储|2021年|增长45.5%，|IDC|预测此后五年复合|增长率14.0%",
                "归母净利润|与扣非归母净利润，|2017–2019年|及2020年上半年；|单位：亿元",
                "公司|2020年预计：|募投项目|将使2022年|折旧增加5,478.76万元",
                "营业收入比上年的|增长|（本站计算）",
                "持股比例自由变动，|占比不及以往的|三成，|理由由公司说明"
            })
    void chineseEndsALineWhereItsReaderPauses(String phrases) {
        assertEquals(phrases, String.join("|", Phrases.of(phrases.replace("|", ""))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Still |a |loss |excluding |non-recurring |items: |RMB 138.6 million |in |2019",
                "Shares, |2017–2022 |and |on |30 June |2020",
                "The |margin |fell |to |−30.41%"
            })
    void englishEndsALineAtSpacesOnlyAndKeepsAmountsWhole(String phrases) {
        assertEquals(phrases, String.join("|", Phrases.of(phrases.replace("|", ""))));
    }

    @Test
    void nothingIsLongerThanALineOnATelephone() {
        String name = "中华人民共和国境内注册的股份有限公司以及其他依法设立的企业法人财务报告";
        List<String> phrases = Phrases.of(name);
        assertEquals(name, String.join("", phrases));
        assertTrue(phrases.stream().allMatch(each -> each.length() <= 14), phrases.toString());
    }

    @Test
    void markupKeepsItsTagsAndItsWords() {
        assertEquals(
                "营收<wbr>降至<a href=\"x?a=1&amp;b=2\"><data value=\"3.05\">3.05亿元</data></a>，<wbr>研发&amp;管理费用<wbr>增至<a href=\"y\">"
                        + "1.26亿元</a>",
                Phrases.marked(
                        "营收降至<a href=\"x?a=1&amp;b=2\"><data value=\"3.05\">3.05亿元</data></a>，研发&amp;管理费用增至<a href=\"y\">"
                                + "1.26亿元</a>",
                        Language.ZH));
        assertEquals(
                "R&amp;D from <span class=\"whole\">2017–2022</span>, <span class=\"whole\">non-recurring</span> items <a href=\"a-b\">−1.5</a>",
                Phrases.marked("R&amp;D from 2017–2022, non-recurring items <a href=\"a-b\">−1.5</a>", Language.EN));
    }
}
