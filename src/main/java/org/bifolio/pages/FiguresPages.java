package org.bifolio.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Period;
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
        String path = SitePath.figures(edition.language(), issuer.code());
        Figures figures = new Figures(edition, path, false);
        Map<String, List<Fact>> byConcept = byConcept(issuer);
        TreeSet<Period> periods = new TreeSet<>();
        byConcept
                .values()
                .forEach(facts -> facts.forEach(fact -> periods.add(fact.key().period())));
        String name = issuer.name().in(edition.language());
        Words words = edition.words();
        String title = words.get("figures");
        String lead = words.get(
                "figuresLead",
                issuer.filings().size(),
                byConcept.values().stream().mapToInt(List::size).sum());
        Frame frame =
                frames.of(path, words.get("figuresTitle", name), lead, frames.crumbs(path, issuer, null, title), true);
        return new PlannedPage(
                "figures",
                path,
                new Views.FiguresPage(
                        LinkedData.in(frame, edition, data -> data.dataset(issuer, lead)),
                        name + (edition.zh() ? " " : ", ") + issuer.code(),
                        title,
                        lead,
                        periods.descendingSet().stream()
                                .map(period -> new Views.PeriodChoice(
                                        period.id(), edition.format().period(period, edition.language())))
                                .toList(),
                        table(byConcept, figures).with(figures.downloads(issuer))),
                Optional.empty());
    }

    /** In the order of the filings' tables; within a concept by breakdown, then the latest period first. */
    private Map<String, List<Fact>> byConcept(Issuer issuer) {
        Map<String, List<Fact>> groups = new LinkedHashMap<>();
        issuer.filings().stream()
                .flatMap(filing -> filing.tables().stream())
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream().flatMap(Optional::stream))
                .forEach(fact -> groups.putIfAbsent(fact.key().concept(), new ArrayList<>()));
        for (Fact fact : edition.project().facts().all()) {
            if (fact.key().issuer().equals(issuer.code())) {
                groups.computeIfAbsent(fact.key().concept(), id -> new ArrayList<>())
                        .add(fact);
            }
        }
        groups.values().removeIf(List::isEmpty);
        groups.values()
                .forEach(facts -> facts.sort((a, b) -> {
                    int members = a.key()
                            .members()
                            .toString()
                            .compareTo(b.key().members().toString());
                    return members != 0
                            ? members
                            : b.key().period().compareTo(a.key().period());
                }));
        return groups;
    }

    private TableView table(Map<String, List<Fact>> byConcept, Figures figures) {
        Words words = edition.words();
        Cells cells = new Cells(figures);
        List<TableView.Row> rows = new ArrayList<>();
        byConcept.forEach((id, facts) -> {
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
                    4,
                    List.of()));
            facts.forEach(fact -> rows.add(row(fact, cells)));
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
                        new TableView.Head(words.get("breakdown"), "", "", "words"),
                        new TableView.Head(words.get("value"), "", "", ""),
                        new TableView.Head(words.get("printedIn"), "", "", "words")),
                rows,
                cells.keys(),
                Html.EMPTY);
    }

    private TableView.Row row(Fact fact, Cells cells) {
        return new TableView.Row(
                "",
                period(fact.key()),
                "",
                "",
                fact.key().period().id(),
                false,
                0,
                List.of(
                        Cells.words(Html.text(members(fact.key()))),
                        switchable(fact, cells.of(Optional.of(fact), Style.AUTO.withUnit(), "")),
                        Cells.words(source(fact))));
    }

    /** Money can be shown in another unit, never with more digits than were printed. */
    private static TableView.Cell switchable(Fact fact, TableView.Cell cell) {
        return fact.amount()
                .filter(amount -> amount.unit().money() && cell.figure())
                .map(amount -> new TableView.Cell(
                        cell.kind(),
                        new Html("<span data-money=\"" + amount.precision() + "\">" + cell.html().markup() + "</span>"),
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

    /** The filing in the page's language, then the heading as printed. */
    private Html source(Fact fact) {
        String filing =
                Html.text(edition.filing(fact).brief().in(edition.language())).markup();
        return new Html(fact.source()
                .section()
                .map(section -> filing + " <span"
                        + (edition.zh() ? "" : " lang=\"" + edition.chinese() + "\"") + ">"
                        + Html.text(section).markup() + "</span>")
                .orElse(filing));
    }
}
