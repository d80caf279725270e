package org.bifolio.bake;

import java.io.File;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.jbake.app.Crawler;
import org.jbake.app.FileUtil;
import org.jbake.app.Parser;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.Engines;
import org.jbake.parser.ErrorEngine;

/** JBake's own crawl of the content folder; what it leaves out is a finding. */
final class FolderCrawler extends Crawler {
    private final MemoryStore store;
    private final JBakeConfiguration configuration;
    private final SiteConfiguration site;
    private final Findings findings;

    FolderCrawler(MemoryStore store, JBakeConfiguration configuration, SiteConfiguration site, Findings findings) {
        super(store, configuration);
        this.store = store;
        this.configuration = configuration;
        this.site = site;
        this.findings = findings;
    }

    @Override
    public void crawl() {
        withEngines(configuration.getContentFolder(), super::crawl);
        Set<String> stored =
                store.documents().stream().map(DocumentModel::getFile).collect(Collectors.toSet());
        tellLeftOut(configuration.getContentFolder(), stored);
        leaveOutWithoutEngine();
        tellHeldBack();
    }

    @Override
    public void crawlDataFiles() {
        withEngines(configuration.getDataFolder(), super::crawlDataFiles);
    }

    /** Asciidoctor and YAML are optional libraries of JBake's: a file of theirs needs them on the class path. */
    private void withEngines(File folder, Runnable crawl) {
        try {
            crawl.run();
        } catch (NoClassDefFoundError e) {
            findings.add(
                    Code.CONFIGURATION,
                    Location.of(site.name(folder.toPath())),
                    Message.of("A file here needs a library that is missing: {0}.", e.getMessage()),
                    Message.of("Write it in Markdown or HTML, or put the library on the class path."));
        }
    }

    /** JBake would publish a page that says “Rendering engine missing”. */
    private void leaveOutWithoutEngine() {
        for (DocumentModel document : store.documents()) {
            String extension = FileUtil.fileExt(document.getFile());
            if (Engines.get(extension) instanceof ErrorEngine) {
                store.deleteContent(document.getSourceuri());
                findings.add(
                        Code.CONFIGURATION,
                        Location.of(site.name(new File(document.getFile()).toPath())),
                        Message.of("The page is left out: there is no engine for .{0} files.", extension),
                        Message.of("Write it in Markdown or HTML, or put the engine on the class path."));
            }
        }
    }

    private void tellLeftOut(File folder, Set<String> stored) {
        File[] files = folder.listFiles(FileUtil.getFileFilter(configuration));
        for (File file : files == null ? new File[0] : files) {
            if (file.isDirectory()) {
                tellLeftOut(file, stored);
            } else if (!stored.contains(file.getPath())) {
                tell(file);
            }
        }
    }

    private void tell(File file) {
        Location at = Location.of(site.name(file.toPath()));
        DocumentModel document = new Parser(configuration).processFile(file);
        if (document == null) {
            findings.add(
                    Code.HEADER_MALFORMED,
                    at,
                    Message.of("The page is left out: its header cannot be read."),
                    Message.of(
                            "Start the file with type= and status=, each on a line, and close the header with {0} alone on its line.",
                            configuration.getHeaderSeparator()));
        } else if (DocumentTypes.contains(document.getType())) {
            findings.add(
                    Code.FILE_NAME,
                    at,
                    "The page is left out: another file has the same name but for its extension.",
                    "Give one of them another name.");
        } else {
            findings.add(
                    Code.HEADER_MALFORMED,
                    at,
                    Message.of("The page is left out: there is no document type {0}.", document.getType()),
                    NearestNames.remedy(
                            document.getType(), Arrays.asList(DocumentTypes.getDocumentTypes()), "document types"));
        }
    }

    /** JBake writes a page that is dated in the future all the same, under its final name. */
    private void tellHeldBack() {
        for (DocumentModel document : store.documents()) {
            if (ModelAttributes.Status.PUBLISHED_DATE.equals(document.getStatus())) {
                findings.add(
                        Code.HEADER_MALFORMED,
                        Location.of(site.name(new File(document.getFile()).toPath())),
                        "The page waits for its date, but JBake would write it now.",
                        "Write status=draft until then.");
            }
        }
    }
}
