package org.bifolio.load;

import java.nio.file.Files;
import java.nio.file.Path;
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
import org.bifolio.content.PrintedTable;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.load.FigureTableReader.Line;

/**
 * Reads the tables of one filing: the files in {@code figures/}, each with what filing.yaml says of it.
 *
 * <pre>
 * tables:
 *   key-figures:                  # = figures/key-figures.csv or .xlsx
 *     title: {zh: 主要会计数据, en: Key figures}
 *     section: 二、1
 * </pre>
 */
final class FilingTables {
    private static final List<String> PARTS =
            List.of("title", "section", "page", "defaults", "columns", "control-totals");

    /** What a table can give all its figures, beside members of dimensions. */
    private static final List<String> DEFAULTS = List.of("concept", "period", "unit", "status", "qualifier");

    /** The note that Excel leaves beside a workbook as long as it is open. */
    private static final String OPEN_IN_EXCEL = "~$";

    /** Files that an editor may well mean to be read; some only need another name. */
    private static final Pattern OTHER_TABLES = Pattern.compile(
            "(?i)(?!~)(?<table>.+?)(\\.(?<right>csv|xlsx)(\\.txt)?|\\.(csv|xlsx?|xlsm|xlsb|xltx|ods|fods|ett?|numbers|tsv|tab|txt))");

    private final ProjectFiles files;
    private final Path figures;
    private final YamlMap yaml;
    private final Optional<YamlMap> described;
    private final TableSetting setting;
    private final Findings findings;

    /** The files of figures by the names of their tables. */
    private final Map<String, Path> present = new LinkedHashMap<>();
    /** Tables whose files cannot be read as they are, which is told. */
    private final Set<String> unread = new HashSet<>();
    /** Tables whose files have nearly the name that filing.yaml gives a table without one, which is told there. */
    private final Set<String> misnamed = new HashSet<>();

    /**
     * @param folder of the filing
     * @param yaml its filing.yaml
     */
    FilingTables(ProjectFiles files, Path folder, YamlMap yaml, TableSetting setting) {
        this.files = files;
        this.figures = folder.resolve("figures");
        this.yaml = yaml;
        this.described = yaml.map("tables");
        this.setting = setting;
        this.findings = setting.findings();
    }

    /** In the order of filing.yaml; one that cannot be read is told, and left out. */
    List<PrintedTable> read() {
        find();
        FigureTable reader = new FigureTable(setting);
        List<PrintedTable> tables = new ArrayList<>();
        for (String id : Stream.concat(names().stream(), undescribed().stream()).toList()) {
            Path file = present.get(id);
            if (file == null) {
                missing(id);
                setting.damage().figures();
            } else if (!names().contains(id)) {
                undescribed(id);
                setting.damage().figures();
            } else {
                described
                        .flatMap(map -> map.map(id))
                        .ifPresent(map ->
                                table(id, file, map, reader).ifPresentOrElse(tables::add, setting.damage()::figures));
            }
        }
        return List.copyOf(tables);
    }

    /** The tables that filing.yaml describes, in its order. */
    private Set<String> names() {
        return described.map(YamlMap::keys).orElse(Set.of());
    }

    private List<String> undescribed() {
        return present.keySet().stream().filter(id -> !names().contains(id)).toList();
    }

    private Optional<PrintedTable> table(String id, Path file, YamlMap map, FigureTable reader) {
        new AddressNames(files, findings).check(file, id);
        FigureTable.Meta meta = meta(map);
        int before = findings.errors();
        return lines(file)
                .flatMap(lines -> reader.read(id, files.name(file), lines, meta))
                .map(read -> findings.errors() == before ? read : read.uncontrolled());
    }

    /** Tells that a table has no file, unless that follows from what is told already. */
    private void missing(String id) {
        if (unread.contains(id) || ProjectFiles.closed(figures)) {
            return;
        }
        Location at = described.orElseThrow().at(id);
        if (PARTS.contains(id)) {
            findings.add(
                    Code.YAML_WRONG_SHAPE,
                    at,
                    Message.of("“{0}:” is part of a table, but stands as far left as the tables.", id),
                    outdented(id));
            return;
        }
        Optional<String> meant = NearestNames.slip(id, undescribed());
        meant.ifPresent(misnamed::add);
        findings.add(
                Code.TABLE_UNKNOWN,
                at,
                Message.of("The table “{0}” has no file figures/{0}.csv or .xlsx.", id),
                meant.map(present::get)
                        .map(other -> Message.of(
                                "Rename {0} to {1}, or call this table “{2}”.",
                                other.getFileName(), id + ending(other), meant.orElseThrow()))
                        .orElseGet(() -> NearestNames.remedy(id, present.keySet(), "tables")));
    }

    /** Tells that a file has no description, unless that stands too far left, or under nearly the same name, which is told. */
    private void undescribed(String id) {
        if (misnamed.contains(id) || described.isPresent() && yaml.has(id)) {
            return;
        }
        findings.add(
                Code.YAML_MISSING_KEY,
                yaml.at("tables"),
                Message.of("The table “{0}” is not described.", id),
                Message.of("Add “{0}:” with title and section under “tables:”.", id));
    }

    /** Where a line of filing.yaml belongs that is indented too little: a part of a table or of a note, or a table. */
    static Optional<Message> belongs(String key, Path folder) {
        if (PARTS.contains(key)) {
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
    private Message outdented(String part) {
        return names().stream()
                .takeWhile(name -> !name.equals(part))
                .filter(present::containsKey)
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

    /** Looks through the folder of figures. */
    private void find() {
        for (Path file : files.list(figures)) {
            String name = file.getFileName().toString();
            if (Files.isDirectory(file)) {
                new Strays(files, findings).inFolder(file);
            } else if (name.endsWith(".csv") || workbook(file) && !name.startsWith(OPEN_IN_EXCEL)) {
                Path other = present.putIfAbsent(name.substring(0, name.lastIndexOf('.')), file);
                if (other != null) {
                    twice(file, other);
                }
            } else {
                Matcher other = OTHER_TABLES.matcher(name);
                if (other.matches()) {
                    unread(file, other);
                }
            }
        }
    }

    private void twice(Path file, Path other) {
        String name = file.getFileName().toString();
        findings.add(
                Code.TABLE_TWICE,
                Location.of(files.name(file)),
                Message.of(
                        "The table “{0}” stands in {1} too.",
                        name.substring(0, name.lastIndexOf('.')), other.getFileName()),
                Message.of("Keep the file that you edit, and delete the other."));
    }

    private void unread(Path file, Matcher name) {
        unread.add(name.group("table"));
        findings.add(
                Code.FILE_NAME,
                Location.of(files.name(file)),
                Message.of("Figures are read from files that end in .csv or .xlsx, not from “{0}”.", name.group()),
                name.group("right") == null
                        ? Message.of("Save the table as .xlsx, or as “CSV UTF-8”, and delete this file.")
                        : Message.of(
                                "Rename it to {0}.",
                                name.group("table") + "." + name.group("right").toLowerCase(Locale.ROOT)));
        setting.damage().figures();
    }

    private static boolean workbook(Path file) {
        return file.getFileName().toString().endsWith(".xlsx");
    }

    private Optional<List<Line>> lines(Path file) {
        String name = files.name(file);
        return workbook(file)
                ? files.sound(file)
                        .flatMap(found -> new WorkbookTableReader(name, setting.damage(), findings).read(found))
                : files.read(file).flatMap(text -> new FigureTableReader(setting.damage(), findings).read(name, text));
    }

    private FigureTable.Meta meta(YamlMap table) {
        table.allow(PARTS.toArray(String[]::new));
        int before = findings.errors();
        table.map("defaults").ifPresent(map -> {
            List<String> known = new ArrayList<>(DEFAULTS);
            known.addAll(setting.dimensions().keySet());
            map.allow(known.toArray(String[]::new));
            map.keys().forEach(map::require);
            map.period("period");
        });
        return new FigureTable.Meta(
                table.requireBilingual("title"),
                table.text("section"),
                table.text("page"),
                scalars(table, "defaults"),
                scalars(table, "columns"),
                scalars(table, "control-totals"),
                findings.errors() == before);
    }

    private static Map<String, YamlMap.Scalar> scalars(YamlMap yaml, String key) {
        Map<String, YamlMap.Scalar> scalars = new LinkedHashMap<>();
        yaml.map(key)
                .ifPresent(map ->
                        map.keys().forEach(name -> map.scalar(name).ifPresent(scalar -> scalars.put(name, scalar))));
        return scalars;
    }
}
