package org.bifolio.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;

/** A filing's figures as printed, and where they stand in it. */
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
        Optional<Views.Checked> checked = new ProofViews(figures).of(filing);
        List<Rail.Heading> contents = new ArrayList<>();
        tables.forEach(table -> contents.add(new Rail.Heading(table.id(), Html.text(table.title()), false)));
        if (checked.isPresent()) {
            contents.add(new Rail.Heading("checks", Html.text(words.get("checked")), false));
        }
        Frames.Opening opening = frames.opening(
                path,
                issuer,
                filing,
                words.get("tablesSources"),
                words.get("sourcesTitle", filing.brief().in(edition.language())),
                words.get("sourcesLead"),
                false);
        return new Views.SourcesPage(
                opening.frame(),
                opening.over(),
                opening.title(),
                opening.lead(),
                FilingPages.facts(edition, filing),
                tables,
                checked.stream().toList(),
                filing.notes().isEmpty() ? "" : "notes.html",
                new Rail(contents, filingRail.title(), filingRail.pages()),
                List.of());
    }
}
