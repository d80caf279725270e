package org.bifolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bifolio.bake.Page;
import org.bifolio.bake.SiteConfiguration;
import org.bifolio.bake.SiteOven;
import org.bifolio.bake.Templates;
import org.bifolio.chart.ChartPainter;
import org.bifolio.chart.ChartSize;
import org.bifolio.check.Checks;
import org.bifolio.content.Filing;
import org.bifolio.content.Project;
import org.bifolio.export.Exports;
import org.bifolio.content.Section;
import org.bifolio.facts.Language;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.load.Drafts;
import org.bifolio.finding.Location;
import org.bifolio.load.ProjectReader;
import org.bifolio.pages.Draughtsman;
import org.bifolio.pages.PlannedPage;
import org.bifolio.pages.SiteFile;
import org.bifolio.pages.SitePages;
import org.bifolio.pages.SitePath;
import org.bifolio.pages.Views;
import org.bifolio.pages.Words;
import org.bifolio.prose.ParsedProject;
import org.bifolio.publish.FileCache;
import org.bifolio.publish.Publication;
import org.bifolio.publish.SiteVerifier;

/** The straight line from an editor's files to a published site: load, check, draw, render, verify, publish. */
public final class ReportBuild {
    private final Path root;
    private final LocalDate today;
    private final Drafts drafts;

    /** What came of a build. */
    public record Built(int pages, int charts, ParsedProject content) {

        /** Addresses of the pages that show drafts; one that ends in a slash stands for all below it. */
        public Set<String> drafts() {
            Set<String> drafts = new TreeSet<>();
            for (Language language : Language.values()) {
                for (Filing filing : filings(content)) {
                    String index = SitePath.filing(language, filing, "index");
                    if (filing.draft()) {
                        drafts.add(index.substring(0, index.lastIndexOf('/') + 1));
                    }
                    filing.sections().stream()
                            .flatMap(pair -> pair.in(language).stream())
                            .filter(Section::draft)
                            .forEach(section -> drafts.add(SitePath.filing(language, filing, section.name())));
                }
            }
            return drafts;
        }
    }

    /** What is sound, and ready to be baked. */
    private record Ready(ParsedProject content, Design design) {}

    /** How pages look: templates, and the words of the interface in both languages. */
    private record Design(Templates templates, Map<Language, Words> words) {
        SiteConfiguration configuration() {
            return templates.site();
        }
    }

    /** @param today drafts, and what is dated later than this day, stay out */
    public ReportBuild(Path root, LocalDate today) {
        this(root, today, Drafts.LEFT_OUT);
    }

    /** @param drafts shown only for a preview on the editor's own machine */
    public ReportBuild(Path root, LocalDate today, Drafts drafts) {
        this.root = root;
        this.today = today;
        this.drafts = drafts;
    }

    /** Everything that a build checks before it makes a page; empty when there is nothing to check. */
    public Optional<ParsedProject> check(Findings findings) {
        Optional<ParsedProject> content = content(findings);
        design(findings);
        return content;
    }

    /**
     * Builds the site; empty, with findings, when anything is wrong: then nothing was changed.
     *
     * @param site where it goes
     * @param baseUrl the address the site will have, ending in a slash; empty for the configured one
     * @param stage is told what is being done
     */
    public Optional<Built> build(Path site, Optional<String> baseUrl, Findings findings, Consumer<String> stage) {
        stage.accept("Checking");
        Optional<ParsedProject> content = content(findings);
        Optional<Design> design = design(findings);
        if (content.isEmpty() || design.isEmpty() || !findings.isEmpty()) {
            return Optional.empty();
        }
        Ready ready = new Ready(content.get(), design.get());
        Optional<Publication> begun = Publication.begin(site, work(site), findings);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        try (Publication publication = begun.get()) {
            stage.accept("Making pages");
            String address = baseUrl.orElse(ready.design().configuration().baseUrl());
            SitePages planned = planned(ready, address);
            FileCache cache = new FileCache(root.resolve(".bifolio").resolve("cache"), program());
            List<SiteFile> files = planned.files();
            CompletableFuture<Optional<IOException>> written =
                    CompletableFuture.supplyAsync(() -> write(files, cache, publication.staging()));
            List<PlannedPage> pages = List.of();
            try {
                pages = bakeAll(ready, planned, publication.staging(), findings, written);
                written.join().ifPresent(failure -> publication.unwritten(failure, findings));
                if (findings.isEmpty()) {
                    new Exports(ready.content().project(), pages, address).write(publication.staging(), findings);
                }
            } catch (UncheckedIOException e) {
                publication.unwritten(e.getCause(), findings);
            }
            stage.accept("Verifying");
            if (findings.isEmpty()) {
                SiteVerifier.verify(
                        publication.staging(),
                        Stream.concat(
                                        pages.stream().map(PlannedPage::path),
                                        files.stream().map(SiteFile::path))
                                .toList(),
                        findings);
            }
            boolean published = findings.isEmpty() && publication.swap(findings);
            if (published) {
                cache.forgetTheRest();
            }
            return published ? Optional.of(new Built(pages.size(), charts(ready), ready.content())) : Optional.empty();
        }
    }

    /** On the disk of the site, for only there can a site be swapped in whole. */
    private Path work(Path site) {
        Path place = site.toAbsolutePath().normalize();
        boolean ours = place.startsWith(root) && disk(place).equals(disk(root));
        return ours ? root.resolve(".bifolio") : place.resolveSibling("." + place.getFileName() + "-bifolio");
    }

    /** Where the nearest folder lies that is there already; empty when the system does not tell. */
    private static Optional<FileStore> disk(Path place) {
        Path there = place;
        while (there != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        try {
            return there == null ? Optional.empty() : Optional.of(Files.getFileStore(there));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<ParsedProject> content(Findings findings) {
        Optional<Project> project = ProjectReader.read(root, today, drafts, findings);
        return project.map(read -> {
            ParsedProject parsed = ParsedProject.parse(read, findings);
            Checks.run(parsed, findings);
            return parsed;
        });
    }

    private Optional<Design> design(Findings findings) {
        SiteConfiguration configuration = SiteConfiguration.read(root, findings);
        return Templates.open(configuration, findings).flatMap(templates -> {
            Path folder = configuration.templateFolder();
            return Words.readBoth(folder, findings).map(words -> new Design(templates, words));
        });
    }

    /** Whatever happens, the staging folder is not given up while files are written to it. */
    private List<PlannedPage> bakeAll(
            Ready ready, SitePages planned, Path staging, Findings findings, CompletableFuture<?> written) {
        try {
            List<PlannedPage> pages = planned.all();
            bake(ready, pages, staging, findings);
            return pages;
        } catch (RuntimeException e) {
            written.join();
            throw e;
        }
    }

    private static SitePages planned(Ready ready, String baseUrl) {
        return new SitePages(
                ready.content(),
                ready.design().words().get(Language.ZH),
                ready.design().words().get(Language.EN),
                Optional.of(baseUrl),
                ready.design().templates()::fragment,
                drawing -> new Draughtsman.Drawn(
                        ChartPainter.svg(drawing, ChartSize.WIDE), ChartPainter.svg(drawing, ChartSize.PHONE)))
                .editedAt(ready.design().configuration().value("bifolio.edit.url"));
    }

    /** Pictures take the time: all processors draw them while pages are made. Gives the first failure. */
    private static Optional<IOException> write(List<SiteFile> files, FileCache cache, Path staging) {
        return files.parallelStream()
                .flatMap(file -> write(file, cache, staging.resolve(file.path())).stream())
                .findFirst();
    }

    private static Optional<IOException> write(SiteFile file, FileCache cache, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.write(
                    target,
                    file.recipe()
                            .map(recipe -> cache.get(recipe, file.content()))
                            .orElseGet(file.content()));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    /** Changes when the program does. */
    private static String program() {
        try {
            Path self = Path.of(ReportBuild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.size(self) + " " + Files.getLastModifiedTime(self).toMillis();
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }

    private void bake(Ready ready, List<PlannedPage> planned, Path staging, Findings findings) {
        Map<Path, String> bodies = new HashMap<>();
        for (PlannedPage page : planned) {
            if (page.view() instanceof Views.SectionPage section) {
                bodies.put(
                        root.resolve(page.source().orElseThrow()),
                        section.body().markup());
            }
        }
        List<Page> pages = planned.stream()
                .map(page -> new Page(page.type(), page.path(), page.view(), source(ready, page)))
                .toList();
        SiteOven.ofPages(ready.design().templates(), pages, bodies::get, staging, findings)
                .bake();
    }

    /** JBake reads the header of a section's file; that of a draft says what it must never publish, so it is not asked. */
    private Optional<Path> source(Ready ready, PlannedPage page) {
        return page.source()
                .filter(source -> filings(ready.content()).stream()
                        .flatMap(filing -> filing.sections().stream())
                        .flatMap(pair -> Stream.of(pair.zh(), pair.en()).flatMap(Optional::stream))
                        .noneMatch(section -> section.draft() && Path.of(section.file()).equals(source)))
                .map(root::resolve);
    }

    private static List<Filing> filings(ParsedProject content) {
        return content.project().issuers().stream()
                .flatMap(issuer -> issuer.filings().stream())
                .toList();
    }

    private static int charts(Ready ready) {
        return filings(ready.content()).stream()
                .mapToInt(filing -> filing.charts().size())
                .sum();
    }
}
