package org.bifolio.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.TestProject;
import org.bifolio.finding.Phrasebook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Chinese editors are told of the faults in {@code src/test/bad} that have an {@code expected.zh.txt}, word for word. */
class ChineseFindingsTest {
    private static final Path CASES = Path.of("src", "test", "bad");

    static List<String> faults() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected.zh.txt")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysItInChinese(String fault, @TempDir Path folder) throws IOException {
        TestProject project = TestProject.smallIn(folder).overlay(CASES.resolve(fault));
        Phrasebook chinese = Phrasebook.of(Locale.SIMPLIFIED_CHINESE);
        String told = project.check().stream()
                .map(finding -> finding.line(chinese))
                .collect(Collectors.joining("\n", "", "\n"));
        assertEquals(Files.readString(CASES.resolve(fault).resolve("expected.zh.txt")), told);
    }
}
