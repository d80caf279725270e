package org.bifolio.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.bifolio.content.Section;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.junit.jupiter.api.Test;

class RememberedSectionsTest {
    private final SectionParser parser = new RememberedSections().over(ParsedSection::parse);

    private static Section section(String file, String body) {
        return new Section(
                "overview",
                Language.EN,
                "Overview",
                Optional.empty(),
                "published",
                Optional.empty(),
                Map.of(),
                body,
                5,
                file);
    }

    @Test
    void aSectionThatSaysTheSameIsParsedOnce() {
        ParsedSection first = parser.parse(section("a.md", "Revenue rose."), new Findings());
        assertSame(first, parser.parse(section("a.md", "Revenue rose."), new Findings()));
        assertNotSame(first, parser.parse(section("b.md", "Revenue rose."), new Findings()));
    }

    @Test
    void aMistakeThatStandsIsToldEachTimeAndAMendedOneNoMore() {
        Findings first = new Findings();
        parser.parse(section("a.md", "It was {{revenue@}}."), first);
        assertFalse(first.sound());
        Findings again = new Findings();
        parser.parse(section("a.md", "It was {{revenue@}}."), again);
        assertEquals(first.all(), again.all());
        Findings mended = new Findings();
        parser.parse(section("a.md", "It was {{revenue@FY2022}}."), mended);
        assertTrue(mended.sound());
    }
}
