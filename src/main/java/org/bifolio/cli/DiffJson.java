package org.bifolio.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.content.Project;
import org.bifolio.diff.Change;
import org.bifolio.diff.Comparison;
import org.bifolio.diff.Renaming;
import org.bifolio.diff.Version;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Language;
import org.bifolio.facts.Provenance;
import org.bifolio.format.AsTyped;
import org.bifolio.format.FigureFormat;
import org.bifolio.shown.Place;

/** A comparison for programs; docs/diff.md describes it. */
final class DiffJson {
    private final Project before;
    private final Project after;

    private DiffJson(Version before, Version after) {
        this.before = before.project();
        this.after = after.project();
    }

    /**
     * @param versions what was compared, {@code from} and {@code to}
     * @param complete whether all of both versions could be read
     */
    static String of(
            Comparison comparison, Map<String, Object> versions, boolean complete, Version before, Version after) {
        DiffJson json = new DiffJson(before, after);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", 1);
        map.put("command", "diff");
        map.putAll(versions);
        map.put("complete", complete);
        map.put("same", comparison.same());
        Map<String, Object> counts = new LinkedHashMap<>();
        comparison.changes().forEach(change -> counts.merge(change.kind().id(), 1, (a, b) -> (int) a + (int) b));
        map.put("counts", counts);
        map.put("changes", comparison.changes().stream().map(json::change).toList());
        map.put("words", comparison.renamings().stream().map(json::renaming).toList());
        return IndentedJson.of(map);
    }

    private Map<String, Object> change(Change change) {
        Map<String, Object> map = new LinkedHashMap<>();
        Fact fact = change.fact();
        map.put("kind", change.kind().id());
        map.put("fact", fact.key().address());
        map.put("filing", fact.filing());
        map.put("name", both(label(fact)));
        map.put("before", change.before().map(DiffJson::printed));
        map.put("after", change.after().map(DiffJson::printed));
        map.put("shown", places(change.places()));
        return map;
    }

    private Bilingual label(Fact fact) {
        FigureFormat format =
                new FigureFormat(after.concepts().containsKey(fact.key().concept()) ? after : before);
        return new Bilingual(format.label(fact.key(), Language.ZH), format.label(fact.key(), Language.EN));
    }

    private static Map<String, Object> printed(Fact fact) {
        Map<String, Object> map = new LinkedHashMap<>();
        Provenance source = fact.source();
        map.put("printed", AsTyped.of(fact));
        map.put("value", fact.amount().map(amount -> amount.base().toPlainString()));
        map.put("unit", fact.amount().map(amount -> amount.unit().code()));
        map.put("scale", fact.amount().map(amount -> amount.unit().scale()));
        map.put("qualifier", fact.qualifier().map(qualifier -> qualifier.id()));
        map.put("status", fact.status().id());
        map.put("filing", fact.filing());
        map.put("table", source.table());
        map.put("section", source.section());
        map.put("label", source.label().filter(words -> !fact.computed()));
        map.put("column", source.column());
        map.put("page", source.page());
        map.put(
                "computedFrom",
                fact.inputs().stream().map(input -> input.key().address()).toList());
        map.put("file", source.file());
        map.put("line", source.line());
        return map;
    }

    private Map<String, Object> renaming(Renaming renaming) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("of", renaming.subject().id());
        map.put("id", renaming.id());
        map.put("key", renaming.key());
        map.put("before", both(renaming.before()));
        map.put("after", both(renaming.after()));
        map.put("figures", renaming.figures());
        map.put("shown", places(renaming.places()));
        return map;
    }

    private static List<Object> places(List<Place> places) {
        List<Object> all = new ArrayList<>();
        for (Place place : places) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("as", place.kind().id());
            map.put("language", place.language().code());
            map.put("file", place.at().path());
            map.put("line", place.at().line());
            map.put("column", place.at().column());
            map.put("name", Optional.of(place.name()).filter(name -> !name.isEmpty()));
            map.put("text", Optional.of(place.text().strip()).filter(text -> !text.isEmpty()));
            all.add(map);
        }
        return all;
    }

    private static Map<String, Object> both(Bilingual words) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("zh", words.zh());
        map.put("en", words.en());
        return map;
    }
}
