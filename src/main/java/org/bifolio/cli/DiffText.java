package org.bifolio.cli;

import java.util.List;
import org.bifolio.diff.Change;
import org.bifolio.diff.Change.Kind;
import org.bifolio.diff.Comparison;
import org.bifolio.diff.Renaming;
import org.bifolio.finding.Message;
import org.bifolio.shown.Place;

/** A comparison for people at a terminal. */
final class DiffText {
    private final DiffWords words;
    private final StringBuilder out = new StringBuilder();

    private DiffText(DiffWords words) {
        this.words = words;
    }

    static String of(Comparison comparison, DiffWords words) {
        DiffText text = new DiffText(words);
        for (Kind kind : Kind.values()) {
            List<Change> changes = comparison.changes().stream()
                    .filter(change -> change.kind() == kind)
                    .toList();
            if (!changes.isEmpty()) {
                text.heading(words.kind(kind), changes.size());
                words.groups(changes).forEach(text::group);
                text.out.append('\n');
            }
        }
        if (!comparison.renamings().isEmpty()) {
            text.heading(words.renamings(), comparison.renamings().size());
            comparison.renamings().forEach(text::renaming);
            text.out.append('\n');
        }
        return text.out.append(words.summary(comparison)).append('\n').toString();
    }

    private void heading(String title, int count) {
        out.append(words.say(Message.of("{0}: {1}", title, count))).append('\n');
    }

    private void group(List<Change> changes) {
        Change first = changes.get(0);
        if (changes.size() > 1) {
            line(2, words.name(changes));
            details(first);
            changes.forEach(change -> line(4, words.reference(change.fact())));
            line(4, words.places(changes));
            return;
        }
        line(2, words.name(first.fact()) + "  " + words.reference(first.fact()));
        words.remark(first).ifPresent(remark -> line(4, remark));
        value(first);
        details(first);
        line(4, DiffWords.at(first.fact()));
        places(first.places());
    }

    private void value(Change change) {
        switch (change.kind()) {
            case RESTATED, REPEATED -> {}
            case CORRECTED, UNIT, RECOMPUTED ->
                line(
                        4,
                        words.value(change.before().orElseThrow()) + " → "
                                + words.value(change.after().orElseThrow()));
            case REMOVED, LABEL, SOURCE, NEW_PERIOD, NEW_FIGURE -> line(4, words.value(change.fact()));
        }
    }

    private void details(Change change) {
        words.details(change)
                .forEach(detail -> line(4, detail.what() + ": “" + detail.before() + "” → “" + detail.after() + "”"));
    }

    private void renaming(Renaming renaming) {
        line(2, words.name(renaming) + "  " + words.count(renaming));
        line(4, "“" + DiffWords.words(renaming.before()) + "” → “" + DiffWords.words(renaming.after()) + "”");
        places(renaming.places());
    }

    private void places(List<Place> places) {
        for (Place place : places) {
            String shown = place.words().isEmpty() ? words.kind(place) : sentence(place);
            line(4, place.language().code() + " " + place.at() + ": " + shown);
        }
    }

    private String sentence(Place place) {
        StringBuilder sentence = new StringBuilder();
        for (Place.Run run : place.words()) {
            sentence.append(run.figure() ? "[" + run.text() + "]" : run.text());
        }
        return sentence.toString().strip().replaceAll("\\s+", " ");
    }

    private void line(int depth, String text) {
        out.append(" ".repeat(depth)).append(text).append('\n');
    }
}
