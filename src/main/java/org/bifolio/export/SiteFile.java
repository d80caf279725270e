package org.bifolio.export;

import java.nio.charset.StandardCharsets;

/**
 * A file beside the pages.
 *
 * @param path below the site's root: {@code data/688316/facts.csv}
 */
public record SiteFile(String path, byte[] bytes) {

    public static SiteFile text(String path, String text) {
        return new SiteFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
