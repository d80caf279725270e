package org.bifolio.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/** Every figure of an issuer, by concept, each leading to where it was printed. */
final class FiguresPages {
    private final Edition edition;
    private final Frames frames;

    FiguresPages(Edition edition, Frames frames) {
        this.edition = edition;
        this.frames = frames;
    }

    PlannedPage page(Issuer issuer) {
        return PlannedPage.of("figures", SitePath.figures(edition.language(), issuer.code()), () -> view(issuer));
    }

    private Views.FiguresPage view(Issuer issuer) {
        String path = SitePath.figures(edition.language(), issuer.code());
        Figures cited = new Figures(edition, path, false);
        Map<String, List<Printings>> byConcept = byConcept(issuer);
        TreeSet<Period> periods = new TreeSet<>();
        byConcept
                .values()
                .forEach(figures -> figures.forEach(
                        figure -> periods.add(figure.fact().key().period())));
        String name = issuer.name().in(edition.language());
        Words words = edition.words();
        String title = words.get("figures");
        String lead = words.get(
                "figuresLead",
                issuer.filings().size(),
                byConcept.values().stream().mapToInt(List::size).sum());
        Frame frame =
                frames.of(path, words.get("figuresTitle", name), lead, frames.crumbs(path, issuer, null, title), true);
        return new Views.FiguresPage(
                LinkedData.in(frame, edition, data -> data.dataset(issuer, lead)),
                name + (edition.zh() ? " " : ", ") + issuer.code(),
                title,
                lead + share(issuer),
                periods.descendingSet().stream()
                        .map(period -> new Views.PeriodChoice(
                                period.id(), edition.format().period(period, edition.language())))
                        .toList(),
                table(byConcept, cited).with(cited.downloads(issuer)),
                cited.root() + SitePath.notesData(edition.language(), issuer.code()));
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

    private TableView table(Map<String, List<Printings>> byConcept, Figures figures) {
        Words words = edition.words();
        Cells cells = new Cells(figures);
        List<TableView.Row> rows = new ArrayList<>();
        byConcept.forEach((id, printings) -> {
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
        });
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
