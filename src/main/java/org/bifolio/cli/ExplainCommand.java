package org.bifolio.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.bifolio.finding.Code;
import org.bifolio.finding.Explanations;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.finding.Phrasebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bifolio explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Says what a code at the end of a message means, and what to do.",
            "",
            "Without a code it lists all of them. docs/findings.md and findings.zh.md have the same, in groups."
        },
        footer = {"", "Example: bifolio explain fact-conflict"})
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", arity = "0..1", description = "The code, such as fact-conflict.")
    private String code;

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> codes = Arrays.stream(Code.values()).map(Code::id).toList();
        if (code == null) {
            codes.forEach(each -> spec.commandLine().getOut().println(each));
            return Main.DONE;
        }
        if (!codes.contains(code)) {
            throw new WrongUsage(
                    spec.commandLine(),
                    Message.of("There is no code “{0}”. {1}", code, NearestNames.remedy(code, codes, "codes")));
        }
        Phrasebook book = language.book();
        Explanations.Explanation explained = Explanations.of(Code.values()[codes.indexOf(code)], book);
        PrintWriter out = spec.commandLine().getOut();
        out.println(book.say("{0}: {1}.", code, explained.means()));
        out.println(book.say("What to do: {0}.", explained.remedy()));
        return Main.DONE;
    }
}
