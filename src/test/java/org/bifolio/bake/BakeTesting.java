package org.bifolio.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;

/** A small project in a temporary folder, and what was baked from it. */
final class BakeTesting {
    final Path root;
    final Path site;
    final Findings findings = new Findings();

    BakeTesting(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("project"));
        site = folder.resolve("site");
        Files.createDirectories(root.resolve("content"));
        write("jbake.properties", """
                site.host=https://example.org/
                template.home.file=home.ftlh
                template.section.file=section.ftlh
                asset.folder=templates/root
                render.index=false
                render.archive=false
                render.feed=false
                render.tags=false
                """);
        write("templates/home.ftlh", "<h1>${page.title}</h1>\n");
        write("templates/section.ftlh", "<h1>${page.title}</h1>\n${content.body}");
    }

    BakeTesting write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Page section(String path, String source, Object view) {
        return new Page("section", path, () -> new Page.Shown(view, "<p>body</p>"), Optional.of(root.resolve(source)));
    }

    static Page generated(String type, String path, Object view) {
        return new Page(type, path, () -> new Page.Shown(view, ""), Optional.empty());
    }

    BakeTesting bake(Page... pages) {
        Templates.open(SiteConfiguration.read(root, findings), findings).ifPresent(templates -> {
            SiteOven.ofLastLot(templates, List.of(pages), site, (page, text) -> {}, findings)
                    .bake();
            templates.tellFailures();
        });
        return this;
    }

    BakeTesting bakeFolder() {
        Templates.open(SiteConfiguration.read(root, findings), findings)
                .ifPresent(templates -> SiteOven.ofFolder(templates, file -> "<p>body</p>", site, findings)
                        .bake());
        return this;
    }

    String read(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }

    List<String> told() {
        return findings.all().stream().map(Finding::toString).toList();
    }

    Map<String, String> files() throws IOException {
        return files(site);
    }

    /** Every file below a folder with its text. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
