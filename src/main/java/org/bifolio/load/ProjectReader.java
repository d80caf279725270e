package org.bifolio.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bifolio.content.Calculation;
import org.bifolio.content.Damage;
import org.bifolio.content.Filing;
import org.bifolio.content.GlossaryTerm;
import org.bifolio.content.Issuer;
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

/** Reads a project's folder into a {@link Project}, finding everything wrong on the way. */
public final class ProjectReader {
    private final ProjectFiles files;
    private final YamlFiles yamls;
    private final LocalDate today;
    private final Drafts drafts;
    private final Damage damage = new Damage();
    private final Findings findings;

    private ProjectReader(Path root, LocalDate today, Drafts drafts, Findings findings) {
        this.files = new ProjectFiles(root, findings);
        this.yamls = new YamlFiles(files, findings);
        this.today = today;
        this.drafts = drafts;
        this.findings = findings;
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
        return new ProjectReader(root.toAbsolutePath().normalize(), today, drafts, findings).read();
    }

    private Optional<Project> read() {
        Path content = files.root().resolve("content");
        if (!Files.isDirectory(content)) {
            findings.add(
                    Code.FILE_MISSING,
                    Location.of("content"),
                    Message.of("There is no folder content/ in {0}.", files.root().getFileName()),
                    Message.of("Start Bifolio in the folder of a project, or name it with --project."));
            return Optional.empty();
        }
        SiteInfo site = site(content);
        ConceptReader concepts = concepts(content);
        Units units = new Units(concepts.units());
        FilingReader filings = new FilingReader(files, yamls, concepts.concepts(), units, damage, findings);
        IssuerReader reader = new IssuerReader(files, yamls, filings, concepts.concepts(), today, drafts, damage, findings);
        List<Issuer> issuers = new ArrayList<>();
        List<Path> folders = files.list(content).stream()
                .filter(path -> Files.isDirectory(path) && !path.getFileName().toString().equals("concepts"))
                .toList();
        if (folders.isEmpty()) {
            findings.add(
                    Code.PROJECT_EMPTY,
                    Location.of("content"),
                    "There is no issuer in content/.",
                    "Create a folder named by the stock code, for example content/688316/issuer.yaml.");
        }
        for (Path folder : folders) {
            reader.read(folder).ifPresentOrElse(issuers::add, damage::figures);
        }
        FactBase printed = new FactBase(facts(issuers));
        List<Fact> all = new ArrayList<>(facts(issuers));
        for (Issuer issuer : issuers) {
            Path derived = content.resolve(issuer.code()).resolve("derived.yaml");
            if (Files.exists(derived)) {
                all.addAll(new Derivation(issuer, concepts.concepts(), printed, damage, findings).read(yamls.readList(derived)));
            }
        }
        return Optional.of(new Project(
                site,
                List.copyOf(issuers),
                Collections.unmodifiableMap(concepts.concepts()),
                Collections.unmodifiableMap(concepts.units()),
                glossary(content),
                calculations(content, concepts, issuers),
                new FactBase(all),
                damage));
    }

    private List<Calculation> calculations(Path content, ConceptReader concepts, List<Issuer> issuers) {
        CalculationReader reader = new CalculationReader(concepts.concepts(), damage, findings);
        List<Calculation> rules = new ArrayList<>();
        Path shared = content.resolve("calculations.yaml");
        if (Files.exists(shared)) {
            yamls.read(shared).ifPresent(yaml -> rules.addAll(reader.read(yaml, Optional.empty(), issuers)));
        }
        for (Issuer issuer : issuers) {
            Path own = content.resolve(issuer.code()).resolve("calculations.yaml");
            if (Files.exists(own)) {
                yamls.read(own)
                        .ifPresent(yaml -> rules.addAll(reader.read(yaml, Optional.of(issuer.code()), List.of(issuer))));
            }
        }
        return List.copyOf(rules);
    }

    private SiteInfo site(Path content) {
        Optional<YamlMap> yaml = yamls.read(content.resolve("site.yaml"));
        if (yaml.isEmpty()) {
            return new SiteInfo(Bilingual.same(""), Bilingual.same(""), Bilingual.same(""));
        }
        yaml.get().allow("name", "tagline", "description");
        return new SiteInfo(
                yaml.get().requireBilingual("name"),
                yaml.get().requireBilingual("tagline"),
                yaml.get().requireBilingual("description"));
    }

    private ConceptReader concepts(Path content) {
        ConceptReader reader = new ConceptReader(findings);
        int before = findings.count();
        Path single = content.resolve("concepts.yaml");
        Path folder = content.resolve("concepts");
        if (Files.exists(single) || !Files.isDirectory(folder)) {
            yamls.read(single).ifPresent(reader::read);
        }
        for (Path file : files.list(folder)) {
            if (file.getFileName().toString().endsWith(".yaml")) {
                yamls.read(file).ifPresent(reader::read);
            }
        }
        if (findings.count() > before) {
            damage.concepts();
        }
        return reader;
    }

    private List<GlossaryTerm> glossary(Path content) {
        Path file = content.resolve("glossary.yaml");
        if (!Files.exists(file)) {
            return List.of();
        }
        List<GlossaryTerm> terms = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (YamlMap yaml : yamls.readList(file)) {
            yaml.allow("term", "also", "text");
            Bilingual term = yaml.requireBilingual("term");
            String id = term.en().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            if (!ids.add(id)) {
                findings.add(
                        Code.YAML_DUPLICATE_KEY,
                        yaml.at(),
                        Message.of("The term “{0}” stands twice in the glossary.", term.en()),
                        Message.of("Remove one of them."));
                continue;
            }
            Optional<YamlMap> also = yaml.map("also");
            terms.add(new GlossaryTerm(
                    id, term, others(also, "zh"), others(also, "en"), yaml.requireBilingual("text")));
        }
        return List.copyOf(terms);
    }

    private static List<String> others(Optional<YamlMap> also, String language) {
        return also.map(map -> map.scalars(language).stream().map(YamlMap.Scalar::text).toList())
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
                own.sort(java.util.Comparator.comparingInt(
                        fact -> fact.amount().map(amount -> amount.precision()).orElse(0)));
                facts.addAll(own);
            }
        }
        return facts;
    }
}
