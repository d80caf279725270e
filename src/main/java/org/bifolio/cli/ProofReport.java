package org.bifolio.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bifolio.check.Proof;
import org.bifolio.check.Result;
import org.bifolio.check.Result.Outcome;
import org.bifolio.content.Acknowledgement;
import org.bifolio.content.Calculation;
import org.bifolio.content.Project;
import org.bifolio.facts.Fact;
import org.bifolio.format.Digits;

/** What was checked, what passed, what failed or could not be checked and why, and how many of the printed figures that covers. */
final class ProofReport {
    private final Project project;
    private final Proof proof;

    ProofReport(Project project) {
        this.project = project;
        this.proof = Proof.of(project);
    }

    /** Markdown, which also reads well on a terminal. */
    String markdown() {
        StringBuilder out = new StringBuilder("# Calculations\n\n");
        Proof.Coverage coverage = proof.coverage();
        out.append(coverage.covered())
                .append(" of ")
                .append(coverage.numeric())
                .append(" printed figures (")
                .append(coverage.percent())
                .append("%) are covered by at least one calculation. ");
        out.append(count(Outcome.PASSED))
                .append(" calculations agree, ")
                .append(count(Outcome.ACKNOWLEDGED))
                .append(" contradictions are acknowledged, ")
                .append(count(Outcome.FAILED))
                .append(" fail, ")
                .append(count(Outcome.UNCHECKED))
                .append(" could not be made.\n\n");
        out.append("| calculation | agree | acknowledged | fail | not made |\n|---|---:|---:|---:|---:|\n");
        byRule().forEach((rule, results) -> {
            out.append("| ").append(rule);
            for (Outcome outcome : List.of(Outcome.PASSED, Outcome.ACKNOWLEDGED, Outcome.FAILED, Outcome.UNCHECKED)) {
                out.append(" | ")
                        .append(results.stream()
                                .filter(r -> r.outcome() == outcome)
                                .count());
            }
            out.append(" |\n");
        });
        section(out, "Contradictions acknowledged", Outcome.ACKNOWLEDGED);
        section(out, "Failed", Outcome.FAILED);
        notMade(out);
        out.append("\n## Figures under no calculation\n\n");
        uncovered()
                .forEach((table, figures) -> out.append("- ")
                        .append(table)
                        .append(": ")
                        .append(figures.stream()
                                .map(f -> f.key().reference())
                                .distinct()
                                .collect(Collectors.joining(", ")))
                        .append('\n'));
        return out.toString();
    }

    private void section(StringBuilder out, String title, Outcome outcome) {
        List<Result> results =
                proof.results().stream().filter(r -> r.outcome() == outcome).toList();
        if (results.isEmpty()) {
            return;
        }
        out.append("\n## ").append(title).append("\n\n");
        results.forEach(r -> out.append("- ")
                .append(rule(r))
                .append(", ")
                .append(r.total().key().reference())
                .append(" (")
                .append(place(r.total()))
                .append("): ")
                .append(words(r))
                .append('\n'));
    }

    /** A line for each rule and what kept it from being made; the first figure that stands in the way as an example. */
    private void notMade(StringBuilder out) {
        Map<String, List<Result>> groups = new LinkedHashMap<>();
        proof.results().stream()
                .filter(r -> r.outcome() == Outcome.UNCHECKED)
                .forEach(r -> groups.computeIfAbsent(
                                rule(r) + r.why().orElseThrow().reason(), g -> new ArrayList<>())
                        .add(r));
        if (groups.isEmpty()) {
            return;
        }
        out.append("\n## Not made\n\n");
        groups.values()
                .forEach(results -> out.append("- ")
                        .append(rule(results.get(0)))
                        .append(": ")
                        .append(results.stream()
                                .map(r -> r.total().key().reference())
                                .distinct()
                                .collect(Collectors.joining(", ")))
                        .append(" (")
                        .append(words(results.get(0)))
                        .append(results.size() > 1 ? ", and so on" : "")
                        .append(")\n"));
    }

    private static String words(Result result) {
        if (result.why().isPresent()) {
            String figure = result.why().get().figure().reference();
            return switch (result.why().get().reason()) {
                case MISSING -> figure + " is not printed";
                case NO_NUMBER -> figure + " has no number";
                case HEDGED -> figure + " is only “about” or “nearly”";
                case CURRENCIES -> figure + " is in another currency";
                case UNDEFINED -> "not defined for " + figure;
            };
        }
        if (result.expected().isEmpty()) {
            return "does not agree";
        }
        return "printed " + Digits.plain(result.total().amount().orElseThrow().digits()) + ", computed "
                + Digits.plain(result.expected().get()) + ", apart "
                + Digits.plain(result.apart().orElseThrow())
                + ", rounding allows " + Digits.plain(result.allowed().orElseThrow())
                + result.note().map(note -> "; note “" + note.id() + "”").orElse("");
    }

    /** The same for programs. */
    String json() {
        Proof.Coverage coverage = proof.coverage();
        List<String> results = new ArrayList<>();
        for (Result result : proof.results()) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("calculation", quoted(rule(result)));
            fields.put("figure", quoted(result.total().key().address()));
            fields.put("at", quoted(place(result.total())));
            fields.put("outcome", quoted(result.outcome().name().toLowerCase(Locale.ROOT)));
            result.expected().ifPresent(number -> fields.put("computed", quoted(number.toPlainString())));
            result.apart().ifPresent(number -> fields.put("apart", quoted(number.toPlainString())));
            result.allowed().ifPresent(number -> fields.put("allowed", quoted(number.toPlainString())));
            result.why().ifPresent(why -> fields.put("why", quoted(words(result))));
            result.note().ifPresent(note -> fields.put("note", quoted(note.id())));
            fields.put(
                    "parts",
                    result.parts().stream()
                            .map(f -> quoted(f.key().address()))
                            .collect(Collectors.joining(", ", "[", "]")));
            results.add(fields.entrySet().stream()
                    .map(field -> quoted(field.getKey()) + ": " + field.getValue())
                    .collect(Collectors.joining(", ", "    {", "}")));
        }
        String uncovered = uncovered().values().stream()
                .flatMap(List::stream)
                .map(fact -> quoted(fact.key().address()))
                .distinct()
                .collect(Collectors.joining(", "));
        return "{\n  \"figures\": " + coverage.numeric() + ",\n  \"covered\": " + coverage.covered()
                + ",\n  \"uncovered\": [" + uncovered + "],\n  \"results\": [\n" + String.join(",\n", results)
                + "\n  ]\n}\n";
    }

    private long count(Outcome outcome) {
        return proof.results().stream().filter(r -> r.outcome() == outcome).count();
    }

    /** Every rule, those that found no figure as well. */
    private Map<String, List<Result>> byRule() {
        Map<String, List<Result>> rules = new LinkedHashMap<>();
        rules.put(Acknowledgement.SAME_FIGURE, new ArrayList<>());
        project.calculations().forEach(rule -> rules.put(rule.id(), new ArrayList<>()));
        proof.results().forEach(result -> rules.get(rule(result)).add(result));
        return rules;
    }

    private Map<String, List<Fact>> uncovered() {
        Set<Fact> proved = proof.proved();
        Map<String, List<Fact>> tables = new LinkedHashMap<>();
        for (Fact fact : project.facts().all()) {
            if (!fact.computed() && fact.amount().isPresent() && !proved.contains(fact)) {
                tables.computeIfAbsent(fact.filing() + "/" + fact.source().table(), t -> new ArrayList<>())
                        .add(fact);
            }
        }
        return tables;
    }

    private static String rule(Result result) {
        return result.rule().map(Calculation::id).orElse(Acknowledgement.SAME_FIGURE);
    }

    private static String place(Fact fact) {
        return fact.source().at().toString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
