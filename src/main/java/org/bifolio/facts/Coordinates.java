package org.bifolio.facts;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bifolio.finding.Message;

/**
 * Part of what a fact is about, as editors write it: {@code revenue@FY2022 segment=cloud-products #some-filing}. Every
 * part may be left out where a row, a column, a category or a series supplies it.
 *
 * @param period as written; {@code FY2022} of a balance means its last day
 */
public record Coordinates(
        Optional<String> concept, Optional<Period> period, SortedMap<String, String> members, Optional<String> filing) {

    public static final Coordinates NONE =
            new Coordinates(Optional.empty(), Optional.empty(), new TreeMap<>(), Optional.empty());

    /** Thrown by {@link #parse} with what is wrong and where in the text, counted from 0. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message problem;
        private final transient Optional<Message> remedy;
        private final int offset;

        Malformed(Message problem, int offset) {
            this(problem, Optional.empty(), offset);
        }

        Malformed(Message problem, Optional<Message> remedy, int offset) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
            this.remedy = remedy;
            this.offset = offset;
        }

        public Message problem() {
            return problem;
        }

        /** What would be right, if that can be told; or else what is usual. */
        public Message remedy(Message usual) {
            return remedy.orElse(usual);
        }

        public int offset() {
            return offset;
        }
    }

    /** Reads coordinates; words are separated by spaces. */
    public static Coordinates parse(String text) throws Malformed {
        Reading reading = new Reading();
        int at = 0;
        while (at < text.length()) {
            int blank = text.indexOf(' ', at);
            int end = blank < 0 ? text.length() : blank;
            if (end > at) {
                reading.word(text.substring(at, end), at);
            }
            at = end + 1;
        }
        return new Coordinates(reading.concept, reading.period, reading.members, reading.filing);
    }

    /** What has been read of coordinates, word by word. */
    private static final class Reading {
        private Optional<String> concept = Optional.empty();
        private Optional<Period> period = Optional.empty();
        private Optional<String> filing = Optional.empty();
        private final SortedMap<String, String> members = new TreeMap<>();

        /** @param at where the word begins */
        void word(String word, int at) throws Malformed {
            int equals = word.indexOf('=');
            if (word.startsWith("#")) {
                filing = Optional.of(word.substring(1));
            } else if (equals > 0 && equals < word.length() - 1) {
                members.put(word.substring(0, equals), word.substring(equals + 1));
            } else if (equals >= 0) {
                throw new Malformed(Message.of("“{0}” is not a dimension and its member.", word), at);
            } else if (concept.isPresent() || period.isPresent()) {
                throw new Malformed(
                        Message.of("“{0}” stands where a dimension=member is expected.", word),
                        concept.filter(measure ->
                                        period.isEmpty() && Period.parse(word).isPresent())
                                .map(measure -> Message.of("A period follows “@”: {0}.", measure + "@" + word)),
                        at);
            } else {
                measure(word, at);
            }
        }

        /** {@code revenue@FY2022}, {@code revenue}, {@code @FY2022} or {@code FY2022}. */
        private void measure(String word, int at) throws Malformed {
            int sign = word.indexOf('@');
            if (sign < 0) {
                period = Period.parse(word);
                concept = period.isPresent() ? Optional.empty() : Optional.of(word);
                return;
            }
            concept = sign > 0 ? Optional.of(word.substring(0, sign)) : Optional.empty();
            String written = word.substring(sign + 1);
            period = Period.parse(written);
            if (period.isEmpty()) {
                throw new Malformed(Message.of("“{0}” is not a period.", written), meant(written), at + sign + 1);
            }
        }
    }

    /** A word that ends in a comma was meant to be followed by another one. */
    private static Optional<Message> meant(String written) {
        return written.matches(".*[,，;；、]")
                ? Optional.of(Message.of("Put a space between two figures, and nothing else."))
                : PeriodSpelling.advice(written);
    }

    /** These coordinates, with what they leave out taken from others. */
    public Coordinates or(Coordinates others) {
        SortedMap<String, String> both = new TreeMap<>(others.members);
        both.putAll(members);
        return new Coordinates(concept.or(others::concept), period.or(others::period), both, filing.or(others::filing));
    }

    /** The fact meant, once concept and period are known. */
    public Optional<FactKey> key(String issuer, Map<String, Concept> concepts) {
        return concept.flatMap(id -> period.map(p -> {
            Concept known = concepts.get(id);
            return FactKey.of(issuer, id, known == null ? p : known.period(p), members);
        }));
    }
}
