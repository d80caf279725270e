package org.bifolio.format;

import java.util.Optional;

/**
 * How a figure is asked to be shown.
 *
 * @param scale the unit to show it in; empty to choose by size
 * @param decimals digits after the point; empty for the usual number
 * @param absolute without its sign
 * @param exact every digit as printed
 * @param bare the digits alone, no unit and no hedge
 * @param counted a count with what is counted
 */
public record Style(
        Optional<Scale> scale,
        Optional<Integer> decimals,
        boolean absolute,
        boolean exact,
        boolean bare,
        boolean counted) {

    public static final Style AUTO = new Style(Optional.empty(), Optional.empty(), false, false, false, false);
    public static final Style EXACT = new Style(Optional.empty(), Optional.empty(), false, true, false, false);

    /** In one unit with a fixed number of decimals. */
    public static Style in(Scale scale, int decimals) {
        return new Style(Optional.of(scale), Optional.of(decimals), false, false, false, false);
    }

    public Style digitsOnly() {
        return new Style(scale, decimals, absolute, exact, true, counted);
    }

    public Style withUnit() {
        return new Style(scale, decimals, absolute, exact, bare, true);
    }
}
