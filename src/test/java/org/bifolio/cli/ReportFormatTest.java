package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bifolio.TestProject;
import org.bifolio.finding.Code;
import org.bifolio.finding.Explanations;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.Phrasebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ReportFormatTest {
    private static final Path ROOT = Path.of("/projects/site");
    private static final ReportFormat.Subject CHECK =
            new ReportFormat.Subject("check", ROOT, Path.of("/projects"), Map.of("facts", 17));

    @TempDir
    Path folder;

    @BeforeEach
    void aBrokenProject() {
        TestProject.smallIn(folder)
                .overlay(Path.of("src", "test", "bad", "several-at-once"))
                .buildable();
    }

    @Test
    void jsonSaysWhatTextSays() {
        Run run = Run.of("check", "-p", folder.toString(), "--format", "json", "--lang", "en", "--date", "2026-11-22");
        assertEquals(1, run.status());
        Map<?, ?> report = map(run.out());
        assertEquals(
                List.of("format", "command", "language", "ok", "content", "findings"), List.copyOf(report.keySet()));
        assertEquals(false, report.get("ok"));
        Map<?, ?> first = (Map<?, ?>) ((List<?>) report.get("findings")).get(0);
        assertEquals(
                Map.of(
                        "code", "yaml-missing-key",
                        "severity", "error",
                        "file", "content/000001/issuer.yaml",
                        "line", 1,
                        "column", 1,
                        "problem", "“currency” is missing.",
                        "remedy", "Add a line “currency: CNY”."),
                first);
    }

    @Test
    void aMistakeOfAWholeFileHasNoLine() {
        Finding finding = new Finding(
                Code.FILE_MISSING,
                Location.of("content/site.yaml"),
                Message.of("The file is missing."),
                Message.of("Mend the file."));
        String json = ReportFormat.json.write(List.of(finding), CHECK, Phrasebook.ENGLISH);
        assertTrue(json.contains("\"line\": null"), json);
        String annotation = ReportFormat.github.write(List.of(finding), CHECK, Phrasebook.ENGLISH);
        assertEquals(
                "::error file=site/content/site.yaml,title=file-missing::The file is missing. Mend the file.\n",
                annotation);
    }

    /** A code host shows no rows of a workbook, so the cell is said in words. */
    @Test
    void aWarningInAWorkbookIsOneInEveryFormat() {
        Finding finding = new Finding(
                Code.CELL_FORMULA,
                Location.of("content/a.xlsx", 12, 28),
                Message.of("A formula."),
                Message.of("Compare it."));
        assertEquals("content/a.xlsx:AB12: warning: A formula. Compare it. [cell-formula]", finding.toString());
        Map<?, ?> report = map(ReportFormat.json.write(List.of(finding), CHECK, Phrasebook.ENGLISH));
        assertEquals(true, report.get("ok"));
        Map<?, ?> told = (Map<?, ?>) ((List<?>) report.get("findings")).get(0);
        assertEquals(
                List.of("warning", 12, 28, "AB12"),
                List.of(told.get("severity"), told.get("line"), told.get("column"), told.get("cell")));
        assertEquals(
                "::warning file=site/content/a.xlsx,line=12,col=28,title=cell-formula::AB12: A formula. Compare it.\n",
                ReportFormat.github.write(List.of(finding), CHECK, Phrasebook.ENGLISH));
        String sarif = ReportFormat.sarif.write(List.of(finding), CHECK, Phrasebook.ENGLISH);
        assertEquals(2, sarif.split("\"level\": \"warning\"", -1).length - 1, sarif);
    }

    @Test
    void speaksChineseWhenAsked() {
        Run run = Run.of("check", "-p", folder.toString(), "--lang", "zh", "--date", "2026-11-22");
        assertTrue(
                run.err().startsWith("content/000001/issuer.yaml:1:1: 缺少“currency”。 [yaml-missing-key]\n"), run.err());
        assertTrue(run.err().endsWith("详见：bifolio explain yaml-missing-key\n3 个文件中有 3 处错误。\n"), run.err());
    }

    @Test
    void tellsDataBeforeProse() {
        Run run = Run.of("check", "-p", folder.toString(), "--lang", "en", "--date", "2026-11-22");
        List<String> files = run.err()
                .lines()
                .filter(line -> line.matches("content/.*\\[.*]"))
                .map(line -> line.replaceAll(":.*", "").replaceAll(".*/", ""))
                .toList();
        assertEquals(List.of("issuer.yaml", "key-figures.csv", "010-overview.zh.md"), files);
    }

    /** The parts that the schema of SARIF 2.1.0 requires, and those that code hosts need. */
    @Test
    void sarifHasItsRequiredParts() {
        Run run = Run.of("check", "-p", folder.toString(), "--format", "sarif", "--date", "2026-11-22");
        Map<?, ?> log = map(run.out());
        assertEquals("2.1.0", log.get("version"));
        Map<?, ?> sarif = (Map<?, ?>) ((List<?>) log.get("runs")).get(0);
        Map<?, ?> driver = (Map<?, ?>) ((Map<?, ?>) sarif.get("tool")).get("driver");
        assertEquals("Bifolio", driver.get("name"));
        List<?> rules = (List<?>) driver.get("rules");
        List<?> results = (List<?>) sarif.get("results");
        assertEquals(3, results.size());
        for (Object each : results) {
            Map<?, ?> result = (Map<?, ?>) each;
            Map<?, ?> rule = (Map<?, ?>) rules.get((Integer) result.get("ruleIndex"));
            assertEquals(rule.get("id"), result.get("ruleId"));
            assertEquals(Set.of("text"), ((Map<?, ?>) result.get("message")).keySet());
            Map<?, ?> place =
                    (Map<?, ?>) ((Map<?, ?>) ((List<?>) result.get("locations")).get(0)).get("physicalLocation");
            String uri = (String) ((Map<?, ?>) place.get("artifactLocation")).get("uri");
            assertTrue(uri.matches("[A-Za-z0-9._~/%-]+"), uri);
            assertTrue((Integer) ((Map<?, ?>) place.get("region")).get("startLine") > 0);
        }
    }

    @Test
    void sarifPutsOddCharactersOfPathsInPercentSigns() {
        Finding finding = new Finding(Code.FILE_NAME, Location.of("content/1 年#.md"), Message.of("a"), Message.of("b"));
        String sarif = ReportFormat.sarif.write(List.of(finding), CHECK, Phrasebook.ENGLISH);
        assertTrue(sarif.contains("\"uri\": \"site/content/1%20%E5%B9%B4%23.md\""), sarif);
    }

    @Test
    void annotationsEscapeWhatGithubWouldTakeForItsOwn() {
        Finding finding = new Finding(
                Code.NUMBER_MALFORMED,
                Location.of("content/a,b:c%.csv", 2, 3),
                Message.of("100% :: x,\nfile=evil"),
                Message.of("y\r"));
        assertEquals(
                "::error file=site/content/a%2Cb%3Ac%25.csv,line=2,col=3,title=number-malformed::100%25 :: x,%0Afile=evil y%0D\n",
                ReportFormat.github.write(List.of(finding), CHECK, Phrasebook.ENGLISH));
    }

    @Test
    void jsonEscapesQuotesBackslashesAndControls() {
        assertEquals(
                "[\n  \"\\\"\\\\\\n\\u0001年\",\n  null,\n  {}\n]",
                IndentedJson.of(Arrays.asList("\"\\\n\u0001年", null, Map.of())));
    }

    @Test
    void theSystemsLanguageDecides() {
        assertEquals(
                "zh", LanguageOption.ofSystem(Map.of("LANG", "zh_CN.UTF-8")).getLanguage());
        assertEquals(
                "en",
                LanguageOption.ofSystem(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "en_GB"))
                        .getLanguage());
        assertEquals(
                "zh",
                LanguageOption.ofSystem(Map.of("LANGUAGE", "zh_CN:en", "LC_ALL", "C.UTF-8"))
                        .getLanguage());
        assertEquals(Phrasebook.ENGLISH, Phrasebook.of(LanguageOption.ofSystem(Map.of("LANG", "C.UTF-8"))));
        assertEquals("zh", Phrasebook.of(Locale.TAIWAN).language().getLanguage());
    }

    @Test
    void everyCodeIsExplained() {
        for (Code code : Code.values()) {
            assertTrue(!Explanations.of(code, Phrasebook.ENGLISH).means().isBlank(), code.id());
            assertTrue(
                    !Explanations.of(code, Phrasebook.of(Locale.SIMPLIFIED_CHINESE))
                            .means()
                            .isBlank(),
                    code.id());
        }
        assertEquals(
                "fact-conflict: one fact with two values.",
                Run.of("explain", "fact-conflict", "--lang", "en")
                        .out()
                        .lines()
                        .findFirst()
                        .orElse(""));
        assertEquals(
                "fact-conflict：同一个数有两个值。",
                Run.of("explain", "fact-conflict", "--lang", "zh")
                        .out()
                        .lines()
                        .findFirst()
                        .orElse(""));
        Run typo = Run.of("explain", "fact-confict");
        assertEquals(2, typo.status());
        assertTrue(typo.err().contains("Did you mean fact-conflict?"), typo.err());
    }

    private static Map<?, ?> map(String json) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(json);
    }
}
