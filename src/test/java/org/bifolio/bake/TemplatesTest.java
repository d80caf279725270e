package org.bifolio.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    @TempDir
    Path folder;

    /** A view that holds what no template should get at. */
    public record Holder(File file, Class<?> type, Runtime runtime, List<String> names) {}

    private String failure(String template) throws IOException {
        BakeTesting project = new BakeTesting(folder.resolve(Integer.toHexString(template.hashCode())))
                .write("templates/home.ftl", template)
                .write("templates/home.ftlh", "<#include 'home.ftl'>");
        project.bake(BakeTesting.generated(
                "home",
                "index.html",
                new Holder(new File("/etc/hostname"), String.class, Runtime.getRuntime(), List.of("a"))));
        assertFalse(Files.exists(project.site.resolve("index.html")), template);
        return String.join("\n", project.told());
    }

    @Test
    void reachNoJavaClass() throws IOException {
        for (String template : List.of(
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "<#assign e='freemarker.template.utility.ObjectConstructor'?new()>${e('java.io.File','/')}",
                "${page.class.name}",
                "${page.getClass().getName()}",
                "${page.type.name}",
                "${page.type.forName('java.lang.Runtime')}",
                "${page.file.parentFile}",
                "${page.file.delete()?c}",
                "${page.runtime.availableProcessors()}",
                "${page?api.title}",
                "${page.names?api.size()}",
                "${db.store}",
                "${db.getClass()}",
                "${db.drop()}",
                "${renderer.config}")) {
            assertTrue(failure(template).contains("[template-failed]"), template);
        }
    }

    @Test
    void putNoByteOrderMarkIntoPages() throws IOException {
        BakeTesting project = new BakeTesting(folder)
                .write("templates/home.ftlh", "\uFEFF<#include 'part.ftlh'>")
                .write("templates/part.ftlh", "\uFEFFhome");
        project.bake(BakeTesting.generated("home", "index.html", Map.of()));

        assertEquals(Map.of("index.html", "home"), project.files());
    }

    @Test
    void readNothingOutsideTheirFolder() throws IOException {
        for (String template : List.of(
                "<#include '../jbake.properties'>",
                "<#include '/../jbake.properties'>",
                "<#import '../../secret.ftl' as x>",
                "<#include 'file:///etc/hostname'>")) {
            assertTrue(failure(template).contains("[template-failed]"), template);
        }
    }

    @Test
    void tellOfALinkOutOfTheirFolder() throws IOException {
        BakeTesting project = new BakeTesting(folder).write("outside.ftlh", "${x}");
        Files.createSymbolicLink(project.root.resolve("templates/link.ftlh"), project.root.resolve("outside.ftlh"));
        project.bake();

        assertEquals(
                List.of(
                        "templates/link.ftlh: This is a link to a place outside the templates folder. Copy the file into it."
                                + " [file-outside]"),
                project.told());
    }

    @Test
    void tellAllMistakesAtOnce() throws IOException {
        BakeTesting project = new BakeTesting(folder)
                .write("templates/a.ftlh", "<#if x>")
                .write("templates/parts/b.ftlh", "text\n<#list>")
                .bake();

        assertEquals(2, project.told().size());
        assertTrue(
                project.told().get(0).startsWith("templates/a.ftlh:"),
                project.told().get(0));
        assertTrue(
                project.told().get(1).startsWith("templates/parts/b.ftlh:2:"),
                project.told().get(1));
    }

    @Test
    void hideNoMistakeInAnAttempt() throws IOException {
        BakeTesting project =
                new BakeTesting(folder).write("templates/home.ftlh", "<#attempt>${x}<#recover>hidden</#attempt>");
        project.bake(BakeTesting.generated("home", "a.html", Map.of()));

        assertEquals(
                List.of(
                        "templates/home.ftlh:1:13: home.ftlh could not be rendered: x has no value. Correct the name; where a page may be without it,"
                                + " write (x)!. [template-failed]"),
                project.told());
    }

    @Test
    void tellABrokenTemplateOnceHoweverManyPagesUseIt() throws IOException {
        BakeTesting project = new BakeTesting(folder)
                .write("templates/home.ftlh", "<#include 'layout.ftlh'>")
                .write("templates/layout.ftlh", "<#list>");
        project.bake(
                BakeTesting.generated("home", "a.html", Map.of()), BakeTesting.generated("home", "b.html", Map.of()));

        assertTrue(
                project.told().stream()
                                .filter(told -> told.endsWith("[template-syntax]"))
                                .count()
                        == 1,
                project.told().toString());
    }

    @Test
    void askTheStoreByJBakesNames() throws IOException {
        BakeTesting project = new BakeTesting(folder)
                .write(
                        "templates/home.ftlh",
                        "<#list published_homes as home>${home.uri} </#list>${db.getPublishedCount('home')}"
                                + " ${(published_date?string('yyyy'))!'undated'}");
        project.bake(
                BakeTesting.generated("home", "a.html", Map.of()), BakeTesting.generated("home", "b.html", Map.of()));

        assertEquals(List.of(), project.told());
        assertEquals("a.html b.html 2 undated", project.read("a.html"));
    }
}
