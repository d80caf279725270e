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
        return rendered(parsed).html().strip();
    }

    private SectionRenderer.Rendered rendered(ParsedSection parsed) {
        SectionRenderer.Parts parts = new SectionRenderer.Parts() {
            @Override
            public String figure(Call.Figure call) {
                return "[" + call.coordinates() + "]";
            }

            @Override
            public String block(Call.Block call) {
                return "[" + call.text() + "]";
            }

            @Override
            public String tableName() {
                return "Table 1";
            }
        };
        return new SectionRenderer(parts, new Links(project)).render(parsed);
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
        assertTrue(html("| a | b |\n|-|-|\n| c | d |\n").contains("<table>"));
    }

    @Test
    void showsBracesThatAreEscaped() {
        assertEquals("<p>Write {{revenue@FY2022}}.</p>", html("Write \\{{revenue@FY2022}}.\n"));
        assertEquals("<p><code>{{a@b}} {c@d}</code></p>", html("`{{a@b}} {c@d}`\n"));
    }

    @Test
    void aHeadingWithinAQuotationIsNoPartOfThePage() {
        ParsedSection parsed = ParsedSection.parse(section.withBody("> ## Quoted\n\n## Own *words*\n"), new Findings());
        SectionRenderer.Rendered rendered = rendered(parsed);
        assertEquals(List.of(new SectionRenderer.Contents(2, "part-1", "Own <em>words</em>")), rendered.contents());
        assertTrue(rendered.html().contains("<h2>Quoted</h2>"), rendered.html());
        assertTrue(rendered.html().contains("<h2 id=\"part-1\">Own <em>words</em></h2>"), rendered.html());
        assertEquals(List.of("part-1"), parsed.anchors());
    }

    @Test
    void aTableSaysWhatItsHeadingsHeadAndScrollsInABoxOfItsOwn() {
        assertEquals("""
                <div class="scroll" role="region" tabindex="0" aria-label="Table 1"><table>
                <thead>
                <tr><td></td><th scope="col">a</th><th scope="col" class="end">b</th></tr>
                </thead>
                <tbody>
                <tr><td>c</td><td>d</td><td class="end">e</td></tr>
                </tbody>
                </table></div>""", html("| | a | b |\n|---|---|--:|\n| c | d | e |\n"));
    }
}
