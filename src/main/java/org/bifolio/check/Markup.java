package org.bifolio.check;

import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bifolio.content.Filing;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.ParsedSection;
import org.bifolio.prose.SectionRenderer;

/** Prose is words: no HTML, no pictures, and links only to the web or to other sections. */
final class Markup implements Check {
    private static final Pattern WEB = Pattern.compile("(https?://|mailto:)[^\\s\"<>]+");

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        parsed.project().issuers().stream()
                .flatMap(issuer -> issuer.filings().stream())
                .forEach(filing -> filing.sections().forEach(pair -> {
                    for (Optional<Section> section : List.of(pair.zh(), pair.en())) {
                        section.ifPresent(found -> section(parsed.section(found), filing, findings));
                    }
                }));
    }

    private static void section(ParsedSection section, Filing filing, Findings findings) {
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
                    Code.MARKUP_LINK, image.at(), "Pictures cannot be placed in a section.", "Draw a chart: {{chart …}}.");
        }
        Set<String> pages = filing.sections().stream().map(SectionPair::name).map(n -> n + ".html").collect(Collectors.toSet());
        for (ParsedSection.Run link : section.links()) {
            String address = SectionRenderer.address(link.text());
            String page = address.replaceAll("#.*", "");
            boolean own = page.isEmpty() || pages.contains(page) || page.equals("sources.html") || page.equals("index.html");
            if (!own && !WEB.matcher(link.text()).matches()) {
                findings.add(
                        Code.MARKUP_LINK,
                        link.at(),
                        Message.of("The link “{0}” leads nowhere.", link.text()),
                        Message.of("Link to a section's file (030-quarters.zh.md) or to a web address. {0}", NearestNames.remedy(page, pages, "sections")));
            }
        }
    }
}
