package org.bifolio.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bifolio.content.PageFolder;
import org.bifolio.content.SectionPair;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/**
 * Reads pages that belong to no issuer: {@code content/pages/010-notice.zh.md}, and folders of them, {@code
 * content/pages/guide/010-index.zh.md}. Their header says {@code type=page}.
 */
final class PageReader {
    /** The folder in {@code content/}, beside those of the issuers. */
    static final String FOLDER = "pages";

    private final ProjectFiles files;
    private final Due due;
    private final Findings findings;

    PageReader(ProjectFiles files, Due due, Findings findings) {
        this.files = files;
        this.due = due;
        this.findings = findings;
    }

    /** @param issuers the names of their folders, which no folder of pages may have */
    List<PageFolder> read(Path place, Collection<String> issuers) {
        List<PageFolder> folders = new ArrayList<>();
        List<Path> entries = files.list(place);
        new Strays(files, findings).inPages(place);
        folders.add(
                new PageFolder("", due.of(SectionReader.ofPages(files, findings).read(entries))));
        for (Path folder : entries) {
            if (Files.isDirectory(folder)) {
                folders.add(folder(folder, issuers));
            }
        }
        return folders.stream().filter(folder -> !folder.pages().isEmpty()).toList();
    }

    private PageFolder folder(Path place, Collection<String> issuers) {
        String name = place.getFileName().toString();
        Location at = Location.of(files.name(place));
        new AddressNames(files, findings).check(place, name);
        if (issuers.contains(name)) {
            findings.add(
                    Code.FILE_NAME,
                    at,
                    Message.of("“{0}” is the folder of an issuer already; their pages would lie in one place.", name),
                    Message.of("Give the folder of pages another name."));
        }
        List<Path> entries = files.list(place);
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                findings.add(
                        Code.FILE_NAME,
                        Location.of(files.name(entry)),
                        Message.of("A folder of pages holds no folders."),
                        Message.of("Move its files up into {0}.", files.name(place)));
            }
        }
        new Strays(files, findings).inPages(place);
        List<SectionPair> read = SectionReader.ofPageFolder(files, findings).read(entries);
        PageFolder whole = new PageFolder(name, read);
        if (!read.isEmpty() && whole.index().isEmpty()) {
            findings.add(
                    Code.FILE_NAME,
                    at,
                    Message.of("The folder has no page that stands for it."),
                    Message.of("Name one of its pages index: 010-index.zh.md and 010-index.en.md."));
        }
        PageFolder published = new PageFolder(name, due.of(read));
        return published.index().isPresent() ? published : new PageFolder(name, List.of());
    }
}
