package org.bifolio.export;

import java.util.ArrayList;
import java.util.List;
import org.bifolio.facts.Language;
import org.bifolio.pages.Html;

/**
 * What search quotes of a text: lines that say something by themselves. A paragraph; a key figure,
 * {@code Revenue (FY2022): RMB 305.0 million}; a row of a table with the headings of its cells, after a tab,
 * {@code Operating revenue: Q1 79.63; Q2 77.26}, somewhere below the line that says which table that is.
 */
final class Quotes {
    private enum In {
        TEXT,
        ROW,
        CARD,
        /** The names of a chart's series. */
        KEYS
    }

    private final Language language;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<String> parts = new ArrayList<>();
    private List<String> heads = List.of();
    private In in = In.TEXT;
    private boolean heading;
    private boolean goesOn;

    private Quotes(Language language) {
        this.language = language;
    }

    /** @param said markup without its unsaid parts: {@link SaidText#markup} */
    static String of(String said, Language language) {
        Quotes quotes = new Quotes(language);
        quotes.read(said);
        return String.join("\n", quotes.lines);
    }

    /** A cell without words has nothing to say, and the heading of an only column no more than the row's label. */
    static String row(String label, List<String> heads, List<String> cells, Language language) {
        StringBuilder row = new StringBuilder("\t").append(label);
        String before = label.isEmpty() ? "" : colon(language);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                String head = heads.size() > 1 && i < heads.size() ? heads.get(i) : "";
                row.append(before)
                        .append(head)
                        .append(head.isEmpty() ? "" : " ")
                        .append(cells.get(i));
                before = semicolon(language);
            }
        }
        return row.toString();
    }

    private void read(String said) {
        int at = 0;
        while (at < said.length()) {
            char c = said.charAt(at);
            int end = c == '<' ? said.indexOf('>', at) : -1;
            if (end >= 0) {
                at = tag(said, at, end);
            } else if (Character.isWhitespace(c)) {
                SaidText.space(words);
                at++;
            } else {
                int from = at++;
                while (at < said.length() && said.charAt(at) != '<' && !Character.isWhitespace(said.charAt(at))) {
                    at++;
                }
                words.append(said, from, at);
            }
        }
        line();
    }

    /** Where reading goes on after a tag. */
    private int tag(String said, int at, int end) {
        String name = SaidText.name(said, at, end);
        String css = css(said, at, end);
        if (aside(css)) {
            int close = said.indexOf("</" + name + ">", end);
            return close < 0 ? end + 1 : close + name.length() + 3;
        }
        if (in == In.TEXT) {
            text(name, css);
        } else if (in == In.ROW) {
            row(name, css);
        } else if (in == In.CARD) {
            card(name);
        } else {
            keys(name);
        }
        return end + 1;
    }

    /** Said to screen readers once more, an arrow, signs explained, links to files. */
    private static boolean aside(String css) {
        return css.equals("hear") || css.equals("way") || css.equals("keys") || css.equals("chart-files");
    }

    private static String css(String said, int at, int end) {
        int css = said.indexOf(" class=\"", at);
        return css < 0 || css > end ? "" : said.substring(css + 8, said.indexOf('"', css + 8));
    }

    private void text(String name, String css) {
        switch (name) {
            case "p" -> {
                line();
                goesOn = css.equals("sub");
            }
            case "li" -> {
                line();
                in = css.equals("kpi") ? In.CARD : In.TEXT;
            }
            case "ul" -> {
                line();
                in = css.startsWith("chart-keys") ? In.KEYS : In.TEXT;
            }
            case "thead", "/thead" -> heading = name.equals("thead");
            case "tr" -> {
                line();
                in = In.ROW;
            }
            case "/table" -> heads = List.of();
            case "br" -> SaidText.space(words);
            default -> {
                if (SaidText.apart(name)) {
                    line();
                }
            }
        }
    }

    private void row(String name, String css) {
        switch (name) {
            case "/th", "/td" -> parts.add(taken());
            case "/tr" -> {
                in = In.TEXT;
                List<String> cells = parts.isEmpty() ? List.of() : List.copyOf(parts.subList(1, parts.size()));
                if (heading) {
                    heads = cells;
                } else if (!parts.isEmpty()) {
                    lines.add(row(parts.get(0), heads, cells, language));
                }
                parts.clear();
            }
            case "span" -> words.append(css.equals("under") && words.length() > 0 ? comma(language) : "");
            default -> {
                if (SaidText.apart(name)) {
                    SaidText.space(words);
                }
            }
        }
    }

    /** Its name, its figure, how it changed, its period. */
    private void card(String name) {
        if (name.equals("/p")) {
            parts.add(taken());
        } else if (name.equals("/li")) {
            in = In.TEXT;
            int last = parts.size() - 1;
            boolean zh = language == Language.ZH;
            String period = (zh ? "（" : " (") + parts.get(last) + (zh ? "）" : ")");
            lines.add(
                    parts.get(0) + period + colon(language) + String.join(semicolon(language), parts.subList(1, last)));
            parts.clear();
        }
    }

    private void keys(String name) {
        if (name.equals("/li")) {
            parts.add(taken());
        } else if (name.equals("/ul")) {
            in = In.TEXT;
            words.append(String.join(comma(language), parts));
            parts.clear();
            goesOn = true;
            line();
        }
    }

    /** What was read since the last is a line, or goes on with it. */
    private void line() {
        String said = taken();
        if (said.isEmpty()) {
            return;
        }
        int last = lines.size() - 1;
        if (goesOn && last >= 0) {
            lines.set(last, lines.get(last) + semicolon(language) + said);
        } else {
            lines.add(said);
        }
        goesOn = false;
    }

    private String taken() {
        String said = Html.unescaped(words.toString()).strip();
        words.setLength(0);
        return said;
    }

    private static String colon(Language language) {
        return language == Language.ZH ? "：" : ": ";
    }

    private static String comma(Language language) {
        return language == Language.ZH ? "，" : ", ";
    }

    private static String semicolon(Language language) {
        return language == Language.ZH ? "；" : "; ";
    }
}
