package org.bifolio.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.content.Filing;
import org.bifolio.content.Project;
import org.bifolio.diff.Change;
import org.bifolio.diff.Change.Kind;
import org.bifolio.diff.Comparison;
import org.bifolio.diff.Renaming;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Language;
import org.bifolio.finding.Message;
import org.bifolio.finding.Phrasebook;
import org.bifolio.format.AsTyped;
import org.bifolio.format.FigureFormat;
import org.bifolio.shown.Place;

/** Says a comparison's parts in the editor's language. */
final class DiffWords {
    /** A detail that differs: {@code section}, as it was, as it is. */
    record Detail(String what, String before, String after) {}

    private final Phrasebook book;
    private final Language language;
    private final Project before;
    private final Project after;

    DiffWords(Phrasebook book, Project before, Project after) {
        this.book = book;
        this.language = Language.of(book.language().getLanguage()).orElse(Language.EN);
        this.before = before;
        this.after = after;
    }

    String say(Message message) {
        return book.say(message);
    }

    String kind(Kind kind) {
        return say(
                switch (kind) {
                    case RESTATED -> Message.of("Restated");
                    case CORRECTED -> Message.of("Corrected");
                    case REMOVED -> Message.of("Removed");
                    case UNIT -> Message.of("Other unit");
                    case LABEL -> Message.of("Other label");
                    case SOURCE -> Message.of("Other source");
                    case RECOMPUTED -> Message.of("Computed anew");
                    case NEW_PERIOD -> Message.of("New periods");
                    case NEW_FIGURE -> Message.of("New figures");
                    case REPEATED -> Message.of("Printed once more");
                });
    }

    String renamings() {
        return say(Message.of("Other words beside figures"));
    }

    /** How many changes there are of each kind, in a line. */
    String summary(Comparison comparison) {
        if (comparison.same()) {
            return say(Message.of("No figure differs."));
        }
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        comparison.changes().forEach(change -> counts.merge(change.kind(), 1L, Long::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(say(Message.of("{0}: {1}", kind(kind), count))));
        if (!comparison.renamings().isEmpty()) {
            parts.add(say(
                    Message.of("{0}: {1}", renamings(), comparison.renamings().size())));
        }
        return String.join(zh() ? "；" : "; ", parts) + (zh() ? "。" : ".");
    }

    /** {@code Operating revenue, FY2022}. */
    String name(Fact fact) {
        FigureFormat format =
                new FigureFormat(after.concepts().containsKey(fact.key().concept()) ? after : before);
        FactKey key = fact.key();
        String label = format.label(key, language);
        String period = format.period(key.period(), language);
        return say(
                key.since().isPresent()
                        ? Message.of(
                                "{0}, {1} against {2}",
                                label, period, format.period(key.since().get(), language))
                        : Message.of("{0}, {1}", label, period));
    }

    /** {@code revenue@FY2022 #2022-annual-report-summary}, with the issuer in front where there are several. */
    String reference(Fact fact) {
        String issuer = after.issuers().size() > 1 ? fact.key().issuer() + " " : "";
        return issuer + fact.key().call() + " #" + fact.filing();
    }

    String value(Fact fact) {
        return AsTyped.of(fact);
    }

    static String at(Fact fact) {
        return fact.source().at().toString();
    }

    /** What differs besides the value. */
    List<Detail> details(Change change) {
        List<Detail> details = new ArrayList<>();
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return details;
        }
        Fact old = change.before().get();
        Fact now = change.after().get();
        if (change.kind() == Kind.LABEL) {
            compare(details, "label", old, now, fact -> fact.source().label());
        } else if (change.kind() == Kind.SOURCE) {
            compare(
                    details,
                    "status",
                    old,
                    now,
                    fact -> Optional.of(fact.status().id()));
            compare(
                    details,
                    "table",
                    old,
                    now,
                    fact -> Optional.of(fact.source().table()));
            compare(details, "section", old, now, fact -> fact.source().section());
            compare(details, "columns", old, now, fact -> fact.source().column());
            compare(details, "page", old, now, fact -> fact.source().page());
        } else if (change.kind() == Kind.RECOMPUTED) {
            compare(details, "derived.yaml", old, now, DiffWords::computation);
        }
        return details;
    }

    private static Optional<String> computation(Fact fact) {
        return fact.computed()
                ? Optional.of(fact.source().label().orElse("") + ": "
                        + fact.inputs().stream()
                                .map(input -> input.key().reference())
                                .collect(Collectors.joining(", ", "[", "]")))
                : Optional.empty();
    }

    private static void compare(
            List<Detail> details, String what, Fact old, Fact now, Function<Fact, Optional<String>> part) {
        String was = part.apply(old).orElse("");
        String is = part.apply(now).orElse("");
        if (!was.equals(is)) {
            details.add(new Detail(what, was, is));
        }
    }

    /** Figures of one file whose label or source changed in the same way are told together. */
    List<List<Change>> groups(List<Change> changes) {
        Map<Object, List<Change>> groups = new LinkedHashMap<>();
        for (Change change : changes) {
            Object group = change.kind() == Kind.SOURCE || change.kind() == Kind.LABEL
                    ? List.of(change.fact().source().file(), details(change))
                    : change;
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(change);
        }
        return List.copyOf(groups.values());
    }

    /** {@code 4 figures of content/…/key-figures.csv: total-assets@2022-12-31, …}. */
    String name(List<Change> group) {
        return say(Message.of(
                "{0} figures of {1}", group.size(), group.get(0).fact().source().file()));
    }

    /** How many places show the figures of a group. */
    String places(List<Change> group) {
        long places = group.stream()
                .flatMap(change -> change.places().stream())
                .distinct()
                .count();
        return say(Counts.some(places, "shown in 1 place", "shown in {0} places"));
    }

    /** What another filing prints, or where a removed figure is still printed; empty where that says nothing new. */
    Optional<String> remark(Change change) {
        if (change.kind() == Kind.RESTATED || change.kind() == Kind.REPEATED) {
            return Optional.of(say(Message.of(
                    "{0} in {1}; {2} in {3}.",
                    value(change.before().orElseThrow()),
                    filing(change.before().get()),
                    value(change.fact()),
                    filing(change.fact()))));
        }
        if (change.kind() == Kind.REMOVED) {
            return after.facts().statements(change.fact().key()).stream()
                    .findFirst()
                    .map(still -> say(Message.of("{0} still stands in {1}.", value(still), filing(still))));
        }
        return Optional.empty();
    }

    /** A filing's short title. */
    String filing(Fact fact) {
        return Stream.of(after, before)
                .flatMap(project -> project.issuer(fact.key().issuer()).stream())
                .flatMap(issuer -> issuer.filing(fact.filing()).stream())
                .findFirst()
                .map(Filing::brief)
                .map(this::in)
                .orElse(fact.filing());
    }

    /** {@code concept revenue, label}. */
    String name(Renaming renaming) {
        return say(
                switch (renaming.subject()) {
                    case CONCEPT -> Message.of("{0} of the concept {1}", renaming.key(), renaming.id());
                    case VALUE -> Message.of("English of the value {0}", renaming.id());
                    case MEMBER -> Message.of("{0} of the member {1}", renaming.key(), renaming.id());
                    case UNIT -> Message.of("name of the unit {0}", renaming.id());
                    case FILING -> Message.of("{0} of the filing {1}", renaming.key(), renaming.id());
                });
    }

    /** Both languages where they differ. */
    static String words(Bilingual words) {
        return words.zh().equals(words.en()) ? words.zh() : words.zh() + " / " + words.en();
    }

    String count(Renaming renaming) {
        return say(Counts.some(renaming.figures(), "beside 1 figure", "beside {0} figures"));
    }

    /** What kind of place it is; empty for a sentence of a section, which speaks for itself. */
    String kind(Place place) {
        return say(
                switch (place.kind()) {
                    case SENTENCE -> Message.of("sentence");
                    case TITLE -> Message.of("title");
                    case SUMMARY -> Message.of("summary");
                    case NOTE -> Message.of("note {0}", place.name());
                    case CAPTION -> Message.of("words of the chart {0}", place.name());
                    case CARDS -> Message.of("cards");
                    case TABLE -> Message.of("table {0}", place.name());
                    case CHART -> Message.of("chart {0}", place.name());
                });
    }

    private String in(Bilingual words) {
        return words.in(language);
    }

    boolean zh() {
        return language == Language.ZH;
    }
}
