package org.bifolio.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.finding.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {
    private static final Headings SOME = headings(Map.of(
            "云原生",
            "Cloud native",
            "云原生领域",
            "The cloud-native field",
            "公司简介",
            "Company profile",
            "采购模式",
            "Purchasing",
            "不低于人民币 3,000 万元",
            "At least RMB 30 million"));

    private static Headings headings(Map<String, String> english) {
        Map<String, Headings.Heading> all = new LinkedHashMap<>();
        english.forEach((printed, words) -> all.put(printed, new Headings.Heading(words, Location.of("filing.yaml"))));
        return new Headings(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第三节 | Section Three",
                "第十一节 | Section Eleven",
                "第二十一章 | Chapter Twenty-one",
                "第二十条 | Article Twenty",
                "第3节 | Section 3",
                "第一部分 1 | Part One, 1",
                "一、（六）2、（2） | I. (VI) 2. (2)",
                "十四、（九） | XIV. (IX)",
                "第二节 3.1 | Section Two, 3.1",
                "第二节 2（三）2. 1. 3) | Section Two, 2 (III) 2. 1. 3)",
                "四、(十) ②A. | IV. (X) ② A.",
                "第一百零三条 | Article 103",
            })
    void numbersAreEnglishByRule(String printed, String english) {
        assertEquals(Optional.of(english), Headings.none().english(printed));
        assertEquals(List.of(), Headings.none().missing(printed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第二节 2（三）2.（4）云原生领域 | Section Two, 2 (III) 2. (4) The cloud-native field",
                "（2）9) 云原生 | (2) 9) Cloud native",
                "第二节 1 公司简介 联系人 | Section Two, 1 Company profile, …",
                "第二节 1 联系人 公司简介 | Section Two, 1 … Company profile",
                "3、采购模式 (2) 采购体系 | 3. Purchasing, (2) …",
                "3、采购模式（3）供应商 1、 | 3. Purchasing, (3) … 1.",
                "八、（二）不低于人民币 3,000 万元 | VIII. (II) At least RMB 30 million",
                "八、2022年度的业绩 | VIII. …",
            })
    void wordsAreEnglishWhereTheyAreGiven(String printed, String english) {
        assertEquals(Optional.of(english), SOME.english(printed));
    }

    @Test
    void nothingIsSaidOfWordsThatHaveNoEnglishAndNoNumber() {
        assertEquals(Optional.empty(), SOME.english("签章页"));
        assertEquals(Optional.empty(), SOME.english("云原生平台"));
        assertEquals(Optional.empty(), SOME.english("2.1 Key figures"));
        assertEquals(List.of("签章页"), SOME.missing("签章页"));
        assertEquals(List.of("采购体系"), SOME.missing("（二）3、采购模式 (2) 采购体系"));
        assertEquals(List.of("联系人和方式"), SOME.missing("1 公司简介 联系人和方式"));
        assertEquals(List.of("经营 模式"), SOME.missing("一、经营 模式 （2）"));
    }
}
