package org.bifolio.prose;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bifolio.content.Section;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;

/**
 * The parsed sections of a program that builds the same site again and again: one is parsed again only when its file says something
 * else than before.
 */
public final class RememberedSections {
    private final Map<String, SoftReference<Known>> all = new ConcurrentHashMap<>();

    private record Known(Section section, ParsedSection parsed, List<Finding> found) {}

    /** @param parser of what is not known, or has changed */
    public SectionParser over(SectionParser parser) {
        return (section, findings) -> {
            Known known = Optional.ofNullable(all.get(section.file()))
                    .map(SoftReference::get)
                    .orElse(null);
            if (known == null || !known.section().equals(section)) {
                Findings own = new Findings();
                ParsedSection parsed = parser.parse(section, own);
                known = new Known(section, parsed, own.all());
                all.put(section.file(), new SoftReference<>(known));
            }
            findings.addAll(known.found());
            return known.parsed();
        };
    }
}
