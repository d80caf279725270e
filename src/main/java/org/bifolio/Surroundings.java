package org.bifolio;

import java.util.List;
import org.bifolio.content.PageFolder;
import org.bifolio.content.Section;
import org.bifolio.content.SiteText;
import org.bifolio.reuse.Hash;

/**
 * What an issuer's pages tell of the rest of the site: whether there are other companies, and the pages that belong to none,
 * which menus name and texts link to.
 */
record Surroundings(int companies, List<PageFolder> pages) {

    /** Adds all of it to what something follows from; not what those pages say. */
    void addTo(Hash.Builder hash) {
        hash.add(companies);
        for (PageFolder folder : pages) {
            for (SiteText text : folder.texts()) {
                for (Section page : text.pair().sections()) {
                    hash.add(page.file())
                            .add(page.title())
                            .add(String.valueOf(page.header().get("menu")));
                }
            }
        }
    }
}
