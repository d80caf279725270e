package org.bifolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bifolio.bake.SiteOven;
import org.bifolio.check.Checks;
import org.bifolio.content.Calculation;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.IssuerOutline;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;
import org.bifolio.content.Tally;
import org.bifolio.export.Exports;
import org.bifolio.export.SearchIndex;
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
import org.bifolio.prose.Call;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.SectionParser;
import org.bifolio.publish.PageLinks;
import org.bifolio.reuse.Hash;
import org.bifolio.reuse.Made;
import org.bifolio.reuse.Part;
import org.bifolio.reuse.Trace;
import org.bifolio.work.Workers;

/** One issuer, from its files to its part of the site: read, checked, and of its pages and files those made that must be. */
final class IssuerMaking {
    private final SiteMaking site;
    private final ProjectReader reader;
    private final List<Calculation> rules;
    private final Surroundings around;
    private final String code;
    private final Hash key;
    private final Optional<Part> before;

    /** What was made, and what it was made from. */
    record Done(Part part, Checks.Checked from) {}

    IssuerMaking(SiteMaking site, ProjectReader reader, List<Calculation> rules, Surroundings around, String code) {
        this.site = site;
        this.reader = reader;
        this.rules = rules;
        this.around = around;
        this.code = code;
        this.key = site.keys.issuer(code, around);
        this.before = site.last.part(code);
    }

    /** The part as the last build made it, when that is still right and stands untouched. */
    Optional<Part> kept() {
        return before.filter(part -> part.right(key, site.today) && site.standing.has(part));
    }

    /** Reads and checks the issuer, and makes its part; empty when anything is wrong, with this issuer or another. */
    Optional<Done> make() {
        Findings own = new Findings();
        AtomicReference<SectionParser> parser = new AtomicReference<>();
        AtomicReference<Map<String, Trace>> known = new AtomicReference<>();
        Workers.Batch remembering = Workers.begin(List.of(
                () -> parser.set(site.parser(code)),
                () -> known.set(before.flatMap(site.last::traces).orElse(Map.of()))));
        ProjectReader.Read read = reader.issuer(code, rules, own);
        remembering.join();
        Checks.Checked checked = Checks.issuer(read.project(), parser.get(), own);
        site.findings.addAll(own.all());
        Optional<SiteMaking.Design> design = site.design();
        if (!site.findings.sound() || design.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> warnings = own.all().stream().filter(Finding::warning).toList();
        return Optional.of(new Done(part(checked, read, design.get(), warnings, known.get()), checked));
    }

    /** @param known what the pages of the last build left */
    private Part part(
            Checks.Checked sound,
            ProjectReader.Read read,
            SiteMaking.Design design,
            List<Finding> warnings,
            Map<String, Trace> known) {
        Project project = read.project();
        Issuer issuer = project.issuers().get(0);
        Roster roster = around.companies() == 1
                ? Roster.of(List.of(new Roster.Named(code, issuer.name())))
                : new Roster(around.companies(), Optional.empty());
        SitePages pages = new SitePages(site.setting(design, roster), sound.parsed(), sound.proof());
        List<PlannedPage> planned = pages.ofIssuers();
        Hash base = base(sound.parsed(), issuer);
        Map<String, Made> had = new HashMap<>();
        before.ifPresent(part -> part.files().forEach(made -> had.put(made.path(), made)));

        List<Made> files = new ArrayList<>();
        Workers.Batch filesMade = Workers.begin(List.of(() -> files.addAll(files(pages, project, base, had))));
        Map<String, Trace> traces = new LinkedHashMap<>();
        List<Made> made = new ArrayList<>();
        SiteMaking.Lot lot;
        try {
            lot = pages(planned, base, had, design, known, made);
        } finally {
            filesMade.join();
        }
        Set<String> paths = new LinkedHashSet<>();
        planned.forEach(page -> paths.add(page.path()));
        files.forEach(file -> paths.add(file.path()));
        trace(planned, lot, known, paths, traces);
        made.addAll(files);
        Workers.Batch remembered = Workers.begin(List.of(
                () -> site.last.remember(code, key, traces.values()),
                () -> site.recalled.remember(code, sound.parsed())));
        try {
            made.addAll(indexes(traces.values(), had, lot.keys));
        } finally {
            remembered.join();
        }
        List<String> drafts = new ArrayList<>();
        issuer.filings().forEach(filing -> drafts.addAll(drafts(filing)));
        IssuerOutline outline = pages.outlines().get(0);
        return new Part(
                code,
                key,
                base,
                read.days().from(),
                read.days().until(),
                Tally.of(project, planned.size()),
                Optional.of(outline),
                ProjectReader.members(issuer),
                drafts,
                warnings,
                made);
    }

    /**
     * All that every page of the issuer follows from: the files, but of a section's file only the header, and which charts and
     * tables it shows; and what of them may be published today.
     */
    private Hash base(ParsedProject parsed, Issuer issuer) {
        Hash.Builder hash = site.keys.with("base");
        around.addTo(hash);
        Set<String> sections = new LinkedHashSet<>();
        for (Filing filing : issuer.filings()) {
            hash.add(filing.id()).add(filing.draft() ? 1 : 0);
            for (SectionPair pair : filing.sections()) {
                Stream.of(pair.zh(), pair.en()).flatMap(Optional::stream).forEach(section -> {
                    sections.add(section.file());
                    hash.add(section.file()).add(section.status());
                    new TreeMap<>(section.header())
                            .forEach((key, value) -> hash.add(key)
                                    .add(value.text())
                                    .add(value.line())
                                    .add(value.column()));
                    parsed.section(section).blocks().stream()
                            .map(Call.Block::text)
                            .forEach(hash::add);
                });
            }
        }
        site.inputs.addTo(hash, "content/" + code, name -> !sections.contains(name));
        return hash.hash();
    }

    /** Bakes the pages that do not stand. */
    private SiteMaking.Lot pages(
            List<PlannedPage> planned,
            Hash base,
            Map<String, Made> had,
            SiteMaking.Design design,
            Map<String, Trace> known,
            List<Made> made) {
        Map<String, Hash> keys = new LinkedHashMap<>();
        for (PlannedPage page : planned) {
            Hash.Builder hash = Hash.builder("page").add(base).add(page.path());
            page.bodies().forEach(body -> hash.add(site.inputs.of(body)));
            keys.put(page.path(), hash.hash());
        }
        List<PlannedPage> wanted = new ArrayList<>();
        for (PlannedPage page : planned) {
            Made old = had.get(page.path());
            boolean stands = old != null
                    && old.key().equals(keys.get(page.path()))
                    && site.standing.has(old)
                    && known.containsKey(page.path());
            if (stands) {
                made.add(old);
            } else {
                wanted.add(page);
            }
        }
        SiteMaking.Lot lot = site.new Lot(keys);
        SiteOven.ofLot(
                        design.templates(),
                        wanted.stream().map(lot::page).toList(),
                        site.publication.staging(),
                        lot.baked(),
                        site.findings)
                .bake();
        made.addAll(lot.made.values());
        return lot;
    }

    /** What every page leaves, made now or kept; and whether its links lead somewhere. */
    private void trace(
            List<PlannedPage> planned,
            SiteMaking.Lot lot,
            Map<String, Trace> known,
            Set<String> paths,
            Map<String, Trace> traces) {
        Map<String, Set<String>> links = new LinkedHashMap<>();
        for (PlannedPage page : planned) {
            String path = page.path();
            PageLinks fresh = lot.links.get(path);
            Trace trace = lot.traces.get(path);
            if (fresh != null && trace != null) {
                links.put(path, fresh.links());
                List<String> deep = fresh.links().stream()
                        .filter(link -> link.indexOf('#') > 0 && paths.contains(PageLinks.path(link)))
                        .filter(link -> !PageLinks.path(link).equals(path))
                        .filter(link -> !link.contains("/sources.html#"))
                        .toList();
                traces.put(path, new Trace(path, trace.map(), trace.places(), fresh.ids(), deep));
            } else if (known.containsKey(path)) {
                traces.put(path, known.get(path));
                links.put(path, Set.copyOf(known.get(path).links()));
            }
        }
        if (!site.findings.sound()) {
            return; // links to pages that were not made follow from what is told already
        }
        site.verifier.part(
                paths,
                links,
                path -> traces.containsKey(path) ? traces.get(path).ids() : new long[0]);
    }

    /** Charts, cards and figures to download: where nothing has changed but words in sections, they stand. */
    private List<Made> files(SitePages pages, Project project, Hash base, Map<String, Made> had) {
        boolean same = before.map(part -> part.base().equals(base)).orElse(false);
        List<Made> old = had.values().stream()
                .filter(made -> !made.path().endsWith(".html") && !index(made.path()))
                .toList();
        if (same && old.stream().allMatch(site.standing::has)) {
            return old;
        }
        List<SiteFile> files = new ArrayList<>(pages.files());
        files.addAll(Exports.ofIssuers(project));
        return site.write(files, keys(files, base), had);
    }

    private static Map<String, Hash> keys(Collection<SiteFile> files, Hash base) {
        Map<String, Hash> keys = new ConcurrentHashMap<>();
        Workers.forEach(files, file -> {
            Hash.Builder hash = Hash.builder("file").add(file.path());
            file.recipe().ifPresentOrElse(hash::add, () -> hash.add(base));
            keys.put(file.path(), hash.hash());
        });
        return keys;
    }

    private boolean index(String path) {
        return path.startsWith("search/") || path.startsWith("sitemap-");
    }

    /** The part's map, and its search index in both languages: they follow from the text of all its pages. */
    private List<Made> indexes(Collection<Trace> traces, Map<String, Made> had, Map<String, Hash> pages) {
        SiteFile map = Sitemap.of(
                code,
                traces.stream()
                        .map(Trace::map)
                        .filter(entry -> !entry.isEmpty())
                        .toList());
        List<Made> made = new ArrayList<>(site.write(List.of(map), keys(List.of(map), key), had));
        Workers.map(List.of(Language.values()), language -> index(language, traces, had, pages))
                .forEach(made::addAll);
        return made;
    }

    /** Where the pages of a language are what they were, its index stands: the key of the first piece tells. */
    private List<Made> index(
            Language language, Collection<Trace> traces, Map<String, Made> had, Map<String, Hash> pages) {
        List<Trace> own = traces.stream()
                .filter(trace -> trace.path().startsWith(language.code() + "/"))
                .toList();
        Hash.Builder hash = site.keys.with("index");
        own.forEach(trace -> hash.add(trace.path()).add(pages.get(trace.path())));
        Hash said = hash.hash();
        String folder = SitePath.index(language) + code + "/";
        Made first = had.get(folder + SearchIndex.FIRST);
        List<Made> old = had.values().stream()
                .filter(made -> made.path().startsWith(folder))
                .toList();
        if (first != null && first.key().equals(said) && old.stream().allMatch(site.standing::has)) {
            return old;
        }
        List<SiteFile> pieces = SearchIndex.of(
                code,
                language,
                own.stream().flatMap(trace -> trace.places().stream()).toList());
        Map<String, Hash> keys = keys(pieces, key);
        keys.put(folder + SearchIndex.FIRST, said);
        return site.write(pieces, keys, had);
    }

    /** Addresses of the pages that show drafts; one that ends in a slash stands for all below it. */
    private static List<String> drafts(Filing filing) {
        List<String> drafts = new ArrayList<>();
        for (Language language : Language.values()) {
            String index = SitePath.filing(language, filing, "index");
            if (filing.draft()) {
                drafts.add(index.substring(0, index.lastIndexOf('/') + 1));
            }
            filing.sections().stream()
                    .flatMap(pair -> pair.in(language).stream())
                    .filter(Section::draft)
                    .forEach(section -> drafts.add(SitePath.filing(language, filing, section.name())));
        }
        return drafts;
    }
}
