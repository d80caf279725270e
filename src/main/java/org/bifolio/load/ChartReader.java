package org.bifolio.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.ChartSpec;
import org.bifolio.facts.Bilingual;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads {@code charts/<id>.yaml}. */
final class ChartReader {
    private final Findings findings;

    ChartReader(Findings findings) {
        this.findings = findings;
    }

    ChartSpec read(String id, YamlMap yaml) {
        yaml.allow("kind", "title", "subtitle", "alt", "unit", "categories", "series");
        return new ChartSpec(
                id,
                yaml.require("kind"),
                yaml.requireWording("title"),
                yaml.wording("subtitle"),
                yaml.requireWording("alt"),
                unit(yaml),
                entries(yaml, "categories"),
                bridge(yaml) && !yaml.has("series") ? List.of(self(yaml)) : entries(yaml, "series"),
                yaml.at(),
                valueAt(yaml, "kind"),
                valueAt(yaml, "unit"));
    }

    private static boolean bridge(YamlMap yaml) {
        return yaml.text("kind").filter("waterfall"::equals).isPresent();
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

    private List<ChartSpec.Entry> entries(YamlMap yaml, String key) {
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
                String figure = entry.require("figure");
                entries.add(new ChartSpec.Entry(
                        figure,
                        entry.bilingual("label"),
                        entry.scalar("figure").map(YamlMap.Scalar::at).orElse(entry.at())));
            }
        }
        return List.copyOf(entries);
    }
}
