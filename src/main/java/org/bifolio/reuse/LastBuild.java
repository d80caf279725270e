package org.bifolio.reuse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What the last build of a site read and made, kept in a folder of its own. What is damaged, or was written by another version of
 * the program, counts for nothing. Losing it costs time and nothing else.
 */
public final class LastBuild {
    private static final String STATE = "state";

    private final Path folder;
    private final String program;
    private final Map<String, InputFiles.Known> inputs;
    private final Map<String, Part> parts;

    private LastBuild(Path folder, String program, Map<String, InputFiles.Known> inputs, Map<String, Part> parts) {
        this.folder = folder;
        this.program = program;
        this.inputs = inputs;
        this.parts = parts;
    }

    /**
     * @param folder where builds of one site are remembered
     * @param program changes with everything that a site follows from but its files
     */
    public static LastBuild read(Path folder, String program) {
        Map<String, InputFiles.Known> inputs = new HashMap<>();
        Map<String, Part> parts = new LinkedHashMap<>();
        Optional<DataInputStream> stored = open(folder.resolve(STATE), program);
        try {
            if (stored.isPresent()) {
                DataInputStream in = stored.get();
                for (int i = in.readInt(); i > 0; i--) {
                    inputs.put(
                            in.readUTF(),
                            new InputFiles.Known(
                                    in.readLong(),
                                    in.readLong(),
                                    in.readLong(),
                                    in.readInt(),
                                    in.readBoolean(),
                                    Hash.read(in)));
                }
                for (int i = in.readInt(); i > 0; i--) {
                    Part part = Codec.part(in);
                    parts.put(part.name(), part);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Expected what the checksum found whole", e);
        }
        return new LastBuild(folder, program, inputs, parts);
    }

    /** Of a build that is to know nothing. */
    public static LastBuild none(Path folder, String program) {
        return new LastBuild(folder, program, Map.of(), Map.of());
    }

    public Optional<Part> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    public InputFiles inputs(Path root, List<Path> places, long now) {
        return InputFiles.below(root, places, inputs, now);
    }

    /** Whether it read the same file, or the same files of a folder, saying the same. */
    public boolean same(InputFiles now, String place) {
        return InputFiles.contents(inputs, place).equals(InputFiles.contents(now.known(), place));
    }

    /** By their names. */
    public Map<String, Part> parts() {
        return Map.copyOf(parts);
    }

    /** What the pages of a part left, by their paths; empty when that is not known. */
    public Optional<Map<String, Trace>> traces(Part part) {
        Optional<DataInputStream> stored = open(traces(part.name()), program + part.key());
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Trace> traces = new LinkedHashMap<>();
        try (DataInputStream in = stored.get()) {
            for (int i = in.readInt(); i > 0; i--) {
                Trace trace = Codec.trace(in);
                traces.put(trace.path(), trace);
            }
            return Optional.of(traces);
        } catch (IOException e) {
            throw new IllegalStateException("Expected what the checksum found whole", e);
        }
    }

    /** Remembers what the pages of a part left, under the part's new key. */
    public void remember(String part, Hash key, Collection<Trace> traces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(traces.size());
            for (Trace trace : traces) {
                Codec.write(trace, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail to write", e);
        }
        write(traces(part), program + key, bytes.toByteArray());
    }

    /** What was found in an issuer's sections; nothing when that is not known. */
    public Sections sections(String part) {
        Optional<DataInputStream> stored = parts.containsKey(part) ? open(sectionsOf(part), program) : Optional.empty();
        if (stored.isEmpty()) {
            return new Sections();
        }
        try (DataInputStream in = stored.get()) {
            return Codec.sections(in);
        } catch (IOException e) {
            throw new IllegalStateException("Expected what the checksum found whole", e);
        }
    }

    public void rememberSections(String part, Sections sections) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Codec.write(sections, out);
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail to write", e);
        }
        write(sectionsOf(part), program, bytes.toByteArray());
    }

    /** Remembers a build that was published. */
    public void remember(InputFiles read, Collection<Part> made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(read.known().size());
            for (Map.Entry<String, InputFiles.Known> file : read.known().entrySet()) {
                InputFiles.Known known = file.getValue();
                out.writeUTF(file.getKey());
                out.writeLong(known.size());
                out.writeLong(known.modified());
                out.writeLong(known.changed());
                out.writeInt(known.place());
                out.writeBoolean(known.settled());
                known.content().write(out);
            }
            out.writeInt(made.size());
            for (Part part : made) {
                Codec.write(part, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail to write", e);
        }
        write(folder.resolve(STATE), program, bytes.toByteArray());
        forget(made);
    }

    private Path traces(String part) {
        return folder.resolve("part-" + part);
    }

    private Path sectionsOf(String part) {
        return folder.resolve("sections-" + part);
    }

    /** Removes what is remembered of parts that are no more. */
    private void forget(Collection<Part> made) {
        List<String> gone = new ArrayList<>(parts.keySet());
        made.forEach(part -> gone.remove(part.name()));
        for (String part : gone) {
            try {
                Files.deleteIfExists(traces(part));
                Files.deleteIfExists(sectionsOf(part));
            } catch (IOException e) {
                // it is written over, or never read
            }
        }
    }

    private static Optional<DataInputStream> open(Path file, String version) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            byte[] all = Files.readAllBytes(file);
            int head = Long.BYTES;
            if (all.length <= head) {
                return Optional.empty();
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
            long sum = in.readLong();
            if (sum != sum(all, head) || !in.readUTF().equals(version)) {
                return Optional.empty();
            }
            return Optional.of(in);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void write(Path file, String version, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + 256);
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeLong(0);
            out.writeUTF(version);
            out.write(content);
            byte[] all = bytes.toByteArray();
            ByteBuffer.wrap(all).putLong(0, sum(all, Long.BYTES));
            Path part = Files.createTempFile(file.getParent(), "part", ".new");
            try {
                Files.write(part, all);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // a build that cannot be remembered is made anew
        }
    }

    private static long sum(byte[] all, int from) {
        CRC32 sum = new CRC32();
        sum.update(all, from, all.length - from);
        return sum.getValue() << 31 ^ all.length;
    }
}
