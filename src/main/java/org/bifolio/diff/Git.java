package org.bifolio.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bifolio.finding.Message;

/** The system's git, asked about the repository a folder belongs to. */
final class Git {
    private final String program;
    private final Path folder;

    /** @param program {@code git}, as the system finds it */
    Git(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** How a run of git ended, and what it said when it failed. */
    record Ended(int status, String complaint) {
        boolean well() {
            return status == 0;
        }
    }

    /** Runs git with its output in a file. */
    Ended run(Path output, String... arguments) throws IOException, Unavailable {
        List<String> command = new ArrayList<>(List.of(program, "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Path complaints = Files.createTempFile("bifolio-git-", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(complaints.toFile());
            builder.environment().put("LC_ALL", "C");
            Process process = start(builder);
            process.getOutputStream().close();
            int status = process.waitFor();
            String said = Files.readString(complaints, StandardCharsets.UTF_8).strip();
            return new Ended(status, said.replaceFirst("^fatal: ", "").replaceAll("\\R(?s).*", ""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was running", e);
        } finally {
            Files.delete(complaints);
        }
    }

    private static Process start(ProcessBuilder builder) throws Unavailable {
        try {
            return builder.start();
        } catch (IOException notFound) {
            throw new Unavailable(Message.of(
                    "To compare revisions Bifolio needs git, and cannot start it. Install git, or name two folders."));
        }
    }
}
