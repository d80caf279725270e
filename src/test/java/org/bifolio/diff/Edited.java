package org.bifolio.diff;

import java.nio.file.Path;
import java.util.List;
import org.bifolio.TestProject;
import org.bifolio.finding.Findings;
import org.bifolio.load.Drafts;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.ParsedProject;

/** A project before and after an editor's work on it. */
record Edited(TestProject before, TestProject after) {

    static Edited smallIn(Path folder) {
        return new Edited(TestProject.smallIn(folder.resolve("before")), TestProject.smallIn(folder.resolve("after")));
    }

    static Version read(TestProject project, Findings findings) {
        return Version.of(ParsedProject.parse(
                ProjectReader.read(project.root(), TestProject.TODAY, Drafts.SHOWN, findings)
                        .orElseThrow(),
                findings));
    }

    static Version read(TestProject project) {
        return read(project, new Findings());
    }

    Comparison compared() {
        return Comparison.of(read(before), read(after));
    }

    /** {@code corrected revenue@FY2022 #2022-annual}, in the order of the report. */
    List<String> said() {
        return compared().changes().stream().map(Edited::said).toList();
    }

    static String said(Change change) {
        return change.kind().id() + " " + change.fact().key().reference()
                + change.fact().key().since().map(since -> "~" + since).orElse("") + " #"
                + change.fact().filing();
    }
}
