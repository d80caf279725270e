package org.bifolio.format;

import java.util.Map;
import org.bifolio.facts.Language;

/** What powers of ten are called where amounts are counted in them: {@code 万}, {@code hundred million}. */
public final class PowerNames {
    private static final Map<Integer, String> ZH =
            Map.of(0, "", 3, "千", 4, "万", 6, "百万", 7, "千万", 8, "亿", 9, "十亿", 12, "万亿");
    private static final Map<Integer, String> EN = Map.of(
            0,
            "",
            3,
            "thousand",
            4,
            "ten thousand",
            6,
            "million",
            7,
            "ten million",
            8,
            "hundred million",
            9,
            "billion",
            12,
            "trillion");

    private PowerNames() {}

    /** Empty for one itself. */
    public static String of(int power, Language language) {
        return (language == Language.ZH ? ZH : EN).getOrDefault(power, "10^" + power);
    }
}
