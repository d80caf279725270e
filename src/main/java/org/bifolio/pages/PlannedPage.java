package org.bifolio.pages;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A page to be rendered.
 *
 * @param type the template: {@code issuer} is {@code issuer.ftlh}
 * @param path below the site's root
 * @param view what the template knows as {@code page}
 * @param source the Markdown file it shows, below the project
 */
public record PlannedPage(String type, String path, Object view, Optional<Path> source) {}
