package org.bifolio.export;

import java.util.Set;

/** What of markup a reader reads: without what is drawn, folded away or only leads to files. */
final class SaidText {
    private static final Set<String> UNSAID = Set.of("svg", "template", "details");
    private static final Set<String> APART = Set.of(
            "/p",
            "/li",
            "/td",
            "/th",
            "/h1",
            "/h2",
            "/h3",
            "/h4",
            "/h5",
            "/h6",
            "/tr",
            "/dd",
            "/dt",
            "/figcaption",
            "br");
    private static final Set<String> AIDS = Set.of("<p class=\"credit\">", "<p class=\"downloads\">");

    private SaidText() {}

    /** Markup without its unsaid parts, a space for each. */
    static String markup(String markup) {
        StringBuilder said = new StringBuilder(markup.length());
        int from = 0;
        int tag = markup.indexOf('<');
        while (tag >= 0) {
            int end = markup.indexOf('>', tag);
            int after = end < 0 ? -1 : afterUnsaid(markup, tag, end);
            if (after >= 0) {
                said.append(markup, from, tag).append(' ');
                from = after;
                tag = markup.indexOf('<', from);
            } else {
                tag = markup.indexOf('<', tag + 1);
            }
        }
        return said.append(markup, from, markup.length()).toString();
    }

    /** Where an unsaid part ends that begins with this tag; -1 where none does. */
    private static int afterUnsaid(String markup, int tag, int end) {
        String name = name(markup, tag, end);
        String close =
                UNSAID.contains(name) ? "</" + name + ">" : AIDS.contains(markup.substring(tag, end + 1)) ? "</p>" : "";
        int closed = close.isEmpty() ? -1 : markup.indexOf(close, end);
        return closed < 0 ? -1 : closed + close.length();
    }

    /** {@code th}, {@code /th}. */
    static String name(String markup, int tag, int end) {
        int to = tag + 1;
        while (to < end
                && (to == tag + 1 && markup.charAt(to) == '/' || Character.isLetterOrDigit(markup.charAt(to)))) {
            to++;
        }
        return markup.substring(tag + 1, to);
    }

    /** Whether what follows the tag stands apart from what is before it. */
    static boolean apart(String tag) {
        return APART.contains(tag);
    }

    static void space(StringBuilder words) {
        if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }
}
