package org.bifolio.facts;

import java.util.Optional;

/**
 * What counts are counted in: {@code 3项}, {@code 3 patents}, {@code 1 patent}. Where the words have a “#” the number stands in its
 * place: {@code 第#位}, {@code No. #}.
 *
 * @param many the words beside any number
 * @param one the English word beside a 1, where it is another
 */
public record UnitWords(Bilingual many, Optional<String> one) {
    private static final char NUMBER = '#';

    public static final UnitWords NONE = new UnitWords(Bilingual.same(""), Optional.empty());
    public static final UnitWords SHARES = of("股", "shares", "share");
    public static final UnitWords PERSONS = of("人", "persons", "person");
    public static final UnitWords TIMES = of("次", "times", "time");

    private static UnitWords of(String zh, String many, String one) {
        return new UnitWords(new Bilingual(zh, many), Optional.of(one));
    }

    /** What precedes the number, with its space. */
    public String before(Language language) {
        String words = many.in(language);
        return words.substring(0, Math.max(0, words.indexOf(NUMBER)));
    }

    /**
     * What follows the number, with its space.
     *
     * @param digits as shown, without a scale
     */
    public String after(String digits, Language language) {
        boolean single = language == Language.EN && digits.matches("[-−]?1");
        String words = single ? one.orElse(many.en()) : many.in(language);
        int number = words.indexOf(NUMBER);
        return number >= 0
                ? words.substring(number + 1)
                : language == Language.ZH || words.isEmpty() ? words : " " + words;
    }

    /** The unit by itself, in a heading. */
    public String alone(Language language) {
        String words = many.in(language);
        int number = words.indexOf(NUMBER);
        String after = words.substring(number + 1);
        return number < 0 || !after.isBlank() ? after.strip() : before(language).strip();
    }

    /** All its words, as editors see them side by side. */
    public Bilingual all() {
        return one.map(word -> new Bilingual(many.zh(), many.en() + " (1 " + word + ")"))
                .orElse(many);
    }
}
