package org.bifolio.prose;

import org.bifolio.content.Section;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;

/** What of a section's header readers see: title and summary, which may call figures as its body does. */
public final class SectionHeader {
    private SectionHeader() {}

    public static CallText title(Section section, Findings findings) {
        return CallText.parse(section.title(), at(section, "title"), findings);
    }

    /** The summary; empty words when the author gave none. */
    public static CallText summary(Section section, Findings findings) {
        return CallText.parse(section.summary().orElse(""), at(section, "summary"), findings);
    }

    private static Location at(Section section, String key) {
        Section.HeaderValue value = section.header().get(key);
        return value == null ? Location.of(section.file()) : Location.of(section.file(), value.line(), value.column());
    }
}
