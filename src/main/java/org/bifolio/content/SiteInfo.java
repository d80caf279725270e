package org.bifolio.content;

import java.util.List;
import org.bifolio.facts.Bilingual;

/**
 * The site's name, a line under it, and a description for search engines: {@code content/site.yaml}.
 *
 * @param names names with digits that every text may use
 */
public record SiteInfo(Bilingual name, Bilingual tagline, Bilingual description, List<String> names) {}
