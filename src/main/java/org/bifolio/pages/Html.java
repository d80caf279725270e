package org.bifolio.pages;

import org.bifolio.format.FigureElement;

/** Markup that a renderer made; everything else is escaped. */
public record Html(String markup) {
    public static final Html EMPTY = new Html("");

    /** Plain words, escaped. */
    public static Html text(String words) {
        return new Html(FigureElement.escape(words));
    }

    /** The words alone, without markup. */
    public static String plain(Html html) {
        return html.markup()
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    public boolean isEmpty() {
        return markup.isEmpty();
    }

    @Override
    public String toString() {
        return markup;
    }
}
