package org.bifolio.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
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

    /**
     * Whether a folder may be replaced by the site of a project: it does not hold the project, and does not lie in what the site is made
     * from; tells it when it does.
     *
     * @param sources the folders that the site is made from
     */
    public static boolean apart(Path site, Path root, List<Path> sources, Findings findings) {
        Path place = whole(site);
        if (whole(root).startsWith(place)) {
            blocked(site, Message.of("The folder holds the project itself."), findings);
            return false;
        }
        for (Path source : sources) {
            if (place.startsWith(whole(source)) && !whole(root).startsWith(whole(source))) {
                blocked(
                        site,
                        Message.of("The folder lies in {0}/, which the site is made from.", name(root, source)),
                        findings);
                return false;
            }
        }
        return true;
    }

    private static String name(Path root, Path source) {
        return (source.startsWith(root) ? root.relativize(source) : source)
                .toString()
                .replace('\\', '/');
    }

    private static void blocked(Path site, Message problem, Findings findings) {
        Publication.blocked(site, problem, Message.of("Name another folder with --output."), findings);
    }

    /** Without links, and in the case of the disk, as far as it is there. */
    private static Path whole(Path place) {
        Path all = place.toAbsolutePath().normalize();
        Path there = all;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null) {
            return all;
        }
        try {
            return there.toRealPath().resolve(there.relativize(all).toString()).normalize();
        } catch (IOException e) {
            return all;
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
