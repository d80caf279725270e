package org.bifolio.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.SourceNote;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;

/** What is wrong with a filing: where it contradicts itself, prints a wrong unit or is unclear. */
final class RemarksPages {
    private final Edition edition;
    private final Frames frames;

    RemarksPages(Edition edition, Frames frames) {
        this.edition = edition;
        this.frames = frames;
    }

    Views.RemarksPage view(Issuer issuer, Filing filing, Rail filingRail) {
        String path = SitePath.filing(edition.language(), filing, "notes");
        Words words = edition.words();
        List<Views.Remark> remarks = remarks(filing, new Figures(edition, path, false));
        List<Rail.Heading> contents = remarks.stream()
                .map(remark -> new Rail.Heading(remark.id(), Html.text(remark.title()), false))
                .toList();
        Frames.Opening opening = frames.opening(
                path,
                issuer,
                filing,
                words.get("sourceNotes"),
                words.get("sourceNotesTitle", filing.brief().in(edition.language())),
                words.get("sourceNotesAbout"),
                true);
        return new Views.RemarksPage(
                opening.frame(),
                opening.over(),
                opening.title(),
                opening.lead(),
                remarks,
                new Rail(contents, filingRail.title(), filingRail.pages()),
                SitePath.root(path) + SitePath.notesData(edition.language(), issuer.code()));
    }

    /** What is wrong with the filing. */
    List<Views.Remark> remarks(Filing filing, Figures figures) {
        return filing.notes().stream()
                .map(note -> remark(filing, note, figures))
                .toList();
    }

    private Views.Remark remark(Filing filing, SourceNote note, Figures figures) {
        Calls calls = new Calls(edition, filing);
        List<Link> links = new ArrayList<>();
        for (FactKey key : note.facts()) {
            Optional<Fact> fact = edition.project()
                    .facts()
                    .find(key, filing.id())
                    .or(() -> edition.project().facts().find(key));
            fact.ifPresent(found -> links.add(Link.to(
                    edition.format().label(key, edition.language())
                            + (edition.zh() ? "，" : ", ")
                            + edition.format().period(key.period(), edition.language()),
                    figures.href(found))));
        }
        return new Views.Remark(
                "note-" + note.id(),
                calls.plain(note.title().in(edition.language())),
                new Html("<p>" + calls.html(note.text(), figures).markup() + "</p>"),
                edition.words().get("remarkFigures", links.size()),
                links);
    }
}
