package org.bifolio.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bifolio.finding.Message;

/** Files to be written together: all of them, or none when one is there already. */
final class NewFiles {
    private final Path root;
    private final Map<Path, byte[]> files = new LinkedHashMap<>();

    NewFiles(Path root) {
        this.root = root;
    }

    NewFiles add(String path, String text) {
        return add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    NewFiles add(String path, byte[] content) {
        files.put(root.resolve(path), content);
        return this;
    }

    /**
     * All of them or, where the system refuses one, none.
     *
     * @return the files written, below the root
     */
    List<String> write() throws Refusal, IOException {
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw new Refusal(Message.of("{0} is there already; nothing was written.", name(file)));
            }
        }
        try {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Files.createDirectories(file.getKey().getParent());
                Files.write(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException refused) {
            for (Path file : files.keySet()) {
                Files.deleteIfExists(file);
                removeEmpty(file.getParent());
            }
            throw refused;
        }
        return files.keySet().stream().map(this::name).toList();
    }

    private void removeEmpty(Path folder) throws IOException {
        try {
            for (Path empty = folder; !empty.equals(root); empty = empty.getParent()) {
                Files.deleteIfExists(empty);
            }
        } catch (DirectoryNotEmptyException lastOfThem) {
            return;
        }
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
