package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bifolio.TestProject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final String SECTION = "content/000001/2022-annual/010-overview.en.md";

    @TempDir
    private Path folder;

    /** What a command printed, and the exit code it ended with. */
    private record Said(int exit, String out, String err) {}

    private static Said bifolio(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(exit, out.toString(), err.toString());
    }

    private Said in(TestProject project, String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 6);
        all[arguments.length] = "--project";
        all[arguments.length + 1] = project.root().toString();
        all[arguments.length + 2] = "--date";
        all[arguments.length + 3] = TestProject.TODAY.toString();
        all[arguments.length + 4] = "--lang";
        all[arguments.length + 5] = "en";
        return bifolio(all);
    }

    private TestProject project() {
        return TestProject.smallIn(folder).buildable();
    }

    @Test
    void checkSaysThatNothingIsWrongAndWritesNothing() {
        TestProject project = project();
        var before = TestProject.filesOf(folder);
        Said said = in(project, "check");
        assertEquals(
                new Said(
                        0,
                        "Checked: 1 issuer, 1 filing, 19 facts, 1 section in two languages. Nothing is wrong."
                                + System.lineSeparator(),
                        ""),
                said);
        assertEquals(before, TestProject.filesOf(folder));
    }

    @Test
    void checkTellsEveryMistakeWithItsLine() {
        TestProject project = project()
                .replace(SECTION, "{{kpis revenue@FY2022", "{{kpis revenu@FY2022")
                .replace("content/000001/issuer.yaml", "names: [5G]", "nmaes: [5G]");
        Said said = in(project, "check");
        assertEquals(1, said.exit());
        assertEquals("", said.out());
        assertTrue(said.err().contains(SECTION + ":8:"), said.err());
        assertTrue(said.err().contains("Did you mean revenue?"), said.err());
        assertTrue(said.err().contains("    | {{kpis revenu@FY2022 roe@FY2022}}"), said.err());
        assertTrue(said.err().contains("[concept-unknown]"), said.err());
        assertTrue(said.err().contains("Did you mean names or name?"), said.err());
        assertTrue(said.err().contains("2 mistakes in 2 files."), said.err());
    }

    @Test
    void theCaretStandsUnderTheMistakeAlsoAfterHanCharacters() {
        TestProject project = project()
                .replace(
                        "content/000001/2022-annual/010-overview.zh.md",
                        "营业收入{{revenue@FY2022}}",
                        "营业收入{{revenu@FY2022}}");
        List<String> lines = in(project, "check").err().lines().toList();
        int caret = lines.stream()
                .map(String::stripTrailing)
                .filter(l -> l.endsWith("^"))
                .findFirst()
                .orElseThrow()
                .indexOf('^');
        String line =
                lines.stream().filter(l -> l.contains("revenu@")).findFirst().orElseThrow();
        String before = line.substring(0, line.indexOf("{{revenu@"));
        int columns = before.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).sum();
        assertTrue(caret >= columns && caret <= columns + 2, () -> String.join("\n", lines));
    }

    /** A row of a workbook is shown as a line of CSV; a warning stops nothing. */
    @Test
    void aWarningInAWorkbookIsShownAndTheSiteIsBuilt() {
        TestProject project = project().overlay(Path.of("src", "test", "bad", "xlsx-formula"));
        Said checked = in(project, "check");
        assertEquals(0, checked.exit());
        assertEquals("""
                content/000001/2022-annual/figures/key-figures.xlsx:D3: warning: Formulas give these figures, read as last saved: D3.\
                 [cell-formula]
                    | net-profit,CNY,"-244,235,848.10","-282,785,337.76",n/a,净利润
                    |                                  ^
                    Compare them with the filing, and paste them as values; what is computed belongs in derived.yaml.

                To read more: bifolio explain cell-formula
                """, checked.err());
        assertEquals(
                "Checked: 1 issuer, 1 filing, 19 facts, 1 section in two languages. No mistakes; 1 warning in 1 file.\n",
                checked.out());
        assertEquals(0, in(project, "build").exit());
        assertTrue(Files.exists(project.site().resolve("index.html")));
        Said again = in(project, "build");
        assertTrue(again.err().contains("D3: warning: Formulas give"), again.err());
    }

    @Test
    void ofALongLineThePartAboutThePlaceIsShown() {
        TestProject project = project();
        project.write(SECTION, project.read(SECTION).replace("Revenue was", "Revenue, ".repeat(30) + "12,345 was"));
        String[] shown = in(project, "check").err().split("\n");
        assertEquals("    | …", shown[1].substring(0, 7));
        assertEquals(1 + 120 + 1, shown[1].length() - 6);
        assertEquals("12,345", shown[1].substring(shown[2].indexOf('^'), shown[2].indexOf('^') + 6));
    }

    @Test
    void checkFindsFaultsOfTemplatesAsBuildDoes() {
        TestProject project = project().write("templates/home.ftlh", "<#if page>");
        Said check = in(project, "check");
        Said build = in(project, "build");
        assertEquals(1, check.exit());
        assertEquals(1, build.exit());
        assertTrue(check.err().contains("templates/home.ftlh:1:"), check.err());
        assertTrue(build.err().contains("templates/home.ftlh:1:"), build.err());
        assertTrue(build.err().contains("The site was not changed."), build.err());
    }

    @Test
    void buildSaysWhatItMadeAndWhere() {
        Said said = in(project(), "build");
        assertEquals(0, said.exit(), said.err());
        assertTrue(
                said.out()
                        .matches(
                                "Built \\d+ pages and 1 chart from 1 issuer, 1 filing, 19 facts, 1 section in two languages"
                                        + " into site/\\.\\R"),
                said.out());
        assertEquals(
                List.of("Checking", "Making pages", "Verifying"),
                said.err().lines().toList());
        assertTrue(Files.isRegularFile(folder.resolve("site/index.html")));
    }

    @Test
    void buildCanGoSomewhereElse() {
        TestProject project = project();
        Path elsewhere = folder.resolve("else where");
        assertEquals(0, in(project, "build", "-o", elsewhere.toString()).exit());
        assertTrue(Files.isRegularFile(elsewhere.resolve("zh/index.html")));
        assertFalse(Files.exists(project.site()));
    }

    @Test
    void theDayDecidesWhatIsBuilt() {
        TestProject project = project()
                .replace(
                        "content/000001/2022-annual/filing.yaml",
                        "status: published",
                        "status: published\ndate: 2026-11-23")
                .write("content/000001/derived.yaml", "[]");
        assertEquals(0, in(project, "build").exit());
        assertFalse(Files.exists(folder.resolve("site/zh/000001/2022-annual")));
        assertEquals(
                0,
                bifolio("build", "-p", folder.toString(), "--date", "2026-11-23")
                        .exit());
        assertTrue(Files.exists(folder.resolve("site/zh/000001/2022-annual")));
    }

    @Test
    void aProjectWithoutContentIsAMistakeOfTheContent(@TempDir Path empty) {
        Said said = bifolio("check", "--lang", "en", "-p", empty.toString());
        assertEquals(1, said.exit());
        assertTrue(said.err().contains("There is no folder content/"), said.err());
        assertTrue(said.err().contains("--project"), said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "build", "status"})
    void aProjectThatIsNotThereIsWrongUsage(String command) {
        Said said =
                bifolio(command, "--lang", "en", "-p", folder.resolve("nothing").toString());
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("There is no folder " + folder.resolve("nothing")), said.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                     | Say what to do: build, check or serve.",
                "biuld                                | Did you mean",
                "build --colour                       | There is no option --colour here.",
                "check --date tomorrow                | --date",
                "serve --port many                    | --port",
                "build --base-url example.org         | must be an address such as https://example.org/investors/",
                "build --base-url ftp://example.org/  | must be an address",
                "build --base-url https://?           | must be an address",
                "build --base-url https://me@a.org/   | must be an address",
                "build --base-url https://a.org:99999 | must be an address",
                "build --base-url https://a.org:0/    | must be an address",
                "build --base-url https://a.org/?x=1  | must be an address",
                "help biuld --lang en                 | There is no command biuld. Did you mean: bifolio build?",
                "build --output                       | --output needs a value: FOLDER.",
            })
    void wrongUsageIsToldWithTheWayOut(String arguments, String told) {
        Said said =
                bifolio(arguments == null ? new String[0] : arguments.strip().split(" "));
        assertEquals(2, said.exit(), said.err());
        assertTrue(said.err().replace("\n", " ").contains(told), said.err());
        assertTrue(said.err().matches("(?s).*(Usage: bifolio|Did you mean: bifolio build\\?).*"), said.err());
        assertEquals("", said.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--lang zh                          | 这里没有 --lang 这个选项。",
                "build --lang zh --colour           | 这里没有 --colour 这个选项。",
                "build --lang zh extra              | 这里不能写“extra”。",
                "check --date tomorrow --lang zh    | --date 不能是“tomorrow”。",
                "check --format xml --lang zh       | --format 不能是“xml”，只能是 text, json, sarif, github。",
                "serve --port 99999999 --lang zh    | --port 不能是“99999999”。",
                "serve --port many --lang=zh        | --port 不能是“many”。",
                "init --lang zh                     | 缺少 FOLDER。",
                "build --lang zh --output           | --output 后面要有值：FOLDER。",
                "explain --lang zh fact-conflic     | 没有“fact-conflic”这个代码。是不是 fact-conflict？",
                "new --lang zh                      | 这里没有 --lang 这个选项。",
                "build --base-url nowhere --lang zh | 须为 https://example.org/investors/ 这样的网址",
            })
    void wrongUsageIsToldInChinese(String arguments, String told) {
        Said said = bifolio(arguments.strip().split(" +"));
        assertEquals(2, said.exit(), said.err());
        assertTrue(said.err().contains(told), said.err());
        assertTrue(said.err().contains("用法："), said.err());
    }

    @ParameterizedTest
    @CsvSource({"help biuld --lang zh", "help --lang zh biuld"})
    void helpOfAMisspeltCommandIsToldInChinese(String arguments) {
        Said said = bifolio(arguments.split(" "));
        assertEquals(2, said.exit());
        assertTrue(said.err().matches("没有 biuld 这个命令。\\R是不是：bifolio build？\\R"), said.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--help       | Usage: bifolio        | build,check,serve,Exit codes: 0 done",
                "help build   | Usage: bifolio build  | --output,--base-url,--project,--date,old site stands,Example",
                "build --help | Usage: bifolio build  | --output,--base-url,--project,--date,old site stands,Example",
                "check --help | Usage: bifolio check  | --project,--date,writes nothing,docs/findings.md,Example",
                "serve --help | Usage: bifolio serve  | --port,8820,Ctrl-C,--project,Example",
            })
    void helpNamesEveryOption(String arguments, String usage, String parts) {
        Said said = bifolio(arguments.strip().split(" "));
        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().startsWith(usage.strip()), said.out());
        String words = said.out().replaceAll("\\s+", " ");
        for (String part : parts.strip().split(",")) {
            assertTrue(words.contains(part), () -> part + " is not in\n" + said.out());
        }
        assertTrue(said.out().lines().allMatch(line -> line.length() <= 80), said.out());
    }

    @Test
    void theVersionIsTold() {
        Said said = bifolio("--version");
        assertEquals(0, said.exit());
        assertTrue(said.out().startsWith("bifolio "), said.out());
    }

    @ParameterizedTest
    @CsvSource({"en, Bifolio itself has failed", "zh, Bifolio 自身出错"})
    void aFaultOfOurOwnIsNotBlamedOnTheContent(String language, String told) {
        for (Throwable fault : List.of(new IllegalStateException("of our own"), new StackOverflowError("of our own"))) {
            StringWriter err = new StringWriter();
            int exit = Main.run(
                    new String[] {"check", "-p", project().root().toString(), "--lang", language},
                    new PrintWriter(new Failing(fault), true),
                    new PrintWriter(err, true));
            assertEquals(3, exit, err::toString);
            assertTrue(err.toString().startsWith(told), err::toString);
            assertTrue(err.toString().contains("of our own"), err::toString);
        }
    }

    @Test
    void aFullDiskIsNoFaultOfOursWhereverItIsMet() {
        StringWriter err = new StringWriter();
        int exit = Main.run(
                new String[] {"check", "-p", project().root().toString(), "--lang", "en"},
                new PrintWriter(
                        new Failing(new ExceptionInInitializerError(new java.io.UncheckedIOException(
                                new java.nio.file.FileSystemException("/tmp", null, "No space left on device")))),
                        true),
                new PrintWriter(err, true));
        assertEquals(1, exit);
        assertEquals(
                "/tmp cannot be read or written: the disk is full.%nCheck permissions and free space.%n".formatted(),
                err.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | content/pages cannot be read or written: permission denied.%nCheck permissions and free space.%n",
                "zh | 无法读写 content/pages：没有权限。%n请检查权限和剩余空间。%n",
            })
    void aDiskThatRefusesIsNoFaultOfOurs(String language, String told) {
        StringWriter err = new StringWriter();
        int exit = Main.run(
                new String[] {"check", "-p", project().root().toString(), "--lang", language},
                new PrintWriter(
                        new Failing(new java.io.UncheckedIOException(
                                new java.nio.file.AccessDeniedException("content/pages"))),
                        true),
                new PrintWriter(err, true));
        assertEquals(1, exit);
        assertEquals(told.formatted(), err.toString());
    }

    /** An output on which nothing can be written. */
    private static final class Failing extends Writer {
        private final Throwable fault;

        private Failing(Throwable fault) {
            this.fault = fault;
        }

        @Override
        public void write(char[] text, int from, int length) {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/investors/", "https://example.org/investors"})
    void aSubPathIsInCanonicalLinksWhileAllOthersStayRelative(String address) {
        TestProject project = project();
        assertEquals(0, in(project, "build", "--base-url", address).exit());
        Document page = Jsoup.parse(project.read("site/en/000001/2022-annual/overview.html"));
        assertEquals(
                "https://example.org/investors/en/000001/2022-annual/overview.html",
                page.select("link[rel=canonical]").attr("href"));
        assertEquals(
                "https://example.org/investors/zh/000001/2022-annual/overview.html",
                page.select("link[rel=alternate][hreflang=zh-CN]").attr("href"));
        for (Element element : page.select("body [href], body [src], script[src], link[rel=stylesheet]")) {
            String link = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            assertFalse(link.startsWith("/") || link.contains("example.org"), link);
        }
    }
}
