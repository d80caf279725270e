package org.bifolio.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bifolio.content.ChartSpec;
import org.bifolio.content.Damage;
import org.bifolio.content.Filing;
import org.bifolio.content.Headings;
import org.bifolio.content.Issuer.Dimension;
import org.bifolio.content.Placeholder;
import org.bifolio.content.PrintedTable;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Period;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/**
 * Reads one filing's folder: filing.yaml, figures/ ({@link FilingTables}), charts/ and the sections.
 *
 * <pre>
 * title: {zh: 2022年年度报告摘要, en: Summary of the 2022 annual report}
 * kind: annual-summary
 * period: FY2022
 * disclosed: 2023-04-28
 * status: published
 * </pre>
 */
final class FilingReader {
    static final List<String> KINDS = List.of(
            "annual",
            "annual-summary",
            "interim",
            "quarterly",
            "prospectus",
            "sponsorship-letter",
            "announcement",
            "other");

    /** Kinds of reports on a part of a year, and on a year. */
    private static final Set<String> ON_PARTS = Set.of("interim", "quarterly");

    private static final Set<String> ON_YEARS = Set.of("annual", "annual-summary");

    private final ProjectFiles files;
    private final YamlFiles yamls;
    private final Map<String, Concept> concepts;
    private final Units units;
    private final Damage damage;
    private final Findings findings;

    FilingReader(
            ProjectFiles files,
            YamlFiles yamls,
            Map<String, Concept> concepts,
            Units units,
            Damage damage,
            Findings findings) {
        this.damage = damage;
        this.files = files;
        this.yamls = yamls;
        this.concepts = concepts;
        this.units = units;
        this.findings = findings;
    }

    /**
     * A filing before anything is held back.
     *
     * @param from the day on which it may be published: its own date, or else the day that the document bears
     */
    record Read(Filing filing, Optional<LocalDate> from) {}

    Optional<Read> read(Path folder, String issuer, Map<String, Dimension> dimensions) {
        String id = folder.getFileName().toString();
        return yamls.read(folder.resolve("filing.yaml")).map(yaml -> {
            yaml.allow(
                    key -> FilingTables.belongs(key, folder),
                    "title",
                    "short",
                    "kind",
                    "period",
                    "disclosed",
                    "status",
                    "date",
                    "publisher",
                    "source",
                    "headings",
                    "tables",
                    "notes");
            new AddressNames(files, findings).check(folder, id);
            Bilingual title = yaml.requireBilingual("title");
            boolean draft = draft(yaml);
            if (!draft) {
                placeholders(yaml);
            }
            String kind = kind(yaml);
            Optional<Period> period = yaml.period("period");
            period.ifPresent(reported -> unfit(yaml, kind, reported));
            Optional<Period> part = period.filter(reported -> ON_PARTS.contains(kind) && isPart(reported));
            int before = findings.errors();
            HeadingReader reader = new HeadingReader(findings);
            Headings headings = reader.read(yaml);
            List<PrintedTable> tables =
                    new FilingTables(files, folder, yaml, setting(folder, issuer, dimensions, part)).read();
            reader.check(yaml, headings, tables, findings.errors() == before && !damage.explainsMissingFigures());
            Filing filing = new Filing(
                    issuer,
                    id,
                    title,
                    yaml.bilingual("short").orElse(title),
                    kind,
                    period,
                    yaml.day("disclosed"),
                    yaml.bilingual("publisher"),
                    source(yaml),
                    headings,
                    tables,
                    new FilingNotes(issuer, concepts, findings).read(yaml),
                    charts(folder),
                    SectionReader.ofFiling(files, findings).read(files.list(folder)),
                    files.name(folder.resolve("filing.yaml")),
                    draft);
            new Strays(files, findings).inFiling(folder);
            Optional<LocalDate> borne =
                    filing.disclosed().filter(LocalDate.MAX::isAfter); // of what is no day more is told
            return new Read(filing, yaml.day("date").or(() -> borne));
        });
    }

    /** What is published says no more what a new file says. */
    private void placeholders(YamlMap yaml) {
        yaml.map("tables")
                .ifPresent(
                        tables -> tables.keys()
                                .forEach(
                                        id -> tables.map(id)
                                                .flatMap(table -> table.scalar("section"))
                                                .filter(section ->
                                                        section.text().equals(Placeholder.HEADING))
                                                .ifPresent(
                                                        section -> findings.add(
                                                                Code.PLACEHOLDER,
                                                                section.at(),
                                                                Message.of(
                                                                        "“{0}” is what a new file says.",
                                                                        section.text()),
                                                                Message.of(
                                                                        "Type the heading that the table stands under, as printed, or remove the line.")))));
    }

    private String kind(YamlMap yaml) {
        String kind = yaml.require("kind", "annual");
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            findings.add(
                    Code.YAML_WRONG_SHAPE,
                    yaml.scalar("kind").orElseThrow().at(),
                    Message.of("“{0}” is not a kind of filing.", kind),
                    NearestNames.remedy(kind, KINDS, "kinds"));
        }
        return kind;
    }

    private boolean draft(YamlMap yaml) {
        String status = yaml.require("status", "published");
        if (!status.isEmpty() && !List.of("published", "draft").contains(status)) {
            findings.add(
                    Code.YAML_WRONG_SHAPE,
                    yaml.scalar("status").orElseThrow().at(),
                    Message.of("“{0}” is not a status.", status),
                    Message.of("Write published or draft."));
        }
        return status.equals("draft");
    }

    private Optional<Filing.Source> source(YamlMap yaml) {
        return yaml.map("source").map(source -> {
            source.allow("label", "url");
            Optional<YamlMap.Scalar> url = source.scalar("url");
            if (url.isPresent() && !url.get().text().matches("https?://[^\\s\"<>]+")) {
                findings.add(
                        Code.YAML_WRONG_SHAPE,
                        url.get().at(),
                        Message.of("“{0}” is not a web address.", url.get().text()),
                        Message.of("Write it with https:// in front."));
            }
            return new Filing.Source(source.requireBilingual("label"), url.map(YamlMap.Scalar::text));
        });
    }

    /** Tells a report whose kind and period do not fit. */
    private void unfit(YamlMap yaml, String kind, Period period) {
        boolean year = ON_PARTS.contains(kind) && period.type() == Period.Type.YEAR;
        boolean part = ON_YEARS.contains(kind) && isPart(period);
        if (year || part) {
            findings.add(
                    Code.PERIOD_UNFIT,
                    yaml.scalar("period").orElseThrow().at(),
                    year
                            ? Message.of(
                                    "A report of the kind “{0}” is on a part of a year, but {1} is a year.",
                                    kind, period)
                            : Message.of(
                                    "A report of the kind “{0}” is on a year, but {1} is a part of one.", kind, period),
                    Message.of("Write {0}, or correct the kind.", usual(kind, period.year())));
        }
    }

    private static Message usual(String kind, int year) {
        return switch (kind) {
            case "interim" -> Message.of("{0}H1", year);
            case "quarterly" -> Message.of("{0}Q1 or {0}Q3", year);
            default -> Message.of("FY{0}", year);
        };
    }

    private static boolean isPart(Period period) {
        return period.type() == Period.Type.HALF || period.type() == Period.Type.QUARTER;
    }

    /** @param part of a year that the filing reports on */
    private TableSetting setting(Path folder, String issuer, Map<String, Dimension> dimensions, Optional<Period> part) {
        return new TableSetting(
                issuer,
                folder.getFileName().toString(),
                part,
                concepts,
                ConceptReader.place(files.root().resolve("content")),
                dimensions,
                units,
                damage,
                findings);
    }

    private List<ChartSpec> charts(Path folder) {
        List<ChartSpec> charts = new ArrayList<>();
        Path place = folder.resolve("charts");
        new Strays(files, findings).inYamlFolder(place);
        for (Path file : files.list(place)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".yml")) {
                damage.chart(name.substring(0, name.length() - 4)); // told already that it is not read
            } else if (name.endsWith(".yaml") && !Files.isDirectory(file)) {
                String id = name.substring(0, name.length() - 5);
                new AddressNames(files, findings).check(file, id);
                yamls.read(file)
                        .flatMap(yaml -> new ChartReader(findings).read(id, yaml))
                        .ifPresentOrElse(charts::add, () -> damage.chart(id));
            }
        }
        return List.copyOf(charts);
    }
}
