package org.bifolio.content;

import java.util.Optional;
import org.bifolio.facts.Language;

/**
 * A text of the site in both languages: a section of a filing, or a page that belongs to none.
 *
 * @param filing what it is a section of; empty for a page
 * @param folder where it lies on the site below its language: {@code 688316/2022-annual}, {@code guide}, or nothing
 */
public record SiteText(SectionPair pair, Optional<Filing> filing, String folder) {

    public static SiteText of(Filing filing, SectionPair section) {
        return new SiteText(section, Optional.of(filing), filing.issuer() + "/" + filing.id());
    }

    /** The title of a page, which calls no figures; of a section as written. */
    public String title(Language language) {
        return pair.in(language).map(Section::title).orElse("");
    }

    /** Its address below its language: {@code 688316/2022-annual/quarters.html}, {@code notice.html}. */
    public String address() {
        return (folder.isEmpty() ? "" : folder + "/") + pair.name() + ".html";
    }
}
