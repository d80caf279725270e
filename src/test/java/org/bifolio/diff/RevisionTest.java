package org.bifolio.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bifolio.TestProject;
import org.bifolio.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionTest {
    private static final String COUNTS = "content/000001/2022-annual/figures/counts.csv";

    @TempDir
    private Path folder;

    private static List<String> read(Path project, String name) throws IOException, Unavailable {
        try (Revision revision = Revision.open(project, name)) {
            Findings findings = new Findings();
            Version version = Edited.read(TestProject.at(revision.folder()), findings);
            assertEquals(List.of(), findings.all());
            return version.project().facts().all().stream()
                    .filter(fact -> fact.key().concept().equals("shareholders"))
                    .flatMap(fact -> fact.amount().stream())
                    .map(amount -> amount.printed())
                    .toList();
        }
    }

    private static String refused(Path project, String name) {
        return assertThrows(
                        Unavailable.class, () -> Revision.open(project, name).close())
                .reason()
                .toString();
    }

    @Test
    void readsTheContentOfACommitABranchAndATag() throws IOException, Unavailable {
        TestProject project = TestProject.smallIn(folder);
        Repository repository = Repository.in(folder).commit("one");
        repository.git("tag", "v1");
        project.replace(COUNTS, "3,210", "3,211");
        repository.commit("two");
        project.replace(COUNTS, "3,211", "3,212");
        assertEquals(List.of("3,210"), read(folder, "HEAD~1"));
        assertEquals(List.of("3,210"), read(folder, "v1"));
        assertEquals(List.of("3,211"), read(folder, "main"));
        assertEquals(List.of("3,211"), read(folder, repository.git("rev-parse", "--short", "HEAD")));
    }

    @Test
    void leavesNothingBehindAndTouchesNothing() throws IOException, Unavailable {
        TestProject.smallIn(folder);
        Repository repository = Repository.in(folder).commit("one");
        var before = TestProject.filesOf(folder);
        Path laidOut;
        try (Revision revision = Revision.open(folder, "HEAD")) {
            laidOut = revision.folder();
            assertEquals(repository.git("rev-parse", "HEAD"), revision.commit());
            assertEquals(
                    TestProject.filesOf(folder.resolve("content")), TestProject.filesOf(laidOut.resolve("content")));
        }
        assertFalse(Files.exists(laidOut));
        assertEquals(before, TestProject.filesOf(folder));
        assertEquals("", repository.git("status", "--porcelain"));
    }

    @Test
    void readsAProjectInAFolderOfItsRepository() throws IOException, Unavailable {
        Path inside = Files.createDirectories(folder.resolve("网站/investors"));
        TestProject.smallIn(inside);
        Repository.in(folder).commit("one");
        assertEquals(List.of("3,210"), read(inside, "HEAD"));
        assertEquals("There is no folder content/ at the revision “HEAD”.", refused(folder, "HEAD"));
    }

    @Test
    void keepsLinksAsLinks() throws IOException, Unavailable {
        TestProject project = TestProject.smallIn(folder);
        Path counts = project.file(COUNTS);
        Path shared = project.file("content/000001/2022-annual/shared.txt");
        Files.move(counts, shared);
        Files.createSymbolicLink(counts, Path.of("../shared.txt"));
        Repository.in(folder).commit("one");
        assertEquals(List.of("3,210"), read(folder, "HEAD"));
    }

    @Test
    void saysWhatArchivesLeaveOut() {
        TestProject.smallIn(folder).write(".gitattributes", "counts.csv export-ignore\n");
        Repository.in(folder).commit("one");
        assertEquals(
                "git leaves " + COUNTS + " out of the content at “HEAD”; .gitattributes has export-ignore for it.",
                refused(folder, "HEAD"));
    }

    @Test
    void saysThatThereIsNoSuchRevision() {
        TestProject.smallIn(folder);
        Repository.in(folder).commit("one");
        for (String name : List.of("HEAD~7", "no-such-branch", "--output=x", "")) {
            assertTrue(
                    refused(folder, name).startsWith("“" + name + "” is neither a folder with content/ nor a revision"),
                    name);
        }
        assertEquals(
                "Name two revisions one after the other, not “HEAD..main”: bifolio diff A B.",
                refused(folder, "HEAD..main"));
    }

    @Test
    void saysThatTheFolderIsInNoRepository() {
        String said = refused(folder, "HEAD");
        assertTrue(said.contains("not a git repository"), said);
    }

    @Test
    void saysThatGitIsMissing() {
        Git none = new Git("no-such-program-of-bifolio", folder);
        Unavailable missing = assertThrows(
                Unavailable.class, () -> Revision.open(none, folder, "HEAD").close());
        assertTrue(missing.reason().toString().startsWith("To compare revisions Bifolio needs git"));
    }
}
