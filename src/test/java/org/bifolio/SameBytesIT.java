package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same content gives the same bytes, wherever and in whatever language the machine speaks. */
@Timeout(300)
class SameBytesIT {
    private static final List<String> TURKISH = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-9");
    private static final List<String> CHINESE =
            List.of("-Duser.language=zh", "-Duser.country=CN", "-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=GBK");
    private static final List<String> EGYPTIAN = List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Pacific/Pago_Pago",
            "-Dfile.encoding=UTF-8",
            "-XX:ActiveProcessorCount=1");

    @TempDir
    private Path folder;

    @Test
    void twoMachinesMakeTheSameSite() throws Exception {
        Map<String, String> turkish = built("turkish", TURKISH, "C");
        Map<String, String> chinese = built("a folder with another name, 中文", CHINESE, "C.UTF-8");
        Map<String, String> egyptian = built("egyptian", EGYPTIAN, "POSIX");
        assertFalse(turkish.isEmpty());
        assertSame(turkish, chinese);
        assertSame(turkish, egyptian);
    }

    /** What one process leaves another understands: a page that has not changed stays the file it is. */
    @Test
    void anotherProcessKeepsWhatHasNotChanged() throws Exception {
        built("kept", TURKISH, "C");
        Path root = folder.resolve("kept");
        TestProject project = TestProject.at(root);
        String section = "content/688316/2022-annual-report-summary/030-quarters.zh.md";
        project.write(section, project.read(section) + "\n另有一句。\n");
        Path changed = project.site().resolve("zh/688316/2022-annual-report-summary/quarters.html");
        Path other = project.site().resolve("zh/688316/2022-annual-report-summary/business.html");
        Object before = Files.getAttribute(other, "lastModifiedTime");
        run(root, CHINESE, "C.UTF-8");
        assertTrue(Files.readString(changed).contains("另有一句"));
        assertEquals(before, Files.getAttribute(other, "lastModifiedTime"));
    }

    private static void assertSame(Map<String, String> expected, Map<String, String> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertEquals(bytes, actual.get(name), name));
    }

    private Map<String, String> built(String place, List<String> machine, String locale)
            throws IOException, InterruptedException {
        Path root = folder.resolve(place);
        TestProject project = TestProject.demoIn(root);
        run(root, machine, locale);
        return new TreeMap<>(project.published());
    }

    private void run(Path root, List<String> machine, String locale) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(machine);
        // a path in arguments depends on the encoding of the machine: the working folder is the project instead
        command.addAll(List.of("-Xmx512m", "org.bifolio.cli.Main", "build", "--date", TestProject.TODAY.toString()));
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("LC_ALL", locale);
        int exit = builder.start().waitFor();
        assertEquals(0, exit, () -> root + ":\n" + text(said));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
