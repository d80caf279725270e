package org.bifolio.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page that may have to be made. What it shows is put together only when it is asked for, each time it is.
 *
 * @param type the template: {@code issuer} is {@code issuer.ftlh}
 * @param path below the site's root
 * @param making what the template knows as {@code page}
 * @param source the Markdown file it shows, below the project
 * @param bodies the Markdown files whose text, not only their headers, it shows
 */
public record PlannedPage(String type, String path, Supplier<?> making, Optional<Path> source, List<String> bodies) {

    /** A page that shows no section's text. */
    static PlannedPage of(String type, String path, Supplier<?> making) {
        return new PlannedPage(type, path, making, Optional.empty(), List.of());
    }

    public Object view() {
        return making.get();
    }
}
