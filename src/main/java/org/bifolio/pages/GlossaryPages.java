package org.bifolio.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.bifolio.content.GlossaryTerm;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;

/** Terms and measures, with their names in both languages. */
final class GlossaryPages {
    private final Edition edition;
    private final Frames frames;

    GlossaryPages(Edition edition, Frames frames) {
        this.edition = edition;
        this.frames = frames;
    }

    /** @param told the measures that have a figure somewhere */
    PlannedPage page(Predicate<Concept> told) {
        return PlannedPage.of("glossary", SitePath.page(edition.language(), "glossary"), () -> view(told));
    }

    private Views.GlossaryPage view(Predicate<Concept> told) {
        String path = SitePath.page(edition.language(), "glossary");
        Words words = edition.words();
        List<Views.TermGroup> groups = new ArrayList<>();
        if (!edition.project().glossary().isEmpty()) {
            groups.add(new Views.TermGroup(
                    "terms",
                    words.get("glossaryTerms"),
                    edition.project().glossary().stream()
                            .map(term -> term(edition, term))
                            .sorted(order())
                            .toList()));
        }
        List<Views.Term> measures = edition.project().concepts().values().stream()
                .filter(told)
                .filter(concept -> concept.definition().isPresent())
                .map(this::measure)
                .toList();
        if (!measures.isEmpty()) {
            groups.add(new Views.TermGroup("measures", words.get("glossaryConcepts"), measures));
        }
        String title = words.get("glossary");
        Frame frame = frames.of(path, title, words.get("glossaryAbout"), frames.crumbs(path, title), false);
        return new Views.GlossaryPage(frame, title, groups, new Rail(contents(groups), "", List.of()));
    }

    /** By letter in English; in Chinese as editors wrote them, by subject. */
    private Comparator<Views.Term> order() {
        return edition.zh()
                ? (one, other) -> 0
                : Comparator.comparing(term -> term.name().toLowerCase(Locale.ROOT));
    }

    /** The terms by name, then the measures, which all figures list too. */
    private static List<Rail.Heading> contents(List<Views.TermGroup> groups) {
        List<Rail.Heading> contents = new ArrayList<>();
        for (Views.TermGroup group : groups) {
            contents.add(new Rail.Heading(group.id(), Html.text(group.title()), false));
            if (group.id().equals("terms")) {
                group.terms().forEach(term -> contents.add(new Rail.Heading(term.id(), Html.text(term.name()), true)));
            }
        }
        return contents;
    }

    static Views.Term term(Edition edition, GlossaryTerm term) {
        String name = term.term().in(edition.language()).toLowerCase(Locale.ROOT);
        List<String> also = (edition.zh() ? term.alsoZh() : term.alsoEn())
                .stream()
                        .filter(other -> !name.contains(other.toLowerCase(Locale.ROOT)))
                        .toList();
        return view(
                edition,
                "term-" + term.id(),
                term.term(),
                also.isEmpty() ? "" : edition.words().get("also", edition.join(also)),
                term.text());
    }

    private Views.Term measure(Concept concept) {
        return view(
                edition,
                "measure-" + concept.id(),
                concept.label(),
                "",
                concept.definition().orElseThrow());
    }

    private static Views.Term view(Edition edition, String id, Bilingual name, String also, Bilingual text) {
        return new Views.Term(
                id,
                name.in(edition.language()),
                name.in(edition.language().other()),
                edition.language().other().tag(),
                also,
                Html.text(text.in(edition.language())));
    }
}
