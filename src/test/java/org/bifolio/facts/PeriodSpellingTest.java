package org.bifolio.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What filings and spreadsheets call a period, and what an editor is told to write. */
class PeriodSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "2022, FY2022",
        "2022年, FY2022",
        "2022年度, FY2022",
        "２０２２年度, FY2022",
        "FY 2022, FY2022",
        "fy2022, FY2022",
        "FY22, FY2022",
        "2022A, FY2022",
        "2022年末, 2022-12-31",
        "2022/12/31, 2022-12-31",
        "2022.12.31, 2022-12-31",
        "2022年12月31日, 2022-12-31",
        "20221231, 2022-12-31",
        "2022-3-31, 2022-03-31",
        "2020年4月, 2020-04",
        "2020/4, 2020-04",
        "Q3 2022, 2022Q3",
        "2022-Q3, 2022Q3",
        "3Q2022, 2022Q3",
        "2022q3, 2022Q3",
        "2022年第三季度, 2022Q3",
        "2022年3季度, 2022Q3",
        "H1 2022, 2022H1",
        "1H2022, 2022H1",
        "2022年上半年, 2022H1",
        "2023年半年度, 2023H1",
        "2022年1-6月, 2022H1",
        "2022年下半年, 2022H2",
        "2017年..2019年, FY2017..FY2019",
        "FY2022..FY2019, FY2019..FY2022",
        "31/12/2022, 2022-12-31",
    })
    void isTheirPeriodHere(String written, String period) {
        assertEquals(period, PeriodSpelling.meant(written).map(Period::id).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource({"2022-02-30", "03/04/2022", "revenue", "99", "2022年13月", "3049", "2022Q5", "''"})
    void isNotGuessed(String written) {
        assertEquals("none", PeriodSpelling.meant(written).map(Period::id).orElse("none"));
    }
}
