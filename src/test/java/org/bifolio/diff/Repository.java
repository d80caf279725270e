package org.bifolio.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository for a test, untouched by the machine's own settings. */
public record Repository(Path folder) {

    /** Makes the folder a repository. */
    public static Repository in(Path folder) {
        Repository repository = new Repository(folder);
        repository.git("init", "--quiet", "--initial-branch=main");
        return repository;
    }

    /** Commits everything in the folder. */
    public Repository commit(String message) {
        git("add", "--all", "--force");
        git(
                "-c",
                "user.name=Editor",
                "-c",
                "user.email=editor@example.org",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "--quiet",
                "--allow-empty",
                "--message",
                message);
        return this;
    }

    public String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment()
                .put("GIT_CONFIG_GLOBAL", folder.resolve("no-such-settings").toString());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + said);
            }
            return said.strip();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("these tests need git", e);
        }
    }
}
