package org.bifolio.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.ChartSpec;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;
import org.bifolio.content.SourceNote;
import org.bifolio.content.Wording;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Language;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.prose.BareFigures;
import org.bifolio.prose.CallText;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.ParsedSection;
import org.bifolio.prose.SectionText;

/** No figure is typed into words: a typed one could be wrong, or differ between the languages. */
final class BareFigureCheck implements Check {

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (Issuer issuer : parsed.project().issuers()) {
            BareFigures bare = new BareFigures(names(parsed.project(), issuer));
            for (Filing filing : issuer.filings()) {
                for (SectionPair pair : filing.sections()) {
                    for (Optional<Section> section : List.of(pair.zh(), pair.en())) {
                        section.ifPresent(found -> section(parsed.section(found), bare, findings));
                    }
                }
                for (ChartSpec chart : filing.charts()) {
                    both(chart.title(), bare, findings);
                    both(chart.alt(), bare, findings);
                    chart.subtitle().ifPresent(subtitle -> both(subtitle, bare, findings));
                }
                for (SourceNote note : filing.notes()) {
                    both(note.title(), bare, findings);
                    both(note.text(), bare, findings);
                }
            }
        }
    }

    /** What may hold digits: the names editors listed, and every label of the project. */
    private static List<String> names(Project project, Issuer issuer) {
        List<String> names = new ArrayList<>(issuer.names());
        names.add(issuer.code());
        add(names, issuer.name());
        add(names, issuer.legalName());
        issuer.dimensions().values().forEach(dimension -> dimension.members().values().forEach(m -> add(names, m)));
        issuer.filings().forEach(filing -> {
            add(names, filing.title());
            add(names, filing.brief());
        });
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

    private static void section(ParsedSection section, BareFigures bare, Findings findings) {
        section.words().forEach(run -> words(run.text(), run.at(), bare, findings));
        Findings seenElsewhere = new Findings();
        text(SectionText.title(section.section(), seenElsewhere), bare, findings);
        text(SectionText.summary(section.section(), seenElsewhere), bare, findings);
    }

    private static void both(Wording words, BareFigures bare, Findings findings) {
        Findings seenElsewhere = new Findings();
        for (Language language : Language.values()) {
            text(CallText.parse(words.in(language), words.at(language), seenElsewhere), bare, findings);
        }
    }

    private static void text(CallText text, BareFigures bare, Findings findings) {
        for (CallText.Part part : text.parts()) {
            if (part instanceof CallText.Part.Words run) {
                words(run.text(), run.at(), bare, findings);
            }
        }
    }

    private static void words(String text, Location at, BareFigures bare, Findings findings) {
        for (BareFigures.Hit hit : bare.in(text)) {
            int line = (int) text.substring(0, hit.offset()).chars().filter(c -> c == '\n').count();
            int column = line == 0 ? at.column() + hit.offset() : hit.offset() - text.lastIndexOf('\n', hit.offset());
            findings.add(
                    Code.FIGURE_BARE,
                    Location.of(at.path(), at.line() + line, column),
                    Message.of("The figure “{0}” is typed into the text.", hit.text()),
                    Message.of("Call it from the facts, {{concept@period}}; if it is part of a name, add the name to “names:” in issuer.yaml."));
        }
    }
}
