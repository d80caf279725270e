package org.bifolio.format;

import java.math.BigDecimal;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactBase;
import org.bifolio.facts.Value;

/**
 * The markup of a figure, always the same:
 * {@code <data class="figure" value="-244235848.10" data-fact="688316/net-profit-attributable/FY2022"
 * data-scale="8">−2.44亿元</data>}. Words and dates are a {@code <span class="fact" data-fact="…">}.
 */
public final class FigureElement {
    private FigureElement() {}

    public static String of(Fact fact, Shown shown, FactBase facts) {
        String address = escape(facts.address(fact));
        if (fact.value() instanceof Value.Amount amount) {
            return "<data class=\"figure\" value=\"" + value(amount.base()) + "\" data-fact=\"" + address + "\""
                    + (shown.scale() == 0 ? "" : " data-scale=\"" + shown.scale() + "\"")
                    + (shown.absolute() ? " data-abs" : "")
                    + (fact.qualifier().isPresent() ? " data-hedged" : "") + ">" + escape(shown.text()) + "</data>";
        }
        return "<span class=\"fact\" data-fact=\"" + address + "\"" + tongue(shown.text()) + ">" + escape(shown.text())
                + "</span>";
    }

    /** Words with Chinese in them are Chinese, on an English page too; harmless on a Chinese one. */
    private static String tongue(String text) {
        return HanRuns.in(text) ? " lang=\"zh-CN\"" : "";
    }

    /** The exact number in base units, printed decimals kept: {@code -244235848.10}. */
    public static String value(BigDecimal base) {
        return base.toPlainString();
    }

    /** Text made safe for HTML content and attributes. */
    public static String escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (special(text.charAt(i))) {
                return escape(text, i);
            }
        }
        return text;
    }

    private static boolean special(char c) {
        return c < '?' && (c == '<' || c == '>' || c == '&' || c == '"' || c == '\'');
    }

    private static String escape(String text, int from) {
        StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
