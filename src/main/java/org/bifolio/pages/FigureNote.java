package org.bifolio.pages;

import java.util.List;

/**
 * Where a figure of the page was printed.
 *
 * @param value every digit as printed, with its unit
 */
public record FigureNote(String id, String name, Html value, String lang, List<Detail> details) {

    /** @param cite whether it belongs to a citation */
    public record Detail(String term, Html words, String lang, boolean cite) {}
}
