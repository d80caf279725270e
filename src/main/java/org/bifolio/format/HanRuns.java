package org.bifolio.format;

import java.util.regex.Pattern;
import org.bifolio.facts.Language;

/** Chinese words on an English page, marked so that they are set in a Chinese typeface and read aloud in Chinese. */
public final class HanRuns {
    private static final Pattern RUN =
            Pattern.compile("[\\u3400-\\u9fff][\\u3400-\\u9fff\\u3000-\\u303f\\uff00-\\uffef]*");

    private HanRuns() {}

    public static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u3400' && text.charAt(i) <= '\u9fff') {
                return true;
            }
        }
        return false;
    }

    /** Text made safe for HTML, its Chinese words marked unless the page is Chinese. */
    public static String escaped(String text, Language page) {
        return marked(FigureElement.escape(text), page);
    }

    /** The same for text that is safe already. */
    public static String marked(String safe, Language page) {
        return page == Language.ZH || !in(safe)
                ? safe
                : RUN.matcher(safe).replaceAll("<span lang=\"" + Language.ZH.tag() + "\">$0</span>");
    }
}
