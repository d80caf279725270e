package org.bifolio.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.content.GlossaryTerm;
import org.bifolio.format.FigureElement;

/** Links the first place where a section's running text uses a term of the glossary; the longest term wins. */
final class GlossaryLinks {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>|[^<]+");
    private static final Set<String> TEXT = Set.of("p", "li");
    private static final Set<String> CLOSED = Set.of(
            "a",
            "h2",
            "h3",
            "h4",
            "h5",
            "svg",
            "table",
            "figure",
            "details",
            "code",
            "button",
            "data",
            "template",
            "div");

    private final Edition edition;
    private final List<Name> names;
    /** The names by their first letters. */
    private final Map<Character, List<Name>> starts;

    /** A way to write a term. */
    private record Name(GlossaryTerm term, Pattern pattern, String lower, int length) {}

    /** A text with its links, and the terms they explain. */
    record Linked(Html body, List<Views.Term> terms) {}

    GlossaryLinks(Edition edition) {
        this.edition = edition;
        this.names = edition.project().glossary().stream()
                .flatMap(term -> Stream.concat(
                                Stream.of(term.term().in(edition.language())),
                                (edition.zh() ? term.alsoZh() : term.alsoEn()).stream())
                        .filter(name -> name.length() > 1)
                        .map(name -> name(term, name)))
                .sorted(Comparator.comparingInt(Name::length).reversed())
                .toList();
        this.starts = names.stream()
                .collect(Collectors.groupingBy(name -> name.lower().charAt(0)));
    }

    /** The names that stand anywhere in a text, the longest first. */
    private List<Name> in(String lower) {
        List<Name> found = new ArrayList<>();
        for (int i = 0; i < lower.length(); i++) {
            for (Name name : starts.getOrDefault(lower.charAt(i), List.of())) {
                if (lower.startsWith(name.lower(), i) && !found.contains(name)) {
                    found.add(name);
                }
            }
        }
        found.sort(Comparator.comparingInt(names::indexOf));
        return found;
    }

    private Name name(GlossaryTerm term, String words) {
        String text = Pattern.quote(FigureElement.escape(words));
        Pattern pattern = edition.zh()
                ? Pattern.compile(text)
                : Pattern.compile("(?<![\\p{L}\\p{N}-])" + text + "(?![\\p{L}\\p{N}-])", Pattern.CASE_INSENSITIVE);
        return new Name(term, pattern, FigureElement.escape(words).toLowerCase(Locale.ROOT), words.length());
    }

    /** @param root the way from the page to the site's root */
    Linked of(Html body, String root) {
        if (names.isEmpty()) {
            return new Linked(body, List.of());
        }
        Set<String> seen = new HashSet<>();
        List<Views.Term> terms = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        int text = 0;
        int closed = 0;
        Matcher part = TAG.matcher(body.markup());
        int done = 0;
        while (part.find()) {
            out.append(body.markup(), done, part.start());
            done = part.end();
            String tag = part.group(2);
            if (tag == null) {
                out.append(text > 0 && closed == 0 ? link(part.group(), root, seen, terms) : part.group());
                continue;
            }
            int step = part.group(1).isEmpty() ? part.group().endsWith("/>") ? 0 : 1 : -1;
            text += TEXT.contains(tag) ? step : 0;
            closed += CLOSED.contains(tag) ? step : 0;
            out.append(part.group());
        }
        return new Linked(new Html(out.append(body.markup().substring(done)).toString()), List.copyOf(terms));
    }

    private String link(String words, String root, Set<String> seen, List<Views.Term> terms) {
        for (Name name : in(words.toLowerCase(Locale.ROOT))) {
            if (seen.contains(name.term().id())) {
                continue;
            }
            Matcher found = name.pattern().matcher(words);
            if (found.find()) {
                seen.add(name.term().id());
                terms.add(GlossaryPages.term(edition, name.term()));
                String href = root + SitePath.page(edition.language(), "glossary") + "#term-"
                        + name.term().id();
                return link(words.substring(0, found.start()), root, seen, terms)
                        + "<a class=\"term-link\" href=\"" + href + "\">" + found.group() + "</a>"
                        + link(words.substring(found.end()), root, seen, terms);
            }
        }
        return words;
    }
}
