package org.bifolio.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bifolio.finding.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which project a command is for. */
final class ProjectFolder {
    @Option(
            names = {"-p", "--project"},
            paramLabel = "FOLDER",
            description = "The project's folder, the one that holds content/ and templates/. Default: this folder.")
    private Path project = Path.of("");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Wrong usage where there is no such folder. */
    Path root() {
        Path root = project.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new WrongUsage(spec.commandLine(), Message.of("There is no folder {0}.", root));
        }
        return root;
    }
}
