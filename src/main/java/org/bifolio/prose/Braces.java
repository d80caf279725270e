package org.bifolio.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/** Finds braces in words, behind which a call was meant: {@code {revenue@FY2022}}, {@code ｛｛revenue@FY2022｝｝}. */
final class Braces {
    private static final Pattern CALL_LIKE = Pattern.compile("(?<![\\\\{｛])[{｛]+\\s*((?:(?:"
            + String.join("|", Call.Block.NAMES) + ")\\s|[^{}｛｝\\n]*@)[^{}｛｝\\n]*?)\\s*[}｝]+");
    private static final Pattern ALONE = Pattern.compile("\\\\\\{\\{|(?<!\\\\)(?:\\{\\{|(?<!})}})|[｛｝]{2}");
    private static final Pattern WIDE = Pattern.compile("[｛｝]");

    private final Findings findings;
    private boolean open;

    Braces(Findings findings) {
        this.findings = findings;
    }

    /**
     * Looks through some words after those before them, and says whether a call was meant.
     *
     * @param words without calls
     * @param at the place of the first character
     */
    boolean find(String words, Location at) {
        if (words.indexOf('{') < 0 && words.indexOf('}') < 0 && words.indexOf('｛') < 0 && words.indexOf('｝') < 0) {
            return false;
        }
        StringBuilder rest = new StringBuilder(words);
        Matcher calls = CALL_LIKE.matcher(words);
        boolean meant = false;
        while (calls.find()) {
            meant = true;
            tell(
                    at,
                    calls.start(),
                    WIDE.matcher(calls.group()).find()
                            ? Message.of("The braces of “{0}” are full-width.", calls.group())
                            : unequal(calls.group()),
                    Message.of("Write {0}.", "{{" + calls.group(1) + "}}"));
            rest.replace(calls.start(), calls.end(), " ".repeat(calls.end() - calls.start()));
        }
        Matcher alone = ALONE.matcher(rest);
        while (alone.find()) {
            meant |= alone(alone.group(), at, alone.start());
        }
        return meant;
    }

    static Message unequal(String written) {
        return Message.of("“{0}” has not two braces on each side.", written);
    }

    /** Whether these braces are a mistake. */
    private boolean alone(String braces, Location at, int offset) {
        if (braces.startsWith("\\")) {
            open = true; // escaped: they and those that close them are words
            return false;
        }
        if (open && braces.equals("}}")) {
            open = false; // the end of what was escaped, or was told on another line
            return false;
        }
        if (WIDE.matcher(braces).find()) {
            tell(at, offset, Message.of("The braces “{0}” are full-width.", braces), Message.of("Type {{ and }}."));
        } else if (braces.equals("{{")) {
            open = true;
            tell(
                    at,
                    offset,
                    Message.of("“{{” is not closed."),
                    Message.of("Close the reference with }} on the same line."));
        } else {
            tell(
                    at,
                    offset,
                    Message.of("“}}” closes nothing."),
                    Message.of("Open the reference with {{ on the same line."));
        }
        return true;
    }

    private void tell(Location at, int offset, Message problem, Message remedy) {
        findings.add(
                Code.REFERENCE_MALFORMED, Location.of(at.path(), at.line(), at.column() + offset), problem, remedy);
    }
}
