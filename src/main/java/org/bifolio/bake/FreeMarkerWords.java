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

/** What FreeMarker says of the mistakes that templates usually have, in words for an editor; what is rare in its own. */
final class FreeMarkerWords {
    private static final Pattern BUILT_IN = Pattern.compile("(?s)Unknown built-in: \"([^\"]*)\".*built-ins:\\s*(.*)");
    private static final Pattern EVALUATED = Pattern.compile("this has evaluated to an? ([a-z_]+)");
    private static final Pattern EXPECTED = Pattern.compile("Expected an? ([a-z_]+)");
    private static final Pattern NO_NUMBER =
            Pattern.compile("(?s).*[Cc]an't convert this string to number: \"(.*?)\".*");

    private static final Pattern OPEN_AT_END = Pattern.compile("(?s).*You have an unclosed \"?([^\". ]+)\"?\\..*");
    private static final Pattern UNEXPECTED = Pattern.compile("(?s)Encountered \"(.*?)\", but was expecting .*");
    private static final Pattern UNEXPECTED_SIGN = Pattern.compile("(?s)Lexical error: encountered (\".*?\"|<EOF>).*");
    private static final Pattern NO_DIRECTIVE = Pattern.compile("(?s)Unknown directive: #(\\w+).*");
    private static final Pattern UNCLOSED = Pattern.compile("(?s)Unclosed \"(.*?)\".*");
    private static final Pattern INCOMPLETE =
            Pattern.compile("(?s)#(\\w+) is an existing directive, but the tag is malformed.*");
    private static final Pattern OUTSIDE_MACRO =
            Pattern.compile("(?s)A (return|nested) instruction can only occur inside a .*");
    private static final Pattern OUTSIDE_LIST = Pattern.compile("(?s)<?#(break|continue)>? must be nested inside .*");

    private static final Pattern COMPARED = Pattern.compile(
            "(?s).*Left hand operand is an? (\\w+).*Right hand operand is an? (\\w+).*==>\\s*(.*?)\\s*(?:\\[in template.*)?");
    private static final Pattern BEYOND = Pattern.compile("(?s).*(?:length of the string(?: is only)?,? )(\\d+).*");
    private static final Pattern NO_DAY =
            Pattern.compile("(?s).*expected date/time/date-time format.*string to parse was: \"(.*?)\"\\. .*");
    private static final Pattern ARGUMENTS = Pattern.compile(
            "(?s)\\?(\\w+)\\(.*?\\) expects (\\d+)(?: (?:or|to) (\\d+))? arguments? but has received (\\d+|none).*");
    private static final Pattern MACRO_LACKS =
            Pattern.compile("(?s)When calling macro \"(.*?)\", required parameter \"(.*?)\".*was not specified.*");
    private static final Pattern MACRO_HAS_NOT =
            Pattern.compile("(?s)Macro \"(.*?)\" has no parameter with name \"(.*?)\".*");

    /** How directives are written that people leave incomplete. */
    private static final Map<String, String> USUAL = Map.of(
            "if", "<#if page.title??>",
            "elseif", "<#elseif page.title??>",
            "list", "<#list page.terms as term>",
            "assign", "<#assign name = page.title>",
            "include", "<#include \"layout.ftlh\">",
            "import", "<#import \"layout.ftlh\" as layout>",
            "macro", "<#macro name parameter>",
            "switch", "<#switch page.type>");

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
            Map.entry("user", Message.of("a macro")),
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
        return failed(said);
    }

    private static Message failed(String said) {
        Matcher compared = COMPARED.matcher(said);
        if (compared.matches() && KINDS.containsKey(compared.group(1)) && KINDS.containsKey(compared.group(2))) {
            return Message.of(
                    "{0} compares {1} with {2}.",
                    compared.group(3).replaceFirst("\\s*\\[in template.*", ""),
                    KINDS.get(compared.group(1)),
                    KINDS.get(compared.group(2)));
        }
        Matcher arguments = ARGUMENTS.matcher(said);
        if (arguments.matches()) {
            Message needed = arguments.group(3) == null
                    ? Message.of("{0}", arguments.group(2))
                    : Message.of("{0} to {1}", arguments.group(2), arguments.group(3));
            return Message.of(
                    "?{0} needs {1} arguments and is given {2}.",
                    arguments.group(1), needed, arguments.group(4).replace("none", "0"));
        }
        Matcher callee = EVALUATED.matcher(said);
        if (said.startsWith("For \"@\" callee") && callee.find() && KINDS.containsKey(callee.group(1))) {
            return Message.of(
                    "{0} is {1}, and what belongs here is {2}.",
                    said.replaceFirst("(?s).*==>\\s*(\\S+).*", "$1"), KINDS.get(callee.group(1)), KINDS.get("macro"));
        }
        return found(BEYOND, said)
                .map(beyond ->
                        Message.of("what is asked for lies beyond the end of a text of {0} signs.", beyond.group(1)))
                .or(() -> found(NO_DAY, said).map(day -> Message.of("“{0}” does not read as a date.", day.group(1))))
                .or(() -> found(MACRO_LACKS, said)
                        .map(macro ->
                                Message.of("the macro {0} needs the parameter {1}.", macro.group(1), macro.group(2))))
                .or(() -> found(MACRO_HAS_NOT, said)
                        .map(macro ->
                                Message.of("the macro {0} has no parameter {1}.", macro.group(1), macro.group(2))))
                .orElseGet(() -> said.contains("/ by zero") || said.contains("Division by zero")
                        ? Message.of("a number is divided by zero.")
                        : own(said));
    }

    private static Optional<Matcher> found(Pattern pattern, String said) {
        return Optional.of(pattern.matcher(said)).filter(Matcher::matches);
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
        return builtIn.matches() ? Message.of("there is no ?{0}.", builtIn.group(1)) : unread(e.getEditorMessage());
    }

    private static Message unread(String said) {
        return found(OPEN_AT_END, said)
                .map(open -> Message.of("the template ends where {0} is still open.", open.group(1)))
                .or(() -> found(UNEXPECTED, said).map(sign -> Message.of("“{0}” cannot stand here.", sign(sign))))
                .or(() -> found(UNEXPECTED_SIGN, said).map(sign -> Message.of("“{0}” cannot stand here.", sign(sign))))
                .or(() -> found(NO_DIRECTIVE, said).map(none -> Message.of("there is no #{0}.", none.group(1))))
                .or(() -> found(UNCLOSED, said).map(open -> Message.of("“{0}” is not closed.", open.group(1))))
                .or(() -> found(INCOMPLETE, said).map(tag -> Message.of("#{0} is incomplete.", tag.group(1))))
                .or(() -> found(OUTSIDE_MACRO, said)
                        .map(tag -> Message.of(
                                "#{0} cannot stand here, only inside {1}.",
                                tag.group(1), Message.of("a macro or a function"))))
                .or(() -> found(OUTSIDE_LIST, said)
                        .map(tag -> Message.of(
                                "#{0} cannot stand here, only inside {1}.",
                                tag.group(1), Message.of("#list or #switch"))))
                .orElseGet(() -> own(said));
    }

    private static String sign(Matcher unexpected) {
        return unexpected.group(1).replaceAll("^\"|\"$", "").strip();
    }

    /** What would mend a template that could not be read. */
    private static Message mended(String said) {
        Optional<Matcher> open = found(OPEN_AT_END, said);
        if (open.isPresent()) {
            String tag = open.get().group(1);
            return Message.of(
                    "Close it with {0}.", tag.startsWith("#") || tag.startsWith("@") ? "</" + tag + ">" : closing(tag));
        }
        if (found(UNCLOSED, said).isPresent()) {
            return Message.of(
                    "Close it with {0}.", closing(found(UNCLOSED, said).get().group(1)));
        }
        Optional<Matcher> sign = found(UNEXPECTED, said).or(() -> found(UNEXPECTED_SIGN, said));
        if (sign.isPresent()) {
            return sign(sign.get()).matches("(?s)</?[#@].*")
                    ? Message.of("Remove it, or open before it what it belongs to.")
                    : Message.of(
                            "Before it something is missing: a name, a sign, a closing bracket or a quotation mark.");
        }
        return found(INCOMPLETE, said)
                .map(tag -> USUAL.get(tag.group(1)))
                .map(usual -> Message.of("Write in it what it needs, such as {0}.", usual))
                .orElseGet(() -> Message.of("Correct it here."));
    }

    private static String closing(String opening) {
        return switch (opening) {
            case "<#--" -> "-->";
            case "{", "${" -> "}";
            case "[" -> "]";
            case "(" -> ")";
            default -> opening;
        };
    }

    static Message remedy(ParseException e) {
        Matcher builtIn = BUILT_IN.matcher(e.getEditorMessage());
        if (builtIn.matches()) {
            List<String> known = List.of(builtIn.group(2).strip().split(",\\s*"));
            if (!NearestNames.to(builtIn.group(1), known).isEmpty()) {
                return NearestNames.remedy(builtIn.group(1), known, "names");
            }
        }
        return mended(e.getEditorMessage());
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
