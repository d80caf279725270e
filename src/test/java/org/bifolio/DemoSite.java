package org.bifolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.ParsedProject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The site in this repository, built once for all tests that look at it. */
public final class DemoSite {
    private static final Path PLACE = Path.of("target", "demo-site").toAbsolutePath();

    private final Path folder;
    private final ParsedProject content;
    private final SortedMap<String, Document> pages;

    private DemoSite(Path folder, ParsedProject content) {
        this.folder = folder;
        this.content = content;
        this.pages = read(folder);
    }

    /** Made on first use, by one thread. */
    private static final class Once {
        private static final DemoSite SITE = build();
    }

    public static DemoSite get() {
        return Once.SITE;
    }

    private static DemoSite build() {
        clear(PLACE);
        TestProject project = TestProject.demoIn(PLACE);
        Findings findings = new Findings();
        new ReportBuild(project.root(), TestProject.TODAY)
                .build(project.site(), Optional.empty(), findings, stage -> {})
                .orElseThrow(() -> new AssertionError("the demo site is not built: " + findings.all()));
        ParsedProject content = ProjectReader.read(project.root(), TestProject.TODAY, findings)
                .map(read -> ParsedProject.parse(read, findings))
                .orElseThrow();
        return new DemoSite(project.site(), content);
    }

    private static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, Document> read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'),
                            file -> {
                                try {
                                    return Jsoup.parse(Files.readString(file));
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            (a, b) -> a,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** What the site was made from. */
    public ParsedProject content() {
        return content;
    }

    /** Words for what the content counts: households, patents. */
    public Set<String> counted() {
        return content.project().units().values().stream()
                .flatMap(unit -> Stream.of(
                        unit.alone(Language.ZH),
                        unit.alone(Language.EN),
                        unit.after("1", Language.EN).strip()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Every page by its path below the site: {@code zh/688316/index.html}. */
    public SortedMap<String, Document> pages() {
        return pages;
    }

    /** The pages of one language by their path below {@code zh/} or {@code en/}. */
    public SortedMap<String, Document> pages(Language language) {
        SortedMap<String, Document> own = new TreeMap<>();
        for (Map.Entry<String, Document> page : pages.entrySet()) {
            if (page.getKey().startsWith(language.code() + "/")) {
                own.put(page.getKey().substring(3), page.getValue());
            }
        }
        return own;
    }

    /** Their paths in both languages. */
    public List<String> bilingualPaths() {
        return pages.keySet().stream()
                .filter(path -> path.matches("(zh|en)/.*"))
                .toList();
    }
}
