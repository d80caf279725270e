package org.bifolio.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder on this machine as a host of static files does, below a path if one is given. */
final class PlainServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Path folder;
    private final String below;
    private final List<String> missing = new CopyOnWriteArrayList<>();

    private PlainServer(HttpServer server, Path folder, String below) {
        this.server = server;
        this.folder = folder;
        this.below = below;
    }

    /** @param below {@code /} or {@code /investors/} */
    static PlainServer of(Path folder, String below) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        PlainServer plain = new PlainServer(http, folder, below);
        http.createContext("/", plain::answer);
        http.setExecutor(plain.threads);
        http.start();
        return plain;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = path.startsWith(below) ? folder.resolve(path.substring(below.length())) : folder.resolve("none");
        if (path.endsWith("/")) {
            file = file.resolve("index.html");
        }
        boolean found = Files.isRegularFile(file);
        if (!found) {
            missing.add(path);
        }
        byte[] body = found ? Files.readAllBytes(file) : new byte[] {'4', '0', '4'};
        String name = file.getFileName().toString();
        exchange.getResponseHeaders()
                .set("Content-Type", found ? TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain") : "text/plain");
        exchange.sendResponseHeaders(found ? 200 : 404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + below;
    }

    /** What was asked for and is not there. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
