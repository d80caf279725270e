package org.bifolio.bake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One page to bake.
 *
 * @param type the JBake document type, which names the template through {@code template.<type>.file}
 * @param path where it goes below the site, for example {@code zh/688316/index.html}
 * @param making gives what the page shows, when it is rendered
 * @param source the section's Markdown file; empty for a generated page
 */
public record Page(String type, String path, Supplier<Shown> making, Optional<Path> source) {

    /**
     * What a page shows.
     *
     * @param view what the template knows as {@code page}; of a public class or record
     * @param body JBake's {@code content.body}: a section's HTML; empty on generated pages
     */
    public record Shown(Object view, String body) {}

    public Page {
        if (type.isBlank()) {
            throw new IllegalArgumentException("A page needs a document type: " + path);
        }
        boolean climbs = List.of(path.split("/", -1)).stream().anyMatch(name -> name.isEmpty() || name.startsWith("."));
        if (climbs
                || path.indexOf('\\') >= 0
                || !path.substring(path.lastIndexOf('/') + 1).contains(".")) {
            throw new IllegalArgumentException(
                    "Expected a file below the site, such as zh/index.html, but got: " + path);
        }
    }

    /** The way from the page up to the site's root: empty, or {@code ../} once for each folder. JBake's {@code rootpath}. */
    String rootPath() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }
}
