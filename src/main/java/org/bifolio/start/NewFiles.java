package org.bifolio.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** @return the files written, below the root */
    List<String> write() throws Refusal, IOException {
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw new Refusal(Message.of("{0} is there already; nothing was written.", name(file)));
            }
        }
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.write(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
        }
        return files.keySet().stream().map(this::name).toList();
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
