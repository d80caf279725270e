package org.bifolio.facts;

/** The same words in both languages. */
public record Bilingual(String zh, String en) {

    public static Bilingual same(String words) {
        return new Bilingual(words, words);
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** Whether these are the words in one of the languages, whatever their case. */
    public boolean says(String words) {
        return !words.isBlank() && (zh.equalsIgnoreCase(words) || en.equalsIgnoreCase(words));
    }
}
