package org.bifolio.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers: thousands separators, a point, U+2212 for minus. The same in both languages and on any locale. */
public final class Digits {
    private static final char MINUS = '\u2212';

    private Digits() {}

    /** Rounds once, half-up, and writes every decimal asked for. */
    public static String of(BigDecimal number, int decimals) {
        return plain(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Writes a number as it is. */
    public static String plain(BigDecimal number) {
        String text = (number.scale() < 0 ? number.setScale(0) : number).abs().toPlainString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(',');
            }
            grouped.append(whole.charAt(i));
        }
        if (point >= 0) {
            grouped.append(text, point, text.length());
        }
        return number.signum() < 0 ? MINUS + grouped.toString() : grouped.toString();
    }
}
