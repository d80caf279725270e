package org.bifolio.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.bifolio.finding.NearestNames;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bifolio help}. */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        description = "Shows the help of a command.",
        footer = {"", "Example: bifolio help build"})
final class HelpCommand implements Callable<Integer> {
    @Mixin
    private LanguageOption language;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command to show the help of.")
    private String command;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine bifolio = spec.commandLine().getParent();
        if (command == null) {
            bifolio.usage(bifolio.getOut());
            return Main.DONE;
        }
        CommandLine known = bifolio.getSubcommands().get(command);
        if (known != null) {
            known.usage(bifolio.getOut());
            return Main.DONE;
        }
        bifolio.getErr().println(language.book().say("There is no command {0}.", command));
        List<String> near = NearestNames.to(command, bifolio.getSubcommands().keySet());
        if (near.isEmpty()) {
            bifolio.usage(bifolio.getErr());
        } else {
            bifolio.getErr().println(language.book().say("Did you mean: {0}?", "bifolio " + near.get(0)));
        }
        return Main.WRONG_USAGE;
    }
}
