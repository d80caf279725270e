package org.bifolio.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bifolio.content.Damage;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Issuer.Dimension;
import org.bifolio.content.Placeholder;
import org.bifolio.content.SectionPair;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.work.Workers;

/** Reads one issuer's folder: issuer.yaml and its filings. */
final class IssuerReader {
    private static final Comparator<Filing> LATEST_FIRST =
            Comparator.comparing(IssuerReader::when).reversed().thenComparing(Filing::id, Comparator.reverseOrder());

    private final ProjectFiles files;
    private final YamlFiles yamls;
    private final Function<Findings, FilingReader> filings;
    private final Map<String, Concept> concepts;
    private final Due due;
    private final Damage damage;
    private final Findings findings;

    IssuerReader(
            ProjectFiles files,
            YamlFiles yamls,
            Function<Findings, FilingReader> filings,
            Map<String, Concept> concepts,
            Due due,
            Damage damage,
            Findings findings) {
        this.files = files;
        this.yamls = yamls;
        this.filings = filings;
        this.concepts = concepts;
        this.due = due;
        this.damage = damage;
        this.findings = findings;
    }

    Optional<Issuer> read(Path folder) {
        Optional<YamlMap> read = yamls.read(folder.resolve("issuer.yaml"));
        new Strays(files, findings).inIssuer(folder);
        return read.map(yaml -> {
            yaml.allow(
                    "name",
                    "legal-name",
                    "code",
                    "exchange",
                    "currency",
                    "website",
                    "dimensions",
                    "names",
                    "key-figures");
            new AddressNames(files, findings).check(folder, folder.getFileName().toString());
            String code = yaml.require("code");
            if (!code.isEmpty() && !code.equals(folder.getFileName().toString())) {
                findings.add(
                        Code.FILE_NAME,
                        yaml.at("code"),
                        Message.of("The code “{0}” is not the name of the folder “{1}”.", code, folder.getFileName()),
                        Message.of("Give both the same name."));
            }
            int before = findings.errors();
            Map<String, Dimension> dimensions = dimensions(yaml);
            named(yaml, dimensions);
            if (findings.errors() > before) {
                damage.dimensions();
            }
            Bilingual name = yaml.requireBilingual("name");
            List<Filing> filings = filings(folder, dimensions);
            unready(yaml, folder.getFileName().toString(), name, filings);
            return new Issuer(
                    folder.getFileName().toString(),
                    name,
                    yaml.bilingual("legal-name").orElse(name),
                    yaml.requireBilingual("exchange"),
                    currency(yaml),
                    yaml.text("website"),
                    Collections.unmodifiableMap(dimensions),
                    yaml.scalars("names").stream().map(YamlMap.Scalar::text).toList(),
                    keyFigures(yaml),
                    filings);
        });
    }

    /** A company that the site shows, though there is nothing to show, or its name is not known yet. */
    private void unready(YamlMap yaml, String code, Bilingual name, List<Filing> filings) {
        if (filings.isEmpty() && findings.sound()) {
            findings.add(
                    Code.ISSUER_EMPTY,
                    yaml.at("name"),
                    Message.of("The site shows this company, but none of its filings is published."),
                    Message.of("Publish one, or take the folder out until there is one."));
        } else if (!filings.isEmpty()
                && (name.zh().equals(Placeholder.nameZh(code)) || name.en().equals(Placeholder.nameEn(code)))) {
            findings.add(
                    Code.PLACEHOLDER,
                    yaml.at("name"),
                    Message.of("“{0}” is what a new file says.", name.zh() + " / " + name.en()),
                    Message.of("Write the company's short names in both languages."));
        }
    }

    private String currency(YamlMap yaml) {
        String code = yaml.require("currency", "CNY");
        if (!code.isEmpty() && !Units.CURRENCIES.contains(code)) {
            findings.add(
                    Code.UNIT_UNKNOWN,
                    yaml.scalar("currency").orElseThrow().at(),
                    Message.of("“{0}” is not a currency.", code),
                    Units.meant(code)
                            .map(meant -> Message.of("Did you mean {0}?", meant))
                            .orElseGet(() -> NearestNames.remedy(code, Units.CURRENCIES, "currencies")));
        }
        return code;
    }

    private List<String> keyFigures(YamlMap yaml) {
        List<String> known = new ArrayList<>();
        for (YamlMap.Scalar concept : yaml.scalars("key-figures")) {
            if (concepts.containsKey(concept.text())) {
                known.add(concept.text());
            } else if (!damage.explainsMissingConcept()) {
                findings.add(
                        Code.CONCEPT_UNKNOWN,
                        concept.at(),
                        Message.of("“{0}” is not a concept.", concept.text()),
                        NearestNames.remedy(concept.text(), concepts.keySet(), "concepts"));
            }
        }
        return List.copyOf(known);
    }

    /** A dimension has members, and a name that is no column of a table. */
    private void named(YamlMap yaml, Map<String, Dimension> dimensions) {
        yaml.map("dimensions")
                .ifPresent(map -> map.keys().forEach(id -> {
                    if (FigureHeader.taken(id)) {
                        findings.add(
                                Code.YAML_WRONG_SHAPE,
                                map.at(id),
                                Message.of(
                                        "“{0}” is a column of every table, and cannot be the name of a dimension.", id),
                                Message.of("Give the dimension another name."));
                    }
                    if (Optional.ofNullable(dimensions.get(id))
                            .filter(dimension -> dimension.members().isEmpty())
                            .isPresent()) {
                        findings.add(
                                Code.YAML_MISSING_KEY,
                                map.at(id),
                                Message.of("The dimension “{0}” has no members.", id),
                                Message.of("Add “members:” with a line for each: “cloud-products: {zh: …, en: …}”."));
                    }
                }));
    }

    static Map<String, Dimension> dimensions(YamlMap yaml) {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        yaml.map("dimensions").ifPresent(map -> {
            for (String id : map.keys()) {
                map.map(id).ifPresent(dimension -> {
                    dimension.allow("label", "members");
                    Map<String, Bilingual> members = new LinkedHashMap<>();
                    Map<String, Bilingual> briefs = new LinkedHashMap<>();
                    dimension
                            .map("members")
                            .ifPresent(list -> list.keys().forEach(member -> {
                                list.bilingual(member, "short").ifPresent(words -> members.put(member, words));
                                list.map(member)
                                        .flatMap(words -> words.bilingual("short"))
                                        .ifPresent(words -> briefs.put(member, words));
                            }));
                    dimensions.put(
                            id,
                            new Dimension(
                                    id,
                                    dimension.requireBilingual("label"),
                                    Collections.unmodifiableMap(members),
                                    Collections.unmodifiableMap(briefs)));
                });
            }
        });
        return dimensions;
    }

    private List<Filing> filings(Path folder, Map<String, Dimension> dimensions) {
        List<Path> folders =
                files.list(folder).stream().filter(Files::isDirectory).toList();
        String issuer = folder.getFileName().toString();
        List<Optional<FilingReader.Read>> all = Workers.map(folders, each -> filing(each, issuer, dimensions));
        List<Filing> published = new ArrayList<>();
        for (Optional<FilingReader.Read> filing : all) {
            filing.filter(read -> due.drafts() == Drafts.SHOWN || due(read))
                    .map(read -> with(read.filing(), due.of(read.filing().sections()), !due(read)))
                    .ifPresent(published::add);
        }
        published.sort(LATEST_FIRST);
        return List.copyOf(published);
    }

    /** Filings are read side by side, each with findings of its own: readers ask whether they found anything. */
    private Optional<FilingReader.Read> filing(Path folder, String issuer, Map<String, Dimension> dimensions) {
        Findings own = new Findings();
        Optional<FilingReader.Read> filing = filings.apply(own).read(folder, issuer, dimensions);
        if (filing.isEmpty()) {
            damage.figures();
        }
        findings.addAll(own.all());
        return filing;
    }

    private boolean due(FilingReader.Read read) {
        return !read.filing().draft() && due.is(read.from());
    }

    private static Filing with(Filing filing, List<SectionPair> sections, boolean draft) {
        return new Filing(
                filing.issuer(),
                filing.id(),
                filing.title(),
                filing.brief(),
                filing.kind(),
                filing.period(),
                filing.disclosed(),
                filing.publisher(),
                filing.source(),
                filing.headings(),
                filing.tables(),
                filing.notes(),
                filing.charts(),
                sections,
                filing.file(),
                draft);
    }

    private static LocalDate when(Filing filing) {
        return filing.disclosed()
                .or(() -> filing.period().map(period -> period.end()))
                .orElse(LocalDate.MIN);
    }
}
