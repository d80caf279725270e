package org.bifolio.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bifolio.finding.Message;
import org.bifolio.finding.Phrasebook;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The help of commands in the language that Bifolio speaks. In the commands it stands in English; picocli's own words, of its
 * standard options, are put in ours. Nothing of this is done unless help is shown.
 */
final class HelpWords implements IHelpFactory {
    /** What picocli says of options that it makes itself. */
    private static final Map<String, Message> STANDARD = Map.of(
            "--help", Message.of("Show this help and end."),
            "--version", Message.of("Print the version and end."));

    private final Phrasebook book;

    HelpWords(Phrasebook book) {
        this.book = book;
    }

    @Override
    public Help create(CommandSpec spec, Help.ColorScheme colours) {
        translate(spec);
        return new Help(spec, colours);
    }

    /** Twice does no harm: what is Chinese already is in no phrasebook. */
    private void translate(CommandSpec spec) {
        spec.usageMessage()
                .header(said(spec.usageMessage().header()))
                .description(said(spec.usageMessage().description()))
                .footer(said(spec.usageMessage().footer()))
                .synopsisHeading(book.say("Usage: "))
                .commandListHeading("%n" + book.say("Commands:") + "%n");
        // an option knows its names and words only as long as it is the command's
        for (OptionSpec option : List.copyOf(spec.options())) {
            OptionSpec said = option.toBuilder()
                    .description(said(List.of(option.names()), option.description()))
                    .build();
            spec.remove(option);
            spec.add(said);
        }
        for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
            PositionalParamSpec said = parameter.toBuilder()
                    .description(said(List.of(parameter.paramLabel()), parameter.description()))
                    .build();
            spec.remove(parameter);
            spec.add(said);
        }
    }

    /** @param names picocli's own options are known by them */
    private String[] said(List<String> names, String[] lines) {
        return names.stream()
                .filter(STANDARD::containsKey)
                .findFirst()
                .map(name -> new String[] {book.say(STANDARD.get(name))})
                .orElseGet(() -> said(lines));
    }

    private String[] said(String[] lines) {
        return Arrays.stream(lines).map(book::say).toArray(String[]::new);
    }
}
