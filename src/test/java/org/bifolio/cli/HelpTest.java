package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help of every command: the same things are described in both languages, and each is all of one language. */
class HelpTest {
    /** The start of what is described: an option, a parameter, or a command. */
    private static final Pattern ENTRY = Pattern.compile(" {2}(-\\w, )?( {4})?(\\S.*?)(  .*|$)");

    private static String help(String command, String language) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.concat(
                        Stream.of(command.split(" ")).filter(word -> !word.isEmpty()),
                        Stream.of("--help", "--lang", language))
                .toArray(String[]::new);
        assertEquals(0, Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true)), err::toString);
        return out.toString();
    }

    private static List<String> entries(String help) {
        return help.lines()
                .map(ENTRY::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(3))
                .filter(entry -> !entry.matches("bifolio( .*)?"))
                .toList();
    }

    private static List<String> examples(String help) {
        return help.lines()
                .filter(line -> line.matches("(Examples?:|示例：)? +bifolio .*") && !line.contains("[-hV]"))
                .map(line -> line.replaceFirst(".*?bifolio ", ""))
                .toList();
    }

    private static int columns(String line) {
        return line.codePoints().map(each -> each < 0x2e80 ? 1 : 2).sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "build",
                "check",
                "serve",
                "init",
                "new",
                "new issuer",
                "new filing",
                "new section",
                "new chart",
                "new page",
                "status",
                "diff",
                "repair",
                "explain",
                "help"
            })
    void describesTheSameInBothLanguages(String command) {
        String english = help(command, "en");
        String chinese = help(command, "zh");
        assertTrue(english.startsWith("Usage: bifolio" + (command.isEmpty() ? "" : " " + command)), english);
        assertTrue(
                chinese.startsWith(
                        "用法：" + System.lineSeparator() + "  bifolio" + (command.isEmpty() ? "" : " " + command)),
                chinese);
        assertTrue(entries(english).stream().anyMatch(entry -> entry.startsWith("--help")), english);
        assertEquals(entries(english), entries(chinese));
        assertEquals(examples(english), examples(chinese));
        assertTrue(chinese.lines().allMatch(line -> columns(line) <= 80), chinese);
        assertFalse(english.codePoints().anyMatch(each -> each >= 0x2e80), english);
        assertFalse(
                Pattern.compile("\\b(the|and|is|of|are|not)\\b")
                        .matcher(chinese)
                        .find(),
                chinese);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void isInTheLanguageAskedForAlsoBeforeAnEqualsSign(String language) {
        StringWriter out = new StringWriter();
        Main.run(
                new String[] {"build", "--lang=" + language, "--help"},
                new PrintWriter(out, true),
                new PrintWriter(out, true));
        assertTrue(out.toString().startsWith(language.equals("zh") ? "用法：" : "Usage: "), out::toString);
    }
}
