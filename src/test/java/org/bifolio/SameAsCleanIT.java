package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bifolio.content.Tally;
import org.bifolio.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build that keeps what has not changed gives the bytes of a clean build: after each of many random edits of every kind, sound
 * and faulty ones, and after damage to the site and to what is remembered of it. {@code -Dbifolio.edits=1000} makes a thousand.
 */
@Timeout(1200)
class SameAsCleanIT {
    private static final int EDITS = Integer.getInteger("bifolio.edits", 200);
    private static final long SEED = 20221231;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private TestProject project;
    private LocalDate today = TestProject.TODAY;
    private int names;
    private int kept;

    /** One kind of edit. */
    private interface Edit {
        void make() throws IOException;
    }

    @Test
    void afterAnyEditTheSiteIsTheOneOfACleanBuild() throws IOException {
        project = TestProject.smallIn(folder).buildable();
        issuer("000002");
        Map<String, String> sound = content();
        int published = 0;
        List<Map.Entry<String, Edit>> edits = edits();
        for (int i = 0; i < EDITS; i++) {
            Map.Entry<String, Edit> edit = edits.get(random.nextInt(edits.size()));
            edit.getValue().make();
            String said = "edit " + i + ", " + edit.getKey();
            SortedMap<String, String> before = site("site");
            assertEquals(check(true), check(false), said + ", checked");
            List<String> found = build("site", false);
            if (found.isEmpty()) {
                assertEquals(List.of(), build("clean", true), said);
                assertSame(site("clean"), site("site"), said);
                sound = content();
                published++;
            } else {
                assertEquals(found, build("clean", true), said);
                assertSame(before, site("site"), said + ", which is faulty");
                restore(sound);
            }
        }
        assertTrue(published > EDITS / 2, () -> "too few edits were sound to prove anything");
        assertTrue(kept > EDITS / 5, () -> "hardly anything was kept: " + kept);
    }

    private List<Map.Entry<String, Edit>> edits() {
        List<Map.Entry<String, Edit>> edits = new ArrayList<>();
        edits.add(Map.entry("a sentence in a section", this::sentence));
        edits.add(Map.entry("a sentence in a section", this::sentence));
        edits.add(Map.entry("a sentence in one language", () -> append(zh("0.*"), "\n又一句。\n")));
        edits.add(Map.entry("a heading", () -> both("\n## Part " + name() + "\n")));
        edits.add(Map.entry("a title", () -> change(any("0.*\\.md"), "(?m)^title=.*", "title=T" + name())));
        edits.add(Map.entry("a table called twice", () -> both("\n{{table counts}}\n")));
        edits.add(Map.entry("a chart no longer shown", () -> both("\\{\\{chart results}}\n", "")));
        edits.add(Map.entry("a chart shown", () -> both("\n{{chart results}}\n")));
        edits.add(Map.entry("a digit", () -> change(any("counts\\.csv"), "3,[0-9]{3}", "3," + number(100, 999))));
        edits.add(Map.entry("a fault in a digit", () -> change(any("key-figures\\.csv"), "-28.04%", "-28.14%")));
        edits.add(Map.entry("a share", () -> change(any("holders\\.csv"), "8\\.[0-9]{2}", "8." + number(10, 99))));
        edits.add(Map.entry("a label in a table", () -> change(any("key-figures\\.csv"), "总资产.*", "总资产" + name())));
        edits.add(Map.entry(
                "a row",
                () -> append(any("counts\\.csv"), "shareholders,202" + number(0, 2) + "-06-30,12,holders,,x\n")));
        edits.add(
                Map.entry("a fault in a row", () -> append(any("counts\\.csv"), "unknown,2020-06-30,12,holders,,x\n")));
        edits.add(Map.entry("a name", () -> change(any("issuer\\.yaml"), "en: Sample\\w*", "en: Sample" + name())));
        edits.add(Map.entry(
                "a member", () -> change(any("issuer\\.yaml"), "en: Fund\\w*\\}", "en: Fund" + name() + "}")));
        edits.add(Map.entry(
                "a filing's date",
                () -> change(any("filing\\.yaml"), "disclosed: .*", "disclosed: 2023-0" + number(1, 9) + "-11")));
        edits.add(Map.entry("a note", () -> change(any("filing\\.yaml"), "取整\\w*,", "取整" + name() + ",")));
        edits.add(Map.entry("a chart's title", () -> change(any("results\\.yaml"), "fell\\w*", "fell" + name())));
        edits.add(Map.entry(
                "a chart's kind",
                () -> change(
                        any("results\\.yaml"),
                        "kind: .*",
                        "kind: " + List.of("columns", "lines", "bars").get(number(0, 2)))));
        edits.add(Map.entry("a new section", this::section));
        edits.add(Map.entry("a section renamed", this::renamed));
        edits.add(Map.entry("a section removed", () -> remove("[1-9]\\d\\d-.*")));
        edits.add(Map.entry("half a section removed", () -> Files.delete(english(zh("0.*")))));
        edits.add(Map.entry("a draft", () -> pair(zh("0.*"), "status=published", "status=draft")));
        edits.add(Map.entry("no draft", () -> pair(zh("0.*"), "status=draft", "status=published")));
        edits.add(Map.entry(
                "a date to come",
                () -> pair(zh("0.*"), "\ntype=section", "\ndate=" + today.plusDays(number(1, 3)) + "\ntype=section")));
        edits.add(Map.entry("no date", () -> pair(zh("0.*"), "\ndate=[0-9-]+", "")));
        edits.add(Map.entry("a day later", () -> today = today.plusDays(1)));
        edits.add(Map.entry("three days earlier", () -> today = today.minusDays(3)));
        edits.add(Map.entry(
                "a filing held back", () -> change(any("filing\\.yaml"), "status: published", "status: draft")));
        edits.add(
                Map.entry("a filing let go", () -> change(any("filing\\.yaml"), "status: draft", "status: published")));
        edits.add(Map.entry("a page of no issuer", () -> page("pages/900-p" + name())));
        edits.add(Map.entry(
                "a page in a folder", () -> page("pages/folder/900-" + (number(0, 1) == 0 ? "index" : name()))));
        edits.add(Map.entry("a page's title", () -> pages("title=.*", "title=T" + name())));
        edits.add(Map.entry("a page's words", () -> pages("See .*", "See " + name() + ".")));
        edits.add(Map.entry("a page held back", () -> pages("status=published", "status=draft")));
        edits.add(Map.entry("a page on top", () -> pages("type=page\n", "type=page\nmenu=top\n")));
        edits.add(Map.entry("a new filing", this::filing));
        edits.add(Map.entry("a filing removed", () -> remove("2022-annual-[a-z]+")));
        edits.add(Map.entry("a new issuer", () -> issuer("00000" + number(3, 5))));
        edits.add(Map.entry("an issuer removed", () -> remove("00000[3-5]")));
        edits.add(Map.entry(
                "a concept's name",
                () -> change(file("content/concepts.yaml"), "en: Stake\\w*", "en: Stake" + name())));
        edits.add(Map.entry(
                "the site's name", () -> change(file("content/site.yaml"), "en: One\\w*", "en: One" + name())));
        edits.add(Map.entry(
                "a glossary",
                () -> append(
                        file("content/glossary.yaml"),
                        "- term: {zh: 词" + name() + ", en: Term " + name() + "}\n  text: {zh: 义。, en: Overview.}\n")));
        edits.add(Map.entry(
                "a rule",
                () -> append(file("content/calculations.yaml"), "rule-" + name() + ": stake holder=* <= 1\n")));
        edits.add(Map.entry("a template", () -> append(file("templates/section.ftlh"), "<#-- " + name() + " -->\n")));
        edits.add(Map.entry("a fault in a template", () -> append(file("templates/issuer.ftlh"), "<#if>")));
        edits.add(Map.entry("a style", () -> append(file("templates/assets/style.css"), "/* " + name() + " */\n")));
        edits.add(Map.entry(
                "a word", () -> change(file("templates/words.en.properties"), "(?m)^home=.*", "home=Home" + name())));
        edits.add(Map.entry(
                "a file of the site's own",
                () -> append(file("templates/root/extra" + number(1, 2) + ".txt"), name())));
        edits.add(Map.entry(
                "the site's address",
                () -> change(
                        file("jbake.properties"), "site\\.host=.*", "site.host=https://example.org/" + name() + "/")));
        edits.add(Map.entry("nothing", () -> {}));
        edits.add(Map.entry("a page of the site lost", () -> Files.delete(standing(".*\\.html"))));
        edits.add(Map.entry("a page of the site changed", () -> append(standing(".*\\.html"), "x")));
        edits.add(Map.entry("a file of the site changed", () -> append(standing(".*\\.(csv|js|png)"), "x")));
        edits.add(Map.entry("a foreign file in the site", () -> append(file("site/zh/foreign.html"), "x")));
        edits.add(Map.entry("damage to what is remembered", () -> append(memory(), "x")));
        edits.add(Map.entry("something remembered lost", () -> Files.delete(memory())));
        return edits;
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int number = ++names; number > 0; number /= 26) {
            name.append((char) ('a' + number % 26));
        }
        return name.toString();
    }

    private int number(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private Path file(String name) {
        return project.file(name);
    }

    /** A file of the content by its name. */
    private Path any(String pattern) throws IOException {
        return choose(file("content"), ".*/" + pattern).orElseThrow();
    }

    /** The Chinese half of a section that has both; a new one where a thousand edits have left none. */
    private Path zh(String pattern) throws IOException {
        List<Path> whole = whole(pattern);
        if (whole.isEmpty()) {
            section("0" + number(10, 99));
            whole = whole(pattern);
        }
        return whole.get(random.nextInt(whole.size()));
    }

    private List<Path> whole(String pattern) throws IOException {
        List<Path> whole = new ArrayList<>();
        try (Stream<Path> found = Files.walk(file("content"))) {
            found.filter(path -> path.getFileName().toString().matches(pattern + "\\.zh\\.md"))
                    .filter(path -> Files.exists(english(path)))
                    .sorted()
                    .forEach(whole::add);
        }
        return whole;
    }

    private Optional<Path> choose(Path below, String pattern) throws IOException {
        try (Stream<Path> found = Files.walk(below)) {
            List<Path> all = found.filter(
                            path -> path.toString().replace('\\', '/').matches(pattern))
                    .sorted()
                    .toList();
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
        }
    }

    /** A file of the built site; where there is none, one that is foreign to it. */
    private Path standing(String pattern) throws IOException {
        Optional<Path> found = Files.isDirectory(file("site/zh")) ? choose(file("site"), pattern) : Optional.empty();
        return found.isPresent() ? found.get() : append(file("site/zh/foreign.html"), "x");
    }

    private Path memory() throws IOException {
        Path memory = file(".bifolio/memory/site");
        return Files.isDirectory(memory)
                ? choose(memory, ".*/(state|part-.*)").orElseGet(() -> empty(memory))
                : append(file(".bifolio/memory/site/state"), "x");
    }

    private static Path empty(Path memory) {
        try {
            return Files.createFile(memory.resolve("state"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path append(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void change(Path file, String pattern, String replacement) throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst(pattern, replacement));
    }

    private static Path english(Path zh) {
        return zh.resolveSibling(zh.getFileName().toString().replace(".zh.md", ".en.md"));
    }

    private void pair(Path zh, String pattern, String replacement) throws IOException {
        change(zh, pattern, replacement);
        change(english(zh), pattern, replacement);
    }

    private void sentence() throws IOException {
        Path zh = zh("\\d+-.*");
        append(zh, "\n第" + name() + "句{{revenue@FY2022}}。\n");
        append(english(zh), "\nSentence " + name() + " {{revenue@FY2022}}.\n");
    }

    private void both(String text) throws IOException {
        Path zh = zh("0.*");
        append(zh, text);
        append(english(zh), text);
    }

    private void both(String pattern, String replacement) throws IOException {
        pair(zh("0.*"), pattern, replacement);
    }

    private void section() throws IOException {
        section(Integer.toString(number(100, 999)));
    }

    private void section(String number) throws IOException {
        Path folder = any("filing\\.yaml").getParent();
        String start = number + "-s" + name();
        String header = "title=" + name() + "\ntype=section\nstatus=published\n~~~~~~\n";
        Files.writeString(folder.resolve(start + ".zh.md"), header + "见{{roe@FY2022}}，另见[概览](010-overview.zh.md)。\n");
        Files.writeString(folder.resolve(start + ".en.md"), header + "{{roe@FY2022}}, see [it](010-overview.en.md).\n");
    }

    private void page(String place) throws IOException {
        int issuer = number(1, 2);
        for (String language : List.of("zh", "en")) {
            Path page = file("content/" + place + "." + language + ".md");
            Files.createDirectories(page.getParent());
            Files.writeString(
                    page,
                    "title=" + name() + "\ntype=page\nstatus=published\n~~~~~~\n{{00000" + issuer
                            + "/revenue@FY2022}}\n\nSee it.\n");
        }
    }

    /** Both languages of a page, where there is one. */
    private void pages(String pattern, String replacement) throws IOException {
        Optional<Path> found = choose(file("content"), ".*/pages/(folder/)?900-.*\\.zh\\.md");
        if (found.isPresent()) {
            pair(found.get(), pattern, replacement);
        }
    }

    private void renamed() throws IOException {
        Path zh = zh("\\d+-.*");
        String to = zh.getFileName().toString().substring(0, 4) + "r" + name();
        Files.move(english(zh), zh.resolveSibling(to + ".en.md"));
        Files.move(zh, zh.resolveSibling(to + ".zh.md"));
    }

    private void filing() throws IOException {
        Path from = any("2022-annual/filing\\.yaml").getParent();
        copy(from, from.resolveSibling("2022-annual-" + name()), "2023-04-28", "2023-05-0" + number(1, 9));
    }

    private void issuer(String code) throws IOException {
        copy(file("content/000001"), file("content/" + code), "000001", code);
    }

    private static void copy(Path from, Path to, String old, String now) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(each).replace(old, now));
            }
        }
    }

    /** Removes a file or folder; a section with its other language. */
    private void remove(String pattern) throws IOException {
        Optional<Path> found = choose(file("content"), ".*/" + pattern);
        if (found.isPresent()) {
            String name = found.get().toString();
            delete(found.get());
            delete(Path.of(
                    name.endsWith(".zh.md") ? name.replace(".zh.md", ".en.md") : name.replace(".en.md", ".zh.md")));
        }
    }

    private static void delete(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.deleteIfExists(place);
    }

    /** What the editors wrote. */
    private Map<String, String> content() {
        Map<String, String> all = new TreeMap<>();
        for (String place : List.of("content", "templates")) {
            TestProject.filesOf(file(place)).forEach((name, text) -> all.put(place + "/" + name, text));
        }
        all.put("jbake.properties", project.read("jbake.properties"));
        return all;
    }

    private void restore(Map<String, String> sound) throws IOException {
        for (String name : content().keySet()) {
            if (!sound.containsKey(name)) {
                Files.delete(file(name));
            }
        }
        for (Map.Entry<String, String> each : sound.entrySet()) {
            Path file = file(each.getKey());
            byte[] bytes = each.getValue()
                    .getBytes(
                            each.getKey().equals("jbake.properties")
                                    ? StandardCharsets.UTF_8
                                    : StandardCharsets.ISO_8859_1);
            if (!Files.isRegularFile(file) || !java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            }
        }
        for (Path empty : empties()) {
            delete(empty);
        }
    }

    private List<Path> empties() throws IOException {
        try (Stream<Path> folders = Files.walk(file("content"))) {
            return folders.filter(Files::isDirectory)
                    .filter(place -> TestProject.filesOf(place).isEmpty())
                    .toList();
        }
    }

    private List<String> build(String output, boolean clean) {
        Findings findings = new Findings();
        Optional<ReportBuild.Built> built = new ReportBuild(project.root(), today)
                .clean(clean)
                .build(file(output), Optional.empty(), findings, stage -> {});
        built.filter(done -> !clean && done.remade() < 10).ifPresent(done -> kept++);
        return findings.all().stream().map(Object::toString).toList();
    }

    private List<String> check(boolean clean) {
        Findings findings = new Findings();
        Optional<Tally> tally =
                new ReportBuild(project.root(), today).clean(clean).check(findings);
        return Stream.concat(
                        Stream.of(tally.toString()), findings.all().stream().map(Object::toString))
                .toList();
    }

    private SortedMap<String, String> site(String output) {
        return TestProject.filesOf(file(output));
    }

    private static void assertSame(SortedMap<String, String> expected, SortedMap<String, String> actual, String said) {
        assertEquals(expected.keySet(), actual.keySet(), said);
        expected.forEach((name, bytes) -> {
            if (!bytes.equals(actual.get(name))) {
                assertEquals(bytes, actual.get(name), said + ": " + name);
            }
        });
    }
}
