package org.bifolio.prose;

import java.util.Optional;
import org.bifolio.content.Project;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;

/** Finds the fact a reference means, as seen from one filing: its own statement first, then the latest filing's. */
public final class FactLookup {
    private final Project project;
    private final String issuer;
    private final String filing;

    public FactLookup(Project project, String issuer, String filing) {
        this.project = project;
        this.issuer = issuer;
        this.filing = filing;
    }

    public Optional<Fact> find(Call.Figure call) {
        return key(call).flatMap(key -> find(key, call.coordinates().filing()));
    }

    public Optional<Fact> find(Coordinates coordinates) {
        return coordinates.key(issuer, project.concepts()).flatMap(key -> find(key, coordinates.filing()));
    }

    private Optional<Fact> find(FactKey key, Optional<String> named) {
        return named.isPresent()
                ? project.facts().find(key, named.get())
                : project.facts().find(key, filing).or(() -> project.facts().find(key));
    }

    /** What a reference is about; for a change with the period it is stated against. */
    public Optional<FactKey> key(Call.Figure call) {
        Optional<FactKey> key = call.coordinates().key(issuer, project.concepts());
        if (key.isEmpty() || !call.options().change()) {
            return key;
        }
        Concept concept = project.concepts().get(key.get().concept());
        if (call.options().since().isPresent()) {
            return key.map(k -> k.change(
                    concept == null
                            ? call.options().since().get()
                            : concept.period(call.options().since().get())));
        }
        return Optional.of(
                statedChange(key.get()).orElse(key.get().change(key.get().period())));
    }

    private Optional<FactKey> statedChange(FactKey key) {
        return project.facts().changes(key).stream().findFirst().map(Fact::key);
    }
}
