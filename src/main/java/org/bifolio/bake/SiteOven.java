package org.bifolio.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bifolio.finding.Code;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.parser.ParserEngine;
import org.jbake.render.DocumentsRenderer;
import org.jbake.render.RenderingTool;
import org.jbake.template.ModelExtractors;
import org.jbake.template.ModelExtractorsDocumentTypeListener;
import org.jbake.template.RenderingException;

/**
 * JBake's oven with a content store in memory: registers the document types, crawls, lets every rendering tool render, and
 * copies the assets. It bakes the content folder as JBake does, or pages that are given: those in lots, several at a time, and
 * the rendering tools that make no documents run with the last lot.
 *
 * <p>Other than JBake's own it starts no database, sets no locale, keeps nothing between bakes, and everything that JBake
 * would log or leave out is a finding. JBake's document types and engines are the JVM's: ovens of one configuration only bake at
 * the same time.
 */
public final class SiteOven extends Oven {
    private static final ModelExtractorsDocumentTypeListener EXTRACTORS = new ModelExtractorsDocumentTypeListener();

    private final SiteConfiguration site;
    private final MemoryStore store;
    private final Templates templates;
    private final SectionEngine sections;
    private final Load load;
    private final Findings findings;

    /** What an oven is filled with. */
    private enum Load {
        FOLDER,
        LOT,
        LAST_LOT
    }

    private SiteOven(
            Utensils utensils,
            SiteConfiguration site,
            MemoryStore store,
            Templates templates,
            SectionEngine sections,
            Load load,
            Findings findings) {
        super(utensils);
        this.site = site;
        this.store = store;
        this.templates = templates;
        this.sections = sections;
        this.load = load;
        this.findings = findings;
    }

    /**
     * An oven for pages that are given.
     *
     * @param destination the folder to fill; made when missing
     * @param baked is given the address and the text of each page that was written; called by several threads at once
     */
    public static SiteOven ofLot(
            Templates templates,
            List<Page> pages,
            Path destination,
            BiConsumer<String, String> baked,
            Findings findings) {
        return new Setting(templates, destination, baked, findings).ofPages(pages, Load.LOT);
    }

    /** The same for the last lot, with the assets and all that JBake makes beside documents. */
    public static SiteOven ofLastLot(
            Templates templates,
            List<Page> pages,
            Path destination,
            BiConsumer<String, String> baked,
            Findings findings) {
        return new Setting(templates, destination, baked, findings).ofPages(pages, Load.LAST_LOT);
    }

    /** An oven for a plain JBake project: what lies in its content folder, and its index, feed, archive and tags. */
    public static SiteOven ofFolder(
            Templates templates, Function<Path, String> bodies, Path destination, Findings findings) {
        return new Setting(templates, destination, (page, text) -> {}, findings).ofFolder(bodies);
    }

    /** JBake's utensils, laid out. */
    private static final class Setting {
        private final SiteConfiguration site;
        private final Templates templates;
        private final Findings findings;
        private final DefaultJBakeConfiguration configuration;
        private final MemoryStore store = new MemoryStore();
        private final BiConsumer<String, String> baked;

        Setting(Templates templates, Path destination, BiConsumer<String, String> baked, Findings findings) {
            this.site = templates.site();
            this.templates = templates;
            this.baked = baked;
            this.findings = findings;
            this.configuration = site.jbake(destination);
        }

        SiteOven ofPages(List<Page> pages, Load load) {
            SectionEngine sections = new SectionEngine(site, file -> "", findings);
            return oven(new PageCrawler(store, configuration, site, sections, pages, findings), sections, load);
        }

        SiteOven ofFolder(Function<Path, String> bodies) {
            SectionEngine sections = new SectionEngine(site, bodies, findings);
            return oven(new FolderCrawler(store, configuration, site, findings), sections, Load.FOLDER);
        }

        private SiteOven oven(org.jbake.app.Crawler crawler, SectionEngine sections, Load load) {
            FreeMarkerEngine engine = new FreeMarkerEngine(store, configuration, templates);
            Utensils utensils = new Utensils();
            utensils.setConfiguration(configuration);
            utensils.setContentStore(store);
            utensils.setCrawler(crawler);
            utensils.setRenderer(new PageRenderer(store, configuration, engine, baked));
            utensils.setAsset(new SiteAssets(store, configuration, site, templates.assets(), findings));
            return new SiteOven(utensils, site, store, templates, sections, load, findings);
        }
    }

    /** Bakes the site into its destination. Pages with a finding are not written. */
    @Override
    public void bake() {
        if (load == Load.FOLDER) {
            synchronized (SiteOven.class) {
                fill();
            }
        } else {
            fill();
        }
    }

    private void fill() {
        registerTypes();
        store.startup();
        crawl();
        if (addressesAreSound()) {
            leaveOutWithoutTemplate();
            render();
        }
        if (load != Load.LOT) {
            getUtensils().getAsset().copy();
        }
        if (load == Load.FOLDER) {
            getUtensils().getAsset().copyAssetsFromContent(configuration().getContentFolder());
        }
    }

    private JBakeConfiguration configuration() {
        return getUtensils().getConfiguration();
    }

    /** Another lot may bake meanwhile: what it registered is left alone. */
    private void registerTypes() {
        Set<String> wanted = new HashSet<>(configuration().getDocumentTypes());
        wanted.add(configuration().getDataFileDocType());
        synchronized (SiteOven.class) {
            if (load == Load.FOLDER || !Set.of(DocumentTypes.getDocumentTypes()).equals(wanted)) {
                DocumentTypes.resetDocumentTypes();
                ModelExtractors.getInstance().reset();
                DocumentTypes.addListener(EXTRACTORS);
                wanted.forEach(DocumentTypes::addDocumentType);
            }
        }
    }

    /** JBake's crawler takes the Markdown engine from a registry of the JVM; what was there before goes back. */
    private void crawl() {
        if (load != Load.FOLDER) {
            getUtensils().getCrawler().crawl();
            return;
        }
        ParserEngine before = Engines.get("md");
        Engines.register("md", sections);
        try {
            getUtensils().getCrawler().crawl();
            getUtensils().getCrawler().crawlDataFiles();
        } finally {
            Engines.register("md", before);
        }
    }

    /** Two pages at one address, or a tag that is a path: the files of one would be lost, or lie outside the site. */
    private boolean addressesAreSound() {
        boolean sound = true;
        Map<String, DocumentModel> taken = new HashMap<>();
        for (DocumentModel document : store.documents()) {
            DocumentModel first = taken.putIfAbsent(document.getUri(), document);
            if (first != null && !isData(document)) {
                sound = false;
                findings.add(
                        Code.FILE_NAME,
                        source(document),
                        Message.of(
                                "The page has the address {0}, which {1} has already.",
                                document.getUri(), source(first)),
                        Message.of("Give one of them another name."));
            }
        }
        for (String tag : store.getAllTags()) {
            if (tag.contains("/") || tag.contains("\\") || tag.startsWith(".")) {
                sound = false;
                findings.add(
                        Code.HEADER_MALFORMED,
                        Location.of(site.name(site.contentFolder())),
                        Message.of("The tag “{0}” cannot be the name of a page.", tag),
                        Message.of("Write tags without slashes and not starting with a full stop."));
            }
        }
        return sound;
    }

    private boolean isData(DocumentModel document) {
        return document.getType().equals(configuration().getDataFileDocType());
    }

    private Location source(DocumentModel document) {
        String file = document.getFile();
        return Location.of(
                file == null ? document.getUri() : site.name(site.root().resolve(file)));
    }

    /** JBake fails each page of such a type; one finding for the type says it. */
    private void leaveOutWithoutTemplate() {
        Map<String, Boolean> rendered = new HashMap<>();
        for (DocumentModel document : store.getUnrenderedContent()) {
            if (!rendered.computeIfAbsent(document.getType(), this::hasTemplate)) {
                store.markContentAsRendered(document);
            }
        }
    }

    private boolean hasTemplate(String type) {
        String key = "template." + type + ".file";
        if (site.template(type).isEmpty()) {
            findings.add(
                    Code.TEMPLATE_FAILED,
                    Location.of(SiteConfiguration.FILE),
                    Message.of("The document type {0} has no template.", type),
                    Message.of(
                            "Set {0}. {1}",
                            key, NearestNames.remedy(type, site.documentTypes(), "document types with a template")));
            return false;
        }
        String file = site.template(type).get();
        if (!templates.has(file)) {
            templates.missing(type, file, findings);
            return false;
        }
        return true;
    }

    private void render() {
        boolean whole = true;
        for (RenderingTool found : ServiceLoader.load(RenderingTool.class)) {
            boolean documents = found instanceof DocumentsRenderer;
            if (load == Load.LOT && !documents) {
                continue;
            }
            RenderingTool tool = documents ? new DocumentsTool(findings) : found;
            try {
                tool.render(getUtensils().getRenderer(), store, configuration());
            } catch (RenderingException e) {
                whole = false;
                tell(tool, e);
            }
        }
        if (load == Load.FOLDER) {
            templates.tellFailures();
        }
        if (!whole) {
            removeEmptyFiles();
        }
    }

    private void tell(RenderingTool tool, RenderingException failure) {
        if (!FreeMarkerEngine.Reported.isCauseOf(failure)) {
            findings.add(
                    Code.OUTPUT_BLOCKED,
                    Location.of(SiteConfiguration.FILE),
                    Message.of("{0} failed: {1}.", tool.getClass().getSimpleName(), failure.getMessage()),
                    Message.of("Check its settings and the output folder's permissions."));
        }
    }

    /** JBake opens the file of an index, a feed or a tag before its template runs; one that failed has left it empty. */
    private void removeEmptyFiles() {
        try (Stream<Path> written =
                Files.walk(configuration().getDestinationFolder().toPath())) {
            for (Path file : written.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) == 0 && !file.getFileName().toString().startsWith(".")) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The findings, for those who ask as they would ask JBake. */
    @Override
    public List<Throwable> getErrors() {
        return findings.all().stream()
                .map(Finding::toString)
                .<Throwable>map(RenderingException::new)
                .toList();
    }
}
