package org.bifolio;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.bifolio.check.Checks;
import org.bifolio.content.Project;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.ParsedProject;

/** The straight line from an editor's files to a published site: load, check, draw, render, verify, publish. */
public final class ReportBuild {
    private final Path root;
    private final LocalDate today;

    public ReportBuild(Path root, LocalDate today) {
        this.root = root;
        this.today = today;
    }

    /** Everything that a build checks before it makes a page; empty when there is nothing to check. */
    public Optional<ParsedProject> check(Findings findings) {
        Optional<Project> project = ProjectReader.read(root, today, findings);
        return project.map(read -> {
            ParsedProject parsed = ParsedProject.parse(read, findings);
            Checks.run(parsed, findings);
            return parsed;
        });
    }
}
