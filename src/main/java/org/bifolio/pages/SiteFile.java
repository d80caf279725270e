package org.bifolio.pages;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of the site that is no page: a chart to download, a social card, a table as CSV.
 *
 * @param path below the site's root
 * @param recipe all that the content follows from, where that is known before the content is made; empty where the content may
 *     change with anything of its issuer
 * @param content made when it is asked for, each time it is
 */
public record SiteFile(String path, Optional<String> recipe, Supplier<byte[]> content) {

    public static SiteFile text(String path, Supplier<String> text) {
        return new SiteFile(path, Optional.empty(), () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /** A file whose text is at hand. */
    public static SiteFile text(String path, String text) {
        return new SiteFile(path, Optional.of(text), () -> text.getBytes(StandardCharsets.UTF_8));
    }

    public static SiteFile bytes(String path, Supplier<byte[]> content) {
        return new SiteFile(path, Optional.empty(), content);
    }
}
