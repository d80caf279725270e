package org.bifolio.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Kind;
import org.bifolio.facts.UnitWords;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/** Reads {@code concepts.yaml} and the files of {@code concepts/}: units, groups and concepts, each given once. */
final class ConceptReader {
    private static final String FILE = "concepts.yaml";

    /** As references and addresses of facts write it. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final Findings findings;
    private final Map<String, UnitWords> units = new LinkedHashMap<>();
    private final Map<String, Concept.Group> groups = new LinkedHashMap<>();
    private final Map<String, Concept> concepts = new LinkedHashMap<>();

    ConceptReader(Findings findings) {
        this.findings = findings;
    }

    /** Where a project declares its concepts, as its editors call it: {@code concepts.yaml}, or {@code concepts/} where there are several files. */
    static String place(Path content) {
        boolean folder = Files.isDirectory(content.resolve("concepts")) && !Files.exists(content.resolve(FILE));
        return folder ? "concepts/" : FILE;
    }

    Map<String, UnitWords> units() {
        return units;
    }

    Map<String, Concept> concepts() {
        return concepts;
    }

    /** A file may name groups that another declares. */
    void read(List<YamlMap> files) {
        files.forEach(this::groups);
        files.forEach(this::read);
    }

    private void groups(YamlMap file) {
        file.map("groups")
                .ifPresent(map -> map.keys()
                        .forEach(id -> map.bilingual(id).ifPresent(title -> {
                            if (groups.putIfAbsent(id, new Concept.Group(id, title, groups.size())) != null) {
                                findings.add(
                                        Code.YAML_DUPLICATE_KEY,
                                        map.at(id),
                                        Message.of("The group “{0}” is declared twice.", id),
                                        Message.of("Remove one of them."));
                            }
                        })));
    }

    private void read(YamlMap file) {
        file.allow("units", "groups", "concepts");
        file.map("units")
                .ifPresent(map -> map.keys()
                        .forEach(code -> map.bilingual(code, "one")
                                .ifPresent(words -> units.put(
                                        code, new UnitWords(words, map.map(code).flatMap(unit -> unit.text("one")))))));
        file.map("concepts")
                .ifPresent(map -> map.keys().forEach(id -> map.map(id).ifPresent(yaml -> add(map, id, yaml))));
    }

    private void add(YamlMap map, String id, YamlMap yaml) {
        if (concepts.containsKey(id)) {
            findings.add(
                    Code.YAML_DUPLICATE_KEY,
                    map.at(id),
                    Message.of("The concept “{0}” is defined twice.", id),
                    Message.of("Remove one, or give it another id."));
            return;
        }
        if (!ID.matcher(id).matches()) {
            findings.add(
                    Code.YAML_WRONG_SHAPE,
                    map.at(id),
                    Message.of("“{0}” cannot be the name of a concept.", id),
                    Message.of("Use small letters, digits and hyphens, a letter first: net-profit."));
        }
        yaml.allow("label", "short", "definition", "group", "kind", "period", "better", "role", "printed-as", "values");
        Bilingual label = yaml.requireBilingual("label");
        concepts.put(
                id,
                new Concept(
                        id,
                        label,
                        yaml.bilingual("short").orElse(label),
                        yaml.bilingual("definition"),
                        kind(yaml),
                        instant(yaml),
                        better(yaml),
                        role(yaml),
                        yaml.scalars("printed-as").stream()
                                .map(YamlMap.Scalar::text)
                                .toList(),
                        values(yaml),
                        verbatim(yaml),
                        group(id, yaml)));
    }

    private Kind kind(YamlMap yaml) {
        String typed = yaml.require("kind");
        List<String> known = Arrays.stream(Kind.values()).map(Kind::id).toList();
        int index = known.indexOf(typed);
        if (index < 0 && !typed.isEmpty()) {
            unknown(yaml, "kind", typed, known, "kinds");
        }
        return index < 0 ? Kind.COUNT : Kind.values()[index];
    }

    private boolean instant(YamlMap yaml) {
        String typed = yaml.require("period");
        List<String> known = List.of("instant", "duration");
        if (!known.contains(typed) && !typed.isEmpty()) {
            unknown(yaml, "period", typed, known, "period types");
        }
        return typed.equals("instant");
    }

    private Concept.Direction better(YamlMap yaml) {
        String typed = yaml.text("better").orElse("neither");
        List<String> known = List.of("higher", "lower", "neither");
        if (!known.contains(typed)) {
            unknown(yaml, "better", typed, known, "directions");
            return Concept.Direction.NEITHER;
        }
        return Concept.Direction.valueOf(typed.toUpperCase(Locale.ROOT));
    }

    private Optional<Concept.Role> role(YamlMap yaml) {
        Optional<String> typed = yaml.text("role");
        List<String> known =
                Arrays.stream(Concept.Role.values()).map(Concept.Role::id).toList();
        typed.filter(role -> !known.contains(role)).ifPresent(role -> unknown(yaml, "role", role, known, "roles"));
        return typed.map(known::indexOf).filter(index -> index >= 0).map(index -> Concept.Role.values()[index]);
    }

    /** Where groups are declared every concept has one: what is in none would be found under no heading. */
    private Optional<Concept.Group> group(String id, YamlMap yaml) {
        if (groups.isEmpty() && !yaml.has("group")) {
            return Optional.empty();
        }
        Optional<String> typed = yaml.text("group");
        if (typed.isEmpty()) {
            findings.add(
                    Code.YAML_MISSING_KEY,
                    yaml.at(),
                    Message.of("The concept “{0}” is in no group.", id),
                    Message.of("Add a line “group: …” with one of these: {0}.", String.join(", ", groups.keySet())));
        } else if (!groups.containsKey(typed.get())) {
            unknown(yaml, "group", typed.get(), List.copyOf(groups.keySet()), "groups");
        }
        return typed.map(groups::get);
    }

    private boolean verbatim(YamlMap yaml) {
        if (!yaml.has("values") || yaml.isMap("values")) {
            return false;
        }
        if (yaml.isList("values")) {
            findings.add(
                    Code.YAML_WRONG_SHAPE,
                    yaml.at("values"),
                    Message.of("“values” gives the English of each printed value."),
                    Message.of("Write “values: {境内自然人: Domestic natural person}”, or “values: same”."));
            return true;
        }
        yaml.text("values")
                .filter(way -> !way.equals("same"))
                .ifPresent(way -> unknown(yaml, "values", way, List.of("same"), "ways to give values"));
        return true;
    }

    private Map<String, String> values(YamlMap yaml) {
        Optional<YamlMap> map = yaml.isMap("values") ? yaml.map("values") : Optional.empty();
        Map<String, String> english = new LinkedHashMap<>();
        map.ifPresent(values -> values.keys().forEach(printed -> english.put(printed, values.require(printed))));
        return english;
    }

    private void unknown(YamlMap yaml, String key, String typed, List<String> known, String what) {
        findings.add(
                Code.YAML_WRONG_SHAPE,
                yaml.scalar(key).orElseThrow().at(),
                Message.of("“{0}” is not one of the {1}.", typed, Message.of(what)),
                NearestNames.remedy(typed, known, what));
    }
}
