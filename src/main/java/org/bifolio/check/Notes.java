package org.bifolio.check;

import java.util.List;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Project;
import org.bifolio.content.SourceNote;
import org.bifolio.content.Wording;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Language;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.prose.CallText;
import org.bifolio.prose.FactLookup;
import org.bifolio.prose.ParsedProject;

/** What notes on a source say: their figures exist, in both languages, and none is typed. */
final class Notes implements Check {

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (Issuer issuer : parsed.project().issuers()) {
            for (Filing filing : issuer.filings()) {
                FigureCheck figures =
                        new FigureCheck(parsed.project(), FactLookup.of(parsed.project(), filing), findings);
                for (SourceNote note : filing.notes()) {
                    words(note, figures, findings);
                    figures(note, parsed.project(), findings);
                }
            }
        }
    }

    private static void words(SourceNote note, FigureCheck figures, Findings findings) {
        for (Language language : Language.values()) {
            for (Wording words : List.of(note.title(), note.text())) {
                CallText.parse(words.in(language), words.at(language), findings)
                        .figures()
                        .forEach(call -> figures.check(call, language));
            }
        }
    }

    private static void figures(SourceNote note, Project project, Findings findings) {
        for (FactKey key : note.facts()) {
            if (project.facts().find(key).isEmpty() && !project.damage().explainsMissingFigure(key.concept())) {
                findings.add(
                        Code.FACT_UNKNOWN,
                        note.at(),
                        Message.of("The note “{0}” is about {1}, which is not recorded.", note.id(), key.reference()),
                        Message.of("Correct the figure, or add it under figures/."));
            }
        }
    }
}
