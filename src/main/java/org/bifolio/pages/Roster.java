package org.bifolio.pages;

import java.util.List;
import java.util.Optional;
import org.bifolio.facts.Bilingual;

/**
 * The companies of the site, as far as every page's menu tells of them: a page need not know the others.
 *
 * @param companies how many there are
 * @param only the one, where there is no other
 */
public record Roster(int companies, Optional<Named> only) {
    /** Up to so many, the home page has a card and the search an index for each at once. */
    private static final int FEW = 12;

    /** More than one page can show, or one search look through. */
    public static boolean many(int companies) {
        return companies > FEW;
    }

    boolean many() {
        return many(companies);
    }

    public record Named(String code, Bilingual name) {}

    public static Roster of(List<Named> all) {
        return new Roster(all.size(), all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
    }
}
