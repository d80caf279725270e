package org.bifolio.pages;

import java.util.List;

/** What the site is, how its figures are checked, and how to read them. */
final class AboutPages {
    private final Edition edition;
    private final Frames frames;

    AboutPages(Edition edition, Frames frames) {
        this.edition = edition;
        this.frames = frames;
    }

    PlannedPage page() {
        return PlannedPage.of("about", SitePath.page(edition.language(), "about"), this::view);
    }

    private Views.AboutPage view() {
        String path = SitePath.page(edition.language(), "about");
        Words words = edition.words();
        String title = words.get("aboutTitle");
        String lead = words.get("aboutLead");
        Frame frame = frames.of(path, title, lead, frames.crumbs(path, title), false);
        return new Views.AboutPage(
                frame,
                title,
                lead,
                List.of(
                        chapter("what", "aboutWhat", "aboutWhat1", "aboutWhat2"),
                        chapter("checks", "aboutChecks", "aboutChecks1", "aboutChecks2"),
                        chapter("read", "aboutRead", "aboutRead1", "aboutRead2"),
                        signs()));
    }

    private Views.Chapter chapter(String id, String title, String... paragraphs) {
        Words words = edition.words();
        return new Views.Chapter(
                id,
                words.get(title),
                List.of(paragraphs).stream().map(words::get).toList(),
                List.of());
    }

    private Views.Chapter signs() {
        Words words = edition.words();
        return new Views.Chapter(
                "signs",
                words.get("aboutSigns"),
                List.of(),
                List.of(
                        new Entry(words.get("cellNaMeaning"), Html.text(words.get("cellNa"))),
                        new Entry(
                                words.get("cellBlankMeaning"),
                                new Html("<span class=\"cell-blank\"><span class=\"gone\"><span class=\"hear\">"
                                        + Html.text(words.get("cellBlank")) + "</span></span></span>")),
                        new Entry(words.get("cellDashMeaning"), Html.text("–")),
                        new Entry(words.get("cellStrokeMeaning"), Html.text("/")),
                        new Entry(words.get("cellNoneMeaning"), Html.text(words.get("cellNone"))),
                        new Entry(words.get("aboutZero"), Html.text("0"))));
    }
}
