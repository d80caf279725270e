package org.bifolio.shown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bifolio.chart.ChartPlan;
import org.bifolio.content.ChartSpec;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.PageFolder;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.Section;
import org.bifolio.content.SiteText;
import org.bifolio.content.SourceNote;
import org.bifolio.content.Wording;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.format.FigureFormat;
import org.bifolio.prose.BlockTarget;
import org.bifolio.prose.Call;
import org.bifolio.prose.CallText;
import org.bifolio.prose.FactLookup;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.Reference;
import org.bifolio.prose.SectionHeader;
import org.bifolio.prose.Sentences;
import org.bifolio.shown.Place.Kind;

/**
 * The facts that editors show, and where: in sentences, notes, captions, cards, tables and charts. All facts are on the pages of
 * figures and sources besides.
 */
public final class ShownFacts {
    private final ParsedProject parsed;
    private final FigureFormat format;
    private final Map<Fact, Set<Place>> places = new IdentityHashMap<>();
    private final Map<Name, Set<Place>> names = new LinkedHashMap<>();
    private final Set<Statement> statements = new HashSet<>();
    private final Set<Fact> inProse = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A fact as one filing states it, wherever in the filing: tables repeat each other. */
    private record Statement(FactKey key, String filing) {}

    /** What words are the name of: a concept, a member of a dimension, a unit. */
    private record Name(String kind, String issuer, String id) {}

    private ShownFacts(ParsedProject parsed) {
        this.parsed = parsed;
        this.format = new FigureFormat(parsed.project());
    }

    public static ShownFacts of(ParsedProject parsed) {
        ShownFacts facts = new ShownFacts(parsed);
        for (Issuer issuer : parsed.project().issuers()) {
            for (Filing filing : issuer.filings()) {
                Reader reader = facts.new Reader(FactLookup.of(parsed.project(), filing));
                filing.sections().forEach(pair -> pair.sections().forEach(reader::section));
                filing.notes().forEach(reader::note);
            }
        }
        for (PageFolder folder : parsed.project().pages()) {
            for (SiteText page : folder.texts()) {
                Reader reader = facts.new Reader(FactLookup.of(parsed.project(), page));
                page.pair().sections().forEach(reader::section);
            }
        }
        return facts;
    }

    /** Every place that shows this very statement of a fact. */
    public List<Place> places(Fact fact) {
        return List.copyOf(places.getOrDefault(fact, Set.of()));
    }

    /** Whether the fact is shown, wherever in its filing the value was read from. */
    public boolean contains(Fact fact) {
        return statements.contains(new Statement(fact.key(), fact.filing()));
    }

    /** The facts that titles, summaries and sentences of sections show. */
    public Set<Fact> inProse() {
        return Collections.unmodifiableSet(inProse);
    }

    /** Every place that says the concept's name. */
    public List<Place> namesConcept(String id) {
        return named(new Name("concept", "", id));
    }

    public List<Place> namesMember(String issuer, String dimension, String member) {
        return named(new Name("member", issuer, dimension + "=" + member));
    }

    public List<Place> namesUnit(String code) {
        return named(new Name("unit", "", code));
    }

    private List<Place> named(Name name) {
        return List.copyOf(names.getOrDefault(name, Set.of()));
    }

    private void show(Fact fact, Place place) {
        places.computeIfAbsent(fact, f -> new LinkedHashSet<>()).add(place);
        statements.add(new Statement(fact.key(), fact.filing()));
    }

    private void name(FactKey key, Place place) {
        name(new Name("concept", "", key.concept()), place);
        key.members()
                .forEach(
                        (dimension, member) -> name(new Name("member", key.issuer(), dimension + "=" + member), place));
    }

    private void unit(Fact fact, Place place) {
        fact.amount()
                .ifPresent(amount -> name(new Name("unit", "", amount.unit().code()), place));
    }

    private void name(Name name, Place place) {
        names.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(place);
    }

    /** Reads what editors wrote of one filing, or on a page. */
    private final class Reader {
        private final FactLookup lookup;
        private final Findings told = new Findings(); // by the checks, already

        Reader(FactLookup lookup) {
            this.lookup = lookup;
        }

        void section(Section section) {
            Language language = section.language();
            sentence(Kind.TITLE, "", SectionHeader.title(section, told), language);
            sentence(Kind.SUMMARY, "", SectionHeader.summary(section, told), language);
            parsed.section(section).allFigures().stream()
                    .filter(call -> call.options().words().isEmpty())
                    .forEach(call -> lookup.find(call).ifPresent(inProse::add));
            SortedMap<Location, Runnable> inOrder = new TreeMap<>();
            for (CallText text : Sentences.of(parsed.section(section))) {
                text.figures().stream()
                        .findFirst()
                        .ifPresent(first -> inOrder.put(first.at(), () -> sentence(Kind.SENTENCE, "", text, language)));
            }
            for (Call.Block block : parsed.section(section).blocks()) {
                inOrder.put(block.at(), () -> block(block, language));
            }
            inOrder.values().forEach(Runnable::run);
        }

        void note(SourceNote note) {
            words(Kind.NOTE, note.id(), note.title());
            words(Kind.NOTE, note.id(), note.text());
        }

        private void words(Kind kind, String name, Wording wording) {
            for (Language language : Language.values()) {
                CallText text = CallText.parse(wording.in(language), wording.at(language), told);
                Sentences.of(text, language).forEach(each -> sentence(kind, name, each, language));
            }
        }

        private void sentence(Kind kind, String name, CallText text, Language language) {
            for (Call.Figure call : text.figures()) {
                if (call.options().words().isPresent()) {
                    lookup.key(call).ifPresent(key -> {
                        if (call.options().words().get().equals("label")) {
                            name(key, place(kind, name, text, call, language));
                        }
                    });
                    continue;
                }
                lookup.find(call).ifPresent(fact -> {
                    Call.Figure first = text.figures().stream()
                            .filter(each -> means(each, fact))
                            .findFirst()
                            .orElse(call);
                    Place place = place(kind, name, text, first, language);
                    show(fact, place);
                    if (call.options().style().counted()) {
                        unit(fact, place);
                    }
                });
            }
        }

        private boolean means(Call.Figure call, Fact fact) {
            return call.options().words().isEmpty()
                    && lookup.find(call).filter(found -> found == fact).isPresent();
        }

        /** The sentence in which a call stands; every other call of the same figure in it is marked, too. */
        private Place place(Kind kind, String name, CallText text, Call.Figure call, Language language) {
            Optional<Fact> fact =
                    lookup.find(call).filter(found -> call.options().words().isEmpty());
            List<Place.Run> runs = new ArrayList<>();
            for (CallText.Part part : text.parts()) {
                if (part instanceof CallText.Part.Called called) {
                    boolean same = called.figure() == call
                            || fact.filter(found -> means(called.figure(), found))
                                    .isPresent();
                    runs.add(new Place.Run(shown(called.figure(), language), same));
                } else if (part instanceof CallText.Part.Words words) {
                    runs.add(new Place.Run(words.text(), false));
                }
            }
            return new Place(kind, language, call.at(), name, runs);
        }

        /** As readers see it; as written where the checks find nothing that it means. */
        private String shown(Call.Figure call, Language language) {
            Optional<String> words = call.options().words();
            if (words.isPresent()) {
                return lookup.key(call)
                        .map(key -> words.get().equals("label")
                                ? format.label(key, language)
                                : format.period(key.period(), language))
                        .orElse(written(call));
            }
            return lookup.find(call)
                    .map(fact ->
                            format.show(fact, language, call.options().style()).text())
                    .orElse(written(call));
        }

        private static String written(Call.Figure call) {
            return "{{" + call.text() + "}}";
        }

        private void block(Call.Block block, Language language) {
            BlockTarget target = BlockTarget.of(block);
            target.references().forEach(card -> card(card, language));
            Optional<Filing> of = lookup.filing(target);
            String name = target.name().map(BlockTarget.Word::text).orElse("");
            if (block.name().equals("chart")) {
                of.ifPresent(
                        filing -> filing.chart(name).ifPresent(chart -> chart(chart, filing, language, block.at())));
            } else if (block.name().equals("table")) {
                of.flatMap(filing -> filing.table(name)).ifPresent(table -> table(table, target, language, block.at()));
            }
        }

        private void card(BlockTarget.Word card, Language language) {
            Place place = Place.of(Kind.CARDS, language, card.at(), "");
            try {
                lookup.find(Reference.parse(card.text())).ifPresent(fact -> {
                    CardFigures.of(fact, parsed.project().facts()).all().forEach(each -> show(each, place));
                    name(fact.key(), place);
                    unit(fact, place);
                });
            } catch (Coordinates.Malformed toldByTheChecks) {
                return;
            }
        }

        private void chart(ChartSpec chart, Filing of, Language language, Location at) {
            Place place = Place.of(Kind.CHART, language, at, chart.id());
            Issuer issuer = parsed.project().issuer(of.issuer()).orElseThrow();
            ChartPlan.of(chart, issuer, of.id(), parsed.project(), told)
                    .ifPresent(plan -> plan.facts().forEach(fact -> {
                        show(fact, place);
                        name(fact.key(), place);
                        unit(fact, place);
                    }));
            Reader owner = new Reader(FactLookup.of(parsed.project(), of));
            Stream.concat(Stream.of(chart.title(), chart.alt()), chart.subtitle().stream())
                    .forEach(words -> owner.sentence(
                            Kind.CAPTION,
                            chart.id(),
                            CallText.parse(words.in(language), words.at(language), told),
                            language));
        }

        private void table(PrintedTable table, BlockTarget target, Language language, Location at) {
            Place place = Place.of(Kind.TABLE, language, at, table.id());
            List<String> rows =
                    target.rows().stream().map(BlockTarget.Word::text).toList();
            List<String> columns =
                    target.columns().stream().map(BlockTarget.Word::text).toList();
            for (PrintedTable.Row row : table.rows()) {
                if (!rows.isEmpty() && row.names().stream().noneMatch(rows::contains)) {
                    continue;
                }
                for (int i = 0; i < row.cells().size(); i++) {
                    if (columns.isEmpty()
                            || columns.contains(table.columns().get(i).header())) {
                        row.cells().get(i).ifPresent(fact -> {
                            show(fact, place);
                            name(fact.key(), place);
                            unit(fact, place);
                        });
                    }
                }
            }
        }
    }
}
