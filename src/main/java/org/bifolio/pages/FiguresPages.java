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
        List<Views.Group> groups = new ArrayList<>();
        byConcept.forEach((concept, facts) -> groups.add(group(concept, facts, figures)));
        TreeSet<Period> periods = new TreeSet<>();
        byConcept.values().forEach(facts -> facts.forEach(fact -> periods.add(fact.key().period())));
        String name = issuer.name().in(edition.language());
        Words words = edition.words();
        String title = words.get("figures");
        String lead = words.get(
                "figuresLead",
                issuer.filings().size(),
                byConcept.values().stream().mapToInt(List::size).sum());
        Frame frame = frames.of(
                path, words.get("figuresTitle", name), lead, frames.crumbs(path, issuer, null, title), false);
        return new PlannedPage(
                "figures",
                path,
                new Views.FiguresPage(
                        frame,
                        name + (edition.zh() ? " " : ", ") + issuer.code(),
                        title,
                        lead,
                        periods.descendingSet().stream()
                                .map(period -> new Views.PeriodChoice(
                                        period.id(), edition.format().period(period, edition.language())))
                                .toList(),
                        groups),
                Optional.empty());
    }

    /** In the order of the concepts; within one by breakdown, then the latest period first. */
    private Map<String, List<Fact>> byConcept(Issuer issuer) {
        Map<String, List<Fact>> groups = new LinkedHashMap<>();
        edition.project().concepts().keySet().forEach(id -> groups.put(id, new ArrayList<>()));
        for (Fact fact : edition.project().facts().all()) {
            if (fact.key().issuer().equals(issuer.code())) {
                groups.get(fact.key().concept()).add(fact);
            }
        }
        groups.values().removeIf(List::isEmpty);
        groups.values().forEach(facts -> facts.sort((a, b) -> {
            int members = a.key().members().toString().compareTo(b.key().members().toString());
            return members != 0 ? members : b.key().period().compareTo(a.key().period());
        }));
        return groups;
    }

    private Views.Group group(String id, List<Fact> facts, Figures figures) {
        Concept concept = edition.project().concepts().get(id);
        Words words = edition.words();
        Cells cells = new Cells(figures);
        boolean brokenDown = facts.stream().anyMatch(fact -> !fact.key().members().isEmpty());
        List<TableView.Row> rows = new ArrayList<>();
        for (Fact fact : facts) {
            List<TableView.Cell> line = new ArrayList<>();
            if (brokenDown) {
                line.add(Cells.words(Html.text(members(fact.key()))));
            }
            line.add(cells.of(Optional.of(fact), Style.AUTO.withUnit(), ""));
            line.add(Cells.words(source(fact)));
            rows.add(new TableView.Row(
                    "", period(fact.key()), "", "", fact.key().period().id(), false, 0, line));
        }
        String title = concept.label().in(edition.language());
        List<TableView.Head> heads = new ArrayList<>();
        if (brokenDown) {
            heads.add(new TableView.Head(words.get("breakdown"), "", "", "words"));
        }
        heads.add(new TableView.Head(words.get("value"), "", "", ""));
        heads.add(new TableView.Head(words.get("printedIn"), "", "", "words"));
        return new Views.Group(
                "c-" + id,
                title,
                concept.definition().map(text -> text.in(edition.language())).orElse(""),
                new TableView(
                        "", "g-" + id, Html.text(title), title, "", words.get("period"), heads, rows, cells.keys(), Html.EMPTY));
    }

    private String period(FactKey key) {
        String period = edition.format().period(key.period(), edition.language());
        return key.since()
                .map(since -> period + (edition.zh() ? "，" : ", ")
                        + edition.words().get("change", edition.format().period(since, edition.language())))
                .orElse(period);
    }

    private String members(FactKey key) {
        return edition.join(key.members().entrySet().stream()
                .map(member -> edition.format().member(key.issuer(), member.getKey(), member.getValue(), edition.language()))
                .toList());
    }

    /** The filing in the page's language, then the heading as printed. */
    private Html source(Fact fact) {
        String filing = Html.text(edition.filing(fact).brief().in(edition.language())).markup();
        return new Html(fact.source()
                .section()
                .map(section -> filing + " <span"
                        + (edition.zh() ? "" : " lang=\"" + edition.chinese() + "\"") + ">"
                        + Html.text(section).markup() + "</span>")
                .orElse(filing));
    }
}
