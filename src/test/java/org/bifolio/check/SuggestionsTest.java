package org.bifolio.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bifolio.TestProject;
import org.bifolio.finding.Code;
import org.bifolio.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever does what a message proposes is rid of it: each “Did you mean …?” and each number, date or period written out, put in place of
 * the word complained of, and what a figure to blame probably was.
 */
class SuggestionsTest {
    private static final Path CASES = Path.of("src", "test", "bad");

    private static final Pattern MEANT = Pattern.compile("Did you mean ([^?]+)\\?");

    /** {@code Type it in ASCII: 51.01.}, {@code Type the digits alone, 3.05; …}, {@code Write percentage points as -2.1pp.} */
    private static final Pattern WRITTEN_OUT =
            Pattern.compile("(?:: |alone, |as )(-?\\d[\\d,.]*\\d(?:%|pp)?)(?:\\.$|;)");

    /** {@code revenue@FY2022 is 340,971,021.01 CNY, but 2 calculations … would all hold with 304,971,021.01 CNY}. */
    private static final Pattern BLAMED =
            Pattern.compile(" is (−?[\\d,.]*\\d).*?(?:hold with|which should be) (−?[\\d,.]*\\d)");

    private static final Pattern WORD = Pattern.compile("“([^”]+)”|There is no setting (\\S+)\\.");

    /** What is not typed again at the place of the finding: the note, not its calculation; a key, where its value is pointed at. */
    private static final List<String> ELSEWHERE =
            List.of("acknowledgement-of-no-calculation", "control-total-of-no-column", "table-heading-of-no-column");

    @TempDir
    Path folder;

    /** @param word as it stands in the file */
    private record Suggestion(String fault, Finding finding, String word, String instead) {
        @Override
        public String toString() {
            return fault + ": " + word + " -> " + instead + ", of " + finding;
        }
    }

    @Test
    void mendWhatTheyAreSaidOf() throws IOException {
        List<Suggestion> made = new ArrayList<>();
        List<String> vain = new ArrayList<>();
        for (String fault : faults()) {
            TestProject project = TestProject.smallIn(folder.resolve(fault)).overlay(CASES.resolve(fault));
            for (Finding finding : project.check()) {
                for (Suggestion suggestion : suggestions(fault, finding)) {
                    made.add(suggestion);
                    if (!mends(project, suggestion)) {
                        vain.add(suggestion.toString());
                    }
                }
            }
        }
        assertEquals("", String.join("\n", vain));
        assertTrue(made.size() > 90, () -> made.size() + " suggestions");
    }

    private static List<String> faults() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(fault -> !ELSEWHERE.contains(fault))
                    .sorted()
                    .toList();
        }
    }

    private static List<Suggestion> suggestions(String fault, Finding finding) {
        Matcher blamed = BLAMED.matcher(finding.problem());
        if (finding.code() == Code.FIGURE_SUSPECT && blamed.find()) {
            return List.of(new Suggestion(
                    fault,
                    finding,
                    blamed.group(1).replace('−', '-'),
                    blamed.group(2).replace('−', '-')));
        }
        Matcher word = WORD.matcher(finding.problem());
        if (finding.at().inWorkbook() || !word.find()) {
            return List.of();
        }
        String typed = Optional.ofNullable(word.group(1)).orElse(word.group(2));
        Matcher meant = MEANT.matcher(finding.remedy());
        if (meant.find()) {
            return Arrays.stream(meant.group(1).split(" or "))
                    .map(instead -> new Suggestion(fault, finding, typed, instead))
                    .toList();
        }
        boolean number = finding.code().id().startsWith("number") || finding.code() == Code.DATE_MALFORMED;
        Matcher written = WRITTEN_OUT.matcher(finding.remedy());
        return number && written.find() ? List.of(new Suggestion(fault, finding, typed, written.group(1))) : List.of();
    }

    private static boolean mends(TestProject project, Suggestion suggestion) {
        Finding finding = suggestion.finding();
        Path file = project.root().resolve(finding.at().path());
        try {
            String before = Files.readString(file);
            List<String> lines = new ArrayList<>(Arrays.asList(before.split("\n", -1)));
            String line = lines.get(finding.at().line() - 1);
            int at = line.indexOf(suggestion.word(), finding.at().column() - 1);
            if (at < 0) {
                return false;
            }
            lines.set(
                    finding.at().line() - 1,
                    replaced(line, at, suggestion, finding.at().path()));
            Files.writeString(file, String.join("\n", lines));
            boolean gone = project.check().stream()
                    .noneMatch(
                            each -> each.code() == finding.code() && each.at().equals(finding.at()));
            Files.writeString(file, before);
            return gone;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number with separators stands between quotation marks in a CSV. */
    private static String replaced(String line, int at, Suggestion suggestion, String path) {
        boolean quoted = at > 0 && line.charAt(at - 1) == '"';
        boolean quotes = path.endsWith(".csv") && suggestion.instead().contains(",") && !quoted;
        String instead = quotes ? "\"" + suggestion.instead() + "\"" : suggestion.instead();
        return line.substring(0, at)
                + instead
                + line.substring(at + suggestion.word().length());
    }
}
