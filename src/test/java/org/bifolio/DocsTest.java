package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.prose.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say is so. */
class DocsTest {

    @ParameterizedTest
    @ValueSource(strings = {"findings.md", "findings.zh.md"})
    void everyFindingIsExplainedAndNoOther(String document) throws IOException {
        Set<String> explained = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("docs", document))) {
            if (line.startsWith("| `")) {
                Matcher code = Pattern.compile("`([a-z-]+)`").matcher(line.substring(0, line.indexOf('|', 2)));
                while (code.find()) {
                    assertTrue(explained.add(code.group(1)), () -> code.group(1) + " is explained twice");
                }
            }
        }
        Set<String> told = Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(told, explained);
    }

    @Test
    void everyOptionIsInTheFormat() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("docs", "content-format.md"))) {
            if (line.startsWith("| `")) {
                Pattern.compile("`([^` ]+)( \\d)?`")
                        .matcher(line.substring(0, line.indexOf('|', 2)))
                        .results()
                        .forEach(option -> named.add(option.group(1)));
            }
        }
        Set<String> missing = new TreeSet<>(Options.names());
        missing.removeAll(named);
        assertEquals(Set.of(), missing, "options that docs/content-format.md has no row for");
    }

    /** {@code pages/SitePages}, {@code StockComparisonTest}: whoever follows the name finds a source. */
    @Test
    void theClassesThatDocumentsNameExist() throws IOException {
        Set<String> sources;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sources = files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.replace('\\', '/').replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        Pattern name = Pattern.compile("(?<![\\w/])(?:[a-z]+/[A-Z][a-z]\\w*|[A-Z]\\w*(?:Test|IT))(?!\\w)");
        Set<String> lost = new TreeSet<>();
        try (Stream<Path> documents = Stream.concat(
                Files.walk(Path.of("docs")).filter(file -> file.toString().endsWith(".md")),
                Stream.of("README.md", "README.zh.md", "CONTRIBUTING.md").map(Path::of))) {
            for (Path document : documents.toList()) {
                Matcher named = name.matcher(Files.readString(document));
                while (named.find()) {
                    String end = "/" + named.group();
                    if (sources.stream().noneMatch(source -> source.endsWith(end))) {
                        lost.add(document + ": " + named.group());
                    }
                }
            }
        }
        assertEquals(Set.of(), lost);
    }

    /** The README's table, row, concept and reference, added to a project, give no finding. */
    @Test
    void theReadmesFigureCanBeAddedAsItSays(@TempDir Path folder) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher rows =
                Pattern.compile("```\n(concept,period,.*?)```", Pattern.DOTALL).matcher(readme);
        assertTrue(rows.find());
        Matcher table =
                Pattern.compile("```yaml\n(  overdue:.*?)```", Pattern.DOTALL).matcher(readme);
        assertTrue(table.find());
        Matcher reference =
                Pattern.compile("`(\\{\\{overdue-receivables@[^}]*}})`").matcher(readme);
        assertTrue(reference.find());
        TestProject project = TestProject.smallIn(folder)
                .write("content/000001/2022-annual/figures/overdue.csv", rows.group(1))
                .replace("content/000001/2022-annual/filing.yaml", "notes:", table.group(1) + "notes:")
                .replace(
                        "content/concepts.yaml",
                        "  revenue:",
                        "  overdue-receivables:\n    label: {zh: 逾期应收账款, en: Overdue receivables}\n    kind: money\n"
                                + "    period: instant\n  revenue:");
        for (String section : List.of("010-overview.zh.md", "010-overview.en.md")) {
            String name = "content/000001/2022-annual/" + section;
            project.write(name, project.read(name) + "\n" + reference.group(1) + "\n");
        }
        assertEquals(List.of(), project.check());
    }

    @Test
    void theFoldersOfTheReadmeExist() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Path source = Path.of("src", "main", "java", "org", "bifolio");
        try (Stream<Path> packages = Files.list(source)) {
            for (Path each : packages.filter(Files::isDirectory).toList()) {
                assertTrue(readme.contains(each.getFileName() + "/"), () -> "README.md does not name " + each);
            }
        }
        for (String name : List.of("content", "templates", "site", "src", "docs", "jbake.properties", "bifolio.cmd")) {
            assertTrue(Files.exists(Path.of(name)), name);
        }
    }

    @Test
    void theDemoContentIsSound() {
        Findings findings = new Findings();
        new ReportBuild(Path.of("").toAbsolutePath(), TestProject.TODAY).check(findings);
        assertEquals(List.of(), findings.all());
    }

    /** Both READMEs list the same commands, and every command is listed. */
    @Test
    void theReadmesNameEveryCommand() throws IOException {
        Set<String> english = commands("README.md");
        assertEquals(english, commands("README.zh.md"));
        String main = Files.readString(Path.of("src", "main", "java", "org", "bifolio", "cli", "Main.java"));
        Matcher listed = Pattern.compile("([A-Z][a-z]+)Command\\.class").matcher(main);
        while (listed.find()) {
            String name = listed.group(1).toLowerCase(java.util.Locale.ROOT);
            assertTrue(name.equals("help") || english.contains(name), () -> "README.md does not name " + name);
        }
    }

    private static Set<String> commands(String readme) throws IOException {
        return Pattern.compile("(?m)^\\| `\\./bifolio ([a-z]+)")
                .matcher(Files.readString(Path.of(readme)))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
