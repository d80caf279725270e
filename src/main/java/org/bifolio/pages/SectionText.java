package org.bifolio.pages;

import java.util.List;

/**
 * A section in one language, its figures written.
 *
 * @param title may hold figures
 * @param plainTitle without markup
 * @param summary for search engines; empty when the author gave none
 */
public record SectionText(Html title, String plainTitle, String summary, Html body, List<Rail.Heading> headings) {}
