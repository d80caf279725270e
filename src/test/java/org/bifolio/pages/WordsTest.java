package org.bifolio.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsTest {
    private static final Path TEMPLATES = Path.of("templates");

    private final Words zh = read(Language.ZH);
    private final Words en = read(Language.EN);

    private static Words read(Language language) {
        try {
            return Words.read(TEMPLATES, language);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(zh.all().keySet(), en.all().keySet());
        zh.all().forEach((key, text) -> {
            assertTrue(!text.isBlank(), key);
            assertEquals(places(text), places(en.all().get(key)), key);
        });
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    @Test
    void templatesAskOnlyForWordsThatThereAre() throws IOException {
        Pattern use = Pattern.compile("words\\.([A-Za-z]+)");
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
                Matcher matcher = use.matcher(Files.readString(file));
                while (matcher.find()) {
                    assertTrue(zh.all().containsKey(matcher.group(1)), file + " asks for " + matcher.group(1));
                }
            }
        }
    }

    @Test
    void noWordIsLeftUnused() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : new Path[] {TEMPLATES, Path.of("src/main/java/org/bifolio/pages")}) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(ftlh|java)"))
                        .toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        for (String key : zh.all().keySet()) {
            String stem = key.replaceFirst("-.*", "-");
            boolean cell = key.startsWith("cell");
            assertTrue(cell || all.indexOf("words." + key) >= 0 || all.indexOf("\"" + stem) >= 0, key);
        }
    }

    /** A project keeps the templates it was made with while the program goes on. */
    @Test
    void whatOlderTemplatesDoNotSayYetIsSaidInBifoliosWords(@TempDir Path folder) throws IOException {
        for (Language language : Language.values()) {
            String name = "words." + language.code() + ".properties";
            Files.writeString(folder.resolve(name), "home=Start\n");
        }
        Findings findings = new Findings();
        Map<Language, Words> words = Words.readBoth(folder, findings).orElseThrow();
        assertEquals(List.of(), findings.all());
        assertEquals("Start", words.get(Language.EN).get("home"));
        assertEquals(en.all().keySet(), words.get(Language.EN).all().keySet());
        assertEquals(zh.get("glossary"), words.get(Language.ZH).get("glossary"));
    }

    @Test
    void fillsPlacesIn() {
        assertEquals("Source: x", en.get("creditOne", "x"));
        assertEquals("较2021年增加9.4个百分点", zh.get("changeUp", "9.4个百分点", "2021年"));
        assertThrows(IllegalArgumentException.class, () -> en.get("noSuchWords"));
    }
}
