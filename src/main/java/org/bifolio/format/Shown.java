package org.bifolio.format;

/**
 * A figure in words: {@code RMB } + {@code −244.2} + {@code  million}.
 *
 * @param before hedge and currency, with their spaces
 * @param digits the digits with separators and the minus U+2212; empty for words and dates
 * @param after scale and unit, with their spaces; the words themselves when there are no digits
 * @param scale the power of ten between the digits and the base unit
 * @param absolute whether a negative figure is shown without its sign
 */
public record Shown(String before, String digits, String after, int scale, boolean absolute) {

    public static Shown words(String words) {
        return new Shown("", "", words, 0, false);
    }

    /** The same with words before it. */
    public Shown after(String words) {
        return words.isEmpty() ? this : new Shown(words + before, digits, after, scale, absolute);
    }

    /** Whether more than the digits is shown. */
    boolean unit() {
        return !before.isEmpty() || !after.isEmpty();
    }

    public String text() {
        return before + digits + after;
    }
}
