package org.bifolio.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Serves a site to this machine only, and tells its open pages to reload. The pages on disk are not changed: the reload
 * script is added on the way out.
 */
public final class PreviewServer implements AutoCloseable {
    private static final String SCRIPT_PATH = "/_bifolio/preview.js";
    private static final String STYLE_PATH = "/_bifolio/preview.css";
    private static final String MISTAKES_PATH = "/_bifolio/mistakes.html";
    private static final String DRAFTS_PATH = "/_bifolio/drafts.txt";
    private static final String EVENTS_PATH = "/_bifolio/events";
    private static final String WAITING = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>Bifolio</title></head><body></body></html>
            """;
    private static final String BUILDING = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="2"><meta name="color-scheme" content="light dark"><title>正在构建… · Building…</title></head>
            <body id="bifolio-building"><p>正在构建，完成后自动显示。</p><p lang="en">Building… The page appears when it is done.</p></body></html>
            """;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("svg", "image/svg+xml; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "preview");
        thread.setDaemon(true);
        return thread;
    });
    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();
    private final Path site;
    private volatile boolean building = true;
    private volatile String mistakes = "";
    private volatile Set<String> drafts = Set.of();

    private PreviewServer(HttpServer server, Path site) {
        this.server = server;
        this.site = site;
    }

    /** @param port 0 for any free one */
    public static PreviewServer start(Path site, int port) throws IOException {
        InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        PreviewServer preview = new PreviewServer(HttpServer.create(new InetSocketAddress(here, port), 0), site);
        preview.server.setExecutor(preview.threads);
        preview.server.createContext("/", preview::file);
        preview.server.createContext(
                SCRIPT_PATH, exchange -> respond(exchange, 200, TYPES.get("js"), own("preview.js")));
        preview.server.createContext(
                STYLE_PATH, exchange -> respond(exchange, 200, TYPES.get("css"), own("preview.css")));
        preview.server.createContext(
                MISTAKES_PATH, exchange -> respond(exchange, 200, TYPES.get("html"), bytes(preview.mistakes)));
        preview.server.createContext(
                DRAFTS_PATH,
                exchange -> respond(exchange, 200, TYPES.get("txt"), bytes(String.join("\n", preview.drafts))));
        preview.server.createContext(EVENTS_PATH, preview::events);
        preview.server.start();
        return preview;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Shows mistakes over every open page, until the next reload. */
    public void show(String heading, List<Mistake> found) {
        mistakes = "<h1>" + escaped(heading) + "</h1>\n" + list(found);
        building = false;
        tell("mistakes");
    }

    private static String list(List<Mistake> found) {
        return found.stream().map(Mistake::html).collect(Collectors.joining("\n", "<ol>\n", "\n</ol>\n"));
    }

    /**
     * Tells every open page to reload; no mistake is left, and warnings stand folded at the foot of each page.
     *
     * @param marked addresses of pages that show drafts, {@code zh/688316/…/outlook.html}; one that ends in a slash stands for
     *     all below it
     * @param heading said of the warnings
     */
    public void reload(Set<String> marked, String heading, List<Mistake> warnings) {
        drafts = Set.copyOf(marked);
        mistakes = warnings.isEmpty()
                ? ""
                : "<details><summary>" + escaped(heading) + "</summary>\n" + list(warnings) + "</details>\n";
        reload();
    }

    /** Tells every open page to reload. */
    public void reload() {
        building = false;
        tell("reload");
    }

    private void tell(String event) {
        for (OutputStream listener : listeners) {
            try {
                send(listener, "event: " + event + "\ndata: now\n\n");
            } catch (IOException gone) {
                listeners.remove(listener);
            }
        }
    }

    private static void send(OutputStream listener, String event) throws IOException {
        synchronized (listener) {
            listener.write(bytes(event));
            listener.flush();
        }
    }

    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        OutputStream stream = exchange.getResponseBody();
        listeners.add(stream);
        send(stream, "retry: 500\n\n");
    }

    private void file(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        Optional<Path> place = place(asked.getPath());
        if (place.filter(Files::isDirectory).isPresent() && !asked.getPath().endsWith("/")) {
            exchange.getResponseHeaders().set("Location", asked.getRawPath() + "/");
            respond(exchange, 301, TYPES.get("txt"), bytes("Moved\n"));
            return;
        }
        Optional<Path> file = place.map(found -> Files.isDirectory(found) ? found.resolve("index.html") : found)
                .filter(Files::isRegularFile);
        boolean found = file.isPresent();
        Path shown = file.orElse(site.resolve("404.html"));
        if (!found && building) {
            respond(exchange, 503, TYPES.get("html"), listening(bytes(BUILDING), false));
            return;
        }
        if (!Files.isRegularFile(shown) && !mistakes.isEmpty()) {
            respond(exchange, 503, TYPES.get("html"), listening(bytes(WAITING), false));
            return;
        }
        if (!Files.isRegularFile(shown)) {
            respond(exchange, 404, TYPES.get("txt"), bytes("Not found\n"));
            return;
        }
        String name = shown.getFileName().toString();
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        byte[] content = Files.readAllBytes(shown);
        respond(
                exchange,
                found ? 200 : 404,
                type,
                name.endsWith(".html") ? listening(content, draft(site.relativize(shown))) : content);
    }

    /** What an address means in the site; empty when it leads out of it or is no path at all. */
    private Optional<Path> place(String address) {
        try {
            Path place = site.resolve(address.replaceFirst("^/", "")).normalize();
            return Optional.of(place).filter(found -> found.startsWith(site));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Adds the reload script, and lets the page's content security policy have it. */
    private static byte[] listening(byte[] html, boolean draft) {
        String page = new String(html, StandardCharsets.UTF_8);
        String allowed = page.contains("connect-src")
                ? page
                : page.replaceFirst("default-src 'none'", "default-src 'none'; connect-src 'self'");
        String marked = draft
                ? allowed.replaceFirst(
                        "<body[^>]*>", "$0<p id=\"bifolio-draft\">草稿 · <span lang=\"en\">Draft</span></p>")
                : allowed;
        return bytes(marked.replaceFirst("</head>", "<link rel=\"stylesheet\" href=\"" + STYLE_PATH + "\"></head>")
                .replace("</body>", "<script src=\"" + SCRIPT_PATH + "\" defer></script></body>"));
    }

    private boolean draft(Path page) {
        String address = page.toString().replace('\\', '/');
        return drafts.stream().anyMatch(each -> each.endsWith("/") ? address.startsWith(each) : address.equals(each));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static byte[] own(String name) throws IOException {
        try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static void respond(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
