package org.bifolio.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bifolio.facts.Language;

/** A power of ten with a name in one language. */
public enum Scale {
    YUAN_ZH(Language.ZH, "元", "", 0),
    WAN(Language.ZH, "万元", "万", 4),
    YI(Language.ZH, "亿元", "亿", 8),
    YUAN(Language.EN, "yuan", "", 0),
    THOUSAND(Language.EN, "thousand", "thousand", 3),
    MILLION(Language.EN, "million", "million", 6),
    BILLION(Language.EN, "billion", "billion", 9);

    private final Language language;
    private final String option;
    private final String word;
    private final int power;

    Scale(Language language, String option, String word, int power) {
        this.language = language;
        this.option = option;
        this.word = word;
        this.power = power;
    }

    public Language language() {
        return language;
    }

    /** As editors write it in a reference: {@code 亿元}, {@code million}. */
    public String option() {
        return option;
    }

    String word() {
        return word;
    }

    public int power() {
        return power;
    }

    public static Optional<Scale> of(String option) {
        return Arrays.stream(values())
                .filter(scale -> scale.option.equals(option))
                .findFirst();
    }

    public static List<String> options() {
        return Arrays.stream(values()).map(Scale::option).toList();
    }
}
