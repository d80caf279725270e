package org.bifolio.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bifolio.finding.Message;
import org.bifolio.finding.Phrasebook;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be followed, and the words that say why. */
final class WrongUsage extends ParameterException {
    private static final long serialVersionUID = 1;

    private final transient Message why;

    WrongUsage(CommandLine line, Message why) {
        super(line, why.toString());
        this.why = why;
    }

    /** Says what is wrong, in the language that Bifolio speaks, and what would be right: near names, or the help. */
    static int tell(ParameterException wrong, Phrasebook book, PrintWriter err) {
        err.println(book.say(why(wrong)));
        List<String> near =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (near.isEmpty() || ((UnmatchedArgumentException) wrong).isUnknownOption()) {
            wrong.getCommandLine().usage(err);
        } else {
            err.println(book.say(
                    "Did you mean: {0}?",
                    near.stream()
                            .map(command ->
                                    wrong.getCommandLine().getCommandSpec().qualifiedName() + " " + command)
                            .collect(Collectors.joining(", "))));
        }
        return Main.WRONG_USAGE;
    }

    private static Message why(ParameterException wrong) {
        if (wrong instanceof WrongUsage ours) {
            return ours.why;
        } else if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            return unmatched.isUnknownOption()
                    ? Message.of("There is no option {0} here.", first)
                    : Message.of("“{0}” does not belong here.", first);
        } else if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec first = missing.getMissing().get(0);
            return first instanceof OptionSpec option
                    ? Message.of("{0} needs a value: {1}.", option.longestName(), option.paramLabel())
                    : Message.of("{0} is missing.", first.paramLabel());
        } else if (wrong.getArgSpec() instanceof OptionSpec option && wrong.getValue() != null) {
            Object[] known = option.type().getEnumConstants();
            return known == null
                    ? Message.of("{0} cannot be “{1}”.", option.longestName(), wrong.getValue())
                    : Message.of(
                            "{0} cannot be “{1}”, only {2}.",
                            option.longestName(),
                            wrong.getValue(),
                            Arrays.stream(known).map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return Message.of("{0}", wrong.getMessage());
    }
}
