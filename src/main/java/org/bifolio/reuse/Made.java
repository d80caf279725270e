package org.bifolio.reuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that was made.
 *
 * @param path below the site
 * @param key of all that it follows from
 * @param modified nanoseconds since 1970
 */
public record Made(String path, Hash key, long size, long modified) {

    /** A file as it lies below a folder. */
    public static Made of(Path folder, String path, Hash key) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(folder.resolve(path), BasicFileAttributes.class);
        return new Made(path, key, attributes.size(), InputFiles.nanos(attributes));
    }
}
