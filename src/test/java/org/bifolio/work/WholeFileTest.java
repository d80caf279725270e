package org.bifolio.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void takesThePlaceOfWhatWasThere() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, "one");
        WholeFile.write(file, "二");
        assertEquals("二", Files.readString(file));
        assertEquals(List.of("a.txt"), files());
    }

    /** A character of which there is only half cannot be written; what comes before it could. */
    @Test
    void leavesWhatWasThereWhereNotAllCanBeWritten() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, "sound");
        assertThrows(IOException.class, () -> WholeFile.write(file, "half \uD83D"));
        assertEquals("sound", Files.readString(file));
        assertEquals(List.of("a.txt"), files());
    }
}
