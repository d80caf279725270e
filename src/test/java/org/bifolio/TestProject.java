package org.bifolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bifolio.check.Checks;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.ParsedProject;

/** Copies of the small sound project under {@code src/test/projects}, for a test to break. */
public final class TestProject {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Path SMALL = Path.of("src", "test", "projects", "small");

    private final Path root;

    private TestProject(Path root) {
        this.root = root;
    }

    public static TestProject smallIn(Path folder) {
        TestProject project = new TestProject(folder);
        project.overlay(SMALL);
        return project;
    }

    public Path root() {
        return root;
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    /** Copies a folder over the project. */
    public TestProject overlay(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve(folder.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the templates and settings of this repository, so that the project can be built. */
    public TestProject withTemplates() {
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve(file.toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.copy(Path.of("jbake.properties"), file("jbake.properties"), StandardCopyOption.REPLACE_EXISTING);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces words in a file; fails when they are not there. */
    public TestProject replace(String name, String old, String replacement) {
        String text = read(name);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("“" + old + "” is not in " + name);
        }
        return write(name, text.replace(old, replacement));
    }

    public String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestProject write(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.writeString(file(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the content. */
    public List<Finding> check() {
        return check(TODAY);
    }

    public List<Finding> check(LocalDate today) {
        Findings findings = new Findings();
        ProjectReader.read(root, today, findings)
                .ifPresent(project -> Checks.run(ParsedProject.parse(project, findings), findings));
        return findings.all();
    }
}
