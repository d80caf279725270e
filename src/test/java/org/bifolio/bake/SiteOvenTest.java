package org.bifolio.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.bifolio.pages.Html;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteOvenTest {
    private static final String HEADER = "title=T\ntype=section\nstatus=published\n~~~~~~\n";

    @TempDir
    Path folder;

    private BakeTesting project;

    /** What a page shows. */
    public record View(String title, Html markup, Optional<String> note, long number) {
        static View of(String title) {
            return new View(title, new Html(""), Optional.empty(), 0);
        }
    }

    @BeforeEach
    void project() throws IOException {
        project = new BakeTesting(folder);
    }

    @Test
    void bakesSectionsThroughTheirHeadersAndGeneratedPagesByTheirType() throws IOException {
        project.write("content/010-年报.zh.md", "title=年报\ntype=section\nstatus=published\ndate=2023-05-01\n~~~~~~\n正文")
                .write(
                        "templates/section.ftlh",
                        "${page.title}|${content.title}|${content.date?string('yyyy-MM-dd HH:mm')}|${content.body}|"
                                + "${content.uri}|${content.rootpath}|${config.site_host}|${version}")
                .bake(
                        project.section("zh/688316/年报.html", "content/010-年报.zh.md", View.of("Shown")),
                        BakeTesting.generated("home", "zh/index.html", View.of("首页")));

        assertEquals(List.of(), project.told());
        assertEquals(
                Map.of(
                        "zh/688316/年报.html",
                        "Shown|年报|2023-05-01 00:00|<p>body</p>|zh/688316/年报.html|../../|https://example.org/|v2.7.0",
                        "zh/index.html",
                        "<h1>首页</h1>\n"),
                project.files());
    }

    @Test
    void escapesAllButMarkup() throws IOException {
        project.write("templates/home.ftlh", "${page.title} ${page.markup} ${page.note!'none'} ${page.number}")
                .bake(BakeTesting.generated(
                        "home",
                        "index.html",
                        new View("<script>1</script> & “x”", new Html("<b>2</b>"), Optional.empty(), 1234567)));

        assertEquals(List.of(), project.told());
        assertEquals("&lt;script&gt;1&lt;/script&gt; &amp; “x” <b>2</b> none 1234567", project.read("index.html"));
    }

    @Test
    void rendersFragmentsWithTheSameTemplates() throws IOException {
        project.write("templates/fragments/card.ftlh", "<p title=\"${label}\">${value}</p>");
        Templates templates = Templates.open(SiteConfiguration.read(project.root, project.findings), project.findings)
                .orElseThrow();

        assertEquals(
                "<p title=\"a &amp; b\"><i>1</i></p>",
                templates.fragment("fragments/card.ftlh", Map.of("label", "a & b", "value", new Html("<i>1</i>"))));
        assertEquals("", templates.fragment("fragments/card.ftlh", Map.of("value", 1)));
        templates.tellFailures();
        assertEquals(
                List.of("templates/fragments/card.ftlh:1:13: fragments/card.ftlh could not be rendered: label has no"
                        + " value. Correct the name; where a page may be without it,"
                        + " write (label)!."
                        + " [template-failed]"),
                project.told());
    }

    @Test
    void bakesTheSameBytesOnAnyLocaleAndTimeZone() throws IOException {
        project.write("content/a.md", "title=T\ntype=section\nstatus=published\ndate=2023-05-01\n~~~~~~\n")
                .write(
                        "templates/section.ftlh",
                        "${1234567.891} ${content.date?string('d MMMM yyyy')} ${content.date?datetime?iso_utc} ${'TITLE'?lower_case}");
        Page page = project.section("a.html", "content/a.md", View.of("T"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Set<String> baked = new java.util.HashSet<>();
        try {
            for (String tag : List.of("en-US", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab")) {
                for (String id : List.of("UTC", "Asia/Shanghai", "America/Los_Angeles")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    project.bake(page);
                    baked.add(project.read("a.html"));
                    assertEquals(Locale.forLanguageTag(tag), Locale.getDefault());
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertEquals(List.of(), project.told());
        assertEquals(Set.of("1234567.891 1 May 2023 2023-05-01T00:00:00Z title"), baked);
    }

    @Test
    void bakesManyPagesAtOnceTheSameEachTime() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            project.write("content/" + i + ".md", HEADER + i);
            pages.add(project.section("zh/" + i % 7 + "/" + i + ".html", "content/" + i + ".md", View.of("T" + i)));
        }
        project.bake(pages.toArray(Page[]::new));
        Map<String, String> first = project.files();
        project.bake(pages.toArray(Page[]::new));

        assertEquals(List.of(), project.told());
        assertEquals(200, first.size());
        assertEquals(first, project.files());
        assertEquals("<h1>T199</h1>\n<p>body</p>", first.get("zh/3/199.html"));
    }

    @Test
    void tellsWhereATemplateCannotBeRead() throws IOException {
        project.write("templates/home.ftlh", "<p>\n  ${page.title\n").bake();

        assertEquals(
                List.of(
                        "templates/home.ftlh:2:15: The template cannot be read: the template ends where { is still open."
                                + " Close it with }. [template-syntax]"),
                project.told());
    }

    @Test
    void tellsWhichPageFailedAndWhereAndLeavesNothingOfIt() throws IOException {
        project.write("templates/home.ftlh", "<p>start</p>\n<p>${page.titel}</p>")
                .bake(BakeTesting.generated("home", "zh/index.html", View.of("T")));

        assertEquals(
                List.of("templates/home.ftlh:2:6: zh/index.html could not be rendered: page.titel has no value."
                        + " Correct the name; where a page may be without it,"
                        + " write (page.titel)!. [template-failed]"),
                project.told());
        assertEquals(Map.of(), project.files());
    }

    @Test
    void tellsAMistakeInALayoutOnce() throws IOException {
        project.write("templates/home.ftlh", "<#include 'layout.ftlh'>")
                .write("templates/layout.ftlh", "${missing}")
                .bake(
                        BakeTesting.generated("home", "b.html", View.of("T")),
                        BakeTesting.generated("home", "a.html", View.of("T")),
                        BakeTesting.generated("home", "c.html", View.of("T")));

        assertEquals(
                List.of(
                        "templates/layout.ftlh:1:3: a.html and 2 other pages could not be rendered: missing has no value."
                                + " Correct the name; where a page may be without it,"
                                + " write (missing)!. [template-failed]"),
                project.told());
    }

    @Test
    void tellsOfMacrosWithoutEnd() throws IOException {
        project.write("templates/home.ftlh", "<#macro a><@a/></#macro><@a/>")
                .bake(BakeTesting.generated("home", "index.html", View.of("T")));

        assertEquals(
                List.of(
                        "templates/home.ftlh: index.html could not be rendered: its macros call one another without end."
                                + " Let the innermost call stop. [template-failed]"),
                project.told());
    }

    @Test
    void tellsOfATypeWithoutTemplateOnce() throws IOException {
        project.bake(
                BakeTesting.generated("hone", "a.html", View.of("T")),
                BakeTesting.generated("hone", "b.html", View.of("T")),
                BakeTesting.generated("home", "c.html", View.of("T")));

        assertEquals(
                List.of(
                        "jbake.properties: The document type hone has no template. Set template.hone.file. Did you mean home?"
                                + " [template-failed]"),
                project.told());
        assertEquals(Set.of("c.html"), project.files().keySet());
    }

    @Test
    void tellsOfATemplateThatIsMissing() throws IOException {
        Files.delete(project.root.resolve("templates/home.ftlh"));
        project.bake(BakeTesting.generated("home", "a.html", View.of("T")));

        assertEquals(
                List.of("templates/home.ftlh: The template of the document type home is missing. Create it, or set"
                        + " template.home.file in jbake.properties. [template-failed]"),
                project.told());
    }

    @Test
    void tellsOfAMissingTemplatesFolder() throws IOException {
        project.write("jbake.properties", "site.host=https://example.org/\ntemplate.folder=design\n")
                .bake();

        assertEquals(
                List.of(
                        "design: The templates folder is missing. Create it, or set template.folder in jbake.properties."
                                + " [file-missing]"),
                project.told());
    }

    @Test
    void tellsWhatJBakeWouldLeaveOut() throws IOException {
        project.write("content/a.md", "title=T\ntype=section\nstatus=published\n~~~~~~ \n")
                .write("content/b.md", "title=T\ntype=note\nstatus=published\n~~~~~~\n")
                .write("content/c.md", "title=T\ntype=section\nstatus=draft\n~~~~~~\n")
                .write("content/d.md", "title=T\ntype=section\nstatus=published\ndate=1.5.2023\n~~~~~~\n")
                .bake(
                        project.section("a.html", "content/a.md", View.of("T")),
                        project.section("b.html", "content/b.md", View.of("T")),
                        project.section("c.html", "content/c.md", View.of("T")),
                        project.section("d.html", "content/d.md", View.of("T")));

        assertEquals(
                List.of(
                        "content/a.md: The page a.html would be left out: its header cannot be read. Start the file with"
                                + " title=, type= and status=, each on a line, and close the header with ~~~~~~ alone on its"
                                + " line. [header-malformed]",
                        "content/b.md: The header says type=note, but the page is a section. Write type=section."
                                + " [header-malformed]",
                        "content/c.md: The page c.html would go out although its header says status=draft. Write"
                                + " status=published, or keep the page back. [header-malformed]",
                        "content/d.md:4:6: “1.5.2023” is not a date. Write it as yyyy-MM-dd. [header-malformed]"),
                project.told());
    }

    @Test
    void tellsWhatAFolderCrawlWouldLeaveOut() throws IOException {
        project.write("content/a.md", "no header at all\n")
                .write("content/b.md", "title=T\ntype=sektion\nstatus=published\n~~~~~~\n")
                .write("content/c.md", "title=T\ntype=section\nstatus=published-date\ndate=2999-01-01\n~~~~~~\n")
                .write("content/d.html", HEADER)
                .write("content/d.md", HEADER)
                .write("templates/section.ftlh", "${content.title}")
                .bakeFolder();

        assertEquals(
                List.of(
                        "content/a.md: The page is left out: its header cannot be read. Start the file with type= and"
                                + " status=, each on a line, and close the header with ~~~~~~ alone on its line."
                                + " [header-malformed]",
                        "content/b.md: The page is left out: there is no document type sektion. Did you mean section?"
                                + " [header-malformed]",
                        "content/c.md: The page waits for its date, but JBake would write it now. Write status=draft until"
                                + " then. [header-malformed]",
                        "content/d.html: The page is left out: another file has the same name but for its extension. Give"
                                + " one of them another name. [file-name]"),
                project.told());
    }

    @Test
    void tellsOfTwoPagesAtOneAddress() throws IOException {
        project.write("content/010-a.zh.md", HEADER)
                .write("content/020-a.zh.md", HEADER)
                .bake(
                        project.section("zh/a.html", "content/010-a.zh.md", View.of("1")),
                        project.section("zh/a.html", "content/020-a.zh.md", View.of("2")));

        assertEquals(
                List.of(
                        "content/020-a.zh.md: The page has the address zh/a.html, which content/010-a.zh.md has already."
                                + " Give one of them another name. [file-name]"),
                project.told());
        assertEquals(Map.of(), project.files());
    }

    @Test
    void tellsOfFilesThatNeedAMissingLibrary() throws IOException {
        project.write("content/a.adoc", "= Title").write("data/a.yaml", "a: 1").bakeFolder();

        assertEquals(
                List.of(
                        "content/a.adoc: The page is left out: there is no engine for .adoc files. Write it in Markdown or"
                                + " HTML, or put the engine on the class path. [configuration]",
                        "data: A file here needs a library that is missing: org/yaml/snakeyaml/Yaml. Write it in Markdown"
                                + " or HTML, or put the library on the class path. [configuration]"),
                project.told());
    }

    @Test
    void keepsReadableNamesInAFolderCrawl() throws IOException {
        project.write("content/报告/年报 二.md", HEADER)
                .write("templates/section.ftlh", "${content.title}")
                .bakeFolder();

        assertEquals(List.of(), project.told());
        assertEquals(Set.of("报告/年报 二.html"), project.files().keySet());
    }

    @Test
    void leavesNoEmptyFeedBehind() throws IOException {
        project.write("jbake.properties", "site.host=https://example.org/\nrender.index=false\nrender.archive=false\n")
                .write("templates/feed.ftl", "<rss>${nothing}</rss>")
                .bakeFolder();

        assertEquals(
                List.of("templates/feed.ftl:1:8: the feed page could not be rendered: nothing has no value."
                        + " Correct the name; where a page may be without it,"
                        + " write (nothing)!. [template-failed]"),
                project.told());
        assertEquals(Map.of(), project.files());
    }

    @Test
    void tellsWhenAPageCannotBeWritten() throws IOException {
        Files.createDirectories(project.site.resolve("index.html/in-the-way"));
        project.bake(BakeTesting.generated("home", "index.html", View.of("T")));

        assertEquals(1, project.told().size());
        assertTrue(
                project.told().get(0).startsWith("index.html: The page cannot be written: "),
                project.told().get(0));
        assertTrue(project.told().get(0).endsWith("[output-blocked]"));
    }

    @Test
    void acceptsNoAddressOutsideTheSite() {
        for (String path : List.of("/a.html", "../a.html", "a/../b.html", "a//b.html", "a\\b.html", "a/", "a", "")) {
            assertThrows(IllegalArgumentException.class, () -> BakeTesting.generated("home", path, ""), path);
        }
    }
}
