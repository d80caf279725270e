package org.bifolio.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.bifolio.finding.Code;
import org.bifolio.finding.Explanations;
import org.bifolio.finding.NearestNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bifolio explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Says what a code at the end of a message means, and what to do.",
            "",
            "Without a code it lists all of them. docs/findings.md has the same, in groups."
        },
        footer = {"", "Example: bifolio explain fact-conflict"})
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", arity = "0..1", description = "The code, such as fact-conflict.")
    private String code;

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
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no code “" + code + "”. " + NearestNames.remedy(code, codes, "codes"));
        }
        Explanations.Explanation explained = Explanations.of(Code.values()[codes.indexOf(code)]);
        spec.commandLine()
                .getOut()
                .println(code + ": " + explained.means() + ".\nWhat to do: " + explained.remedy() + ".");
        return Main.DONE;
    }
}
