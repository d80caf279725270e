package org.bifolio.load;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML as plain data: no tags, no anchors, no aliases, so that a file is never larger than it looks. */
final class YamlFiles {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(16 << 20)
            .setMaxAliasesForCollections(0)
            .build();

    private final ProjectFiles files;
    private final Findings findings;

    YamlFiles(ProjectFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    Optional<YamlMap> read(Path file) {
        String name = files.name(file);
        return files.read(file).flatMap(text -> compose(name, text)).flatMap(node -> root(name, node));
    }

    /** The items of a file that is a list of maps. */
    List<YamlMap> readList(Path file) {
        String name = files.name(file);
        Optional<Node> node = files.read(file).flatMap(text -> compose(name, text));
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode sequence)) {
            findings.add(
                    Code.YAML_WRONG_SHAPE,
                    YamlMap.place(name, node.get()),
                    "The file must be a list: every item starts with “- ”.",
                    "docs/content-format.md shows the shape.");
            return List.of();
        }
        return sequence.getValue().stream()
                .map(item -> root(name, item))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<YamlMap> root(String name, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(name, mapping, findings));
        }
        findings.add(
                Code.YAML_WRONG_SHAPE,
                YamlMap.place(name, node),
                "Here “name: value” lines are expected.",
                "docs/content-format.md shows the shape.");
        return Optional.empty();
    }

    private Optional<Node> compose(String name, String text) {
        try {
            Optional<Node> node = new Compose(SETTINGS).composeString(text);
            if (node.isEmpty()) {
                findings.add(
                        Code.YAML_WRONG_SHAPE,
                        Location.of(name),
                        "The file is empty.",
                        "docs/content-format.md shows what belongs in it.");
            }
            return node.filter(found -> plain(name, found)).filter(found -> straight(name, found));
        } catch (MarkedYamlEngineException e) {
            tell(name, YamlMistake.of(text, e));
        } catch (YamlEngineException e) {
            if (String.valueOf(e.getMessage()).contains("aliases")) {
                referring(YamlMistake.alias(name, text));
            } else {
                tell(name, YamlMistake.keys(text));
            }
        } catch (StackOverflowError e) {
            findings.add(Code.YAML_SYNTAX, Location.of(name), "The lists are nested too deep.", "Mend the file.");
        }
        return Optional.empty();
    }

    private void tell(String name, YamlMistake mistake) {
        findings.add(
                Code.YAML_SYNTAX,
                mistake.line() == 0 ? Location.of(name) : Location.of(name, mistake.line(), mistake.column()),
                mistake.problem(),
                mistake.remedy());
    }

    private void referring(Location at) {
        findings.add(Code.YAML_SYNTAX, at, YamlMistake.REFERRING, YamlMistake.WRITTEN_OUT);
    }

    /** Whether no single word stands in curly quotation marks, which would belong to it; tells each that does. */
    private boolean straight(String name, Node top) {
        List<ScalarNode> curly = words(top)
                .filter(word -> word.isPlain()
                        && YamlMistake.CURLY_WORD.matcher(word.getValue()).matches())
                .toList();
        curly.forEach(word -> findings.add(
                Code.YAML_SYNTAX,
                YamlMap.place(name, word),
                YamlMistake.CURLY,
                YamlMistake.straight(
                        word.getValue().substring(1, word.getValue().length() - 1))));
        return curly.isEmpty();
    }

    /** All keys and values, but for the words of a language, which a filing may print in quotation marks. */
    private static Stream<ScalarNode> words(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().flatMap(YamlFiles::words);
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(tuple -> !(tuple.getKeyNode() instanceof ScalarNode key
                            && List.of("zh", "en").contains(key.getValue())))
                    .flatMap(tuple -> Stream.concat(words(tuple.getKeyNode()), words(tuple.getValueNode())));
        }
        return Stream.of((ScalarNode) node);
    }

    private boolean plain(String name, Node top) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        open.push(top);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!seen.add(node) || node.getAnchor().isPresent()) {
                referring(YamlMap.place(name, node));
                return false;
            }
            if (node instanceof SequenceNode sequence) {
                sequence.getValue().forEach(open::push);
            } else if (node instanceof MappingNode mapping) {
                for (NodeTuple tuple : mapping.getValue()) {
                    open.push(tuple.getKeyNode());
                    open.push(tuple.getValueNode());
                }
            }
        }
        return true;
    }
}
