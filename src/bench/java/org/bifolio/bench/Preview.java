package org.bifolio.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bifolio serve}: how long after a file is saved open pages are told to reload. */
final class Preview implements AutoCloseable {
    /** The compiler of the virtual machine is at work in the first ones. */
    private static final int WARM_UP = 5;

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path said;
    private final int port;
    private final long started = System.nanoTime();
    private final Process process;

    private Preview(Path project) throws IOException {
        this.said = project.resolve("serve.log");
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.process = new ProcessBuilder(Bifolio.command("serve", "--port", Integer.toString(port)))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** @param rounds how many saves are measured */
    static List<Score> measure(Path project, Edit edit, int rounds, PrintStream log) {
        try (Preview preview = new Preview(project)) {
            double first = preview.firstPage();
            log.printf("  first page: %.2f s%n", first);
            List<Double> saves = preview.saves(edit, rounds, log);
            return List.of(
                    new Score("To the first page", List.of(first), List.of(), OptionalLong.empty(), Optional.empty()),
                    new Score("From save to reload", saves, List.of(), preview.peak(), Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    private double firstPage() throws IOException, InterruptedException {
        while (process.isAlive()) {
            try {
                int status = client.send(request("/zh/index.html"), BodyHandlers.discarding())
                        .statusCode();
                if (status == 200) {
                    return since(started);
                }
            } catch (ConnectException notYet) {
                // it has only just been started
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("serve ended:\n" + Folder.text(said));
    }

    private List<Double> saves(Edit edit, int rounds, PrintStream log) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        InputStream events = client.send(request("/_bifolio/events"), BodyHandlers.ofInputStream())
                .body();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            for (int save = 1; save <= WARM_UP + rounds; save++) {
                Thread.sleep(300);
                long start = System.nanoTime();
                edit.run();
                double taken;
                do {
                    awaitReload(lines);
                    taken = since(start);
                } while (!edit.isShown(page(edit.page())));
                log.printf("  save %d: %.3f s%n", save, taken);
                if (save > WARM_UP) {
                    seconds.add(taken);
                }
            }
        }
        return seconds;
    }

    private String page(String path) throws IOException, InterruptedException {
        return client.send(request("/" + path), BodyHandlers.ofString()).body();
    }

    private void awaitReload(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (line != null && !line.equals("event: reload")) {
            if (line.equals("event: mistakes")) {
                throw new IllegalStateException("serve found mistakes:\n" + Folder.text(said));
            }
            line = events.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("serve hung up:\n" + Folder.text(said));
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Where the system tells: Linux. */
    private OptionalLong peak() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        Matcher peak = PEAK.matcher(Files.readString(status));
        return peak.find() ? OptionalLong.of(Long.parseLong(peak.group(1))) : OptionalLong.empty();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
