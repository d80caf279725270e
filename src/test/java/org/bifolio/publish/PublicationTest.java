package org.bifolio.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.ReportBuild;
import org.bifolio.TestProject;
import org.bifolio.finding.Code;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A site goes out whole or not at all, and takes nothing of anybody's with it. */
@Timeout(120)
class PublicationTest {
    private static final String SECTION = "content/000001/2022-annual/010-overview.en.md";

    private static final String ASIDE = ".bifolio/previous-site";

    @TempDir
    private Path folder;

    private TestProject project() {
        return TestProject.smallIn(folder.resolve("project")).buildable();
    }

    private TestProject built() {
        TestProject project = project();
        assertEquals(List.of(), project.build());
        return project;
    }

    private static List<Code> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).distinct().toList();
    }

    private static void assertNothingStaged(TestProject project) {
        assertFalse(Files.exists(project.file(".bifolio/staging")));
        assertFalse(Files.exists(project.file(ASIDE)));
    }

    @Test
    void aMistakeInTheContentLeavesTheOldSite() {
        TestProject project = built();
        Map<String, String> before = project.published();
        project.replace(SECTION, "title=Overview", "title=Changed {{revenue@FY1999}}");
        assertTrue(codes(project.build()).contains(Code.FACT_UNKNOWN));
        assertEquals(before, project.published());
    }

    @Test
    void aTemplateThatFailsOnAPageLeavesTheOldSite() {
        TestProject project = built();
        Map<String, String> before = project.published();
        project.write("templates/about.ftlh", project.read("templates/about.ftlh") + "${page.nothingOfThisName}");
        assertEquals(List.of(Code.TEMPLATE_FAILED), codes(project.build()));
        assertEquals(before, project.published());
        assertNothingStaged(project);
    }

    @Test
    void aLinkThatLeadsNowhereLeavesTheOldSite() {
        TestProject project = built();
        Map<String, String> before = project.published();
        project.replace(
                "templates/about.ftlh",
                "<div class=\"prose\">",
                "<div class=\"prose\"><a href=\"nowhere.html\">Nowhere</a>");
        List<Finding> findings = project.build();
        assertEquals(List.of(Code.OUTPUT_LINK), codes(findings));
        assertTrue(findings.get(0).problem().contains("nowhere.html"), findings::toString);
        assertEquals(before, project.published());
        assertNothingStaged(project);
    }

    @Test
    void aBuildLeavesNothingBehindButTheSite() {
        assertNothingStaged(built());
    }

    @Test
    void aPageThatIsNoLongerMadeIsGone() {
        TestProject project = built();
        project.write("site/old/page.html", "left by an older version");
        assertEquals(List.of(), project.build());
        assertFalse(Files.exists(project.file("site/old/page.html")));
    }

    @Test
    void aFolderWithSomebodysFilesIsRefused() {
        TestProject project = project().write("site/thesis.doc", "ten years of work");
        List<Finding> findings = project.build();
        assertEquals(List.of(Code.OUTPUT_BLOCKED), codes(findings));
        assertTrue(findings.get(0).problem().contains("did not make"), findings::toString);
        assertEquals(Map.of("thesis.doc", "ten years of work"), project.published());
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() {
        TestProject project = project().write("site", "a file");
        assertEquals(List.of(Code.OUTPUT_BLOCKED), codes(project.build()));
        assertEquals("a file", project.read("site"));
    }

    @Test
    void aFolderAmongTheSourcesIsRefused() throws IOException {
        TestProject project = built();
        Map<String, String> before = TestProject.filesOf(project.root());
        for (String output : List.of(
                "content/new", "content", "templates/site", "templates/root/sub", "src/site", ".git/site", "", "..")) {
            List<Finding> findings = buildInto(project, project.file(output).normalize());
            assertEquals(List.of(Code.OUTPUT_BLOCKED), codes(findings), output);
            assertEquals(1, findings.size(), findings::toString);
        }
        assertEquals(before, TestProject.filesOf(project.root()));
        link(project.file("linked"), project.file("content"));
        assertTrue(buildInto(project, project.file("linked/new")).toString().contains("lies in content/"));
        assertFalse(Files.exists(project.file("content/new")));
    }

    /** Its work folder has the name of the mark that a site has. */
    @Test
    void anotherProjectIsNotTakenForASite() {
        TestProject project = project();
        TestProject other = TestProject.smallIn(folder.resolve("other")).write(".bifolio/lock", "");
        Map<String, String> before = TestProject.filesOf(other.root());
        assertEquals(List.of(Code.OUTPUT_BLOCKED), codes(buildInto(project, other.root())));
        assertEquals(before, TestProject.filesOf(other.root()));
    }

    private static List<Finding> buildInto(TestProject project, Path output) {
        Findings findings = new Findings();
        new ReportBuild(project.root(), TestProject.TODAY).build(output, Optional.empty(), findings, stage -> {});
        return findings.all();
    }

    @Test
    void aFileOnTheWayToTheFolderIsRefused() {
        TestProject project = project().write("www", "a file");
        Findings findings = new Findings();
        Optional<ReportBuild.Built> done = new ReportBuild(project.root(), TestProject.TODAY)
                .build(project.file("www/site"), Optional.empty(), findings, stage -> {});
        assertTrue(done.isEmpty());
        assertEquals(List.of(Code.OUTPUT_BLOCKED), codes(findings.all()));
        assertEquals("a file", project.read("www"));
    }

    @Test
    void aWorkFolderThatCannotBeMadeIsAFinding() {
        TestProject project = project().write(".bifolio", "a file");
        assertEquals(List.of(Code.OUTPUT_BLOCKED), codes(project.build()));
        assertFalse(Files.exists(project.site()));
    }

    @Test
    void aLinkStaysAndTheFolderItLeadsToIsReplaced() throws IOException {
        TestProject project = built();
        Path www = Files.move(project.site(), folder.resolve("www"));
        link(project.site(), www);
        project.replace(SECTION, "title=Overview", "title=Changed");
        assertEquals(List.of(), project.build());
        assertTrue(Files.isSymbolicLink(project.site()));
        assertTrue(TestProject.filesOf(www).values().stream().anyMatch(page -> page.contains("Changed")));
        assertEquals(List.of(), project.build());
        assertTrue(Files.exists(www.resolve("index.html")));
    }

    @Test
    void aLinkToAFolderThatIsNotThereYetIsFollowed() throws IOException {
        TestProject project = project();
        link(project.site(), folder.resolve("www"));
        assertEquals(List.of(), project.build());
        assertTrue(Files.isSymbolicLink(project.site()));
        assertTrue(Files.exists(folder.resolve("www/index.html")));
    }

    @Test
    void aLinkToSomebodysFilesIsRefused() throws IOException {
        TestProject project = project();
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Files.writeString(papers.resolve("thesis.doc"), "ten years of work");
        link(project.site(), papers);
        assertEquals(List.of(Code.OUTPUT_BLOCKED), codes(project.build()));
        assertEquals(Map.of("thesis.doc", "ten years of work"), TestProject.filesOf(papers));
        assertTrue(Files.isSymbolicLink(project.site()));
    }

    @Test
    void aLinkThatLeadsNowhereIsRefused() throws IOException {
        TestProject project = project();
        link(project.site(), folder.resolve("no/such/folder"));
        List<Finding> findings = project.build();
        assertEquals(List.of(Code.OUTPUT_BLOCKED), codes(findings));
        assertTrue(findings.get(0).problem().contains("leads nowhere"), findings::toString);
        Files.delete(project.site());
        link(project.site(), project.site());
        assertEquals(List.of(Code.OUTPUT_BLOCKED), codes(project.build()));
        assertTrue(Files.isSymbolicLink(project.site()));
    }

    @Test
    void aLinkInTheWorkFolderIsRemovedAndNothingBehindIt() throws IOException {
        TestProject project = built();
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Files.writeString(papers.resolve("thesis.doc"), "ten years of work");
        link(project.file(".bifolio/staging"), papers);
        project.replace(SECTION, "title=Overview", "title=Changed");
        assertEquals(List.of(), project.build());
        assertEquals(Map.of("thesis.doc", "ten years of work"), TestProject.filesOf(papers));
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("this machine makes no links");
        }
    }

    @Test
    void theFreshFoldersGitignoreStays() {
        TestProject project = project().write("site/.gitignore", "*\n!.gitignore\n");
        assertEquals(List.of(), project.build());
        assertEquals(List.of(), project.build());
        assertEquals("*\n!.gitignore\n", project.read("site/.gitignore"));
    }

    /** A site folder that is a git work tree of its own, as hosts such as Pages want it. */
    @Test
    void theHistoryInTheSiteFolderStays() {
        TestProject project =
                project().write("site/.git/HEAD", "ref: refs/heads/pages\n").write("site/.nojekyll", "");
        assertEquals(List.of(), project.build());
        assertEquals(List.of(), project.build());
        assertEquals("ref: refs/heads/pages\n", project.read("site/.git/HEAD"));
        assertTrue(Files.exists(project.file("site/.nojekyll")));
    }

    @Test
    void aSecondBuildIsToldAndChangesNothing() {
        TestProject project = built();
        Map<String, String> before = project.published();
        project.replace(SECTION, "title=Overview", "title=Changed");
        Findings findings = new Findings();
        try (Publication first = Publication.begin(project.site(), project.file(".bifolio"), findings)
                .orElseThrow()) {
            List<Finding> told = project.build();
            assertEquals(List.of(Code.OUTPUT_BLOCKED), codes(told));
            assertTrue(told.get(0).problem().contains("Another build"), told::toString);
            assertTrue(Files.isDirectory(first.staging()), "the second build took the first one's staging folder away");
        }
        assertEquals(before, project.published());
        assertEquals(List.of(), project.build());
    }

    @Test
    void aBuildOfAnotherProcessIsWaitedFor() throws Exception {
        TestProject project = built();
        Map<String, String> before = project.published();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        project.file(".bifolio/lock").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("locked", said.readLine());
            assertEquals(List.of(Code.OUTPUT_BLOCKED), codes(project.build()));
            assertEquals(before, project.published());
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertEquals(List.of(), project.build(), "a lock outlives the process that held it");
    }

    /** Takes a lock and keeps it until it is killed. */
    static final class LockHolder {
        private LockHolder() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(
                            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                System.out.println(lock.isValid() ? "locked" : "not locked");
                System.out.flush();
                System.in.read();
            }
        }
    }

    @Test
    void aFullDiskIsToldInItsOwnWords() {
        TestProject project = built();
        Findings findings = new Findings();
        try (Publication publication = Publication.begin(project.site(), project.file(".bifolio"), findings)
                .orElseThrow()) {
            publication.unwritten(new IOException("No space left on device"), findings);
        }
        assertEquals(
                project.site()
                        + ": The site cannot be written: the disk is full. Check permissions and free space; the"
                        + " old site stands. [output-blocked]",
                findings.all().get(0).toString());
        assertNothingStaged(project);
    }

    @Test
    void aSiteLeftAsideByAKilledBuildComesBack() throws IOException {
        TestProject project = built();
        Map<String, String> before = project.published();
        Files.move(project.site(), project.file(ASIDE));
        project.write(".bifolio/staging/half.html", "half a page");
        project.write("templates/about.ftlh", project.read("templates/about.ftlh") + "${page.nothingOfThisName}");
        assertEquals(List.of(Code.TEMPLATE_FAILED), codes(project.build()));
        assertEquals(before, project.published());
        assertNothingStaged(project);
    }

    @Test
    void aSiteLeftAsideComesBackThoughThereIsNothingToBuild() throws IOException {
        TestProject project = built();
        Map<String, String> before = project.published();
        Files.move(project.site(), project.file(ASIDE));
        Files.move(project.file("content"), project.file("elsewhere"));
        assertFalse(project.build().isEmpty());
        assertEquals(before, project.published());
        assertNothingStaged(project);
    }

    @Test
    void aSiteLeftAsideComesBackWithACheck() throws IOException {
        TestProject project = built();
        Map<String, String> before = project.published();
        Files.move(project.site(), project.file(ASIDE));
        new ReportBuild(project.root(), TestProject.TODAY).check(new Findings());
        assertEquals(before, project.published());
    }

    @Test
    void aBuildIntoAnotherFolderLeavesASiteAsideAsItIs() throws IOException {
        TestProject project = built();
        Map<String, String> before = project.published();
        Files.move(project.site(), project.file(ASIDE));
        for (String other : List.of("other", "other/site")) {
            Findings findings = new Findings();
            new ReportBuild(project.root(), TestProject.TODAY)
                    .build(project.file(other), Optional.empty(), findings, stage -> {});
            Files.move(project.file(other), project.file("done-" + other.replace('/', '-')));
            assertEquals(List.of(), findings.all());
        }
        assertEquals(List.of(), project.build());
        assertEquals(before, project.published());
        assertNothingStaged(project);
    }

    /** Between the two moves of another build's swap there is no site, and that is right. */
    @Test
    void aSiteThatABuildIsSwappingIsNotTakenFromIt() throws IOException {
        TestProject project = built();
        Findings findings = new Findings();
        try (Publication swapping = Publication.begin(project.site(), project.file(".bifolio"), findings)
                .orElseThrow()) {
            Files.move(project.site(), project.file(ASIDE));
            new ReportBuild(project.root(), TestProject.TODAY).check(findings);
            assertTrue(Files.exists(project.file(ASIDE)));
            assertTrue(Files.isDirectory(swapping.staging()));
        }
        assertEquals(List.of(), findings.all());
    }

    @Test
    void whatAKilledBuildStagedIsNotPublished() {
        TestProject project = built().write(".bifolio/staging/half.html", "half a page");
        assertEquals(List.of(), project.build());
        assertFalse(Files.exists(project.file("site/half.html")));
    }

    @Test
    void aSiteOnAnotherDiskIsPublishedToo() throws IOException {
        Path memory = Path.of("/dev/shm");
        Assumptions.assumeTrue(Files.isWritable(memory), "this machine has no second disk to write to");
        FileStore here = Files.getFileStore(folder);
        Assumptions.assumeFalse(here.equals(Files.getFileStore(memory)), "both folders are on one disk");
        Path other = Files.createTempDirectory(memory, "bifolio");
        try {
            TestProject project = built();
            for (int round = 0; round < 2; round++) {
                Findings findings = new Findings();
                new ReportBuild(project.root(), TestProject.TODAY)
                        .build(other.resolve("site"), Optional.empty(), findings, stage -> {});
                assertEquals(List.of(), findings.all());
            }
            assertEquals(project.published(), TestProject.filesOf(other.resolve("site")));
        } finally {
            delete(other);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var below = Files.walk(folder)) {
            for (Path each : below.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
