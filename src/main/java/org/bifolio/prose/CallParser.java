package org.bifolio.prose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.facts.Coordinates;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/** Reads what stands between the braces. The one grammar, for checking and for rendering. */
final class CallParser {
    private static final Pattern WIDE = Pattern.compile("[｜＠＝＃＊\u3000]");
    private static final Pattern BLANK = Pattern.compile("\\s+@\\s*|\\s*@\\s+");

    private final Findings findings;

    CallParser(Findings findings) {
        this.findings = findings;
    }

    /** @param at the place of the first character after the braces */
    Optional<Call> parse(String inside, Location at) {
        String text = inside.strip();
        Location start = shift(at, inside.indexOf(text));
        if (text.startsWith("{")) {
            String inner = text.replaceAll("[{}]", "");
            malformed(
                    start, Braces.unequal("{{" + text + "}}}"), Message.of("Write {0}.", "{{" + inner.strip() + "}}"));
            return Optional.empty();
        }
        Matcher wide = WIDE.matcher(text);
        if (wide.find()) {
            malformed(
                    shift(start, wide.start()),
                    Message.of("The sign “{0}” is full-width.", wide.group()),
                    Message.of("Write {0}.", "{{" + Normalizer.normalize(text, Normalizer.Form.NFKC) + "}}"));
            return Optional.empty();
        }
        int space = text.indexOf(' ');
        String first = space < 0 ? text : text.substring(0, space);
        if (Call.Block.NAMES.contains(first)) {
            return Optional.of(new Call.Block(text, start, first, arguments(text, first.length(), start)));
        }
        List<String> meant = first.indexOf('@') < 0 ? NearestNames.to(first, Call.Block.NAMES) : List.of();
        if (!meant.isEmpty()) {
            malformed(
                    start,
                    Message.of("No call begins with “{0}”.", first),
                    Message.of("Did you mean {0}?", "{{" + meant.get(0) + text.substring(first.length()) + "}}"));
            return Optional.empty();
        }
        return figure(text, start);
    }

    private Optional<Call> figure(String text, Location start) {
        int bar = text.indexOf('|');
        String reference = bar < 0 ? text : text.substring(0, bar);
        Options options = Options.NONE;
        if (bar >= 0) {
            try {
                options = Options.parse(text.substring(bar + 1));
            } catch (Options.Unknown e) {
                findings.add(
                        Code.OPTION_UNKNOWN,
                        shift(start, Math.max(bar, text.indexOf(e.getMessage(), bar))),
                        Message.of("“{0}” is not an option of a reference.", e.getMessage()),
                        NearestNames.remedy(e.getMessage(), Options.names(), "options"));
                return Optional.empty();
            }
        }
        Matcher blank = BLANK.matcher(reference);
        if (blank.find()) {
            malformed(
                    shift(start, blank.start()),
                    Message.of("No blank stands beside “@”."),
                    Message.of("Write {0}.", "{{" + BLANK.matcher(text).replaceFirst("@") + "}}"));
            return Optional.empty();
        }
        try {
            Reference named = Reference.parse(reference.strip());
            Coordinates coordinates = named.coordinates();
            if (coordinates.concept().isEmpty() || coordinates.period().isEmpty()) {
                findings.add(
                        Code.REFERENCE_MALFORMED,
                        start,
                        coordinates.concept().isEmpty()
                                ? Message.of("“{0}” names no concept.", text)
                                : Message.of("“{0}” names no period.", text),
                        Message.of(
                                "Write a figure as {{revenue@FY2022}}, a block as {{chart …}}, {{table …}} or {{kpis …}}."));
                return Optional.empty();
            }
            return Optional.of(new Call.Figure(text, start, named.issuer(), coordinates, options));
        } catch (Coordinates.Malformed e) {
            findings.add(
                    Code.REFERENCE_MALFORMED,
                    shift(start, e.offset()),
                    e.problem(),
                    e.remedy(Message.of("Write it as {{revenue@FY2022 segment=cloud-products | abs}}.")));
            return Optional.empty();
        }
    }

    private static List<Call.Block.Argument> arguments(String text, int from, Location start) {
        List<Call.Block.Argument> arguments = new ArrayList<>();
        int at = from;
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            int end = text.indexOf(' ', at);
            String word = text.substring(at, end < 0 ? text.length() : end);
            arguments.add(new Call.Block.Argument(word, shift(start, at)));
            at += word.length();
        }
        return List.copyOf(arguments);
    }

    private void malformed(Location at, Message problem, Message remedy) {
        findings.add(Code.REFERENCE_MALFORMED, at, problem, remedy);
    }

    private static Location shift(Location at, int columns) {
        return Location.of(at.path(), at.line(), at.column() + columns);
    }
}
