package org.bifolio.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real Chrome or Chromium without a window. Which one: {@code CHROME_BIN}, else the first on the path, else what Selenium
 * brings itself. Continuous integration on Debian gets one installed; anybody else is told the line that does it.
 */
final class Browser implements AutoCloseable {
    static final String INSTALL = "sudo apt-get install -y chromium chromium-driver fonts-noto-cjk";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--disable-search-engine-choice-screen",
            "--hide-scrollbars",
            "--lang=en");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    static Browser start() {
        Optional<Path> binary = binary();
        if (binary.isEmpty() && mayInstall()) {
            install();
            binary = binary();
        }
        try {
            Path profile = Files.createTempDirectory("bifolio-browser");
            return new Browser(driver(binary, profile), profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WebDriverException e) {
            String found = binary.map(path -> path + " does not start").orElse("there is no Chrome or Chromium");
            throw new IllegalStateException("The browser tests need a browser, and " + found + ". Run: " + INSTALL, e);
        }
    }

    private static ChromeDriver driver(Optional<Path> binary, Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        binary.ifPresent(path -> options.setBinary(path.toFile()));
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        binary.flatMap(Browser::driverOf).ifPresent(path -> service.usingDriverExecutable(path.toFile()));
        return new ChromeDriver(service.build(), options);
    }

    private static Optional<Path> binary() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROME_BIN")).map(Path::of),
                        NAMES.stream().flatMap(Browser::onPath))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A driver that belongs to a Debian Chromium lies beside it; for others Selenium finds the right one. */
    private static Optional<Path> driverOf(Path binary) {
        return Stream.concat(Stream.of(binary.resolveSibling("chromedriver")), onPath("chromedriver"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable);
    }

    private static boolean mayInstall() {
        return "true".equals(System.getenv("CI"))
                && "root".equals(System.getProperty("user.name"))
                && Files.exists(Path.of("/etc/debian_version"))
                && onPath("apt-get").findAny().isPresent();
    }

    private static void install() {
        run("apt-get", "update");
        run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "chromium-driver", "fonts-noto-cjk");
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process =
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(15, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "The browser tests need a browser, and it could not be installed. Run: " + INSTALL);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Shows pages as wide as a screen or a telephone. */
    Browser wide(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 700));
        return this;
    }

    Browser dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    Browser scripts(boolean enabled) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !enabled));
        return this;
    }

    Browser open(String address) {
        driver.get(address);
        return this;
    }

    /** As a reader does; a script's own click comes back before the page it leads to, and on a busy machine before it left this one. */
    Browser press(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
        return this;
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    ChromeDriver driver() {
        return driver;
    }

    /** What a function body returns on the page: text, numbers, lists and maps. */
    @SuppressWarnings("unchecked")
    <T> T ask(String script, Object... arguments) {
        return (T) driver.executeScript(script, arguments);
    }

    @SuppressWarnings("unchecked")
    List<String> list(String script, Object... arguments) {
        return Objects.requireNonNullElse(
                (List<String>) driver.executeScript(script, arguments), Collections.emptyList());
    }

    /** What the page complained of since last asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getLevel().getName().toLowerCase(Locale.ROOT) + ": " + entry.getMessage())
                .toList();
    }

    /**
     * What axe holds against the page, a line each.
     *
     * @param coloursOnly in the dark the same page has other colours, and nothing else
     */
    List<String> barriers(boolean coloursOnly) {
        driver.executeScript(Axe.SOURCE);
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const rules = arguments[0] ? {type: 'rule', values: ['color-contrast']} : {type: 'tag',
                    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']};
                axe.run(document, {resultTypes: ['violations'], runOnly: rules})
                  .then(r => done(r.violations.flatMap(v => v.nodes.slice(0, 3).map(n => v.id + ' (' + v.nodes.length + '): '
                      + n.target.join(' ') + ' ' + (n.any[0] ? n.any[0].message : n.failureSummary)))),
                    e => done(['axe failed: ' + e]));
                """, coloursOnly);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    private static final class Axe {
        private static final String SOURCE = read();

        private static String read() {
            URL source =
                    Objects.requireNonNull(Browser.class.getResource("/axe.min.js"), "axe.min.js on the class path");
            try (InputStream in = URI.create(source.toString()).toURL().openStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> below = Files.walk(profile)) {
            below.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // the browser tidies up as well
        }
    }
}
