package org.bifolio.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "FY2022,       YEAR,    2022-01-01, 2022-12-31",
        "2020H1,       HALF,    2020-01-01, 2020-06-30",
        "2020H2,       HALF,    2020-07-01, 2020-12-31",
        "2022Q3,       QUARTER, 2022-07-01, 2022-09-30",
        "2020-02,      MONTH,   2020-02-01, 2020-02-29",
        "2022-12-31,   DAY,     2022-12-31, 2022-12-31",
        "FY2017..FY2019, SPAN,  2017-01-01, 2019-12-31",
        "2012-04-17..2032-04-16, SPAN, 2012-04-17, 2032-04-16"
    })
    void readsWhatEditorsWrite(String text, Period.Type type, LocalDate start, LocalDate end) {
        Period period = Period.parse(text).orElseThrow();
        assertEquals(new Period(text, type, start, end), period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022",
                "FY22",
                "2022H3",
                "2022Q5",
                "2022-13",
                "2022-02-30",
                "FY2019..FY2017",
                "..",
                "FY2017..",
                "年"
            })
    void refusesWhatIsNoPeriod(String text) {
        assertTrue(Period.parse(text).isEmpty(), text);
    }

    @Test
    void ordersByTime() {
        List<String> order = Stream.of("FY2022", "2022-12-31", "2022Q4", "2020H1", "FY2021", "2022Q1")
                .map(text -> Period.parse(text).orElseThrow())
                .sorted()
                .map(Period::id)
                .toList();
        assertEquals(List.of("2020H1", "FY2021", "2022Q1", "2022-12-31", "2022Q4", "FY2022"), order);
    }
}
