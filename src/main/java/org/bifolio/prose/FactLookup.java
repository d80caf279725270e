package org.bifolio.prose;

import java.util.Optional;
import org.bifolio.content.Filing;
import org.bifolio.content.Project;
import org.bifolio.content.SiteText;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;

/**
 * Finds what a reference or a block means, as seen from one text. In a filing, its own statement comes first, then the
 * latest filing's; a page belongs to no issuer, so that each reference has to name one.
 */
public final class FactLookup {
    private final Project project;
    private final Optional<Filing> filing;

    private FactLookup(Project project, Optional<Filing> filing) {
        this.project = project;
        this.filing = filing;
    }

    public static FactLookup of(Project project, Filing filing) {
        return new FactLookup(project, Optional.of(filing));
    }

    public static FactLookup of(Project project, SiteText text) {
        return new FactLookup(project, text.filing());
    }

    /** The code of the issuer that is meant: the one named, or else the text's own; empty where neither is. */
    public Optional<String> issuer(Optional<String> named) {
        return named.or(() -> filing.map(Filing::issuer));
    }

    /** Whether the text may name that issuer: a section only its own, so that no issuer's pages hang on another's figures. */
    public boolean mayName(String issuer) {
        return filing.map(own -> own.issuer().equals(issuer)).orElse(true);
    }

    public Optional<Fact> find(Call.Figure call) {
        return key(call).flatMap(key -> find(key, call.coordinates().filing()));
    }

    public Optional<Fact> find(Reference reference) {
        return key(reference.issuer(), reference.coordinates())
                .flatMap(key -> find(key, reference.coordinates().filing()));
    }

    private Optional<Fact> find(FactKey key, Optional<String> named) {
        if (named.isPresent()) {
            return project.facts().find(key, named.get());
        }
        return filing.filter(own -> own.issuer().equals(key.issuer()))
                .flatMap(own -> project.facts().find(key, own.id()))
                .or(() -> project.facts().find(key));
    }

    private Optional<FactKey> key(Optional<String> named, Coordinates coordinates) {
        return issuer(named).flatMap(code -> coordinates.key(code, project.concepts()));
    }

    /** What a reference is about; for a change with the period it is stated against. */
    public Optional<FactKey> key(Call.Figure call) {
        Optional<FactKey> key = key(call.issuer(), call.coordinates());
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

    /** As a reference in this text would write it: {@code revenue@FY2022}, {@code 688316/revenue@FY2022}. */
    public String reference(FactKey key) {
        boolean own = filing.filter(of -> of.issuer().equals(key.issuer())).isPresent();
        return (own ? "" : key.issuer() + "/") + key.reference();
    }

    /** The filing whose chart or table a block shows: the one named, or else the text's own. */
    public Optional<Filing> filing(BlockTarget target) {
        if (target.filing().isEmpty()) {
            return filing;
        }
        return issuer(target.issuer())
                .flatMap(project::issuer)
                .flatMap(issuer -> target.filing().flatMap(named -> issuer.filing(named.text())));
    }
}
