package org.bifolio.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bifolio.facts.Language;

/**
 * Where a headline may end a line: {@code 2022年|营收只及2020年预测的|盈亏平衡收入的20.3%}. Chinese has no spaces, so browsers break
 * it between any two characters, within words too, and the JDKs' dictionaries differ. What headlines are made of tells where words begin
 * without a dictionary: punctuation, figures with their units, particles, prepositions and the verbs of change. Latin is broken at spaces
 * only, never at a hyphen or dash.
 */
public final class Phrases {
    private static final String AFTER = "，、；：。！？）》”";
    private static final String NEVER_FIRST = AFTER + "%‰…)];:,.’的等们";
    private static final String NEVER_LAST = "（《“([‘";
    private static final String UNITS = "年月日季个亿万千元股人名家只倍次项天%";
    /** They cling to what stands after them. */
    private static final String CLING = "由自从至到为在将达占比以第约近和与及或于向对每各该本此不未已只仅又仍再也却所逾其超按使";
    /** They cling to a figure before them. */
    private static final String TAIL = "预末底初起止前后内间上下中第以之多左来度份";
    /** Words that begin with these begin a phrase, but for those in which it comes second, as in 自由. */
    private static final Map<Character, String> HEADS = Map.ofEntries(
            Map.entry('由', "自理缘不经将"),
            Map.entry('和', "共缓饱总温调"),
            Map.entry('与', "参给"),
            Map.entry('及', "以涉普只不顾波危"),
            Map.entry('将', "即必"),
            Map.entry('占', "独侵抢霸"),
            Map.entry('也', ""),
            Map.entry('仍', ""),
            Map.entry('按', ""),
            Map.entry('但', "不非"),
            Map.entry('使', "即迫促行大"),
            Map.entry('以', "可所得足加予难"));

    private static final Set<String> VERBS = Set.of(
            "升至", "升到", "降至", "降到", "增至", "增到", "增长", "下降", "回落", "收窄", "扩大", "分别", "预计", "预测", "截至", "合计", "达到", "超过",
            "相差");
    private static final Pattern TIED = Pattern.compile(
            "million|billion|thousand|January|February|March|April|May|June|July|August|September|October|November|December");
    private static final Pattern DASHED =
            Pattern.compile("[\\p{IsLatin}\\d.,%’]+[-–][\\p{IsLatin}\\d.,%’–-]*[\\p{IsLatin}\\d%]|[》”）]的");
    /** In characters of full width: more do not fit into a line on a telephone. */
    private static final double LONGEST = 14;

    private Phrases() {}

    /** The text cut where a line may end. */
    public static List<String> of(String text) {
        List<String> phrases = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || ends(text, at)) {
                add(text, start, at, phrases);
                start = at;
            }
        }
        return phrases;
    }

    /** Markup of a headline in which a browser ends lines there only; in Chinese it needs {@code word-break: keep-all}. */
    public static String marked(String markup, Language page) {
        StringBuilder text = new StringBuilder();
        walk(markup, (from, to, tag) -> text.append(tag ? "" : to - from > 1 ? "&" : markup.substring(from, to)));
        Set<Integer> ends = page == Language.ZH ? ends(of(text.toString())) : Set.of();
        StringBuilder out = new StringBuilder();
        int[] seen = {0};
        walk(markup, (from, to, tag) -> {
            if (!tag && ends.contains(seen[0]++)) {
                out.append("<wbr>");
            }
            out.append(markup, from, to);
        });
        return whole(out.toString());
    }

    private static Set<Integer> ends(List<String> phrases) {
        Set<Integer> ends = new HashSet<>();
        int end = 0;
        for (String phrase : phrases.subList(0, phrases.size() - 1)) {
            end += phrase.length();
            ends.add(end);
        }
        return ends;
    }

    /** Keeps in one line what has a hyphen or dash, and 的 with a title or bracket before it. */
    private static String whole(String markup) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from < markup.length()) {
            int tag = markup.indexOf('<', from);
            int end = tag < 0 ? markup.length() : tag;
            out.append(DASHED.matcher(markup.substring(from, end)).replaceAll("<span class=\"whole\">$0</span>"));
            from = tag < 0 ? end : markup.indexOf('>', tag) + 1;
            out.append(markup, end, from);
        }
        return out.toString();
    }

    private interface Piece {
        void at(int from, int to, boolean tag);
    }

    /** Tags, and characters one by one; an escaped one is one. */
    private static void walk(String markup, Piece piece) {
        for (int at = 0; at < markup.length(); ) {
            char first = markup.charAt(at);
            int end = first == '<' ? markup.indexOf('>', at) + 1 : first == '&' ? markup.indexOf(';', at) + 1 : at + 1;
            piece.at(at, end, first == '<');
            at = end;
        }
    }

    private static void add(String text, int start, int end, List<String> phrases) {
        int from = start;
        while (breadth(text, from, end) > LONGEST) {
            int at = from;
            for (int next = from + 2; next < end - 2 && breadth(text, from, next) <= LONGEST; next++) {
                if (han(text.charAt(next - 1))
                        && han(text.charAt(next))
                        && NEVER_FIRST.indexOf(text.charAt(next)) < 0) {
                    at = next;
                }
            }
            if (at == from) {
                break;
            }
            phrases.add(text.substring(from, at));
            from = at;
        }
        phrases.add(text.substring(from, end));
    }

    private static double breadth(String text, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += text.charAt(i) >= '\u2e80' ? 1 : .56;
        }
        return sum;
    }

    private static boolean ends(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (before == ' ') {
            return after != ' ' && !tied(text, at);
        }
        if (after == ' ' || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        if (!han(before) && !han(after) && AFTER.indexOf(before) < 0 || text.length() - at < 3) {
            return false;
        }
        if (AFTER.indexOf(before) >= 0) {
            return !text.startsWith("单位：", at - 3);
        }
        return chinese(text, at, before, after);
    }

    private static boolean chinese(String text, int at, char before, char after) {
        if (before == '的') {
            return true;
        }
        if (CLING.indexOf(before) >= 0) {
            return false;
        }
        if (!han(after)) {
            return Character.isLetter(after) || year(text, at) || "（《“".indexOf(after) >= 0;
        }
        if (Character.isDigit(before) || endsFigure(text, at)) {
            return !Character.isDigit(before) && UNITS.indexOf(after) < 0 && TAIL.indexOf(after) < 0;
        }
        String second = HEADS.get(after);
        return !han(before) && Character.isLetter(before)
                || at + 2 <= text.length() && VERBS.contains(text.substring(at, at + 2))
                || second != null && second.indexOf(before) < 0;
    }

    /** Whether a figure ends there, its unit included: {@code 3.77亿元|}. */
    private static boolean endsFigure(String text, int at) {
        int i = at - 1;
        while (i >= 0 && UNITS.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && i < at - 1 && Character.isDigit(text.charAt(i));
    }

    private static boolean year(String text, int at) {
        int end = at;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '–')) {
            end++;
        }
        return end - at >= 4 && end < text.length() && text.charAt(end) == '年';
    }

    /** An amount with its currency and scale, a day with its month. */
    private static boolean tied(String text, int at) {
        char before = text.charAt(at - 2);
        boolean figure = Character.isDigit(text.charAt(at)) || text.charAt(at) == '−';
        return figure && text.startsWith("RMB ", at - 4)
                || Character.isDigit(before)
                        && TIED.matcher(text).region(at, text.length()).lookingAt();
    }

    private static boolean han(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }
}
