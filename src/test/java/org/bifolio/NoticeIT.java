package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the jar ships is named in NOTICE, and its licences are where NOTICE says. */
class NoticeIT {
    private static final Pattern PACKAGES = Pattern.compile("\\(([a-z0-9.]+(?:, [a-z0-9.]+)*)\\)");

    @Test
    void namesWhoseClassesTheJarHolds() throws IOException {
        TreeSet<String> named = new TreeSet<>(List.of("org/bifolio"));
        Matcher matcher = PACKAGES.matcher(Files.readString(Path.of("NOTICE")));
        while (matcher.find()) {
            for (String one : matcher.group(1).split(", ")) {
                named.add(one.replace('.', '/'));
            }
        }
        TreeSet<String> unnamed = new TreeSet<>();
        TreeSet<String> unused = new TreeSet<>(named);
        try (JarFile jar = new JarFile("target/bifolio.jar")) {
            jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .forEach(name -> {
                        String path = name.replaceFirst("^META-INF/versions/\\d+/", "");
                        List<String> owners = named.stream()
                                .filter(owner -> path.startsWith(owner + "/"))
                                .toList();
                        unused.removeAll(owners);
                        if (owners.isEmpty()) {
                            unnamed.add(path.substring(0, path.lastIndexOf('/') + 1));
                        }
                    });
        }
        assertEquals(List.of(), List.copyOf(unnamed), "packages that NOTICE does not name");
        assertEquals(List.of(), List.copyOf(unused), "packages that NOTICE names and the jar has not");
    }

    @Test
    void theJarHoldsTheLicencesThatNoticeSpeaksOf() throws IOException {
        try (JarFile jar = new JarFile("target/bifolio.jar")) {
            assertEquals(Files.readString(Path.of("LICENSE")), text(jar, "META-INF/LICENSE"));
            assertEquals(Files.readString(Path.of("NOTICE")), text(jar, "META-INF/licenses/NOTICE"));
            assertTrue(text(jar, "META-INF/NOTICE").contains("The Apache Software Foundation"));
            for (String name : List.of("fastcsv", "flexmark-java", "jbake", "jsoup", "slf4j")) {
                assertTrue(
                        text(jar, "META-INF/licenses/" + name + ".txt").contains("Copyright (c)")
                                || text(jar, "META-INF/licenses/" + name + ".txt")
                                        .contains("Copyright ©"),
                        name);
            }
            assertTrue(text(jar, "org/bifolio/chart/OFL.txt").contains("SIL OPEN FONT LICENSE"));
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        assertTrue(entry != null, "the jar has " + name);
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
