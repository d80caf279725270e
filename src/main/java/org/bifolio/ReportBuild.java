package org.bifolio;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.bifolio.check.Checks;
import org.bifolio.content.Project;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.ParsedProject;

/** The straight line from an editor's files to a published site: load, check, draw, render, verify, publish. */
public final class ReportBuild {
    private final Path root;
    private final LocalDate today;

    /** What came of a build. */
    public record Built(int pages, int charts, ParsedProject content) {}

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

    /**
     * Builds the site; empty, with findings, when anything is wrong: then nothing was changed.
     *
     * @param site where it goes
     * @param baseUrl the address the site will have, ending in a slash; empty for the configured one
     * @param stage is told what is being done
     */
    public Optional<Built> build(Path site, Optional<String> baseUrl, Findings findings, Consumer<String> stage) {
        stage.accept("Checking");
        Optional<ParsedProject> parsed = check(findings);
        if (parsed.isEmpty() || !findings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
