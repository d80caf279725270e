package org.bifolio.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Project;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;
import org.bifolio.facts.Provenance;
import org.bifolio.facts.Value;
import org.bifolio.format.FigureFormat;
import org.bifolio.format.Style;
import org.bifolio.pages.Json;
import org.bifolio.pages.SitePath;

/** An issuer's facts as JSON, in the shape of {@code schema.json}. Numbers are strings, so that no reader loses a digit. */
final class FactsJson {
    private final Project project;
    private final Issuer issuer;
    private final FigureFormat format;

    FactsJson(Project project, Issuer issuer) {
        this.project = project;
        this.issuer = issuer;
        this.format = new FigureFormat(project);
    }

    static byte[] schema() {
        try (InputStream in = FactsJson.class.getResourceAsStream("schema.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the schema is part of the program", e);
        }
    }

    String of(List<DataRow> rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", "../schema.json");
        json.put("version", 1);
        json.put("issuer", issuer());
        json.put("filings", issuer.filings().stream().map(FactsJson::filing).toList());
        json.put("concepts", concepts(rows));
        json.put("dimensions", dimensions(rows));
        StringBuilder text = new StringBuilder(Json.of(json));
        text.setLength(text.length() - 1);
        text.append(",\"facts\":[\n");
        List<String> facts = new ArrayList<>();
        rows.forEach(row -> facts.add(Json.of(fact(row))));
        return text.append(String.join(",\n", facts)).append("\n]}\n").toString();
    }

    private Map<String, Object> issuer() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", issuer.code());
        json.put("name", both(issuer.name()));
        json.put("legalName", both(issuer.legalName()));
        json.put("exchange", both(issuer.exchange()));
        json.put("currency", issuer.currency());
        json.put("website", issuer.website());
        return json;
    }

    private static Map<String, Object> filing(Filing filing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", filing.id());
        json.put("title", both(filing.title()));
        json.put("kind", filing.kind());
        json.put("period", filing.period().map(Period::id));
        json.put("disclosed", filing.disclosed());
        json.put("document", filing.source().flatMap(Filing.Source::url));
        return json;
    }

    private List<Map<String, Object>> concepts(List<DataRow> rows) {
        Set<String> used = new TreeSet<>();
        rows.forEach(row -> row.key().map(FactKey::concept).ifPresent(used::add));
        return project.concepts().values().stream()
                .filter(concept -> used.contains(concept.id()))
                .map(FactsJson::concept)
                .toList();
    }

    private static Map<String, Object> concept(Concept concept) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", concept.id());
        json.put("label", both(concept.label()));
        json.put("definition", concept.definition().map(FactsJson::both));
        json.put("kind", concept.kind().id());
        json.put("periodType", concept.instant() ? "instant" : "duration");
        return json;
    }

    /** Only what the rows are broken down by: other members may be of filings that are not published yet. */
    private List<Map<String, Object>> dimensions(List<DataRow> rows) {
        Set<Map.Entry<String, String>> used = new HashSet<>();
        rows.forEach(row -> row.key().ifPresent(key -> used.addAll(key.members().entrySet())));
        List<Map<String, Object>> all = new ArrayList<>();
        issuer.dimensions().values().forEach(dimension -> {
            List<Map<String, Object>> members = new ArrayList<>();
            dimension.members().forEach((id, label) -> {
                if (used.contains(Map.entry(dimension.id(), id))) {
                    Map<String, Object> member = new LinkedHashMap<>();
                    member.put("id", id);
                    member.put("label", both(label));
                    members.add(member);
                }
            });
            if (members.isEmpty()) {
                return;
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", dimension.id());
            json.put("label", both(dimension.label()));
            json.put("members", members);
            all.add(json);
        });
        return all;
    }

    private Map<String, Object> fact(DataRow row) {
        Fact fact = row.fact().orElseThrow();
        Optional<Value.Amount> amount = row.amount();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fact", project.facts().address(fact));
        json.put("concept", fact.key().concept());
        json.put("period", period(fact.key().period()));
        json.put("since", fact.key().since().map(FactsJson::period));
        json.put("dimensions", fact.key().members());
        json.put("state", row.state().id());
        json.put("value", amount.map(found -> found.base().toPlainString()));
        json.put("unit", amount.map(found -> found.unit().code()));
        json.put("lastDigit", amount.map(Value.Amount::precision));
        json.put("printed", Optional.of(row.printed()).filter(text -> !text.isEmpty()));
        json.put("printedScale", amount.map(found -> found.unit().scale()));
        json.put("words", both(new Bilingual(shown(fact, Language.ZH), shown(fact, Language.EN))));
        json.put("status", fact.statusTold());
        json.put("qualifier", fact.qualifier().map(qualifier -> qualifier.id()));
        json.put("source", source(row, fact));
        json.put(
                "computedFrom",
                Optional.of(fact.inputs().stream().map(project.facts()::address).toList())
                        .filter(inputs -> !inputs.isEmpty()));
        return json;
    }

    private String shown(Fact fact, Language language) {
        return format.show(fact, language, Style.AUTO.withUnit()).text();
    }

    private static Map<String, Object> period(Period period) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", period.id());
        if (period.type() != Period.Type.FILING) {
            json.put("start", period.start());
            json.put("end", period.end());
        }
        return json;
    }

    private Map<String, Object> source(DataRow row, Fact fact) {
        Provenance source = fact.source();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("filing", source.filing());
        json.put("table", source.table());
        json.put("section", source.section());
        json.put("sectionEnglish", source.section().flatMap(row.filing().headings()::english));
        json.put("row", source.label().filter(text -> !fact.computed()));
        json.put("column", source.column());
        json.put("page", source.page());
        json.put("zh", SitePath.source(Language.ZH, fact, project.facts()));
        json.put("en", SitePath.source(Language.EN, fact, project.facts()));
        return json;
    }

    private static Map<String, Object> both(Bilingual words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("zh", words.zh());
        json.put("en", words.en());
        return json;
    }
}
