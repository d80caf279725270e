package org.bifolio.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bifolio.content.Issuer;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.content.SiteText;
import org.bifolio.facts.Bilingual;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.prose.BareFigures;
import org.bifolio.prose.CallText;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.ParsedSection;
import org.bifolio.prose.SectionHeader;
import org.bifolio.work.Workers;

/** No figure is typed into words: a typed one could be wrong, or differ between the languages. */
final class BareFigureCheck implements Check {

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        Map<Optional<Issuer>, BareFigures> rules = new ConcurrentHashMap<>();
        Workers.forEach(parsed.texts(), text -> {
            Optional<Issuer> issuer =
                    text.filing().flatMap(filing -> parsed.project().issuer(filing.issuer()));
            BareFigures bare = rules.computeIfAbsent(issuer, of -> rule(parsed, of));
            Message remedy = callIt(issuer.isPresent() ? "issuer.yaml" : "site.yaml");
            text.pair().sections().forEach(section -> section(parsed.section(section), bare, remedy, findings));
        });
    }

    /** Whether a section has a figure typed into its words. */
    static boolean typed(ParsedProject parsed, SiteText text, Section section) {
        Findings seenElsewhere = new Findings();
        Optional<Issuer> issuer =
                text.filing().flatMap(filing -> parsed.project().issuer(filing.issuer()));
        section(parsed.section(section), rule(parsed, issuer), callIt("issuer.yaml"), seenElsewhere);
        return !seenElsewhere.sound();
    }

    /** A section may use the names of its issuer, a page those of the issuers it names. */
    private static BareFigures rule(ParsedProject parsed, Optional<Issuer> issuer) {
        Set<String> named = issuer.isPresent() ? Set.of() : parsed.issuersNamed();
        return new BareFigures(names(
                parsed.project(),
                issuer.map(List::of)
                        .orElseGet(() -> parsed.project().issuers().stream()
                                .filter(each -> named.contains(each.code()))
                                .toList())));
    }

    static Message callIt(String file) {
        return Message.of(
                "Call it from the facts, {{concept@period}}; if it is part of a name, add the name to “names:” in {0}.",
                file);
    }

    /** What may hold digits: the names editors listed, and every label of the project. */
    static List<String> names(Project project, List<Issuer> issuers) {
        List<String> names = new ArrayList<>(project.site().names());
        for (Issuer issuer : issuers) {
            names.addAll(issuer.names());
            names.add(issuer.code());
            add(names, issuer.name());
            add(names, issuer.legalName());
            issuer.dimensions()
                    .values()
                    .forEach(dimension -> dimension.members().values().forEach(m -> add(names, m)));
            issuer.filings().forEach(filing -> {
                add(names, filing.title());
                add(names, filing.brief());
            });
        }
        project.glossary().forEach(term -> {
            add(names, term.term());
            names.addAll(term.alsoZh());
            names.addAll(term.alsoEn());
        });
        return names;
    }

    private static void add(List<String> names, Bilingual words) {
        names.add(words.zh());
        names.add(words.en());
    }

    private static void section(ParsedSection section, BareFigures bare, Message remedy, Findings findings) {
        section.words().forEach(run -> words(run.text(), run.at(), bare, remedy, findings));
        Findings seenElsewhere = new Findings();
        text(SectionHeader.title(section.section(), seenElsewhere), bare, remedy, findings);
        text(SectionHeader.summary(section.section(), seenElsewhere), bare, remedy, findings);
    }

    static void text(CallText text, BareFigures bare, Message remedy, Findings findings) {
        for (CallText.Part part : text.parts()) {
            if (part instanceof CallText.Part.Words run) {
                words(run.text(), run.at(), bare, remedy, findings);
            }
        }
    }

    private static void words(String text, Location at, BareFigures bare, Message remedy, Findings findings) {
        for (BareFigures.Hit hit : bare.in(text)) {
            int line = (int) text.substring(0, hit.offset())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            int column = line == 0 ? at.column() + hit.offset() : hit.offset() - text.lastIndexOf('\n', hit.offset());
            findings.add(
                    Code.FIGURE_BARE,
                    Location.of(at.path(), at.line() + line, column),
                    Message.of("The figure “{0}” is typed into the text.", hit.text()),
                    remedy);
        }
    }
}
