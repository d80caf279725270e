package org.bifolio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bifolio.finding.Message;
import org.bifolio.finding.Phrasebook;
import org.bifolio.load.FileRepair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bifolio repair}. */
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description = {
            "Mends a file that a spreadsheet or an editor has saved in its own way.",
            "",
            "It changes GBK or UTF-16 to UTF-8, removes a byte order mark, and puts commas between the cells of a CSV in place of"
                    + " semicolons or tabs. No cell is changed. Where it is not certain what the file means it changes nothing and"
                    + " says why. In a workbook (.xlsx) there is nothing to mend: what is wrong in its cells `bifolio check` tells."
        },
        footer = {
            "",
            "Example: bifolio repair content/688316/2022-annual-report-summary/figures/key-figures.csv",
            "",
            "Ends with 0 when the file is mended or needed nothing, and with 1 when it was left alone."
        })
final class RepairCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to mend.")
    private Path file;

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUsage(spec.commandLine(), Message.of("There is no file {0}.", file));
        }
        Phrasebook book = language.book();
        FileRepair.Outcome outcome = FileRepair.repair(file);
        if (outcome.refused().isPresent()) {
            spec.commandLine().getErr().println(book.say(outcome.refused().get()));
            spec.commandLine().getErr().println(book.say("{0} was left as it is.", file));
            return Main.CONTENT_ERRORS;
        }
        outcome.done().forEach(each -> spec.commandLine().getOut().println(book.say(each)));
        if (outcome.done().isEmpty()) {
            spec.commandLine().getOut().println(book.say("{0} needs no repair.", file));
        }
        return Main.DONE;
    }
}
