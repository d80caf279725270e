package org.bifolio.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bifolio.ReportBuild;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.bifolio.pages.Draughtsman;
import org.bifolio.pages.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the benchmark says of its runs, and that it notices when generators do not do the same. */
class BenchTest {
    @TempDir
    Path folder;

    @Test
    void comparesRoundByRound() {
        Score hugo = score("Hugo 0.1", 1.0, 10.0, 2.0);
        Score ours = score("Bifolio", 2.0, 10.0, 6.0);
        assertEquals(2.0, hugo.median());
        assertEquals(2.0, ours.against(hugo));
        assertEquals(1.5, score("even", 1.0, 2.0).median());
    }

    @Test
    void printsATableWithoutEmptyColumns() {
        assertEquals(
                """
                ### Two

                | what | median, s | from–to | × Hugo | processor, s | peak, MB | files | written, MB |
                |---|--:|--:|--:|--:|--:|--:|--:|
                | Bifolio | 2.00 | 1.00–3.00 | 2.00 | 4.00 | 2 | 1,200 | 3.5 |
                | Hugo 0.1 | 1.00 | 1.00–1.00 | 1.00 | – | – | – | – |
                """,
                Table.of(
                        "Two",
                        List.of(
                                new Score(
                                        "Bifolio",
                                        List.of(1.0, 2.0, 3.0),
                                        List.of(2.0, 4.0, 9.0),
                                        OptionalLong.of(2048),
                                        Optional.of(new Score.Written(1200, 3_500_000))),
                                score("Hugo 0.1", 1.0, 1.0, 1.0))));
        assertEquals("""
                ### One

                | what | median, s | from–to |
                |---|--:|--:|
                | Bifolio | 2.00 | 2.00–2.00 |
                """, Table.of("One", List.of(score("Bifolio", 2.0))));
    }

    private static Score score(String name, Double... seconds) {
        return new Score(name, List.of(seconds), List.of(), OptionalLong.empty(), Optional.empty());
    }

    @Test
    void knowsItsCases() {
        for (String name : List.of(
                "demo",
                "plain-100",
                "plain-2",
                "market-7",
                "serve-demo",
                "serve-plain-2000",
                "serve-market-3",
                "stages")) {
            assertTrue(Suite.knows(name), name);
        }
        for (String name : List.of("plain", "plain-0", "plain-101", "market-", "serve", "serve-market", "hugo")) {
            assertFalse(Suite.knows(name), name);
        }
    }

    /** As docs/benchmark.md writes it. */
    @Test
    void makesPagesForTheGeneratorsThatAreNamed() throws IOException {
        assertEquals(0, Bench.run("plain", "4", folder.toString(), "--for", "bifolio,hugo"));
        try (Stream<Path> made = Files.list(folder)) {
            assertEquals(
                    List.of("bifolio", "hugo"),
                    made.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void runsEveryStage() {
        Stages stages = new Stages();
        stages.prepare();
        assertEquals(List.of(), stages.check().all());
        assertFalse(stages.readFiles().facts().all().isEmpty());
        assertFalse(stages.parseMarkdown().calls().isEmpty());
        assertTrue(stages.resolveReference().isPresent());
        assertFalse(stages.formatFigure().text().isEmpty());
        assertTrue(stages.renderTemplate().strip().endsWith("</html>"));
        assertTrue(stages.makeView() instanceof Views.SectionPage);
        Draughtsman.Drawn chart = stages.drawChart();
        assertTrue(chart.wide().startsWith("<svg")
                && chart.middle().startsWith("<svg")
                && chart.phone().startsWith("<svg"));
        assertEquals((byte) 'P', stages.drawCard()[1], "a PNG");
    }

    /** The same pages by our templates and by JBake's own oven; the other generators' are compared whenever they run. */
    @Test
    void showsTheSameAsJBake() throws Exception {
        Path ours = folder.resolve("ours");
        Path jbake = folder.resolve("jbake");
        new PlainCorpus(4).write(Generator.BIFOLIO, ours);
        new PlainCorpus(4).write(Generator.JBAKE, jbake);
        Findings findings = new Findings();
        new ReportBuild(ours, LocalDate.of(2026, 11, 22))
                .build(ours.resolve("site"), Optional.empty(), findings, stage -> {});
        assertEquals(List.of(), findings.all());
        assertEquals(
                List.of(),
                StockJBake.bake(jbake.toFile(), jbake.resolve("output").toFile()));

        Map<String, Path> sites = Map.of("Bifolio", ours.resolve("site"), "JBake", jbake.resolve("output"));
        SamePages.check(sites, 4);

        Path page = jbake.resolve("output").resolve(Generator.page(PlainPage.of(1), Language.EN));
        change(page, "<strong>This part</strong>", "<b>This part</b>");
        IllegalStateException difference = assertThrows(IllegalStateException.class, () -> SamePages.check(sites, 4));
        assertTrue(
                difference.getMessage().startsWith("The elements of en/990001/f01/p00002.html differs."),
                difference.getMessage());
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to));
    }
}
