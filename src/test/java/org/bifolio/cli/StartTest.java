package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to a project, and from a project to more of it. */
class StartTest {
    private static final String EXAMPLE = "000000/2024-annual-report-summary";

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void aNewProject() {
        project = folder.resolve("investors");
        Run run = Run.of("init", project.toString(), "--lang", "en");
        assertEquals(0, run.status(), run.err());
    }

    private Run in(String... arguments) {
        List<String> all = Stream.concat(Stream.of(arguments), Stream.of("-p", project.toString(), "--lang", "en"))
                .toList();
        return Run.of(all.toArray(String[]::new));
    }

    private void isSound() {
        Run check = in("check");
        assertEquals(0, check.status(), check.err());
    }

    @Test
    void aNewProjectBuildsAtOnce() {
        Run build = in("build");
        assertEquals(0, build.status(), build.err());
        assertTrue(Files.exists(project.resolve("site/zh/" + EXAMPLE + "/at-a-glance.html")));
        assertTrue(Files.exists(project.resolve(".gitignore")));
    }

    @Test
    void aNewProjectHasTheTemplatesOfThisRepository() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertEquals(-1, Files.mismatch(template, project.resolve(template.toString())), template.toString());
            }
        }
    }

    @Test
    void refusesAFolderThatHoldsFiles() {
        Run again = Run.of("init", project.toString(), "--lang", "en");
        assertEquals(2, again.status());
        assertTrue(again.err().contains("is not an empty folder; nothing was written."), again.err());
    }

    @Test
    void whatNewMakesPassesTheChecksAndIsNotPublished() {
        assertEquals(
                List.of("content/688316/issuer.yaml"),
                in("new", "issuer", "688316").out().lines().toList());
        isSound();
        assertEquals(0, in("new", "filing", "688316", "2023-annual-report").status());
        isSound();
        assertEquals(0, in("new", "section", EXAMPLE, "outlook").status());
        assertTrue(Files.exists(project.resolve("content/" + EXAMPLE + "/020-outlook.en.md")));
        isSound();
        assertEquals(0, in("new", "chart", EXAMPLE, "more").status());
        isSound();
        assertEquals(0, in("build").status());
        assertFalse(Files.exists(project.resolve("site/zh/688316/2023-annual-report")));
        assertFalse(Files.exists(project.resolve("site/zh/" + EXAMPLE + "/outlook.html")));
    }

    @Test
    void makesAPageOrAFolderOfThemWithItsIndex() {
        assertEquals(
                List.of("content/pages/010-notice.zh.md", "content/pages/010-notice.en.md"),
                in("new", "page", "notice").out().lines().toList());
        assertEquals(
                List.of(
                        "content/pages/guide/010-index.zh.md",
                        "content/pages/guide/010-index.en.md",
                        "content/pages/guide/020-tables.zh.md",
                        "content/pages/guide/020-tables.en.md"),
                in("new", "page", "guide/tables").out().lines().toList());
        assertEquals(
                List.of("content/pages/guide/030-charts.zh.md", "content/pages/guide/030-charts.en.md"),
                in("new", "page", "guide/charts").out().lines().toList());
        isSound();
        assertEquals(2, in("new", "page", "guide/tables").status());
        assertEquals(2, in("new", "page", "../notice").status());
        assertEquals(2, in("new", "page", "guide/more/tables").status());
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        Path chart = project.resolve("content/" + EXAMPLE + "/charts/results.yaml");
        String before = Files.readString(chart);
        Run again = in("new", "chart", EXAMPLE, "results");
        assertEquals(2, again.status());
        assertTrue(again.err().contains("charts/results.yaml is there already; nothing was written."), again.err());
        assertEquals(before, Files.readString(chart));
        assertEquals(2, in("new", "section", EXAMPLE, "at-a-glance").status());
        assertEquals(2, in("new", "issuer", "000000").status());
        assertEquals(
                2, in("new", "filing", "000000", "2024-annual-report-summary").status());
    }

    @Test
    void namesTheNearestWhenThereIsNoSuchFiling() {
        assertTrue(in("new", "section", "000000/2024-anual-report-summary", "x")
                .err()
                .contains("Did you mean 2024-annual-report-summary?"));
        assertTrue(in("new", "filing", "00000", "2024-annual")
                .err()
                .contains("There is no issuer 00000. Did you mean 000000?"));
    }

    @Test
    void refusesNamesThatLeadOutOfTheProject() {
        assertEquals(2, in("new", "issuer", "../evil").status());
        assertEquals(2, in("new", "filing", "000000", "../../evil").status());
        assertEquals(2, in("new", "section", "000000/..", "x").status());
        assertEquals(2, in("new", "chart", EXAMPLE, "../x").status());
    }

    @Test
    void aFilingWithoutFiguresHasNothingToDraw() {
        in("new", "issuer", "688316");
        in("new", "filing", "688316", "2023-annual-report");
        Run chart = in("new", "chart", "688316/2023-annual-report", "results");
        assertEquals(2, chart.status());
        assertEquals("2023-annual-report has no figure to draw yet; add rows under figures/ first.\n", chart.err());
    }

    @Test
    void checksADraftWhenToldTo() throws IOException {
        in("new", "section", EXAMPLE, "outlook");
        Path section = project.resolve("content/" + EXAMPLE + "/020-outlook.en.md");
        Files.writeString(section, Files.readString(section) + "\n{{revenu@FY2024}}\n");
        isSound();
        Run drafts = in("check", "--drafts");
        assertEquals(1, drafts.status());
        assertTrue(drafts.err().contains("“revenu” is not a concept. [concept-unknown]"), drafts.err());
    }

    @Test
    void saysWhereAConceptThatIsLikeNoOtherGoes() throws IOException {
        Path figures = project.resolve("content/" + EXAMPLE + "/figures/key-figures.csv");
        Files.writeString(figures, Files.readString(figures).replace("total-assets", "cash-and-equivalents"));
        String said = in("check").err();
        assertTrue(said.contains("total-assets. A new one goes into concepts.yaml."), said);
        Files.writeString(figures, Files.readString(figures).replace("cash-and-equivalents", "total-asets"));
        assertTrue(in("check").err().contains("    Did you mean total-assets?\n"));
    }

    @Test
    void aNewProjectCatchesADigitThatSlipped() throws IOException {
        Path figures = project.resolve("content/" + EXAMPLE + "/figures/key-figures.csv");
        String before = Files.readString(figures);
        Files.writeString(figures, before.replace("1,250,000,000.00", "1,520,000,000.00"));
        Run check = in("check");
        assertEquals(1, check.status());
        assertTrue(check.err().contains("stated-changes makes it 52.00%"), check.err());
    }
}
