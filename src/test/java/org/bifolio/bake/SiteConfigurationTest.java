package org.bifolio.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteConfigurationTest {
    @TempDir
    Path folder;

    private final Findings findings = new Findings();

    private SiteConfiguration read(String text) throws IOException {
        Files.writeString(folder.resolve("jbake.properties"), text);
        return SiteConfiguration.read(folder, findings);
    }

    private List<String> told() {
        return findings.all().stream().map(Finding::toString).toList();
    }

    @Test
    void readsSettingsOverJBakesDefaults() throws IOException {
        SiteConfiguration site = read("\uFEFF# 注释\nsite.host = https://example.org/investors\r\nsite.owner=青云 \\\n"
                + "  科技\nrender.feed:false\ntemplate.issuer.file=issuer.ftlh\n");

        assertEquals(List.of(), told());
        assertEquals("https://example.org/investors/", site.baseUrl());
        assertEquals(Optional.of("青云 科技"), site.value("site.owner"));
        assertEquals(Optional.empty(), site.value("site.none"));
        assertEquals(Optional.of("false"), site.value("render.feed"));
        assertEquals(Optional.of("true"), site.value("render.index"));
        assertEquals(Optional.of("issuer.ftlh"), site.template("issuer"));
        assertTrue(site.documentTypes().contains("issuer"));
        assertEquals(folder.resolve("content"), site.contentFolder());
    }

    @Test
    void tellsEachMistakeWithItsLine() throws IOException {
        read("""
                site.host=example.org
                render.fed=true
                render.index=yes
                index.posts_per_page=many
                template.home.file=../home.ftlh
                template.about.file=about.groovy
                content.folder=/etc
                render.encoding=GBK
                freemarker.timezone=Peking
                render.index=true
                site.title=\\u12
                """);

        assertEquals(
                List.of(
                        "jbake.properties:1:1: site.host is “example.org”. It must be an absolute address, such as"
                                + " https://example.org/. [configuration]",
                        "jbake.properties:2:1: There is no setting render.fed. Did you mean render.feed? Settings of your own"
                                + " start with “site.”. [configuration]",
                        "jbake.properties:3:1: render.index is “yes”. It must be true or false. [configuration]",
                        "jbake.properties:4:1: index.posts_per_page is “many”. It must be a whole number. [configuration]",
                        "jbake.properties:5:1: template.home.file is “../home.ftlh”. It must be a FreeMarker file below the"
                                + " templates folder. [configuration]",
                        "jbake.properties:6:1: template.about.file is “about.groovy”. It must be a FreeMarker file below the"
                                + " templates folder. [configuration]",
                        "jbake.properties:7:1: content.folder is “/etc”. It must be a folder below the project."
                                + " [configuration]",
                        "jbake.properties:8:1: render.encoding is “GBK”. It must be UTF-8. [configuration]",
                        "jbake.properties:9:1: freemarker.timezone is “Peking”. It must be a time zone, such as"
                                + " Asia/Shanghai. [configuration]",
                        "jbake.properties:10:1: render.index is set a second time. Remove it here or on line 3."
                                + " [configuration]",
                        "jbake.properties:11:1: A \\u here is not followed by four hexadecimal digits. Write the character"
                                + " itself, in UTF-8, or double the backslash. [configuration]"),
                told());
    }

    @Test
    void leavesNamesOfItsOwnToAProject() throws IOException {
        SiteConfiguration site = read("""
                site.host=https://example.org/
                site.hosts=two
                site.owner=QingCloud
                template.post.file=post.ftlh
                template.home.file=home.ftlh
                template.homes.file=homes.ftlh
                bifolio.edit.url=https://example.org/{file}
                """);

        assertEquals(List.of(), told());
        assertEquals(Optional.of("homes.ftlh"), site.template("homes"));
        assertEquals(Optional.of("two"), site.value("site.hosts"));
    }

    @Test
    void doesNotUseASettingThatIsASlipOfAnother() throws IOException {
        SiteConfiguration site = read(
                "template.home.file=home.ftlh\ntemplate.sectoin.file=section.ftlh\nsite.hots=https://example.org/\n");

        assertEquals(2, told().size(), told()::toString);
        assertEquals(Optional.empty(), site.template("sectoin"));
        assertEquals(Optional.empty(), site.value("site.hots"));
    }

    @Test
    void tellsOfAFileThatIsMissingOrOfAnotherEncoding() throws IOException {
        Files.createDirectory(folder.resolve("content"));
        SiteConfiguration.read(folder, findings);
        Files.write(folder.resolve("jbake.properties"), new byte[] {'a', '=', (byte) 0xc4, (byte) 0xe3});
        SiteConfiguration.read(folder, findings);

        assertEquals(
                List.of(
                        "jbake.properties: The project's configuration cannot be read. Create jbake.properties with at least"
                                + " site.host and template.<type>.file for each document type. [file-missing]",
                        "jbake.properties: The file is not UTF-8. Save it as UTF-8. [file-encoding]"),
                told());
    }

    @Test
    void theProjectsOwnConfigurationIsSound() {
        SiteConfiguration site = SiteConfiguration.read(Path.of("").toAbsolutePath(), findings);

        assertEquals(List.of(), told());
        for (String type : List.of(
                "home",
                "language",
                "issuer",
                "filing",
                "section",
                "sources",
                "notes",
                "figures",
                "glossary",
                "about",
                "print",
                "error404")) {
            assertEquals(Optional.of(type + ".ftlh"), site.template(type));
        }
    }
}
