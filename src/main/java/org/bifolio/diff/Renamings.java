package org.bifolio.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Issuer.Dimension;
import org.bifolio.diff.Renaming.Subject;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.UnitWords;
import org.bifolio.facts.Value;
import org.bifolio.shown.Place;

/** Compares the words that stand beside figures: names of concepts, members and units, and what a filing says of itself. */
final class Renamings {
    private static final Bilingual NOTHING = Bilingual.same("");

    private final Version before;
    private final Version after;
    private final Map<String, String> renamedFilings;
    private final List<Renaming> found = new ArrayList<>();

    /** @param renamedFilings the new names of filings' folders, by issuer and old name */
    Renamings(Version before, Version after, Map<String, String> renamedFilings) {
        this.before = before;
        this.after = after;
        this.renamedFilings = renamedFilings;
    }

    List<Renaming> all() {
        after.project().concepts().values().forEach(this::concept);
        after.project().issuers().forEach(this::members);
        after.project().units().forEach(this::unit);
        after.project().issuers().forEach(this::filings);
        return found;
    }

    private void concept(Concept now) {
        Concept old = before.project().concepts().get(now.id());
        if (old == null) {
            return;
        }
        Predicate<Fact> measured = fact -> fact.key().concept().equals(now.id());
        List<Place> places = after.shown().namesConcept(now.id());
        compare(Subject.CONCEPT, now.id(), "label", old.label(), now.label(), measured, places);
        Function<Concept, Bilingual> brief = c -> c.brief().equals(c.label()) ? NOTHING : c.brief();
        compare(Subject.CONCEPT, now.id(), "short", brief.apply(old), brief.apply(now), measured, places);
        compare(
                Subject.CONCEPT,
                now.id(),
                "definition",
                old.definition().orElse(NOTHING),
                now.definition().orElse(NOTHING),
                measured,
                List.of());
        old.values().forEach((printed, english) -> {
            String other = now.values().getOrDefault(printed, english);
            Predicate<Fact> said = fact -> measured.test(fact) && fact.value().equals(new Value.Text(printed));
            compare(
                    Subject.VALUE,
                    now.id() + " " + printed,
                    "values",
                    new Bilingual(printed, english),
                    new Bilingual(printed, other),
                    said,
                    places(said));
        });
    }

    private void members(Issuer now) {
        before.project()
                .issuer(now.code())
                .ifPresent(old -> now.dimensions()
                        .values()
                        .forEach(dimension -> members(
                                now.code(), Optional.ofNullable(old.dimensions().get(dimension.id())), dimension)));
    }

    private void members(String issuer, Optional<Dimension> old, Dimension now) {
        old.ifPresent(was -> was.members().forEach((member, words) -> {
            String id = issuer + " " + now.id() + "=" + member;
            Predicate<Fact> about = fact -> fact.key().issuer().equals(issuer)
                    && member.equals(fact.key().members().get(now.id()));
            List<Place> places = after.shown().namesMember(issuer, now.id(), member);
            compare(Subject.MEMBER, id, "label", words, now.members().getOrDefault(member, words), about, places);
            compare(
                    Subject.MEMBER,
                    id,
                    "short",
                    was.briefs().getOrDefault(member, NOTHING),
                    now.briefs().getOrDefault(member, NOTHING),
                    about,
                    places);
        }));
    }

    private void unit(String code, UnitWords now) {
        UnitWords old = before.project().units().getOrDefault(code, now);
        compare(
                Subject.UNIT,
                code,
                "units",
                old.all(),
                now.all(),
                fact -> fact.amount()
                        .filter(amount -> amount.unit().code().equals(code))
                        .isPresent(),
                after.shown().namesUnit(code));
    }

    private void filings(Issuer issuer) {
        before.project()
                .issuer(issuer.code())
                .ifPresent(was -> was.filings().forEach(old -> {
                    String id = renamedFilings.getOrDefault(issuer.code() + "/" + old.id(), old.id());
                    issuer.filing(id).ifPresent(now -> filing(old, now));
                }));
    }

    private void filing(Filing old, Filing now) {
        Map<String, Function<Filing, Bilingual>> parts = new LinkedHashMap<>();
        parts.put("folder", filing -> Bilingual.same(filing.id()));
        parts.put("title", Filing::title);
        parts.put("short", filing -> filing.brief().equals(filing.title()) ? NOTHING : filing.brief());
        parts.put("kind", filing -> Bilingual.same(filing.kind()));
        parts.put("period", filing -> same(filing.period()));
        parts.put("disclosed", filing -> same(filing.disclosed()));
        parts.put("publisher", filing -> filing.publisher().orElse(NOTHING));
        parts.put("source", filing -> filing.source().map(Filing.Source::label).orElse(NOTHING));
        parts.put("url", filing -> same(filing.source().flatMap(Filing.Source::url)));
        parts.forEach((key, part) -> compare(
                Subject.FILING,
                now.issuer() + "/" + now.id(),
                key,
                part.apply(old),
                part.apply(now),
                fact -> fact.key().issuer().equals(now.issuer())
                        && fact.filing().equals(now.id()),
                List.of()));
    }

    private static Bilingual same(Optional<?> value) {
        return Bilingual.same(value.map(Object::toString).orElse(""));
    }

    private void compare(
            Subject subject,
            String id,
            String key,
            Bilingual old,
            Bilingual now,
            Predicate<Fact> concerned,
            List<Place> places) {
        if (old.equals(now)) {
            return;
        }
        int figures = (int) facts(concerned).size();
        if (figures > 0) {
            found.add(new Renaming(subject, id, key, old, now, figures, places));
        }
    }

    private List<Fact> facts(Predicate<Fact> concerned) {
        return after.project().facts().all().stream().filter(concerned).toList();
    }

    private List<Place> places(Predicate<Fact> concerned) {
        return facts(concerned).stream()
                .flatMap(fact -> after.shown().places(fact).stream())
                .distinct()
                .toList();
    }
}
