package org.bifolio.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An editor's change to a section: one sentence at its end, another one each time. */
final class Edit implements Runnable {
    private final Path section;
    private final String before;
    private final Prose prose = new Prose(1);

    Edit(Path section) {
        this.section = section;
        this.before = Folder.text(section);
    }

    @Override
    public void run() {
        try {
            Files.writeString(section, before + "\n" + prose.sentence().en() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
