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
        return unescaped(untagged(html.markup()));
    }

    private static String untagged(String markup) {
        int tag = markup.indexOf('<');
        if (tag < 0) {
            return markup;
        }
        StringBuilder words = new StringBuilder(markup.length());
        int from = 0;
        while (tag >= 0) {
            int end = markup.indexOf('>', tag);
            if (end < 0) {
                break;
            }
            words.append(markup, from, tag);
            from = end + 1;
            tag = markup.indexOf('<', from);
        }
        return words.append(markup, from, markup.length()).toString();
    }

    /** Escaped text as it reads. */
    public static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
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
