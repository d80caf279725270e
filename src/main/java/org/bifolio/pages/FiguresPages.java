package org.bifolio.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bifolio.check.Proof;
import org.bifolio.content.Filing;
import org.bifolio.content.GlossaryTerm;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;
import org.bifolio.facts.Qualifier;
import org.bifolio.facts.Status;
import org.bifolio.facts.Value;
import org.bifolio.format.Style;

/** Every figure of an issuer, by group and concept, each leading to where it was printed; in parts where there are many. */
final class FiguresPages {
    /** Rows of a part, but where one measure has more: a page that a phone loads at once. */
    private static final int ROWS = 330;

    private final Edition edition;
    private final Frames frames;
    private final Issuer issuer;
    private final String name;
    private final List<Measure> measures;
    private final List<List<Measure>> parts;

    FiguresPages(Edition edition, Frames frames, Issuer issuer) {
        this.edition = edition;
        this.frames = frames;
        this.issuer = issuer;
        this.name = issuer.name().in(edition.language());
        this.measures = measures(issuer);
        this.parts = parts(measures);
    }

    List<PlannedPage> pages() {
        return IntStream.rangeClosed(1, parts.size())
                .mapToObj(part -> PlannedPage.of("figures", path(part), () -> view(part)))
                .toList();
    }

    /** Every figure of a concept, the whole before its breakdowns, then the latest period first. */
    private record Measure(Concept concept, List<Printings> printings) {

        int rows() {
            return printings.size();
        }

        /** Its group's place; what is in none comes last. */
        int place() {
            return concept.group().map(Concept.Group::place).orElse(Integer.MAX_VALUE);
        }
    }

    /** No measure is divided, and no group that fits into a part. */
    private static List<List<Measure>> parts(List<Measure> measures) {
        Map<Integer, Integer> sizes =
                measures.stream().collect(Collectors.groupingBy(Measure::place, Collectors.summingInt(Measure::rows)));
        List<List<Measure>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        int rows = 0;
        int group = -1;
        for (Measure measure : measures) {
            boolean opens = measure.place() != group;
            group = measure.place();
            int size = sizes.get(group);
            int together = opens && size <= ROWS ? size : measure.rows();
            if (rows > 0 && rows + together > ROWS) {
                parts.add(new ArrayList<>());
                rows = 0;
            }
            parts.get(parts.size() - 1).add(measure);
            rows += measure.rows();
        }
        return parts;
    }

    private String path(int part) {
        return SitePath.figures(edition.language(), issuer.code(), part);
    }

    private Views.FiguresPage view(int part) {
        String path = path(part);
        Figures cited = new Figures(edition, path, false);
        Words words = edition.words();
        String which = part == 1 ? "" : words.get("figuresPart", part, parts.size());
        String title = words.get("figures") + which;
        String lead = lead();
        Frame frame = frames.of(
                path,
                words.get("figuresTitle", name) + which,
                part == 1 ? lead : range(part) + (edition.zh() ? "。" : ". ") + lead,
                frames.crumbs(path, issuer, title),
                true);
        return new Views.FiguresPage(
                part == 1 ? LinkedData.in(frame, edition, data -> data.dataset(issuer, lead)) : frame,
                name + (edition.zh() ? " " : ", ") + issuer.code(),
                title,
                lead + share(issuer),
                years(),
                groups(part),
                parts.size() == 1 || grouped() ? List.of() : links(part),
                part == parts.size() ? Link.NONE : Link.to(range(part + 1), file(part + 1)),
                words.get("filterHere", "{0}", all()),
                table(parts.get(part - 1), cited).with(cited.downloads(issuer)),
                cited.root() + SitePath.notesData(edition.language(), issuer.code()));
    }

    private String lead() {
        Words words = edition.words();
        int filings = issuer.filings().size();
        if (all() == 0) {
            return words.get("figuresNone");
        }
        return filings == 1 ? words.get("figuresLeadOne", filings, all()) : words.get("figuresLead", filings, all());
    }

    private int all() {
        return measures.stream().mapToInt(Measure::rows).sum();
    }

    private String file(int part) {
        return path(part).replaceFirst(".*/", "");
    }

    /** Whether there is more than one group, so that their names tell where a measure is. */
    private boolean grouped() {
        return measures.stream().map(Measure::place).distinct().count() > 1;
    }

    /** Every group, on whichever part it begins. */
    private List<Link> groups(int here) {
        if (!grouped()) {
            return List.of();
        }
        Map<String, Link> links = new LinkedHashMap<>();
        for (int part = 1; part <= parts.size(); part++) {
            for (Measure measure : parts.get(part - 1)) {
                String anchor = "#" + anchor(measure);
                links.putIfAbsent(anchor, Link.to(title(measure), part == here ? anchor : file(part) + anchor));
            }
        }
        return List.copyOf(links.values());
    }

    private static String anchor(Measure measure) {
        return "g-" + measure.concept().group().map(Concept.Group::id).orElse("-");
    }

    private String title(Measure measure) {
        return measure.concept()
                .group()
                .map(group -> group.title().in(edition.language()))
                .orElse(edition.words().get("figuresOther"));
    }

    private List<Link> links(int here) {
        return IntStream.rangeClosed(1, parts.size())
                .mapToObj(part -> Link.to(range(part), file(part)).marked(part == here))
                .toList();
    }

    /** The groups of a part; without groups its first measure and its last, as dictionaries head their pages. */
    private String range(int part) {
        List<Measure> some = parts.get(part - 1);
        if (grouped()) {
            return edition.join(some.stream().map(this::title).distinct().toList());
        }
        String first = brief(some.get(0));
        String last = brief(some.get(some.size() - 1));
        return first.equals(last) ? first : edition.words().get("figuresRange", first, last);
    }

    private String brief(Measure measure) {
        return measure.concept().brief().in(edition.language());
    }

    /** Of all parts, the latest first: those in which a period ends. */
    private List<Views.YearChoice> years() {
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        measures.forEach(measure ->
                measure.printings().forEach(figure -> ends(figure.fact()).ifPresent(years::add)));
        return years.stream()
                .map(year -> new Views.YearChoice(
                        String.valueOf(year), edition.words().get("filterYear", String.valueOf(year))))
                .toList();
    }

    /** The year in which a figure's period ends; none where it has no date. */
    private static Optional<Integer> ends(Fact fact) {
        return Optional.of(fact.key().period())
                .filter(period -> period.type() != Period.Type.FILING)
                .map(Period::year);
    }

    /**
     * One figure as one filing gives it, with every place where it stands there alike.
     *
     * @param places the facts of these places, the one it is taken from first
     */
    private record Printings(List<Fact> places) {

        Fact fact() {
            return places.get(0);
        }

        List<String> sections() {
            return places.stream()
                    .flatMap(place -> place.source().section().stream())
                    .distinct()
                    .toList();
        }
    }

    /** What two places must share to be one row. */
    private record Reading(FactKey key, String filing, Value value, Status status, Optional<Qualifier> qualifier) {

        static Reading of(Fact fact) {
            return new Reading(fact.key(), fact.filing(), fact.value(), fact.status(), fact.qualifier());
        }
    }

    /** By group, within one as the concepts are defined; without groups in the order of the filings' tables. */
    private List<Measure> measures(Issuer issuer) {
        Map<String, Map<Reading, List<Fact>>> groups = new LinkedHashMap<>();
        issuer.filings().stream()
                .flatMap(filing -> filing.tables().stream())
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream().flatMap(Optional::stream))
                .forEach(fact -> groups.putIfAbsent(fact.key().concept(), new LinkedHashMap<>()));
        for (Fact fact : edition.project().facts().all()) {
            if (fact.key().issuer().equals(issuer.code())) {
                groups.computeIfAbsent(fact.key().concept(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(Reading.of(fact), reading -> new ArrayList<>(1))
                        .add(fact);
            }
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Measure(
                        edition.project().concepts().get(group.getKey()),
                        group.getValue().values().stream()
                                .map(Printings::new)
                                .sorted(FiguresPages::inOrder)
                                .toList()))
                .sorted(order())
                .toList();
    }

    /** The whole before its parts, parts by name, the latest period first. */
    private static int inOrder(Printings one, Printings other) {
        FactKey a = one.fact().key();
        FactKey b = other.fact().key();
        int whole = Boolean.compare(b.members().isEmpty(), a.members().isEmpty());
        int members = a.members().toString().compareTo(b.members().toString());
        return whole != 0 ? whole : members != 0 ? members : b.period().compareTo(a.period());
    }

    private Comparator<Measure> order() {
        List<Concept> defined = List.copyOf(edition.project().concepts().values());
        if (defined.stream().allMatch(concept -> concept.group().isEmpty())) {
            return (one, other) -> 0;
        }
        Map<String, Integer> places = new HashMap<>();
        defined.forEach(concept -> places.put(concept.id(), places.size()));
        return Comparator.comparingInt(Measure::place)
                .thenComparing(measure -> places.get(measure.concept().id()));
    }

    private TableView table(List<Measure> measures, Figures figures) {
        Words words = edition.words();
        Cells cells = new Cells(figures);
        List<TableView.Row> rows = new ArrayList<>();
        int group = -1;
        for (Measure measure : measures) {
            if (grouped() && measure.place() != group) {
                rows.add(TableView.Row.subject(anchor(measure), title(measure), 3));
                group = measure.place();
            }
            Concept concept = measure.concept();
            rows.add(new TableView.Row(
                            "c-" + concept.id(),
                            concept.label().in(edition.language()),
                            concept.definition()
                                    .map(text -> text.in(edition.language()))
                                    .orElse(""),
                            "",
                            names(concept),
                            true,
                            3,
                            List.of())
                    .named(named(measure.printings())));
            measure.printings().forEach(figure -> rows.add(row(figure, cells)));
        }
        String title = words.get("figures");
        return new TableView(
                "",
                "figures",
                Html.text(title),
                title,
                "",
                words.get("period"),
                List.of(
                        new TableView.Head(words.get("value"), "", "", ""),
                        new TableView.Head(words.get("printedIn"), "", "", "words")),
                rows,
                cells.keys(),
                Html.EMPTY);
    }

    /** How many of the figures are proved; nothing where there are no numbers. */
    private String share(Issuer issuer) {
        Proof.Coverage coverage = edition.proof().coverage(issuer.filings());
        return coverage.numeric() == 0 ? "" : (edition.zh() ? "" : " ") + ProofViews.share(edition.words(), coverage);
    }

    /** Of the figure itself; a row for each member has the member's own name. */
    private Html named(List<Printings> printings) {
        return printings.stream()
                .map(figure -> figure.fact().key())
                .filter(key -> key.members().isEmpty())
                .findFirst()
                .map(new NameViews(edition)::others)
                .orElse(Html.EMPTY);
    }

    /** By which a filter finds a measure, besides the name it has in its heading. */
    private String names(Concept concept) {
        String label = concept.label().in(edition.language());
        Language other = edition.language().other();
        List<String> own = List.of(
                label,
                concept.brief().in(edition.language()),
                concept.label().in(other),
                concept.brief().in(other));
        Stream<String> terms = edition.project().glossary().stream()
                .map(GlossaryTerm::names)
                .filter(names -> names.stream().anyMatch(own::contains))
                .flatMap(List::stream);
        return Stream.concat(own.stream(), terms)
                .filter(name -> !label.contains(name))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private TableView.Row row(Printings figure, Cells cells) {
        Fact fact = figure.fact();
        String members = members(fact.key());
        boolean named = fact.key().period().type() == Period.Type.FILING && !members.isEmpty();
        return new TableView.Row(
                "",
                named ? members : period(fact.key()),
                named ? "" : members,
                "",
                ends(fact).map(String::valueOf).orElse(""),
                false,
                0,
                List.of(
                        switchable(fact, cells.of(Optional.of(fact), Style.AUTO.withUnit(), "")),
                        Cells.words(source(figure))));
    }

    /** Money can be shown in another unit, never with more digits than were printed. */
    private static TableView.Cell switchable(Fact fact, TableView.Cell cell) {
        return fact.amount()
                .filter(amount -> amount.unit().money() && cell.figure())
                .map(amount -> new TableView.Cell(
                        cell.kind(),
                        new Html("<span data-money=\"" + amount.precision() + "\">"
                                + cell.html().markup() + "</span>"),
                        cell.spoken(),
                        cell.id(),
                        cell.css(),
                        cell.tag()))
                .orElse(cell);
    }

    private String period(FactKey key) {
        String period = edition.format().period(key.period(), edition.language());
        return key.since()
                .map(since -> period
                        + (edition.zh() ? "" : ", ")
                        + edition.words().get("change", edition.format().period(since, edition.language())))
                .orElse(period);
    }

    private String members(FactKey key) {
        return edition.join(key.members().entrySet().stream()
                .map(member ->
                        edition.format().member(key.issuer(), member.getKey(), member.getValue(), edition.language()))
                .toList());
    }

    /** The filing, then the headings under which it stands, in the page's language; as printed they are on the figure's card. */
    private Html source(Printings figure) {
        String filing = Html.text(edition.filing(figure.fact()).brief().in(edition.language()))
                .markup();
        Filing printedIn = edition.filing(figure.fact());
        String sections = figure.sections().stream()
                .map(section -> "<span>"
                        + PrintedPlace.of(edition, printedIn, section).brief().markup() + "</span>")
                .collect(Collectors.joining(edition.zh() ? "；" : "; "));
        return new Html(sections.isEmpty() ? filing : filing + (edition.zh() ? " " : ", ") + sections);
    }
}
