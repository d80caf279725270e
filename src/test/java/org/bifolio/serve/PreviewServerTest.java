package org.bifolio.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PreviewServerTest {
    private static final String PAGE = "<!DOCTYPE html><html><head><meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; script-src 'self'; connect-src 'self'\"></head><body>%s</body></html>\n";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private PreviewServer server;

    @BeforeEach
    void start() throws IOException {
        write("secret.txt", "a secret");
        write("site/index.html", PAGE.formatted("home"));
        write("site/zh/现金流.html", PAGE.formatted("现金流"));
        write("site/zh/index.html", PAGE.formatted("首页"));
        server = PreviewServer.start(folder.resolve("site"), 0);
        server.reload();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The answer to a request line just as it stands, which no client would send. */
    private String raw(String target) throws IOException {
        int port = URI.create(server.address()).getPort();
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void servesThisMachineOnly() {
        assertTrue(server.address().matches("http://127\\.0\\.0\\.1:\\d+/"), server.address());
    }

    @Test
    void servesAPageAndTheIndexOfAFolder() throws Exception {
        assertEquals(200, get("").statusCode());
        assertTrue(get("").body().contains("home"));
        assertTrue(get("zh/").body().contains("首页"));
        assertTrue(get("zh/%E7%8E%B0%E9%87%91%E6%B5%81.html").body().contains("现金流"));
    }

    @Test
    void sendsAFolderWithoutItsSlashToTheFolder() throws Exception {
        HttpResponse<String> moved = get("zh");
        assertEquals(301, moved.statusCode());
        assertEquals("/zh/", moved.headers().firstValue("Location").orElse(""));
    }

    @Test
    void addsTheReloadScriptAndLetsThePolicyHaveIt() throws Exception {
        HttpResponse<String> page = get("zh/");
        String script = page.body().replaceAll("(?s).*<script src=\"/([^\"]*)\" defer></script></body>.*", "$1");
        assertTrue(get(script).body().contains("EventSource"), script);
        String policy = page.body().replaceAll("(?s).*content=\"([^\"]*)\".*", "$1");
        assertTrue(policy.contains("connect-src 'self'"), policy);
        assertTrue(policy.contains("script-src 'self'"), policy);
        assertEquals(PAGE.formatted("首页"), Files.readString(folder.resolve("site/zh/index.html")));
    }

    /** Browsers heed the first of two directives of one name, and warn of the second. */
    @Test
    void namesNoDirectiveOfThePolicyTwice() throws Exception {
        String policy = get("zh/").body().replaceAll("(?s).*content=\"([^\"]*)\".*", "$1");
        assertEquals(policy.indexOf("connect-src"), policy.lastIndexOf("connect-src"), policy);
    }

    @Test
    void addsConnectionsToAPolicyThatHasNone() throws Exception {
        write("site/strict.html", PAGE.formatted("strict").replace("; connect-src 'self'", ""));
        assertTrue(get("strict.html").body().contains("connect-src 'self'"));
    }

    @Test
    void saysInBothLanguagesThatItBuildsUntilItHas() throws Exception {
        server.close();
        server = PreviewServer.start(folder.resolve("site"), 0);
        HttpResponse<String> early = get("zh/nothing.html");
        assertEquals(503, early.statusCode());
        assertTrue(early.body().contains("正在构建"), early.body());
        assertTrue(early.body().contains("<p lang=\"en\">Building…"), early.body());
        assertTrue(early.body().contains("http-equiv=\"refresh\""), early.body());
        assertTrue(early.body().contains("preview.js"), early.body());
        assertEquals(200, get("zh/").statusCode(), "what the last preview left is shown meanwhile");
        server.reload();
        assertEquals(404, get("zh/nothing.html").statusCode());
    }

    @Test
    void namesTheDraftsToTheScriptThatMarksLinksToThem() throws Exception {
        server.reload(Set.of("zh/688316/report/outlook.html"), "", List.of());
        assertEquals("zh/688316/report/outlook.html", get("_bifolio/drafts.txt").body());
        assertTrue(get("_bifolio/preview.js").body().contains("/_bifolio/drafts.txt"));
    }

    @Test
    void showsTheSitesOwnPageForWhatIsNotThere() throws Exception {
        HttpResponse<String> plain = get("nothing.html");
        assertEquals(404, plain.statusCode());
        assertEquals("Not found\n", plain.body());
        write("site/404.html", PAGE.formatted("没有这一页"));
        HttpResponse<String> own = get("zh/nothing.html");
        assertEquals(404, own.statusCode());
        assertTrue(own.body().contains("没有这一页"));
        assertEquals(
                "text/html; charset=utf-8",
                own.headers().firstValue("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/zh/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/zh/%2e%2e/%2e%2e/secret.txt",
                "/..%5csecret.txt",
                "//secret.txt",
                "/./../secret.txt",
                "/index.html/../../secret.txt"
            })
    void servesNothingFromOutsideTheSite(String target) throws Exception {
        String answer = raw(target);
        assertFalse(answer.contains("a secret"), answer);
        assertTrue(answer.matches("(?s)HTTP/1.1 (404|400) .*"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/..", "/../", "/zh/../..", "//tmp", "//example.org", "/%2e%2e", "/%2Ftmp"})
    void sendsNobodyToAFolderOutsideTheSite(String target) throws Exception {
        String answer = raw(target);
        assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
        assertFalse(answer.contains("Location:"), answer);
    }

    @Test
    void answersAnAddressThatNoFileCanHave() throws Exception {
        assertTrue(raw("/zh/%00.html").startsWith("HTTP/1.1 404"), raw("/zh/%00.html"));
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, text/html; charset=utf-8",
        "style.css, text/css; charset=utf-8",
        "site.js, text/javascript; charset=utf-8",
        "index.json, application/json; charset=utf-8",
        "sitemap.xml, application/xml; charset=utf-8",
        "robots.txt, text/plain; charset=utf-8",
        "figures.csv, text/csv; charset=utf-8",
        "favicon.svg, image/svg+xml; charset=utf-8",
        "card.png, image/png",
        "favicon.ico, image/x-icon",
        "figures.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "LICENSE, application/octet-stream"
    })
    void tellsWhatAFileIs(String name, String type) throws Exception {
        write("site/" + name, "content");
        HttpResponse<String> answer = get(name);
        assertEquals("content", answer.body());
        assertEquals(type, answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void tellsOpenPagesToReload() throws Exception {
        HttpResponse<InputStream> events = client.send(
                HttpRequest.newBuilder(URI.create(server.address() + "_bifolio/events"))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(
                "text/event-stream", events.headers().firstValue("Content-Type").orElse(""));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            assertEquals("retry: 500", lines.readLine());
            assertEquals("", lines.readLine());
            server.reload();
            assertEquals("event: reload", lines.readLine());
            assertEquals("data: now", lines.readLine());
            assertEquals("", lines.readLine());
        }
    }

    @Test
    void aPageThatWasClosedKeepsNoOtherFromReloading() throws Exception {
        HttpResponse<InputStream> closed = client.send(
                HttpRequest.newBuilder(URI.create(server.address() + "_bifolio/events"))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        closed.body().close();
        server.reload();
        server.reload();
        tellsOpenPagesToReload();
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        HttpResponse<String> head = client.send(
                HttpRequest.newBuilder(URI.create(server.address()))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
    }
}
