package org.bifolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bifolio.bake.SiteOven;
import org.bifolio.check.Checks;
import org.bifolio.check.Proof;
import org.bifolio.content.Calculation;
import org.bifolio.content.IssuerOutline;
import org.bifolio.content.PageFolder;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.content.SiteText;
import org.bifolio.content.Tally;
import org.bifolio.export.Exports;
import org.bifolio.export.SearchIndex;
import org.bifolio.export.SearchPlace;
import org.bifolio.export.Sitemap;
import org.bifolio.facts.Language;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.bifolio.pages.PlannedPage;
import org.bifolio.pages.Roster;
import org.bifolio.pages.SiteFile;
import org.bifolio.pages.SitePages;
import org.bifolio.pages.SitePath;
import org.bifolio.prose.ParsedProject;
import org.bifolio.reuse.Hash;
import org.bifolio.reuse.Made;
import org.bifolio.reuse.Part;
import org.bifolio.reuse.Trace;

/** The front of the site, which is about all issuers: home, glossary, search, maps, feeds, assets. It is made whole or kept whole. */
final class FrontMaking {
    private final SiteMaking site;
    private final ProjectReader reader;
    private final List<Calculation> rules;
    private final Surroundings around;
    private final List<Part> issuers;
    private final List<IssuerOutline> outlines;
    private final List<String> shown;
    private final Hash key;

    /** @param issuers the parts of the issuers, in order */
    FrontMaking(
            SiteMaking site, ProjectReader reader, List<Calculation> rules, Surroundings around, List<Part> issuers) {
        this.site = site;
        this.reader = reader;
        this.rules = rules;
        this.around = around;
        this.issuers = issuers;
        this.outlines =
                issuers.stream().flatMap(part -> part.outline().stream()).toList();
        this.shown = SitePages.shownAtHome(outlines);
        this.key = site.keys.front(issuers, around);
    }

    Optional<Part> kept() {
        return site.last.part(Exports.FRONT).filter(part -> part.right(key, site.today) && site.standing.has(part));
    }

    /**
     * Makes the front; empty when anything is wrong.
     *
     * @param read issuers that this build has read already, by their codes
     */
    Optional<Part> make(Map<String, Checks.Checked> read) {
        Optional<SiteMaking.Design> design = site.design();
        if (design.isEmpty()) {
            return Optional.empty();
        }
        Checks.Checked shownIssuers = sound(read);
        Findings own = new Findings();
        FreePages.check(shownIssuers.parsed(), own);
        site.findings.addAll(own.all());
        if (!site.findings.sound()) {
            return Optional.empty();
        }
        Roster roster = Roster.of(outlines.stream()
                .map(outline -> new Roster.Named(
                        outline.issuer().code(), outline.issuer().name()))
                .toList());
        SitePages pages =
                new SitePages(site.setting(design.get(), roster), shownIssuers.parsed(), shownIssuers.proof());
        List<PlannedPage> planned = pages.front(outlines);
        Map<String, Hash> keys = new HashMap<>();
        planned.forEach(page -> keys.put(page.path(), key));
        SiteMaking.Lot lot = site.new Lot(keys);
        SiteOven.ofLastLot(
                        design.get().templates(),
                        planned.stream().map(lot::page).toList(),
                        site.publication.staging(),
                        lot.baked(),
                        site.findings)
                .bake();
        design.get().templates().tellFailures();
        if (!site.findings.sound()) {
            return Optional.empty();
        }
        List<Trace> traces = traces(planned, lot);
        write(files(shownIssuers.parsed().project(), traces));
        List<Made> made = mine();
        verify(lot, made);
        site.last.remember(Exports.FRONT, key, traces);
        site.recalled.remember(Exports.FRONT, shownIssuers.parsed());
        return Optional.of(new Part(
                Exports.FRONT,
                key,
                key,
                LocalDate.MIN,
                LocalDate.MAX,
                Tally.ofFreePages(around.pages(), planned.size()),
                Optional.empty(),
                Map.of(),
                drafts(),
                own.all().stream().filter(Finding::warning).toList(),
                made));
    }

    private List<String> drafts() {
        List<String> drafts = new ArrayList<>();
        for (PageFolder folder : around.pages()) {
            for (SiteText text : folder.texts()) {
                text.pair().sections().stream()
                        .filter(Section::draft)
                        .forEach(page -> drafts.add(SitePath.text(page.language(), text)));
            }
        }
        return drafts;
    }

    /** The pages that belong to no issuer, with the issuers they name and those whose figures the home page shows. */
    private Checks.Checked sound(Map<String, Checks.Checked> read) {
        FreePages pages = new FreePages(reader, rules, site.parser(Exports.FRONT), site.findings);
        Findings told = new Findings();
        ParsedProject together = pages.with(
                issuers.stream()
                        .map(Part::name)
                        .filter(code -> shown.contains(code) || pages.named().contains(code))
                        .toList(),
                code -> read.containsKey(code)
                        ? read.get(code).parsed().project()
                        : reader.issuer(code, rules, told).project());
        return new Checks.Checked(together, Proof.of(together.project()));
    }

    private List<Trace> traces(List<PlannedPage> planned, SiteMaking.Lot lot) {
        List<Trace> traces = new ArrayList<>();
        for (PlannedPage page : planned) {
            Trace trace = lot.traces.get(page.path());
            traces.add(new Trace(
                    page.path(),
                    trace.map(),
                    trace.places(),
                    lot.links.get(page.path()).ids(),
                    List.of()));
        }
        return traces;
    }

    private List<SiteFile> files(Project project, List<Trace> traces) {
        List<SiteFile> files = new ArrayList<>(Exports.front(project, outlines, site.address));
        files.add(Sitemap.of(
                Exports.FRONT,
                traces.stream().map(Trace::map).filter(map -> !map.isEmpty()).toList()));
        for (Language language : Language.values()) {
            List<SearchPlace> places = new ArrayList<>();
            if (Roster.many(outlines.size())) {
                places.addAll(SearchIndex.companies(language, outlines));
            }
            traces.stream()
                    .filter(trace -> trace.path().startsWith(language.code() + "/"))
                    .forEach(trace -> places.addAll(trace.places()));
            files.addAll(SearchIndex.of(Exports.FRONT, language, places));
        }
        return files;
    }

    /** What lies there already stays: a project may bring its own robots.txt. */
    private void write(Collection<SiteFile> files) {
        for (SiteFile file : files) {
            if (!Files.exists(site.publication.staging().resolve(file.path()))) {
                site.write(file, key, Map.of());
            }
        }
    }

    /** Whatever lies in the staging folder and is no issuer's: assets too, and what JBake's other tools made. */
    private List<Made> mine() {
        Set<String> others = new HashSet<>();
        issuers.forEach(part -> part.files().forEach(made -> others.add(made.path())));
        Path staging = site.publication.staging();
        List<Made> mine = new ArrayList<>();
        try (Stream<Path> staged = Files.walk(staging)) {
            for (Path file : staged.filter(Files::isRegularFile).toList()) {
                String path = staging.relativize(file).toString().replace('\\', '/');
                if (!others.contains(path)) {
                    mine.add(Made.of(staging, path, key));
                }
            }
            return mine;
        } catch (IOException | UncheckedIOException e) {
            site.publication.unwritten(
                    e instanceof IOException io ? io : ((UncheckedIOException) e).getCause(), site.findings);
            return List.of();
        }
    }

    private void verify(SiteMaking.Lot lot, List<Made> made) {
        Set<String> paths = new LinkedHashSet<>();
        made.forEach(file -> paths.add(file.path()));
        Map<String, Set<String>> links = new LinkedHashMap<>();
        lot.links.forEach((page, found) -> links.put(page, found.links()));
        site.verifier.part(
                paths,
                links,
                path -> Optional.ofNullable(lot.links.get(path))
                        .map(page -> page.ids())
                        .orElse(new long[0]));
    }

    /** Whether what leads from one part of the site to another finds it. */
    static void verify(SiteMaking site, List<Part> parts) {
        Set<String> paths = new HashSet<>();
        Map<String, Part> owners = new HashMap<>();
        for (Part part : parts) {
            for (Made made : part.files()) {
                paths.add(made.path());
                if (made.path().endsWith(".html")) {
                    owners.put(made.path(), part);
                }
            }
        }
        Map<String, Map<String, Trace>> known = new HashMap<>();
        Function<String, long[]> ids = path -> {
            Part owner = owners.get(path);
            Trace trace = known.computeIfAbsent(
                            owner.name(), name -> site.last.traces(owner).orElse(Map.of()))
                    .get(path);
            return trace == null ? site.ids(path) : trace.ids();
        };
        site.verifier.whole(paths, ids);
    }
}
