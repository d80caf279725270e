package org.bifolio.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.content.Section;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.junit.jupiter.api.Test;

/** What is recalled of a section is what was parsed. */
class SectionMarksTest {

    private static Section section(String body) {
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
                "content/000001/2022-annual/010-overview.en.md");
    }

    /** Whether marks could be made of it, which then say the same. */
    private static boolean recalled(String body) {
        ParsedSection parsed = ParsedSection.parse(section(body), new Findings());
        Optional<SectionMarks> marks = parsed.marks();
        marks.ifPresent(made -> same(parsed, ParsedSection.recalled(section(body), made)));
        return marks.isPresent();
    }

    private static void same(ParsedSection parsed, ParsedSection recalled) {
        assertEquals(parsed.calls(), recalled.calls());
        assertEquals(parsed.words(), recalled.words());
        assertEquals(parsed.links(), recalled.links());
        assertEquals(parsed.anchors(), recalled.anchors());
        assertEquals(parsed.empty(), recalled.empty());
        assertEquals(List.of(), recalled.html());
        assertEquals(List.of(), recalled.images());
        assertFalse(recalled.broken());
        assertEquals(html(parsed), html(recalled));
        assertEquals(
                parsed.marks().map(SectionMarks::headings), recalled.marks().map(SectionMarks::headings));
    }

    private static String html(ParsedSection section) {
        StringBuilder words = new StringBuilder();
        section.document().getChildren().forEach(child -> words.append(child.getChars()));
        return words.toString();
    }

    @Test
    void recallsWordsCallsAndLinks() {
        assertTrue(recalled("""
                Revenue was {{revenue@FY2022}}, {{ revenue@FY2021 | change abs }} more *than* before.

                ## A heading, and a [link](020-results.en.md#part-1)

                > Quoted words, over
                > two lines.

                {{chart results}}

                | a | b |
                |---|--:|
                | {{revenue@FY2022 | abs}} | c |

                - an item with [another][1]

                [1]: https://example.org/
                """));
        assertTrue(recalled(""));
        assertTrue(recalled("<!-- nothing yet -->\n"));
    }

    @Test
    void recallsNothingOfASectionWithAMistake() {
        assertFalse(recalled("Revenue was {{revenue@}}.\n"));
        assertFalse(recalled("Revenue was {revenue@FY2022}.\n"));
        assertFalse(recalled("<script>alert(1)</script>\n"));
        assertFalse(recalled("Words <b>and</b> tags.\n"));
        assertFalse(recalled("![A picture](a.png)\n"));
    }

    @Test
    void recallsEverySectionOfThisProject() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("content"))) {
            files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        assertTrue(files.size() > 40, "sections are looked for in the wrong place");
        for (Path file : files) {
            String text = Files.readString(file);
            assertTrue(recalled(text.substring(text.indexOf("~~~~~~\n") + 7)), file.toString());
        }
    }
}
