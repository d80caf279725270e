package org.bifolio.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/**
 * Finds files and folders that an editor surely means to be read and that are not, for they are misnamed or lie in another folder:
 * {@code calculation.yaml}, {@code charts/results.yml}, a table beside {@code figures/}, a section in Word. Files of other kinds,
 * such as the document as published, may lie anywhere.
 */
final class Strays {
    /** Files of a folder that are read; those that must be there first. */
    static final List<String> OF_CONTENT = List.of("site.yaml", "concepts.yaml", "calculations.yaml", "glossary.yaml");

    static final List<String> OF_ISSUER = List.of("issuer.yaml", "derived.yaml", "calculations.yaml");
    static final List<String> OF_FILING = List.of("filing.yaml");

    /** Files that an editor may well mean as a table. */
    static final Pattern TABLES = Pattern.compile(
            "(?i)(?!~)(?<name>.+?)\\.(csv|xlsx?|xlsm|xlsb|xltx|ods|fods|ett?|numbers|tsv|tab)(\\.txt)?");

    private static final Pattern YAML = Pattern.compile("(?i)(?!~)(?<name>.+?)\\.ya?ml(\\.txt)?");
    private static final Pattern TEXTS =
            Pattern.compile("(?i)(?!~)(?<name>.+?)\\.(md|mkd|mdown|markdown|docx?|odt|rtf|wps|pages)(\\.txt)?");
    /** A section that an editor's program has saved as plain text. */
    private static final Pattern SECTION = Pattern.compile("(?i)\\d{3}-.+\\.(zh|en)\\.txt");

    private static final Pattern READ_ME = Pattern.compile("(?i)(read[ _-]?me|说明)\\..*");

    private final ProjectFiles files;
    private final Findings findings;

    Strays(ProjectFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** In {@code content/} itself. */
    void inContent(Path folder) {
        for (Path file : ordinary(folder)) {
            yaml(file, OF_CONTENT, Message.of("Several files of concepts may lie in a folder concepts/."));
            wrongPlace(file, TABLES, Message.of("Put the table into the folder figures/ of its filing."));
            wrongPlace(file, TEXTS, Message.of("Put a section into the folder of its filing, a page into pages/."));
        }
    }

    /** In the folder of an issuer. */
    void inIssuer(Path folder) {
        for (Path file : ordinary(folder)) {
            yaml(file, OF_ISSUER, Message.of("A filing.yaml lies in the folder of its filing."));
            wrongPlace(file, TABLES, Message.of("Put the table into the folder figures/ of its filing."));
            wrongPlace(file, TEXTS, Message.of("Put the section into the folder of its filing."));
        }
    }

    /** In the folder of a filing, whose sections somebody else reads. */
    void inFiling(Path folder) {
        for (Path file : ordinary(folder)) {
            yaml(file, OF_FILING, Message.of("Charts lie in charts/."));
            wrongPlace(file, TABLES, Message.of("Put the table into figures/."));
            text(file);
        }
        List<String> read = List.of("figures", "charts");
        for (Path place : files.list(folder)) {
            String name = place.getFileName().toString();
            if (Files.isDirectory(place) && !read.contains(name)) {
                NearestNames.to(name, read).stream()
                        .findFirst()
                        .ifPresent(meant -> found(
                                place,
                                Message.of("A folder “{0}” is not read here.", name),
                                Files.exists(place.resolveSibling(meant))
                                        ? Message.of("Move its files into {0}.", meant)
                                        : Message.of("Rename it to {0}.", meant)));
            }
        }
    }

    /** In a folder of pages. */
    void inPages(Path folder) {
        for (Path file : ordinary(folder)) {
            text(file);
        }
    }

    /** In a folder all of whose files are YAML with names of their own: its name, and what one is called. */
    void inYamlFolder(Path folder) {
        for (Path file : files.list(folder)) {
            String name = file.getFileName().toString();
            Matcher yaml = YAML.matcher(name);
            if (Files.isDirectory(file)) {
                inFolder(file);
            } else if (yaml.matches() && !name.endsWith(".yaml")) {
                notRead(file, Message.of("Rename it to {0}.", yaml.group("name") + ".yaml"));
            } else if (TABLES.matcher(name).matches() || TEXTS.matcher(name).matches() && !readMe(name)) {
                notRead(file, Message.of("Files in {0} end in .yaml.", files.name(folder)));
            }
        }
    }

    /** A folder where only files are read. */
    void inFolder(Path place) {
        found(
                place,
                Message.of("A folder “{0}” is not read here.", place.getFileName()),
                Message.of("Move its files up into {0}.", files.name(place.getParent())));
    }

    private List<Path> ordinary(Path folder) {
        return files.list(folder).stream()
                .filter(file -> !Files.isDirectory(file))
                .filter(file -> !readMe(file.getFileName().toString()))
                .toList();
    }

    /** Whether it is meant for those who look into the folder. */
    static boolean readMe(String name) {
        return READ_ME.matcher(name).matches();
    }

    private void yaml(Path file, List<String> read, Message otherwise) {
        String name = file.getFileName().toString();
        if (!YAML.matcher(name).matches() || read.contains(name)) {
            return;
        }
        Optional<String> meant = NearestNames.to(name, read).stream()
                .filter(near -> !Files.exists(file.resolveSibling(near)))
                .findFirst();
        if (meant.isPresent() && files.told(file.resolveSibling(meant.get()))) {
            return;
        }
        notRead(
                file,
                meant.map(near -> Message.of("Rename it to {0}.", near))
                        .orElseGet(() -> Message.of("{0} {1}", NearestNames.remedy("", read, "files"), otherwise)));
    }

    private void wrongPlace(Path file, Pattern kind, Message remedy) {
        if (kind.matcher(file.getFileName().toString()).matches()) {
            notRead(file, remedy);
        }
    }

    /** A text of another kind where sections or pages lie. */
    private void text(Path file) {
        String name = file.getFileName().toString();
        if (SECTION.matcher(name).matches()) {
            found(
                    file,
                    Message.of("Texts are read from files that end in .md, not from “{0}”.", name),
                    Message.of("Rename it to {0}.", name.replaceAll("(?i)\\.txt$", ".md")));
            return;
        }
        Matcher text = TEXTS.matcher(name);
        if (!text.matches() || name.endsWith(".md")) {
            return;
        }
        boolean markdown = text.group(2).toLowerCase(Locale.ROOT).startsWith("m");
        found(
                file,
                Message.of("Texts are read from files that end in .md, not from “{0}”.", name),
                markdown
                        ? Message.of("Rename it to {0}.", text.group("name") + ".md")
                        : Message.of("Save it as text, as in 010-overview.zh.md, or keep it in a folder of its own."));
    }

    private void notRead(Path file, Message remedy) {
        found(file, Message.of("“{0}” is not read here.", file.getFileName()), remedy);
    }

    private void found(Path file, Message problem, Message remedy) {
        findings.add(Code.FILE_NAME, Location.of(files.name(file)), problem, remedy);
    }
}
