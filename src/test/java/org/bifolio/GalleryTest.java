package org.bifolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.chart.ChartKind;
import org.bifolio.finding.Findings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Builds the gallery of charts, docs/gallery with our own templates, into target/gallery/site: every kind beside its file. */
class GalleryTest {
    private static final Path GALLERY = Path.of("docs", "gallery");
    private static final Path PROJECT = Path.of("target", "gallery").toAbsolutePath();
    private static final Path SITE = PROJECT.resolve("site");
    private static final Path FILING = GALLERY.resolve("content/000001/kinds");

    @BeforeAll
    static void build() throws IOException {
        if (Files.exists(PROJECT)) {
            try (Stream<Path> old = Files.walk(PROJECT)) {
                for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        TestProject.at(PROJECT)
                .overlay(GALLERY)
                .write("jbake.properties", Files.readString(Path.of("jbake.properties")));
        copy(Path.of("templates"), PROJECT.resolve("templates"));
        Findings findings = new Findings();
        new ReportBuild(PROJECT, TestProject.TODAY).build(SITE, Optional.empty(), findings, stage -> {});
        assertEquals(List.of(), findings.all());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void showsEveryKind() throws IOException {
        try (Stream<Path> files = Files.list(FILING.resolve("charts"))) {
            assertEquals(
                    Arrays.stream(ChartKind.values())
                            .map(kind -> kind.id() + ".yaml")
                            .sorted()
                            .toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsEachBesideItsFile(ChartKind kind) throws IOException {
        String yaml = Files.readString(FILING.resolve("charts/" + kind.id() + ".yaml"));
        assertTrue(yaml.startsWith("kind: " + kind.id() + "\n"), yaml);
        assertTrue(yaml.lines().count() <= 10, "a chart is ten lines");
        for (String language : List.of("zh", "en")) {
            String section = Files.readString(FILING.resolve("010-kinds." + language + ".md"));
            assertTrue(
                    section.contains("{{chart " + kind.id() + "}}\n\n```yaml\n" + yaml + "```\n"),
                    kind + " is not shown with its file as it is");
            Path charts = SITE.resolve(language + "/000001/kinds/charts");
            for (String ending : List.of("svg", "png", "csv")) {
                assertTrue(Files.size(charts.resolve(kind.id() + "." + ending)) > 0);
            }
        }
    }

    @Test
    void givesFilesAReaderCanUse() throws IOException {
        byte[] csv = Files.readAllBytes(SITE.resolve("zh/000001/kinds/charts/columns.csv"));
        assertEquals((byte) 0xef, csv[0], "a spreadsheet knows UTF-8 by its byte order mark");
        String text = Files.readString(SITE.resolve("zh/000001/kinds/charts/columns.csv"));
        assertTrue(text.contains("\r\n2020,营收,3.77,376800000,CNY,reported,revenue@FY2020 #kinds\r\n"), text);
        String page = Files.readString(SITE.resolve("zh/000001/kinds/kinds.html"));
        assertTrue(
                page.contains("<meta property=\"og:image\" content=\"https://example.org/zh/000001/kinds/card.png\">"));
        assertTrue(page.contains("charts/columns.svg\" download>SVG</a>"), "the chart's block links its files");
    }
}
