package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bifolio.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files with Chinese names, on a machine whose locale has no characters for them. Windows asks no locale for that. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class LocaleIT {
    private static final String PLACE = "content/000001/2022-annual/";

    @TempDir
    private Path folder;

    private TestProject project;

    /** What a process said on both of its outputs, and how it ended. */
    private record Said(int exit, String text) {}

    @BeforeEach
    void aSectionWithAChineseName() {
        project = TestProject.smallIn(folder.resolve("project")).buildable();
        for (String language : List.of("zh", "en")) {
            project.write(
                    PLACE + "020-上半年." + language + ".md", project.read(PLACE + "010-overview." + language + ".md"));
        }
    }

    private Said run(String locale, String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.resolve("project").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", locale);
        int exit = builder.start().waitFor();
        return new Said(exit, new String(Files.readAllBytes(said), StandardCharsets.UTF_8));
    }

    @Test
    void theCommandBuildsThemUnderAnyLocale() throws Exception {
        String bifolio = Path.of("bifolio").toAbsolutePath().toString();
        for (String locale : List.of("C", "zh_CN.NOWHERE")) {
            Said said = run(locale, "sh", bifolio, "build", "--clean", "--date", TestProject.TODAY.toString());
            assertEquals(0, said.exit(), said::text);
            assertTrue(Files.exists(project.site().resolve("zh/000001/2022-annual/上半年.html")), said::text);
        }
    }

    @Test
    void theCommandSpeaksAsTheSystemDoes() throws Exception {
        String bifolio = Path.of("bifolio").toAbsolutePath().toString();
        assertTrue(run("zh_CN.NOWHERE", "sh", bifolio, "check").text().startsWith("已检查"));
        assertTrue(run("C", "sh", bifolio, "check").text().startsWith("Checked"));
    }

    @Test
    void theJarAloneSaysWhichNameItCannotRead() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Said said = run("C", java, "-Xmx512m", "org.bifolio.cli.Main", "build", "--lang", "zh");
        assertEquals(1, said.exit(), said::text);
        assertTrue(said.text().contains("系统的区域设置无法表示文件名"), said::text);
        assertTrue(said.text().contains("LC_ALL=C.UTF-8"), said::text);
        assertFalse(said.text().contains("Exception"), said::text);
    }
}
