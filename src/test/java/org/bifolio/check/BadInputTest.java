package org.bifolio.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.TestProject;
import org.bifolio.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code src/test/bad} is a fault laid over the small project; its {@code expected.txt} is what the editor
 * is told, word for word.
 */
class BadInputTest {
    private static final Path CASES = Path.of("src", "test", "bad");

    static List<String> faults() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatIsWrongAndWhatWouldBeRight(String fault, @TempDir Path folder) throws IOException {
        TestProject project = TestProject.smallIn(folder).overlay(CASES.resolve(fault));
        String told = project.check().stream().map(Finding::toString).collect(Collectors.joining("\n", "", "\n"));
        assertEquals(Files.readString(CASES.resolve(fault).resolve("expected.txt")), told);
    }

    @Test
    void findsNothingWrongWithTheSoundProject(@TempDir Path folder) {
        assertEquals(List.of(), TestProject.smallIn(folder).check());
    }
}
