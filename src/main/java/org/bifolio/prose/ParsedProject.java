package org.bifolio.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bifolio.content.Filing;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;
import org.bifolio.finding.Findings;
import org.bifolio.work.Workers;

/** A project with the text of every section parsed. */
public final class ParsedProject {
    private final Project project;
    private final Map<String, ParsedSection> sections = new ConcurrentHashMap<>();

    private ParsedProject(Project project) {
        this.project = project;
    }

    public static ParsedProject parse(Project project, Findings findings) {
        ParsedProject parsed = new ParsedProject(project);
        List<Section> sections = project.issuers().stream()
                .flatMap(issuer -> issuer.filings().stream())
                .map(Filing::sections)
                .flatMap(pairs -> pairs.stream().flatMap(ParsedProject::languages))
                .toList();
        Workers.forEach(
                sections, section -> parsed.sections.put(section.file(), ParsedSection.parse(section, findings)));
        return parsed;
    }

    /** A project of whose sections no text is asked for. */
    public static ParsedProject unread(Project project) {
        return new ParsedProject(project);
    }

    private static Stream<Section> languages(SectionPair pair) {
        return Stream.of(pair.zh(), pair.en()).flatMap(Optional::stream);
    }

    /** Whether a section that is published shows a chart: a chart of drafts alone is not published either. */
    public boolean shows(Filing filing, String chart) {
        return project.issuers().stream()
                .filter(issuer -> issuer.code().equals(filing.issuer()))
                .flatMap(issuer -> issuer.filings().stream())
                .anyMatch(each -> each.sections().stream()
                        .flatMap(ParsedProject::languages)
                        .flatMap(section -> section(section).blocks().stream())
                        .filter(block -> block.name().equals("chart"))
                        .map(BlockTarget::of)
                        .anyMatch(target ->
                                target.name().map(BlockTarget.Word::text).equals(Optional.of(chart))
                                        && target.filing()
                                                .map(BlockTarget.Word::text)
                                                .orElse(each.id())
                                                .equals(filing.id())));
    }

    public Project project() {
        return project;
    }

    public ParsedSection section(Section section) {
        return sections.get(section.file());
    }
}
