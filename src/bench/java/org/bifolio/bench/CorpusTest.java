package org.bifolio.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.ReportBuild;
import org.bifolio.content.Tally;
import org.bifolio.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The made-up sites are sound, as large as they are said to be, and the same wherever they are made. */
class CorpusTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @Test
    void makesAMarketThatPassesTheCheck() {
        new MarketCorpus(2).write(folder);
        Tally market = checked(folder);
        assertEquals(2, market.issuers());
        assertEquals(2 * 4, market.filings());
        assertEquals(2 * 500, market.facts());
    }

    /** 600 issuers have 5,000 charts: 8 each, and every third one more. */
    @Test
    void givesEveryThirdIssuerAChartMore() {
        List<Integer> charts = new ArrayList<>();
        for (int issuers = 1; issuers <= 3; issuers++) {
            Path market = folder.resolve("market" + issuers);
            new MarketCorpus(issuers).write(market);
            charts.add(checked(market).charts());
        }
        assertEquals(List.of(9, 9 + 8, 9 + 8 + 8), charts);
    }

    @Test
    void makesPlainPagesThatPassTheCheck() {
        new PlainCorpus(10).write(Generator.BIFOLIO, folder);
        assertEquals(5, checked(folder).sections());
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryGeneratorTheSamePages(Generator generator) throws IOException {
        new PlainCorpus(10).write(generator, folder);
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            assertEquals(
                    10,
                    files.filter(file -> file.toString().matches(".*p0000.*")).count());
        }
        Path first = Folder.files(folder.resolve("content")).stream()
                .filter(file -> file.toString().matches(".*p00001(\\.zh)?\\.md"))
                .filter(file -> Folder.text(file).contains("项目"))
                .findFirst()
                .orElseThrow();
        String[] parts = Folder.text(first).split("(?m)^(?:~~~~~~|---)\n");
        assertEquals(PlainPage.of(0).body().zh(), parts[parts.length - 1]);
    }

    @Test
    void makesTheSameEachTime() throws IOException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        for (Path each : List.of(one, other)) {
            new MarketCorpus(2).write(each.resolve("market"));
            new PlainCorpus(10).write(Generator.BIFOLIO, each.resolve("plain"));
        }
        List<Path> files = Folder.files(one);
        assertEquals(
                files.stream().map(one::relativize).toList(),
                Folder.files(other).stream().map(other::relativize).toList());
        for (Path file : files) {
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other.resolve(one.relativize(file))));
        }
    }

    /** The books of a company are its own: a larger market has the same first companies. */
    @Test
    void growsWithoutChangingWhatWasThere() throws IOException {
        new MarketCorpus(1).write(folder.resolve("small"));
        new MarketCorpus(2).write(folder.resolve("large"));
        Path small = folder.resolve("small/content/990001");
        for (Path file : Folder.files(small)) {
            assertEquals(
                    Folder.text(file),
                    Folder.text(folder.resolve("large/content/990001")
                            .resolve(small.relativize(file).toString())));
        }
    }

    private static Tally checked(Path project) {
        Findings findings = new Findings();
        Optional<Tally> content = new ReportBuild(project, TODAY).check(findings);
        assertEquals(List.of(), findings.all());
        return content.orElseThrow();
    }
}
