package org.bifolio.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bifolio.content.Wording;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Period;
import org.bifolio.facts.PeriodSpelling;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A map of a YAML file, whose every value knows its place. What has the wrong shape is a finding and reads as absent. */
final class YamlMap {

    /** A single value. */
    record Scalar(String text, Location at) {}

    private final String file;
    private final Location at;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Location> keys = new LinkedHashMap<>();
    private final Findings findings;

    YamlMap(String file, MappingNode node, Findings findings) {
        this.file = file;
        this.at = place(file, node);
        this.findings = findings;
        for (NodeTuple tuple : node.getValue()) {
            Location keyAt = place(file, tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                wrongShape(keyAt, Message.of("A key must be a word."));
                continue;
            }
            if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                findings.add(
                        Code.YAML_DUPLICATE_KEY,
                        keyAt,
                        Message.of(
                                "“{0}” is given twice; the first is at line {1}.",
                                key.getValue(), keys.get(key.getValue()).line()),
                        Message.of("Remove one of them."));
            }
            keys.putIfAbsent(key.getValue(), keyAt);
        }
    }

    static Location place(String file, Node node) {
        return node.getStartMark()
                .map(mark -> Location.of(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Location.of(file));
    }

    Location at() {
        return at;
    }

    Set<String> keys() {
        return keys.keySet();
    }

    Location at(String key) {
        return keys.getOrDefault(key, at);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    /** Whether a key has no value, as what stands behind a comma in words without quotes. */
    private boolean isBare(String key) {
        return values.get(key) instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    /** Reports every key that is not among the known ones. */
    YamlMap allow(String... known) {
        return allow(key -> Optional.empty(), known);
    }

    /** @param elsewhere where a key belongs that is known, but not here */
    YamlMap allow(Function<String, Optional<Message>> elsewhere, String... known) {
        List<String> names = List.of(known);
        for (Map.Entry<String, Location> key : keys.entrySet()) {
            if (!names.contains(key.getKey())) {
                findings.add(
                        Code.YAML_UNKNOWN_KEY,
                        key.getValue(),
                        Message.of("“{0}” is not a key of this place.", key.getKey()),
                        elsewhere
                                .apply(key.getKey())
                                .orElseGet(() -> meant(key.getKey(), names, isBare(key.getKey()))));
            }
        }
        return this;
    }

    /** A key that runs into its value, {@code zh：深圳} or {@code zh:深圳}, lacks the colon and blank that end it. */
    private static Message meant(String typed, List<String> known, boolean bare) {
        Optional<String> begun = begun(typed, known);
        if (begun.isPresent()) {
            return Message.of("A colon and a blank end a key: “{0}: …”.", begun.get());
        }
        boolean bilingual = known.contains("zh") && known.contains("en");
        boolean words = bilingual && (bare || typed.length() > 12);
        if (bilingual && typed.matches(".*[“”].*")) {
            return Message.of("Type straight quotation marks; curly ones hold no words together: en: \"…, …\".");
        }
        return words
                ? Message.of("Put words with a comma in quotes: {zh: \"…\", en: \"…, …\"}.")
                : NearestNames.remedy(typed, known, "keys");
    }

    private static Optional<String> begun(String typed, List<String> known) {
        return known.stream()
                .filter(key -> typed.matches(Pattern.quote(key) + "\\s*[:：].*"))
                .findFirst();
    }

    Optional<Scalar> scalar(String key) {
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new Scalar(scalar.getValue(), place(file, node)));
        }
        wrongShape(place(file, node), Message.of("“{0}” must be a single value.", key));
        return Optional.empty();
    }

    Optional<String> text(String key) {
        return scalar(key).map(Scalar::text).filter(text -> !text.isBlank());
    }

    /** A value that must be there; absent, it is a finding and reads as the empty text. */
    String require(String key) {
        return require(key, "…");
    }

    /** @param usual what most write there, for the remedy */
    String require(String key, String usual) {
        Optional<String> text = text(key);
        boolean single = !has(key) || values.get(key) instanceof ScalarNode;
        if (text.isEmpty() && single) { // another shape is told already
            missing(key, usual);
        }
        return text.orElse("");
    }

    Optional<YamlMap> map(String key) {
        Node node = values.get(key);
        if (node == null
                || node instanceof ScalarNode scalar && scalar.getValue().isEmpty()) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, mapping, findings));
        }
        wrongShape(place(file, node), Message.of("“{0}” must be a list of “name: value” lines.", key));
        return Optional.empty();
    }

    List<Node> list(String key) {
        Node node = values.get(key);
        if (node == null
                || node instanceof ScalarNode scalar && scalar.getValue().isEmpty()) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        findings.add(
                Code.YAML_WRONG_SHAPE,
                place(file, node),
                Message.of("“{0}” must be a list.", key),
                node instanceof ScalarNode single
                        ? Message.of("Write “{0}: [{1}]”.", key, single.getValue())
                        : Message.of("docs/content-format.md shows the shape."));
        return List.of();
    }

    List<Scalar> scalars(String key) {
        List<Scalar> texts = new ArrayList<>();
        for (Node node : list(key)) {
            if (node instanceof ScalarNode scalar) {
                texts.add(new Scalar(scalar.getValue(), place(file, node)));
            } else {
                wrongShape(place(file, node), Message.of("Each item of “{0}” must be a single value.", key));
            }
        }
        return texts;
    }

    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node node : list(key)) {
            if (node instanceof MappingNode mapping) {
                maps.add(new YamlMap(file, mapping, findings));
            } else {
                wrongShape(place(file, node), Message.of("Each item of “{0}” must have “name: value” lines.", key));
            }
        }
        return maps;
    }

    /** {@code FY2022}, {@code 2022H1}; what is none is a finding and reads as absent. */
    Optional<Period> period(String key) {
        Optional<Scalar> typed = scalar(key);
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

    /** {@code 2023-04-28}; what is none is a finding, and reads as a day that never comes, so that nothing is published early. */
    Optional<LocalDate> day(String key) {
        Optional<Scalar> typed = scalar(key);
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

    /**
     * Words in both languages, {@code {zh: …, en: …}}; a language left out is a finding.
     *
     * @param more further keys that may stand beside them
     */
    Optional<Bilingual> bilingual(String key, String... more) {
        if (values.get(key) instanceof ScalarNode one && !one.getValue().isBlank()) {
            findings.add(
                    Code.LABEL_MISSING,
                    place(file, one),
                    Message.of("“{0}” must have words in both languages.", key),
                    Message.of("Write “{0}: {zh: …, en: …}”.", key));
            return Optional.empty();
        }
        Optional<YamlMap> words = map(key);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>(List.of("zh", "en"));
        known.addAll(List.of(more));
        YamlMap both = words.get().allow(known.toArray(String[]::new));
        return Optional.of(new Bilingual(both.word("zh", key), both.word("en", key)));
    }

    Bilingual requireBilingual(String key) {
        if (!has(key)) {
            missing(key, "{zh: …, en: …}");
            return Bilingual.same("");
        }
        return bilingual(key).orElse(Bilingual.same(""));
    }

    /** Words in both languages with their places; one left out is a finding. */
    Optional<Wording> wording(String key) {
        return bilingual(key).map(words -> new Wording(words, wordAt(key, "zh"), wordAt(key, "en")));
    }

    Wording requireWording(String key) {
        return new Wording(requireBilingual(key), wordAt(key, "zh"), wordAt(key, "en"));
    }

    /** The place of the first character of a language's words, behind a quotation mark. */
    private Location wordAt(String key, String language) {
        if (!(values.get(key) instanceof MappingNode words)) {
            return at(key);
        }
        for (NodeTuple tuple : words.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name
                    && name.getValue().equals(language)
                    && tuple.getValueNode() instanceof ScalarNode value) {
                Location start = place(file, value);
                return value.isPlain() ? start : Location.of(file, start.line(), start.column() + 1);
            }
        }
        return at(key);
    }

    private String word(String language, String key) {
        Optional<String> word = text(language);
        if (language.equals("en") && word.filter(YamlMap::chinese).isPresent()) {
            findings.add(
                    Code.LABEL_MISSING,
                    wordAt("en"),
                    Message.of("The English words of “{0}” are Chinese.", key),
                    Message.of("Write what it is called in English."));
        }
        if (word.isEmpty() && !said(language)) {
            findings.add(
                    Code.LABEL_MISSING,
                    at,
                    language.equals("zh")
                            ? Message.of("“{0}” has no Chinese words.", key)
                            : Message.of("“{0}” has no English words.", key),
                    Message.of("Add “{0}: …”.", language));
        }
        return word.orElse("");
    }

    /** Whether the words stand here behind a key that lacks its blank, which is told. */
    private boolean said(String language) {
        return keys().stream().anyMatch(typed -> begun(typed, List.of(language)).isPresent());
    }

    /** Han characters and not one Latin letter. */
    private static boolean chinese(String words) {
        return words.codePoints().anyMatch(Character::isIdeographic)
                && words.chars().noneMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }

    private Location wordAt(String language) {
        return scalar(language).map(Scalar::at).orElse(at);
    }

    private void missing(String key, String usual) {
        findings.add(
                Code.YAML_MISSING_KEY,
                at,
                Message.of("“{0}” is missing.", key),
                Message.of("Add a line “{0}: {1}”.", key, usual));
    }

    private void wrongShape(Location where, Message problem) {
        findings.add(Code.YAML_WRONG_SHAPE, where, problem, Message.of("docs/content-format.md shows the shape."));
    }
}
