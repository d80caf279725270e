package org.bifolio.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The generators that Bifolio is measured beside: where they are, and how they are got. */
final class Peers {
    private static final String ELEVENTY = "3.1.8";
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+[\\d.]*");

    private final boolean install;
    private final PrintStream log;

    /** @param install whether Hugo may be installed by Debian's package manager; Eleventy goes into target/bench anyway */
    Peers(boolean install, PrintStream log) {
        this.install = install;
        this.log = log;
    }

    /**
     * A generator that is there.
     *
     * @param command that builds the project of the folder it is run in
     * @param output the folder it fills
     * @param made what else it leaves, and would build on
     */
    record Peer(String name, List<String> command, String output, List<String> made) {
        Step cold(Path project) {
            return Step.cold(name, command, project, output, made.toArray(String[]::new));
        }
    }

    Optional<Peer> hugo() {
        Optional<String> version = version("hugo", "version");
        if (version.isEmpty() && install) {
            Shell.said(Path.of(""), "apt-get", "install", "-y", "hugo");
            version = version("hugo", "version");
        }
        if (version.isEmpty()) {
            log.println("Without Hugo, which is not installed: apt-get install hugo, or --install as root.");
        }
        return version.map(
                number -> new Peer("Hugo " + number, List.of("hugo", "--quiet"), "public", List.of("resources")));
    }

    Optional<Peer> eleventy() {
        Path folder = Bench.source("target/bench/eleventy").toAbsolutePath();
        Path program = folder.resolve("node_modules/@11ty/eleventy/cmd.cjs");
        if (!Files.exists(program)) {
            new Folder(folder).write("package.json", "{}\n");
            Shell.said(folder, "npm", "install", "--no-audit", "--no-fund", "@11ty/eleventy@" + ELEVENTY);
        }
        if (!Files.exists(program)) {
            log.println("Without Eleventy, which npm could not install: it needs Node.js, npm and the network once.");
            return Optional.empty();
        }
        List<String> command = List.of("node", program.toString(), "--config=eleventy.config.cjs", "--quiet");
        return Optional.of(new Peer("Eleventy " + ELEVENTY, command, "_site", List.of()));
    }

    /** As it comes: its oven, its database, its FreeMarker and Markdown engines, the JVM's own settings. */
    static Peer jbake() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(java, "-cp", System.getProperty("java.class.path"), StockJBake.class.getName(), ".", "output");
        return new Peer(
                "JBake " + org.jbake.app.Oven.class.getPackage().getImplementationVersion(),
                command,
                "output",
                List.of("cache"));
    }

    private static Optional<String> version(String... command) {
        return Shell.said(Path.of(""), command)
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .map(Matcher::group);
    }
}
