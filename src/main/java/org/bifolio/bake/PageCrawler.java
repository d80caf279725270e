package org.bifolio.bake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.work.Workers;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/**
 * Fills the store with pages that are given, instead of what lies in a folder. A section's file goes through JBake's header
 * parser; a generated page becomes a document of its type.
 */
final class PageCrawler extends Crawler {
    private final MemoryStore store;
    private final JBakeConfiguration configuration;
    private final SiteConfiguration site;
    private final SectionEngine sections;
    private final List<Page> pages;
    private final Findings findings;

    PageCrawler(
            MemoryStore store,
            JBakeConfiguration configuration,
            SiteConfiguration site,
            SectionEngine sections,
            List<Page> pages,
            Findings findings) {
        super(store, configuration);
        this.store = store;
        this.configuration = configuration;
        this.site = site;
        this.sections = sections;
        this.pages = List.copyOf(pages);
        this.findings = findings;
    }

    @Override
    public void crawl() {
        Workers.map(pages, this::document).forEach(made -> made.ifPresent(store::addDocument));
    }

    /** A project's data are facts, and come with the pages. */
    @Override
    public void crawlDataFiles() {}

    private Optional<DocumentModel> document(Page page) {
        Optional<DocumentModel> document = page.source().isEmpty()
                ? Optional.of(generated())
                : page.source().flatMap(source -> section(page, source));
        document.ifPresent(made -> {
            made.setType(page.type());
            made.setUri(page.path());
            made.setSourceUri(page.path());
            made.setRootPath(page.rootPath());
            page.source().ifPresent(source -> made.setFile(site.name(source)));
            made.put(FreeMarkerEngine.MAKING, page.making());
        });
        return document;
    }

    private static DocumentModel generated() {
        DocumentModel document = DocumentModel.createDefaultDocumentModel();
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        return document;
    }

    /** JBake leaves out a file whose header it cannot read, and says so in its log only. */
    private Optional<DocumentModel> section(Page page, Path source) {
        DocumentModel document = sections.parse(configuration, source.toFile());
        Location at = Location.of(site.name(source));
        if (document == null || document.getTitle() == null) {
            findings.add(
                    Code.HEADER_MALFORMED,
                    at,
                    Message.of("The page {0} would be left out: its header cannot be read.", page.path()),
                    Message.of(
                            "Start the file with title=, type= and status=, each on a line, and close the header with {0} alone on its line.",
                            configuration.getHeaderSeparator()));
            return Optional.empty();
        }
        if (!document.getType().equals(page.type())) {
            findings.add(
                    Code.HEADER_MALFORMED,
                    at,
                    Message.of("The header says type={0}, but the page is a {1}.", document.getType(), page.type()),
                    Message.of("Write type={0}.", page.type()));
            return Optional.empty();
        }
        if (!document.getStatus().equals(ModelAttributes.Status.PUBLISHED)) {
            findings.add(
                    Code.HEADER_MALFORMED,
                    at,
                    Message.of(
                            "The page {0} would go out although its header says status={1}.",
                            page.path(), document.getStatus()),
                    Message.of("Write status=published, or keep the page back."));
            return Optional.empty();
        }
        return Optional.of(document);
    }
}
