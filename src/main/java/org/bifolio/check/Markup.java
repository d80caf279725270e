package org.bifolio.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.prose.Links;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.ParsedSection;

/** Prose is words: no HTML, no pictures, and links only to the web or to other sections. */
final class Markup implements Check {
    private static final Pattern WEB = Pattern.compile("(https?://|mailto:)[^\\s\"<>]+");

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        Links links = parsed.links();
        LinkAnchors anchors = new LinkAnchors(parsed, findings);
        parsed.texts()
                .forEach(text -> text.pair()
                        .sections()
                        .forEach(section -> section(parsed.section(section), links, anchors, findings)));
    }

    private static void section(ParsedSection section, Links links, LinkAnchors anchors, Findings findings) {
        if (section.empty()
                && !section.section().draft()
                && !section.section().name().equals("index")) {
            findings.add(
                    Code.SECTION_EMPTY,
                    Location.of(section.section().file(), section.section().bodyLine(), 1),
                    "There is no text below the header.",
                    "Write it, or hold this one back with status=draft.");
        }
        for (ParsedSection.Run html : section.html()) {
            String shown = html.text().strip();
            findings.add(
                    Code.MARKUP_HTML,
                    html.at(),
                    Message.of("“{0}” is HTML.", shown.length() > 30 ? shown.substring(0, 30) + "…" : shown),
                    Message.of("Write it in Markdown; to show a < write &lt;."));
        }
        for (ParsedSection.Run image : section.images()) {
            findings.add(
                    Code.MARKUP_LINK,
                    image.at(),
                    "Pictures cannot be placed in a section.",
                    "Draw a chart: {{chart …}}.");
        }
        for (ParsedSection.Run link : section.links()) {
            Optional<String> page = links.page(section.section(), link.text());
            if (page.isPresent()) {
                anchors.check(section.section(), link, page.get());
            } else if (!WEB.matcher(link.text()).matches()) {
                findings.add(
                        Code.MARKUP_LINK,
                        link.at(),
                        Message.of("The link “{0}” leads nowhere.", link.text()),
                        remedy(link.text(), links.known(section.section())));
            }
        }
    }

    /** Names what is near, or else what lies in the same folder. */
    private static Message remedy(String link, List<String> known) {
        List<String> near = NearestNames.to(link, known);
        List<String> shown = near.isEmpty()
                ? known.stream().filter(file -> !file.contains("/")).toList()
                : near;
        return shown.isEmpty()
                ? Message.of("Link to a text by its file (030-quarters.zh.md) or to a web address.")
                : Message.of(
                        "Link to a text by its file (030-quarters.zh.md) or to a web address. {0}",
                        NearestNames.remedy(link, shown, "files"));
    }
}
