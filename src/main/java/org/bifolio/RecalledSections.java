package org.bifolio;

import org.bifolio.content.Section;
import org.bifolio.content.SiteText;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.ParsedSection;
import org.bifolio.prose.SectionParser;
import org.bifolio.reuse.InputFiles;
import org.bifolio.reuse.LastBuild;
import org.bifolio.reuse.Sections;

/** Sections as the last build found them: only what has changed since then is parsed before it is checked. */
final class RecalledSections {
    private final LastBuild last;
    private final InputFiles inputs;

    /** @param inputs the files as they are now */
    RecalledSections(LastBuild last, InputFiles inputs) {
        this.last = last;
        this.inputs = inputs;
    }

    /** @param part whose sections are parsed, as the last build named it; what is known of them is read now */
    SectionParser of(String part) {
        Sections known = last.sections(part);
        return (section, findings) -> known.marks(section.file(), inputs.of(section.file()))
                .map(marks -> ParsedSection.recalled(section, marks))
                .orElseGet(() -> ParsedSection.parse(section, findings));
    }

    void remember(String part, ParsedProject parsed) {
        Sections sections = new Sections();
        for (SiteText text : parsed.texts()) {
            for (Section section : text.pair().sections()) {
                parsed.section(section)
                        .marks()
                        .ifPresent(marks -> sections.put(section.file(), inputs.of(section.file()), marks));
            }
        }
        last.rememberSections(part, sections);
    }
}
