package org.bifolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bifolio.bake.SiteConfiguration;
import org.bifolio.check.Checks;
import org.bifolio.content.Calculation;
import org.bifolio.content.Tally;
import org.bifolio.export.Exports;
import org.bifolio.finding.Findings;
import org.bifolio.load.Drafts;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.SectionParser;
import org.bifolio.publish.OutputFolder;
import org.bifolio.publish.Publication;
import org.bifolio.reuse.LastBuild;
import org.bifolio.reuse.Made;
import org.bifolio.reuse.Part;
import org.bifolio.work.Workers;

/**
 * The straight line from an editor's files to a published site: load, check, draw, render, verify, publish. Each issuer goes down
 * the line by itself, so that memory does not grow with the market; an issuer that has not changed since the last build does not
 * go at all, nor does a page.
 */
public final class ReportBuild {
    private final Path root;
    private final LocalDate today;
    private final Drafts drafts;
    private boolean clean;
    private UnaryOperator<SectionParser> parsing = UnaryOperator.identity();

    /**
     * What came of a build.
     *
     * @param drafts addresses of the pages that show drafts; one that ends in a slash stands for all below it
     * @param remade how many files were made anew
     */
    public record Built(Tally tally, Set<String> drafts, int remade) {}

    /** @param today drafts, and what is dated later than this day, stay out */
    public ReportBuild(Path root, LocalDate today) {
        this(root, today, Drafts.LEFT_OUT);
    }

    /** @param drafts shown only for a preview on the editor's own machine */
    public ReportBuild(Path root, LocalDate today, Drafts drafts) {
        this.root = root.toAbsolutePath().normalize();
        this.today = today;
        this.drafts = drafts;
    }

    /** The same, but of everything, whatever the last build found or made. */
    public ReportBuild clean(boolean afresh) {
        clean = afresh;
        return this;
    }

    /** @param sections makes, of the parser that a build uses, one that may know sections already */
    public ReportBuild parsedBy(UnaryOperator<SectionParser> sections) {
        parsing = sections;
        return this;
    }

    /** Everything that a build checks before it makes a page; empty when there is nothing to check. */
    public Optional<Tally> check(Findings findings) {
        Path site = OutputFolder.of(root.resolve("site"), new Findings()).orElse(root.resolve("site"));
        Publication.restore(site, work(site), findings);
        return new ContentCheck(root, today, drafts, () -> last(Publication.memory(site, work(site))), findings).run();
    }

    private LastBuild last(Path memory) {
        return clean ? LastBuild.none(memory, program()) : LastBuild.read(memory, program());
    }

    /**
     * Builds the site; empty, with findings, when anything is wrong: then nothing was changed.
     *
     * @param output where it goes; what a link leads to
     * @param baseUrl the address the site will have, ending in a slash; empty for the configured one
     * @param stage is told what is being done
     */
    public Optional<Built> build(Path output, Optional<String> baseUrl, Findings findings, Consumer<String> stage) {
        stage.accept("Checking");
        SiteConfiguration configuration = SiteConfiguration.read(root, findings);
        Optional<Path> place = OutputFolder.of(output, findings)
                .filter(site -> OutputFolder.apart(site, root, sources(configuration), findings));
        place.ifPresent(site -> Publication.restore(site, work(site), findings));
        Optional<ProjectReader> opened = ProjectReader.open(root, today, drafts, findings);
        if (opened.isEmpty()) {
            SiteMaking.Design.read(configuration, findings);
            return Optional.empty();
        }
        Optional<Publication> begun = place.flatMap(site -> Publication.begin(site, work(site), findings));
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        try (Publication publication = begun.get()) {
            SiteMaking making = new SiteMaking(
                    root,
                    today,
                    drafts,
                    configuration,
                    baseUrl.orElse(configuration.baseUrl()),
                    publication,
                    last(publication.memory()),
                    place.get(),
                    parsing,
                    findings);
            return built(making, opened.get(), stage);
        }
    }

    private List<Path> sources(SiteConfiguration configuration) {
        return List.of(
                root.resolve("content"),
                configuration.templateFolder(),
                configuration.assetFolder(),
                root.resolve("src"),
                root.resolve(".git"));
    }

    private Optional<Built> built(SiteMaking making, ProjectReader reader, Consumer<String> stage) {
        Findings findings = making.findings;
        List<String> codes = reader.codes();
        Surroundings around = new Surroundings(codes.size(), reader.pages());
        Map<String, Part> right = new HashMap<>();
        codes.forEach(code -> making.last
                .part(code)
                .filter(part -> part.right(making.keys.issuer(code, around), today))
                .ifPresent(part -> right.put(code, part)));
        boolean work = right.size() < codes.size();
        Workers.Batch design = Workers.begin(work ? List.of(making::design) : List.of());
        List<Calculation> rules = reader.rules(ProjectReader.together(codes.stream()
                .map(code -> right.containsKey(code) ? right.get(code).members() : reader.members(code))
                .toList()));
        stage.accept("Making pages");
        Map<String, Checks.Checked> read = new ConcurrentHashMap<>();
        List<Part> issuers = Workers.map(codes, code -> part(making, reader, rules, around, code, read)).stream()
                .flatMap(Optional::stream)
                .toList();
        design.join();
        if (issuers.size() < codes.size() || !findings.sound()) {
            new FreePages(reader, rules, making.parser(Exports.FRONT), findings).check(codes, findings);
            making.design();
            making.told();
            return Optional.empty();
        }
        issuers.forEach(part -> findings.addAll(part.warnings()));
        FrontMaking front = new FrontMaking(making, reader, rules, around, issuers);
        Optional<Part> made = front.kept().or(() -> front.make(read));
        if (made.isEmpty() || !findings.sound()) {
            making.told();
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>(issuers);
        parts.add(made.get());
        findings.addAll(made.get().warnings());
        return published(making, parts, stage);
    }

    private static Optional<Part> part(
            SiteMaking making,
            ProjectReader reader,
            List<Calculation> rules,
            Surroundings around,
            String code,
            Map<String, Checks.Checked> read) {
        IssuerMaking issuer = new IssuerMaking(making, reader, rules, around, code);
        return issuer.kept()
                .or(() -> issuer.make().map(done -> {
                    if (around.companies() <= 1) {
                        read.put(code, done.from());
                    }
                    return done.part();
                }));
    }

    private static Optional<Built> published(SiteMaking making, List<Part> parts, Consumer<String> stage) {
        stage.accept("Verifying");
        FrontMaking.verify(making, parts);
        making.told();
        if (!making.findings.sound()) {
            return Optional.empty();
        }
        List<Made> files = parts.stream().flatMap(part -> part.files().stream()).toList();
        int kept = (int) files.stream().filter(making.standing::has).count();
        boolean same = kept == files.size() && making.standing.count() == kept + making.marks(files);
        if (!same) {
            making.keep(parts);
            if (!making.findings.sound() || !making.publication.swap(making.findings)) {
                return Optional.empty();
            }
        }
        making.last.remember(making.inputs, parts);
        Tally tally = parts.stream().map(Part::tally).reduce(Tally.NONE, Tally::plus);
        Set<String> drafts = new TreeSet<>();
        parts.forEach(part -> drafts.addAll(part.drafts()));
        return Optional.of(new Built(tally, drafts, files.size() - kept));
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

    /** Changes when the program does: its jar, or every class that was compiled. */
    private static String program() {
        try {
            Path self = Path.of(ReportBuild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(self)) {
                return Files.size(self) + " " + Files.getLastModifiedTime(self).toMillis();
            }
            try (Stream<Path> classes = Files.walk(self)) {
                long newest = 0;
                long size = 0;
                for (Path file : classes.filter(Files::isRegularFile).toList()) {
                    newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
                    size += Files.size(file);
                }
                return size + " " + newest;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Expected the program to lie in a file", e);
        }
    }
}
