package org.bifolio.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which project a command is for. */
final class ProjectFolder {
    @Option(
            names = {"-p", "--project"},
            paramLabel = "FOLDER",
            description = "The project's folder, the one that holds content/ and templates/. Default: this folder.")
    private Path project = Path.of("");

    Path root() {
        return project.toAbsolutePath().normalize();
    }
}
