package org.bifolio.finding;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;

/** Why the system refuses to read or write, in words an editor can act on: {@code permission denied}, {@code the disk is full}. */
public final class Refused {
    private Refused() {}

    /** Whether it is the machine that refuses, not a mistake of ours: no permission, no space, or a disk that is only read. */
    public static boolean isCauseOf(IOException e) {
        return known(e).isPresent();
    }

    public static Message of(IOException e) {
        return known(e).orElseGet(() -> Message.of("{0}", reason(e)));
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
    }

    private static Optional<Message> known(IOException e) {
        String known = reason(e).toLowerCase(Locale.ROOT);
        if (e instanceof AccessDeniedException || known.contains("permission denied")) {
            return Optional.of(Message.of("permission denied"));
        } else if (known.contains("no space left") || known.contains("not enough space")) {
            return Optional.of(Message.of("the disk is full"));
        } else if (known.contains("read-only")) {
            return Optional.of(Message.of("the disk is read-only"));
        }
        return Optional.empty();
    }
}
