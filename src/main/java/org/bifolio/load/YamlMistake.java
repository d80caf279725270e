package org.bifolio.load;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Why a text is no YAML, for somebody who knows no YAML: where the mistake most likely stands, and what to write.
 *
 * @param line from 1; 0 where it cannot be told
 */
record YamlMistake(int line, int column, Message problem, Message remedy) {
    static final Message REFERRING = Message.of("Anchors (&name) and aliases (*name) are not used here.");
    static final Message WRITTEN_OUT = Message.of("Write the value out, or put text with & or * in quotes.");

    static final Message CURLY = Message.of("Curly quotation marks hold nothing together.");

    /** A name, a period or a date in them; words may be printed so. */
    static final Pattern CURLY_WORD = Pattern.compile("[“”„‘’][\\w@./:=%~+-]+[“”‘’]");

    private static final Pattern CURLY_BEGINNING = Pattern.compile("(?:[:,\\[{-]\\s*)([“”„])");

    /** What belongs to a line is indented by so many blanks more. */
    private static final int STEP = 2;

    private static final Pattern UNQUOTED_CALL = Pattern.compile("[:,\\[]\\s*(\\{\\{)");
    private static final Pattern WIDE = Pattern.compile("[：｛｝［］＂＃－]|，\\s*(?:zh|en)\\s*[:：]");
    private static final Pattern UNSPACED = Pattern.compile("^\\s*(?:- )?([a-z-]+):(?=\\S)");
    private static final Pattern KEYLESS = Pattern.compile("^\\s*(?:- )?[a-z-]+\\s*：.*");
    private static final Pattern FIRST_SIGN = Pattern.compile("found character '(.)' that cannot start any token.*");
    private static final Pattern ALIAS = Pattern.compile("(?:^|[\\s\\[{,])([&*][A-Za-z0-9_-]+)");
    private static final Pattern UNENDED = Pattern.compile("expected ',' or '(.)'.*");

    /** What the parser says of a text, in the words of somebody who wrote it. */
    static YamlMistake of(String text, MarkedYamlEngineException e) {
        return new Reading(text.split("\n", -1), String.valueOf(e.getProblem()), e).mistake();
    }

    /** What to write in place of curly quotation marks. */
    static Message straight(String words) {
        return Message.of("Type straight ones: \"{0}\".", words);
    }

    /** The place of the first anchor or alias. */
    static Location alias(String file, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher sign = ALIAS.matcher(lines[i]);
            if (sign.find()) {
                return Location.of(file, i + 1, sign.start(1) + 1);
            }
        }
        return Location.of(file);
    }

    /** Words that begin with braces are taken for a map: {@code title: {{revenue@FY2022}}}. */
    static YamlMistake keys(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher call = UNQUOTED_CALL.matcher(lines[i]);
            if (call.find()) {
                return new YamlMistake(
                        i + 1,
                        call.start(1) + 1,
                        Message.of("YAML takes words that begin with “{” for something else."),
                        Message.of("Put the whole text in quotes: \"{{revenue@FY2022}} …\"."));
            }
        }
        return new YamlMistake(
                0, 0, Message.of("A key must be a word."), Message.of("Put text that begins with { or [ in quotes."));
    }

    /**
     * A text that the parser gave up.
     *
     * @param said the parser's own words
     * @param gaveUp where it was
     */
    private record Reading(String[] lines, String said, MarkedYamlEngineException gaveUp) {

        YamlMistake mistake() {
            return quote().or(() -> curly(line()))
                    .or(this::colon)
                    .or(this::unended)
                    .or(this::sign)
                    .or(this::first)
                    .or(() -> wide(line()))
                    .orElseGet(() -> here(Message.of("This is not valid YAML: {0}.", words()), remedy()));
        }

        private int line() {
            return gaveUp.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
        }

        private YamlMistake here(Message problem, Message remedy) {
            return at(gaveUp.getProblemMark(), problem, remedy);
        }

        private static YamlMistake at(Optional<Mark> mark, Message problem, Message remedy) {
            return new YamlMistake(
                    mark.map(place -> place.getLine() + 1).orElse(0),
                    mark.map(place -> place.getColumn() + 1).orElse(0),
                    problem,
                    remedy);
        }

        private Message words() {
            if (said.contains("TAB")) {
                return Message.of("a tab stands where only blanks may indent");
            }
            if (said.startsWith("expected <block end>, but found '<scalar>'")) {
                return Message.of("these words belong to nothing; a quotation mark is missing, or the indent is wrong");
            }
            if (said.startsWith("expected <block end>")) {
                return Message.of("this line's indent does not match the lines above");
            }
            return Message.of(said.replaceAll("\\.+$", ""));
        }

        private boolean during(String what) {
            return String.valueOf(gaveUp.getContext()).contains(what);
        }

        /** A quotation mark that is not closed; the parser may notice at the next one, many lines below. */
        private Optional<YamlMistake> quote() {
            Message problem = Message.of("A quotation mark is opened here and not closed.");
            Message remedy = Message.of("Close it, or leave it out.");
            if (during("quoted scalar") && said.contains("end of stream")) {
                return Optional.of(at(gaveUp.getContextMark(), problem, remedy));
            }
            boolean suspect = said.contains("block end") || said.contains("',' or");
            for (int i = 0; suspect && i < Math.min(line(), lines.length); i++) {
                String bare = lines[i].replace("\\\"", "  ");
                if (bare.chars().filter(c -> c == '"').count() % 2 == 1) {
                    return Optional.of(new YamlMistake(i + 1, bare.lastIndexOf('"') + 1, problem, remedy));
                }
            }
            return Optional.empty();
        }

        /** A colon that is full-width or has no blank behind it runs the key into its value, and into the next line. */
        private Optional<YamlMistake> colon() {
            if (said.contains("could not find expected ':'")) {
                int open = before(line());
                return wide(open)
                        .or(() -> unspaced(open))
                        .or(() -> Optional.of(new YamlMistake(
                                open,
                                1,
                                Message.of("This is not valid YAML: {0}.", words()),
                                Message.of("Write “name: value”, with a blank after the colon."))));
            }
            if (!said.contains("mapping values")) {
                return Optional.empty();
            }
            int above = before(line());
            boolean keyless =
                    above < line() && KEYLESS.matcher(lines[above - 1]).matches();
            return wide(line())
                    .or(() -> keyless ? wide(above) : Optional.empty())
                    .or(() -> deeper(above));
        }

        /** A line that is indented below one that has a value already: one of the two stands in the wrong column. */
        private Optional<YamlMistake> deeper(int above) {
            if (above >= line() || indent(lines[line() - 1]) <= indent(lines[above - 1])) {
                return Optional.empty();
            }
            return Optional.of(new YamlMistake(
                    line(),
                    indent(lines[line() - 1]) + 1,
                    Message.of("This line is indented deeper than line {0}, which has a value already.", above),
                    Message.of(
                            "Begin both in the same column; it may be line {0} that stands in the wrong one.", above)));
        }

        private static int indent(String line) {
            return line.length() - line.stripLeading().length();
        }

        /**
         * The first line of a list or a part, where the lines below it begin in one column and it alone in another: the parser notices at
         * the second.
         */
        private Optional<YamlMistake> first() {
            boolean indented =
                    said.startsWith("expected <block end>") || said.startsWith("expected '<document start>'");
            if (!indented || line() < 1 || line() > lines.length) {
                return Optional.empty();
            }
            int context =
                    gaveUp.getContextMark().map(mark -> mark.getLine() + 1).orElse(0);
            return IntStream.of(topmostDeeper(), context)
                    .filter(began -> began > 0 && began < line() && odd(began))
                    .mapToObj(began -> new YamlMistake(
                            began,
                            indent(lines[began - 1]) + 1,
                            Message.of(
                                    "This line is indented otherwise than line {0}, which belongs beside it.", line()),
                            remedy()))
                    .findFirst();
        }

        /** Of the lines right above the one given up, the topmost that is deeper than it, and all below. */
        private int topmostDeeper() {
            int topmost = line();
            for (int above = before(topmost);
                    above < topmost && column(above) > column(line());
                    above = before(above)) {
                topmost = above;
            }
            return topmost;
        }

        /** Whether more lines of a part begin where the line given up does than where its first line does. */
        private boolean odd(int began) {
            int first = column(began);
            int given = column(line());
            long more = beginning(given, line(), lines.length) - beginning(first, line(), lines.length);
            boolean step = given == column(before(began)) + STEP;
            return first != given && beginning(first, began, line() - 1) == 0 && (more > 0 || more == 0 && step);
        }

        /** How many of the lines behind one begin in a column, to another or to the end of the part. */
        private long beginning(int column, int behind, int to) {
            return IntStream.rangeClosed(behind + 1, to)
                    .filter(line -> !lines[line - 1].isBlank()
                            && !lines[line - 1].strip().startsWith("#"))
                    .takeWhile(line -> column(line) >= column)
                    .filter(line -> column(line) == column)
                    .count();
        }

        /** How far the key of a line stands from the margin: in a list behind its dash. */
        private int column(int line) {
            String text = lines[line - 1];
            return indent(text) + (text.strip().startsWith("- ") ? STEP : 0);
        }

        /** The line before, but for blank ones and comments. */
        private int before(int line) {
            int at = Math.min(Math.max(line - 1, 1), lines.length);
            while (at > 1 && (lines[at - 1].isBlank() || lines[at - 1].strip().startsWith("#"))) {
                at--;
            }
            return at;
        }

        /** A brace or bracket that is not closed, or a comma that is missing before it. */
        private Optional<YamlMistake> unended() {
            Matcher end = UNENDED.matcher(said);
            if (!end.matches()) {
                return Optional.empty();
            }
            String close = end.group(1);
            String open = close.equals("}") ? "{" : "[";
            if (gaveUp.getContextMark().map(mark -> mark.getLine() + 1).orElse(0) != line()) {
                return Optional.of(at(
                        gaveUp.getContextMark(),
                        Message.of("“{0}” is not closed.", open),
                        Message.of("Close it with “{0}”.", close)));
            }
            return wide(line())
                    .or(() -> Optional.of(here(
                            Message.of("A comma or “{0}” is missing before this.", close),
                            Message.of("Put a comma between values, and words with a comma or “: ” in quotes."))));
        }

        /** What begins with a sign that means something to YAML. */
        private Optional<YamlMistake> sign() {
            if (during("alias") || during("anchor") || said.contains("alias")) {
                return Optional.of(here(REFERRING, WRITTEN_OUT));
            }
            Matcher first = FIRST_SIGN.matcher(said);
            if (first.matches()) {
                return Optional.of(here(
                        Message.of("A value cannot begin with “{0}”.", first.group(1)),
                        Message.of("Put it in quotes: \"{0}\".", first.group(1) + "…")));
            }
            if (said.contains("another document")) {
                return Optional.of(
                        here(Message.of("“---” begins a second document."), Message.of("Remove the line “---”.")));
            }
            if (said.contains("sequence entries")) {
                return Optional.of(here(
                        Message.of("A list with “-” begins on a line of its own."),
                        Message.of("Put each “- …” on a line of its own, or write [a, b].")));
            }
            return Optional.empty();
        }

        /** A full-width sign where YAML wants its own, outside of quotes. */
        private Optional<YamlMistake> wide(int number) {
            if (number < 1 || number > lines.length) {
                return Optional.empty();
            }
            Matcher sign = WIDE.matcher(blanked(lines[number - 1]));
            if (!sign.find()) {
                return Optional.empty();
            }
            String found = sign.group().substring(0, 1);
            return Optional.of(new YamlMistake(
                    number,
                    sign.start() + 1,
                    Message.of("The sign “{0}” is full-width.", found),
                    ":,#-".contains(narrow(found))
                            ? Message.of("Type “{0}” and a blank; in words, put the words in quotes.", narrow(found))
                            : Message.of("Type “{0}”; in words, put the words in quotes.", narrow(found))));
        }

        /** Curly quotation marks where a value begins, outside of straight ones. */
        private Optional<YamlMistake> curly(int number) {
            if (number < 1 || number > lines.length) {
                return Optional.empty();
            }
            Matcher mark = CURLY_BEGINNING.matcher(blanked(lines[number - 1]));
            return mark.find()
                    ? Optional.of(new YamlMistake(number, mark.start(1) + 1, CURLY, straight("…")))
                    : Optional.empty();
        }

        /** The line with blanks for what stands in quotes. */
        private static String blanked(String line) {
            return Pattern.compile("\"[^\"]*\"")
                    .matcher(line)
                    .replaceAll(quoted -> " ".repeat(quoted.end() - quoted.start()));
        }

        private static String narrow(String sign) {
            return Normalizer.normalize(sign, Normalizer.Form.NFKC);
        }

        private Optional<YamlMistake> unspaced(int number) {
            Matcher key = UNSPACED.matcher(lines[number - 1]);
            return key.find()
                    ? Optional.of(new YamlMistake(
                            number,
                            key.end(),
                            Message.of("No blank stands after “{0}:”.", key.group(1)),
                            Message.of("Write “{0}: …”.", key.group(1))))
                    : Optional.empty();
        }

        private Message remedy() {
            if (said.contains("TAB")) {
                return Message.of("Indent with blanks, two for each step.");
            }
            if (said.contains("block end") || said.contains("block mapping")) {
                return Message.of(
                        "Lines of one list begin in the same column; indent what belongs to a line by two blanks more.");
            }
            return Message.of("Check indentation, and put text with “: ” or “#” in quotes.");
        }
    }
}
