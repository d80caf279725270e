package org.bifolio.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCacheTest {
    @TempDir
    Path folder;

    private int drawn;

    private String get(FileCache cache, String recipe) {
        return new String(
                cache.get(recipe, () -> {
                    drawn++;
                    return ("drawn from " + recipe).getBytes(StandardCharsets.UTF_8);
                }),
                StandardCharsets.UTF_8);
    }

    @Test
    void drawsTheSameRecipeOnce() {
        assertEquals("drawn from a", get(new FileCache(folder, "1"), "a"));
        assertEquals("drawn from a", get(new FileCache(folder, "1"), "a"));
        assertEquals(1, drawn);
        get(new FileCache(folder, "2"), "a");
        assertEquals(2, drawn, "another program draws afresh");
    }

    @Test
    void throwsDamageAway() throws IOException {
        get(new FileCache(folder, "1"), "a");
        for (byte[] damage : List.of(new byte[0], new byte[40], "drawn".getBytes(StandardCharsets.UTF_8))) {
            Files.write(entries().get(0), damage);
            int before = drawn;
            assertEquals("drawn from a", get(new FileCache(folder, "1"), "a"));
            assertEquals(before + 1, drawn);
            assertEquals("drawn from a", get(new FileCache(folder, "1"), "a"));
            assertEquals(before + 1, drawn);
        }
    }

    @Test
    void forgetsWhatNobodyAsksFor() throws IOException {
        FileCache cache = new FileCache(folder, "1");
        get(cache, "a");
        get(new FileCache(folder, "1"), "b");
        cache.forgetTheRest();
        assertEquals(1, entries().size());
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
