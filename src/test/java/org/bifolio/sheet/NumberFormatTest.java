package org.bifolio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a number shows in a format: that, and nothing else, is what an editor compares with the filing. */
class NumberFormatTest {

    private static String shown(String number, String format) throws Unreadable {
        return NumberFormat.of(format, false).show(new BigDecimal(number), false);
    }

    private static String refused(String number, String format, boolean computed) {
        return assertThrows(
                        Unreadable.class, () -> NumberFormat.of(format, false).show(new BigDecimal(number), computed))
                .problem()
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "12.5 ~ 0.00 ~ 12.50",
                "304971021.01 ~ #,##0.00 ~ 304,971,021.01",
                "600303396 ~ #,##0 ~ 600,303,396",
                "1234 ~ #,##0.00_ ~ 1,234.00",
                "-244235848.1 ~ #,##0.00 ~ -244,235,848.10",
                "-244235848.1 ~ #,##0.00;(#,##0.00) ~ -244,235,848.10",
                "-5.16 ~ #,##0.00_);[Red]\\(#,##0.00\\) ~ -5.16",
                "-5.16 ~ 0.00_ ;[Red]\\-0.00\\  ~ -5.16",
                "-5.16 ~ 0.00;[Red]0.00 ~ -5.16",
                "5.1 ~ _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_  ~ 5.10",
                "0.4121 ~ 0.00% ~ 41.21%",
                "0.41210000000000002 ~ 0.00% ~ 41.21%",
                "-0.35 ~ 0% ~ -35%",
                "41.21 ~ 0.00\"%\" ~ 41.21%",
                "-2.1 ~ 0.0\"pp\" ~ -2.1pp",
                "0 ~ 0.00 ~ 0.00",
                "0 ~ #,##0 ~ 0",
                "5.5 ~ #,##0.## ~ 5.5",
                "5 ~ 0.0# ~ 5.0",
                "53.109999999999999 ~ General ~ 53.11",
                "12.5 ~ General ~ 12.5",
                "1.2E+3 ~ General ~ 1200",
                "123456789012345 ~ General ~ 123456789012345",
                "12.5 ~ G/通用格式 ~ 12.5",
                "12.5 ~ @ ~ 12.5",
                "44926 ~ yyyy-mm-dd ~ 2022-12-31",
                "44926 ~ yyyy\"年\"m\"月\"d\"日\";@ ~ 2022-12-31",
                "44926 ~ [$-F800]dddd, mmmm dd, yyyy ~ 2022-12-31",
                "43922 ~ yyyy\"年\"m\"月\" ~ 2020-04",
                "43922 ~ mmm-yy ~ 2020-04",
                "43101 ~ yyyy ~ 2018",
                "1 ~ yyyy/m/d ~ 1900-01-01",
                "61 ~ yyyy/m/d ~ 1900-03-01",
            })
    void showsTheDigitsAnEditorSees(String number, String format, String shown) throws Unreadable {
        assertEquals(shown, shown(number, format));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "304971.02 ~ ¥#,##0.00",
                "304971.02 ~ [$¥-804]#,##0.00",
                "304971.02 ~ #,##0.00\"元\"",
                "304971021 ~ #,##0,",
                "304971021 ~ 0.00,,",
                "304971021 ~ 0!.0,\"万\"",
                "304971021 ~ 0.00E+00",
                "0.5 ~ # ?/?",
                "5 ~ [>100]0.00",
                "5 ~ [DBNum1]0",
                "5 ~ ;;;",
                "5 ~ \"five\"",
            })
    void refusesFormatsThatShowSomethingElse(String number, String format) {
        assertEquals(
                "The number format “" + format + "” shows something other than the plain number.",
                refused(number, format, false));
    }

    @Test
    void refusesDigitsThatAreNotShown() {
        assertEquals("The cell holds 304971021.01 but shows 304971021.", refused("304971021.01", "#,##0", false));
        assertEquals("The cell holds 41.216 but shows 41.22.", refused("0.41216", "0.00%", false));
    }

    @Test
    void roundsWhatAFormulaComesToAsItShows() throws Unreadable {
        assertEquals("33.33%", NumberFormat.of("0.00%", false).show(new BigDecimal("0.333333333333333"), true));
        assertEquals("0.3", NumberFormat.of("General", false).show(new BigDecimal("0.30000000000000004"), true));
        assertEquals(
                "The formula comes to 0.333333333333333, and no format says how many decimals are meant.",
                refused("0.33333333333333331", "General", true));
    }

    @Test
    void refusesMoreDigitsThanASpreadsheetKeeps() {
        assertEquals(
                "“1234567890123450” has more than the 15 digits that a spreadsheet keeps.",
                refused("1.23456789012345E+15", "General", false));
        assertEquals(
                "“1234567890123460.00” has more than the 15 digits that a spreadsheet keeps.",
                refused("1234567890123456.8", "0.00", false));
    }

    @Test
    void refusesAZeroThatShowsADash() {
        assertEquals(
                "The cell holds 0 but shows a dash.",
                refused("0", "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", false));
    }

    @Test
    void refusesTimesAndDaysWithoutAYear() {
        for (String format : new String[] {"m\"月\"d\"日\"", "h:mm", "[h]:mm:ss"}) {
            assertEquals(
                    "The spreadsheet has taken this cell for a time, or for a day without its year.",
                    refused("44926", format, false));
        }
        refused("44926.5", "yyyy-mm-dd h:mm", false);
        refused("-1", "yyyy-mm-dd", false);
        refused("3000000", "yyyy-mm-dd", false);
    }

    @Test
    void countsFrom1904WhereAWorkbookSaysSo() throws Unreadable {
        assertEquals("1904-01-02", NumberFormat.of("yyyy-mm-dd", true).show(BigDecimal.ONE, false));
    }
}
