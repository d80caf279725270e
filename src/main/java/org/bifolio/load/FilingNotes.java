package org.bifolio.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.content.Acknowledgement;
import org.bifolio.content.SourceNote;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.FactKey;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/**
 * Reads what the notes of filing.yaml say of the source:
 *
 * <pre>
 * notes:
 *   - id: two-totals
 *     title: {zh: 两个合计, en: Two totals}
 *     text: {zh: …, en: …}
 *     facts: [revenue@FY2022]
 *     acknowledges:
 *       - {calculation: quarters-make-the-year, figure: revenue@FY2022, off-by: -2.09}
 * </pre>
 */
final class FilingNotes {
    private static final Message USUAL_FIGURE = Message.of("Write it as revenue@FY2022 segment=cloud-products.");

    private final String issuer;
    private final Map<String, Concept> concepts;
    private final Findings findings;

    /** @param issuer the code of the issuer whose figures the notes name */
    FilingNotes(String issuer, Map<String, Concept> concepts, Findings findings) {
        this.issuer = issuer;
        this.concepts = concepts;
        this.findings = findings;
    }

    List<SourceNote> read(YamlMap yaml) {
        List<SourceNote> notes = new ArrayList<>();
        for (YamlMap note : yaml.maps("notes")) {
            note.allow("id", "title", "text", "facts", "acknowledges");
            note.text("id")
                    .filter(id ->
                            notes.stream().anyMatch(earlier -> earlier.id().equals(id)))
                    .ifPresent(id -> findings.add(
                            Code.YAML_DUPLICATE_KEY,
                            note.at("id"),
                            Message.of("Two notes have the id “{0}”.", id),
                            Message.of("Give one of them another id.")));
            List<FactKey> keys = new ArrayList<>();
            for (YamlMap.Scalar reference : note.scalars("facts")) {
                key(reference).ifPresent(keys::add);
            }
            notes.add(new SourceNote(
                    note.require("id"),
                    note.requireWording("title"),
                    note.requireWording("text"),
                    List.copyOf(keys),
                    acknowledges(note),
                    note.at("text")));
        }
        return List.copyOf(notes);
    }

    private List<Acknowledgement> acknowledges(YamlMap note) {
        List<Acknowledgement> known = new ArrayList<>();
        for (YamlMap item : note.maps("acknowledges")) {
            item.allow("calculation", "figure", "off-by");
            String calculation = item.require("calculation");
            String apart = item.require("off-by");
            Optional<FactKey> figure = item.scalar("figure").flatMap(reference -> key(reference));
            if (item.scalar("figure").isEmpty()) {
                item.require("figure");
            }
            if (!apart.isEmpty() && !apart.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
                findings.add(
                        Code.NUMBER_MALFORMED,
                        item.at("off-by"),
                        Message.of("“{0}” is not a number.", apart),
                        Message.of("Write the difference without separators, in the unit of the figure: -2.09."));
            } else if (!apart.isEmpty() && figure.isPresent()) {
                known.add(new Acknowledgement(calculation, figure.get(), new BigDecimal(apart), item.at()));
            }
        }
        return List.copyOf(known);
    }

    private Optional<FactKey> key(YamlMap.Scalar reference) {
        Location at = reference.at();
        try {
            Optional<FactKey> key = Coordinates.parse(reference.text()).key(issuer, concepts);
            if (key.isEmpty()) {
                malformed(at, Message.of("“{0}” names no concept or no period.", reference.text()), USUAL_FIGURE);
            }
            return key;
        } catch (Coordinates.Malformed e) {
            malformed(at, e.problem(), e.remedy(USUAL_FIGURE));
            return Optional.empty();
        }
    }

    private void malformed(Location at, Message problem, Message remedy) {
        findings.add(Code.REFERENCE_MALFORMED, at, problem, remedy);
    }
}
