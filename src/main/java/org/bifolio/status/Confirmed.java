package org.bifolio.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bifolio.content.Section;
import org.bifolio.work.WholeFile;

/**
 * Which texts an editor last confirmed to say the same, by a digest of each: {@code translations.txt}, kept with the content.
 *
 * <pre>
 * 3f2a9c01b7de4410 content/688316/2022-annual-report-summary/010-at-a-glance.zh.md
 * </pre>
 */
final class Confirmed {
    static final String FILE = "translations.txt";
    private static final int DIGITS = 16;

    private final Map<String, String> digests = new TreeMap<>();

    private Confirmed() {}

    static Confirmed read(Path root) throws IOException {
        Confirmed confirmed = new Confirmed();
        Path file = root.resolve(FILE);
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                int blank = line.indexOf(' ');
                if (blank > 0 && !line.startsWith("#")) {
                    confirmed.digests.put(line.substring(blank + 1), line.substring(0, blank));
                }
            }
        }
        return confirmed;
    }

    boolean knows(Section section) {
        return digests.containsKey(section.file());
    }

    boolean unchanged(Section section) {
        return digest(section).equals(digests.get(section.file()));
    }

    /** Notes that these sections are as they should be, and forgets files that are gone. */
    void note(Iterable<Section> sections, Set<String> files) {
        digests.keySet().retainAll(files);
        sections.forEach(section -> digests.put(section.file(), digest(section)));
    }

    void write(Path root) throws IOException {
        StringBuilder text = new StringBuilder(
                "# Sections that say the same in both languages; written by bifolio status --confirm.\n");
        digests.forEach(
                (file, digest) -> text.append(digest).append(' ').append(file).append('\n'));
        WholeFile.write(root.resolve(FILE), text);
    }

    /** Of title, summary and text; not of what only says when it is published. */
    private static String digest(Section section) {
        try {
            String words = section.title() + "\n" + section.summary().orElse("") + "\n"
                    + section.body().strip();
            byte[] all = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
