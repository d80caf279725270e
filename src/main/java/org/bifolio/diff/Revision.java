package org.bifolio.diff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bifolio.finding.Message;

/**
 * The content of a project as it was at a revision of its git repository, in a folder of its own until closed. The repository and
 * the working folder are only read.
 */
public final class Revision implements AutoCloseable {
    private static final String LINK = "120000";

    private final String commit;
    private final Path folder;

    private Revision(String commit, Path folder) {
        this.commit = commit;
        this.folder = folder;
    }

    /**
     * @param project the project's folder, in a working tree of git
     * @param name as git knows it: {@code HEAD~3}, {@code main}, {@code v1.0}, {@code 4f1c2a9}
     */
    public static Revision open(Path project, String name) throws IOException, Unavailable {
        return open(new Git("git", project), project, name);
    }

    static Revision open(Git git, Path project, String name) throws IOException, Unavailable {
        Path folder = Files.createTempDirectory("bifolio-revision-");
        try {
            return new Revision(read(git, project, name, folder), folder);
        } catch (IOException | Unavailable | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    /** The commit's name, 40 hexadecimal digits or 64. */
    public String commit() {
        return commit;
    }

    public Path folder() {
        return folder;
    }

    /** Lays out {@code content/} below the folder; the commit's name. */
    private static String read(Git git, Path project, String name, Path folder) throws IOException, Unavailable {
        Path answer = folder.resolve("answer");
        Git.Ended repository = git.run(answer, "rev-parse", "--git-dir");
        if (!repository.well()) {
            throw new Unavailable(Message.of(
                    "“{0}” is no folder with content/, and cannot be a revision: git says “{1}” of {2}.",
                    name, repository.complaint(), project));
        }
        boolean option = name.startsWith("-");
        if (option
                || !git.run(answer, "rev-parse", "--verify", "--quiet", name + "^{commit}")
                        .well()) {
            throw new Unavailable(
                    name.contains("..")
                            ? Message.of("Name two revisions one after the other, not “{0}”: bifolio diff A B.", name)
                            : Message.of(
                                    "“{0}” is neither a folder with content/ nor a revision that git knows here. In a shallow clone"
                                            + " fetch the history first (actions/checkout: fetch-depth: 0).",
                                    name));
        }
        String commit = Files.readString(answer).strip();
        List<String> entries = entries(git, commit, answer);
        if (entries.isEmpty()) {
            throw new Unavailable(Message.of("There is no folder content/ at the revision “{0}”.", name));
        }
        Path archive = folder.resolve("archive.zip");
        Git.Ended archived = git.run(archive, "archive", "--format=zip", commit, "--", "content");
        if (!archived.well()) {
            throw new Unavailable(Message.of("git cannot give the content at “{0}”: {1}", name, archived.complaint()));
        }
        unpack(archive, folder);
        Files.delete(answer);
        Files.delete(archive);
        complete(entries, folder, name);
        return commit;
    }

    /** Each file as {@code mode type object<tab>path}. */
    private static List<String> entries(Git git, String commit, Path answer) throws IOException, Unavailable {
        git.run(answer, "ls-tree", "-r", "-z", commit, "--", "content");
        return Stream.of(Files.readString(answer, StandardCharsets.UTF_8).split("\0"))
                .filter(entry -> entry.contains("\t"))
                .toList();
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("git gave a file outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    /** An archive may leave out files (export-ignore), and has links as files that hold where they lead. */
    private static void complete(List<String> entries, Path folder, String name) throws IOException, Unavailable {
        for (String entry : entries) {
            String path = entry.substring(entry.indexOf('\t') + 1);
            Path file = folder.resolve(path);
            if (entry.contains(" blob ") && !Files.exists(file)) {
                throw new Unavailable(Message.of(
                        "git leaves {0} out of the content at “{1}”; .gitattributes has export-ignore for it.",
                        path, name));
            }
            if (entry.startsWith(LINK)) {
                Path target = Path.of(Files.readString(file));
                Files.delete(file);
                Files.createSymbolicLink(file, target);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
