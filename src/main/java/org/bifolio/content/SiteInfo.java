package org.bifolio.content;

import org.bifolio.facts.Bilingual;

/** The site's name, a line under it, and a description for search engines: {@code content/site.yaml}. */
public record SiteInfo(Bilingual name, Bilingual tagline, Bilingual description) {}
