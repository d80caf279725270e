package org.bifolio.bake;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.UnexpectedTypeException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/** What FreeMarker says of the mistakes that templates usually have, in words for an editor; the others in its own. */
final class FreeMarkerWords {
    private static final Pattern BUILT_IN = Pattern.compile("(?s)Unknown built-in: \"([^\"]*)\".*built-ins:\\s*(.*)");
    private static final Pattern EVALUATED = Pattern.compile("this has evaluated to an? ([a-z_]+)");
    private static final Pattern EXPECTED = Pattern.compile("Expected an? ([a-z_]+)");
    private static final Pattern NO_NUMBER =
            Pattern.compile("(?s).*[Cc]an't convert this string to number: \"(.*?)\".*");

    /** FreeMarker's words for kinds of values. */
    private static final Map<String, Message> KINDS = Map.ofEntries(
            Map.entry("string", Message.of("text")),
            Map.entry("number", Message.of("a number")),
            Map.entry("boolean", Message.of("true or false")),
            Map.entry("sequence", Message.of("a list")),
            Map.entry("collection", Message.of("a list")),
            Map.entry("hash", Message.of("a thing with parts")),
            Map.entry("extended_hash", Message.of("a thing with parts")),
            Map.entry("date", Message.of("a day")),
            Map.entry("markup_output", Message.of("finished markup")),
            Map.entry("method", Message.of("a method")),
            Map.entry("macro", Message.of("a macro")));

    private FreeMarkerWords() {}

    /** Why a template could not be rendered; it follows a colon and ends in a full stop. */
    static Message problem(TemplateException e) {
        String blamed = e.getBlamedExpressionString();
        String said = e.getMessageWithoutStackTop();
        Matcher number = NO_NUMBER.matcher(said);
        if (e instanceof InvalidReferenceException && blamed != null) {
            return Message.of("{0} has no value.", blamed);
        } else if (missing(e).isPresent()) {
            return Message.of("there is no template {0}.", missing(e).get());
        } else if (number.matches()) {
            return Message.of("“{0}” is not a number.", number.group(1));
        }
        Optional<Message> is = kind(EVALUATED, said);
        Optional<Message> wanted = kind(EXPECTED, said);
        if (e instanceof UnexpectedTypeException && blamed != null && is.isPresent() && wanted.isPresent()) {
            return Message.of("{0} is {1}, and what belongs here is {2}.", blamed, is.get(), wanted.get());
        }
        return own(said);
    }

    static Message remedy(TemplateException e) {
        String blamed = e.getBlamedExpressionString();
        return e instanceof InvalidReferenceException && blamed != null
                ? Message.of("Correct the name; where a page may be without it, write ({0})!.", blamed)
                : Message.of("Correct the template, or what it is given.");
    }

    /** Why a template could not be read. */
    static Message unreadable(ParseException e) {
        Matcher builtIn = BUILT_IN.matcher(e.getEditorMessage());
        return builtIn.matches() ? Message.of("there is no ?{0}.", builtIn.group(1)) : own(e.getEditorMessage());
    }

    static Message remedy(ParseException e) {
        Matcher builtIn = BUILT_IN.matcher(e.getEditorMessage());
        if (builtIn.matches()) {
            List<String> known = List.of(builtIn.group(2).strip().split(",\\s*"));
            if (!NearestNames.to(builtIn.group(1), known).isEmpty()) {
                return NearestNames.remedy(builtIn.group(1), known, "names");
            }
        }
        return Message.of("Correct it here.");
    }

    /** The template that an include or an import asks for in vain. */
    private static Optional<String> missing(TemplateException e) {
        return e.getCause() instanceof TemplateNotFoundException none
                ? Optional.of(none.getTemplateName())
                : Optional.empty();
    }

    private static Optional<Message> kind(Pattern place, String said) {
        Matcher found = place.matcher(said);
        return found.find() ? Optional.ofNullable(KINDS.get(found.group(1))) : Optional.empty();
    }

    /** FreeMarker's message without its tips and without the place, which the finding has: one line, one full stop. */
    static Message own(String message) {
        String said = message.lines()
                .takeWhile(line -> !line.startsWith("----") && !line.startsWith("Tip:"))
                .map(line -> line.replaceAll("\\s*\\[in template .*]$", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        return Message.of("{0}", said.matches(".*[.][)]?") ? said : said + ".");
    }
}
