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
import org.bifolio.content.Filing;
import org.bifolio.content.Project;
import org.bifolio.facts.Fact;
import org.bifolio.finding.Message;
import org.bifolio.finding.Phrasebook;
import org.bifolio.format.Digits;

/** What was checked, what passed, what failed or could not be checked and why, and how many of the printed figures that covers. */
final class ProofReport {
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.PASSED, Outcome.ACKNOWLEDGED, Outcome.FAILED, Outcome.UNCHECKED);

    private final Project project;
    private final Proof proof;
    private final Phrasebook book;
    private final StringBuilder out = new StringBuilder();

    private ProofReport(Project project, Phrasebook book) {
        this.project = project;
        this.proof = Proof.of(project);
        this.book = book;
    }

    /** Markdown, which also reads well on a terminal. */
    static String markdown(Project project, Phrasebook book) {
        ProofReport report = new ProofReport(project, book);
        report.summary();
        report.filings();
        report.rules();
        report.section(Message.of("Contradictions acknowledged"), Outcome.ACKNOWLEDGED);
        report.section(Message.of("Failed"), Outcome.FAILED);
        report.notMade();
        report.uncovered();
        return report.out.toString();
    }

    private void summary() {
        Proof.Coverage coverage = proof.coverage();
        heading("#", Message.of("Calculations"));
        line(Message.of(
                "{0} of {1} printed figures ({2}%) are covered: {3} by a calculation, {4} only because they are printed twice.",
                coverage.covered(),
                coverage.numeric(),
                coverage.percent(),
                coverage.covered() - coverage.repeated(),
                coverage.repeated()));
        line(Message.of(
                "Calculations: {0} agree, {1} contradict in a way that is acknowledged, {2} fail, {3} could not be made.",
                count(Outcome.PASSED), count(Outcome.ACKNOWLEDGED), count(Outcome.FAILED), count(Outcome.UNCHECKED)));
        Proof.Controlled controlled = proof.controlled();
        if (controlled.controlled() > 0) {
            line(Message.of(
                    "{0} of {1} numbers in tables stand under a control total.",
                    controlled.controlled(), controlled.numbers()));
        }
        out.append('\n');
    }

    private void filings() {
        row(Message.of("filing"), Message.of("figures"), Message.of("covered"), Message.of("printed twice only"));
        out.append("|---|---:|---:|---:|\n");
        for (Filing filing : project.issuers().stream()
                .flatMap(issuer -> issuer.filings().stream())
                .toList()) {
            Proof.Coverage own = proof.coverage(List.of(filing));
            row(
                    filing.issuer() + "/" + filing.id(),
                    own.numeric(),
                    own.covered() + " (" + own.percent() + "%)",
                    own.repeated());
        }
        out.append('\n');
    }

    private void rules() {
        row(
                Message.of("calculation"),
                Message.of("agree"),
                Message.of("acknowledged"),
                Message.of("fail"),
                Message.of("not made"));
        out.append("|---|---:|---:|---:|---:|\n");
        byRule().forEach((rule, results) -> {
            out.append("| ").append(rule);
            for (Outcome outcome : OUTCOMES) {
                out.append(" | ")
                        .append(results.stream()
                                .filter(r -> r.outcome() == outcome)
                                .count());
            }
            out.append(" |\n");
        });
    }

    private void section(Message title, Outcome outcome) {
        List<Result> results =
                proof.results().stream().filter(r -> r.outcome() == outcome).toList();
        if (!results.isEmpty()) {
            out.append('\n');
            heading("##", title);
            results.forEach(r -> item(Message.of(
                    "{0}, {1} ({2}): {3}",
                    rule(r), r.total().key().call(), r.total().source().at(), words(r))));
        }
    }

    /** A line for each rule and what kept it from being made; the first figure that stands in the way as an example. */
    private void notMade() {
        Map<String, List<Result>> groups = new LinkedHashMap<>();
        proof.results().stream()
                .filter(r -> r.outcome() == Outcome.UNCHECKED)
                .forEach(r -> groups.computeIfAbsent(
                                rule(r) + r.why().orElseThrow().reason(), g -> new ArrayList<>())
                        .add(r));
        if (groups.isEmpty()) {
            return;
        }
        out.append('\n');
        heading("##", Message.of("Not made"));
        for (List<Result> results : groups.values()) {
            Result first = results.get(0);
            Message why = results.size() > 1 ? Message.of("{0}, and so on", words(first)) : words(first);
            item(Message.of(
                    "{0}: {1} ({2})",
                    rule(first), calls(results.stream().map(Result::total).toList()), why));
        }
    }

    private void uncovered() {
        Map<String, List<Fact>> tables = uncoveredByTable();
        if (!tables.isEmpty()) {
            out.append('\n');
            heading("##", Message.of("Figures under no calculation"));
            tables.forEach((table, figures) -> item(Message.of("{0}: {1}", table, calls(figures))));
        }
    }

    private static String calls(List<Fact> facts) {
        return facts.stream().map(fact -> fact.key().call()).distinct().collect(Collectors.joining(", "));
    }

    private static Message words(Result result) {
        if (result.why().isPresent()) {
            String figure = result.why().get().figure().reference();
            return switch (result.why().get().reason()) {
                case MISSING -> Message.of("{0} is not disclosed", figure);
                case NO_NUMBER -> Message.of("{0} has no number", figure);
                case HEDGED -> Message.of("{0} is only “about” or “nearly”", figure);
                case CURRENCIES -> Message.of("{0} is in another currency", figure);
                case UNDEFINED -> Message.of("not defined for {0}", figure);
            };
        }
        if (result.expected().isEmpty()) {
            return Message.of("does not agree");
        }
        Message numbers = Message.of(
                "printed {0}, computed {1}, apart {2}, rounding allows {3}",
                Digits.plain(result.total().amount().orElseThrow().digits()),
                Digits.plain(result.expected().get()),
                Digits.plain(result.apart().orElseThrow()),
                Digits.plain(result.allowed().orElseThrow()));
        return result.note()
                .map(note -> Message.of("{0}; note “{1}”", numbers, note.id()))
                .orElse(numbers);
    }

    private void heading(String level, Message title) {
        out.append(level).append(' ').append(book.say(title)).append("\n\n");
    }

    private void line(Message sentence) {
        out.append(book.say(sentence)).append('\n');
    }

    private void item(Message words) {
        out.append("- ").append(book.say(words)).append('\n');
    }

    private void row(Object... cells) {
        out.append('|');
        for (Object cell : cells) {
            out.append(' ')
                    .append(cell instanceof Message words ? book.say(words) : cell)
                    .append(" |");
        }
        out.append('\n');
    }

    /** The same for programs, in English. */
    static String json(Project project) {
        return new ProofReport(project, Phrasebook.ENGLISH).json() + "\n";
    }

    private String json() {
        Proof.Coverage coverage = proof.coverage();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", 1);
        map.put("figures", coverage.numeric());
        map.put("covered", coverage.covered());
        map.put("printedTwiceOnly", coverage.repeated());
        map.put("percent", coverage.percent());
        Map<String, Object> counts = new LinkedHashMap<>();
        OUTCOMES.forEach(outcome -> counts.put(id(outcome), count(outcome)));
        map.put("counts", counts);
        map.put(
                "uncovered",
                uncoveredByTable().values().stream()
                        .flatMap(List::stream)
                        .map(fact -> fact.key().address())
                        .distinct()
                        .toList());
        map.put("results", proof.results().stream().map(this::asMap).toList());
        return IndentedJson.of(map);
    }

    private Map<String, Object> asMap(Result result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("calculation", rule(result));
        map.put("figure", result.total().key().address());
        map.put("at", result.total().source().at());
        map.put("outcome", id(result.outcome()));
        result.expected().ifPresent(number -> map.put("computed", number.toPlainString()));
        result.apart().ifPresent(number -> map.put("apart", number.toPlainString()));
        result.allowed().ifPresent(number -> map.put("allowed", number.toPlainString()));
        result.why().ifPresent(why -> map.put("why", book.say(words(result))));
        result.note().ifPresent(note -> map.put("note", note.id()));
        map.put("parts", result.parts().stream().map(f -> f.key().address()).toList());
        return map;
    }

    private static String id(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
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

    private Map<String, List<Fact>> uncoveredByTable() {
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
        return result.rule().map(rule -> rule.id()).orElse(Acknowledgement.SAME_FIGURE);
    }
}
