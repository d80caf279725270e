package org.bifolio.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bifolio.content.Placeholder;
import org.bifolio.content.Section;
import org.bifolio.content.Section.HeaderValue;
import org.bifolio.content.SectionPair;
import org.bifolio.facts.Language;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/**
 * Reads sections and pages, {@code 010-at-a-glance.zh.md}, with JBake's header:
 *
 * <pre>
 * title=核心数据
 * type=section
 * status=published
 * ~~~~~~
 * </pre>
 */
final class SectionReader {
    private static final Pattern NAME = Pattern.compile("(\\d{3})-([^.]+)\\.(zh|en)\\.md");
    private static final String SEPARATOR = "~~~~~~";
    private static final List<String> KEYS =
            List.of("title", "type", "status", "date", "updated", "summary", "tags", "author", "cached");
    private static final List<String> PLACES = List.of("top", "foot");

    private final ProjectFiles files;
    private final String type;
    private final Set<String> reserved;
    private final boolean listed;
    private final Findings findings;

    /**
     * @param type the document type that headers must say
     * @param reserved names that other pages have
     * @param listed whether each page is named in a menu, and may say in which
     */
    private SectionReader(ProjectFiles files, String type, Set<String> reserved, boolean listed, Findings findings) {
        this.files = files;
        this.type = type;
        this.reserved = reserved;
        this.listed = listed;
        this.findings = findings;
    }

    static SectionReader ofFiling(ProjectFiles files, Findings findings) {
        return new SectionReader(files, "section", Set.of("index", "sources", "notes", "print"), false, findings);
    }

    /** For pages in no folder, which lie beside the site's own. */
    static SectionReader ofPages(ProjectFiles files, Findings findings) {
        return new SectionReader(files, "page", Set.of("index", "glossary", "about", "search"), true, findings);
    }

    static SectionReader ofPageFolder(ProjectFiles files, Findings findings) {
        return new SectionReader(files, "page", Set.of(), false, findings);
    }

    /** The texts of a folder, paired and in order. */
    List<SectionPair> read(List<Path> entries) {
        Map<String, Map<Language, Section>> byName = new TreeMap<>();
        Set<String> damaged = new HashSet<>();
        for (Path file : entries) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".md") || Strays.readMe(name)) {
                continue;
            }
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches()) {
                findings.add(
                        Code.FILE_NAME,
                        Location.of(files.name(file)),
                        Message.of("The name “{0}” says neither the order nor the language of the section.", name),
                        Message.of("Name it like 010-at-a-glance.zh.md and 010-at-a-glance.en.md."));
                continue;
            }
            new AddressNames(files, findings).check(file, matcher.group(2));
            if (reserved.contains(matcher.group(2))) {
                findings.add(
                        Code.FILE_NAME,
                        Location.of(files.name(file)),
                        type.equals("section")
                                ? Message.of("“{0}” is the name of a page that every filing has.", matcher.group(2))
                                : Message.of("“{0}” is the name of a page that every site has.", matcher.group(2)),
                        Message.of("Give it another name."));
                continue;
            }
            Language language = Language.of(matcher.group(3)).orElseThrow();
            String pair = matcher.group(1) + "-" + matcher.group(2);
            section(file, matcher.group(2), language)
                    .ifPresentOrElse(
                            section -> byName.computeIfAbsent(pair, key -> new LinkedHashMap<>())
                                    .put(language, section),
                            () -> damaged.add(pair));
        }
        damaged.forEach(byName::remove);
        entries.stream()
                .findFirst()
                .ifPresent(entry -> byName.entrySet().removeIf(pair -> refused(entry.getParent(), pair)));
        namedOnce(byName);
        List<SectionPair> pairs = new ArrayList<>();
        byName.forEach((pair, both) -> pairs.add(new SectionPair(
                Integer.parseInt(pair.substring(0, 3)),
                pair.substring(4),
                Optional.ofNullable(both.get(Language.ZH)),
                Optional.ofNullable(both.get(Language.EN)))));
        return List.copyOf(pairs);
    }

    /** Whether the other language is there, but is a link that is not followed, which is told. */
    private static boolean refused(Path folder, Map.Entry<String, Map<Language, Section>> pair) {
        if (pair.getValue().size() > 1) {
            return false;
        }
        Language other = pair.getValue().keySet().iterator().next().other();
        return Files.isSymbolicLink(folder.resolve(pair.getKey() + "." + other.code() + ".md"));
    }

    /** Two texts of one name would be one page. Numbered otherwise in the other language, they were meant as a pair. */
    private void namedOnce(Map<String, Map<Language, Section>> byName) {
        Map<String, String> firsts = new HashMap<>();
        for (String pair : List.copyOf(byName.keySet())) {
            String first =
                    firsts.putIfAbsent(pair.substring(4).toLowerCase(Locale.ROOT), pair); // as Windows and macOS see it
            if (first == null) {
                continue;
            }
            Map<Language, Section> other = byName.get(first);
            Section second = byName.get(pair).values().iterator().next();
            boolean halves =
                    Collections.disjoint(other.keySet(), byName.get(pair).keySet());
            String there = other.values().iterator().next().file();
            findings.add(
                    Code.FILE_NAME,
                    Location.of(second.file()),
                    halves
                            ? Message.of("The other language has another number: {0}.", base(there))
                            : Message.of("{0} has the same name, and would be the same page.", base(there)),
                    halves
                            ? Message.of("Give both the same number.")
                            : Message.of("Give one of them another name; the number is not part of it."));
            if (halves) {
                other.putAll(byName.remove(pair));
            }
        }
    }

    private static String base(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private Optional<Section> section(Path file, String name, Language language) {
        return files.read(file).flatMap(text -> parse(files.name(file), text, name, language));
    }

    private Optional<Section> parse(String file, String text, String name, Language language) {
        String[] lines = text.split("\n", -1);
        int end = 0;
        while (end < lines.length && !lines[end].strip().equals(SEPARATOR)) {
            end++;
        }
        if (end == lines.length) {
            findings.add(
                    Code.HEADER_MALFORMED,
                    Location.of(file, 1, 1),
                    Message.of("The header has no end."),
                    Message.of("Put a line {0} between the header and the text.", SEPARATOR));
            return Optional.empty();
        }
        Map<String, HeaderValue> header = new LinkedHashMap<>();
        for (int i = 0; i < end; i++) {
            headerLine(file, lines[i], i + 1, header);
        }
        boolean odd =
                List.of(lines).subList(0, end).stream().anyMatch(line -> !line.isBlank() && line.indexOf('=') <= 0);
        String body = String.join("\n", List.of(lines).subList(end + 1, lines.length));
        String title = required(file, header, "title", odd);
        type(file, header, odd);
        menu(file, name, header);
        String status = status(file, header, odd);
        date(file, header, "updated");
        search(file, header);
        if (status.equals("published")) {
            placeholders(file, header, title, body, end + 2);
        }
        return Optional.of(new Section(
                name,
                language,
                title,
                Optional.ofNullable(header.get("summary")).map(HeaderValue::text),
                status,
                date(file, header, "date"),
                Map.copyOf(header),
                body,
                end + 2,
                file));
    }

    private void type(String file, Map<String, HeaderValue> header, boolean odd) {
        String written = required(file, header, "type", odd);
        if (!written.isEmpty() && !written.equals(type)) {
            wrong(
                    file,
                    header.get("type"),
                    type.equals("section")
                            ? Message.of("“{0}” is not a document type of a filing.", written)
                            : Message.of("“{0}” is not the document type of a page.", written),
                    Message.of("Write type={0}.", type));
        }
    }

    private String status(String file, Map<String, HeaderValue> header, boolean odd) {
        String status = required(file, header, "status", odd);
        if (!status.isEmpty() && !List.of("published", "draft").contains(status)) {
            wrong(
                    file,
                    header.get("status"),
                    Message.of("“{0}” is not a status.", status),
                    Message.of("Write status=published or status=draft."));
        }
        return status;
    }

    private void search(String file, Map<String, HeaderValue> header) {
        HeaderValue search = header.get("search");
        if (search != null && !search.text().equals("no")) {
            wrong(
                    file,
                    search,
                    Message.of("“{0}” says nothing of search.", search.text()),
                    Message.of("Write search=no to keep the page out of every search, or take the line out."));
        }
    }

    /** What is published says no more what a new file says. */
    private void placeholders(String file, Map<String, HeaderValue> header, String title, String body, int bodyLine) {
        if (Placeholder.title(title)) {
            HeaderValue at = header.get("title");
            findings.add(
                    Code.PLACEHOLDER,
                    Location.of(file, at.line(), at.column()),
                    Message.of("“{0}” is what a new file says.", title),
                    Message.of("Write the title, or keep it back with status=draft."));
        }
        if (Placeholder.text(body)) {
            int blank = body.length() - body.stripLeading().length();
            findings.add(
                    Code.PLACEHOLDER,
                    Location.of(
                            file,
                            bodyLine
                                    + (int) body.substring(0, blank)
                                            .chars()
                                            .filter(c -> c == '\n')
                                            .count(),
                            1),
                    Message.of("This text is what a new file says."),
                    Message.of("Write the text, or keep it back with status=draft."));
        }
    }

    /** A page says in which menu it is named; of a folder's pages only the index is. */
    private void menu(String file, String name, Map<String, HeaderValue> header) {
        HeaderValue menu = header.get("menu");
        if (menu == null) {
            return;
        }
        if (!listed && !name.equals("index")) {
            wrong(
                    file,
                    menu,
                    Message.of("Menus name the index of a folder, not each of its pages."),
                    Message.of("Take the line out."));
        } else if (!PLACES.contains(menu.text())) {
            wrong(
                    file,
                    menu,
                    Message.of("“{0}” is not a menu.", menu.text()),
                    Message.of("Write menu=top for the head of each page, menu=foot for its foot."));
        }
    }

    private List<String> keys() {
        return type.equals("page")
                ? Stream.concat(KEYS.stream(), Stream.of("menu", "search")).toList()
                : KEYS;
    }

    private void headerLine(String file, String line, int number, Map<String, HeaderValue> header) {
        if (line.isBlank()) {
            return;
        }
        int equals = line.indexOf('=');
        if (equals <= 0) {
            findings.add(
                    Code.HEADER_MALFORMED,
                    Location.of(file, number, 1),
                    Message.of("“{0}” is not a line of a header.", shorten(line)),
                    Message.of("Write key=value, and end the header with {0}.", SEPARATOR));
            return;
        }
        String key = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        int column = line.indexOf(value, equals + 1) + 1;
        if (!keys().contains(key)) {
            findings.add(
                    Code.HEADER_MALFORMED,
                    Location.of(file, number, 1),
                    Message.of("“{0}” is not a key of a header.", shorten(key)),
                    NearestNames.remedy(key, keys(), "keys"));
            return;
        }
        if (header.put(key, new HeaderValue(value, number, Math.max(column, 1))) != null) {
            findings.add(
                    Code.HEADER_MALFORMED,
                    Location.of(file, number, 1),
                    Message.of("“{0}” is given twice.", key),
                    Message.of("Remove one of them."));
        }
    }

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** @param odd whether a line that is told already may be the one that lacks */
    private String required(String file, Map<String, HeaderValue> header, String key, boolean odd) {
        HeaderValue value = header.get(key);
        if (value == null && odd) {
            return "";
        }
        if (value == null || value.text().isEmpty()) {
            findings.add(
                    Code.HEADER_MALFORMED,
                    value == null ? Location.of(file, 1, 1) : Location.of(file, value.line(), value.column()),
                    Message.of("The header has no {0}.", key),
                    Message.of(
                            "Add a line {0}={1}.",
                            key, key.equals("type") ? type : key.equals("status") ? "published" : "…"));
            return "";
        }
        return value.text();
    }

    private Optional<LocalDate> date(String file, Map<String, HeaderValue> header, String key) {
        HeaderValue value = header.get(key);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.text()));
        } catch (DateTimeException e) {
            findings.add(
                    Code.DATE_MALFORMED,
                    Location.of(file, value.line(), value.column()),
                    Message.of("“{0}” is not a day.", value.text()),
                    DaySpelling.remedy(value.text()));
            return Optional.of(LocalDate.MAX);
        }
    }

    private void wrong(String file, HeaderValue value, Message problem, Message remedy) {
        findings.add(Code.HEADER_MALFORMED, Location.of(file, value.line(), value.column()), problem, remedy);
    }
}
