package org.bifolio.prose;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bifolio.content.Section;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;

/**
 * The parsed sections of a program that builds the same site again and again: one is parsed again only when its file says something
 * else than before.
 */
public final class RememberedSections {
    private final Map<String, Known> all = new ConcurrentHashMap<>();

    private record Known(Section section, ParsedSection parsed, List<Finding> found) {}

    /** @param parser of what is not known, or has changed */
    public SectionParser over(SectionParser parser) {
        return (section, findings) -> {
            Known known = all.get(section.file());
            if (known == null || !known.section().equals(section)) {
                Findings own = new Findings();
                ParsedSection parsed = parser.parse(section, own);
                known = new Known(section, parsed, own.all());
                all.put(section.file(), known);
            }
            findings.addAll(known.found());
            return known.parsed();
        };
    }
}
