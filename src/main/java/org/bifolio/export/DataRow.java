package org.bifolio.export;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bifolio.content.Filing;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Value;

/**
 * One cell of a printed table, or one computed figure.
 *
 * @param key what it is about; empty where a cell of a table names nothing
 * @param fact empty where the source prints nothing
 */
record DataRow(Filing filing, String table, Optional<FactKey> key, Optional<Fact> fact, String rowLabel) {

    /** What stands in the cell. Not applicable, blank, a dash, not printed and zero are five different things. */
    enum State {
        NUMBER("number"),
        TEXT("text"),
        DATE("date"),
        NOT_APPLICABLE("not-applicable"),
        BLANK("blank"),
        DASH("dash"),
        NOT_PRINTED("not-printed");

        private final String id;

        State(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    static DataRow of(Filing filing, Fact fact) {
        return new DataRow(filing, fact.source().table(), Optional.of(fact.key()), Optional.of(fact), "");
    }

    State state() {
        if (fact.isEmpty()) {
            return State.NOT_PRINTED;
        }
        Value value = fact.get().value();
        if (value instanceof Value.Amount) {
            return State.NUMBER;
        } else if (value instanceof Value.Text) {
            return State.TEXT;
        } else if (value instanceof Value.Day) {
            return State.DATE;
        } else if (value instanceof Value.Dash) {
            return State.DASH;
        }
        return value instanceof Value.Blank ? State.BLANK : State.NOT_APPLICABLE;
    }

    Optional<Value.Amount> amount() {
        return fact.flatMap(Fact::amount);
    }

    /** Every sign as the editor typed it from the page; empty where nothing, or no text, is printed, and of what was computed. */
    String printed() {
        if (fact.isEmpty() || fact.get().computed()) {
            return "";
        }
        Value value = fact.get().value();
        if (value instanceof Value.Amount amount) {
            return amount.printed();
        } else if (value instanceof Value.Text text) {
            return text.printed();
        } else if (value instanceof Value.Day day) {
            return day.printed();
        } else if (value instanceof Value.Dash dash) {
            return dash.printed();
        }
        return value instanceof Value.NotApplicable ? "不适用" : "";
    }

    /** The row's words in the filing. */
    String row() {
        return fact.flatMap(found -> found.source().label()).orElse(rowLabel);
    }

    String members() {
        return key.map(FactKey::members).orElse(new TreeMap<>()).entrySet().stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining(";"));
    }
}
