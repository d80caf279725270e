package org.bifolio.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.SourceNote;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;

/** A filing's figures as printed, where they stand in it, and what is wrong with it. */
final class SourcesPages {
    private final Edition edition;
    private final Frames frames;

    SourcesPages(Edition edition, Frames frames) {
        this.edition = edition;
        this.frames = frames;
    }

    Views.SourcesPage view(Issuer issuer, Filing filing, Rail filingRail) {
        String path = SitePath.filing(edition.language(), filing, "sources");
        Figures figures = new Figures(edition, path, false);
        Words words = edition.words();
        SourceTables sources = new SourceTables(figures);
        List<Views.SourceTable> tables = new ArrayList<>(
                filing.tables().stream().map(table -> sources.of(filing, table)).toList());
        sources.computed(filing).ifPresent(tables::add);
        List<Views.Remark> remarks = remarks(filing, figures);
        Optional<Views.Checked> checked = new ProofViews(figures).of(filing);
        List<Rail.Heading> contents = new ArrayList<>();
        tables.forEach(table -> contents.add(new Rail.Heading(table.id(), Html.text(table.title()), false)));
        if (checked.isPresent()) {
            contents.add(new Rail.Heading("checks", Html.text(words.get("checked")), false));
        }
        if (!remarks.isEmpty()) {
            contents.add(new Rail.Heading("notes", Html.text(words.get("sourceNotes")), false));
        }
        String title = words.get("tablesSources");
        String lead = words.get("sourcesLead");
        Frame frame = frames.of(
                path,
                words.get("sourcesTitle", filing.brief().in(edition.language())),
                filing.brief().in(edition.language()) + (edition.zh() ? "。" : ". ") + lead,
                frames.crumbs(path, issuer, filing, title),
                false);
        return new Views.SourcesPage(
                frame,
                issuer.name().in(edition.language())
                        + (edition.zh() ? " " : ", ")
                        + filing.title().in(edition.language()),
                title,
                lead,
                FilingPages.facts(edition, filing),
                tables,
                checked.stream().toList(),
                remarks,
                new Rail(contents, filingRail.title(), filingRail.pages()),
                List.of());
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
                links);
    }
}
