package org.bifolio.pages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Fact;

/**
 * Where each figure of an issuer was printed, by filing and by its anchor on the filing's page of sources: what the cards of
 * pages show that carry no notes. A script, so that it works from disk.
 */
final class NotesFile {
    private final Edition edition;

    NotesFile(Edition edition) {
        this.edition = edition;
    }

    SiteFile of(Issuer issuer) {
        return SiteFile.text(
                SitePath.notesData(edition.language(), issuer.code()),
                () -> "bifolioNotes(" + Json.of(notes(issuer)) + ");\n");
    }

    private Map<String, Map<String, List<Object>>> notes(Issuer issuer) {
        Figures figures = new Figures(edition, SitePath.figures(edition.language(), issuer.code()), false);
        Map<String, Map<String, List<Object>>> notes = new TreeMap<>();
        for (Fact fact : edition.project().facts().all()) {
            if (fact.key().issuer().equals(issuer.code())) {
                notes.computeIfAbsent(fact.filing(), filing -> new TreeMap<>())
                        .put(FactAnchor.of(fact, edition.project().facts()), note(figures.apart(fact)));
            }
        }
        return notes;
    }

    /** Name, value as printed, and the lines of the note. */
    private static List<Object> note(FigureNote note) {
        return List.of(
                markup(note.name()),
                note.value().markup(),
                note.details().stream().map(NotesFile::detail).toList());
    }

    /** Term, words, and only where needed their language and whether they belong to a citation. */
    private static List<Object> detail(FigureNote.Detail detail) {
        List<Object> told =
                List.of(markup(detail.term()), detail.words().markup(), detail.lang(), detail.cite() ? 1 : 0);
        return detail.cite() ? told : told.subList(0, detail.lang().isEmpty() ? 2 : 3);
    }

    private static String markup(String words) {
        return Html.text(words).markup();
    }
}
