package org.bifolio.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Section;
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
        parsed.project()
                .issuers()
                .forEach(issuer -> issuer.filings().forEach(filing -> {
                    Set<String> sections = sections(issuer, filing);
                    filing.sections().forEach(pair -> {
                        for (Optional<Section> section : List.of(pair.zh(), pair.en())) {
                            section.ifPresent(found -> section(parsed.section(found), sections, findings));
                        }
                    });
                }));
    }

    /** The pages of this filing's sections, and of those of the issuer's other filings: {@code ../2020-letter/risks.html}. */
    private static Set<String> sections(Issuer issuer, Filing from) {
        return issuer.filings().stream()
                .flatMap(filing -> filing.sections().stream()
                        .map(pair -> (filing.equals(from) ? "" : "../" + filing.id() + "/") + pair.name() + ".html"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void section(ParsedSection section, Set<String> sections, Findings findings) {
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
            String address = SectionRenderer.address(link.text());
            String page = address.replaceAll("#.*", "");
            boolean own = page.isEmpty()
                    || sections.contains(page)
                    || page.equals("sources.html")
                    || page.equals("index.html");
            if (!own && !WEB.matcher(link.text()).matches()) {
                findings.add(
                        Code.MARKUP_LINK,
                        link.at(),
                        Message.of("The link “{0}” leads nowhere.", link.text()),
                        Message.of(
                                "Link to a section's file (030-quarters.zh.md) or to a web address. {0}",
                                NearestNames.remedy(page, sections, "sections")));
            }
        }
    }
}
