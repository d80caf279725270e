package org.bifolio.facts;

/**
 * What a figure is counted in, with the power of ten printed beside it.
 *
 * @param code {@code CNY}, {@code USD}, {@code CNY/share}, {@code %}, {@code pp}, {@code shares} or a unit of concepts.yaml
 * @param scale power of ten: 4 for 万, 8 for 亿, 6 for million; 0 when the printed digits are whole units
 */
public record Unit(String code, int scale) {
    public static final Unit PERCENT = new Unit("%", 0);
    public static final Unit POINTS = new Unit("pp", 0);
    public static final Unit SHARES = new Unit("shares", 0);

    public boolean money() {
        return code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    public boolean perShare() {
        return code.endsWith("/share");
    }

    /** As editors type it: {@code 万 CNY}, {@code million USD}, {@code %}. */
    public String typed() {
        String word = switch (scale) {
            case 0 -> "";
            case 3 -> "千 ";
            case 4 -> "万 ";
            case 6 -> "million ";
            case 8 -> "亿 ";
            case 9 -> "billion ";
            default -> "×10^" + scale + " ";
        };
        return word + code;
    }
}
