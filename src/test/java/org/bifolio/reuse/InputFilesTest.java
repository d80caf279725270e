package org.bifolio.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is not a file of the project is seen and never read. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InputFilesTest {
    private static final Hash NOT_READ = new Hash(0, 0);

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void aProject() throws IOException {
        root = Files.createDirectories(folder.resolve("project"));
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("content/a.yaml"), "a");
    }

    private InputFiles look() {
        return InputFiles.below(root, List.of(root.resolve("content")), Map.of(), 0);
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("this machine makes no links");
        }
    }

    @Test
    void aLinkOutOfTheProjectIsSeenAndNotFollowed() throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Files.writeString(papers.resolve("thesis.doc"), "ten years of work");
        link(root.resolve("content/papers"), papers);
        link(root.resolve("content/b.yaml"), papers.resolve("thesis.doc"));
        InputFiles seen = look();
        assertEquals(
                Set.of("content/a.yaml", "content/b.yaml", "content/papers"),
                seen.known().keySet());
        assertEquals(NOT_READ, seen.of("content/b.yaml"));
        assertNotEquals(NOT_READ, seen.of("content/a.yaml"));
    }

    @Test
    void aLinkWithinTheProjectIsFollowed() throws IOException {
        Files.createDirectories(root.resolve("shared"));
        Files.writeString(root.resolve("shared/c.yaml"), "a");
        link(root.resolve("content/shared"), root.resolve("shared"));
        link(root.resolve("content/circle"), root.resolve("content"));
        InputFiles seen = look();
        assertEquals(
                Set.of("content/a.yaml", "content/circle", "content/shared/c.yaml"),
                seen.known().keySet());
        assertEquals(seen.of("content/a.yaml"), seen.of("content/shared/c.yaml"));
    }

    @Test
    void aLinkToNothingIsSeen() {
        link(root.resolve("content/b.yaml"), root.resolve("nothing"));
        assertEquals(Set.of("content/a.yaml", "content/b.yaml"), look().known().keySet());
    }

    @Test
    void aPipeIsNotRead() throws Exception {
        pipe(root.resolve("content/b.yaml"));
        assertEquals(NOT_READ, look().of("content/b.yaml"));
    }

    @Test
    void aDeviceBehindALinkIsNotRead() {
        Path endless = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(endless), "this machine has no such device");
        link(root.resolve("content/b.yaml"), endless);
        assertEquals(NOT_READ, look().of("content/b.yaml"));
    }

    @Test
    void aFileLargerThanAnyThatIsReadGoesByItsSize() throws IOException {
        Path large = root.resolve("content/large.bin");
        long[] sizes = {1L << 40, (1L << 40) + 1};
        Hash[] seen = new Hash[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
                file.setLength(sizes[i]);
            } catch (IOException e) {
                Assumptions.abort("this disk has no files with holes");
            }
            seen[i] = look().of("content/large.bin");
        }
        assertNotEquals(seen[0], seen[1]);
    }

    /** As rsync, unzip and {@code touch -r} do it. */
    @Test
    void aChangeThatKeepsSizeAndTimeIsSeenWhereTheSystemTells() throws IOException {
        Path file = root.resolve("content/a.yaml");
        Assumptions.assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("unix"), "this system does not tell");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, longAgo);
        long muchLater = Long.MAX_VALUE / 2;
        InputFiles first = InputFiles.below(root, List.of(root.resolve("content")), Map.of(), muchLater);
        Object before = Files.getAttribute(file, "unix:ctime");
        do {
            Files.writeString(file, "b");
            Files.setLastModifiedTime(file, longAgo);
        } while (Files.getAttribute(file, "unix:ctime").equals(before)); // until the system's clock has moved
        InputFiles second = InputFiles.below(root, List.of(root.resolve("content")), first.known(), muchLater);
        assertNotEquals(first.of("content/a.yaml"), second.of("content/a.yaml"));
        assertEquals(Hash.of(file), second.of("content/a.yaml"));
        InputFiles third = InputFiles.below(root, List.of(root.resolve("content")), second.known(), muchLater);
        assertSame(second.known().get("content/a.yaml"), third.known().get("content/a.yaml"), "it was read again");
    }

    private static void pipe(Path pipe) throws Exception {
        try {
            Process making = new ProcessBuilder("mkfifo", pipe.toString()).start();
            Assumptions.assumeTrue(making.waitFor(10, TimeUnit.SECONDS) && making.exitValue() == 0);
        } catch (IOException e) {
            Assumptions.abort("this machine makes no pipes");
        }
    }
}
