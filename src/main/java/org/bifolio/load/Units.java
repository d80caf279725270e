package org.bifolio.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.facts.Kind;
import org.bifolio.facts.Unit;
import org.bifolio.facts.UnitWords;

/** The units that figures may have: money, shares and percent, and what concepts.yaml declares. */
final class Units {
    private static final Map<String, Integer> SCALES =
            Map.of("千", 3, "万", 4, "百万", 6, "亿", 8, "thousand", 3, "million", 6, "billion", 9);
    static final Set<String> CURRENCIES = Set.of("CNY", "USD", "HKD", "EUR", "JPY", "GBP");
    private static final Set<String> BUILT_IN = Set.of("%", "pp", "shares");

    private static final Pattern BRACKETS = Pattern.compile("(.+?)\\s*[（(]\\s*([^（）()]+?)\\s*[)）]\\s*");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("元", "CNY"),
            Map.entry("人民币", "CNY"),
            Map.entry("人民币元", "CNY"),
            Map.entry("rmb", "CNY"),
            Map.entry("cny", "CNY"),
            Map.entry("yuan", "CNY"),
            Map.entry("美元", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("港元", "HKD"),
            Map.entry("港币", "HKD"),
            Map.entry("hkd", "HKD"),
            Map.entry("元/股", "CNY/share"),
            Map.entry("股", "shares"),
            Map.entry("share", "shares"),
            Map.entry("人", "persons"),
            Map.entry("次", "times"),
            Map.entry("％", "%"),
            Map.entry("百分比", "%"),
            Map.entry("percent", "%"),
            Map.entry("百分点", "pp"),
            Map.entry("个百分点", "pp"));

    private final Map<String, UnitWords> declared;

    /** @param declared by code; {@code persons} and {@code times} need no declaring */
    Units(Map<String, UnitWords> declared) {
        this.declared = declared;
        declared.putIfAbsent("persons", UnitWords.PERSONS);
        declared.putIfAbsent("times", UnitWords.TIMES);
    }

    /** Reads {@code CNY}, {@code 万 CNY}, {@code CNY/share}, {@code holders}. */
    Optional<Unit> parse(String typed) {
        String text = typed.trim();
        int space = text.indexOf(' ');
        int scale = 0;
        if (space > 0) {
            Integer power = SCALES.get(text.substring(0, space));
            if (power == null) {
                return Optional.empty();
            }
            scale = power;
            text = text.substring(space + 1).trim();
        }
        return known(text) ? Optional.of(new Unit(text, scale)) : Optional.empty();
    }

    private boolean known(String code) {
        return CURRENCIES.contains(code)
                || BUILT_IN.contains(code)
                || code.endsWith("/share") && CURRENCIES.contains(code.substring(0, code.length() - 6))
                || declared.containsKey(code);
    }

    /** The unit that a filing means by words of its own: {@code 万元} is 万 CNY, {@code RMB million} is million CNY. */
    static Optional<String> meant(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        Optional<String> plain = Optional.ofNullable(WORDS.get(words));
        if (plain.isPresent()) {
            return plain;
        }
        return SCALES.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .filter(words::contains)
                .findFirst()
                .flatMap(scale -> Optional.ofNullable(
                                WORDS.get(words.replaceFirst(scale, "").strip()))
                        .map(code -> scale + " " + code));
    }

    /** The unit that a printed name ends with, in brackets: {@code 营业收入（万元）}. */
    Optional<Unit> bracketed(String name) {
        Matcher brackets = BRACKETS.matcher(name);
        return brackets.matches()
                ? parse(brackets.group(2)).or(() -> meant(brackets.group(2)).flatMap(this::parse))
                : Optional.empty();
    }

    /** A name without the unit in brackets that it ends with, if it does. */
    String unitless(String name) {
        Matcher brackets = BRACKETS.matcher(name);
        return brackets.matches() && bracketed(name).isPresent() ? brackets.group(1) : name;
    }

    List<String> names() {
        List<String> names = new ArrayList<>(CURRENCIES);
        names.addAll(BUILT_IN);
        names.add("CNY/share");
        names.addAll(declared.keySet());
        return names;
    }

    /** The unit that needs no saying, if the kind has one. */
    static Optional<Unit> of(Kind kind) {
        return switch (kind) {
            case PERCENT -> Optional.of(Unit.PERCENT);
            case SHARES -> Optional.of(Unit.SHARES);
            default -> Optional.empty();
        };
    }

    /** Whether a figure of that kind can have that unit. */
    boolean fits(Unit unit, Kind kind) {
        return switch (kind) {
            case MONEY -> unit.money();
            case PER_SHARE -> unit.perShare();
            case PERCENT -> unit.code().equals("%") || unit.code().equals("pp");
            case SHARES -> unit.code().equals("shares");
            case COUNT -> declared.containsKey(unit.code());
            case TEXT, DATE -> false;
        };
    }
}
