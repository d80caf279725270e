package org.bifolio.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.bifolio.diff.Change;
import org.bifolio.diff.Change.Kind;
import org.bifolio.diff.Comparison;
import org.bifolio.diff.Renaming;
import org.bifolio.finding.Message;
import org.bifolio.shown.Place;

/**
 * A comparison as a comment on a pull request, in GitHub's Markdown: what has changed in full, what is new folded away, and never
 * longer than a comment may be.
 */
final class DiffMarkdown {
    /** GitHub takes 65,536 characters; what a workflow puts around it needs some. */
    private static final int LONGEST = 60_000;

    private final DiffWords words;
    private final StringBuilder out = new StringBuilder();
    private int left;

    private DiffMarkdown(DiffWords words) {
        this.words = words;
    }

    /** @param title which versions were compared */
    static String of(Comparison comparison, String title, DiffWords words) {
        DiffMarkdown text = new DiffMarkdown(words);
        text.out.append("### ").append(escaped(title)).append("\n\n");
        text.out.append(escaped(words.summary(comparison))).append("\n");
        for (Kind kind : Kind.values()) {
            List<Change> changes = comparison.changes().stream()
                    .filter(change -> change.kind() == kind)
                    .toList();
            if (!changes.isEmpty()) {
                text.kind(kind, changes);
            }
        }
        if (!comparison.renamings().isEmpty()) {
            text.section(
                    words.renamings(),
                    comparison.renamings().size(),
                    false,
                    comparison.renamings().stream().map(text::renaming).toList());
        }
        if (text.left > 0) {
            text.out
                    .append('\n')
                    .append(words.say(Message.of(
                            "{0} more entries do not fit; bifolio diff --format json has all of them.", text.left)))
                    .append('\n');
        }
        return text.out.toString();
    }

    private void kind(Kind kind, List<Change> changes) {
        boolean fresh = kind == Kind.NEW_PERIOD || kind == Kind.NEW_FIGURE || kind == Kind.REPEATED;
        section(
                words.kind(kind),
                changes.size(),
                fresh,
                fresh
                        ? changes.stream().map(this::line).toList()
                        : words.groups(changes).stream().map(this::entry).toList());
    }

    private void section(String title, int count, boolean folded, List<String> entries) {
        String heading = escaped(words.say(Message.of("{0}: {1}", title, count)));
        if (out.length() + heading.length() + 200 > LONGEST) {
            left += entries.size();
            return;
        }
        out.append(folded ? "\n<details><summary>" + heading + "</summary>\n\n" : "\n#### " + heading + "\n\n");
        for (String entry : entries) {
            if (out.length() + entry.length() > LONGEST) {
                left++;
            } else {
                out.append(entry);
            }
        }
        out.append(folded ? "\n</details>\n" : "");
    }

    /** A new figure in one line. */
    private String line(Change change) {
        String shown = change.places().stream()
                .map(place -> escaped(name(place)) + " " + code(file(place)))
                .distinct()
                .collect(Collectors.joining(words.zh() ? "，" : ", "));
        String value = words.remark(change).orElseGet(() -> words.value(change.fact()));
        return "- " + escaped(words.name(change.fact())) + " " + code(words.reference(change.fact())) + ": **"
                + escaped(value) + "**" + (shown.isEmpty() ? "" : "; " + shown) + "\n";
    }

    private String entry(List<Change> changes) {
        Change first = changes.get(0);
        StringBuilder entry = new StringBuilder("- ");
        if (changes.size() > 1) {
            entry.append("**").append(escaped(words.name(changes))).append("**");
        } else {
            entry.append("**").append(escaped(words.name(first.fact()))).append("** ");
            entry.append(code(words.reference(first.fact()))).append(value(first));
        }
        words.details(first)
                .forEach(detail -> entry.append("<br>")
                        .append(escaped(detail.what() + ": “" + detail.before() + "” → “" + detail.after() + "”")));
        entry.append('\n');
        if (changes.size() == 1) {
            entry.append("  - ").append(code(DiffWords.at(first.fact()))).append('\n');
            places(first.places(), entry);
        } else {
            entry.append("  - ")
                    .append(changes.stream()
                            .map(change -> code(words.reference(change.fact())))
                            .collect(Collectors.joining(", ")))
                    .append("\n  - ")
                    .append(words.places(changes))
                    .append('\n');
        }
        return entry.toString();
    }

    private String value(Change change) {
        String remark =
                words.remark(change).map(words -> "<br>" + escaped(words)).orElse("");
        return switch (change.kind()) {
            case RESTATED, REPEATED -> remark;
            case CORRECTED, UNIT, RECOMPUTED ->
                "<br>" + escaped(words.value(change.before().orElseThrow())) + " → **"
                        + escaped(words.value(change.after().orElseThrow())) + "**";
            default -> "<br>" + escaped(words.value(change.fact())) + remark;
        };
    }

    private String renaming(Renaming renaming) {
        StringBuilder entry = new StringBuilder("- **")
                .append(escaped(words.name(renaming)))
                .append("** (")
                .append(words.count(renaming))
                .append(")<br>")
                .append(escaped(DiffWords.words(renaming.before())))
                .append(" → **")
                .append(escaped(DiffWords.words(renaming.after())))
                .append("**\n");
        places(renaming.places(), entry);
        return entry.toString();
    }

    private void places(List<Place> places, StringBuilder entry) {
        for (Place place : places) {
            entry.append("  - ")
                    .append(place.language().code())
                    .append(' ')
                    .append(code(file(place)))
                    .append(": ")
                    .append(place.words().isEmpty() ? escaped(words.kind(place)) : sentence(place))
                    .append('\n');
        }
    }

    private String name(Place place) {
        return place.language().code() + " " + words.kind(place);
    }

    private static String file(Place place) {
        return place.at().path() + ":" + place.at().line();
    }

    private static String sentence(Place place) {
        StringBuilder sentence = new StringBuilder();
        for (Place.Run run : place.words()) {
            String text = escaped(run.text());
            sentence.append(run.figure() && !text.isBlank() ? "**" + text + "**" : text);
        }
        return sentence.toString().strip().replaceAll("\\s+", " ");
    }

    private static String code(String text) {
        return "`" + text.replace("`", "'") + "`";
    }

    /** Text as it is, whatever Markdown or HTML would make of it. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|~#])", "\\\\$1").replace("&", "&amp;");
    }
}
