package org.bifolio.pages;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.bifolio.facts.Language;

/** The words of the interface in one language, from {@code templates/words.zh.properties}. */
public final class Words {
    private final Language language;
    private final Map<String, String> words;

    private Words(Language language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    /** @param templates the folder of templates */
    public static Words read(Path templates, Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(
                templates.resolve("words." + language.code() + ".properties"), StandardCharsets.UTF_8)) {
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
