package org.bifolio.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bifolio.content.Issuer;
import org.bifolio.content.Project;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;
import org.bifolio.facts.Status;
import org.bifolio.facts.Value;
import org.bifolio.format.FigureFormat;
import org.bifolio.format.Shown;
import org.bifolio.format.Style;
import org.bifolio.pages.FactAnchor;
import org.bifolio.pages.Json;
import org.bifolio.pages.SiteFile;
import org.bifolio.pages.SitePath;

/**
 * What the compare page loads, as a script so that it works from disk: an issuer's numbers, each as the latest filing states it,
 * with its precision and the way to its source. Measures that have one period only are left out. A period has its column, and the
 * last day of a year that of the year: so revenue and total assets stand in one.
 */
final class CompareData implements Exporter {
    private static final Set<Period.Type> LASTING = EnumSet.of(Period.Type.YEAR, Period.Type.HALF, Period.Type.QUARTER);

    private final Project project;
    private final FigureFormat format;

    CompareData(Project project) {
        this.project = project;
        this.format = new FigureFormat(project);
    }

    @Override
    public List<SiteFile> files() {
        return project.issuers().stream()
                .flatMap(issuer -> Stream.of(Language.values())
                        .map(language -> SiteFile.text(
                                SitePath.compareData(language, issuer.code()),
                                () -> "bifolioCompare(" + Json.of(data(issuer, language)) + ");\n")))
                .toList();
    }

    private Map<String, Object> data(Issuer issuer, Language language) {
        Map<String, List<Fact>> measures = new LinkedHashMap<>();
        for (Fact fact : project.facts().all()) {
            FactKey key = fact.key();
            boolean wanted = key.issuer().equals(issuer.code())
                    && key.since().isEmpty()
                    && fact.amount().isPresent()
                    && key.period().type() != Period.Type.FILING
                    && project.facts().find(key).filter(first -> first == fact).isPresent();
            if (wanted) {
                measures.computeIfAbsent(id(key), id -> new ArrayList<>()).add(fact);
            }
        }
        measures.values().removeIf(facts -> facts.size() < 2);
        measures.entrySet().removeIf(measure -> whole(measure.getKey(), measure.getValue(), measures.keySet()));
        TreeMap<Period, Integer> periods = new TreeMap<>();
        measures.values()
                .forEach(facts -> facts.forEach(fact -> periods.put(fact.key().period(), 0)));
        periods.keySet()
                .forEach(period -> periods.put(period, periods.headMap(period).size()));
        List<List<Object>> times = new ArrayList<>();
        for (Period period : periods.keySet()) {
            List<Object> time = new ArrayList<>(List.of(period.id(), format.period(period, language)));
            ended(period, periods.keySet()).map(periods::get).ifPresent(time::add);
            times.add(time);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("filings", issuer.filings().stream().map(filing -> filing.id()).toList());
        data.put("periods", times);
        data.put("groups", groups(measures.values(), language));
        data.put(
                "measures",
                measures.entrySet().stream()
                        .sorted(Comparator.<Map.Entry<String, List<Fact>>>comparingInt(entry -> group(entry.getValue()))
                                .thenComparing(entry -> entry.getKey().contains(";"))) // breakdowns last
                        .map(entry -> measure(issuer, entry.getKey(), entry.getValue(), periods, language))
                        .toList());
        return data;
    }

    /**
     * The period that a day is the last of, so that the balance of 31 December stands in the column of its year: of several the longest,
     * as in the year so far.
     */
    private static Optional<Period> ended(Period day, Set<Period> periods) {
        return periods.stream()
                .filter(period -> day.type() == Period.Type.DAY && LASTING.contains(period.type()))
                .filter(period -> period.end().equals(day.end()))
                .min(Comparator.comparing(Period::start));
    }

    /** Whether a measure is the whole of shares by segment or the like, which is 100% in every period. */
    private static boolean whole(String id, List<Fact> facts, Set<String> measures) {
        return facts.stream()
                        .map(fact -> fact.amount().orElseThrow())
                        .allMatch(amount -> amount.unit().code().equals("%")
                                && amount.base().compareTo(BigDecimal.valueOf(100)) == 0)
                && measures.stream().anyMatch(part -> part.startsWith(id + ";"));
    }

    /** Titles by place, of those that a measure is in. */
    private Map<String, String> groups(Collection<List<Fact>> measures, Language language) {
        Map<String, String> titles = new LinkedHashMap<>();
        measures.stream()
                .map(facts -> project.concepts().get(facts.get(0).key().concept()))
                .flatMap(concept -> concept.group().stream())
                .sorted(Comparator.comparingInt(Concept.Group::place))
                .forEach(group ->
                        titles.put(String.valueOf(group.place()), group.title().in(language)));
        return titles;
    }

    /** The place of its group; what is in none comes last. */
    private int group(List<Fact> facts) {
        return project.concepts()
                .get(facts.get(0).key().concept())
                .group()
                .map(Concept.Group::place)
                .orElse(Integer.MAX_VALUE);
    }

    private static String id(FactKey key) {
        String address = key.address();
        int concept = address.indexOf('/') + 1;
        int members = address.indexOf(';');
        return address.substring(concept, address.indexOf('/', concept))
                + (members < 0 ? "" : address.substring(members));
    }

    private Map<String, Object> measure(
            Issuer issuer, String id, List<Fact> facts, Map<Period, Integer> periods, Language language) {
        Value.Amount first = facts.get(0).amount().orElseThrow();
        boolean money = first.unit().money();
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.put("id", id);
        measure.put("name", format.label(facts.get(0).key(), language));
        measure.put("unit", format.unit(facts, Style.AUTO.withUnit(), language).orElse(""));
        measure.put("spoken", spoken(facts.get(0), language));
        measure.put("scale", scale(facts, money, language));
        measure.put("money", money);
        measure.put("group", group(facts));
        measure.put(
                "facts", facts.stream().map(fact -> fact(issuer, fact, periods)).toList());
        return measure;
    }

    /** How its figures are read aloud, with {@code {0}} for sign, digits and scale. */
    private String spoken(Fact fact, Language language) {
        Shown digits = new Shown("", "{0}", "", 0, false);
        return format.name(fact, digits, true, language).orElse("{0}");
    }

    /** The unit in which a measure's row and chart are shown: one for all its periods. */
    private static int scale(List<Fact> facts, boolean money, Language language) {
        BigDecimal largest = facts.stream()
                .map(fact -> fact.amount().orElseThrow().base().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        int size = largest.precision() - largest.scale();
        if (!money) {
            return 0;
        } else if (language == Language.ZH) {
            return size > 8 ? 8 : size > 4 ? 4 : 0;
        }
        return size > 10 ? 9 : size > 6 ? 6 : 0; // of 1.32 billion beside 0.38 too little would be told
    }

    /** Period, value, last printed digit, filing, anchor, and a status that must be said. */
    private List<Object> fact(Issuer issuer, Fact fact, Map<Period, Integer> periods) {
        Value.Amount amount = fact.amount().orElseThrow();
        boolean plain = fact.status() == Status.REPORTED;
        return List.of(
                periods.get(fact.key().period()),
                amount.base().toPlainString(),
                amount.precision(),
                issuer.filings().stream().map(filing -> filing.id()).toList().indexOf(fact.filing()),
                FactAnchor.of(fact, project.facts()),
                plain ? "" : fact.statusTold());
    }
}
