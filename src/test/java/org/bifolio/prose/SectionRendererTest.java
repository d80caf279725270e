package org.bifolio.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.bifolio.TestProject;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This Markdown in, that HTML out. */
class SectionRendererTest {
    @TempDir
    private Path folder;

    private Project project;
    private Section section;

    @BeforeEach
    void aSection() {
        TestProject.smallIn(folder);
        project = ProjectReader.read(folder, TestProject.TODAY, new Findings()).orElseThrow();
        section = project.texts().get(0).pair().en().orElseThrow();
    }

    private String html(String markdown) {
        Findings findings = new Findings();
        ParsedSection parsed = ParsedSection.parse(section.withBody(markdown), findings);
        assertEquals(List.of(), findings.all());
        return new SectionRenderer(
                        call -> "[" + call.coordinates() + "]", call -> "[" + call.text() + "]", new Links(project))
                .render(parsed)
                .html()
                .strip();
    }

    @Test
    void showsNoComments() {
        assertEquals("<p>Before.</p>\n<p>After.</p>", html("Before.\n\n<!-- to be checked: 12% -->\n\nAfter.\n"));
        assertEquals("<p>One  two.</p>", html("One <!-- or three --> two.\n"));
        assertEquals("<p>After.</p>", html("<!--\n{{chart none}}\n\n<script>\n-->\n\nAfter.\n"));
    }

    @Test
    void aSectionOfCommentsIsEmpty() {
        Findings findings = new Findings();
        assertTrue(ParsedSection.parse(section.withBody("\n<!-- later -->\n"), findings)
                .empty());
        assertEquals(List.of(), findings.all());
    }

    @Test
    void followsAddressesThatStandElsewhere() {
        assertEquals(
                "<p>See <a href=\"overview.html\">the overview</a> or <a href=\"https://example.org/\">this</a>, [not this].</p>",
                html("See [the overview][1] or [this], [not this].\n\n"
                        + "[1]: 010-overview.en.md\n[this]: https://example.org/\n"));
    }

    @Test
    void aTableNeedsOneDashForEachHead() {
        assertTrue(html("| a | b |\n|-|-|\n| c | d |\n").startsWith("<table>"));
    }

    @Test
    void showsBracesThatAreEscaped() {
        assertEquals("<p>Write {{revenue@FY2022}}.</p>", html("Write \\{{revenue@FY2022}}.\n"));
        assertEquals("<p><code>{{a@b}} {c@d}</code></p>", html("`{{a@b}} {c@d}`\n"));
    }
}
