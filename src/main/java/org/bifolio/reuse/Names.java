package org.bifolio.reuse;

import java.io.File;
import java.nio.file.Path;

/** What files are called below a folder, with forward slashes; for many thousands of them. */
final class Names {
    private final Path folder;
    private final String above;

    Names(Path folder) {
        this.folder = folder;
        this.above = folder + File.separator;
    }

    String of(Path file) {
        String whole = file.toString();
        String name = whole.startsWith(above)
                ? whole.substring(above.length())
                : folder.relativize(file).toString();
        return File.separatorChar == '/' ? name : name.replace(File.separatorChar, '/');
    }

    static boolean hidden(Path file) {
        String name = file.toString();
        return name.startsWith(".", name.lastIndexOf(File.separatorChar) + 1);
    }
}
