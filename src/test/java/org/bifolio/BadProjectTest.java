package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.bifolio.facts.Fact;
import org.bifolio.finding.Code;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects that no single file makes bad: what is missing, too large, too deep, a link, or no text at all. */
@Timeout(300)
class BadProjectTest {
    private static final String ANNUAL = "content/000001/2022-annual/";

    @TempDir
    private Path folder;

    private TestProject project() {
        return TestProject.smallIn(folder.resolve("project")).buildable();
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.at() + " " + finding.code().id())
                .toList();
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> below = Files.walk(place)) {
            for (Path each : below.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void aProjectWithoutContentNamesWhatToDo() throws IOException {
        TestProject project = project();
        delete(project.file("content"));
        List<Finding> findings = project.build();
        assertEquals(List.of("content file-missing"), told(findings));
        assertTrue(findings.get(0).remedy().contains("--project"), findings::toString);
    }

    @Test
    void anEmptyProjectIsAFindingAndNoSite() throws IOException {
        TestProject project = project();
        delete(project.file("content/000001"));
        assertEquals(List.of("content project-empty"), told(project.build()));
        assertFalse(Files.exists(project.site()));
    }

    @Test
    void anEmptyFolderIsNoProjectAndToldOnce() throws IOException {
        TestProject project = project();
        delete(project.file("content"));
        delete(project.file("templates"));
        Files.delete(project.file("jbake.properties"));
        assertEquals(List.of("content file-missing"), told(project.build()));
    }

    @Test
    void aProjectWithoutTemplatesIsAFinding() throws IOException {
        TestProject project = project();
        delete(project.file("templates"));
        assertEquals(List.of("templates file-missing"), told(project.build()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "section.ftlh",
                "layout.ftlh",
                "parts.ftlh",
                "words.zh.properties",
                "assets/style.css",
                "blocks/chart.ftlh"
            })
    void aTemplateThatIsMissingIsAFindingAndNoFault(String name) throws IOException {
        TestProject project = project();
        Files.delete(project.file("templates/" + name));
        List<Finding> findings = project.build();
        String bare = name.replaceFirst(".*/", "");
        assertTrue(findings.stream().anyMatch(finding -> finding.toString().contains(bare)), findings::toString);
        assertFalse(Files.exists(project.site()));
    }

    @Test
    void wordsInOneLanguageOnlyAreAFinding() {
        TestProject project = project();
        project.write(
                "templates/words.en.properties",
                project.read("templates/words.en.properties").replaceFirst("(?m)^glossary=", "glosary="));
        assertEquals(
                List.of("templates/words.en.properties label-missing", "templates/words.zh.properties label-missing"),
                told(project.build()));
    }

    @Test
    void aTemplateWithASyntaxErrorIsToldWithItsLine() {
        TestProject project = project().write("templates/home.ftlh", "<p>\n<#list page.filings as>\n</p>");
        List<Finding> findings = project.build();
        assertEquals(
                List.of(Code.TEMPLATE_SYNTAX),
                findings.stream().map(Finding::code).toList());
        assertTrue(findings.get(0).at().toString().startsWith("templates/home.ftlh:2:"), findings::toString);
    }

    @Test
    void aCheckTellsWhatABuildWouldOfTemplatesAndSettings() throws IOException {
        TestProject project = project().write("templates/home.ftlh", "<p>\n<#list page.filings as>\n</p>");
        Files.delete(project.file("templates/search.ftlh"));
        Files.write(project.file("templates/blocks/own.ftlh"), new byte[] {(byte) 0xce, (byte) 0xd2});
        project.write("jbake.properties", project.read("jbake.properties") + "site.host=nowhere\n");
        List<String> told = told(checked(project));
        assertTrue(
                told.containsAll(List.of(
                        "templates/home.ftlh:2:23 template-syntax",
                        "templates/search.ftlh template-failed",
                        "templates/blocks/own.ftlh file-encoding",
                        "jbake.properties:51:1 configuration")),
                told::toString);
        assertEquals(told, told(project.build()));
    }

    private static List<Finding> checked(TestProject project) {
        Findings findings = new Findings();
        new ReportBuild(project.root(), TestProject.TODAY).check(findings);
        return findings.all();
    }

    @ParameterizedTest
    @CsvSource({
        "content, content, folder",
        "content/000001, content/000001, folder",
        ANNUAL + "figures, " + ANNUAL + "figures, folder",
        ANNUAL + "figures/counts.csv, " + ANNUAL + "figures/counts.csv, file",
        ANNUAL + "filing.yaml, " + ANNUAL + "filing.yaml, file",
        ANNUAL + "010-overview.zh.md, " + ANNUAL + "010-overview.zh.md, file",
        "jbake.properties, jbake.properties, file",
        "templates/section.ftlh, templates/section.ftlh, file"
    })
    void whatMayNotBeReadIsOneFinding(String closed, String told, String what) throws IOException {
        TestProject project = project();
        Path place = project.file(closed);
        Set<PosixFilePermission> before = withoutPermissions(place);
        try {
            assertEquals(
                    List.of(told + ": The " + what
                            + " cannot be read: permission denied. Check its permissions. [file-unreadable]"),
                    checked(project).stream().map(Finding::toString).toList());
        } finally {
            Files.setPosixFilePermissions(place, before);
        }
    }

    private static Set<PosixFilePermission> withoutPermissions(Path place) throws IOException {
        try {
            Set<PosixFilePermission> before = Files.getPosixFilePermissions(place);
            Files.setPosixFilePermissions(place, Set.of());
            if (Files.isReadable(place)) {
                Files.setPosixFilePermissions(place, before);
                Assumptions.abort("whoever runs this may read everything");
            }
            return before;
        } catch (UnsupportedOperationException e) {
            return Assumptions.abort("this machine has other permissions: " + e);
        }
    }

    @Test
    void aSiteThatIsAFileStays() throws IOException {
        TestProject project = project();
        Files.writeString(project.site(), "mine");
        List<Finding> findings = project.build();
        assertEquals(
                List.of("A file stands where the site's folder belongs."),
                findings.stream().map(Finding::problem).toList());
        assertEquals("mine", Files.readString(project.site()));
    }

    @Test
    void aSectionThatIsALinkOutOfTheProjectIsOneFinding() throws IOException {
        TestProject project = project();
        Path outside = folder.resolve("outside");
        Files.move(project.file(ANNUAL + "010-overview.en.md"), outside);
        link(project.file(ANNUAL + "010-overview.en.md"), outside);
        assertEquals(List.of(ANNUAL + "010-overview.en.md file-outside"), told(project.check()));
    }

    @Test
    void aFilingWithoutItsYamlIsOneFinding() throws IOException {
        TestProject project = project();
        Files.delete(project.file(ANNUAL + "filing.yaml"));
        assertEquals(List.of(ANNUAL + "filing.yaml file-missing"), told(project.build()));
    }

    @Test
    void anIssuerWithoutItsYamlIsOneFinding() throws IOException {
        TestProject project = project();
        Files.delete(project.file("content/000001/issuer.yaml"));
        assertEquals(List.of("content/000001/issuer.yaml file-missing"), told(project.build()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site.yaml",
                "concepts.yaml",
                "000001/issuer.yaml",
                "000001/derived.yaml",
                "000001/2022-annual/filing.yaml",
                "000001/2022-annual/figures/key-figures.csv",
                "000001/2022-annual/charts/results.yaml",
                "000001/2022-annual/010-overview.zh.md"
            })
    void aLinkOutOfTheProjectIsNotFollowed(String name) throws IOException {
        TestProject project = project();
        Path outside = folder.resolve("outside");
        Files.move(project.file("content/" + name), outside);
        link(project.file("content/" + name), outside);
        List<Finding> findings = project.build();
        assertTrue(told(findings).contains("content/" + name + " file-outside"), findings::toString);
        assertFalse(Files.exists(project.site()));
    }

    @Test
    void aFolderLinkedFromOutsideIsNotFollowed() throws IOException {
        TestProject project = project();
        Path outside = folder.resolve("outside");
        Files.move(project.file("content/000001"), outside);
        link(project.file("content/000001"), outside);
        assertTrue(told(project.build()).contains("content/000001 file-outside"));
    }

    @Test
    void aLinkToNothingIsAFinding() throws IOException {
        TestProject project = project();
        link(project.file(ANNUAL + "020-gone.zh.md"), project.file("gone"));
        assertTrue(told(project.build()).contains(ANNUAL + "020-gone.zh.md file-unreadable"));
    }

    /** A folder that is its own child must not be walked for ever. */
    @Test
    void aLinkToAFolderAboveEnds() throws IOException {
        TestProject project = project();
        link(project.file(ANNUAL + "figures/up"), project.file("content"));
        link(project.file("templates/up"), project.file("templates"));
        project.build();
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Assumptions.abort("this machine makes no symbolic links: " + e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures/key-figures.csv", "filing.yaml", "010-overview.en.md", "charts/results.yaml"})
    void aFileOfSeventeenMegabytesIsRefusedUnread(String name) throws IOException {
        TestProject project = project();
        try (RandomAccessFile file =
                new RandomAccessFile(project.file(ANNUAL + name).toFile(), "rw")) {
            file.setLength(17L << 20);
        }
        List<Finding> findings = project.build();
        assertTrue(told(findings).contains(ANNUAL + name + " file-too-large"), findings::toString);
        assertTrue(
                findings.stream().anyMatch(f -> f.problem().equals("The file has 17 MB; the most is 16 MB.")),
                findings::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jbake.properties",
                "templates/section.ftlh",
                "templates/words.zh.properties",
                "templates/assets/style.css",
                "templates/assets/logo.png"
            })
    void aFileOfTheDesignThatIsTooLargeIsOneFinding(String name) throws IOException {
        TestProject project = project();
        longer(project.file(name), 17);
        assertEquals(List.of(name + " file-too-large"), told(checked(project)));
        assertEquals(List.of(name + " file-too-large"), told(project.build()));
    }

    /** What lies beside the content and is none of it: nobody reads it, but whether it changed is looked at. */
    @Test
    void aFileLargerThanMemoryBesideTheContentIsHarmless() throws IOException {
        TestProject project = project();
        assertEquals(List.of(), project.build());
        long larger = Runtime.getRuntime().maxMemory() + (64L << 20);
        longer(project.file(ANNUAL + "source.pdf"), larger >> 20);
        assertEquals(List.of(), checked(project));
    }

    private static void longer(Path place, long megabytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(place.toFile(), "rw")) {
            file.setLength(megabytes << 20);
        }
    }

    @Test
    void nestingWithoutEndIsAFinding() {
        int deep = 100_000;
        for (String yaml : List.of(
                "a: " + "[".repeat(deep), "a: " + "[".repeat(deep) + "]".repeat(deep), "- ".repeat(deep) + "x")) {
            TestProject project = project().write("content/000001/issuer.yaml", yaml);
            assertEquals(
                    List.of(Code.YAML_SYNTAX),
                    project.check().stream().map(Finding::code).toList());
        }
    }

    @Test
    void quotesNestedWithoutEndAreAFinding() {
        for (int deep : List.of(200, 20_000)) {
            TestProject project = project();
            String section = ANNUAL + "010-overview.en.md";
            project.write(section, project.read(section) + "\n" + ">".repeat(deep) + " deep\n");
            assertTrue(
                    told(project.build()).contains(section + ":6:1 file-unreadable"),
                    () -> told(project.check()).toString());
        }
    }

    @Test
    void quotesAndListsWithoutEndInMarkdownAreHarmless() {
        for (String mark : List.of(">", "- ", "*", "[", "![", "`", "(", "{{", "|", "#", "<", "&")) {
            String text = mark.repeat(20_000);
            TestProject project = project();
            for (String language : List.of("zh", "en")) {
                String section = ANNUAL + "010-overview." + language + ".md";
                project.write(section, project.read(section).replaceFirst("(?s)~~~~~~.*", "~~~~~~\n" + text + "\n"));
            }
            project.check();
        }
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsChangeNothing() throws IOException {
        TestProject project = project();
        List<Fact> before = facts(project);
        try (Stream<Path> files = Files.walk(project.file("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
            }
        }
        assertEquals(List.of(), project.check());
        assertEquals(before, facts(project));
        assertEquals(List.of(), project.build());
        assertTrue(
                project.published().entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".html"))
                        .noneMatch(file -> file.getValue().contains("\r")),
                "a line end came through");
    }

    private static List<Fact> facts(TestProject project) {
        Findings findings = new Findings();
        List<Fact> facts = ProjectReader.read(project.root(), TestProject.TODAY, findings)
                .orElseThrow()
                .facts()
                .all();
        assertEquals(List.of(), findings.all());
        assertFalse(facts.isEmpty());
        return facts;
    }

    /** Whatever the bytes are, they are findings or they are sound; nothing is thrown and nothing hangs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/site.yaml",
                "content/concepts.yaml",
                "content/000001/issuer.yaml",
                "content/000001/derived.yaml",
                ANNUAL + "filing.yaml",
                ANNUAL + "figures/key-figures.csv",
                ANNUAL + "figures/counts.csv",
                ANNUAL + "charts/results.yaml",
                ANNUAL + "010-overview.en.md",
                "content/glossary.yaml",
                "content/calculations.yaml",
                "content/000001/calculations.yaml",
                "content/pages/010-notice.zh.md"
            })
    void noBytesCrashACheck(String name) throws IOException {
        TestProject project = project();
        FURTHER.forEach(project::write);
        assertEquals(List.of(), project.check());
        byte[] sound = Files.readAllBytes(project.file(name));
        Random random = new Random(name.hashCode());
        for (int i = 0; i < 60; i++) {
            byte[] bytes = i % 6 == 0 ? noise(random) : mutated(sound, random);
            Files.write(project.file(name), bytes);
            try {
                project.check();
            } catch (RuntimeException | Error fault) {
                throw new AssertionError(
                        "round " + i + " of " + name + ":\n" + new String(bytes, StandardCharsets.UTF_8), fault);
            }
        }
    }

    /** Kinds of files that the small project does without. */
    private static final Map<String, String> FURTHER = Map.of(
            "content/glossary.yaml",
            "- term: {zh: 净利率, en: Net margin}\n  also: {zh: [净利], en: [margin]}\n  text: {zh: 一个比率。, en: A ratio.}\n",
            "content/calculations.yaml",
            "stated-changes: change of * = growth of *\n",
            "content/000001/calculations.yaml",
            "loss: net-profit <= revenue\nstakes: stake holder=* >= 0 * stake holder=*\n",
            "content/pages/010-notice.zh.md",
            "title=说明\ntype=page\nstatus=published\n~~~~~~\n营收{{000001/revenue@FY2022}}。\n",
            "content/pages/010-notice.en.md",
            "title=Notice\ntype=page\nstatus=published\n~~~~~~\nRevenue: {{000001/revenue@FY2022}}.\n");

    /** What editors seldom touch, but may: settings, words, templates, styles, scripts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jbake.properties",
                "templates/words.zh.properties",
                "templates/section.ftlh",
                "templates/parts.ftlh",
                "templates/assets/style.css",
                "templates/assets/site.js"
            })
    void noBytesCrashTheDesign(String name) throws IOException {
        TestProject project = project();
        assertEquals(List.of(), checked(project));
        byte[] sound = Files.readAllBytes(project.file(name));
        Random random = new Random(name.hashCode());
        for (int i = 0; i < 24; i++) {
            byte[] bytes = i % 6 == 0 ? noise(random) : mutated(sound, random);
            Files.write(project.file(name), bytes);
            try {
                checked(project);
            } catch (RuntimeException | Error fault) {
                throw new AssertionError(
                        "round " + i + " of " + name + ":\n" + new String(bytes, StandardCharsets.UTF_8), fault);
            }
        }
    }

    /** A workbook as a whole, with bytes of its archive flipped, dropped or doubled. */
    @Test
    void noBytesOfAWorkbookCrashACheck() throws IOException {
        TestProject project = project();
        Files.delete(project.file(ANNUAL + "figures/counts.csv"));
        byte[] sound = TestWorkbook.of(
                "concept | period | value | unit | label\nshareholders | 2022-12-31 | 3210 | holders | 股东总数\n");
        Path book = project.file(ANNUAL + "figures/counts.xlsx");
        Random random = new Random(3210);
        for (int i = 0; i < 80; i++) {
            byte[] bytes = i % 8 == 0 ? noise(random) : sound.clone();
            for (int change = 1 + random.nextInt(6); change > 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(book, i % 5 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes);
            project.check();
        }
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(400)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static final List<String> TOKENS = new ArrayList<>(List.of(
            "{{",
            "}}",
            "|",
            "@",
            "#",
            "\"",
            "'",
            ",",
            ":",
            "- ",
            "\n",
            "\t",
            "~~~~~~",
            "=",
            "%",
            "pp",
            "n/a",
            "~",
            "-",
            "—",
            "０",
            "１",
            "9999999999999999999999999999",
            "1e999999999",
            "0.",
            ".5",
            "--1",
            "FY",
            "FY99999",
            "2022-13-45",
            "..",
            "/",
            "\\",
            "*",
            "&a",
            "*a",
            "!!java.lang.Runtime",
            "<script>",
            "${1+1}",
            "[",
            "]",
            "{",
            "}",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\uD83D\uDE00",
            "change",
            "chart",
            "table",
            "kpis",
            "abs",
            "exact",
            "亿元",
            "million",
            "null",
            "true",
            "?",
            "---",
            "...",
            "%TAG",
            ">",
            "|2"));

    /** The sound bytes with a few of them dropped, doubled, flipped, or words of the formats put in. */
    private static byte[] mutated(byte[] sound, Random random) {
        String text = new String(sound, StandardCharsets.UTF_8);
        for (int change = 1 + random.nextInt(4); change > 0 && !text.isEmpty(); change--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(12));
            text = switch (random.nextInt(5)) {
                case 0 -> text.substring(0, at);
                case 1 -> text.substring(0, at) + text.substring(end);
                case 2 -> text.substring(0, end) + text.substring(at);
                case 3 ->
                    text.substring(0, at) + (char) (text.charAt(at) ^ 1 << random.nextInt(7)) + text.substring(at + 1);
                default -> text.substring(0, at) + TOKENS.get(random.nextInt(TOKENS.size())) + text.substring(at);
            };
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What passes the checks must also be baked without a fault. */
    @Test
    void whatIsFoundSoundCanBeBuilt() throws IOException {
        TestProject project = project();
        Random random = new Random(20221231);
        List<String> names = List.of(
                ANNUAL + "010-overview.en.md",
                ANNUAL + "figures/counts.csv",
                "content/000001/issuer.yaml",
                ANNUAL + "charts/results.yaml",
                ANNUAL + "filing.yaml");
        int built = 0;
        for (int i = 0; i < 150; i++) {
            String name = names.get(i % names.size());
            byte[] sound = Files.readAllBytes(project.file(name));
            byte[] bytes = mutated(sound, random);
            Files.write(project.file(name), bytes);
            if (project.check().isEmpty()) {
                Findings findings = new Findings();
                Optional<ReportBuild.Built> done = new ReportBuild(project.root(), TestProject.TODAY)
                        .build(project.site(), Optional.empty(), findings, stage -> {});
                assertTrue(
                        done.isPresent(),
                        () -> "sound, yet not built: " + findings.all() + "\n" + name + "\n"
                                + new String(bytes, StandardCharsets.UTF_8));
                built++;
            }
            Files.write(project.file(name), sound);
        }
        assertTrue(built > 5, "only " + built + " projects were sound: this test proves little");
    }
}
