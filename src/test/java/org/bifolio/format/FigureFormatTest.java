package org.bifolio.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.content.Damage;
import org.bifolio.content.Project;
import org.bifolio.content.SiteInfo;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactBase;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Kind;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;
import org.bifolio.facts.Provenance;
import org.bifolio.facts.Qualifier;
import org.bifolio.facts.Status;
import org.bifolio.facts.Unit;
import org.bifolio.facts.UnitWords;
import org.bifolio.facts.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFormatTest {
    private static final Map<String, Concept> CONCEPTS = concepts();
    private static final FigureFormat FORMAT = new FigureFormat(new Project(
            new SiteInfo(Bilingual.same(""), Bilingual.same(""), Bilingual.same(""), List.of()),
            List.of(),
            List.of(),
            List.of(),
            CONCEPTS,
            Map.of(
                    "holders",
                    new UnitWords(new Bilingual("户", "holders"), Optional.of("holder")),
                    "place",
                    new UnitWords(new Bilingual("第#位", "No. #"), Optional.empty())),
            List.of(),
            List.of(),
            new FactBase(List.of()),
            new Damage()));

    private static Map<String, Concept> concepts() {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            Bilingual label = Bilingual.same(kind.id());
            Map<String, String> values = kind == Kind.TEXT ? Map.of("冻结", "Frozen") : Map.of();
            concepts.put(
                    kind.id(),
                    new Concept(
                            kind.id(),
                            label,
                            label,
                            Optional.empty(),
                            kind,
                            true,
                            Concept.Direction.NEITHER,
                            Optional.empty(),
                            List.of(),
                            values,
                            false,
                            Optional.empty()));
        }
        return concepts;
    }

    private static Fact fact(Kind kind, Value value, Optional<Qualifier> qualifier) {
        Provenance source = new Provenance(
                "filing",
                "table",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "f.csv",
                1,
                1,
                Optional.empty());
        FactKey key = FactKey.of("688316", kind.id(), Period.parse("FY2022").orElseThrow(), new TreeMap<>());
        return new Fact(key, value, Status.REPORTED, qualifier, source, List.of());
    }

    private static Fact amount(Kind kind, String digits, Unit unit) {
        return fact(kind, new Value.Amount(digits, new BigDecimal(digits), unit), Optional.empty());
    }

    private static String show(Fact fact, Language language, Style style) {
        return FORMAT.show(fact, language, style).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // printed digits | power of ten | Chinese | English
                "304971021.01     | 0 | 3.05亿元       | RMB 305.0 million",
                "-244235848.10    | 0 | −2.44亿元      | RMB −244.2 million",
                "37682.20         | 4 | 3.77亿元       | RMB 376.8 million",
                "3.77             | 8 | 3.77亿元       | RMB 377 million",
                "3854.95          | 4 | 3,854.95万元   | RMB 38.5 million",
                "0.62             | 4 | 6,200元        | RMB 6,200",
                "15               | 8 | 15亿元         | RMB 1.5 billion",
                "30               | 8 | 30亿元         | RMB 3 billion",
                "1.00             | 0 | 1.00元         | RMB 1.00",
                "0                | 0 | 0元            | RMB 0"
            })
    void writesMoneyBySize(String digits, int power, String chinese, String english) {
        Fact fact = amount(Kind.MONEY, digits, new Unit("CNY", power));
        assertEquals(chinese, show(fact, Language.ZH, Style.AUTO));
        assertEquals(english, show(fact, Language.EN, Style.AUTO));
    }

    @Test
    void roundsHalfUpOnceFromThePrintedDigits() {
        Fact edge = amount(Kind.MONEY, "304499999.99", new Unit("CNY", 0));
        assertEquals("3.0亿元", show(edge, Language.ZH, Style.in(Scale.YI, 1)));
        assertEquals("RMB 304.5 million", show(edge, Language.EN, Style.AUTO));
        assertEquals("18.45%", show(amount(Kind.PERCENT, "18.45", Unit.PERCENT), Language.ZH, Style.AUTO));
        assertEquals(
                "18.5%",
                show(
                        amount(Kind.PERCENT, "18.45", Unit.PERCENT),
                        Language.EN,
                        new Style(Optional.empty(), Optional.of(1), false, false, false, false)));
    }

    @Test
    void neverShowsMoreDigitsThanWerePrinted() {
        Fact coarse = amount(Kind.MONEY, "3.77", new Unit("CNY", 8));
        assertEquals("37,700万元", show(coarse, Language.ZH, Style.in(Scale.WAN, 2)));
        assertEquals("1,187.5亿元", show(amount(Kind.MONEY, "1187.5", new Unit("CNY", 8)), Language.ZH, Style.AUTO));
        assertEquals(
                "RMB 118.75 billion", show(amount(Kind.MONEY, "1187.5", new Unit("CNY", 8)), Language.EN, Style.AUTO));
    }

    @Test
    void exactShowsEveryPrintedDigit() {
        Fact yuan = amount(Kind.MONEY, "-244235848.10", new Unit("CNY", 0));
        assertEquals("−244,235,848.10元", show(yuan, Language.ZH, Style.EXACT));
        assertEquals("RMB −244,235,848.10", show(yuan, Language.EN, Style.EXACT));
        Fact wan = amount(Kind.MONEY, "37682.20", new Unit("CNY", 4));
        assertEquals("37,682.20万元", show(wan, Language.ZH, Style.EXACT));
        assertEquals("RMB 376.8220 million", show(wan, Language.EN, Style.EXACT));
    }

    @Test
    void writesOtherKinds() {
        Fact perShare = amount(Kind.PER_SHARE, "-5.15", new Unit("CNY/share", 0));
        assertEquals("−5.15元/股", show(perShare, Language.ZH, Style.AUTO));
        assertEquals("RMB −5.15 per share", show(perShare, Language.EN, Style.AUTO));
        Fact points = amount(Kind.PERCENT, "-2.1", Unit.POINTS);
        assertEquals("−2.1个百分点", show(points, Language.ZH, Style.AUTO));
        assertEquals("−2.1 percentage points", show(points, Language.EN, Style.AUTO));
        Fact dollars = amount(Kind.MONEY, "165.8", new Unit("USD", 8));
        assertEquals("165.8亿美元", show(dollars, Language.ZH, Style.AUTO));
        assertEquals("US$16.58 billion", show(dollars, Language.EN, Style.AUTO).replace("US$ ", "US$"));
        Fact shares = amount(Kind.SHARES, "6709835", Unit.SHARES);
        assertEquals("6,709,835股", show(shares, Language.ZH, Style.AUTO));
        assertEquals("6,709,835 shares", show(shares, Language.EN, Style.AUTO));
        Fact offered = amount(Kind.SHARES, "1200", new Unit("shares", 4));
        assertEquals("1,200万股", show(offered, Language.ZH, Style.AUTO));
        assertEquals("12 million shares", show(offered, Language.EN, Style.AUTO));
        Fact capital = amount(Kind.SHARES, "3546.2175", new Unit("shares", 4));
        assertEquals("3,546.2175万股", show(capital, Language.ZH, Style.AUTO));
        assertEquals("35,462,175 shares", show(capital, Language.EN, Style.AUTO));
    }

    @Test
    void countsSayWhatIsCountedWhenAsked() {
        Fact holders = amount(Kind.COUNT, "3210", new Unit("holders", 0));
        assertEquals("3,210", show(holders, Language.ZH, Style.AUTO));
        assertEquals("3,210户", show(holders, Language.ZH, Style.AUTO.withUnit()));
        assertEquals("3,210 holders", show(holders, Language.EN, Style.AUTO.withUnit()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNT   | 1    | holders | 1户        | 1 holder",
                "COUNT   | 21   | holders | 21户       | 21 holders",
                "COUNT   | 4    | place   | 第4位      | No. 4",
                "SHARES  | 1    | shares  | 1股        | 1 share",
                "PERCENT | 1    | pp      | 1个百分点  | 1 percentage point",
                "PERCENT | 1.0  | pp      | 1.0个百分点 | 1.0 percentage points"
            })
    void oneIsSingularAndRanksStandBesideTheirWord(
            Kind kind, String digits, String unit, String chinese, String english) {
        Fact fact = amount(kind, digits, new Unit(unit, 0));
        assertEquals(chinese, show(fact, Language.ZH, Style.AUTO.withUnit()));
        assertEquals(english, show(fact, Language.EN, Style.AUTO.withUnit()));
        Style bare = Style.AUTO.digitsOnly();
        Optional<String> heard = name(fact, Language.EN, bare, true);
        assertEquals(english, heard.orElse(digits), "said where only the digits are seen");
    }

    @Test
    void aHeadingOfRanksSaysTheirWord() {
        List<Fact> ranks = List.of(amount(Kind.COUNT, "4", new Unit("place", 0)));
        assertEquals(Optional.of("位"), FORMAT.unit(ranks, Style.AUTO, Language.ZH));
        assertEquals(Optional.of("No."), FORMAT.unit(ranks, Style.AUTO, Language.EN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST  | 不低于30亿元 | at least RMB 3 billion",
                "AT_MOST   | 不超过30亿元 | not more than RMB 3 billion",
                "MORE_THAN | 超过30亿元   | more than RMB 3 billion",
                "LESS_THAN | 低于30亿元   | less than RMB 3 billion",
                "NEARLY    | 近30亿元     | nearly RMB 3 billion",
                "ABOUT     | 约30亿元     | about RMB 3 billion"
            })
    void hedgesSurvive(Qualifier qualifier, String chinese, String english) {
        Fact fact = fact(
                Kind.MONEY, new Value.Amount("30", new BigDecimal("30"), new Unit("CNY", 8)), Optional.of(qualifier));
        assertEquals(chinese, show(fact, Language.ZH, Style.AUTO));
        assertEquals(english, show(fact, Language.EN, Style.AUTO));
        assertEquals("30", show(fact, Language.ZH, Style.AUTO.digitsOnly()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONEY     | -244235848.10 | CNY       | 0 | 负2.44亿元     | minus 244.2 million renminbi",
                "MONEY     | 304971021.01  | CNY       | 0 | 3.05亿元       | 305.0 million renminbi",
                "MONEY     | 165.8         | USD       | 8 | 165.8亿美元    | 16.58 billion US dollars",
                "MONEY     | 1.00          | CNY       | 0 | 1.00元         | 1.00 renminbi",
                "PER_SHARE | -5.15         | CNY/share | 0 | 每股负5.15元   | minus 5.15 renminbi per share",
                "PERCENT   | -28.04        | %         | 0 | 负28.04%       | minus 28.04%",
                "PERCENT   | -2.1          | pp        | 0 | 负2.1个百分点  | minus 2.1 percentage points",
                "SHARES    | 1200          | shares    | 4 | 1,200万股      | 12 million shares",
                "COUNT     | 3210          | holders   | 0 | 3,210户        | 3,210 holders"
            })
    void readsFiguresAloudWithSignAndUnitInWords(
            Kind kind, String digits, String unit, int power, String chinese, String english) {
        Fact fact = amount(kind, digits, new Unit(unit, power));
        assertEquals(chinese, spoken(fact, Language.ZH, Style.AUTO.withUnit()));
        assertEquals(english, spoken(fact, Language.EN, Style.AUTO.withUnit()));
    }

    /** As a description has it: what is shown, unless that has to be put in words. */
    private static String spoken(Fact fact, Language language, Style style) {
        Shown shown = FORMAT.show(fact, language, style);
        return FORMAT.spoken(fact, shown, language).orElse(shown.text());
    }

    /** Whoever steers by voice says what he sees; a screen reader may pass over the sign. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "as shown",
            value = {
                "MONEY     | -244235848.10 | CNY       | 负2.44亿元     | RMB minus 244.2 million",
                "MONEY     | 304971021.01  | CNY       | as shown       | as shown",
                "PER_SHARE | -5.15         | CNY/share | 负5.15元/股    | RMB minus 5.15 per share",
                "PER_SHARE | 1.00          | CNY/share | as shown       | as shown",
                "PERCENT   | -28.04        | %         | 负28.04%       | minus 28.04%",
                "PERCENT   | -2.1          | pp        | 负2.1个百分点  | minus 2.1 percentage points",
                "COUNT     | 3210          | holders   | as shown       | as shown"
            })
    void namesFiguresAsTheyAreSeenWithTheMinusInWords(
            Kind kind, String digits, String unit, String chinese, String english) {
        Fact fact = amount(kind, digits, new Unit(unit, 0));
        assertEquals(Optional.ofNullable(chinese), name(fact, Language.ZH, Style.AUTO.withUnit(), true));
        assertEquals(Optional.ofNullable(english), name(fact, Language.EN, Style.AUTO.withUnit(), true));
    }

    private static Optional<String> name(Fact fact, Language language, Style style, boolean unit) {
        return FORMAT.name(fact, FORMAT.show(fact, language, style), unit, language);
    }

    @Test
    void saysTheUnitOfATableAndOfASentenceOnce() {
        Fact loss = amount(Kind.MONEY, "-244235848.10", new Unit("CNY", 0));
        Style digits = Style.in(Scale.MILLION, 2).digitsOnly();
        assertEquals(Optional.of("minus 244.24 million renminbi"), name(loss, Language.EN, digits, true));
        assertEquals(Optional.of("minus 244.24"), name(loss, Language.EN, digits, false));
        assertEquals(
                Optional.of("负24,423.58万元"),
                name(loss, Language.ZH, Style.in(Scale.WAN, 2).digitsOnly(), true));
    }

    @Test
    void readsALossWithoutSignAndAHedgeAsTheyStand() {
        Fact loss = amount(Kind.MONEY, "-244235848.10", new Unit("CNY", 0));
        Style absolute = new Style(Optional.empty(), Optional.empty(), true, false, false, false);
        assertEquals("244.2 million renminbi", spoken(loss, Language.EN, absolute));
        Fact hedged = fact(
                Kind.MONEY,
                new Value.Amount("30", new BigDecimal("30"), new Unit("CNY", 8)),
                Optional.of(Qualifier.NEARLY));
        assertEquals("nearly 3 billion renminbi", spoken(hedged, Language.EN, Style.AUTO));
        assertEquals("近30亿元", spoken(hedged, Language.ZH, Style.AUTO));
    }

    @Test
    void absenceHasFourFaces() {
        assertEquals(
                "不适用", show(fact(Kind.MONEY, new Value.NotApplicable(), Optional.empty()), Language.ZH, Style.AUTO));
        assertEquals(
                "n/a", show(fact(Kind.MONEY, new Value.NotApplicable(), Optional.empty()), Language.EN, Style.AUTO));
        assertEquals("空白", show(fact(Kind.MONEY, new Value.Blank(), Optional.empty()), Language.ZH, Style.AUTO));
        assertEquals("blank", show(fact(Kind.MONEY, new Value.Blank(), Optional.empty()), Language.EN, Style.AUTO));
        assertEquals("/", show(fact(Kind.MONEY, new Value.Dash("/"), Optional.empty()), Language.EN, Style.AUTO));
        assertEquals("0元", show(amount(Kind.MONEY, "0", new Unit("CNY", 0)), Language.ZH, Style.AUTO));
    }

    @Test
    void wordsAndDatesAreWrittenInEachLanguage() {
        Fact frozen = fact(Kind.TEXT, new Value.Text("冻结"), Optional.empty());
        assertEquals("冻结", show(frozen, Language.ZH, Style.AUTO));
        assertEquals("Frozen", show(frozen, Language.EN, Style.AUTO));
        assertEquals(
                "2020年4月", show(fact(Kind.DATE, new Value.Day("2020-04"), Optional.empty()), Language.ZH, Style.AUTO));
        assertEquals(
                "20 September 2019",
                show(fact(Kind.DATE, new Value.Day("2019-09-20"), Optional.empty()), Language.EN, Style.AUTO));
        assertEquals("2018", show(fact(Kind.DATE, new Value.Day("2018"), Optional.empty()), Language.EN, Style.AUTO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FY2022 | 2022年 | FY2022",
                "2022Q3 | 2022年第三季度 | Q3 2022",
                "2020H1 | 2020年上半年 | H1 2020",
                "2022-12-31 | 2022年12月31日 | 31 December 2022",
                "2020-04 | 2020年4月 | April 2020",
                "FY2017..FY2019 | 2017年至2019年 | FY2017–FY2019"
            })
    void periodsReadAsPeopleWriteThem(String id, String chinese, String english) {
        Period period = Period.parse(id).orElseThrow();
        assertEquals(chinese, FORMAT.period(period, Language.ZH));
        assertEquals(english, FORMAT.period(period, Language.EN));
    }

    /** On axes and cards, where a year needs no 年; half a year is written as elsewhere. */
    @ParameterizedTest
    @CsvSource({"FY2022, 2022, FY2022", "2020H1, 2020年上半年, H1 2020", "2020H2, 2020年下半年, H2 2020"})
    void periodsAreShortWhereThereIsLittleRoom(String id, String chinese, String english) {
        Period period = Period.parse(id).orElseThrow();
        assertEquals(chinese, FORMAT.briefPeriod(period, Language.ZH));
        assertEquals(english, FORMAT.briefPeriod(period, Language.EN));
    }

    /** What is shown, times its scale, is the fact's value within half a unit of the last digit shown. */
    @Test
    void whatIsShownParsesBackToTheFact() {
        Random random = new Random(688316);
        Unit[] units = {
            new Unit("CNY", 0),
            new Unit("CNY", 4),
            new Unit("CNY", 8),
            new Unit("USD", 8),
            new Unit("CNY/share", 0),
            Unit.PERCENT,
            Unit.POINTS,
            Unit.SHARES,
            new Unit("shares", 4),
            new Unit("holders", 0)
        };
        Kind[] kinds = {
            Kind.MONEY,
            Kind.MONEY,
            Kind.MONEY,
            Kind.MONEY,
            Kind.PER_SHARE,
            Kind.PERCENT,
            Kind.PERCENT,
            Kind.SHARES,
            Kind.SHARES,
            Kind.COUNT
        };
        Pattern digits = Pattern.compile("\u2212?[0-9][0-9,]*(?:\\.[0-9]+)?");
        for (int i = 0; i < 20_000; i++) {
            int pick = random.nextInt(units.length);
            BigDecimal printed = BigDecimal.valueOf(
                            random.nextLong(2_000_000_000_00L) - 1_000_000_000_00L, random.nextInt(4))
                    .movePointLeft(random.nextInt(6))
                    .setScale(random.nextInt(5), java.math.RoundingMode.DOWN);
            Fact fact = amount(kinds[pick], printed.toPlainString(), units[pick]);
            Language language = Language.values()[random.nextInt(2)];
            Style style = random.nextBoolean() ? Style.AUTO : Style.EXACT;
            if (random.nextInt(4) == 0) {
                style = new Style(Optional.empty(), Optional.empty(), true, false, false, false);
            }
            Shown shown = FORMAT.show(fact, language, style);
            Matcher found = digits.matcher(shown.text());
            assertTrue(found.find(), shown.text());
            BigDecimal read = new BigDecimal(found.group().replace(",", "").replace('\u2212', '-'));
            BigDecimal value = fact.amount().orElseThrow().base();
            BigDecimal expected = shown.absolute() ? value.negate() : value;
            BigDecimal half = new BigDecimal("0.5").scaleByPowerOfTen(shown.scale() - read.scale());
            BigDecimal apart =
                    read.scaleByPowerOfTen(shown.scale()).subtract(expected).abs();
            assertTrue(apart.compareTo(half) <= 0, () -> fact.value() + " shown as " + shown + " in " + language);
            if (style.exact()) {
                assertEquals(0, apart.signum(), () -> fact.value() + " shown as " + shown);
            }
        }
    }
}
