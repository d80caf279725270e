package org.bifolio.prose;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.bifolio.content.Filing;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.content.SiteText;
import org.bifolio.finding.Findings;
import org.bifolio.work.Workers;

/** A project with its texts parsed: all of them, or those of its issuers or the pages only. */
public final class ParsedProject {
    private final Project project;
    private final List<SiteText> texts;
    private final Map<String, ParsedSection> sections;
    private final Set<String> charts = new HashSet<>();
    private Optional<Links> links = Optional.empty();

    private ParsedProject(Project project, List<SiteText> texts, Map<String, ParsedSection> sections) {
        this.project = project;
        this.texts = texts;
        this.sections = sections;
        texts.forEach(this::charts);
    }

    /** Every text of the project. */
    public static ParsedProject parse(Project project, Findings findings) {
        return of(project, project.texts(), ParsedSection::parse, findings);
    }

    /** Of the texts only the sections of issuers. */
    public static ParsedProject sections(Project project, SectionParser parser, Findings findings) {
        return of(project, project.sections(), parser, findings);
    }

    /** Of the texts only the pages that belong to no issuer. */
    public static ParsedProject pages(Project project, SectionParser parser, Findings findings) {
        return of(project, project.freePages(), parser, findings);
    }

    private static ParsedProject of(Project project, List<SiteText> texts, SectionParser parser, Findings findings) {
        Map<String, ParsedSection> sections = new ConcurrentHashMap<>();
        List<Section> each =
                texts.stream().flatMap(text -> text.pair().sections().stream()).toList();
        Workers.forEach(each, section -> sections.put(section.file(), parser.parse(section, findings)));
        return new ParsedProject(project, texts, sections);
    }

    /** The same texts in another project: one with more issuers, whose figures they call. */
    public ParsedProject within(Project other) {
        return new ParsedProject(other, texts, sections);
    }

    /** Those that are parsed. */
    public List<SiteText> texts() {
        return texts;
    }

    /** Whether a section that is published shows a chart: a chart of drafts alone is not published either. */
    public boolean shows(Filing filing, String chart) {
        return charts.contains(name(filing, chart));
    }

    private static String name(Filing filing, String chart) {
        return filing.issuer() + "/" + filing.id() + "/" + chart;
    }

    /** The charts that a section shows. */
    private void charts(SiteText text) {
        if (text.filing().isEmpty()) {
            return;
        }
        FactLookup lookup = FactLookup.of(project, text);
        text.pair().sections().stream()
                .flatMap(section -> section(section).blocks().stream())
                .filter(block -> block.name().equals("chart"))
                .map(BlockTarget::of)
                .forEach(target -> lookup.filing(target)
                        .ifPresent(filing -> target.name().ifPresent(chart -> charts.add(name(filing, chart.text())))));
    }

    /** The codes that the texts name before a figure, a filing, or in a link; an issuer of that code need not be. */
    public Set<String> issuersNamed() {
        Set<String> codes = new TreeSet<>();
        for (SiteText text : texts) {
            for (Section section : text.pair().sections()) {
                section(section).allFigures().forEach(call -> call.issuer().ifPresent(codes::add));
                section(section).blocks().stream().map(BlockTarget::of).forEach(target -> {
                    target.issuer().ifPresent(codes::add);
                    target.references()
                            .forEach(card -> Reference.issuer(card.text()).ifPresent(codes::add));
                });
                section(section)
                        .links()
                        .forEach(link -> Links.issuer(section, text.address(), link.text())
                                .ifPresent(codes::add));
            }
        }
        return codes;
    }

    /** Where links in texts of the project lead. */
    public synchronized Links links() {
        if (links.isEmpty()) {
            links = Optional.of(new Links(project));
        }
        return links.get();
    }

    public Project project() {
        return project;
    }

    /** Parses those of some sections that have been recalled only, all at once: a page is to show them one after the other. */
    public void toRender(List<Section> some) {
        Workers.forEach(some, section -> section(section).document());
    }

    public ParsedSection section(Section section) {
        return sections.get(section.file());
    }
}
