package org.bifolio.start;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bifolio.finding.Message;

/** A project that builds at once: this program's own templates and settings, and an invented company as an example. */
public final class NewProject {
    private NewProject() {}

    /**
     * @param folder empty, or not there yet
     * @return the files written, below the folder
     */
    public static List<String> in(Path folder) throws Refusal, IOException {
        if (Files.exists(folder) && (!Files.isDirectory(folder) || !empty(folder))) {
            throw new Refusal(Message.of("{0} is not an empty folder; nothing was written.", folder));
        }
        NewFiles files = new NewFiles(folder);
        shipped("project", "", files);
        shipped("templates", "templates/", files);
        shipped("jbake.properties", "jbake.properties", files);
        return files.write();
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(entry -> entry.getFileName().toString().equals(".git"));
        }
    }

    /** Adds a shipped file or folder, from the jar or from the folder that the program was compiled into. */
    private static void shipped(String name, String to, NewFiles files) throws IOException {
        URL found = NewProject.class.getResource(name);
        if (found == null) {
            throw new IllegalStateException("expected " + name + " beside this class");
        }
        try {
            URI place = found.toURI();
            if (!place.getScheme().equals("jar")) {
                walk(Path.of(place), to, files);
                return;
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                walk(jar.provider().getPath(place), to, files);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("expected the address of a resource to be one: " + found, e);
        }
    }

    private static void walk(Path from, String to, NewFiles files) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String below = from.relativize(file).toString().replace('\\', '/');
                String name = below.equals("gitignore")
                        ? ".gitignore"
                        : below; // tools leave out resources that start with a dot
                files.add(to + name, Files.readAllBytes(file));
            }
        }
    }
}
