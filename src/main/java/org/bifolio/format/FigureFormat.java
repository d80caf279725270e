package org.bifolio.format;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bifolio.content.Issuer.Dimension;
import org.bifolio.content.Project;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Kind;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;
import org.bifolio.facts.Qualifier;
import org.bifolio.facts.Unit;
import org.bifolio.facts.UnitWords;
import org.bifolio.facts.Value;

/**
 * Writes facts in words. Every number a reader sees comes from here: rounded once, half-up, from the printed digits, and
 * never with more digits than were printed.
 */
public final class FigureFormat {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final Map<String, Bilingual> CURRENCIES = Map.of(
            "CNY", new Bilingual("元", "RMB"),
            "USD", new Bilingual("美元", "US$"),
            "HKD", new Bilingual("港元", "HK$"),
            "EUR", new Bilingual("欧元", "€"),
            "JPY", new Bilingual("日元", "¥"),
            "GBP", new Bilingual("英镑", "£"));
    private static final UnitWords POINTS =
            new UnitWords(new Bilingual("个百分点", "percentage points"), Optional.of("percentage point"));
    private static final Map<Qualifier, Bilingual> HEDGES = Map.of(
            Qualifier.AT_LEAST, new Bilingual("不低于", "at least "),
            Qualifier.AT_MOST, new Bilingual("不超过", "not more than "),
            Qualifier.MORE_THAN, new Bilingual("超过", "more than "),
            Qualifier.LESS_THAN, new Bilingual("低于", "less than "),
            Qualifier.NEARLY, new Bilingual("近", "nearly "),
            Qualifier.ABOUT, new Bilingual("约", "about "));

    private final Project project;

    public FigureFormat(Project project) {
        this.project = project;
    }

    /** A fact in words. */
    public Shown show(Fact fact, Language language, Style style) {
        if (fact.value() instanceof Value.Amount amount) {
            Shown shown = amount(amount, concept(fact), language, style);
            return style.bare() ? shown : shown.after(hedge(fact, language));
        }
        return Shown.words(words(fact, language));
    }

    /**
     * What a link that shows the figure is called: {@code RMB minus 244.2 million}, and where no unit is seen
     * {@code minus 244.24 million renminbi}; empty where what is shown says it already.
     *
     * @param unit said where it is not shown, because a table's heading shows it
     */
    public Optional<String> name(Fact fact, Shown shown, boolean unit, Language language) {
        return new FigureSpeech(this, language).name(fact, shown, unit);
    }

    /** The figure in a description that is read aloud: {@code minus 244.2 million renminbi}; empty where what is shown says it already. */
    public Optional<String> spoken(Fact fact, Shown shown, Language language) {
        return new FigureSpeech(this, language).words(fact, shown);
    }

    /** “not more than ”, with its space; empty where the source does not hedge. */
    public String hedge(Fact fact, Language language) {
        return fact.qualifier()
                .map(qualifier -> hedge(qualifier, concept(fact), language))
                .orElse("");
    }

    /** In Chinese an amount is 不低于, a number of things is 不少于. */
    private static String hedge(Qualifier qualifier, Concept concept, Language language) {
        boolean things = concept.kind() == Kind.COUNT || concept.kind() == Kind.SHARES;
        return qualifier == Qualifier.AT_LEAST && things && language == Language.ZH
                ? "不少于"
                : HEDGES.get(qualifier).in(language);
    }

    private String words(Fact fact, Language language) {
        boolean zh = language == Language.ZH;
        if (fact.value() instanceof Value.Text text) {
            Concept concept = concept(fact);
            return zh || concept.verbatim()
                    ? text.printed()
                    : concept.values().getOrDefault(text.printed(), text.printed());
        }
        if (fact.value() instanceof Value.Day day) {
            return PeriodFormat.date(day.printed(), language);
        }
        if (fact.value() instanceof Value.NotApplicable) {
            return zh ? "不适用" : "n/a";
        }
        if (fact.value() instanceof Value.Dash dash) {
            return dash.printed().equals("-") ? "–" : dash.printed();
        }
        return zh ? "空白" : "blank";
    }

    private Shown amount(Value.Amount amount, Concept concept, Language language, Style style) {
        BigDecimal base = style.absolute() ? amount.base().abs() : amount.base();
        boolean absolute = style.absolute() && amount.base().signum() < 0;
        Unit unit = amount.unit();
        if (unit.money()) {
            return money(amount, base, absolute, language, style);
        }
        if (unit.perShare()) {
            return perShare(amount, base, absolute, language, style);
        }
        if (unit.code().equals("%") || unit.code().equals("pp")) {
            int decimals = style.decimals()
                    .map(wanted -> Math.min(wanted, amount.digits().scale()))
                    .orElse(amount.digits().scale());
            String digits = Digits.of(base, Math.max(decimals, 0));
            String sign = unit.code().equals("%") ? "%" : POINTS.after(digits, language);
            return new Shown("", digits, style.bare() ? "" : sign, 0, absolute);
        }
        return counted(amount, base, absolute, language, style);
    }

    private Shown money(Value.Amount amount, BigDecimal base, boolean absolute, Language language, Style style) {
        Scale scale = style.scale()
                .filter(wanted -> wanted.language() == language)
                .orElseGet(() -> style.exact() ? printedScale(amount, language) : scale(base, language));
        int most = Math.max(0, scale.power() - amount.precision());
        int usual = scale == Scale.MILLION ? 1 : 2;
        int decimals = style.exact() ? most : Math.min(style.decimals().orElse(usual), most);
        BigDecimal scaled = base.movePointLeft(scale.power());
        if (!style.exact() && amount.digits().scale() <= 0 && style.decimals().isEmpty() && whole(scaled)) {
            decimals = 0;
        }
        String digits = Digits.of(scaled, decimals);
        if (style.bare()) {
            return new Shown("", digits, "", scale.power(), absolute);
        }
        Bilingual currency = CURRENCIES.getOrDefault(
                amount.unit().code(), Bilingual.same(amount.unit().code() + " "));
        if (language == Language.ZH) {
            return new Shown("", digits, scale.word() + currency.zh(), scale.power(), absolute);
        }
        String before = currency.en()
                + (Character.isLetter(currency.en().charAt(currency.en().length() - 1)) ? " " : "");
        return new Shown(before, digits, scale.word().isEmpty() ? "" : " " + scale.word(), scale.power(), absolute);
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static Scale scale(BigDecimal base, Language language) {
        BigDecimal size = base.abs();
        if (language == Language.ZH) {
            return size.compareTo(HUNDRED_MILLION) >= 0
                    ? Scale.YI
                    : size.compareTo(TEN_THOUSAND) >= 0 ? Scale.WAN : Scale.YUAN_ZH;
        }
        return size.compareTo(BILLION) >= 0 ? Scale.BILLION : size.compareTo(MILLION) >= 0 ? Scale.MILLION : Scale.YUAN;
    }

    /** The scale that shows the printed digits without losing one. */
    private static Scale printedScale(Value.Amount amount, Language language) {
        int power = amount.unit().scale();
        if (language == Language.ZH) {
            return power >= 8 ? Scale.YI : power >= 3 ? Scale.WAN : Scale.YUAN_ZH;
        }
        return power >= 8 ? Scale.BILLION : power >= 4 ? Scale.MILLION : Scale.YUAN;
    }

    private static Shown perShare(
            Value.Amount amount, BigDecimal base, boolean absolute, Language language, Style style) {
        String digits = Digits.of(base, Math.max(amount.digits().scale(), 0));
        if (style.bare()) {
            return new Shown("", digits, "", 0, absolute);
        }
        Bilingual currency = CURRENCIES.getOrDefault(
                amount.unit().code().substring(0, 3),
                Bilingual.same(amount.unit().code().substring(0, 3)));
        return language == Language.ZH
                ? new Shown("", digits, currency.zh() + "/股", 0, absolute)
                : new Shown(currency.en() + " ", digits, " per share", 0, absolute);
    }

    private Shown counted(Value.Amount amount, BigDecimal base, boolean absolute, Language language, Style style) {
        int power = style.exact() ? printedPower(amount, language) : countPower(amount, base, language);
        BigDecimal scaled = base.movePointLeft(power);
        int most = Math.max(0, power - amount.precision());
        int needed = Math.max(0, scaled.stripTrailingZeros().scale());
        String digits = Digits.of(
                scaled, style.decimals().map(wanted -> Math.min(wanted, most)).orElse(Math.min(most, needed)));
        if (style.bare()) {
            return new Shown("", digits, "", power, absolute);
        }
        String scaleWord = PowerNames.of(power, language);
        boolean shares = amount.unit().code().equals("shares");
        UnitWords words = shares || style.counted() ? words(amount.unit()) : UnitWords.NONE;
        String gap = scaleWord.isEmpty() || language == Language.ZH ? "" : " ";
        String after = gap + scaleWord + words.after(scaleWord.isEmpty() ? digits : "", language);
        return new Shown(words.before(language), digits, after, power, absolute);
    }

    /** A count or percentage with its unit in words. */
    String counted(Unit unit, String digits, String scale, Language language) {
        if (unit.code().equals("%")) {
            return digits + "%";
        }
        UnitWords words = unit.code().equals("pp") ? POINTS : words(unit);
        String gap = scale.isEmpty() || language == Language.ZH ? "" : " ";
        return words.before(language) + digits + gap + scale + words.after(scale.isEmpty() ? digits : "", language);
    }

    /** How far two counts or percentages lie apart: {@code 1 patent}, {@code 0.01%}; between ranks the number alone. */
    public String difference(Unit unit, String digits, Language language) {
        boolean rank = !words(unit).before(language).isEmpty();
        return rank ? digits : counted(unit, digits, "", language);
    }

    /** What a count is counted in; {@link UnitWords#NONE} where it is money, a percentage or not known. */
    private UnitWords words(Unit unit) {
        return unit.code().equals("shares")
                ? UnitWords.SHARES
                : project.units().getOrDefault(unit.code(), UnitWords.NONE);
    }

    private static int printedPower(Value.Amount amount, Language language) {
        return language == Language.ZH
                ? amount.unit().scale() >= 8 ? 8 : amount.unit().scale() >= 4 ? 4 : 0
                : 0;
    }

    /** Large round counts read better with a word: 1,200万股, 12 million shares. */
    private static int countPower(Value.Amount amount, BigDecimal base, Language language) {
        if (language == Language.ZH) {
            return printedPower(amount, language);
        }
        BigDecimal size = base.abs();
        for (int power : new int[] {9, 6}) {
            boolean large = size.compareTo(BigDecimal.ONE.movePointRight(power)) >= 0;
            boolean round = base.movePointLeft(power).stripTrailingZeros().scale() <= 2;
            if (large && round && amount.unit().scale() > 0) {
                return power;
            }
        }
        return 0;
    }

    /**
     * One way to show all figures of a column or row: money in 万元 or RMB million with two decimals, in yuan when all are
     * small; everything else as printed.
     */
    public Style common(Collection<Fact> facts, Language language) {
        List<Value.Amount> money = facts.stream()
                .flatMap(fact -> fact.amount().stream())
                .filter(amount -> amount.unit().money())
                .toList();
        if (money.isEmpty()) {
            return Style.AUTO;
        }
        BigDecimal largest = money.stream().map(a -> a.base().abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean zh = language == Language.ZH;
        if (largest.compareTo(MILLION) < 0) {
            return Style.in(zh ? Scale.YUAN_ZH : Scale.YUAN, 2);
        }
        int decimals = money.stream()
                .mapToInt(a -> Math.min(2, Math.max(0, (zh ? 4 : 6) - a.precision())))
                .max()
                .orElse(2);
        return Style.in(zh ? Scale.WAN : Scale.MILLION, decimals);
    }

    /** The unit of a column or row, when all its figures have one: {@code 万元}, {@code RMB million}, {@code %}. */
    public Optional<String> unit(Collection<Fact> facts, Style style, Language language) {
        List<Unit> units = facts.stream()
                .flatMap(fact -> fact.amount().stream())
                .map(Value.Amount::unit)
                .map(unit -> new Unit(unit.code(), 0))
                .distinct()
                .toList();
        if (units.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(unit(units.get(0), style, language)).filter(words -> !words.isEmpty());
    }

    String unit(Unit unit, Style style, Language language) {
        boolean zh = language == Language.ZH;
        if (unit.money()) {
            Bilingual currency = CURRENCIES.getOrDefault(unit.code(), Bilingual.same(unit.code()));
            String scale = style.scale().map(Scale::word).orElse("");
            return zh ? scale + currency.zh() : (currency.en() + " " + scale).strip();
        }
        if (unit.perShare()) {
            Bilingual currency = CURRENCIES.get(unit.code().substring(0, 3));
            return zh ? currency.zh() + "/股" : currency.en() + " per share";
        }
        return switch (unit.code()) {
            case "%" -> "%";
            case "pp" -> POINTS.alone(language);
            default -> words(unit).alone(language);
        };
    }

    public String period(Period period, Language language) {
        return PeriodFormat.words(period, language);
    }

    public String briefPeriod(Period period, Language language) {
        return PeriodFormat.brief(period, language);
    }

    /** What a fact measures, with its dimensions: {@code 毛利率（云服务）}. */
    public String label(FactKey key, Language language) {
        Concept concept = project.concepts().get(key.concept());
        String label = concept == null ? key.concept() : concept.label().in(language);
        return label + members(key, language);
    }

    public String briefLabel(FactKey key, Language language) {
        Concept concept = project.concepts().get(key.concept());
        String label = concept == null ? key.concept() : concept.brief().in(language);
        return label + members(key, language);
    }

    private String members(FactKey key, Language language) {
        if (key.members().isEmpty()) {
            return "";
        }
        boolean zh = language == Language.ZH;
        String names = key.members().entrySet().stream()
                .map(member -> member(key.issuer(), member.getKey(), member.getValue(), language))
                .collect(Collectors.joining(zh ? "、" : ", "));
        return zh ? "（" + names + "）" : " (" + names + ")";
    }

    /** The name of a member of a dimension: {@code 云产品}. */
    public String member(String issuer, String dimension, String member, Language language) {
        return dimension(issuer, dimension)
                .map(found -> found.members().get(member))
                .map(words -> words.in(language))
                .orElse(member);
    }

    /** The same, short enough for a chart. */
    public String briefMember(String issuer, String dimension, String member, Language language) {
        return dimension(issuer, dimension)
                .flatMap(found -> found.brief(member))
                .map(words -> words.in(language))
                .orElse(member);
    }

    private Optional<Dimension> dimension(String issuer, String id) {
        return project.issuer(issuer).map(company -> company.dimensions().get(id));
    }

    /** A round number of a chart's axis, with the decimals it comes with: {@code −1.0} beside {@code −0.5}, but {@code 0}. */
    public static String tick(BigDecimal number, boolean percent) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number;
        return Digits.plain(plain.scale() < 0 ? plain.setScale(0) : plain) + (percent ? "%" : "");
    }

    private Concept concept(Fact fact) {
        Concept concept = project.concepts().get(fact.key().concept());
        if (concept == null) {
            throw new IllegalStateException("a fact without a concept: " + fact.key());
        }
        return concept;
    }
}
