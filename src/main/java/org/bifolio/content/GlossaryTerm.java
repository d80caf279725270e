package org.bifolio.content;

import java.util.List;
import org.bifolio.facts.Bilingual;

/** A term readers may not know, its other names in each language, and what it means. */
public record GlossaryTerm(String id, Bilingual term, List<String> alsoZh, List<String> alsoEn, Bilingual text) {}
