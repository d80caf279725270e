package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The small project built, beside what was read and found right: which files there are, and what the most telling of them
 * say. The hashes of assets are left out, so that a change of style alone changes nothing here.
 */
class GoldenSiteTest {
    private static final Path EXPECTED = Path.of("src", "test", "golden", "small", "expected");

    @Test
    void theSiteHasTheseFilesAndNoOther(@TempDir Path folder) throws IOException {
        TestProject project = built(folder);
        List<String> files = project.published().keySet().stream()
                .filter(name -> !name.startsWith(".bifolio") && !name.equals(".gitignore"))
                .map(GoldenSiteTest::masked)
                .sorted()
                .toList();
        assertEquals(Files.readString(EXPECTED.resolve("files.txt")), String.join("\n", files) + "\n");
    }

    @Test
    void theFilesSayWhatWasReadAndFoundRight(@TempDir Path folder) throws IOException {
        TestProject project = built(folder);
        try (Stream<Path> below = Files.walk(EXPECTED)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                String name = EXPECTED.relativize(file).toString().replace('\\', '/');
                if (!name.equals("files.txt")) {
                    assertEquals(
                            Files.readString(file),
                            masked(Files.readString(project.site().resolve(name))),
                            name);
                }
            }
        }
    }

    private static TestProject built(Path folder) {
        TestProject project = TestProject.smallIn(folder).buildable();
        assertEquals(List.of(), project.build());
        return project;
    }

    private static String masked(String text) {
        return text.replaceAll("(assets/[a-z]+)\\.[0-9a-f]{6}\\.", "$1.HASH.");
    }
}
