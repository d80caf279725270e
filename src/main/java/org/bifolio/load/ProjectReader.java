package org.bifolio.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bifolio.content.Calculation;
import org.bifolio.content.Damage;
import org.bifolio.content.Filing;
import org.bifolio.content.GlossaryTerm;
import org.bifolio.content.Issuer;
import org.bifolio.content.PageFolder;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.Project;
import org.bifolio.content.SiteInfo;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactBase;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.work.Workers;

/**
 * Reads a project's folder, finding everything wrong on the way: at once, or what all issuers share first and then each issuer
 * by itself, so that a whole market need not be held in memory.
 */
public final class ProjectReader {
    private final ProjectFiles files;
    private final YamlFiles yamls;
    private final LocalDate today;
    private final Drafts drafts;
    private final Damage damage = new Damage();
    private final Findings findings;
    private final Path content;
    private final SiteInfo site;
    private final ConceptReader concepts;
    private final Units units;
    private final List<GlossaryTerm> glossary;
    private final List<String> codes;
    private final List<PageFolder> pages;

    /**
     * One issuer, with what all issuers share.
     *
     * @param project of this issuer alone
     * @param days on which the same files give the same project: nothing falls due between them
     */
    public record Read(Project project, ValidDays days) {}

    private ProjectReader(Path root, Path content, LocalDate today, Drafts drafts, Findings findings) {
        this.files = new ProjectFiles(root, findings);
        this.yamls = new YamlFiles(files, findings);
        this.today = today;
        this.drafts = drafts;
        this.findings = findings;
        this.content = content;
        this.site = site();
        this.concepts = concepts();
        this.units = new Units(concepts.units());
        this.glossary = glossary();
        this.codes = issuers();
        new Strays(files, findings).inContent(content);
        new Strays(files, findings).inYamlFolder(content.resolve("concepts"));
        this.pages = readPages();
    }

    /**
     * What may be published today; empty when there is nothing to read.
     *
     * @param root the folder that holds {@code content/}
     * @param today drafts, and what is dated later than this day, are left out
     */
    public static Optional<Project> read(Path root, LocalDate today, Findings findings) {
        return read(root, today, Drafts.LEFT_OUT, findings);
    }

    /** @param drafts whether drafts, and what is dated later than today, are left out */
    public static Optional<Project> read(Path root, LocalDate today, Drafts drafts, Findings findings) {
        return open(root, today, drafts, findings).map(ProjectReader::all);
    }

    /** Reads what all issuers share; empty when there is nothing to read. */
    public static Optional<ProjectReader> open(Path root, LocalDate today, Drafts drafts, Findings findings) {
        Path place = root.toAbsolutePath().normalize();
        Path content = place.resolve("content");
        if (!Files.isDirectory(content)) {
            findings.add(
                    Code.FILE_MISSING,
                    Location.of("content"),
                    Message.of("There is no folder content/ in {0}.", place.getFileName()),
                    misnamed(place)
                            .map(name -> Message.of("Rename {0} to {1}.", name, "content"))
                            .orElse(Message.of(
                                    "Start Bifolio in the folder of a project, or name it with --project.")));
            return Optional.empty();
        }
        if (ProjectFiles.closed(content)) {
            new ProjectFiles(place, findings).list(content); // tells it
            return Optional.empty();
        }
        return Optional.of(new ProjectReader(place, content, today, drafts, findings));
    }

    /** A folder that somebody may have meant by {@code content}. */
    private static Optional<String> misnamed(Path root) {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        List<String> folders = new ProjectFiles(root, new Findings())
                .list(root).stream()
                        .filter(Files::isDirectory)
                        .map(folder -> folder.getFileName().toString())
                        .toList();
        return NearestNames.to("content", folders).stream().findFirst();
    }

    /** The issuers' folders, named by their codes, in order. */
    public List<String> codes() {
        if (codes.isEmpty()) {
            damage.dimensions();
            findings.add(
                    Code.PROJECT_EMPTY,
                    Location.of("content"),
                    "There is no issuer in content/.",
                    "Create a folder named by the stock code, for example content/688316/issuer.yaml.");
        }
        return codes;
    }

    private List<String> issuers() {
        List<String> others = List.of("concepts", PageReader.FOLDER);
        List<String> issuers = new ArrayList<>();
        for (Path folder : files.list(content)) {
            String name = folder.getFileName().toString();
            if (!Files.isDirectory(folder) || others.contains(name)) {
                continue;
            }
            Optional<String> meant = Files.exists(folder.resolve("issuer.yaml"))
                    ? Optional.empty()
                    : NearestNames.to(name, others).stream().findFirst();
            meant.ifPresentOrElse(
                    other -> findings.add(
                            Code.FILE_NAME,
                            Location.of(files.name(folder)),
                            Message.of("A folder “{0}” is not read here.", name),
                            Message.of("Rename it to {0}.", other)),
                    () -> issuers.add(name));
        }
        return List.copyOf(issuers);
    }

    /** Pages that belong to no issuer. */
    public List<PageFolder> pages() {
        return pages;
    }

    private List<PageFolder> readPages() {
        Due due = new Due(new ValidDays(today), drafts);
        return new PageReader(files, due, findings).read(content.resolve(PageReader.FOLDER), codes);
    }

    /**
     * The members that an issuer's figures are broken down by, by dimension. What is wrong with them is found when the issuer is
     * read.
     */
    public Map<String, Set<String>> members(String code) {
        Findings elsewhere = new Findings();
        ProjectFiles from = new ProjectFiles(files.root(), elsewhere);
        Map<String, Set<String>> members = new LinkedHashMap<>();
        new YamlFiles(from, elsewhere)
                .read(content.resolve(code).resolve("issuer.yaml"))
                .ifPresent(yaml -> IssuerReader.dimensions(yaml)
                        .forEach((id, dimension) ->
                                members.put(id, dimension.members().keySet())));
        if (!elsewhere.sound()) {
            damage.dimensions();
        }
        return members;
    }

    /**
     * The rules that the figures of every issuer keep.
     *
     * @param members of all issuers, which the rules may name
     */
    public List<Calculation> rules(Map<String, Set<String>> members) {
        Path shared = content.resolve("calculations.yaml");
        if (!Files.exists(shared)) {
            return List.of();
        }
        CalculationReader reader = new CalculationReader(concepts.concepts(), damage, findings);
        return yamls.read(shared)
                .map(yaml -> reader.read(yaml, Optional.empty(), members))
                .orElse(List.of());
    }

    /**
     * Reads one issuer; safe to call from several threads.
     *
     * @param rules what {@link #rules} gave
     * @param own where what is wrong with this issuer goes
     */
    public Read issuer(String code, List<Calculation> rules, Findings own) {
        Path folder = content.resolve(code);
        ProjectFiles from = new ProjectFiles(files.root(), own);
        YamlFiles yaml = new YamlFiles(from, own);
        Damage broken = new Damage(damage);
        ValidDays days = new ValidDays(today);
        Optional<Issuer> issuer = new IssuerReader(
                        from,
                        yaml,
                        found -> {
                            ProjectFiles beside = new ProjectFiles(files.root(), found);
                            return new FilingReader(
                                    beside, new YamlFiles(beside, found), concepts.concepts(), units, broken, found);
                        },
                        concepts.concepts(),
                        new Due(days, drafts),
                        broken,
                        own)
                .read(folder);
        if (issuer.isEmpty()) {
            broken.figures();
        }
        List<Issuer> issuers = issuer.stream().toList();
        List<Fact> facts = new ArrayList<>(facts(issuers));
        Path derived = folder.resolve("derived.yaml");
        if (issuer.isPresent() && Files.exists(derived)) {
            facts.addAll(new Derivation(issuer.get(), concepts.concepts(), new FactBase(facts), broken, own)
                    .read(yaml.readList(derived)));
        }
        List<Calculation> all = new ArrayList<>(rules);
        Path calculations = folder.resolve("calculations.yaml");
        if (issuer.isPresent() && Files.exists(calculations)) {
            CalculationReader reader = new CalculationReader(concepts.concepts(), broken, own).beside(rules);
            yaml.read(calculations)
                    .ifPresent(read -> all.addAll(reader.read(read, Optional.of(code), members(issuer.get()))));
        }
        return new Read(project(issuers, all, new FactBase(facts), broken), days);
    }

    /** The members that an issuer's figures are broken down by, by dimension. */
    public static Map<String, Set<String>> members(Issuer issuer) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        issuer.dimensions()
                .forEach((id, dimension) -> members.put(id, dimension.members().keySet()));
        return members;
    }

    /** The members of several issuers together. */
    public static Map<String, Set<String>> together(Collection<Map<String, Set<String>>> each) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        each.forEach(one -> one.forEach((dimension, members) ->
                all.computeIfAbsent(dimension, id -> new LinkedHashSet<>()).addAll(members)));
        return all;
    }

    private Project all() {
        List<String> codes = codes();
        List<Calculation> rules =
                rules(together(codes.stream().map(this::members).toList()));
        List<Project> each = new ArrayList<>();
        for (String code : codes) {
            Findings own = new Findings();
            each.add(issuer(code, rules, own).project());
            findings.addAll(own.all());
        }
        return together(each, rules);
    }

    /**
     * Some issuers in one project.
     *
     * @param rules those of all issuers, with which each was read
     */
    public Project together(List<Project> each, List<Calculation> rules) {
        List<Issuer> issuers = new ArrayList<>();
        List<Calculation> calculations = new ArrayList<>(rules);
        List<Fact> facts = new ArrayList<>();
        Damage broken = new Damage(damage);
        for (Project one : each) {
            issuers.addAll(one.issuers());
            calculations.addAll(
                    one.calculations().subList(rules.size(), one.calculations().size()));
            facts.addAll(one.facts().all());
            broken.addAll(one.damage());
        }
        return project(issuers, calculations, new FactBase(facts), broken);
    }

    private Project project(List<Issuer> issuers, List<Calculation> calculations, FactBase facts, Damage broken) {
        return new Project(
                site,
                List.copyOf(issuers),
                codes,
                pages,
                Collections.unmodifiableMap(concepts.concepts()),
                Collections.unmodifiableMap(concepts.units()),
                glossary,
                List.copyOf(calculations),
                facts,
                broken);
    }

    private SiteInfo site() {
        Optional<YamlMap> yaml = yamls.read(content.resolve("site.yaml"));
        if (yaml.isEmpty()) {
            return new SiteInfo(Bilingual.same(""), Bilingual.same(""), Bilingual.same(""), List.of());
        }
        yaml.get().allow("name", "tagline", "description", "names");
        return new SiteInfo(
                yaml.get().requireBilingual("name"),
                yaml.get().requireBilingual("tagline"),
                yaml.get().requireBilingual("description"),
                yaml.get().scalars("names").stream().map(YamlMap.Scalar::text).toList());
    }

    private ConceptReader concepts() {
        Findings own = new Findings(); // others may be adding to those of the project meanwhile
        ConceptReader reader = new ConceptReader(own);
        YamlFiles from = new YamlFiles(files.telling(own), own);
        Path place = content.resolve(ConceptReader.place(content));
        List<YamlMap> read = new ArrayList<>();
        if (!Files.isDirectory(place)) {
            from.read(place).ifPresent(read::add);
        }
        List<Path> parts = files.list(content.resolve("concepts")).stream()
                .filter(file -> file.getFileName().toString().endsWith(".yaml"))
                .toList();
        Workers.map(parts, from::read).forEach(yaml -> yaml.ifPresent(read::add));
        reader.read(read);
        if (!own.sound()) {
            damage.concepts();
        }
        findings.addAll(own.all());
        return reader;
    }

    private List<GlossaryTerm> glossary() {
        Path file = content.resolve("glossary.yaml");
        if (!Files.exists(file)) {
            return List.of();
        }
        List<GlossaryTerm> terms = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (YamlMap yaml : yamls.readList(file)) {
            yaml.allow("term", "also", "text");
            Bilingual term = yaml.requireBilingual("term");
            String id = term.en().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            if (!ids.add(id)) {
                findings.add(
                        Code.YAML_DUPLICATE_KEY,
                        yaml.at(),
                        Message.of("The term “{0}” stands twice in the glossary.", term.en()),
                        Message.of("Remove one of them."));
                continue;
            }
            Optional<YamlMap> also = yaml.map("also");
            terms.add(
                    new GlossaryTerm(id, term, others(also, "zh"), others(also, "en"), yaml.requireBilingual("text")));
        }
        return List.copyOf(terms);
    }

    private static List<String> others(Optional<YamlMap> also, String language) {
        return also.map(map ->
                        map.scalars(language).stream().map(YamlMap.Scalar::text).toList())
                .orElse(List.of());
    }

    /** The facts of every table, the latest filing's first; of two readings in one filing the more precise first. */
    private static List<Fact> facts(List<Issuer> issuers) {
        List<Fact> facts = new ArrayList<>();
        for (Issuer issuer : issuers) {
            for (Filing filing : issuer.filings()) {
                List<Fact> own = new ArrayList<>();
                for (PrintedTable table : filing.tables()) {
                    table.rows().forEach(row -> row.cells().forEach(cell -> cell.ifPresent(own::add)));
                }
                own.sort(Comparator.comparingInt(
                        fact -> fact.amount().map(amount -> amount.precision()).orElse(0)));
                facts.addAll(own);
            }
        }
        return facts;
    }
}
