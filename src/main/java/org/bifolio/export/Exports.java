package org.bifolio.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bifolio.content.Project;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.pages.PlannedPage;

/** Every file of the site that is not a page, made from what is published and from nothing else. */
public final class Exports {
    private final List<Exporter> exporters;

    /** @param baseUrl the address the site will have, ending in a slash */
    public Exports(Project project, List<PlannedPage> pages, String baseUrl) {
        this.exporters = List.of(
                new DataFiles(project),
                new CompareData(project),
                new SearchIndex(pages),
                new Sitemap(pages, baseUrl),
                new Feeds(project, baseUrl),
                new HostFiles(project, baseUrl));
    }

    public List<SiteFile> all() {
        return exporters.stream().flatMap(exporter -> exporter.files().stream()).toList();
    }

    /** Writes them below a folder. What lies there already stays: a project may bring its own robots.txt. */
    public void write(Path site, Findings findings) {
        for (SiteFile file : all()) {
            Path target = site.resolve(file.path());
            try {
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.write(target, file.bytes());
                }
            } catch (IOException e) {
                String reason = e instanceof FileSystemException told && told.getReason() != null
                        ? told.getReason()
                        : e.getMessage();
                findings.add(
                        Code.OUTPUT_BLOCKED,
                        Location.of(file.path()),
                        Message.of("The file cannot be written: {0}.", reason),
                        Message.of("Check the output folder's permissions and the space on its disk."));
                return;
            }
        }
    }
}
