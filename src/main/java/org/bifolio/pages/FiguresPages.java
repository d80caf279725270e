package org.bifolio.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bifolio.check.Proof;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Period;
import org.bifolio.facts.Qualifier;
import org.bifolio.facts.Status;
import org.bifolio.facts.Value;
import org.bifolio.format.Style;

/** Every figure of an issuer, by concept, each leading to where it was printed; in parts where there are many. */
final class FiguresPages {
    /** Rows of a part, but for the last measure's: a page that a phone loads at once. */
    private static final int ROWS = 330;

    private final Edition edition;
    private final Frames frames;
    private final Issuer issuer;
    private final String name;
    private final List<Map.Entry<String, List<Printings>>> measures;
    private final List<List<Map.Entry<String, List<Printings>>>> parts;

    FiguresPages(Edition edition, Frames frames, Issuer issuer) {
        this.edition = edition;
        this.frames = frames;
        this.issuer = issuer;
        this.name = issuer.name().in(edition.language());
        this.measures = List.copyOf(byConcept(issuer).entrySet());
        this.parts = parts(measures);
    }

    List<PlannedPage> pages() {
        return IntStream.rangeClosed(1, parts.size())
                .mapToObj(part -> PlannedPage.of("figures", path(part), () -> view(part)))
                .toList();
    }

    /** As many rows each as can be, no measure divided. */
    private static List<List<Map.Entry<String, List<Printings>>>> parts(
            List<Map.Entry<String, List<Printings>>> measures) {
        List<List<Map.Entry<String, List<Printings>>>> parts = new ArrayList<>();
        int all =
                measures.stream().mapToInt(measure -> measure.getValue().size()).sum();
        int number = Math.max(1, (all + ROWS - 1) / ROWS);
        int seen = 0;
        for (Map.Entry<String, List<Printings>> measure : measures) {
            if (parts.isEmpty() || (long) seen * number >= (long) all * parts.size()) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(measure);
            seen += measure.getValue().size();
        }
        return parts.isEmpty() ? List.of(List.of()) : parts;
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
        String lead = words.get("figuresLead", issuer.filings().size(), all());
        Frame frame = frames.of(
                path,
                words.get("figuresTitle", name) + which,
                part == 1 ? lead : range(part) + (edition.zh() ? "。" : ". ") + lead,
                frames.crumbs(path, issuer, null, title),
                true);
        return new Views.FiguresPage(
                part == 1 ? LinkedData.in(frame, edition, data -> data.dataset(issuer, lead)) : frame,
                name + (edition.zh() ? " " : ", ") + issuer.code(),
                title,
                lead + share(issuer),
                periods(),
                parts.size() == 1 ? List.of() : links(part),
                words.get("filterHere", "{0}", all()),
                table(parts.get(part - 1), cited).with(cited.downloads(issuer)),
                cited.root() + SitePath.notesData(edition.language(), issuer.code()));
    }

    private int all() {
        return measures.stream().mapToInt(measure -> measure.getValue().size()).sum();
    }

    private List<Link> links(int here) {
        return IntStream.rangeClosed(1, parts.size())
                .mapToObj(part ->
                        Link.to(range(part), path(part).replaceFirst(".*/", "")).marked(part == here))
                .toList();
    }

    /** The first measure and the last, as dictionaries head their pages. */
    private String range(int part) {
        List<Map.Entry<String, List<Printings>>> some = parts.get(part - 1);
        String first = brief(some.get(0).getKey());
        String last = brief(some.get(some.size() - 1).getKey());
        return first.equals(last) ? first : edition.words().get("figuresRange", first, last);
    }

    private String brief(String concept) {
        Concept found = edition.project().concepts().get(concept);
        return found.brief().in(edition.language());
    }

    /** Of all parts, the latest first. */
    private List<Views.PeriodChoice> periods() {
        TreeSet<Period> periods = new TreeSet<>();
        measures.forEach(measure -> measure.getValue()
                .forEach(figure -> periods.add(figure.fact().key().period())));
        return periods.descendingSet().stream()
                .map(period ->
                        new Views.PeriodChoice(period.id(), edition.format().period(period, edition.language())))
                .toList();
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

    /** In the order of the filings' tables; within a concept the whole before its breakdowns, then the latest period first. */
    private Map<String, List<Printings>> byConcept(Issuer issuer) {
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
        Map<String, List<Printings>> figures = new LinkedHashMap<>();
        groups.forEach((concept, readings) -> {
            if (!readings.isEmpty()) {
                figures.put(
                        concept,
                        readings.values().stream()
                                .map(Printings::new)
                                .sorted(FiguresPages::inOrder)
                                .toList());
            }
        });
        return figures;
    }

    /** The whole before its parts, parts by name, the latest period first. */
    private static int inOrder(Printings one, Printings other) {
        FactKey a = one.fact().key();
        FactKey b = other.fact().key();
        int whole = Boolean.compare(b.members().isEmpty(), a.members().isEmpty());
        int members = a.members().toString().compareTo(b.members().toString());
        return whole != 0 ? whole : members != 0 ? members : b.period().compareTo(a.period());
    }

    private TableView table(List<Map.Entry<String, List<Printings>>> measures, Figures figures) {
        Words words = edition.words();
        Cells cells = new Cells(figures);
        List<TableView.Row> rows = new ArrayList<>();
        for (Map.Entry<String, List<Printings>> measure : measures) {
            String id = measure.getKey();
            List<Printings> printings = measure.getValue();
            Concept concept = edition.project().concepts().get(id);
            rows.add(new TableView.Row(
                            "c-" + id,
                            concept.label().in(edition.language()),
                            concept.definition()
                                    .map(text -> text.in(edition.language()))
                                    .orElse(""),
                            "",
                            "",
                            true,
                            3,
                            List.of())
                    .named(names(printings)));
            printings.forEach(figure -> rows.add(row(figure, cells)));
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
    private Html names(List<Printings> printings) {
        return printings.stream()
                .map(figure -> figure.fact().key())
                .filter(key -> key.members().isEmpty())
                .findFirst()
                .map(new NameViews(edition)::others)
                .orElse(Html.EMPTY);
    }

    private TableView.Row row(Printings figure, Cells cells) {
        Fact fact = figure.fact();
        return new TableView.Row(
                "",
                period(fact.key()),
                members(fact.key()),
                "",
                fact.key().period().id(),
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

    /** The filing in the page's language, then the headings under which it stands, as printed. */
    private Html source(Printings figure) {
        String filing = Html.text(edition.filing(figure.fact()).brief().in(edition.language()))
                .markup();
        String open = edition.zh() ? "<span>" : "<span lang=\"" + edition.chinese() + "\">";
        String sections = figure.sections().stream()
                .map(section -> open + Html.text(section).markup() + "</span>")
                .collect(Collectors.joining(edition.zh() ? "；" : "; "));
        return new Html(sections.isEmpty() ? filing : filing + " " + sections);
    }
}
