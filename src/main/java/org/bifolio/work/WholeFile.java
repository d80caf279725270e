package org.bifolio.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: on a full disk what was there stays as it was. */
public final class WholeFile {
    private WholeFile() {}

    public static void write(Path file, CharSequence text) throws IOException {
        Path beside = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
