package org.bifolio.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;

/** Where a site goes in truth: a link is followed, so that the folder it leads to is replaced and the link stays. */
public final class OutputFolder {
    /** More links than any system follows. */
    private static final int LINKS = 40;

    private OutputFolder() {}

    /** The folder that is to be replaced, which need not be there yet; empty, with a finding, for a link to no place. */
    public static Optional<Path> of(Path site, Findings findings) {
        try {
            return Optional.of(real(site));
        } catch (IOException e) {
            Publication.blocked(
                    site,
                    Message.of("The output is a link that leads nowhere."),
                    Message.of("Remove it, or name another folder with --output."),
                    findings);
            return Optional.empty();
        }
    }

    /** A link to a folder that is not there leads on as well: a build killed as it swapped may have left its site aside. */
    private static Path real(Path site) throws IOException {
        Path place = site.toAbsolutePath().normalize();
        for (int links = 0; link(place); links++) {
            if (Files.exists(place)) {
                return place.toRealPath();
            } else if (links == LINKS) {
                throw new IOException("links without end");
            }
            Path target = place.getParent().toRealPath().resolve(Files.readSymbolicLink(place));
            place = target.getParent().toRealPath().resolve(target.getFileName());
        }
        return place;
    }

    /** A symbolic link, or one of Windows' junctions. */
    private static boolean link(Path place) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        BasicFileAttributes there = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return there.isSymbolicLink() || there.isOther() && Files.isDirectory(place);
    }
}
