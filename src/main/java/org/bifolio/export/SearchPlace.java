package org.bifolio.export;

/**
 * Where a search leads: a part of a section (from one heading to the next), a table of a filing, or a term of the glossary.
 *
 * @param href the page below the language's folder, with an anchor
 * @param over the filing, or what else it is part of
 * @param text the words it is found by, beside title and heading
 * @param quotes lines of which search quotes one: {@link Quotes}
 */
public record SearchPlace(String href, String title, String heading, String over, String text, String quotes) {
    /** Quoted by the lines that it is found by. */
    public SearchPlace(String href, String title, String heading, String over, String text) {
        this(href, title, heading, over, text, text);
    }

    String all() {
        return title + "\n" + heading + "\n" + text;
    }
}
