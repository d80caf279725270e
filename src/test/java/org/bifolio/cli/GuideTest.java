package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bifolio.TestProject;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The editor's guide is right: whoever follows it, chapter by chapter, makes the project it describes and is told what it shows,
 * in either language, by the same examples.
 */
class GuideTest {
    static final Path GUIDE = Path.of("content", "pages", "guide");
    private static final String FILING = "000000/2025-annual-report-summary";

    /** A row of a table that shows a call and what becomes of it. */
    private static final Pattern SHOWN = Pattern.compile("(?m)^\\| `(\\{\\{[^`]+}})` \\| `([^`]+)` \\|");

    /** In the order they are read in. */
    static List<Path> chapters(String language) throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return files.filter(file -> file.toString().endsWith("." + language + ".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whoeverFollowsItSeesWhatItShows(String language, @TempDir Path folder) throws IOException {
        GuideProject project = new GuideProject(language, folder);
        for (Path chapter : chapters(language)) {
            for (GuideBlock block : GuideBlock.in(chapter)) {
                project.follow(block);
            }
            calls(chapter, project.folder(), language);
        }
    }

    @Test
    void bothLanguagesHaveTheSameExamples() throws IOException {
        List<Path> chinese = chapters("zh");
        List<Path> english = chapters("en");
        assertFalse(chinese.isEmpty());
        assertEquals(chinese.size(), english.size());
        for (int i = 0; i < chinese.size(); i++) {
            assertEquals(
                    GuideBlock.in(chinese.get(i)).stream()
                            .map(GuideBlock::example)
                            .toList(),
                    GuideBlock.in(english.get(i)).stream()
                            .map(GuideBlock::example)
                            .toList(),
                    english.get(i).toString());
        }
    }

    /** Builds a section of the chapter's calls, a paragraph each, and reads what the page shows. */
    private static void calls(Path chapter, Path folder, String language) throws IOException {
        Map<String, String> shown = shown(chapter);
        if (shown.isEmpty()) {
            return;
        }
        TestProject project = TestProject.at(folder);
        String both = chapter.toString().replaceFirst("\\.(zh|en)\\.md$", "");
        for (String each : List.of("zh", "en")) {
            project.write(
                    "content/" + FILING + "/990-calls." + each + ".md",
                    "title=Calls\ntype=section\nstatus=published\n~~~~~~\n"
                            + String.join(
                                    "\n\n",
                                    shown(Path.of(both + "." + each + ".md")).keySet())
                            + "\n");
        }
        assertEquals(List.of(), project.build());
        String page = project.read("site/" + language + "/" + FILING + "/calls.html");
        List<String> seen = new ArrayList<>();
        Jsoup.parse(page)
                .select("article p")
                .forEach(paragraph -> seen.add(paragraph.wholeText().strip()));
        assertEquals(List.copyOf(shown.values()), seen, chapter.toString());
        for (String each : List.of("zh", "en")) {
            Files.delete(project.file("content/" + FILING + "/990-calls." + each + ".md"));
        }
    }

    private static Map<String, String> shown(Path chapter) throws IOException {
        Map<String, String> shown = new LinkedHashMap<>();
        Matcher row = SHOWN.matcher(Files.readString(chapter));
        while (row.find()) {
            shown.put(row.group(1), row.group(2));
        }
        return shown;
    }
}
