package org.bifolio.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bifolio.content.Project;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.PrintedName;

/** The names under which filings print one and the same number, year after year: a name that changes may hide another measure. */
public final class PrintedNames {

    /** What a name stands for in every period. */
    private record Subject(String issuer, String concept, SortedMap<String, String> members) {
        static Subject of(FactKey key) {
            return new Subject(key.issuer(), key.concept(), key.members());
        }
    }

    private final Project project;
    private final Map<Subject, Map<String, List<Fact>>> named = new LinkedHashMap<>();
    private final Map<Subject, Map<String, List<String>>> changed = new ConcurrentHashMap<>();

    private PrintedNames(Project project) {
        this.project = project;
    }

    public static PrintedNames of(Project project) {
        PrintedNames names = new PrintedNames(project);
        for (Fact fact : project.facts().all()) {
            Concept concept = project.concepts().get(fact.key().concept());
            boolean number = !fact.computed()
                    && fact.key().since().isEmpty()
                    && concept.kind().numeric();
            if (number && fact.source().name().isPresent()) {
                names.named
                        .computeIfAbsent(Subject.of(fact.key()), subject -> new LinkedHashMap<>())
                        .computeIfAbsent(fact.filing(), filing -> new ArrayList<>())
                        .add(fact);
            }
        }
        return names;
    }

    /** Every number that more than one filing prints: the facts with a name, by filing, the latest first. */
    List<Map<String, List<Fact>>> acrossFilings() {
        return named.values().stream().filter(filings -> filings.size() > 1).toList();
    }

    /**
     * The names by filing, the latest first; of several in one filing those that the concept knows. Empty unless a filing uses none of
     * the names of another.
     */
    public Map<String, List<String>> changed(FactKey key) {
        Subject subject = Subject.of(key);
        return named.containsKey(subject)
                ? changed.computeIfAbsent(subject, each -> Collections.unmodifiableMap(changed(each)))
                : Map.of();
    }

    private Map<String, List<String>> changed(Subject subject) {
        Map<String, List<Fact>> filings = named.get(subject);
        List<Set<String>> all =
                filings.values().stream().map(PrintedNames::alike).toList();
        boolean changed = all.stream()
                .anyMatch(one -> all.stream().anyMatch(other -> one.stream().noneMatch(other::contains)));
        Map<String, List<String>> names = new LinkedHashMap<>();
        if (changed) {
            Set<String> known = project.concepts().get(subject.concept()).printedNames();
            filings.forEach((filing, facts) -> {
                Map<String, String> own = new LinkedHashMap<>();
                facts.forEach(fact -> own.putIfAbsent(PrintedName.alike(name(fact)), name(fact)));
                if (own.keySet().stream().anyMatch(known::contains)) {
                    own.keySet().retainAll(known);
                }
                names.put(filing, List.copyOf(own.values()));
            });
        }
        return names;
    }

    static Set<String> alike(List<Fact> facts) {
        return facts.stream()
                .map(fact -> PrintedName.alike(name(fact)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String name(Fact fact) {
        return fact.source().name().orElseThrow();
    }
}
