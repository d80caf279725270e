package org.bifolio.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.ChartSpec;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Coordinates;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads {@code charts/<id>.yaml}. */
final class ChartReader {
    private final Findings findings;

    ChartReader(Findings findings) {
        this.findings = findings;
    }

    /** Empty, with a finding, when it does not say what to draw. */
    Optional<ChartSpec> read(String id, YamlMap yaml) {
        yaml.allow("kind", "title", "subtitle", "alt", "unit", "categories", "series");
        int before = findings.errors();
        ChartSpec spec = spec(id, yaml);
        boolean told = findings.errors() > before
                && (spec.categories().isEmpty() || spec.series().isEmpty());
        return told ? Optional.empty() : Optional.of(spec);
    }

    private ChartSpec spec(String id, YamlMap yaml) {
        List<ChartSpec.Entry> categories = entries(yaml, "categories", false);
        return new ChartSpec(
                id,
                yaml.require("kind"),
                yaml.requireWording("title"),
                yaml.wording("subtitle"),
                yaml.requireWording("alt"),
                unit(yaml),
                categories,
                bridge(yaml) && !yaml.has("series")
                        ? List.of(self(yaml))
                        : entries(yaml, "series", wholeFigures(categories)),
                yaml.at(),
                valueAt(yaml, "kind"),
                valueAt(yaml, "unit"));
    }

    private static boolean bridge(YamlMap yaml) {
        return yaml.text("kind").filter("waterfall"::equals).isPresent();
    }

    /** Whether each category names what it measures, so that there is nothing left for a series to say but its name. */
    private static boolean wholeFigures(List<ChartSpec.Entry> categories) {
        for (ChartSpec.Entry category : categories) {
            try {
                if (Coordinates.parse(category.coordinates()).concept().isEmpty()) {
                    return false;
                }
            } catch (Coordinates.Malformed e) {
                return false;
            }
        }
        return !categories.isEmpty();
    }

    /** The series of a bridge whose categories are whole figures. */
    private static ChartSpec.Entry self(YamlMap yaml) {
        return new ChartSpec.Entry("", Optional.empty(), yaml.at());
    }

    private static Location valueAt(YamlMap yaml, String key) {
        return yaml.isMap(key) || !yaml.has(key)
                ? yaml.at(key)
                : yaml.scalar(key).map(YamlMap.Scalar::at).orElse(yaml.at(key));
    }

    private Optional<Bilingual> unit(YamlMap yaml) {
        return yaml.isMap("unit") ? yaml.bilingual("unit") : yaml.text("unit").map(Bilingual::same);
    }

    /** @param named whether a name alone will do */
    private List<ChartSpec.Entry> entries(YamlMap yaml, String key, boolean named) {
        if (!yaml.has(key)) {
            yaml.require(key);
        }
        List<ChartSpec.Entry> entries = new ArrayList<>();
        for (Node node : yaml.list(key)) {
            if (node instanceof ScalarNode scalar) {
                entries.add(new ChartSpec.Entry(
                        scalar.getValue(),
                        Optional.empty(),
                        YamlMap.place(yaml.at().path(), node)));
            } else if (node instanceof MappingNode mapping) {
                YamlMap entry = new YamlMap(yaml.at().path(), mapping, findings).allow("figure", "label");
                String figure = named && !entry.has("figure") ? "" : entry.require("figure");
                entries.add(new ChartSpec.Entry(
                        figure,
                        entry.bilingual("label"),
                        entry.scalar("figure").map(YamlMap.Scalar::at).orElse(entry.at())));
            } else {
                findings.add(
                        Code.YAML_WRONG_SHAPE,
                        YamlMap.place(yaml.at().path(), node),
                        Message.of("An item of “{0}” is a list itself.", key),
                        Message.of("Write each figure as an item of its own: [revenue, net-profit]."));
            }
        }
        return List.copyOf(entries);
    }
}
