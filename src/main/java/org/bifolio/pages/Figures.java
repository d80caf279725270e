package org.bifolio.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bifolio.check.Proof;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.PrintedTable;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Provenance;
import org.bifolio.facts.Status;
import org.bifolio.facts.Value;
import org.bifolio.format.FigureElement;
import org.bifolio.format.Shown;
import org.bifolio.format.Style;

/** The figures of one page: each leads to its source, and the page's notes say where each was printed. */
public final class Figures {
    private final Edition edition;
    private final String path;
    private final String root;
    private final boolean noted;
    private final boolean paper;
    private final AsPrinted printed;
    private final References references;
    private final Map<String, FigureNote> notes = new LinkedHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    /** @param path of the page */
    public Figures(Edition edition, String path) {
        this(edition, path, true);
    }

    /** @param noted whether the page has a note for each figure, which then opens as a card */
    public Figures(Edition edition, String path, boolean noted) {
        this.edition = edition;
        this.path = path;
        this.root = SitePath.root(path);
        this.noted = noted;
        this.paper = path.endsWith("/print.html");
        this.references = new References(edition);
        this.printed = new AsPrinted(edition.format(), edition.language());
    }

    /** A figure that leads to its source. */
    public Html show(Fact fact, Style style) {
        return link(fact, edition.format().show(fact, edition.language(), style), false);
    }

    /** The same in a table, whose headings may say the unit, and which on paper names its source below. */
    public Html cell(Fact fact, Shown shown) {
        return paper ? new Html(FigureElement.of(fact, shown, edition.project().facts())) : link(fact, shown, true);
    }

    /** A figure inside a link or a heading that is one already. */
    public Html plain(Fact fact, Style style) {
        return new Html(FigureElement.of(
                fact,
                edition.format().show(fact, edition.language(), style),
                edition.project().facts()));
    }

    private Html link(Fact fact, Shown shown, boolean unit) {
        String figure = FigureElement.of(fact, shown, edition.project().facts());
        String name = edition.format()
                .name(fact, shown, unit, edition.language())
                .map(words -> " aria-label=\"" + FigureElement.escape(words) + "\"")
                .orElse("");
        if (paper) {
            int number = references.number(fact);
            return new Html("<a class=\"source-link\" href=\"#ref-" + number + "\" data-ref=\"" + number + "\"" + name
                    + ">" + figure + "</a>");
        }
        String note = noted ? " data-note=\"" + note(fact) + "\"" : "";
        return new Html("<a class=\"source-link\" href=\"" + href(fact) + "\"" + note + name + ">" + figure + "</a>");
    }

    /** The way to the place that shows the fact as printed. */
    public String href(Fact fact) {
        String place =
                SitePath.source(edition.language(), fact, edition.project().facts());
        return place.startsWith(path + "#") ? place.substring(path.length()) : root + place;
    }

    /** A printed table as files; none on paper. */
    List<Link> downloads(Filing filing, PrintedTable table) {
        return paper
                ? List.of()
                : List.of(
                        Link.to("CSV", root + SitePath.data(filing, table, "csv")),
                        Link.to("XLSX", root + SitePath.data(filing, table, "xlsx")));
    }

    /** All facts of an issuer as files; none on paper. */
    List<Link> downloads(Issuer issuer) {
        return paper
                ? List.of()
                : Stream.of("csv", "xlsx", "json")
                        .map(ending -> Link.to(ending.toUpperCase(Locale.ROOT), root + SitePath.data(issuer, ending)))
                        .toList();
    }

    /** An id that no other block of the page has. */
    public String unique(String name) {
        int uses = count(name);
        return uses == 1 ? name : name + "-" + uses;
    }

    /** How often the page has asked for the name, this time included. */
    int count(String name) {
        return names.merge(name, 1, Integer::sum);
    }

    /** A note that stands on no page. */
    FigureNote apart(Fact fact) {
        return note(fact, "");
    }

    public List<FigureNote> notes() {
        return List.copyOf(notes.values());
    }

    /** On paper, where the figures were printed. */
    List<Views.Reference> references() {
        return references.all();
    }

    /** Whether the page is to be printed: nothing on it opens, and nothing is downloaded from it. */
    boolean paper() {
        return paper;
    }

    Edition edition() {
        return edition;
    }

    String root() {
        return root;
    }

    private String note(Fact fact) {
        String address =
                edition.project().facts().address(fact) + "|" + fact.source().table();
        FigureNote known = notes.get(address);
        if (known == null) {
            known = note(fact, "src-" + (notes.size() + 1));
            notes.put(address, known);
        }
        return known.id();
    }

    private FigureNote note(Fact fact, String id) {
        String name = edition.format().label(fact.key(), edition.language());
        String period = period(edition, fact.key());
        return new FigureNote(
                id,
                name + (edition.zh() ? "，" : ", ") + period,
                new Html(FigureElement.of(
                        fact, printed.show(fact), edition.project().facts())),
                "",
                details(fact));
    }

    /** The period a fact is about, in words; of a change, both. */
    static String period(Edition edition, FactKey key) {
        String period = edition.format().period(key.period(), edition.language());
        return key.since()
                .map(since -> period
                        + (edition.zh() ? "" : ", ")
                        + edition.words().get("change", edition.format().period(since, edition.language())))
                .orElse(period);
    }

    private List<FigureNote.Detail> details(Fact fact) {
        Words words = edition.words();
        Provenance source = fact.source();
        List<FigureNote.Detail> details = new ArrayList<>();
        details.add(new FigureNote.Detail(words.get("filing"), Html.text(filing(fact)), "", true));
        boolean derived = fact.computed();
        if (!edition.zh()) { // the place is in Chinese
            edition.filing(fact)
                    .table(source.table())
                    .map(table -> Html.text(table.title().in(edition.language())))
                    .ifPresent(title -> details.add(new FigureNote.Detail(words.get("table"), title, "", true)));
        }
        source.section().ifPresent(text -> details.add(place(PrintedPlace.of(edition, edition.filing(fact), text))));
        source.page()
                .ifPresent(text -> details.add(
                        new FigureNote.Detail(words.get("pageName"), Html.text(words.get("page", text)), "", true)));
        source.label().filter(text -> !derived).ifPresent(text -> chinese(details, "row", text));
        source.column().ifPresent(text -> chinese(details, "column", text));
        Html names = new NameViews(edition).elsewhere(fact);
        if (!names.isEmpty()) {
            details.add(new FigureNote.Detail(words.get("namedElsewhere"), names, "", false));
        }
        elsewhere(fact, details);
        if (derived) {
            List<String> inputs = fact.inputs().stream()
                    .map(input -> edition.format().label(input.key(), edition.language())
                            + (edition.zh() ? "，" : ", ")
                            + period(edition, input.key()))
                    .distinct()
                    .toList();
            details.add(new FigureNote.Detail(
                    words.get("computedFrom"), Html.text(String.join(edition.zh() ? "；" : "; ", inputs))));
        }
        details.add(new FigureNote.Detail(
                words.get("status"),
                Html.text(words.get("status-" + fact.statusTold())),
                "",
                false,
                fact.status() == Status.REPORTED));
        fact.qualifier()
                .ifPresent(qualifier -> details.add(
                        new FigureNote.Detail(words.get("hedge"), Html.text(words.get("hedge-" + qualifier.id())))));
        if (fact.value() instanceof Value.Amount amount) {
            details.add(new FigureNote.Detail(
                    words.get("precision"), Html.text(words.get("precisionTo", printed.precision(fact, amount)))));
            if (!derived) {
                details.add(checks(fact));
            }
        }
        Edition.Remark remark = edition.remarks().get(fact.key());
        if (remark != null) {
            String href = root + SitePath.note(edition.language(), remark.filing(), remark.note());
            details.add(new FigureNote.Detail(
                    words.get("seeNote"),
                    new Html("<a href=\"" + href + "\">"
                            + FigureElement.escape(Calls.plain(
                                    edition, remark.filing(), remark.note().title()))
                            + "</a>")));
        }
        return details;
    }

    /** What other filings print for the same: the value before a restatement or after it, or the same value once more. */
    private void elsewhere(Fact fact, List<FigureNote.Detail> details) {
        List<Fact> statements = edition.project().facts().statements(fact.key());
        for (Fact other : edition.project().facts().elsewhere(fact)) {
            boolean later = statements.indexOf(other) < statements.indexOf(fact);
            String term = other.value().agrees(fact.value()) ? "alsoPrinted" : later ? "restatedAs" : "restatedFrom";
            details.add(new FigureNote.Detail(
                    edition.words().get(term),
                    new Html(edition.words()
                            .get(
                                    "namedIn",
                                    "<a href=\"" + href(other) + "\">"
                                            + FigureElement.of(
                                                    other,
                                                    printed.show(other),
                                                    edition.project().facts())
                                            + "</a>",
                                    FigureElement.escape(
                                            edition.filing(other).brief().in(edition.language())))),
                    "",
                    false));
        }
    }

    private FigureNote.Detail checks(Fact fact) {
        Words words = edition.words();
        Proof.Verdict verdict = edition.proof().verdict(fact);
        String said = verdict.apart() > 0
                ? words.get("checksApart", verdict.passed(), verdict.apart())
                : verdict.passed() > 0 ? words.get("checksPassed", verdict.passed()) : words.get("checksNone");
        String markup = FigureElement.escape(said);
        Filing filing = edition.filing(fact);
        boolean some = verdict.passed() + verdict.apart() > 0
                && !edition.proof().of(filing).isEmpty();
        String sources = root + SitePath.filing(edition.language(), filing, "sources");
        Html shown = new Html(some ? "<a href=\"" + sources + "#checks\">" + markup + "</a>" : markup);
        return new FigureNote.Detail(words.get("checks"), shown, "", false, verdict.apart() == 0);
    }

    /** With its issuer's name and code, for a citation is read elsewhere. */
    private String filing(Fact fact) {
        Issuer issuer = edition.issuer(fact.key().issuer());
        return issuer.name().in(edition.language())
                + (edition.zh() ? "（" + issuer.code() + "）" : " (" + issuer.code() + "), ")
                + edition.filing(fact).title().in(edition.language());
    }

    private FigureNote.Detail place(PrintedPlace place) {
        String term = edition.words().get("section");
        return place.english().isEmpty()
                ? new FigureNote.Detail(term, Html.text(place.printed()), place.lang(), true)
                : new FigureNote.Detail(term, place.both(), "", true);
    }

    private void chinese(List<FigureNote.Detail> details, String key, String text) {
        details.add(new FigureNote.Detail(edition.words().get(key), Html.text(text), edition.chinese(), true));
    }
}
