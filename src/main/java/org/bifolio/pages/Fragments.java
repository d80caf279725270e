package org.bifolio.pages;

import java.util.Map;

/** Renders a fragment of a page, such as {@code blocks/chart.ftlh}, from the names its template knows. */
@FunctionalInterface
public interface Fragments {
    String render(String template, Map<String, ?> model);
}
