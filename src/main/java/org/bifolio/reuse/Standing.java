package org.bifolio.reuse;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What stands in the site's folder, and whether it is what was made. */
public final class Standing {
    private final Map<String, long[]> files = new HashMap<>();

    private Standing() {}

    /** Looks at every file below a folder; what is hidden at its top is not the site's. */
    public static Standing in(Path site) {
        Standing standing = new Standing();
        if (!Files.isDirectory(site)) {
            return standing;
        }
        Names names = new Names(site);
        try {
            Files.walkFileTree(site, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return site.equals(folder.getParent()) && Names.hidden(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    standing.files.put(names.of(file), new long[] {
                        attributes.isRegularFile() ? attributes.size() : -1, InputFiles.nanos(attributes)
                    });
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException("Expected every failure to be passed over", e);
        }
        return standing;
    }

    /** Whether a file is as it was made. */
    public boolean has(Made made) {
        long[] there = files.get(made.path());
        return there != null && there[0] == made.size() && there[1] == made.modified();
    }

    /** Whether all of a part is as it was made. */
    public boolean has(Part part) {
        return part.files().stream().allMatch(this::has);
    }

    /** How many files there are. */
    public int count() {
        return files.size();
    }

    /** How many hidden files lie at the top that are none of these: the folder's own, such as .gitignore. */
    public int hidden(Set<String> made) {
        return (int) files.keySet().stream()
                .filter(name -> name.startsWith(".") && !made.contains(name))
                .count();
    }
}
