package org.bifolio.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bifolio.TestProject;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our writer says what flexmark's says, but for what a page wants otherwise: headings from the second level on, framed tables. */
class SectionHtmlTest {
    private static final List<String> LINES = List.of(
            "Revenue rose.",
            "Costs *fell* and **cash** stayed `as it was`.",
            "A line that ends hard  ",
            "and one that ends so\\",
            "A [link](https://example.org/a?b=1&c=2) and <https://example.org/> or <ir@example.org>.",
            "A [reference][1], one [missing][2], and [1].",
            "Entities &amp; &copy; &#35; and \\*escapes\\* \\& 5 < 6 > 4 \"so\" it's.",
            "净亏损 narrowed；毛利率 rose。",
            "***both* at once**",
            "# A first heading",
            "## A second, *with emphasis*",
            "A heading by its line\n---",
            "***",
            "> A quotation",
            "> - with a list",
            ">     and code",
            "- one",
            "- two",
            "  - under two",
            "",
            "  a paragraph of its own",
            "1. first",
            "3. third",
            "7) seventh",
            "10. tenth",
            "    indented",
            "\tby a tab",
            "```",
            "```csv",
            "~~~",
            "a,b",
            "| a | b |\n|---|--:|\n| c | *d* |",
            "| | right | left |\n|---|--:|:--|\n| c | **d** | `e` |\n| f |",
            "| x |\n|:-:|\n",
            "[1]: https://example.org/one \"Title\"",
            "",
            "",
            "");

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

    @Test
    void saysWhatFlexmarkSays() {
        for (long seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>();
            for (int i = 1 + random.nextInt(12); i > 0; i--) {
                lines.add(LINES.get(random.nextInt(LINES.size())));
            }
            compare(String.join("\n", lines) + "\n");
        }
    }

    @Test
    void saysWhatFlexmarkSaysOfTheGuide() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Path.of("content/pages"))) {
            pages = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        assertTrue(pages.size() > 2, "no page of the guide is left to compare");
        for (Path page : pages) {
            String text = Files.readString(page);
            compare(text.substring(text.indexOf("~~~~~~\n") + 7));
        }
    }

    /** In a narrow window the answer folds; the mark must stay below what it points at. */
    @Test
    void keepsALineAndTheMarkBelowItTogether() {
        String answer = "$ bifolio check\na.csv:5:3: “7” is wrong. [code]\n    | a,<7>\n    |   ^\nFound 1.\n";
        ParsedSection parsed = ParsedSection.parse(section.withBody("```console\n" + answer + "```\n"), new Findings());
        String html = new SectionRenderer(new Plain(), new Links(project))
                .render(parsed)
                .html();
        assertTrue(html.contains("[code]\n<span class=\"kept\">    | a,&lt;7&gt;\n    |   ^</span>\nFound 1."), html);
    }

    private void compare(String markdown) {
        ParsedSection parsed = ParsedSection.parse(section.withBody(markdown), new Findings());
        if (!parsed.calls().isEmpty() || !parsed.html().isEmpty() || markdown.contains("<!--")) {
            return;
        }
        assertEquals(theirs(parsed.document()), ours(parsed), markdown);
    }

    private String ours(ParsedSection parsed) {
        return new SectionRenderer(new Plain(), new Links(project))
                .render(parsed)
                .html()
                .replaceAll(" id=\"part-\\d+\"", "")
                .replace("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table>", "<table>")
                .replace("</table></div>", "</table>")
                .replace(" scope=\"col\"", "")
                .replace("&#39;", "'")
                .replace("<span lang=\"zh-CN\">", "")
                .replace("<span class=\"kept\">", "")
                .replace("</span>", "")
                .replace("<pre tabindex=\"0\">", "<pre>")
                .replaceAll("<figure class=\"file\"><figcaption>.*?</figcaption>", "")
                .replace("</figure>", "");
    }

    private static String theirs(Node document) {
        MutableDataSet options = new MutableDataSet(Markdown.OPTIONS)
                .set(HtmlRenderer.ESCAPE_HTML, true)
                .set(HtmlRenderer.GENERATE_HEADER_ID, false)
                .set(HtmlRenderer.RENDER_HEADER_ID, false)
                .set(HtmlRenderer.INDENT_SIZE, 0);
        return Markdown.restoreBars(HtmlRenderer.builder(options).build().render(document))
                .replaceAll("(</?)h1>", "$1h2>")
                .replaceAll(" title=\"[^\"]*\"", "")
                .replace(" align=\"left\"", " class=\"words\"")
                .replace(" align=\"right\"", " class=\"end\"")
                .replace(" align=\"center\"", "")
                .replaceAll("<th[^>]*> ?</th>", "<td></td>");
    }

    /** A section without figures. */
    private static final class Plain implements SectionRenderer.Parts {
        @Override
        public String figure(Call.Figure call) {
            throw new AssertionError("no figure is called");
        }

        @Override
        public String block(Call.Block call) {
            throw new AssertionError("no block is called");
        }

        @Override
        public String tableName() {
            return "Table";
        }
    }
}
