package org.bifolio.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each of these would wait for ever, and be stopped, if the change were not seen. */
@Timeout(60)
class FolderWatchTest {
    @TempDir
    private Path folder;

    @Test
    void seesAFileThatIsSavedDeepBelow() throws Exception {
        Path section =
                Files.createDirectories(folder.resolve("content/688316/filing")).resolve("010-a.zh.md");
        Files.writeString(section, "before");
        try (FolderWatch watch = FolderWatch.of(List.of(folder.resolve("content")))) {
            Files.writeString(section, "after");
            watch.await();
        }
    }

    @Test
    void seesAFileThatIsDeletedAndOneThatIsRenamed() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "a");
        try (FolderWatch watch = FolderWatch.of(List.of(folder))) {
            Path renamed = Files.move(file, folder.resolve("b.csv"));
            watch.await();
            Files.delete(renamed);
            watch.await();
        }
    }

    @Test
    void seesWhatIsSavedInAFolderThatIsNew() throws Exception {
        try (FolderWatch watch = FolderWatch.of(List.of(folder))) {
            Path added = Files.createDirectory(folder.resolve("2023-annual"));
            watch.await();
            Files.writeString(added.resolve("filing.yaml"), "kind: annual");
            watch.await();
        }
    }

    @Test
    void watchesSeveralFoldersAndMindsNoMissingOne() throws Exception {
        Path content = Files.createDirectory(folder.resolve("content"));
        Path templates = Files.createDirectory(folder.resolve("templates"));
        try (FolderWatch watch = FolderWatch.of(List.of(content, templates, folder.resolve("none")))) {
            Files.writeString(templates.resolve("home.ftlh"), "home");
            watch.await();
            Files.writeString(content.resolve("site.yaml"), "name: x");
            watch.await();
        }
    }
}
