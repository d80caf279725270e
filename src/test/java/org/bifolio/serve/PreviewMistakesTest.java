package org.bifolio.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the preview adds to pages: mistakes over them, and the mark of drafts. */
class PreviewMistakesTest {
    private static final Mistake MISTAKE = new Mistake(
            "content/a.csv:2:1",
            "roe,<b>\n^",
            "“<script>” is not a number.",
            "Type digits & no more.",
            "number-malformed",
            false);

    @TempDir
    Path site;

    private final HttpClient client = HttpClient.newHttpClient();
    private PreviewServer server;

    @BeforeEach
    void start() throws IOException {
        server = PreviewServer.start(site, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void page(String name) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(
                site.resolve(name),
                "<!DOCTYPE html><html><head><title>a</title></head><body class=\"x\">text</body></html>");
    }

    @Test
    void showsMistakesUntilTheyAreMended() throws Exception {
        server.show("1 mistake", List.of(MISTAKE));
        String told = get("_bifolio/mistakes.html").body();
        assertTrue(told.contains("content/a.csv:2:1") && told.contains("number-malformed"), told);
        assertTrue(told.contains("“&lt;script&gt;” is not a number.") && told.contains("digits &amp; no more"), told);
        assertFalse(told.contains("<script>") || told.contains("<b>"), told);
        server.reload(Set.of(), "", List.of());
        assertEquals("", get("_bifolio/mistakes.html").body());
    }

    @Test
    void foldsWarningsThatHoldUpNothing() throws Exception {
        Mistake warning = new Mistake("content/a.xlsx:B2", "", "A <formula>.", "Look.", "cell-formula", true);
        server.reload(Set.of(), "1 warning in 1 file.", List.of(warning));
        String told = get("_bifolio/mistakes.html").body();
        assertTrue(told.startsWith("<details><summary>1 warning in 1 file.</summary>"), told);
        assertTrue(told.contains("<li class=\"warning\">") && told.contains("A &lt;formula&gt;."), told);
    }

    @Test
    void hasAPageForMistakesBeforeThereIsASite() throws Exception {
        assertEquals(503, get("").statusCode());
        server.show("1 mistake", List.of(MISTAKE));
        assertTrue(get("zh/index.html").body().contains("/_bifolio/preview.js"));
        assertEquals(
                "text/css; charset=utf-8",
                get("_bifolio/preview.css").headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void marksDraftsAndNothingElse() throws Exception {
        page("zh/688316/annual/outlook.html");
        page("zh/688316/annual/index.html");
        page("zh/688316/draft/index.html");
        server.reload(Set.of("zh/688316/annual/outlook.html", "zh/688316/draft/"), "", List.of());
        assertTrue(
                get("zh/688316/annual/outlook.html").body().contains("<body class=\"x\"><p id=\"bifolio-draft\">草稿"));
        assertTrue(get("zh/688316/draft/").body().contains("bifolio-draft\">"));
        assertFalse(get("zh/688316/annual/").body().contains("bifolio-draft\">"));
        assertFalse(Files.readString(site.resolve("zh/688316/draft/index.html")).contains("草稿"));
    }
}
