package org.bifolio.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What earlier builds have drawn, by the hash of its recipe. An entry begins with the hash of its content; one that is damaged is
 * thrown away, and one that no build of now asks for is removed. Safe for parallel use.
 */
public final class FileCache {
    private static final int HASH = 32;

    private final Path folder;
    private final String program;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /** @param program changes with what follows the recipes, so that a new version draws afresh */
    public FileCache(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    public byte[] get(String recipe, Supplier<byte[]> content) {
        String name = HexFormat.of().formatHex(hash((program + "\n" + recipe).getBytes(StandardCharsets.UTF_8)));
        used.add(name);
        Path entry = folder.resolve(name);
        return read(entry).orElseGet(() -> write(entry, content.get()));
    }

    private static Optional<byte[]> read(Path entry) {
        try {
            if (!Files.isRegularFile(entry)) {
                return Optional.empty();
            }
            byte[] all = Files.readAllBytes(entry);
            byte[] content = Arrays.copyOfRange(all, Math.min(HASH, all.length), all.length);
            if (all.length > HASH && Arrays.equals(hash(content), Arrays.copyOf(all, HASH))) {
                return Optional.of(content);
            }
            Files.delete(entry);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A cache that cannot be written to costs time and nothing else. */
    private byte[] write(Path entry, byte[] content) {
        try {
            Files.createDirectories(folder);
            byte[] all = Arrays.copyOf(hash(content), HASH + content.length);
            System.arraycopy(content, 0, all, HASH, content.length);
            Path part = Files.createTempFile(folder, "part", "");
            Files.write(part, all);
            Files.move(part, entry, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return content;
        }
        return content;
    }

    /** Removes what was not asked for. */
    public void forgetTheRest() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> unused = entries.filter(
                            entry -> !used.contains(entry.getFileName().toString()))
                    .toList();
            for (Path entry : unused) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
