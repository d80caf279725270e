package org.bifolio.check;

import java.util.List;
import org.bifolio.content.ChartSpec;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.SourceNote;
import org.bifolio.content.Wording;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.prose.BareFigures;
import org.bifolio.prose.CallText;
import org.bifolio.prose.ParsedProject;

/** No figure is typed into the words of a chart or a note on a source. */
final class BareFigureLabels implements Check {

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (Issuer issuer : parsed.project().issuers()) {
            BareFigures bare = new BareFigures(BareFigureCheck.names(parsed.project(), List.of(issuer)));
            Message remedy = BareFigureCheck.callIt("issuer.yaml");
            for (Filing filing : issuer.filings()) {
                for (ChartSpec chart : filing.charts()) {
                    both(chart.title(), bare, remedy, findings);
                    both(chart.alt(), bare, remedy, findings);
                    chart.subtitle().ifPresent(subtitle -> both(subtitle, bare, remedy, findings));
                }
                for (SourceNote note : filing.notes()) {
                    both(note.title(), bare, remedy, findings);
                    both(note.text(), bare, remedy, findings);
                }
            }
        }
    }

    private static void both(Wording words, BareFigures bare, Message remedy, Findings findings) {
        Findings seenElsewhere = new Findings();
        for (Language language : Language.values()) {
            CallText text = CallText.parse(words.in(language), words.at(language), seenElsewhere);
            BareFigureCheck.text(text, bare, remedy, findings);
        }
    }
}
