package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code bifolio} by its name, from a folder of PATH that has a link to it. */
@Timeout(60)
class LinkedCommandTest {
    @TempDir
    private Path folder;

    /** A copy of the command with a jar newer than its sources, and in place of Java what prints its arguments. */
    private Path home() throws IOException {
        Path home = Files.createDirectories(folder.resolve("bi folio/home"));
        executable(home.resolve("bifolio"), Files.readString(Path.of("bifolio")));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("target"));
        for (String old : List.of("pom.xml", "src/main/A.java")) {
            Files.setLastModifiedTime(Files.writeString(home.resolve(old), ""), FileTime.fromMillis(0));
        }
        Files.setLastModifiedTime(home.resolve("src/main"), FileTime.fromMillis(0));
        Files.writeString(home.resolve("target/bifolio.jar"), "");
        executable(folder.resolve("java/bin/java"), "#!/bin/sh\nfor word; do echo \"$word\"; done\n");
        return home;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Assumptions.assumeTrue(Files.writeString(file, text).toFile().setExecutable(true));
    }

    @Test
    void findsItsHomeThroughLinks() throws Exception {
        Assumptions.assumeTrue(File.separatorChar == '/', "this system does not run it");
        Path home = home();
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("shelf"), folder.resolve("bi folio"));
        Files.createSymbolicLink(folder.resolve("middle"), Path.of("shelf/home/bifolio"));
        Files.createSymbolicLink(bin.resolve("bifolio"), Path.of("../middle"));
        String jar = home.toRealPath().resolve("target/bifolio.jar").toString();
        for (Path command : List.of(home.resolve("bifolio"), bin.resolve("bifolio"))) {
            ProcessBuilder starting = new ProcessBuilder(command.toString(), "check", "a b").redirectErrorStream(true);
            starting.environment().put("JAVA_HOME", folder.resolve("java").toString());
            Process running = starting.start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, running.waitFor(), said);
            assertTrue(said.endsWith("-jar\n" + jar + "\ncheck\na b\n"), said);
        }
        assertFalse(Files.exists(bin.resolve("target")));
    }
}
