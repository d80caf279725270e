package org.bifolio.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PhrasebookTest {
    private static final Phrasebook CHINESE = Phrasebook.of(Locale.SIMPLIFIED_CHINESE);

    /** Sentences without words: only places to fill. */
    private static final Pattern WORDLESS = Pattern.compile("[^A-Za-z]*");

    @Test
    void everySentenceOfTheProgramIsInChineseAndNoOther() throws IOException {
        SaidSentences said = SaidSentences.of(Path.of("src", "main", "java"));
        String missing = said.templates().entrySet().stream()
                .filter(sentence -> !WORDLESS.matcher(sentence.getKey()).matches())
                .filter(sentence -> !CHINESE.sentences().containsKey(sentence.getKey()))
                .map(sentence ->
                        "# " + sentence.getValue() + "\nmsgid \"" + escaped(sentence.getKey()) + "\"\nmsgstr \"\"\n")
                .collect(Collectors.joining("\n"));
        assertEquals("", missing, "add these to messages.zh.po");
        Set<String> unsaid = new TreeSet<>(CHINESE.sentences().keySet());
        unsaid.removeAll(said.templates().keySet());
        unsaid.removeIf(
                sentence -> sentence.matches("[a-z'<].*[^.?]") && !sentence.contains("{")); // parsers' own words
        assertEquals(Set.of(), unsaid, "nobody says these any more");
    }

    @Test
    void noSentenceIsPutTogether() throws IOException {
        assertEquals(
                Set.of(),
                SaidSentences.of(Path.of("src", "main", "java")).putTogether(),
                "write Message.of(\"… {0} …\", …)");
    }

    @Test
    void aTranslationHasThePlacesOfItsSentence() {
        for (Map.Entry<String, String> sentence : CHINESE.sentences().entrySet()) {
            assertEquals(places(sentence.getKey()), places(sentence.getValue()), sentence.getKey());
        }
    }

    @Test
    void saysWhatItDoesNotKnowInEnglish() {
        assertEquals("Nobody has translated 7.", CHINESE.say("Nobody has translated {0}.", 7));
    }

    @Test
    void translatesTheMessagesInsideAMessage() {
        Message remedy = NearestNames.remedy("zzzzzzzz", List.of("revenue"), "concepts");
        assertEquals("Known concepts: revenue.", remedy.toString());
        assertEquals("可用的指标：revenue。", CHINESE.say(remedy));
    }

    @Test
    void leavesBracesAloneThatAreNoPlaces() {
        assertEquals(
                "Write {{kpis revenue@FY2022}} {0",
                Message.of("Write {{kpis {0}}} {0", "revenue@FY2022").toString());
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(m -> m.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
