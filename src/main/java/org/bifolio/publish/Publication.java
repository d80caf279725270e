package org.bifolio.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.Refused;
import org.bifolio.work.Workers;

/**
 * The way a site goes out: built in a staging folder beside the output, then swapped in whole. Until the swap the old site
 * stands untouched; a build that fails or is killed leaves it so. One build at a time: a second one is told.
 */
public final class Publication implements AutoCloseable {
    /** Says that a folder was made by Bifolio and may be replaced. */
    private static final String MARK = ".bifolio";

    private final Path site;
    private final Path staging;
    private final Path previous;
    private final Path memory;
    private final FileChannel channel;
    private final FileLock lock;

    private Publication(Path site, Path work, FileChannel channel, FileLock lock) {
        this.site = site;
        this.staging = work.resolve("staging");
        this.previous = previous(site, work);
        this.memory = memory(site, work);
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock and makes an empty staging folder; empty, with a finding, when the output cannot be written.
     *
     * @param site no link, see {@link OutputFolder}
     * @param work a folder for staging, on the same disk as the site
     */
    public static Optional<Publication> begin(Path site, Path work, Findings findings) {
        if (foreign(site)) {
            blocked(
                    site,
                    !Files.isDirectory(site)
                            ? Message.of("A file stands where the site's folder belongs.")
                            : Message.of("The folder holds files that Bifolio did not make."),
                    !Files.isDirectory(site)
                            ? Message.of("Remove it, or name another folder with --output.")
                            : Message.of("Empty it, or name another folder with --output."),
                    findings);
            return Optional.empty();
        }
        try {
            Files.createDirectories(work);
            FileChannel channel =
                    FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                blocked(
                        site,
                        Message.of("Another build is writing this site."),
                        Message.of("Wait until it has ended."),
                        findings);
                return Optional.empty();
            }
            Publication publication = new Publication(site, work, channel, lock);
            recover(site, publication.previous);
            delete(publication.staging);
            Files.createDirectories(publication.staging);
            return Optional.of(publication);
        } catch (IOException e) {
            failed(site, e, findings);
            return Optional.empty();
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static boolean foreign(Path site) {
        if (!Files.isDirectory(site)) {
            return Files.exists(site, LinkOption.NOFOLLOW_LINKS);
        } else if (Files.isRegularFile(site.resolve(MARK))) { // a folder of this name is a project's
            return false;
        }
        try (Stream<Path> entries = Files.list(site)) {
            return entries.anyMatch(entry -> !entry.getFileName().toString().startsWith("."));
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Puts back the site that a build left aside which was killed between the two moves of a swap; for all who end without a
     * {@link Publication}. A build that is swapping now holds the lock, and is left alone.
     */
    public static void restore(Path site, Path work, Findings findings) {
        if (!aside(site, previous(site, work))) {
            return;
        }
        try (FileChannel channel =
                        FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock != null) {
                recover(site, previous(site, work));
            }
        } catch (IOException e) {
            failed(site, e, findings);
        }
    }

    private static void recover(Path site, Path previous) throws IOException {
        if (aside(site, previous)) {
            Files.move(previous, site);
        }
    }

    private static boolean aside(Path site, Path previous) {
        return !Files.exists(site, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(previous, LinkOption.NOFOLLOW_LINKS);
    }

    /** Each output has its own, for those of one project share a work folder: {@code previous-site}, {@code previous-a%2Fsite}. */
    private static Path previous(Path site, Path work) {
        String name = work.getParent() != null && site.startsWith(work.getParent())
                ? work.getParent().relativize(site).toString()
                : site.getFileName().toString();
        return work.resolve(
                "previous-" + name.replace("%", "%25").replace('\\', '/').replace("/", "%2F"));
    }

    /** Where the pages are to be written. */
    public Path staging() {
        return staging;
    }

    /** Where what is known of the site from one build to the next is kept. */
    public Path memory() {
        return memory;
    }

    /** The same of a site that is not published now. */
    public static Path memory(Path site, Path work) {
        return work.resolve("memory").resolve(site.getFileName().toString());
    }

    /** A file as it stands in the old site. */
    public Path standing(String path) {
        return site.resolve(path);
    }

    /** Takes a file of the old site over into the new one as it is, unless the new one has it already. */
    public void keep(String path) throws IOException {
        Path target = staging.resolve(path);
        try {
            link(target, site.resolve(path));
        } catch (NoSuchFileException firstOfItsFolder) {
            Files.createDirectories(target.getParent());
            link(target, site.resolve(path));
        } catch (FileAlreadyExistsException madeAnew) {
            // it stays
        }
    }

    /** One file under two names costs no space; where a disk cannot do that, there are two files. */
    private static void link(Path target, Path file) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException e) {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Finds that the staged site could not be written, for example because the disk is full. */
    public void unwritten(IOException reason, Findings findings) {
        failed(site, reason, findings);
    }

    /** Puts the staged site in the place of the old one; false, with a finding, when that cannot be done. */
    public boolean swap(Findings findings) {
        try {
            keepHiddenFiles();
            Files.writeString(
                    staging.resolve(MARK), "This folder is made by Bifolio and replaced by its next build.\n");
            delete(previous);
            if (Files.exists(site)) {
                move(site, previous);
            } else if (site.getParent() != null) {
                Files.createDirectories(site.getParent());
            }
            try {
                move(staging, site);
            } catch (IOException e) {
                recover(site, previous);
                throw e;
            }
            delete(previous);
            return true;
        } catch (IOException e) {
            failed(site, e, findings);
            return false;
        }
    }

    /** The output's own .gitignore, .git and the like are not ours: they stay, unless the new site brings its own. */
    private void keepHiddenFiles() throws IOException {
        if (!Files.isDirectory(site)) {
            return;
        }
        List<Path> hidden;
        try (Stream<Path> entries = Files.list(site)) {
            hidden = entries.filter(entry -> entry.getFileName().toString().startsWith("."))
                    .filter(entry -> !entry.getFileName().toString().equals(MARK))
                    .toList();
        }
        for (Path entry : hidden) {
            if (!Files.exists(staging.resolve(entry.getFileName()), LinkOption.NOFOLLOW_LINKS)) {
                copy(entry, staging.resolve(entry.getFileName()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> below = Files.walk(from)) {
            for (Path each : below.toList()) {
                Files.copy(
                        each,
                        to.resolve(from.relativize(each).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void failed(Path site, IOException e, Findings findings) {
        blocked(
                site,
                Message.of("The site cannot be written: {0}.", Refused.of(e)),
                Message.of("Check permissions and free space; the old site stands."),
                findings);
    }

    static void blocked(Path site, Message problem, Message remedy, Findings findings) {
        findings.add(Code.OUTPUT_BLOCKED, Location.of(site.toString().replace('\\', '/')), problem, remedy);
    }

    /** A folder and all in it; folders side by side. Of a link only the link: what it leads to is not ours. */
    private static void delete(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException filled) {
            deleteFilled(folder);
        }
    }

    private static void deleteFilled(Path folder) throws IOException {
        try {
            deleteAll(folder);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void deleteAll(Path folder) {
        try {
            List<Path> filled = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    try {
                        Files.delete(entry);
                    } catch (DirectoryNotEmptyException e) {
                        filled.add(entry);
                    }
                }
            }
            Workers.forEach(filled, Publication::deleteAll);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            delete(staging);
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock must be released", e);
        }
    }
}
