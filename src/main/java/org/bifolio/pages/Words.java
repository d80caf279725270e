package org.bifolio.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.bifolio.facts.Language;
import org.bifolio.finding.Code;
import org.bifolio.finding.FileSize;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/** The words of the interface in one language, from {@code templates/words.zh.properties}. */
public final class Words {
    private final Language language;
    private final Map<String, String> words;

    private Words(Language language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    private static String file(Language language) {
        return "words." + language.code() + ".properties";
    }

    /** @param templates the folder of templates */
    public static Words read(Path templates, Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(templates.resolve(file(language)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, text) -> words.put((String) key, (String) text));
        return new Words(language, Collections.unmodifiableMap(words));
    }

    /**
     * The words of both languages; empty, with findings, when a file cannot be read. A word in one language only is a
     * finding too.
     *
     * @param templates the folder of templates
     */
    public static Optional<Map<Language, Words>> readBoth(Path templates, Findings findings) {
        Map<Language, Words> read = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Location at = Location.of(templates.getFileName() + "/" + file(language));
            try {
                if (FileSize.sane(templates.resolve(file(language)), at, findings)) {
                    read.put(language, read(templates, language));
                }
            } catch (NoSuchFileException e) {
                findings.add(
                        Code.FILE_MISSING,
                        at,
                        "The words of the interface are missing.",
                        "Bring the file back; it came with Bifolio.");
            } catch (CharacterCodingException e) {
                findings.add(Code.FILE_ENCODING, at, "The file is not UTF-8.", "Save it as UTF-8.");
            } catch (IOException | IllegalArgumentException e) {
                findings.add(
                        Code.FILE_UNREADABLE,
                        at,
                        Message.of("The words cannot be read: {0}.", e.getMessage()),
                        Message.of("Mend the file."));
            }
        }
        read.forEach((language, words) -> Optional.ofNullable(read.get(language.other()))
                .ifPresent(other -> other.words.keySet().stream()
                        .filter(key -> !words.words.containsKey(key))
                        .forEach(key -> findings.add(
                                Code.LABEL_MISSING,
                                Location.of(templates.getFileName() + "/" + file(language)),
                                Message.of("There are no words for “{0}”.", key),
                                Message.of("Add a line {0}=…; the other language has “{1}”.", key, other.get(key))))));
        if (read.size() < 2) {
            return Optional.empty();
        }
        read.replaceAll((language, words) -> words.completed());
        return Optional.of(read);
    }

    /** With Bifolio's own words where neither language of the project has any: its templates may be older than the program. */
    private Words completed() {
        try (InputStream in = Words.class.getResourceAsStream("/org/bifolio/start/templates/" + file(language))) {
            Properties own = new Properties();
            own.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> all = new TreeMap<>(words);
            own.forEach((key, text) -> all.putIfAbsent((String) key, (String) text));
            return new Words(language, Collections.unmodifiableMap(all));
        } catch (IOException e) {
            throw new UncheckedIOException("the words are part of the program", e);
        }
    }

    public Language language() {
        return language;
    }

    /** For templates, which look words up and never fill them in. */
    public Map<String, String> all() {
        return words;
    }

    /** The words of a key, {@code {0}} and {@code {1}} filled in. */
    public String get(String key, Object... parts) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language.code());
        }
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }
}
