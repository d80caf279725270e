package org.bifolio.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;

/** One line of words that may call figures: a title, a summary, a chart's headline, a note. */
public record CallText(List<Part> parts) {

    /** Words as they are, or a call. */
    public sealed interface Part {
        record Words(String text, Location at) implements Part {}

        record Called(Call.Figure figure) implements Part {}
    }

    /** @param at the place of the text's first character */
    public static CallText parse(String text, Location at, Findings findings) {
        CallParser parser = new CallParser(findings);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int open;
        while ((open = text.indexOf("{{", from)) >= 0) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            int again = text.indexOf("{{", open + 2);
            if (again >= 0 && again < close) {
                words(parts, text.substring(from, again), shift(at, from), findings); // the first is not closed
                from = again;
                continue;
            }
            words(parts, text.substring(from, open), shift(at, from), findings);
            Optional<Call> call = parser.parse(text.substring(open + 2, close), shift(at, open + 2));
            if (call.isPresent() && call.get() instanceof Call.Figure figure) {
                parts.add(new Part.Called(figure));
            } else if (call.isPresent()) {
                findings.add(
                        Code.REFERENCE_MALFORMED,
                        call.get().at(),
                        "A block cannot stand in a line of words.",
                        "Call figures only here.");
            }
            from = close + 2;
        }
        words(parts, text.substring(from), shift(at, from), findings);
        return new CallText(List.copyOf(parts));
    }

    private static void words(List<Part> parts, String text, Location at, Findings findings) {
        if (!text.isEmpty()) {
            new Braces(findings).find(text, at);
            parts.add(new Part.Words(text, at));
        }
    }

    private static Location shift(Location at, int columns) {
        return Location.of(at.path(), at.line(), at.column() + columns);
    }

    public List<Call.Figure> figures() {
        return parts.stream()
                .filter(Part.Called.class::isInstance)
                .map(part -> ((Part.Called) part).figure())
                .toList();
    }

    /** Puts the parts together again, each call and each run of words written by the caller. */
    public String join(Function<Call.Figure, String> figure, Function<String, String> words) {
        StringBuilder joined = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Called called) {
                joined.append(figure.apply(called.figure()));
            } else if (part instanceof Part.Words run) {
                joined.append(words.apply(run.text()));
            }
        }
        return joined.toString();
    }
}
