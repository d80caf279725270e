package org.bifolio.content;

import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Language;
import org.bifolio.finding.Location;

/** Words in both languages that may call figures, and where each stands. */
public record Wording(Bilingual words, Location zhAt, Location enAt) {

    public String in(Language language) {
        return words.in(language);
    }

    public Location at(Language language) {
        return language == Language.ZH ? zhAt : enAt;
    }
}
