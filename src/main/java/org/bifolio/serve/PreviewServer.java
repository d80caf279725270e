package org.bifolio.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
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
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a site to this machine only, and tells its open pages to reload. The pages on disk are not changed: the reload
 * script is added on the way out.
 */
public final class PreviewServer implements AutoCloseable {
    private static final String SCRIPT_PATH = "/_bifolio/reload.js";
    private static final String EVENTS_PATH = "/_bifolio/events";
    private static final String SCRIPT =
            "new EventSource('" + EVENTS_PATH + "').addEventListener('reload', () => location.reload());\n";
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
        preview.server.createContext(SCRIPT_PATH, exchange -> respond(exchange, 200, TYPES.get("js"), bytes(SCRIPT)));
        preview.server.createContext(EVENTS_PATH, preview::events);
        preview.server.start();
        return preview;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Tells every open page to reload. */
    public void reload() {
        for (OutputStream listener : listeners) {
            try {
                send(listener, "event: reload\ndata: now\n\n");
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
        if (!Files.isRegularFile(shown)) {
            respond(exchange, 404, TYPES.get("txt"), bytes("Not found\n"));
            return;
        }
        String name = shown.getFileName().toString();
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        byte[] content = Files.readAllBytes(shown);
        respond(exchange, found ? 200 : 404, type, name.endsWith(".html") ? listening(content) : content);
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
    private static byte[] listening(byte[] html) {
        String page = new String(html, StandardCharsets.UTF_8);
        String allowed = page.contains("connect-src")
                ? page
                : page.replaceFirst("default-src 'none'", "default-src 'none'; connect-src 'self'");
        return bytes(allowed.replace("</body>", "<script src=\"" + SCRIPT_PATH + "\" defer></script></body>"));
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
