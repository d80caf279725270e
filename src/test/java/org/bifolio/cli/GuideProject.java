package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.TestProject;
import org.bifolio.TestWorkbook;
import org.bifolio.finding.Phrasebook;

/**
 * A project made by following the editor's guide. What a block of code asks for is in the line that opens it:
 *
 * <pre>
 * ```csv content/000000/…/quarters.csv       the file is to be so; .xlsx: a workbook with these cells
 * ```csv content/000000/…/quarters.csv gbk   the file is to be so, in this encoding
 * ```diff content/000000/…/filing.yaml       lines with - go out, lines with + come in, the others tell the place
 * ```console                                 after $ a command, under it what is answered
 * ```text                                    nothing: what a filing prints
 * </pre>
 */
final class GuideProject {
    private static final Set<String> DATED = Set.of("check", "build", "status");
    private static final Set<String> PLACELESS = Set.of("init", "explain", "repair");

    private final String language;
    private final Path start;
    private final List<String> stages;
    private Path folder;

    /** @param start an empty folder, in which the project is made */
    GuideProject(String language, Path start) {
        this.language = language;
        this.start = start;
        this.folder = start;
        Phrasebook book = Phrasebook.of(Locale.forLanguageTag(language));
        this.stages = Stream.of("Checking", "Making pages", "Verifying")
                .map(stage -> book.say(stage))
                .toList();
    }

    /** Where the commands so far have led. */
    Path folder() {
        return folder;
    }

    void follow(GuideBlock block) throws IOException {
        String[] info = block.info().split(" ");
        switch (info[0]) {
            case "text" -> {}
            case "console" -> assertEquals(masked(block.text()), masked(transcript(block)), block.place());
            case "diff" -> edit(folder.resolve(info[1]), block);
            default -> {
                assertTrue(info.length > 1, () -> block.place() + " names no file");
                write(folder.resolve(info[1]), block.text() + "\n", info.length > 2 ? info[2] : "UTF-8");
            }
        }
    }

    private static void write(Path file, String text, String charset) throws IOException {
        Files.createDirectories(file.getParent());
        boolean workbook = file.toString().endsWith(".xlsx");
        Files.write(file, workbook ? workbook(text) : text.getBytes(Charset.forName(charset)));
    }

    /** Each cell is text, as typed into a cell formatted so. */
    private static byte[] workbook(String csv) {
        return TestWorkbook.of(csv.lines()
                .map(line -> Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                        .map(cell -> "'" + cell.replace("\"", ""))
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n")));
    }

    private static void edit(Path file, GuideBlock block) throws IOException {
        String before = "\n" + Files.readString(file);
        String old = lines(block, '+');
        assertTrue(
                before.contains(old) && before.indexOf(old) == before.lastIndexOf(old),
                () -> block.place() + ": these lines do not stand once in " + file + ":" + old);
        String after = before.replace(old, lines(block, '-')).substring(1);
        Files.writeString(file, after, StandardCharsets.UTF_8);
    }

    /** The lines that do not start with a sign, without their first character. */
    private static String lines(GuideBlock block, char sign) {
        return block.text()
                .lines()
                .filter(line -> line.isEmpty() || line.charAt(0) != sign)
                .map(line -> line.isEmpty() ? "" : line.substring(1))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** The commands of a block, each with what is really answered. */
    private String transcript(GuideBlock block) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line :
                block.text().lines().filter(each -> each.startsWith("$ ")).toList()) {
            lines.add(line);
            String answer = answer(line.substring(2).split(" "), block);
            lines.addAll(answer.lines().toList());
        }
        return String.join("\n", lines);
    }

    /** How many pages a site has is not what the guide is about. */
    private static String masked(String transcript) {
        List<String> lines = new ArrayList<>();
        boolean counts = false;
        for (String line : transcript.lines().toList()) {
            counts = line.startsWith("$ ") ? line.matches("\\$ bifolio build.*") : counts;
            lines.add(counts && !line.startsWith("$ ") ? line.replaceAll("\\d+", "#") : line);
        }
        return String.join("\n", lines);
    }

    private String answer(String[] words, GuideBlock block) throws IOException {
        switch (words[0]) {
            case "export" -> {
                return "";
            }
            case "cd" -> {
                folder = folder.resolve(words[1]);
                return "";
            }
            case "rm" -> {
                Files.delete(folder.resolve(words[1]));
                return "";
            }
            case "mkdir" -> {
                Files.createDirectory(folder.resolve(words[1]).normalize());
                return "";
            }
            case "cp" -> {
                Path from = folder.resolve(words[2]).normalize();
                TestProject.at(folder.resolve(words[3]).normalize().resolve(from.getFileName()))
                        .overlay(from);
                return "";
            }
            case "bifolio" -> {
                return words[1].equals("serve") ? "" : bifolio(words);
            }
            default -> throw new AssertionError(block.place() + ": the guide knows no command " + words[0]);
        }
    }

    /** As a terminal shows it: the stages of a build vanish, and paths are those from the project's folder. */
    private String bifolio(String[] words) {
        List<String> arguments = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            arguments.add(placed(words[i]));
        }
        arguments.addAll(List.of("--lang", language));
        if (DATED.contains(words[1])) {
            arguments.addAll(List.of("--date", TestProject.TODAY.toString()));
        }
        if (!PLACELESS.contains(words[1])) {
            arguments.addAll(List.of("-p", folder.toString()));
        }
        Run run = Run.of(arguments.toArray(String[]::new));
        String told = run.err()
                .lines()
                .filter(line -> !stages.contains(line))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return (told + run.out())
                .replace(folder + "/", "")
                .replace(start + "/", folder.equals(start) ? "" : "../")
                .stripTrailing();
    }

    private String placed(String word) {
        if (word.startsWith("--report=")) {
            return "--report=" + folder.resolve(word.substring(9));
        }
        boolean file = word.startsWith("content/") || word.startsWith("../") || word.equals("investors");
        return file ? folder.resolve(word).normalize().toString() : word;
    }
}
