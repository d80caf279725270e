package org.bifolio.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.chart.Caption;
import org.bifolio.chart.ChartPainter;
import org.bifolio.chart.ChartPlan;
import org.bifolio.chart.ChartWords;
import org.bifolio.chart.Drawing;
import org.bifolio.chart.GlyphCoverage;
import org.bifolio.chart.SocialCard;
import org.bifolio.content.ChartSpec;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Fact;
import org.bifolio.finding.Findings;
import org.bifolio.format.Style;
import org.bifolio.prose.BlockTarget;

/** The files of a filing's charts in one language, SVG, PNG and CSV of each, and the filing's social card. */
final class ChartFiles {
    private static final int KEY_FIGURES = 4;

    private final Edition edition;
    private final Issuer issuer;
    private final Filing filing;

    ChartFiles(Edition edition, Issuer issuer, Filing filing) {
        this.edition = edition;
        this.issuer = issuer;
        this.filing = filing;
    }

    List<SiteFile> all() {
        List<SiteFile> files = new ArrayList<>();
        shown().forEach(chart -> add(chart, files));
        if (hasCard(filing)) {
            files.add(card());
        }
        return files;
    }

    /** A chart that only drafts show is not published either. */
    private Stream<ChartSpec> shown() {
        return filing.charts().stream().filter(chart -> edition.parsed().shows(filing, chart.id()));
    }

    private void add(ChartSpec chart, List<SiteFile> files) {
        ChartPlan plan = plan(chart);
        ChartWords words = new ChartWords(plan, edition.language(), edition.format());
        ChartPainter painter = painter(chart, words);
        Caption caption = caption(chart, plan, words);
        files.add(new SiteFile(
                path(edition, filing, chart.id(), "svg"),
                Optional.empty(),
                () -> painter.svgFile(caption).getBytes(StandardCharsets.UTF_8)));
        files.add(new SiteFile(
                path(edition, filing, chart.id(), "png"),
                Optional.of(painter.drawing() + "\n" + caption),
                () -> painter.png(caption)));
        files.add(new SiteFile(
                path(edition, filing, chart.id(), "csv"), Optional.empty(), () -> ChartCsv.of(plan, words)));
    }

    /** Below the site's root: {@code zh/688316/2022-annual/charts/results.svg}. */
    static String path(Edition edition, Filing filing, String chart, String ending) {
        return edition.language().code() + "/" + filing.issuer() + "/" + filing.id() + "/charts/" + chart + "."
                + ending;
    }

    private ChartPlan plan(ChartSpec chart) {
        return ChartPlan.of(chart, issuer, filing.id(), edition.project(), new Findings())
                .orElseThrow(() -> new IllegalStateException("unchecked chart " + chart.id()));
    }

    private ChartPainter painter(ChartSpec chart, ChartWords words) {
        Calls calls = new Calls(edition, filing, words);
        return edition.painter(
                filing,
                chart.id(),
                () -> words.drawing(
                        id(chart),
                        calls.plain(chart.title().in(edition.language())),
                        calls.spoken(chart.alt().in(edition.language()))));
    }

    /** In a file, and where a page shows the chart first. */
    static String id(ChartSpec chart) {
        return "chart-" + chart.id();
    }

    private Caption caption(ChartSpec chart, ChartPlan plan, ChartWords words) {
        Calls calls = new Calls(edition, filing, words);
        String named = chart.subtitle()
                .map(text -> calls.plain(text.in(edition.language())))
                .orElse("");
        String unit =
                words.unit().isEmpty() ? "" : edition.words().get(named.isEmpty() ? "unit" : "unitAfter", words.unit());
        String sources = plan.facts().stream()
                .map(edition::filing)
                .distinct()
                .map(each -> issuer.name().in(edition.language())
                        + (edition.zh() ? "" : " ")
                        + each.brief().in(edition.language()))
                .collect(Collectors.joining(edition.zh() ? "、" : ", "));
        return new Caption(
                calls.plain(chart.title().in(edition.language())),
                named + unit,
                ChartRemarks.of(plan, edition),
                (edition.zh() ? "来源：" : "Source: ") + sources);
    }

    private SiteFile card() {
        Optional<ChartSpec> first = first();
        Optional<ChartWords> words =
                first.map(chart -> new ChartWords(plan(chart), edition.language(), edition.format()));
        Optional<Drawing> drawing =
                first.map(chart -> painter(chart, words.orElseThrow()).drawing());
        String unit = words.map(ChartWords::unit)
                .filter(each -> !each.isEmpty())
                .map(each -> edition.words().get("unit", each))
                .orElse("");
        String headline = drawing.map(Drawing::title).orElse(filing.title().in(edition.language()));
        String kicker = issuer.name().in(edition.language()) + " " + issuer.code() + " · "
                + filing.brief().in(edition.language());
        SocialCard card = new SocialCard(kicker, headline, keyFigures(), drawing, unit);
        return new SiteFile(cardPath(edition, filing), Optional.of(card.toString()), () -> ChartPainter.png(card));
    }

    /** A filing without a figure has nothing to show in a picture. */
    static boolean hasCard(Filing filing) {
        return !filing.tables().isEmpty() || !filing.charts().isEmpty();
    }

    static String cardPath(Edition edition, Filing filing) {
        return edition.language().code() + "/" + filing.issuer() + "/" + filing.id() + "/card.png";
    }

    private List<SocialCard.KeyFigure> keyFigures() {
        List<Fact> facts = new KpiViews(new Figures(edition, cardPath(edition, filing))).facts(filing, KEY_FIGURES);
        return facts.stream()
                .map(fact -> new SocialCard.KeyFigure(
                        edition.format().briefLabel(fact.key(), edition.language())
                                + (edition.zh() ? "，" : ", ")
                                + edition.format().briefPeriod(fact.key().period(), edition.language()),
                        edition.format()
                                .show(fact, edition.language(), Style.AUTO)
                                .text()))
                .filter(each ->
                        GlyphCoverage.missing(each.name() + each.figure()).isEmpty())
                .toList();
    }

    /** The first chart that the filing's sections show. */
    private Optional<ChartSpec> first() {
        return filing.sections().stream()
                .flatMap(pair -> pair.in(edition.language()).stream())
                .flatMap(section -> edition.parsed().section(section).blocks().stream())
                .filter(block -> block.name().equals("chart"))
                .map(BlockTarget::of)
                .filter(target -> target.filing().isEmpty())
                .flatMap(target -> target.name().stream())
                .flatMap(name -> shown().filter(chart -> chart.id().equals(name.text())))
                .findFirst();
    }
}
