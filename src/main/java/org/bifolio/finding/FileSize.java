package org.bifolio.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The most that a file to be read may have: what is larger was not typed, and would not fit into memory. A pipe or a device has no end
 * at all.
 */
public final class FileSize {
    private static final long LARGEST_BYTES = 16L << 20;

    private FileSize() {}

    /** Whether a file is one and of sane size, asked before it is read; tells it when it is not. */
    public static boolean sane(Path file, Location at, Findings findings) throws IOException {
        if (endless(file)) {
            findings.add(
                    Code.FILE_UNREADABLE, at, "This is a pipe or a device, not a file.", "Put a file in its place.");
            return false;
        }
        long size = Files.size(file);
        if (size > LARGEST_BYTES) {
            findings.add(
                    Code.FILE_TOO_LARGE,
                    at,
                    Message.of("The file has {0} MB; the most is {1} MB.", size >> 20, LARGEST_BYTES >> 20),
                    Message.of("Split it, or check that it is the file you meant."));
        }
        return size <= LARGEST_BYTES;
    }

    /** Whether it is a pipe, a device or the like, which may be read for ever. */
    public static boolean endless(Path file) throws IOException {
        return Files.exists(file)
                && Files.readAttributes(file, BasicFileAttributes.class).isOther();
    }
}
