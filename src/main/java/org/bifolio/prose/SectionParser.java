package org.bifolio.prose;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bifolio.content.Section;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;

/** Parses sections. */
@FunctionalInterface
public interface SectionParser {
    /** @param findings where malformed calls go */
    ParsedSection parse(Section section, Findings findings);

    /**
     * One that parses a section again only when its file says something else than before: for a program that builds the same site
     * again and again. It holds what it has parsed.
     */
    static SectionParser remembering() {
        record Known(Section section, ParsedSection parsed, List<Finding> found) {}
        Map<String, Known> all = new ConcurrentHashMap<>();
        return (section, findings) -> {
            Known known = all.get(section.file());
            if (known == null || !known.section().equals(section)) {
                Findings own = new Findings();
                ParsedSection parsed = ParsedSection.parse(section, own);
                known = new Known(section, parsed, own.all());
                all.put(section.file(), known);
            }
            findings.addAll(known.found());
            return known.parsed();
        };
    }
}
