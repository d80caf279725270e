package org.bifolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bifolio.bake.SiteConfiguration;
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

    public static TestProject at(Path folder) {
        return new TestProject(folder);
    }

    public static TestProject smallIn(Path folder) {
        TestProject project = new TestProject(folder);
        project.overlay(SMALL);
        return project;
    }

    /** A copy of the site in this repository: its content, templates and settings. */
    public static TestProject demoIn(Path folder) {
        TestProject project = new TestProject(folder).buildable();
        project.copy(Path.of("content"), folder.resolve("content"));
        return project;
    }

    /** Adds the repository's own templates and settings, so that the project can be built. */
    public TestProject buildable() {
        copy(Path.of("templates"), root.resolve("templates"));
        return write("jbake.properties", TestProject.text(Path.of("jbake.properties")));
    }

    public Path root() {
        return root;
    }

    public Path site() {
        return root.resolve("site");
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    /**
     * Copies a folder over the project; {@code a.xlsx.cells} becomes the workbook that {@link TestWorkbook} makes of it, and what
     * {@code removed.txt} names, a path to a line, is removed.
     */
    public TestProject overlay(Path folder) {
        copy(folder, root);
        try {
            Path removed = folder.resolve("removed.txt");
            for (String name : Files.exists(removed) ? Files.readAllLines(removed) : List.<String>of()) {
                Files.delete(file(name));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path from, Path onto) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = onto.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                String name = to.toString();
                if (name.endsWith(".xlsx.cells")) {
                    Files.write(Path.of(name.replaceFirst("\\.cells$", "")), TestWorkbook.of(Files.readString(file)));
                } else {
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
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
        return text(file(name));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
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

    /** What is wrong with the content, and with the settings where the project has any. */
    public List<Finding> check() {
        return check(TODAY);
    }

    public List<Finding> check(LocalDate today) {
        Findings findings = new Findings();
        if (Files.exists(file(SiteConfiguration.FILE))) {
            SiteConfiguration.read(root, findings);
        }
        ProjectReader.read(root, today, findings)
                .ifPresent(project -> Checks.run(ParsedProject.parse(project, findings), findings));
        return findings.all();
    }

    /** Builds the site into {@link #site()}; what was found wrong, if anything. */
    public List<Finding> build() {
        return build(TODAY);
    }

    public List<Finding> build(LocalDate today) {
        Findings findings = new Findings();
        boolean built = new ReportBuild(root, today)
                .build(site(), Optional.empty(), findings, stage -> {})
                .isPresent();
        if (built != findings.sound()) {
            throw new AssertionError("built: " + built + ", yet found " + findings.all());
        }
        return findings.all();
    }

    /** Every file of the built site by its path, in order, with its bytes as text of one byte a character. */
    public SortedMap<String, String> published() {
        return filesOf(site());
    }

    /** Every file below a folder, as {@link #published()} has it; none when there is no folder. */
    public static SortedMap<String, String> filesOf(Path folder) {
        SortedMap<String, String> found = new TreeMap<>();
        if (!Files.exists(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
