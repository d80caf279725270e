package org.bifolio.load;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bifolio.content.Acknowledgement;
import org.bifolio.content.ChartSpec;
import org.bifolio.content.Damage;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer.Dimension;
import org.bifolio.content.Placeholder;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.SourceNote;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Period;
import org.bifolio.facts.PeriodSpelling;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.load.FigureTableReader.Line;

/** Reads one filing's folder: filing.yaml, figures/, charts/ and the sections. */
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

    private static final List<String> PARTS_OF_TABLES =
            List.of("title", "section", "page", "defaults", "columns", "control-totals");

    private static final Message USUAL_FIGURE = Message.of("Write it as revenue@FY2022 segment=cloud-products.");

    /** The note that Excel leaves beside a workbook as long as it is open. */
    private static final String OPEN_IN_EXCEL = "~$";

    /** Files that an editor may well mean to be read; some only need another name. */
    private static final Pattern OTHER_TABLES = Pattern.compile(
            "(?i)(?!~)(?<table>.+?)(\\.(?<right>csv|xlsx)(\\.txt)?|\\.(csv|xlsx?|xlsm|xlsb|xltx|ods|fods|ett?|numbers|tsv|tab|txt))");

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

    /** A filing with its own status and date, before anything is held back. */
    record Read(Filing filing, Optional<LocalDate> from) {}

    Optional<Read> read(Path folder, String issuer, Map<String, Dimension> dimensions) {
        String id = folder.getFileName().toString();
        return yamls.read(folder.resolve("filing.yaml")).map(yaml -> {
            yaml.allow(
                    key -> belongs(key, folder),
                    "title",
                    "short",
                    "kind",
                    "period",
                    "disclosed",
                    "status",
                    "date",
                    "publisher",
                    "source",
                    "tables",
                    "notes");
            Bilingual title = yaml.requireBilingual("title");
            boolean draft = draft(yaml);
            if (!draft) {
                placeholders(yaml);
            }
            String kind = kind(yaml);
            Optional<Period> period = period(yaml, "period");
            period.ifPresent(reported -> unfit(yaml, kind, reported));
            Filing filing = new Filing(
                    issuer,
                    id,
                    title,
                    yaml.bilingual("short").orElse(title),
                    kind,
                    period,
                    date(yaml, "disclosed"),
                    yaml.bilingual("publisher"),
                    source(yaml),
                    tables(
                            folder,
                            yaml,
                            issuer,
                            dimensions,
                            period.filter(reported -> ON_PARTS.contains(kind) && isPart(reported))),
                    notes(yaml, issuer),
                    charts(folder),
                    SectionReader.ofFiling(files, findings).read(files.list(folder)),
                    files.name(folder.resolve("filing.yaml")),
                    draft);
            new Strays(files, findings).inFiling(folder);
            return new Read(filing, date(yaml, "date"));
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

    private Optional<Period> period(YamlMap yaml, String key) {
        Optional<YamlMap.Scalar> typed = yaml.scalar(key);
        Optional<Period> period = typed.flatMap(scalar -> Period.parse(scalar.text()));
        if (typed.isPresent() && period.isEmpty()) {
            findings.add(
                    Code.PERIOD_MALFORMED,
                    typed.get().at(),
                    Message.of("“{0}” is not a period.", typed.get().text()),
                    PeriodSpelling.advice(typed.get().text()).orElse(Message.of("Write FY2022, 2022H1 or 2022Q3.")));
        }
        return period;
    }

    private Optional<LocalDate> date(YamlMap yaml, String key) {
        Optional<YamlMap.Scalar> typed = yaml.scalar(key);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.get().text()));
        } catch (DateTimeException e) {
            findings.add(
                    Code.DATE_MALFORMED,
                    typed.get().at(),
                    Message.of("“{0}” is not a day.", typed.get().text()),
                    DaySpelling.remedy(typed.get().text()));
            return Optional.of(LocalDate.MAX);
        }
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
    private List<PrintedTable> tables(
            Path folder, YamlMap yaml, String issuer, Map<String, Dimension> dimensions, Optional<Period> part) {
        Set<String> unread = new HashSet<>();
        Map<String, Path> present = figures(folder, unread);
        YamlMap described = yaml.map("tables").orElse(null);
        List<PrintedTable> tables = new ArrayList<>();
        List<String> order = new ArrayList<>(described == null ? List.of() : described.keys());
        List<String> undescribed =
                present.keySet().stream().filter(id -> !order.contains(id)).toList();
        order.addAll(undescribed);
        Set<String> misnamed = new HashSet<>();
        FigureTable table = new FigureTable(new TableSetting(
                issuer,
                folder.getFileName().toString(),
                part,
                concepts,
                ConceptReader.place(files.root().resolve("content")),
                dimensions,
                units,
                damage,
                findings));
        for (String id : order) {
            Path file = present.get(id);
            if (file == null && (unread.contains(id) || ProjectFiles.closed(folder.resolve("figures")))) {
                damage.figures();
                continue;
            }
            if (file == null && PARTS_OF_TABLES.contains(id)) {
                findings.add(
                        Code.YAML_WRONG_SHAPE,
                        described.at(id),
                        Message.of("“{0}:” is part of a table, but stands as far left as the tables.", id),
                        outdented(order, id, present.keySet()));
                damage.figures();
                continue;
            }
            if (file == null) {
                Optional<String> meant = NearestNames.slip(id, undescribed);
                meant.ifPresent(misnamed::add);
                findings.add(
                        Code.TABLE_UNKNOWN,
                        described.at(id),
                        Message.of("The table “{0}” has no file figures/{0}.csv or .xlsx.", id),
                        meant.map(present::get)
                                .map(other -> Message.of(
                                        "Rename {0} to {1}, or call this table “{2}”.",
                                        other.getFileName(), id + ending(other), meant.orElseThrow()))
                                .orElseGet(() -> NearestNames.remedy(id, present.keySet(), "tables")));
                damage.figures();
                continue;
            }
            if (misnamed.contains(id)) {
                continue; // told at the table that lacks it
            }
            if (described != null && !described.has(id) && yaml.has(id)) {
                damage.figures(); // it stands too far left, which is told
                continue;
            }
            if (described == null || !described.has(id)) {
                findings.add(
                        Code.YAML_MISSING_KEY,
                        yaml.at("tables"),
                        Message.of("The table “{0}” is not described.", id),
                        Message.of("Add “{0}:” with title and section under “tables:”.", id));
                damage.figures();
                continue;
            }
            Optional<FigureTable.Meta> meta = described.map(id).map(map -> meta(map, dimensions));
            if (meta.isPresent()) {
                int before = findings.errors();
                lines(file)
                        .flatMap(lines -> table.read(id, files.name(file), lines, meta.get()))
                        .map(read -> findings.errors() == before ? read : read.uncontrolled())
                        .ifPresentOrElse(tables::add, damage::figures);
            }
        }
        return List.copyOf(tables);
    }

    /** Where a line belongs that is indented too little: a part of a table or of a note, or a table. */
    private static Optional<Message> belongs(String key, Path folder) {
        if (PARTS_OF_TABLES.contains(key)) {
            return Optional.of(
                    Message.of(
                            "It is part of a table: put it below the table's name under “tables:”, four spaces from the margin."));
        }
        if (key.equals("acknowledges")) {
            return Optional.of(
                    Message.of("It is part of a note: put it under “notes:”, beside the note's id, title and text."));
        }
        boolean table = Stream.of(".csv", ".xlsx")
                .anyMatch(ending -> Files.exists(folder.resolve("figures").resolve(key + ending)));
        return table
                ? Optional.of(Message.of("It is a table: put it under “tables:”, two spaces from the margin."))
                : Optional.empty();
    }

    /** Where a part of a table belongs that is indented too little: below the table before it. */
    private static Message outdented(List<String> order, String part, Set<String> tables) {
        List<String> before = order.subList(0, order.indexOf(part));
        return before.stream()
                .filter(tables::contains)
                .reduce((one, next) -> next)
                .map(table -> Message.of(
                        "Indent it by two more spaces, as title and section of “{0}:” are, if it belongs to that table.",
                        table))
                .orElseGet(() -> Message.of("Put it below its table, two spaces further to the right."));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }

    /**
     * The files of figures by the names of their tables.
     *
     * @param unread is told the tables whose files cannot be read as they are
     */
    private Map<String, Path> figures(Path folder, Set<String> unread) {
        Map<String, Path> present = new LinkedHashMap<>();
        for (Path file : files.list(folder.resolve("figures"))) {
            String name = file.getFileName().toString();
            if (Files.isDirectory(file)) {
                new Strays(files, findings).inFolder(file);
            } else if (name.endsWith(".csv") || workbook(file) && !name.startsWith(OPEN_IN_EXCEL)) {
                String id = name.substring(0, name.lastIndexOf('.'));
                Path other = present.putIfAbsent(id, file);
                if (other != null) {
                    findings.add(
                            Code.TABLE_TWICE,
                            Location.of(files.name(file)),
                            Message.of("The table “{0}” stands in {1} too.", id, other.getFileName()),
                            Message.of("Keep the file that you edit, and delete the other."));
                }
            } else {
                Matcher other = OTHER_TABLES.matcher(name);
                if (other.matches()) {
                    unread.add(other.group("table"));
                    findings.add(
                            Code.FILE_NAME,
                            Location.of(files.name(file)),
                            Message.of("Figures are read from files that end in .csv or .xlsx, not from “{0}”.", name),
                            other.group("right") == null
                                    ? Message.of("Save the table as .xlsx, or as “CSV UTF-8”, and delete this file.")
                                    : Message.of(
                                            "Rename it to {0}.",
                                            other.group("table") + "."
                                                    + other.group("right").toLowerCase(Locale.ROOT)));
                    damage.figures();
                }
            }
        }
        return present;
    }

    private static boolean workbook(Path file) {
        return file.getFileName().toString().endsWith(".xlsx");
    }

    private Optional<List<Line>> lines(Path file) {
        String name = files.name(file);
        return workbook(file)
                ? files.sound(file).flatMap(found -> new WorkbookTableReader(name, damage, findings).read(found))
                : files.read(file).flatMap(text -> new FigureTableReader(damage, findings).read(name, text));
    }

    private FigureTable.Meta meta(YamlMap yaml, Map<String, Dimension> dimensions) {
        yaml.allow(PARTS_OF_TABLES.toArray(String[]::new));
        int before = findings.errors();
        yaml.map("defaults").ifPresent(map -> {
            List<String> known = new ArrayList<>(List.of("concept", "period", "unit", "status", "qualifier"));
            known.addAll(dimensions.keySet());
            map.allow(known.toArray(String[]::new));
            map.keys().forEach(map::require);
            period(map, "period");
        });
        return new FigureTable.Meta(
                yaml.requireBilingual("title"),
                yaml.text("section"),
                yaml.text("page"),
                scalars(yaml, "defaults"),
                scalars(yaml, "columns"),
                scalars(yaml, "control-totals"),
                findings.errors() == before);
    }

    private static Map<String, YamlMap.Scalar> scalars(YamlMap yaml, String key) {
        Map<String, YamlMap.Scalar> scalars = new LinkedHashMap<>();
        yaml.map(key)
                .ifPresent(map ->
                        map.keys().forEach(name -> map.scalar(name).ifPresent(scalar -> scalars.put(name, scalar))));
        return scalars;
    }

    private List<SourceNote> notes(YamlMap yaml, String issuer) {
        List<SourceNote> notes = new ArrayList<>();
        for (YamlMap note : yaml.maps("notes")) {
            note.allow("id", "title", "text", "facts", "acknowledges");
            note.text("id")
                    .filter(id ->
                            notes.stream().anyMatch(earlier -> earlier.id().equals(id)))
                    .ifPresent(id -> findings.add(
                            Code.YAML_DUPLICATE_KEY,
                            note.at("id"),
                            Message.of("Two notes have the id “{0}”.", id),
                            Message.of("Give one of them another id.")));
            List<FactKey> keys = new ArrayList<>();
            for (YamlMap.Scalar reference : note.scalars("facts")) {
                key(reference, issuer).ifPresent(keys::add);
            }
            notes.add(new SourceNote(
                    note.require("id"),
                    note.requireWording("title"),
                    note.requireWording("text"),
                    List.copyOf(keys),
                    acknowledges(note, issuer),
                    note.at("text")));
        }
        return List.copyOf(notes);
    }

    private List<Acknowledgement> acknowledges(YamlMap note, String issuer) {
        List<Acknowledgement> known = new ArrayList<>();
        for (YamlMap item : note.maps("acknowledges")) {
            item.allow("calculation", "figure", "off-by");
            String calculation = item.require("calculation");
            String apart = item.require("off-by");
            Optional<FactKey> figure = item.scalar("figure").flatMap(reference -> key(reference, issuer));
            if (item.scalar("figure").isEmpty()) {
                item.require("figure");
            }
            if (!apart.isEmpty() && !apart.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
                findings.add(
                        Code.NUMBER_MALFORMED,
                        item.at("off-by"),
                        Message.of("“{0}” is not a number.", apart),
                        Message.of("Write the difference without separators, in the unit of the figure: -2.09."));
            } else if (!apart.isEmpty() && figure.isPresent()) {
                known.add(new Acknowledgement(calculation, figure.get(), new BigDecimal(apart), item.at()));
            }
        }
        return List.copyOf(known);
    }

    private Optional<FactKey> key(YamlMap.Scalar reference, String issuer) {
        Location at = reference.at();
        try {
            Optional<FactKey> key = Coordinates.parse(reference.text()).key(issuer, concepts);
            if (key.isEmpty()) {
                malformed(at, Message.of("“{0}” names no concept or no period.", reference.text()), USUAL_FIGURE);
            }
            return key;
        } catch (Coordinates.Malformed e) {
            malformed(at, e.problem(), e.remedy(USUAL_FIGURE));
            return Optional.empty();
        }
    }

    private void malformed(Location at, Message problem, Message remedy) {
        findings.add(Code.REFERENCE_MALFORMED, at, problem, remedy);
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
                yamls.read(file)
                        .flatMap(yaml -> new ChartReader(findings).read(id, yaml))
                        .ifPresentOrElse(charts::add, () -> damage.chart(id));
            }
        }
        return List.copyOf(charts);
    }
}
