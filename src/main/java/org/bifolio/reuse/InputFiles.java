package org.bifolio.reuse;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.bifolio.work.Workers;

/**
 * The files a site is built from, with the hash of each one's content. A file whose size, times and place on the disk are those of
 * the last build is not read again, unless it was written so shortly before that build that a later change could have left the
 * time as it was.
 */
public final class InputFiles {
    /** What any file system in use tells times to: FAT's two seconds. */
    private static final long GRAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** What is larger is not read for its hash: its size and time stand for it. */
    private static final long LARGEST_BYTES = 16L << 20;

    private static final Hash UNREADABLE = new Hash(0, 0);

    /** Something whose name is all that may be known of it. */
    private static final Known CLOSED = new Known(0, 0, 0, 0, false, UNREADABLE);

    private final SortedMap<String, Known> files;

    /**
     * A file as it was when it was read.
     *
     * @param modified nanoseconds since 1970
     * @param changed the same of its status, which nobody can set back as they can {@code modified}; 0 where the system has none
     * @param place tells files of one name apart: the inode
     * @param settled whether it was old enough, when it was read, for its times to tell of any later change
     */
    record Known(long size, long modified, long changed, int place, boolean settled, Hash content) {
        boolean same(BasicFileAttributes now) {
            return settled && size == now.size() && modified == nanos(now) && place == inode(now);
        }
    }

    private InputFiles(SortedMap<String, Known> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    static long nanos(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    private static int inode(BasicFileAttributes attributes) {
        return Objects.hashCode(attributes.fileKey());
    }

    /**
     * Looks at files and at all files below folders; hidden ones are none. What is missing is left out. Of links that lead out of the
     * project, of pipes and devices there is only the name: whoever would read them tells what is wrong with them.
     *
     * @param root what the names are below, with forward slashes
     * @param before what the last build knew
     * @param now the time, in nanoseconds since 1970
     */
    public static InputFiles below(Path root, List<Path> places, Map<String, Known> before, long now) {
        Visit visit = new Visit(root);
        places.forEach(visit::walk);
        Names names = new Names(root);
        ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>(2 * visit.found.size());
        visit.closed.forEach(place -> known.put(names.of(place), CLOSED));
        Workers.forEach(List.copyOf(visit.found.entrySet()), file -> {
            String name = names.of(file.getKey());
            long changed = visit.changed(file.getKey());
            Known last = before.get(name);
            boolean same = last != null && last.same(file.getValue()) && last.changed() == changed;
            known.put(name, same ? last : visit.read(file.getKey(), file.getValue(), changed, now));
        });
        return new InputFiles(new TreeMap<>(known));
    }

    /** A walk through places, which stays in them and in the project. */
    private static final class Visit extends SimpleFileVisitor<Path> {
        final Map<Path, BasicFileAttributes> found = new HashMap<>();
        final List<Path> closed = new ArrayList<>();
        private final List<Path> homes = new ArrayList<>();
        private final boolean unix;

        Visit(Path root) {
            unix = root.getFileSystem().supportedFileAttributeViews().contains("unix");
            addHome(root);
        }

        private void addHome(Path place) {
            try {
                homes.add(place.toRealPath());
            } catch (IOException e) {
                // what is not there holds nothing
            }
        }

        void walk(Path place) {
            if (!Files.exists(place)) {
                return;
            }
            addHome(place);
            try {
                Files.walkFileTree(place, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
            } catch (IOException e) {
                throw new IllegalStateException("Expected every failure to be passed over", e);
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (Names.hidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            } else if (outside(folder)) {
                closed.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Names.hidden(file)) {
                return FileVisitResult.CONTINUE;
            } else if (attributes.isRegularFile()) {
                found.put(file, attributes);
            } else {
                closed.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!Names.hidden(file)) {
                closed.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A folder that could not be read to its end. */
        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            if (e != null) {
                closed.add(folder);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean outside(Path place) {
            if (!Files.isSymbolicLink(place)) {
                return false;
            }
            try {
                Path real = place.toRealPath();
                return homes.stream().noneMatch(real::startsWith);
            } catch (IOException e) {
                return true;
            }
        }

        /** When the status of a file was changed, in nanoseconds since 1970; 0 where the system does not tell. */
        long changed(Path file) {
            try {
                return unix ? ((FileTime) Files.getAttribute(file, "unix:ctime")).to(TimeUnit.NANOSECONDS) : 0;
            } catch (IOException e) {
                return 0;
            }
        }

        Known read(Path file, BasicFileAttributes attributes, long changed, long now) {
            if (outside(file)) {
                return CLOSED;
            }
            long size = attributes.size();
            long modified = nanos(attributes);
            int place = inode(attributes);
            boolean settled = now - Math.max(modified, changed) > GRAIN_NANOS;
            try {
                Hash content = size > LARGEST_BYTES
                        ? Hash.builder("large")
                                .add(size)
                                .add(modified)
                                .add(changed)
                                .hash()
                        : Hash.of(file);
                return new Known(size, modified, changed, place, settled, content);
            } catch (IOException e) {
                return new Known(size, modified, changed, place, false, UNREADABLE);
            }
        }
    }

    /** The hash of a file's content; that of no content for a file that is not there. */
    public Hash of(String name) {
        Known known = files.get(name);
        return known == null ? UNREADABLE : known.content();
    }

    /** What a file says, or each file of a folder. */
    static Map<String, Hash> contents(Map<String, Known> files, String place) {
        Map<String, Hash> contents = new HashMap<>();
        files.forEach((name, known) -> {
            if (name.equals(place) || name.startsWith(place + "/")) {
                contents.put(name, known.content());
            }
        });
        return contents;
    }

    /** Adds every file of a folder to what something follows from: its name and its content. */
    public void addTo(Hash.Builder hash, String folder) {
        addTo(hash, folder, name -> true);
    }

    /** Adds those files of a folder whose names are wanted. */
    public void addTo(Hash.Builder hash, String folder, Predicate<String> wanted) {
        for (Map.Entry<String, Known> file :
                files.subMap(folder + "/", folder + "0").entrySet()) {
            if (wanted.test(file.getKey())) {
                hash.add(file.getKey()).add(file.getValue().content());
            }
        }
    }

    /** Adds the files that lie in a folder itself. */
    public void addFilesIn(Hash.Builder hash, String folder) {
        addTo(hash, folder, name -> name.indexOf('/', folder.length() + 1) < 0);
    }

    SortedMap<String, Known> known() {
        return files;
    }
}
