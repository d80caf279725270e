package org.bifolio.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.bifolio.finding.Findings;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jbake.parser.Engines;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;
import org.jbake.parser.ParserEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plain JBake project, baked by JBake's own oven with its database and by ours: the same files, byte for byte.
 *
 * <p>Only the notes link to their neighbours, for they have no tags: JBake looks a document up by equality, arrays of tags
 * are equal only while the database keeps the record in its cache, and when it does not the newest post is everyone's
 * previous one. No two documents of a type share a date, for the order of those is the database's own.
 */
class StockComparisonTest {
    private static final Path PLAIN = Path.of("src/test/resources/bake/plain").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void bakesAPlainProjectAsJBakeDoes() throws Exception {
        Path stock = Files.createDirectory(folder.resolve("stock"));
        Path ours = Files.createDirectory(folder.resolve("ours"));
        bakeStock(stock);
        Findings findings = new Findings();
        Templates templates = Templates.open(SiteConfiguration.read(PLAIN, findings), findings)
                .orElseThrow();
        SiteOven.ofFolder(templates, StockComparisonTest::html, ours, findings).bake();

        assertEquals(List.of(), findings.all());
        assertEquals(BakeTesting.files(stock), BakeTesting.files(ours));
        assertEquals(23, BakeTesting.files(ours).size());
    }

    private static void bakeStock(Path destination) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        ParserEngine before = Engines.get("md");
        Locale.setDefault(Locale.ENGLISH);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Engines.register("md", new Flexmark());
        try {
            Oven oven = new Oven(new JBakeConfigurationFactory()
                    .createDefaultJbakeConfiguration(PLAIN.toFile(), destination.toFile(), true));
            oven.bake();
            assertEquals(List.of(), oven.getErrors());
        } finally {
            Engines.register("md", before);
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String html(Path file) {
        try {
            return render(Files.readString(file).split("~~~~~~\n", 2)[1]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String render(String markdown) {
        return HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    }

    private static final class Flexmark extends MarkupEngine {
        @Override
        public void processBody(ParserContext context) {
            context.setBody(render(context.getBody()));
        }
    }
}
