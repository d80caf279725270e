package org.bifolio.content;

import java.util.List;
import java.util.Optional;

/**
 * Pages that belong to no company, such as a guide or a notice: {@code content/pages/} or a folder in it.
 *
 * @param name {@code guide} for {@code content/pages/guide/}; empty for {@code content/pages/} itself
 * @param pages in reading order
 */
public record PageFolder(String name, List<SectionPair> pages) {

    public List<SiteText> texts() {
        return pages.stream()
                .map(page -> new SiteText(page, Optional.empty(), name))
                .toList();
    }

    /** The page that stands for a folder that has a name. */
    public Optional<SiteText> index() {
        return texts().stream().filter(this::stands).findFirst();
    }

    private boolean stands(SiteText text) {
        return !name.isEmpty() && text.pair().name().equals("index");
    }

    /** The pages that menus name: the index of a folder, every page that lies in none. */
    public List<SiteText> entries() {
        return name.isEmpty() ? texts() : index().stream().toList();
    }
}
