package org.bifolio.pages;

import java.util.List;

/**
 * Where a figure of the page was printed.
 *
 * @param value every digit as printed, with its unit
 */
public record FigureNote(String id, String name, Html value, String lang, List<Detail> details) {

    /**
     * A line of the note.
     *
     * @param cite whether it belongs to a citation
     * @param usual whether it says only what holds for most figures, so that paper does without it
     */
    public record Detail(String term, Html words, String lang, boolean cite, boolean usual) {
        Detail(String term, Html words, String lang, boolean cite) {
            this(term, words, lang, cite, false);
        }

        Detail(String term, Html words) {
            this(term, words, "", false);
        }
    }
}
