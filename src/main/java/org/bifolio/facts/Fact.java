package org.bifolio.facts;

import java.util.List;
import java.util.Optional;

/**
 * One figure of one filing, as printed.
 *
 * @param key what it is about
 * @param inputs for a derived fact, the facts it was computed from
 */
public record Fact(
        FactKey key, Value value, Status status, Optional<Qualifier> qualifier, Provenance source, List<Fact> inputs) {

    public Fact {
        inputs = List.copyOf(inputs);
    }

    /** Whether Bifolio computed it; a figure computed from forecasts is a forecast all the same. */
    public boolean computed() {
        return !inputs.isEmpty();
    }

    /** What readers are told it is: its status, or {@code forecast-computed} where Bifolio computed it and a forecast went in. */
    public String statusTold() {
        return status.id() + (computed() && status == Status.FORECAST ? "-computed" : "");
    }

    public Optional<Value.Amount> amount() {
        return value instanceof Value.Amount amount ? Optional.of(amount) : Optional.empty();
    }

    /** The same figure with another value. */
    public Fact with(Value other) {
        return new Fact(key, other, status, qualifier, source, inputs);
    }

    public String filing() {
        return source.filing();
    }
}
