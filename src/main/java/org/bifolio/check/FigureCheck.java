package org.bifolio.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.bifolio.content.Issuer;
import org.bifolio.content.MemberNames;
import org.bifolio.content.Project;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Kind;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;
import org.bifolio.facts.Value;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.prose.Call;
import org.bifolio.prose.FactLookup;
import org.bifolio.prose.Options;

/** Checks one reference: that it means a fact, and that its options fit it. */
final class FigureCheck {
    private final Project project;
    private final FactLookup lookup;
    private final Findings findings;

    FigureCheck(Project project, FactLookup lookup, Findings findings) {
        this.project = project;
        this.lookup = lookup;
        this.findings = findings;
    }

    void check(Call.Figure call, Language language) {
        Coordinates coordinates = call.coordinates();
        Optional<Issuer> issuer = issuer(call.issuer(), call.text(), call.at(), FigureCheck::inFront);
        if (issuer.isEmpty() || !known(issuer.get(), coordinates, call.at())) {
            return;
        }
        Optional<Fact> fact = lookup.find(call);
        if (fact.isEmpty()) {
            unknown(call);
            return;
        }
        options(call.options(), fact.get(), language, call.at());
        if (fact.get().value() instanceof Value.Blank && !noted(issuer.get(), fact.get())) {
            blank(call, fact.get());
        }
    }

    /** Whether a note on the source speaks of a figure. */
    private static boolean noted(Issuer issuer, Fact fact) {
        return issuer.filings().stream()
                .flatMap(filing -> filing.notes().stream())
                .anyMatch(note -> note.facts().contains(fact.key()));
    }

    /** It may be so in the filing, or a figure was lost from its row. */
    private void blank(Call.Figure call, Fact fact) {
        findings.add(
                Code.FACT_BLANK,
                call.at(),
                Message.of(
                        "“{0}” is blank in {1}:{2}, and readers are told so here.",
                        lookup.reference(fact.key()),
                        fact.source().file(),
                        fact.source().line()),
                Message.of("Type it there if the filing gives it; if it does not, say so in a note of filing.yaml."));
    }

    /**
     * The issuer that is meant; empty, with a finding, when it is unknown or not named where it must be.
     *
     * @param written what stands in the text, for the message
     * @param naming what to write, given the code of an issuer and what was written
     */
    Optional<Issuer> issuer(
            Optional<String> code, String written, Location at, BiFunction<String, String, Message> naming) {
        if (code.isPresent() && !lookup.mayName(code.get())) {
            findings.add(
                    Code.ISSUER_UNKNOWN,
                    at,
                    Message.of("A section tells the figures of its own issuer only, not those of {0}.", code.get()),
                    Message.of("Tell them on a page, under content/pages/."));
            return Optional.empty();
        }
        Optional<Issuer> issuer = lookup.issuer(code).flatMap(project::issuer);
        if (code.isPresent() && issuer.isEmpty() && !project.damage().explainsMissingFigure("")) {
            findings.add(
                    Code.ISSUER_UNKNOWN,
                    at,
                    Message.of("“{0}” is not an issuer.", code.get()),
                    NearestNames.remedy(code.get(), project.codes(), "issuers"));
        } else if (code.isEmpty() && issuer.isEmpty()) {
            findings.add(
                    Code.ISSUER_UNKNOWN,
                    at,
                    Message.of("“{0}” names no issuer, and this page belongs to none.", written),
                    naming.apply(
                            project.codes().isEmpty()
                                    ? "688316"
                                    : project.codes().get(0),
                            written));
        }
        return issuer;
    }

    private static Message inFront(String code, String written) {
        return Message.of("Put its code in front: {{{0}/{1}}}.", code, written);
    }

    /** Whether concept, dimensions and filing are known; says which is not. */
    boolean known(Issuer issuer, Coordinates coordinates, Location at) {
        String concept = coordinates.concept().orElse("");
        if (!project.concepts().containsKey(concept)) {
            if (project.damage().explainsMissingConcept()) {
                return false;
            }
            findings.add(
                    Code.CONCEPT_UNKNOWN,
                    at,
                    Message.of("“{0}” is not a concept.", concept),
                    Concept.labelled(concept, project.concepts().values())
                            .map(meant -> Message.of("Did you mean {0}?", meant.id()))
                            .orElseGet(() -> NearestNames.remedy(
                                    concept, project.concepts().keySet(), "concepts")));
            return false;
        }
        return members(issuer, coordinates.members(), at) && filing(issuer, coordinates.filing(), at);
    }

    private boolean members(Issuer issuer, Map<String, String> members, Location at) {
        if (project.damage().explainsMissingDimension()) {
            return true;
        }
        MemberNames names = new MemberNames(issuer.code(), issuer.dimensions());
        return members.entrySet().stream().allMatch(member -> names.know(member, at, findings));
    }

    boolean filing(Issuer issuer, Optional<String> filing, Location at) {
        if (filing.isEmpty() || issuer.filing(filing.get()).isPresent()) {
            return true;
        }
        List<String> ids = issuer.filings().stream().map(f -> f.id()).toList();
        findings.add(
                Code.FILING_UNKNOWN,
                at,
                Message.of("“{0}” is not a published filing of {1}.", filing.get(), issuer.code()),
                NearestNames.remedy(filing.get(), ids, "filings"));
        return false;
    }

    private void unknown(Call.Figure call) {
        FactKey key = lookup.key(call).orElseThrow();
        if (project.damage().explainsMissingFigure(key.concept())) {
            return;
        }
        List<FactKey> alike = project.facts().all().stream()
                .map(Fact::key)
                .filter(k -> k.issuer().equals(key.issuer()) && k.concept().equals(key.concept()))
                .filter(k -> call.options().change() == k.since().isPresent())
                .distinct()
                .toList();
        if (key.period().type() == Period.Type.DAY
                && !project.concepts().get(key.concept()).instant()) {
            onADay(key, alike, call.at());
            return;
        }
        String wanted = lookup.reference(key)
                + call.coordinates().filing().map(id -> " #" + id).orElse("");
        if (call.options().change()) {
            findings.add(Code.FACT_UNKNOWN, call.at(), noChange(call, wanted), changes(alike, key));
            return;
        }
        findings.add(Code.FACT_UNKNOWN, call.at(), Message.of("There is no figure {0}.", wanted), known(alike, key));
    }

    private Message known(List<FactKey> alike, FactKey wanted) {
        String some = alike.stream().limit(8).map(lookup::reference).collect(Collectors.joining(", "));
        return alike.isEmpty()
                ? Message.of("Nothing is recorded of “{0}”; add it under figures/.", wanted.concept())
                : Message.of("Known: {0}.", some + (alike.size() > 8 ? ", …" : ""));
    }

    /** A flow up to a day is that of the longest part of a year recorded that ends with it. */
    private void onADay(FactKey wanted, List<FactKey> alike, Location at) {
        Optional<FactKey> meant = alike.stream()
                .filter(key ->
                        key.members().equals(wanted.members()) && key.period().type() != Period.Type.SPAN)
                .filter(key -> key.period().end().equals(wanted.period().end()))
                .max(Comparator.comparing(FactKey::period));
        findings.add(
                Code.PERIOD_TYPE,
                at,
                Message.of(
                        "“{0}” is on a day, but {1} is measured over a time.",
                        lookup.reference(wanted), wanted.concept()),
                meant.map(key -> Message.of("Did you mean {0}?", lookup.reference(key)))
                        .orElseGet(() -> known(alike, wanted)));
    }

    private static Message noChange(Call.Figure call, String wanted) {
        return call.options()
                .since()
                .map(since -> Message.of("No change of {0} against {1} is stated.", wanted, since))
                .orElseGet(() -> Message.of("No change is stated of {0}.", wanted));
    }

    /** The changes that are stated of the same concept. */
    private static Message changes(List<FactKey> alike, FactKey wanted) {
        if (alike.isEmpty()) {
            return Message.of(
                    "None is stated of “{0}”; a column “change” in its table would state one.", wanted.concept());
        }
        return Message.of(
                "Stated are: {0}.",
                alike.stream()
                        .limit(8)
                        .map(key -> "{{" + key.reference() + " | change "
                                + key.since().orElseThrow() + "}}")
                        .collect(Collectors.joining(", ")));
    }

    private void options(Options options, Fact fact, Language language, Location at) {
        Concept concept = project.concepts().get(fact.key().concept());
        options.style().scale().ifPresent(scale -> {
            if (scale.language() != language) {
                findings.add(
                        Code.OPTION_UNFIT,
                        at,
                        Message.of("“{0}” is a unit of the other language.", scale.option()),
                        language == Language.ZH
                                ? Message.of("Use 元, 万元 or 亿元.")
                                : Message.of("Use yuan, thousand, million or billion."));
            } else if (concept.kind() != Kind.MONEY || options.change()) {
                findings.add(
                        Code.OPTION_UNFIT,
                        at,
                        Message.of(
                                "“{0}” fits money only; “{1}” is a figure in {2}.",
                                scale.option(), concept.id(), concept.kind().id()),
                        Message.of("Leave the unit out."));
            }
        });
        boolean number = fact.amount().isPresent();
        if (options.style().absolute() && !number) {
            findings.add(
                    Code.OPTION_UNFIT, at, "“abs” fits numbers only.", "Leave it out: this figure is not a number.");
        }
    }
}
