package org.bifolio.pages;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of the site that is no page: a chart to download, a social card.
 *
 * @param path below the site's root
 * @param recipe all that the content follows from, so that the same recipe need not be followed twice; empty where following it
 *     costs nothing
 */
public record SiteFile(String path, Optional<String> recipe, Supplier<byte[]> content) {}
