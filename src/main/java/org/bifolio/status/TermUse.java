package org.bifolio.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.content.Filing;
import org.bifolio.content.GlossaryTerm;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.bifolio.prose.CallText;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.ParsedSection;
import org.bifolio.prose.SectionHeader;

/** Terms of the glossary that one language of a section uses and the other puts in words that the glossary does not know. */
final class TermUse {

    /** A way to write a term. */
    private record Name(GlossaryTerm term, Pattern pattern, int length) {}

    private final List<Name> chinese;
    private final List<Name> english;

    private TermUse(Project project) {
        this.chinese = names(project, Language.ZH);
        this.english = names(project, Language.EN);
    }

    /** {@code 毛利率 / Gross profit margin: content/…/010-overview.en.md}, the file that lacks the term. */
    static List<String> otherwise(ParsedProject parsed, List<Filing> filings) {
        TermUse use = new TermUse(parsed.project());
        List<String> found = new ArrayList<>();
        for (GlossaryTerm term : parsed.project().glossary()) {
            for (Filing filing : filings) {
                for (SectionPair pair : filing.sections()) {
                    if (pair.zh().isPresent() && pair.en().isPresent()) {
                        use.lacking(term, parsed, pair)
                                .ifPresent(section -> found.add(
                                        term.term().zh() + " / " + term.term().en() + ": " + section.file()));
                    }
                }
            }
        }
        return found;
    }

    private Optional<Section> lacking(GlossaryTerm term, ParsedProject parsed, SectionPair pair) {
        boolean zh = used(parsed.section(pair.zh().orElseThrow()), chinese).contains(term);
        boolean en = used(parsed.section(pair.en().orElseThrow()), english).contains(term);
        return zh == en ? Optional.empty() : zh ? pair.en() : pair.zh();
    }

    /** The longest names first, so that a term inside another one is not taken for itself. */
    private static Set<GlossaryTerm> used(ParsedSection section, List<Name> names) {
        Set<GlossaryTerm> used = new HashSet<>();
        String text = text(section);
        for (Name name : names) {
            Matcher matcher = name.pattern().matcher(text);
            if (matcher.find()) {
                used.add(name.term());
                text = matcher.replaceAll("\u0000");
            }
        }
        return used;
    }

    private static String text(ParsedSection section) {
        Findings toldByChecks = new Findings();
        Stream<String> header = Stream.of(
                        SectionHeader.title(section.section(), toldByChecks),
                        SectionHeader.summary(section.section(), toldByChecks))
                .flatMap(text -> text.parts().stream())
                .map(part -> part instanceof CallText.Part.Words words ? words.text() : "\u0000");
        return Stream.concat(header, section.words().stream().map(ParsedSection.Run::text))
                .collect(Collectors.joining("\n"))
                .replaceAll("[ \n]+", " ");
    }

    private static List<Name> names(Project project, Language language) {
        boolean zh = language == Language.ZH;
        return project.glossary().stream()
                .flatMap(term -> Stream.concat(
                                Stream.of(term.term().in(language)), (zh ? term.alsoZh() : term.alsoEn()).stream())
                        .filter(words -> words.length() > 1)
                        .map(words -> new Name(term, pattern(words, zh), words.length())))
                .sorted(Comparator.comparingInt(Name::length).reversed())
                .toList();
    }

    /** English in either case, one or many. */
    private static Pattern pattern(String words, boolean zh) {
        return zh
                ? Pattern.compile(Pattern.quote(words))
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}-])" + Pattern.quote(words) + "(?:s|es)?(?![\\p{L}\\p{N}-])",
                        Pattern.CASE_INSENSITIVE);
    }
}
