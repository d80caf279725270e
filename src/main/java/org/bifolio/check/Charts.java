package org.bifolio.check;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bifolio.chart.ChartPlan;
import org.bifolio.chart.ChartWords;
import org.bifolio.chart.GlyphCoverage;
import org.bifolio.content.ChartSpec;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Wording;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Language;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.format.FigureFormat;
import org.bifolio.format.Scale;
import org.bifolio.prose.CallText;
import org.bifolio.prose.FactLookup;
import org.bifolio.prose.ParsedProject;

/** Every chart can be drawn: its kind, figures, units and words. */
final class Charts implements Check {

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (Issuer issuer : parsed.project().issuers()) {
            for (Filing filing : issuer.filings()) {
                FigureFormat format = new FigureFormat(parsed.project());
                FigureCheck figures =
                        new FigureCheck(parsed.project(), FactLookup.of(parsed.project(), filing), findings);
                for (ChartSpec chart : filing.charts()) {
                    ChartPlan.of(chart, issuer, filing.id(), parsed.project(), findings)
                            .ifPresent(plan -> glyphs(plan, issuer, filing, format, findings));
                    words(Optional.of(chart.title()), figures, findings);
                    words(chart.subtitle(), figures, findings);
                    words(Optional.of(chart.alt()), figures, findings);
                    chart.unit().ifPresent(unit -> unit(chart, unit, findings));
                }
            }
        }
    }

    private static void words(Optional<Wording> words, FigureCheck figures, Findings findings) {
        for (Language language : Language.values()) {
            words.ifPresent(both -> CallText.parse(both.in(language), both.at(language), findings)
                    .figures()
                    .forEach(call -> figures.check(call, language)));
        }
    }

    /** Every character that is drawn must be in the fonts, which have GB 2312 and Latin. */
    private static void glyphs(ChartPlan plan, Issuer issuer, Filing filing, FigureFormat format, Findings findings) {
        for (Language language : Language.values()) {
            ChartWords words = new ChartWords(plan, language, format);
            Stream<String> caption = Stream.of(
                    plan.spec().title().in(language),
                    plan.spec().subtitle().map(text -> text.in(language)).orElse(""),
                    issuer.name().in(language),
                    filing.brief().in(language),
                    filing.title().in(language));
            Stream<String> marks = Stream.concat(
                    IntStream.range(0, plan.categories().size()).mapToObj(words::category),
                    IntStream.range(0, plan.series().size()).mapToObj(words::series));
            Stream<String> drawn = Stream.concat(marks, caption);
            drawn.distinct()
                    .forEach(
                            text -> GlyphCoverage.missing(text)
                                    .forEach(
                                            glyph -> findings.add(
                                                    Code.CHART_GLYPH,
                                                    plan.spec().at(),
                                                    Message.of("The fonts of charts lack “{0}” in “{1}”.", glyph, text),
                                                    Message.of(
                                                            "Write it without that character, or give the category, series or member a short name."))));
        }
    }

    private static void unit(ChartSpec chart, Bilingual unit, Findings findings) {
        for (Language language : Language.values()) {
            Optional<Scale> scale = Scale.of(unit.in(language));
            if (scale.isEmpty() || scale.get().language() != language) {
                findings.add(
                        Code.UNIT_UNKNOWN,
                        chart.unitAt(),
                        language == Language.ZH
                                ? Message.of("“{0}” is not a unit of the Chinese chart.", unit.in(language))
                                : Message.of("“{0}” is not a unit of the English chart.", unit.in(language)),
                        language == Language.ZH
                                ? Message.of("Use 元, 万元 or 亿元.")
                                : Message.of("Use yuan, thousand, million or billion."));
            }
        }
    }
}
