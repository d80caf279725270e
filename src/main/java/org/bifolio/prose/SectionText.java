package org.bifolio.prose;

import java.util.ArrayList;
import java.util.List;
import org.bifolio.content.Section;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;

/** The parts of a section that are not its body: title and summary, which may call figures too. */
public final class SectionText {
    private SectionText() {}

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

    /** Every figure that the section calls, in its title, summary and body. */
    public static List<Call.Figure> figures(ParsedSection section) {
        Findings seenElsewhere = new Findings();
        List<Call.Figure> figures =
                new ArrayList<>(title(section.section(), seenElsewhere).figures());
        figures.addAll(summary(section.section(), seenElsewhere).figures());
        figures.addAll(section.figures());
        return figures;
    }
}
