package org.bifolio.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bifolio.finding.Code;
import org.bifolio.finding.FileSize;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.finding.Refused;
import org.bifolio.sheet.Signature;

/** Reads the project's text files: UTF-8 only, of sane size, and never from outside the project. */
final class ProjectFiles {
    private final Path root;
    private final Findings findings;
    private final Set<Path> missed;
    /** Whether each lies in the project. */
    private final Map<Path, Boolean> folders = new ConcurrentHashMap<>();
    /** Whether each may not be looked into. */
    private final Map<Path, Boolean> shut = new ConcurrentHashMap<>();

    ProjectFiles(Path root, Findings findings) {
        this(root, ConcurrentHashMap.newKeySet(), findings);
    }

    private ProjectFiles(Path root, Set<Path> missed, Findings findings) {
        this.root = root;
        this.missed = missed;
        this.findings = findings;
    }

    /** The same files, of which others are told what is wrong. */
    ProjectFiles telling(Findings others) {
        return new ProjectFiles(root, missed, others);
    }

    Path root() {
        return root;
    }

    /** The path below the project with forward slashes, as findings print it. */
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The entries of a folder by name; hidden ones left out. */
    List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .filter(this::inside)
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            findings.add(
                    Code.FILE_UNREADABLE,
                    Location.of(name(folder)),
                    Message.of("The folder cannot be read: {0}.", Refused.of(e)),
                    Message.of("Check its permissions."));
            return List.of();
        }
    }

    private boolean inside(Path file) {
        return inside(file, Files.isSymbolicLink(file));
    }

    private boolean inside(Path file, boolean link) {
        if (!link && folders.computeIfAbsent(file.getParent(), this::holds)) {
            return true;
        }
        try {
            if (file.toRealPath().startsWith(root.toRealPath())) {
                return true;
            }
            findings.add(
                    Code.FILE_OUTSIDE,
                    Location.of(name(file)),
                    "This is a link to a place outside the project.",
                    "Copy the file into the project.");
        } catch (IOException e) {
            findings.add(
                    Code.FILE_UNREADABLE,
                    Location.of(name(file)),
                    "This is a link to nothing.",
                    "Remove it, or put the file there.");
        }
        return false;
    }

    /** Whether a folder lies in the project in truth, so that what lies in it and is no link does. */
    private boolean holds(Path folder) {
        try {
            return folder.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** The text of a file with LF line ends and no byte order mark; empty, with a finding, when it cannot be had. */
    Optional<String> read(Path file) {
        return sound(file).flatMap(found -> {
            Location at = Location.of(name(found));
            try {
                return decode(Files.readAllBytes(found), at);
            } catch (IOException e) {
                refused(at, e);
                return Optional.empty();
            }
        });
    }

    /** A file that is there, inside the project and of sane size, for another reader; empty, with a finding, when it is not. */
    Optional<Path> sound(Path file) {
        Location at = Location.of(name(file));
        if (shut.computeIfAbsent(file.getParent(), ProjectFiles::closed)) {
            list(file.getParent()); // tells it
            return Optional.empty();
        }
        Optional<BasicFileAttributes> there = regular(file);
        if (there.isEmpty()) {
            findings.add(Code.FILE_MISSING, at, Message.of("The file is missing."), remedy(file));
            missed.add(file);
            return Optional.empty();
        }
        if (!inside(file, there.get().isSymbolicLink())) {
            return Optional.empty();
        }
        try {
            return FileSize.sane(file, at, findings) ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            refused(at, e);
            return Optional.empty();
        }
    }

    /** What the system says of a file, or of a link to one; empty when neither is there. */
    private static Optional<BasicFileAttributes> regular(Path file) {
        try {
            BasicFileAttributes there =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean regular = there.isSymbolicLink() ? Files.isRegularFile(file) : there.isRegularFile();
            return Optional.of(there).filter(found -> regular);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a folder is there and the system refuses to show what is in it. */
    static boolean closed(Path folder) {
        return Files.isDirectory(folder) && !(Files.isReadable(folder) && Files.isExecutable(folder));
    }

    /** Whether it was told that this file is missing. */
    boolean told(Path missing) {
        return missed.contains(missing);
    }

    private Message remedy(Path missing) {
        String name = missing.getFileName().toString();
        Path folder = missing.getParent();
        List<String> there = Files.isDirectory(folder)
                ? list(folder).stream()
                        .filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .toList()
                : List.of();
        return NearestNames.to(name, there).stream()
                .findFirst()
                .map(near -> Message.of("Rename {0} to {1}.", near, name))
                .orElse(Message.of("Create it; docs/content-format.md shows it."));
    }

    private void refused(Location at, IOException e) {
        findings.add(
                Code.FILE_UNREADABLE,
                at,
                Message.of("The file cannot be read: {0}.", Refused.of(e)),
                Message.of("Check its permissions."));
    }

    private Optional<String> decode(byte[] bytes, Location at) {
        if (Signature.ofWorkbook(bytes)) {
            findings.add(
                    Code.FILE_ENCODING,
                    at,
                    "This is a workbook, though its name says text.",
                    "Give it a name that ends in .xlsx, or save it as “CSV UTF-8” in your spreadsheet program.");
            return Optional.empty();
        }
        if (utf16(bytes)) {
            findings.add(
                    Code.FILE_ENCODING,
                    at,
                    Message.of("The file is saved in UTF-16."),
                    Message.of(
                            "Run “bifolio repair {0}”, or save it as UTF-8 (in Excel: “CSV UTF-8”; in Notepad: encoding “UTF-8”).",
                            at.path()));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, text, true);
        if (result.isError()) {
            wrongEncoding(bytes, text.flip().toString(), at);
            return Optional.empty();
        }
        String read = text.flip().toString();
        String bare = read.startsWith("\uFEFF") ? read.substring(1) : read;
        return Optional.of(
                bare.indexOf('\r') < 0 ? bare : bare.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static boolean utf16(byte[] bytes) {
        if (bytes.length >= 2) {
            int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
            if (first == 0xfffe || first == 0xfeff) {
                return true;
            }
        }
        int zeros = 0;
        int looked = Math.min(bytes.length, 512);
        for (int i = 0; i < looked; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return looked >= 4 && zeros * 4 > looked;
    }

    private void wrongEncoding(byte[] bytes, String readable, Location at) {
        int line = (int) readable.chars().filter(c -> c == '\n').count() + 1;
        int column = readable.length() - readable.lastIndexOf('\n');
        boolean gbk = gbk(bytes);
        findings.add(
                Code.FILE_ENCODING,
                Location.of(at.path(), line, column),
                gbk
                        ? at.path().endsWith(".csv")
                                ? Message.of("The file is saved in GBK, as a Chinese Excel does with “CSV”.")
                                : Message.of("The file is saved in GBK, as Notepad does with “ANSI”.")
                        : Message.of("The file is not UTF-8: a byte here fits no character."),
                gbk
                        ? at.path().endsWith(".csv")
                                ? Message.of(
                                        "Run “bifolio repair {0}”, or save it as UTF-8 (in Excel: “CSV UTF-8”).",
                                        at.path())
                                : Message.of("Run “bifolio repair {0}”, or save it with the encoding UTF-8.", at.path())
                        : Message.of("Save it again as UTF-8 from where it came; part of it may be lost."));
    }

    private static boolean gbk(byte[] bytes) {
        try {
            Charset.forName("GBK")
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
