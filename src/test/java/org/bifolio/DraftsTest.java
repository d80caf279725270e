package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bifolio.finding.Findings;
import org.bifolio.load.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview shows drafts and says which pages they are; a published build does neither. */
class DraftsTest {
    private static final String OUTLOOK = "title=%s\ntype=section\nstatus=%s\n~~~~~~\n%s{{revenue@FY2022}}\n";

    @TempDir
    Path folder;

    private TestProject project() {
        return TestProject.smallIn(folder)
                .buildable()
                .write("content/000001/2022-annual/020-outlook.zh.md", OUTLOOK.formatted("展望", "draft", "营业收入"))
                .write(
                        "content/000001/2022-annual/020-outlook.en.md",
                        OUTLOOK.formatted("Outlook", "published", "Revenue was "));
    }

    private ReportBuild.Built build(TestProject project, Drafts drafts) {
        Findings findings = new Findings();
        Optional<ReportBuild.Built> built = new ReportBuild(project.root(), TestProject.TODAY, drafts)
                .build(folder.resolve("out"), Optional.empty(), findings, stage -> {});
        assertEquals(List.of(), findings.all());
        return built.orElseThrow();
    }

    @Test
    void aPreviewShowsAndNamesThem() {
        ReportBuild.Built built = build(project(), Drafts.SHOWN);
        assertEquals(
                Set.of("zh/000001/2022-annual/outlook.html", "en/000001/2022-annual/outlook.html"), built.drafts());
        assertTrue(Files.exists(folder.resolve("out/zh/000001/2022-annual/outlook.html")));
    }

    @Test
    void aDraftFilingIsNamedWithAllBelowIt() {
        TestProject project =
                project().replace("content/000001/2022-annual/filing.yaml", "status: published", "status: draft");
        assertTrue(build(project, Drafts.SHOWN).drafts().contains("zh/000001/2022-annual/"));
    }

    @Test
    void aDraftWithoutItsTranslationIsNoMistakeYet() throws Exception {
        TestProject project = project();
        Files.delete(project.file("content/000001/2022-annual/020-outlook.en.md"));
        build(project, Drafts.SHOWN);
    }

    @Test
    void aPublishedSiteHasNone() {
        assertEquals(Set.of(), build(project(), Drafts.LEFT_OUT).drafts());
        assertFalse(Files.exists(folder.resolve("out/zh/000001/2022-annual/outlook.html")));
    }
}
