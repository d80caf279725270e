package org.bifolio.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Bifolio's own command, as everybody starts it. */
final class Bifolio {
    private static final String SITE = "site";
    private static final String KEPT = ".bifolio";

    private Bifolio() {}

    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Bench.source("bifolio").toAbsolutePath().toString());
        command.addAll(Arrays.asList(arguments));
        return List.copyOf(command);
    }

    /** Makes the program, and what a first build keeps for later ones to start faster. */
    static void makeReady(Path work) {
        Path project = work.resolve("ready");
        demo(project);
        Measured.run(command("build"), project);
        Measured.run(command("build"), project);
    }

    /** A copy of this repository's own site. */
    static void demo(Path project) {
        new Folder(project)
                .copy(Bench.source("content"), "content")
                .copy(Bench.source("templates"), "templates")
                .copy(Bench.source("jbake.properties"), "jbake.properties");
    }

    static Step cold(String name, Path project) {
        return Step.cold(name, command("build"), project, SITE, KEPT);
    }

    /** What is measured after a build: nothing changed, one section edited, the check alone. */
    static List<Step> later(Path project, Edit edit) {
        Optional<Path> site = Optional.of(project.resolve(SITE));
        return List.of(
                new Step("Bifolio, nothing changed", () -> {}, () -> {}, command("build"), project, site),
                new Step(
                        "Bifolio, one section edited",
                        edit,
                        () -> edit.require(project.resolve(SITE)),
                        command("build"),
                        project,
                        site),
                new Step("Bifolio, `check`", () -> {}, () -> {}, command("check"), project, Optional.empty()));
    }
}
