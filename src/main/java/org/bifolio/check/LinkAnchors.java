package org.bifolio.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Section;
import org.bifolio.content.SiteText;
import org.bifolio.content.SourceNote;
import org.bifolio.facts.Language;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.ParsedSection;

/** Links into a page lead to a part, a chart or a table of it; those to a note, {@code notes.html#note-rounding}, to one. */
final class LinkAnchors {
    private static final String NOTE = "#note-";

    private final ParsedProject parsed;
    private final Map<String, SiteText> texts = new HashMap<>();
    private final Map<String, Filing> noted = new HashMap<>();
    private final Findings findings;

    LinkAnchors(ParsedProject parsed, Findings findings) {
        this.parsed = parsed;
        this.findings = findings;
        parsed.texts().forEach(text -> texts.put(text.address(), text));
        for (Issuer issuer : parsed.project().issuers()) {
            for (Filing filing : issuer.filings()) {
                for (String name : List.of("notes", "sources")) { // where they stand, and where they stood
                    noted.put(issuer.code() + "/" + filing.id() + "/" + name + ".html", filing);
                }
            }
        }
    }

    /** @param page where the link leads */
    void check(Section from, ParsedSection.Run link, String page) {
        int hash = link.text().indexOf('#');
        if (hash < 0) {
            return;
        }
        String anchor = link.text().substring(hash);
        if (texts.containsKey(page)) {
            part(from.language(), link.at(), anchor, texts.get(page));
        } else if (noted.containsKey(page) && anchor.startsWith(NOTE)) {
            note(link.at(), anchor.substring(NOTE.length()), noted.get(page));
        }
    }

    private void part(Language language, Location at, String anchor, SiteText text) {
        List<String> known = new ArrayList<>();
        text.pair().sections().stream()
                .filter(section -> section.language() == language)
                .forEach(section -> parsed.section(section).anchors().forEach(name -> known.add("#" + name)));
        if (!known.contains(anchor)) {
            findings.add(
                    Code.MARKUP_LINK,
                    at,
                    Message.of("That text has no part “{0}”.", anchor),
                    Message.of(
                            "Headings are counted: #part-2 is the second. {0}",
                            NearestNames.remedy(anchor, known, "parts")));
        }
    }

    private void note(Location at, String id, Filing filing) {
        List<String> known = filing.notes().stream().map(SourceNote::id).toList();
        if (!known.contains(id)) {
            findings.add(
                    Code.MARKUP_LINK,
                    at,
                    Message.of("{0} has no note “{1}”.", filing.id(), id),
                    NearestNames.remedy(id, known, "notes"));
        }
    }
}
