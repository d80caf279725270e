package org.bifolio.status;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.check.Proof;
import org.bifolio.content.Filing;
import org.bifolio.content.GlossaryTerm;
import org.bifolio.content.Issuer;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;
import org.bifolio.content.SiteText;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Fact;
import org.bifolio.prose.ParsedProject;
import org.bifolio.shown.ShownFacts;

/**
 * What is done and what is not yet.
 *
 * @param pairs sections and pages in both languages
 * @param untranslated files of sections whose other language is missing
 * @param headings headings of filings that English readers cannot read
 * @param behind files of sections whose other language has changed since both were confirmed
 * @param unconfirmed sections in both languages that nobody has confirmed to say the same
 * @param drafts filings, sections and pages that are not published
 * @param facts how many figures are recorded
 * @param unshown figures that no words, card, chart or table shows
 * @param inProse how many numbers sentences call
 * @param unproved those of them that no calculation proves
 * @param calculations how many calculations there are to make
 * @param unmade those of them that cannot be made, or not without a draft
 * @param ambiguous words that have two translations
 * @param otherwise terms of the glossary that a section in the other language puts otherwise, with that section's file
 */
public record ProjectStatus(
        int pairs,
        List<String> untranslated,
        List<String> headings,
        List<String> behind,
        List<String> unconfirmed,
        List<String> drafts,
        int facts,
        List<String> unshown,
        int inProse,
        List<String> unproved,
        int calculations,
        List<Unmade> unmade,
        List<String> ambiguous,
        List<String> otherwise) {

    /** @param parsed with drafts */
    public static ProjectStatus of(ParsedProject parsed, Path root) throws IOException {
        Project project = parsed.project();
        Translations translations = Translations.of(project, Confirmed.read(root));
        ShownFacts shown = ShownFacts.of(parsed);
        List<String> unshown = project.facts().all().stream()
                .filter(fact -> !shown.contains(fact))
                .map(ProjectStatus::name)
                .distinct()
                .toList();
        List<Fact> numbers = shown.inProse().stream()
                .filter(fact -> fact.amount().isPresent())
                .sorted(Comparator.comparing(ProjectStatus::name))
                .toList();
        Proof proof = Proof.of(project);
        Set<Fact> proved = proof.proved();
        return new ProjectStatus(
                translations.pairs(),
                translations.untranslated(),
                headings(project),
                translations.behind(),
                translations.unconfirmed(),
                drafts(project),
                project.facts().all().size(),
                unshown,
                numbers.size(),
                numbers.stream()
                        .filter(fact -> !proved(fact, proved))
                        .map(ProjectStatus::name)
                        .toList(),
                (int) proof.results().stream()
                        .filter(result -> result.rule().isPresent())
                        .count(),
                Unmade.of(proof, project),
                ambiguous(project),
                TermUse.otherwise(parsed, filings(project)));
    }

    private static List<String> drafts(Project project) {
        return Stream.concat(
                        filings(project).stream().filter(Filing::draft).map(Filing::file),
                        project.texts().stream()
                                .flatMap(text -> text.pair().sections().stream())
                                .filter(Section::draft)
                                .map(Section::file))
                .toList();
    }

    private static List<String> headings(Project project) {
        return filings(project).stream()
                .flatMap(filing -> PrintedTable.places(filing.tables()).stream()
                        .flatMap(place -> filing.headings().missing(place).stream())
                        .distinct()
                        .map(heading -> filing.file() + ": " + heading))
                .toList();
    }

    /** A computed figure is as good as what it is computed from. */
    private static boolean proved(Fact fact, Set<Fact> proved) {
        return fact.computed()
                ? fact.inputs().stream().allMatch(input -> proved(input, proved))
                : proved.contains(fact);
    }

    /** Sections, in both languages or one. */
    public int sections() {
        return pairs + untranslated.size();
    }

    /** In percent, rounded down: what is missing is never rounded away. */
    public int translated() {
        return sections() == 0 ? 100 : pairs * 100 / sections();
    }

    /** What {@link #confirm} may be asked for: sections by their file without language and ending. */
    public static List<String> pairs(Project project) {
        return both(project).map(ProjectStatus::name).toList();
    }

    /**
     * Takes texts as they are for saying the same in both languages.
     *
     * @param wanted of {@link #pairs}; when empty all but drafts, which may still wait for their words
     * @return how many pairs
     */
    public static int confirm(Project project, Path root, List<String> wanted) throws IOException {
        List<SectionPair> pairs = both(project)
                .filter(pair -> wanted.isEmpty() ? !draft(pair) : wanted.contains(name(pair)))
                .toList();
        Confirmed confirmed = Confirmed.read(root);
        confirmed.note(
                pairs.stream()
                        .flatMap(pair ->
                                Stream.of(pair.zh().orElseThrow(), pair.en().orElseThrow()))
                        .toList(),
                both(project)
                        .flatMap(pair ->
                                Stream.of(pair.zh().orElseThrow(), pair.en().orElseThrow()))
                        .map(Section::file)
                        .collect(Collectors.toSet()));
        confirmed.write(root);
        return pairs.size();
    }

    private static boolean draft(SectionPair pair) {
        return pair.sections().stream().anyMatch(Section::draft);
    }

    private static Stream<SectionPair> both(Project project) {
        return project.texts().stream().map(SiteText::pair).filter(SectionPair::whole);
    }

    /** The file of a pair without language and ending. */
    static String name(SectionPair pair) {
        return pair.zh().orElseThrow().file().replaceAll("\\.zh\\.md$", "");
    }

    private static List<Filing> filings(Project project) {
        return project.issuers().stream()
                .map(Issuer::filings)
                .flatMap(List::stream)
                .toList();
    }

    private static String name(Fact fact) {
        return fact.key().call() + " #" + fact.filing();
    }

    /** Words of the glossary and names of concepts that stand for two things in the other language. */
    private static List<String> ambiguous(Project project) {
        Map<String, TreeSet<String>> english = new TreeMap<>();
        Map<String, TreeSet<String>> chinese = new TreeMap<>();
        List<Bilingual> named = new ArrayList<>();
        project.glossary().stream().map(GlossaryTerm::term).forEach(named::add);
        project.concepts().values().forEach(concept -> named.add(concept.label()));
        for (Bilingual words : named) {
            english.computeIfAbsent(words.zh(), zh -> new TreeSet<>()).add(words.en());
            chinese.computeIfAbsent(words.en(), en -> new TreeSet<>()).add(words.zh());
        }
        List<String> found = new ArrayList<>();
        Stream.of(english, chinese)
                .forEach(translations -> translations.forEach((word, others) -> {
                    if (others.size() > 1) {
                        found.add(word + ": " + String.join(" / ", others));
                    }
                }));
        return found;
    }

    /** For programs, by name. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sections", sections());
        map.put("pairs", pairs);
        map.put("translatedPercent", translated());
        map.put("untranslated", untranslated);
        map.put("headings", headings);
        map.put("behind", behind);
        map.put("unconfirmed", unconfirmed);
        map.put("drafts", drafts);
        map.put("facts", facts);
        map.put("unshown", unshown);
        map.put("inProse", inProse);
        map.put("unproved", unproved);
        map.put("calculations", calculations);
        map.put("unmade", unmade.stream().map(Unmade::asMap).toList());
        map.put("ambiguous", ambiguous);
        map.put("otherwise", otherwise);
        return map;
    }
}
