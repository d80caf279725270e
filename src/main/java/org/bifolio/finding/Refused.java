package org.bifolio.finding;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Why the system refuses to read or write, in words an editor can act on: {@code permission denied}, {@code the disk is full}. */
public final class Refused {
    private Refused() {}

    public static Message of(IOException e) {
        String reason = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
        String known = reason.toLowerCase(Locale.ROOT);
        if (e instanceof AccessDeniedException || known.contains("permission denied")) {
            return Message.of("permission denied");
        } else if (known.contains("no space left") || known.contains("not enough space")) {
            return Message.of("the disk is full");
        } else if (known.contains("read-only")) {
            return Message.of("the disk is read-only");
        }
        return Message.of("{0}", reason);
    }
}
