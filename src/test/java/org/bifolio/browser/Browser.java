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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
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

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    /**
     * Says for each new version of Chrome that Selenium has no classes for its protocol yet. None are used here: commands are
     * sent by their names.
     */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    static Browser start() {
        VERSIONS.setLevel(Level.SEVERE);
        Optional<Path> binary = binary();
        if ((binary.isEmpty() || binary.filter(Browser::driverless).isPresent()) && mayInstall()) {
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
        ChromeDriver driver = new ChromeDriver(service.build(), options);
        driver.manage().timeouts().scriptTimeout(PATIENCE.multipliedBy(5));
        return driver;
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

    /** Whether it is a Chromium of Debian, for which Selenium has no driver, and its own is not there either. */
    private static boolean driverless(Path binary) {
        return binary.getFileName().toString().startsWith("chromium")
                && driverOf(binary).isEmpty();
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
        return window(pixels, 900);
    }

    Browser window(int wide, int high) {
        tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", wide, "height", high, "deviceScaleFactor", 1, "mobile", wide < 700));
        return this;
    }

    Browser dark(boolean dark) {
        return prefers(Map.of("prefers-color-scheme", dark ? "dark" : "light", "prefers-reduced-motion", "reduce"));
    }

    /** What a reader has asked of the system: {@code forced-colors} to be {@code active}. */
    Browser prefers(Map<String, String> features) {
        List<Map<String, String>> media = features.entrySet().stream()
                .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
                .toList();
        tell("Emulation.setEmulatedMedia", Map.of("media", "", "features", media));
        return this;
    }

    /** Shows pages as they will be printed, until a reader comes afresh. */
    Browser onPaper() {
        tell("Emulation.setEmulatedMedia", Map.of("media", "print"));
        return this;
    }

    /** @param wait of each answer, as on a slow line, in milliseconds; 0 for none */
    Browser line(int wait) {
        tell("Network.enable", Map.of());
        tell(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", wait, "downloadThroughput", -1, "uploadThroughput", -1));
        tell("Network.setCacheDisabled", Map.of("cacheDisabled", wait > 0));
        return this;
    }

    Browser scripts(boolean enabled) {
        tell("Emulation.setScriptExecutionDisabled", Map.of("value", !enabled));
        return this;
    }

    /** And waits until it has come: a driver that was just sent to an empty page may say so too early. */
    Browser open(String address) {
        driver.get(address);
        return address.startsWith("about:")
                ? this
                : until("document.readyState === 'complete' && location.protocol !== 'about:'");
    }

    /** Forgets what readers chose on other pages, and what pages complained of. */
    Browser forget() {
        tell("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "local_storage"));
        complaints();
        return this;
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
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

    /** Waits until an expression holds on the page, which may be another one by then. */
    Browser until(String expression) {
        return until(expression, () -> Boolean.TRUE.equals(ask("return !!(" + expression + ")")));
    }

    /** Waits for what takes as long as it takes; at most as long as the slowest machine needs. */
    private Browser until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain on " + address() + " for " + what);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return this;
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Presses the mouse on an element, where a reader would have to find it. */
    Browser click(String selector) {
        find(selector).click();
        return this;
    }

    /** Touches the middle of an element with a finger. */
    Browser touch(String selector) {
        Map<String, Number> at = ask("""
                const element = document.querySelector(arguments[0]);
                element.scrollIntoView({block: 'center', behavior: 'instant'});
                const box = element.getBoundingClientRect();
                return {x: box.left + box.width / 2, y: box.top + box.height / 2};
                """, selector);
        tell("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        tell("Input.dispatchTouchEvent", Map.of("type", "touchStart", "touchPoints", List.of(at)));
        tell("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
        tell("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
        return this;
    }

    /** Keys and words, typed where the focus is. */
    Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** The choice of a list, as a reader makes it. */
    Browser choose(String selector, String value) {
        return click(selector + " option[value='" + value + "']");
    }

    /** What lies on the clipboard. */
    String clipboard() {
        tell(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        return (String) driver.executeAsyncScript(
                "const done = arguments[0]; navigator.clipboard.readText().then(done, e => done('refused: ' + e));");
    }

    /** Where files go that a reader downloads. */
    Browser downloads(Path folder) {
        tell("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        return this;
    }

    /** The file that a press on a link brings. */
    Path download(String selector, Path folder, String name) {
        click(selector);
        Path file = folder.resolve(name);
        until(name, () -> Files.exists(file));
        return file;
    }

    /** The page as it leaves a printer. */
    byte[] print() {
        Map<String, Object> sheets =
                tell("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false));
        return Base64.getDecoder().decode((String) Objects.requireNonNull(sheets.get("data")));
    }

    /** What a screen reader calls the things of a role, in their order. */
    List<String> names(String role) {
        Map<String, Object> tree = tell("Accessibility.getFullAXTree", Map.of());
        List<String> names = new ArrayList<>();
        for (Object each : (List<?>) Objects.requireNonNull(tree.get("nodes"))) {
            Map<?, ?> node = (Map<?, ?>) each;
            if (node.get("ignored").equals(false)
                    && node.get("role") instanceof Map<?, ?> found
                    && role.equals(found.get("value"))
                    && node.get("name") instanceof Map<?, ?> name) {
                names.add(String.valueOf(name.get("value")));
            }
        }
        return names;
    }

    private Map<String, Object> tell(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** What the page complained of since last asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getLevel().getName().toLowerCase(Locale.ROOT) + ": " + entry.getMessage())
                .toList();
    }

    /** Brings axe to the page. */
    Browser withAxe() {
        driver.executeScript(Axe.SOURCE);
        return this;
    }

    /**
     * What axe holds against the page, a line each.
     *
     * @param options which rules
     */
    List<String> barriers(String options) {
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations'], preload: false, ...JSON.parse(arguments[0])})
                  .then(r => done(r.violations.flatMap(v => v.nodes.slice(0, 3).map(n => v.id + ' (' + v.nodes.length + '): '
                      + n.target.join(' ') + ' ' + (n.any[0] ? n.any[0].message : n.failureSummary)))),
                    e => done(['axe failed: ' + e]));
                """, options);
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
