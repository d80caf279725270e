package org.bifolio.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bifolio.bake.SiteConfiguration;
import org.bifolio.bake.Templates;
import org.bifolio.chart.ChartPainter;
import org.bifolio.chart.ChartSize;
import org.bifolio.chart.Drawing;
import org.bifolio.check.Checks;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.bifolio.format.FigureFormat;
import org.bifolio.format.Shown;
import org.bifolio.format.Style;
import org.bifolio.load.ProjectReader;
import org.bifolio.pages.Draughtsman;
import org.bifolio.pages.PlannedPage;
import org.bifolio.pages.Roster;
import org.bifolio.pages.SiteFile;
import org.bifolio.pages.SitePages;
import org.bifolio.pages.Words;
import org.bifolio.prose.Call;
import org.bifolio.prose.FactLookup;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.ParsedSection;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The stages that a build spends its time in, each by itself and warm, over the content of this repository: every call takes the
 * next section, fact or chart. What is said in a table of a Java virtual machine that has run for a while is not what a short
 * command takes, most of which is spent getting warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class Stages {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Project project;
    private ParsedProject parsed;
    private Templates templates;
    private FigureFormat format;
    private Turn<Section> sections;
    private Turn<Fact> facts;
    private Turn<Reference> references;
    private Turn<PlannedPage> views;
    private Turn<Object> shown;
    private Turn<Drawing> drawings;
    private Turn<SiteFile> cards;

    /** A figure that a section calls, and where it is looked for. */
    private record Reference(FactLookup lookup, Call.Figure call) {}

    /** One after the other, again and again. */
    private static final class Turn<T> {
        private final List<T> all;
        private int next;

        Turn(Collection<T> all) {
            this.all = List.copyOf(all);
        }

        T next() {
            next = (next + 1) % all.size();
            return all.get(next);
        }
    }

    @Setup
    public void prepare() {
        Path root = Bench.source("").toAbsolutePath();
        Findings findings = new Findings();
        project = read();
        parsed = ParsedProject.parse(project, findings);
        templates =
                Templates.open(SiteConfiguration.read(root, findings), findings).orElseThrow();
        Map<Language, Words> words =
                Words.readBoth(root.resolve("templates"), findings).orElseThrow();
        SitePages pages = pages(words, Stages::draw, findings);
        format = new FigureFormat(project);
        views = new Turn<>(pages.ofIssuers().stream()
                .filter(page -> page.type().equals("section"))
                .toList());
        shown = new Turn<>(views.all.stream().map(PlannedPage::view).toList());
        drawings = new Turn<>(drawings(words, findings));
        cards = new Turn<>(pages.files().stream()
                .filter(file -> file.path().endsWith("card.png"))
                .toList());
        facts = new Turn<>(project.facts().all());
        sections = new Turn<>(sections());
        references = new Turn<>(references());
        if (!findings.sound()) {
            throw new IllegalStateException(findings.all().toString());
        }
    }

    private SitePages pages(Map<Language, Words> words, Draughtsman draughtsman, Findings findings) {
        List<Roster.Named> named = project.issuers().stream()
                .map(issuer -> new Roster.Named(issuer.code(), issuer.name()))
                .toList();
        return new SitePages(
                new SitePages.Setting(
                        words,
                        Optional.of("https://example.org/"),
                        Optional.empty(),
                        templates::fragment,
                        draughtsman,
                        Roster.of(named)),
                parsed,
                Checks.run(parsed, findings));
    }

    /** Those of all pages, as a build has them drawn. */
    private List<Drawing> drawings(Map<Language, Words> words, Findings findings) {
        List<Drawing> drawn = Collections.synchronizedList(new ArrayList<>());
        Draughtsman notes = painter -> {
            drawn.add(painter.drawing());
            return draw(painter);
        };
        pages(words, notes, findings).ofIssuers().forEach(PlannedPage::view);
        return drawn;
    }

    private List<Section> sections() {
        List<Section> all = new ArrayList<>();
        for (Issuer issuer : project.issuers()) {
            for (Filing filing : issuer.filings()) {
                for (SectionPair pair : filing.sections()) {
                    pair.zh().ifPresent(all::add);
                    pair.en().ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private List<Reference> references() {
        List<Reference> all = new ArrayList<>();
        for (Issuer issuer : project.issuers()) {
            for (Filing filing : issuer.filings()) {
                FactLookup lookup = FactLookup.of(project, filing);
                for (SectionPair pair : filing.sections()) {
                    pair.zh().map(parsed::section).map(ParsedSection::allFigures).stream()
                            .flatMap(List::stream)
                            .forEach(call -> all.add(new Reference(lookup, call)));
                }
            }
        }
        return all;
    }

    private Project read() {
        return ProjectReader.read(Bench.source("").toAbsolutePath(), TODAY, new Findings())
                .orElseThrow();
    }

    private static Draughtsman.Drawn draw(ChartPainter painter) {
        return new Draughtsman.Drawn(
                painter.svg(ChartSize.WIDE), painter.svg(ChartSize.MIDDLE), painter.svg(ChartSize.PHONE));
    }

    @Benchmark
    public Project readFiles() {
        return read();
    }

    @Benchmark
    public ParsedSection parseMarkdown() {
        return ParsedSection.parse(sections.next(), new Findings());
    }

    @Benchmark
    public Findings check() {
        Findings findings = new Findings();
        Checks.run(parsed, findings);
        return findings;
    }

    @Benchmark
    public Optional<Fact> resolveReference() {
        Reference reference = references.next();
        return reference.lookup().find(reference.call());
    }

    @Benchmark
    public Shown formatFigure() {
        return format.show(facts.next(), Language.ZH, Style.AUTO);
    }

    @Benchmark
    public String renderTemplate() {
        return templates.fragment("section.ftlh", Map.of("page", shown.next()));
    }

    @Benchmark
    public Draughtsman.Drawn drawChart() {
        return draw(ChartPainter.of(drawings.next()));
    }

    @Benchmark
    public byte[] drawCard() {
        return cards.next().content().get();
    }

    /** With its figures resolved and formatted and its charts drawn, but without what stands around it. */
    @Benchmark
    public Object makeView() {
        return views.next().view();
    }

    private static final Map<String, String> NAMES = Map.of(
            "readFiles", "Read all files of the site",
            "parseMarkdown", "Parse a section's Markdown",
            "check", "Check the site",
            "resolveReference", "Resolve a reference",
            "formatFigure", "Format a figure",
            "renderTemplate", "Render a section's page",
            "drawChart", "Draw a chart in one language, both sizes",
            "drawCard", "Draw a card (PNG)",
            "makeView", "Make what a section's page shows, charts drawn");

    /** @param forks of the Java virtual machine, each measured for itself */
    static String measure(int forks) {
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include("^" + Stages.class.getName() + "\\.")
                            .forks(forks)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
            StringBuilder table = new StringBuilder("### Stages, warm\n\n| | µs | ± (99.9 %) |\n|---|--:|--:|\n");
            for (RunResult result : results) {
                String method = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %,.1f | %,.1f |%n",
                        NAMES.get(method),
                        result.getPrimaryResult().getScore(),
                        result.getPrimaryResult().getScoreError()));
            }
            return table.toString();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }
}
