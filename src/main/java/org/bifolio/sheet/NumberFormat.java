package org.bifolio.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bifolio.finding.Message;

/**
 * How a spreadsheet shows a number (ECMA-376 part 1, 18.8.31), for example {@code #,##0.00;[Red]-#,##0.00}: up to four sections
 * for positive numbers, negative ones, zero and text.
 *
 * <p>Only formats that show the number itself are understood: digits with separators and decimals, percent, and days. One that
 * shows something else (a currency, thousands for units, a fraction) is refused, for what is shown is what was printed.
 */
public final class NumberFormat {
    /** Spreadsheets keep a number in binary and show no more of it than this. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    /** Day 0; the first days of 1900 are off by one, because a 29 February 1900 is counted. */
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465; // 9999-12-31

    private final String code;
    private final List<FormatSection> sections;
    private final LocalDate dayZero;

    private NumberFormat(String code, boolean from1904) {
        this.code = code;
        this.sections = FormatSection.all(code);
        this.dayZero = from1904 ? FROM_1904 : FROM_1900;
    }

    static NumberFormat of(String code, boolean from1904) {
        return new NumberFormat(code, from1904);
    }

    /** Whether the format leaves open how many decimals are shown. */
    boolean general() {
        return sections.get(0).shows() == FormatSection.Shows.GENERAL;
    }

    /**
     * The text that a number shows.
     *
     * @param computed a formula's number may have more digits than are shown; a typed one may not
     */
    String show(BigDecimal number, boolean computed) throws Unreadable {
        BigDecimal kept = number.round(KEPT);
        FormatSection section = section(kept);
        return switch (section.shows()) {
            case GENERAL -> general(kept, computed);
            case DIGITS -> digits(section, kept, computed);
            case DATE -> day(section, kept);
            case OTHER -> throw other();
        };
    }

    private FormatSection section(BigDecimal number) {
        int wanted = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
        return sections.get(wanted < Math.min(3, sections.size()) ? wanted : 0);
    }

    private static String general(BigDecimal number, boolean computed) throws Unreadable {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (computed && plain.scale() > 0 && plain.precision() >= KEPT.getPrecision() - 1) {
            throw new Unreadable(
                    Message.of("The formula comes to {0}, and no format says how many decimals are meant.", plain),
                    Message.of("Give the cell a number format with as many decimals as are printed."));
        }
        return exact(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    private static String digits(FormatSection section, BigDecimal number, boolean computed) throws Unreadable {
        BigDecimal whole = section.percent() ? number.movePointRight(2) : number;
        BigDecimal shown = whole.setScale(section.mostDecimals(), RoundingMode.HALF_UP);
        while (shown.scale() > section.leastDecimals() && endsInZero(shown)) {
            shown = shown.setScale(shown.scale() - 1);
        }
        if (section.dash() && whole.signum() == 0) {
            throw new Unreadable(
                    Message.of("The cell holds 0 but shows a dash."),
                    Message.of("If a dash is printed, type - as text; if 0 is printed, choose the format 0 or 0.00."));
        }
        String text = exact(shown);
        if (!computed && shown.compareTo(whole) != 0) {
            throw new Unreadable(
                    Message.of("The cell holds {0} but shows {1}.", general(whole, false), text),
                    Message.of("Type the digits that are printed, and choose a number format that shows them all."));
        }
        return (section.grouped() ? grouped(text) : text) + section.suffix();
    }

    private static boolean endsInZero(BigDecimal number) {
        return number.unscaledValue().mod(java.math.BigInteger.TEN).signum() == 0;
    }

    /** The digits; more than a spreadsheet keeps are not those that were typed. */
    private static String exact(BigDecimal number) throws Unreadable {
        if (number.precision() > KEPT.getPrecision()) {
            throw new Unreadable(
                    Message.of("“{0}” has more than the 15 digits that a spreadsheet keeps.", number.toPlainString()),
                    Message.of("Format the cell as Text and type the number again."));
        }
        return number.toPlainString();
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : digits.substring(point));
    }

    private String day(FormatSection section, BigDecimal number) throws Unreadable {
        int serial = number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0 ? -1 : number.intValue();
        boolean time = number.stripTrailingZeros().scale() > 0;
        if (serial < 0 || !section.year() || time) {
            throw new Unreadable(
                    Message.of("The spreadsheet has taken this cell for a time, or for a day without its year."),
                    Message.of("Format the cell as Text and type it again; for a day choose the format yyyy-mm-dd."));
        }
        int early = dayZero.equals(FROM_1900) && serial < 60 ? 1 : 0;
        String day = dayZero.plusDays(serial + early).toString();
        return section.day() ? day : section.month() ? day.substring(0, 7) : day.substring(0, 4);
    }

    private Unreadable other() {
        return new Unreadable(
                Message.of("The number format “{0}” shows something other than the plain number.", code),
                Message.of(
                        "Choose a format such as 0.00, #,##0.00 or 0.00%; units and scales (万 CNY) stand in the column “unit”."));
    }

    /** What a format with a number of its own shows; which are meant is said by 18.8.30, those for zh-cn included. */
    static String builtIn(int id) {
        return BUILT_IN.getOrDefault(id, id < 49 ? "General" : "@");
    }

    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(0, "General"),
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "$#,##0;-$#,##0"),
            Map.entry(6, "$#,##0;[Red]-$#,##0"),
            Map.entry(7, "$#,##0.00;-$#,##0.00"),
            Map.entry(8, "$#,##0.00;[Red]-$#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(14, "yyyy/m/d"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy年m月"),
            Map.entry(28, "m月d日"),
            Map.entry(29, "m月d日"),
            Map.entry(30, "m/d/yy"),
            Map.entry(31, "yyyy年m月d日"),
            Map.entry(32, "h时mm分"),
            Map.entry(33, "h时mm分ss秒"),
            Map.entry(34, "h时mm分"),
            Map.entry(35, "h时mm分ss秒"),
            Map.entry(36, "yyyy年m月"),
            Map.entry(37, "#,##0;-#,##0"),
            Map.entry(38, "#,##0;[Red]-#,##0"),
            Map.entry(39, "#,##0.00;-#,##0.00"),
            Map.entry(40, "#,##0.00;[Red]-#,##0.00"),
            Map.entry(41, "#,##0;-#,##0;\"-\""),
            Map.entry(42, "$#,##0;-$#,##0;$\"-\""),
            Map.entry(43, "#,##0.00;-#,##0.00;\"-\"??"),
            Map.entry(44, "$#,##0.00;-$#,##0.00;$\"-\"??"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"),
            Map.entry(50, "yyyy年m月"),
            Map.entry(51, "m月d日"),
            Map.entry(52, "yyyy年m月"),
            Map.entry(53, "m月d日"),
            Map.entry(54, "m月d日"),
            Map.entry(55, "h时mm分"),
            Map.entry(56, "h时mm分ss秒"),
            Map.entry(57, "yyyy年m月"),
            Map.entry(58, "m月d日"));

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberFormat format && format.code.equals(code) && format.dayZero.equals(dayZero);
    }

    @Override
    public int hashCode() {
        return code.toLowerCase(Locale.ROOT).hashCode();
    }
}
