package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bifolio.DemoSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The editor's guide as the site shows it. */
class GuideIT {

    private static Document page(Path chapter, String language) {
        String name =
                chapter.getFileName().toString().replaceFirst("^\\d+-", "").replaceFirst("\\.(zh|en)\\.md$", "");
        return DemoSite.get().pages().get(language + "/guide/" + name + ".html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void showsEveryExampleAsItIsRun(String language) throws IOException {
        for (Path chapter : GuideTest.chapters(language)) {
            List<String> written = GuideBlock.in(chapter).stream()
                    .map(block -> named(block) + block.text())
                    .toList();
            List<String> shown = page(chapter, language).select("article pre").stream()
                    .map(code -> named(code) + code.wholeText().stripTrailing())
                    .toList();
            assertEquals(written, shown, chapter.toString());
        }
    }

    private static String named(GuideBlock block) {
        return Stream.of(block.info().split(" "))
                .skip(1)
                .findFirst()
                .map(name -> name + "\n")
                .orElse("");
    }

    private static String named(Element code) {
        Element figure = code.parent();
        return figure.hasClass("file") ? figure.select("figcaption").text() + "\n" : "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void isReadFromChapterToChapter(String language) throws IOException {
        List<Path> chapters = GuideTest.chapters(language);
        assertTrue(chapters.size() > 5);
        for (int i = 0; i < chapters.size() - 1; i++) {
            String next = page(chapters.get(i + 1), language).select("h1").text();
            Element link = page(chapters.get(i), language).selectFirst("nav.turnover a[rel=next]");
            assertTrue(link.text().endsWith(next), () -> link + " does not lead to " + next);
        }
    }
}
