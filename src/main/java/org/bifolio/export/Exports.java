package org.bifolio.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bifolio.content.Project;

/** Every file of the site that is not a page, made from what is published and from nothing else. */
public final class Exports {
    private final List<Exporter> exporters;

    public Exports(Project project) {
        this.exporters = List.of(new DataFiles(project));
    }

    public List<SiteFile> all() {
        return exporters.stream().flatMap(exporter -> exporter.files().stream()).toList();
    }

    /** Writes them below a folder. What lies there already stays: a project may bring its own robots.txt. */
    public void write(Path site) {
        try {
            for (SiteFile file : all()) {
                Path target = site.resolve(file.path());
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.write(target, file.bytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
