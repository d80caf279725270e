package org.bifolio.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;

/** An editor's change to a section: one sentence at its end, another one each time. */
final class Edit implements Runnable {
    private final Path section;
    private final String page;
    private final String before;
    private final Prose prose = new Prose(1);
    private String sentence = "";

    /** @param page the address that shows the section, below the site */
    Edit(Path section, String page) {
        this.section = section;
        this.page = page;
        this.before = Folder.text(section);
    }

    @Override
    public void run() {
        try {
            sentence = prose.sentence().en();
            Files.writeString(section, before + "\n" + sentence + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String page() {
        return page;
    }

    /** Throws when the site does not show what was written last. */
    void require(Path site) {
        if (!isShown(Folder.text(site.resolve(page)))) {
            throw new IllegalStateException(page + " does not show what was written: " + sentence);
        }
    }

    /** Whether the built page has the sentence that was written last. */
    boolean isShown(String html) {
        return Jsoup.parse(html).text().contains(sentence);
    }
}
