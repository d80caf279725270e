package org.bifolio.reuse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bifolio.prose.SectionMarks;

/** What the last build found in an issuer's sections, by their files. */
public final class Sections {
    /** @param content the hash of the file in which the marks were made */
    record Known(Hash content, SectionMarks marks) {}

    private final Map<String, Known> files = new HashMap<>();

    public void put(String file, Hash content, SectionMarks marks) {
        files.put(file, new Known(content, marks));
    }

    /** The marks of a file, if they were made in this very content. */
    public Optional<SectionMarks> marks(String file, Hash content) {
        Known known = files.get(file);
        return known != null && known.content().equals(content) ? Optional.of(known.marks()) : Optional.empty();
    }

    Map<String, Known> files() {
        return files;
    }
}
