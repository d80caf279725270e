package org.bifolio.content;

import java.util.Set;

/** Words that stand in new files until an editor has written others. */
public final class Placeholder {
    /** The heading of a new filing's table. */
    public static final String HEADING = "原文中的章节标题";

    public static final String TITLE_ZH = "（标题）";
    public static final String TITLE_EN = "(Title)";
    /** How the text of a new section begins. */
    public static final String TEXT_ZH = "（正文。";

    public static final String TEXT_EN = "(Text. ";

    private static final Set<String> TITLES = Set.of(TITLE_ZH, TITLE_EN);

    private Placeholder() {}

    public static boolean title(String title) {
        return TITLES.contains(title);
    }

    /** Whether a text begins as a new one does. */
    public static boolean text(String body) {
        String begin = body.stripLeading();
        return begin.startsWith(TEXT_ZH) || begin.startsWith(TEXT_EN);
    }

    public static String nameZh(String code) {
        return "公司" + code;
    }

    public static String nameEn(String code) {
        return "Company " + code;
    }
}
