package org.bifolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A figure as a reader sees it, read back from its markup. Knows nothing of how figures are written, so that it can tell
 * when one is written wrong.
 */
public final class ShownFigure {
    /** Digits in groups of three or in no groups, with a minus U+2212 or none. */
    private static final Pattern DIGITS = Pattern.compile("\u2212?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");

    /** Words that make a heading one of units; others name a dimension. */
    private static final Pattern UNIT = Pattern.compile(
            "%|percentage points|\\bRMB\\b|US\\$|HK\\$|\\byuan\\b|\\bshares\\b|\\bpersons\\b|\\btimes\\b|元|股$|人$|户$|次$|倍|百分点");

    private static final Map<String, Integer> CHINESE =
            ordered("万亿", 12, "十亿", 9, "千万", 7, "百万", 6, "亿", 8, "万", 4, "千", 3);
    private static final Map<String, Integer> ENGLISH = ordered(
            "hundred million",
            8,
            "ten million",
            7,
            "ten thousand",
            4,
            "trillion",
            12,
            "billion",
            9,
            "million",
            6,
            "thousand",
            3);

    private final Element element;
    private final boolean chinese;
    private final Set<String> counted;
    private final List<String> wrong = new ArrayList<>();

    private ShownFigure(Element element, boolean chinese, Set<String> counted) {
        this.element = element;
        this.chinese = chinese;
        this.counted = counted;
    }

    private static Map<String, Integer> ordered(Object... pairs) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return map;
    }

    /**
     * What is wrong with a {@code data} element; empty when it keeps the contract.
     *
     * @param counted words for what the content counts, which are a unit of one where a heading ends with them
     */
    public static List<String> faults(Element element, boolean chinese, Set<String> counted) {
        ShownFigure figure = new ShownFigure(element, chinese, counted);
        figure.check();
        return figure.wrong;
    }

    private void check() {
        String text = element.text();
        Matcher digits = DIGITS.matcher(text);
        if (!digits.find()) {
            wrong.add("shows no digits");
            return;
        }
        String before = text.substring(0, digits.start());
        String after = text.substring(digits.end());
        if ((before + after).matches(".*[-\u2212\u2010-\u2015,.]?\\d.*")
                || before.endsWith("-")
                || before.endsWith("\u2212")) {
            wrong.add("shows more than one number, or an odd minus");
        }
        int scale = Integer.parseInt(element.hasAttr("data-scale") ? element.attr("data-scale") : "0");
        if (element.attr("data-scale").equals("0")) {
            wrong.add("writes a scale of 0");
        }
        sameNumber(digits.group(), scale);
        unit(after, before.isBlank() && after.isBlank(), scale);
    }

    private void sameNumber(String digits, int scale) {
        if (!element.attr("value").matches("-?\\d+(\\.\\d+)?")) {
            wrong.add("has the value " + element.attr("value"));
            return;
        }
        BigDecimal value = new BigDecimal(element.attr("value"));
        BigDecimal shown = new BigDecimal(digits.replace(",", "").replace('\u2212', '-'));
        if (element.hasAttr("data-abs")) {
            if (value.signum() >= 0 || shown.signum() < 0) {
                wrong.add("has data-abs, which is for losses shown without their sign");
            }
            value = value.abs();
        }
        BigDecimal half =
                BigDecimal.ONE.scaleByPowerOfTen(scale - shown.scale()).divide(BigDecimal.valueOf(2));
        BigDecimal off = shown.scaleByPowerOfTen(scale).subtract(value).abs();
        if (off.compareTo(half) > 0) {
            wrong.add("shows " + shown.scaleByPowerOfTen(scale).toPlainString() + ", off by " + off.toPlainString());
        }
        if (shown.signum() == 0 && value.signum() != 0) {
            wrong.add("shows a zero for what is none");
        }
    }

    private void unit(String after, boolean bare, int scale) {
        if (bare && scale == 0 && element.closest("td") == null) {
            return; // a count in a sentence that says what is counted
        }
        int said = bare ? inHeading() : power(after.strip());
        if (said != scale) {
            wrong.add(bare ? "has no unit but the headings’: “" + headings() + "”" : "says a unit of 10^" + said);
        }
    }

    /** The power of ten that words start with; 0 when they start with none. */
    private int power(String words) {
        return (chinese ? CHINESE : ENGLISH)
                .entrySet().stream()
                        .filter(word -> words.startsWith(word.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(0);
    }

    private int inHeading() {
        for (String heading : headings()) {
            if (counted.contains(heading.replaceFirst("^.*(?:，|, )", ""))) {
                return 0;
            }
            if (!UNIT.matcher(heading).find() && !scaled(heading)) {
                continue;
            }
            Matcher word = scale().matcher(heading);
            return word.find() ? power(word.group(1)) : 0;
        }
        return 0;
    }

    private boolean scaled(String heading) {
        return scale().matcher(heading).find();
    }

    private Pattern scale() {
        return chinese
                ? Pattern.compile("(" + String.join("|", CHINESE.keySet()) + ")(?=元|美元|港元|股|人|户|次|家|份|个|张|台|项)")
                : Pattern.compile("\\b(" + String.join("|", ENGLISH.keySet()) + ")\\b");
    }

    /** Where the unit of bare digits stands: at the row, at the column, over the table, over the sentence. */
    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        Element cell = element.closest("td");
        if (cell == null) {
            Element block = element.closest("p, li, dd, h1, h2, h3, figcaption");
            headings.add(block == null ? "" : block.text());
            return headings;
        }
        headings.add(cell.parent().select("> th .under").text());
        Element table = cell.closest("table");
        int column = cell.elementSiblingIndex();
        List<Element> heads = table.select("> thead > tr").last().children();
        headings.add(column < heads.size() ? heads.get(column).select(".under").text() : "");
        String head = column < heads.size() ? heads.get(column).text() : "";
        headings.add(scaled(head) ? head : "");
        Element block = table.closest(".table");
        if (block != null) {
            headings.add(block.select("> .sub").text());
            return headings;
        }
        // a table in Markdown: the unit may stand in its corner or in the line above it
        Element above = table.closest(".scroll").previousElementSibling();
        headings.add(scaled(heads.get(0).text()) ? heads.get(0).text() : "");
        headings.add(above == null ? "" : above.text());
        return headings;
    }
}
