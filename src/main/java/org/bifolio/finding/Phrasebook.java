package org.bifolio.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What Bifolio says, in one language. English is as written in the program; Chinese stands in {@code messages.zh.po}, in the
 * format that translators' tools (Poedit, Weblate) know:
 *
 * <pre>
 * msgid "“{0}” is not a concept."
 * msgstr "没有“{0}”这个指标。"
 * </pre>
 *
 * A sentence that is not in the book is said in English.
 */
public final class Phrasebook {
    public static final Phrasebook ENGLISH = new Phrasebook(Locale.ENGLISH, Map.of());

    private final Locale language;
    private final Map<String, String> sentences;

    private Phrasebook(Locale language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** The Chinese book for a Chinese locale, the English one for every other. */
    public static Phrasebook of(Locale locale) {
        return locale.getLanguage().equals("zh") ? Chinese.BOOK : ENGLISH;
    }

    public Locale language() {
        return language;
    }

    public String say(Message message) {
        return message.worded(template -> sentences.getOrDefault(template, template));
    }

    public String say(String template, Object... arguments) {
        return say(Message.of(template, arguments));
    }

    /** English templates and their translations, in the order of the file. */
    public Map<String, String> sentences() {
        return sentences;
    }

    private static final class Chinese {
        static final Phrasebook BOOK = new Phrasebook(Locale.SIMPLIFIED_CHINESE, read("messages.zh.po"));

        private static Map<String, String> read(String name) {
            try (InputStream in = Phrasebook.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("expected " + name + " beside this class");
                }
                return sentences(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, String> sentences(String po) {
            Map<String, String> sentences = new LinkedHashMap<>();
            String english = null;
            for (String line : po.split("\\R")) {
                if (line.startsWith("msgid ")) {
                    english = unquoted(line.substring(6));
                } else if (line.startsWith("msgstr ")) {
                    if (english == null
                            || !english.isEmpty() && sentences.put(english, unquoted(line.substring(7))) != null) {
                        throw new IllegalStateException("expected one msgid before each msgstr, at " + line);
                    }
                } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("\"")) {
                    throw new IllegalStateException("expected msgid, msgstr or a comment: " + line);
                }
            }
            return Collections.unmodifiableMap(sentences);
        }

        private static String unquoted(String text) {
            String inside = text.strip();
            return inside.substring(1, inside.length() - 1)
                    .replace("\\n", "\n")
                    .replace("\\\"", "\"")
                    .replace("\\\\", "\\");
        }
    }
}
