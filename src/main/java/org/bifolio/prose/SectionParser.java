package org.bifolio.prose;

import org.bifolio.content.Section;
import org.bifolio.finding.Findings;

/** Parses sections. */
@FunctionalInterface
public interface SectionParser {
    /** @param findings where malformed calls go */
    ParsedSection parse(Section section, Findings findings);
}
