package org.bifolio.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.finding.Code;
import org.bifolio.finding.FileSize;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/**
 * The files of {@code templates/assets/}, each with a hash of its content in its name, {@code style.css} as
 * {@code assets/style.3f2a91.css}, so that a browser may keep it for ever. References from one to another (CSS
 * {@code url()} and {@code @import}, JavaScript imports of {@code ./} and {@code ../}) follow the names.
 *
 * <p>Not JBake's {@link org.jbake.app.Asset}, which copies names as they are; that one does {@code asset.folder}, for files
 * with fixed names such as {@code robots.txt}.
 */
public final class Assets {
    private static final String FOLDER = "assets";
    private static final Pattern CSS = Pattern.compile(
            "/\\*.*?\\*/|url\\(\\s*(?:\"([^\"]+)\"|'([^']+)'|([^\"')\\s]+))\\s*\\)|@import\\s+(?:\"([^\"]+)\"|'([^']+)')",
            Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile(
            "(?:\\bfrom|\\bimport|\\bnew\\s+URL)\\s*\\(?\\s*" + "(?:\"(\\.{1,2}/[^\"\n]+)\"|'(\\.{1,2}/[^'\n]+)')");
    /** A string, which stays as it is, or a comment, unless it is marked to stay: {@code /*! licence}. */
    private static final Pattern NOTHING =
            Pattern.compile("(\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+')|/\\*(?!!).*?\\*/", Pattern.DOTALL);

    private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|[/#].*", Pattern.DOTALL);

    /** A file as it goes out. */
    private record Published(String name, byte[] bytes) {}

    private final Path folder;
    private final String shown;
    private final Findings findings;
    private final SortedMap<String, Path> sources = new TreeMap<>();
    private final Map<String, Published> published = new TreeMap<>();
    private final Deque<String> under = new ArrayDeque<>();

    private Assets(SiteConfiguration site, Findings findings) {
        this.folder = site.templateFolder().resolve(FOLDER);
        this.shown = site.name(folder) + "/";
        this.findings = findings;
    }

    /** Reads the folder; none at all is a site without assets. */
    static Assets read(SiteConfiguration site, Findings findings) {
        Assets assets = new Assets(site, findings);
        if (Files.isDirectory(assets.folder)) {
            try {
                assets.find();
                assets.sources.keySet().forEach(assets::publish);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return assets;
    }

    private void find() throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(folder)) {
            files = below.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (file.toRealPath().startsWith(folder.toRealPath())) {
                sources.put(name, file);
            } else {
                findings.add(
                        Code.FILE_OUTSIDE,
                        Location.of(shown + name),
                        "This is a link to a place outside the assets folder.",
                        "Copy the file into it.");
            }
        }
    }

    private Published publish(String name) {
        Published done = published.get(name);
        if (done != null) {
            return done;
        }
        under.push(name);
        byte[] bytes = bytes(name);
        under.pop();
        Published made = new Published(hashed(name, bytes), bytes);
        published.put(name, made);
        return made;
    }

    private byte[] bytes(String name) {
        try {
            if (!FileSize.sane(sources.get(name), Location.of(shown + name), findings)) {
                return new byte[0];
            }
            byte[] bytes = Files.readAllBytes(sources.get(name));
            if (name.endsWith(".css")) {
                return slim(rewritten(name, bytes, CSS));
            }
            return name.endsWith(".js") || name.endsWith(".mjs") ? rewritten(name, bytes, SCRIPT) : bytes;
        } catch (CharacterCodingException e) {
            findings.add(Code.FILE_ENCODING, Location.of(shown + name), "The file is not UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            findings.add(
                    Code.FILE_UNREADABLE,
                    Location.of(shown + name),
                    "The file cannot be read.",
                    "Check its permissions.");
        }
        return new byte[0];
    }

    private byte[] rewritten(String name, byte[] bytes, Pattern references) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        Matcher reference = references.matcher(text);
        StringBuilder out = new StringBuilder();
        int done = 0;
        while (reference.find()) {
            for (int group = 1; group <= reference.groupCount(); group++) {
                if (reference.group(group) != null) {
                    out.append(text, done, reference.start(group));
                    out.append(follow(name, text, reference.start(group), reference.group(group)));
                    done = reference.end(group);
                }
            }
        }
        return out.append(text, done, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Style sheets without their comments and indents: a tenth of what every reader loads. */
    private static byte[] slim(byte[] style) {
        return NOTHING.matcher(new String(style, StandardCharsets.UTF_8))
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)))
                .replaceAll("\\n\\s+", "\n")
                .stripLeading()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The reference with the hashed name of what it leads to; as it is when that is not among the assets. */
    private String follow(String from, String text, int offset, String reference) {
        if (ELSEWHERE.matcher(reference).matches()) {
            return reference;
        }
        String path = reference.split("[?#]", 2)[0];
        String target = resolve(from, path);
        if (!sources.containsKey(target)) {
            findings.add(
                    Code.FILE_MISSING,
                    at(from, text, offset),
                    Message.of("There is no asset {0}.", target),
                    NearestNames.remedy(target, sources.keySet(), "assets"));
            return reference;
        } else if (under.contains(target)) {
            findings.add(
                    Code.ASSET_CIRCLE,
                    at(from, text, offset),
                    Message.of(
                            "{0} refers to this file again, so that neither can have a name of its content.", target),
                    Message.of("Let one of them stop referring to the other."));
            return reference;
        }
        String hashed = publish(target).name();
        return path.substring(0, path.lastIndexOf('/') + 1)
                + hashed.substring(hashed.lastIndexOf('/') + 1)
                + reference.substring(path.length());
    }

    /** The asset that a path means in a file: {@code ../fonts/a.woff2} in {@code css/style.css} is {@code fonts/a.woff2}. */
    private static String resolve(String from, String path) {
        Deque<String> names = new ArrayDeque<>(List.of(from.split("/")));
        names.removeLast();
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    private Location at(String name, String text, int offset) {
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        return Location.of(shown + name, line, offset - text.lastIndexOf('\n', offset - 1));
    }

    private static String hashed(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.') > name.lastIndexOf('/') ? name.lastIndexOf('.') : name.length();
        return name.substring(0, dot) + "." + hash(bytes) + name.substring(dot);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every Java platform to have SHA-256", e);
        }
    }

    /** Where an asset stands below the site: {@code style.css} → {@code assets/style.3f2a91.css}. */
    public Optional<String> path(String name) {
        return Optional.ofNullable(published.get(name)).map(file -> FOLDER + "/" + file.name());
    }

    /** All of them, as templates see them under the name {@code assets}. */
    public Map<String, String> paths() {
        return published.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> FOLDER + "/" + entry.getValue().name()));
    }

    void write(Path site) throws IOException {
        for (Published file : published.values()) {
            Path target = site.resolve(FOLDER).resolve(file.name());
            Files.createDirectories(target.getParent());
            Files.write(target, file.bytes());
        }
    }
}
