package org.bifolio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bifolio.start.NewProject;
import org.bifolio.start.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bifolio init}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a new project that builds at once.",
            "",
            "It has this version's templates and settings, a few concepts, and an invented company with one filing: a table, a"
                    + " chart and a section in both languages to learn from. The folder must be empty or not there yet."
        },
        footer = {"", "Example: bifolio init investors", "         bifolio build -p investors"})
final class InitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Where the project goes.")
    private Path folder;

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            List<String> files = NewProject.in(folder.toAbsolutePath().normalize());
            spec.commandLine()
                    .getOut()
                    .println(language.book()
                            .say(
                                    "Made {0} in {1}. Next: bifolio serve -p {1}",
                                    Counts.some(files.size(), "1 file", "{0} files"), folder));
            return Main.DONE;
        } catch (Refusal refusal) {
            spec.commandLine().getErr().println(language.book().say(refusal.reason()));
            return Main.WRONG_USAGE;
        }
    }
}
