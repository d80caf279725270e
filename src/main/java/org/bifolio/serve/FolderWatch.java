package org.bifolio.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until something changes in folders and all below them. */
public final class FolderWatch implements AutoCloseable {
    /** Editors save in several steps; what follows this closely belongs together. */
    private static final long QUIET_MILLIS = 30;

    private final WatchService service;

    private FolderWatch(WatchService service) {
        this.service = service;
    }

    public static FolderWatch of(List<Path> folders) throws IOException {
        FolderWatch watch = new FolderWatch(folders.get(0).getFileSystem().newWatchService());
        for (Path folder : folders) {
            watch.add(folder);
        }
        return watch;
    }

    private void add(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) throws IOException {
                place.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Returns when something has changed and saving has come to rest. */
    public void await() throws IOException, InterruptedException {
        WatchKey key = service.take();
        while (key != null) {
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.context() instanceof Path name && key.watchable() instanceof Path folder) {
                    add(folder.resolve(name));
                }
            }
            key.reset();
            key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
