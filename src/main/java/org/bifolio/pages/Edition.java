package org.bifolio.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bifolio.chart.ChartPainter;
import org.bifolio.chart.Drawing;
import org.bifolio.check.PrintedNames;
import org.bifolio.check.Proof;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Project;
import org.bifolio.content.SourceNote;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Language;
import org.bifolio.format.FigureFormat;
import org.bifolio.prose.Links;
import org.bifolio.prose.ParsedProject;

/**
 * The site in one language: what its pages are made from.
 *
 * @param baseUrl the site's address, ending in a slash; empty when it is not known
 * @param editUrl where sections can be changed; empty when that is not known
 * @param links where links in texts lead
 * @param remarks the notes on a source that a figure belongs to
 * @param names under which filings print figures
 * @param proof how the figures were checked against each other
 * @param painters of the charts by filing and id: what draws a page's chart draws its files
 * @param drawn the charts drawn so far: a section and the page to print show the same
 * @param roster the companies of the whole site; the project may hold one of them only
 */
public record Edition(
        ParsedProject parsed,
        Language language,
        Words words,
        FigureFormat format,
        Optional<String> baseUrl,
        Optional<String> editUrl,
        Fragments fragments,
        Draughtsman draughtsman,
        Links links,
        Map<FactKey, Remark> remarks,
        PrintedNames names,
        Proof proof,
        Roster roster,
        Map<String, ChartPainter> painters,
        Map<String, Draughtsman.Drawn> drawn) {

    /** A note on a source, and the filing whose page shows it. */
    public record Remark(Filing filing, SourceNote note) {}

    public static Edition of(ParsedProject parsed, Words words, SitePages.Setting setting, Proof proof) {
        Map<FactKey, Remark> remarks = new HashMap<>();
        for (Issuer issuer : parsed.project().issuers()) {
            for (Filing filing : issuer.filings()) {
                for (SourceNote note : filing.notes()) {
                    note.facts().forEach(key -> remarks.putIfAbsent(key, new Remark(filing, note)));
                }
            }
        }
        return new Edition(
                parsed,
                words.language(),
                words,
                new FigureFormat(parsed.project()),
                setting.baseUrl(),
                setting.editUrl(),
                setting.fragments(),
                setting.draughtsman(),
                parsed.links(),
                Map.copyOf(remarks),
                PrintedNames.of(parsed.project()),
                proof,
                setting.roster(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>());
    }

    /** Draws a chart of a filing wherever it is shown first of its kind on a page. */
    ChartPainter painter(Filing filing, String chart, Supplier<Drawing> drawing) {
        return painters.computeIfAbsent(
                filing.issuer() + "/" + filing.id() + "/" + chart, key -> ChartPainter.of(drawing.get()));
    }

    public Project project() {
        return parsed.project();
    }

    public boolean zh() {
        return language == Language.ZH;
    }

    public Issuer issuer(String code) {
        return project().issuer(code).orElseThrow(() -> new IllegalStateException("no issuer " + code));
    }

    public Filing filing(Fact fact) {
        return issuer(fact.key().issuer())
                .filing(fact.filing())
                .orElseThrow(() -> new IllegalStateException("no filing " + fact.filing()));
    }

    /** The filing's short title. */
    public String brief(String issuer, String filing) {
        return issuer(issuer).filing(filing).orElseThrow().brief().in(language);
    }

    /** Names one after the other: {@code A、B} or {@code A, B}. */
    public String join(List<String> names) {
        return String.join(zh() ? "、" : ", ", names);
    }

    /** The tag for words in Chinese on an English page; empty on a Chinese one. */
    public String chinese() {
        return zh() ? "" : Language.ZH.tag();
    }
}
