package org.bifolio.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bifolio.TestProject;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    private static final String SECTION = "content/000001/2022-annual/010-overview.en.md";
    private static final String PAGE = "content/pages/guide/020-tables.en.md";
    private static final String NOTICE = "content/pages/010-notice.en.md";
    private static final List<String> MORE = List.of(
            "000001/2020-letter/050-break-even", "pages/guide/010-index", "pages/guide/020-tables", "pages/010-notice");

    @TempDir
    private Path folder;

    private Links links;
    private Map<String, Section> texts;

    @BeforeEach
    void aProjectWithPagesAndTwoFilings() {
        TestProject project = TestProject.smallIn(folder)
                .write(
                        "content/000001/2020-letter/filing.yaml",
                        "title: {zh: 保荐书, en: Letter}\nkind: other\nstatus: published\n");
        for (String language : List.of("zh", "en")) {
            for (String place : MORE) {
                String type = place.startsWith("pages") ? "page" : "section";
                project.write(
                        "content/" + place + "." + language + ".md",
                        "title=T\ntype=" + type + "\nstatus=published\n~~~~~~\nWords.\n");
            }
        }
        Project read =
                ProjectReader.read(folder, TestProject.TODAY, new Findings()).orElseThrow();
        links = new Links(read);
        texts = read.texts().stream()
                .flatMap(text -> text.pair().sections().stream())
                .collect(Collectors.toMap(Section::file, section -> section));
    }

    private String from(String file, String link) {
        return links.address(texts.get(file), link).orElse("nowhere");
    }

    @Test
    void leadFromFileToFileWhereverTheyLie() {
        assertEquals("overview.html", from(SECTION, "010-overview.en.md"));
        assertEquals("overview.html#part-2", from(SECTION, "010-overview.zh.md#part-2"));
        assertEquals("#part-2", from(SECTION, "#part-2"));
        assertEquals("../2020-letter/break-even.html", from(SECTION, "../2020-letter/050-break-even.en.md"));
        assertEquals("../../notice.html", from(SECTION, "../../pages/010-notice.en.md"));
        assertEquals("../../guide/tables.html#part-1", from(SECTION, "../../pages/guide/020-tables.en.md#part-1"));
        assertEquals("../000001/2022-annual/overview.html", from(PAGE, "../../000001/2022-annual/010-overview.en.md"));
        assertEquals("index.html", from(PAGE, "010-index.en.md"));
        assertEquals("guide/index.html", from(NOTICE, "guide/010-index.en.md"));
    }

    @Test
    void leadToWhatTheSiteMakesByItself() {
        assertEquals("sources.html#t-a", from(SECTION, "sources.html#t-a"));
        assertEquals("notes.html#note-a", from(SECTION, "notes.html#note-a"));
        assertEquals("notes.html#note-a", from(SECTION, "sources.html#note-a"), "where it stood before");
        assertEquals("../figures.html", from(SECTION, "../figures.html"));
        assertEquals("../../glossary.html", from(SECTION, "../../glossary.html"));
        assertEquals("../glossary.html", from(PAGE, "../glossary.html"));
        assertEquals("glossary.html", from(NOTICE, "glossary.html"));
    }

    @Test
    void leadNowhereElse() {
        assertEquals("nowhere", from(SECTION, "020-gone.en.md"));
        assertEquals("nowhere", from(SECTION, "../../../../../etc/passwd"));
        assertEquals("nowhere", from(SECTION, "javascript:alert(1)"));
        assertEquals("nowhere", from(PAGE, "sources.html"));
        assertEquals("nowhere", from(NOTICE, "../glossary.html"));
        assertEquals("nowhere", from(SECTION, "https://example.org/010-overview.en.md"));
    }
}
