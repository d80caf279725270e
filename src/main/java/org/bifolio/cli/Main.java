package org.bifolio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bifolio.finding.Message;
import org.bifolio.finding.Phrasebook;
import org.bifolio.finding.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code bifolio} command. Ends with 0 done, 1 the content has errors, 2 wrong usage, 3 our own fault. */
@Command(
        name = "bifolio",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Builds a bilingual site of the key facts in listed companies' filings, from checked figures.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 the content has errors, 2 wrong usage, 3 Bifolio's own fault.",
            "Start with `bifolio init FOLDER`; the editor's guide, content/pages/guide in Bifolio's own folder, leads on."
        })
public final class Main implements Runnable {
    static final int DONE = 0;
    static final int CONTENT_ERRORS = 1;
    static final int WRONG_USAGE = 2;
    static final int OWN_FAULT = 3;

    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("build", BuildCommand.class);
        COMMANDS.put("check", CheckCommand.class);
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put("init", InitCommand.class);
        COMMANDS.put("new", NewCommand.class);
        COMMANDS.put("status", StatusCommand.class);
        COMMANDS.put("diff", DiffCommand.class);
        COMMANDS.put("repair", RepairCommand.class);
        COMMANDS.put("explain", ExplainCommand.class);
        COMMANDS.put("help", HelpCommand.class);
    }

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("org.freemarker.loggerLibrary", "none");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    /** Runs a command; for tests as well. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        try {
            return line(arguments)
                    .setOut(out)
                    .setErr(err)
                    .setHelpFactory(new HelpWords(LanguageOption.book(arguments)))
                    .setParameterExceptionHandler(
                            (wrong, given) -> WrongUsage.tell(wrong, LanguageOption.book(arguments), err))
                    .setExecutionExceptionHandler((fault, command, parsed) -> fault(fault, arguments, err))
                    .execute(arguments);
        } catch (Error fault) {
            return fault(fault, arguments, err);
        }
    }

    /** Knows only the command that is called, for to look through all of them takes longer than the JVM to start; else all. */
    private static CommandLine line(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
        Class<?> called = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (called != null && called != HelpCommand.class) {
            line.addSubcommand(called);
        } else {
            COMMANDS.values().forEach(line::addSubcommand);
        }
        return line;
    }

    /** No permission or no space is the machine's: a command that writes ends as a build does which cannot write its site. */
    private static int fault(Throwable fault, String[] arguments, PrintWriter err) {
        if (fault instanceof InvalidPathException unspeakable) {
            return unspeakable(unspeakable, arguments, err);
        }
        Phrasebook book = LanguageOption.book(arguments);
        Throwable cause = fault;
        while (cause instanceof UncheckedIOException || cause instanceof ExceptionInInitializerError) {
            cause = cause.getCause();
        }
        if (!(cause instanceof IOException refused) || !Refused.isCauseOf(refused)) {
            return ownFault(fault, book, err);
        }
        String file = refused instanceof FileSystemException named ? named.getFile() : null;
        err.println(
                file == null
                        ? book.say("A file cannot be written: {0}.", Refused.of(refused))
                        : book.say("{0} cannot be read or written: {1}.", file, Refused.of(refused)));
        err.println(book.say("Check permissions and free space."));
        return CONTENT_ERRORS;
    }

    /** A system of another encoding than the name's, which the JVM cannot say to it. */
    private static int unspeakable(InvalidPathException name, String[] arguments, PrintWriter err) {
        Phrasebook book = LanguageOption.book(arguments);
        err.println(book.say("The system's locale has no characters for the file name “{0}”.", name.getInput()));
        err.println(book.say("Start Bifolio with LC_ALL=C.UTF-8, or set another locale of UTF-8."));
        return CONTENT_ERRORS;
    }

    private static int ownFault(Throwable fault, Phrasebook book, PrintWriter err) {
        err.println(book.say("Bifolio itself has failed; this is not a mistake in your content. Please report it:"));
        fault.printStackTrace(err);
        return OWN_FAULT;
    }

    @Override
    public void run() {
        throw new WrongUsage(spec.commandLine(), Message.of("Say what to do: build, check or serve."));
    }
}
