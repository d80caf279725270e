package org.bifolio.pages;

import java.util.List;

/** What stands beside a text: the contents of the page, and the pages of the filing. */
public record Rail(List<Heading> contents, String title, List<Link> pages) {

    /** @param deeper whether it is a heading of the third level */
    public record Heading(String id, Html text, boolean deeper) {}
}
