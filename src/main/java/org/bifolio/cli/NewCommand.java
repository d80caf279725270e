package org.bifolio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bifolio.content.Project;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.load.Drafts;
import org.bifolio.load.ProjectReader;
import org.bifolio.start.Refusal;
import org.bifolio.start.Scaffold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bifolio new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        subcommands = {
            NewCommand.IssuerCommand.class,
            NewCommand.FilingCommand.class,
            NewCommand.SectionCommand.class,
            NewCommand.ChartCommand.class,
            NewCommand.PageCommand.class
        },
        synopsisSubcommandLabel = "WHAT",
        description = {
            "Makes files for a new issuer, filing, section, chart or page.",
            "",
            "What it makes passes bifolio check as it is. Filings, sections and pages start as drafts: the preview shows them, nothing of"
                    + " them is published. A file that is there is never written over."
        },
        footer = {
            "",
            "Example: bifolio new issuer 688316",
            "         bifolio new filing 688316 2023-annual-report-summary",
            "         bifolio new section 688316/2023-annual-report-summary key-figures",
            "         bifolio new chart 688316/2023-annual-report-summary results",
            "         bifolio new page notice"
        })
final class NewCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new WrongUsage(
                spec.commandLine(), Message.of("Say what is new: issuer, filing, section, chart or page."));
    }

    /** What they have in common: the project, the language, and how they tell what they made. */
    abstract static class Making implements Callable<Integer> {
        @Option(
                names = {"-p", "--project"},
                paramLabel = "FOLDER",
                description = "The project's folder, the one that holds content/. Default: this folder.")
        private Path project = Path.of("");

        @Mixin
        private LanguageOption language;

        @Spec
        private CommandSpec spec;

        abstract List<String> make(Scaffold scaffold) throws Refusal, IOException;

        final Path root() {
            return project.toAbsolutePath().normalize();
        }

        /** Drafts too, of any date; mistakes are for bifolio check. */
        final Optional<Project> content() {
            return ProjectReader.read(root(), LocalDate.MAX, Drafts.SHOWN, new Findings());
        }

        final String[] place(String filing) throws Refusal {
            String[] parts = filing.split("/", -1);
            if (parts.length != 2) {
                throw new Refusal(
                        Message.of("Write ISSUER/FILING, like 688316/2022-annual-report-summary, not “{0}”.", filing));
            }
            return parts;
        }

        @Override
        public Integer call() throws IOException {
            try {
                make(new Scaffold(root())).forEach(spec.commandLine().getOut()::println);
                return Main.DONE;
            } catch (Refusal refusal) {
                spec.commandLine().getErr().println(language.book().say(refusal.reason()));
                return Main.WRONG_USAGE;
            }
        }
    }

    @Command(
            name = "issuer",
            mixinStandardHelpOptions = true,
            description = "Makes the folder of a listed company, content/CODE/issuer.yaml.",
            footer = {"", "Example: bifolio new issuer 688316"})
    static final class IssuerCommand extends Making {
        @Parameters(paramLabel = "CODE", description = "Its stock code.")
        private String code;

        @Override
        List<String> make(Scaffold scaffold) throws Refusal, IOException {
            return scaffold.issuer(content(), code);
        }
    }

    @Command(
            name = "filing",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a draft filing with filing.yaml and an empty table of key figures. A year in its name is its period.",
            footer = {"", "Example: bifolio new filing 688316 2023-annual-report-summary"})
    static final class FilingCommand extends Making {
        @Parameters(index = "0", paramLabel = "ISSUER", description = "The code of its issuer.")
        private String issuer;

        @Parameters(
                index = "1",
                paramLabel = "NAME",
                description = "Its folder's name, which is also its address on the site.")
        private String name;

        @Override
        List<String> make(Scaffold scaffold) throws Refusal, IOException {
            return scaffold.filing(issuer, name);
        }
    }

    @Command(
            name = "section",
            mixinStandardHelpOptions = true,
            description = "Makes a section in both languages, as drafts behind the filing's last section.",
            footer = {"", "Example: bifolio new section 688316/2022-annual-report-summary outlook"})
    static final class SectionCommand extends Making {
        @Parameters(index = "0", paramLabel = "ISSUER/FILING", description = "The filing it belongs to.")
        private String filing;

        @Parameters(index = "1", paramLabel = "NAME", description = "Its name in its address.")
        private String name;

        @Override
        List<String> make(Scaffold scaffold) throws Refusal, IOException {
            String[] place = place(filing);
            return scaffold.section(content(), place[0], place[1], name);
        }
    }

    @Command(
            name = "page",
            mixinStandardHelpOptions = true,
            description = {
                "Makes a page that belongs to no company, in both languages, as drafts.",
                "",
                "Pages of one folder are read from page to page; a folder gets an index with its first page."
            },
            footer = {"", "Example: bifolio new page notice", "         bifolio new page guide/tables"})
    static final class PageCommand extends Making {
        @Parameters(index = "0", paramLabel = "NAME", description = "Its name in its address, or FOLDER/NAME.")
        private String name;

        @Override
        List<String> make(Scaffold scaffold) throws Refusal, IOException {
            return scaffold.page(content(), name);
        }
    }

    @Command(
            name = "chart",
            mixinStandardHelpOptions = true,
            description = {
                "Makes a chart of the filing's figure that is known for the most periods, to be changed.",
                "",
                "A section shows it with {{chart NAME}}, in both languages."
            },
            footer = {"", "Example: bifolio new chart 688316/2022-annual-report-summary results"})
    static final class ChartCommand extends Making {
        @Parameters(index = "0", paramLabel = "ISSUER/FILING", description = "The filing it belongs to.")
        private String filing;

        @Parameters(index = "1", paramLabel = "NAME", description = "Its file's name.")
        private String name;

        @Override
        List<String> make(Scaffold scaffold) throws Refusal, IOException {
            String[] place = place(filing);
            Project project = content()
                    .orElseThrow(() ->
                            new Refusal(Message.of("The content of {0} cannot be read; run bifolio check.", filing)));
            return scaffold.chart(project, place[0], place[1], name);
        }
    }
}
