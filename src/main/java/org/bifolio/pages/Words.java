package org.bifolio.pages;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.bifolio.facts.Language;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;

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

    /**
     * The words of both languages; empty, with findings, when a file or a word is missing in one of them.
     *
     * @param templates the folder of templates
     * @param name the folder below the project, for findings
     */
    public static Optional<Map<Language, Words>> readBoth(Path templates, String name, Findings findings) {
        Map<Language, Words> both = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            try {
                both.put(language, read(templates, language));
            } catch (IOException | IllegalArgumentException e) {
                findings.add(
                        Code.FILE_MISSING,
                        Location.of(name + "/" + file(language)),
                        "The words of the interface cannot be read: " + e.getMessage() + ".",
                        "Restore the file; it holds lines “key=words” in UTF-8.");
            }
        }
        if (both.size() < 2) {
            return Optional.empty();
        }
        boolean complete = true;
        for (Words words : both.values()) {
            for (String key : both.get(words.language.other()).words.keySet()) {
                if (!words.words.containsKey(key)) {
                    complete = false;
                    findings.add(
                            Code.LABEL_MISSING,
                            Location.of(name + "/" + file(words.language)),
                            "“" + key + "” has words in the other language only.",
                            "Add a line “" + key + "=…”.");
                }
            }
        }
        return complete ? Optional.of(both) : Optional.empty();
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
