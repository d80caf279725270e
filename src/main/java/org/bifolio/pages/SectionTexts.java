package org.bifolio.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bifolio.content.Filing;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.Section;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Fact;
import org.bifolio.prose.BlockTarget;
import org.bifolio.prose.Call;
import org.bifolio.prose.Reference;
import org.bifolio.prose.SectionRenderer;

/** Writes sections and pages: their Markdown with figures, tables, cards and charts in place. Checks have passed already. */
final class SectionTexts implements SectionRenderer.Parts {
    private final Edition edition;
    private final Figures figures;
    private final Calls calls;

    SectionTexts(Calls calls, Figures figures) {
        this.edition = figures.edition();
        this.figures = figures;
        this.calls = calls;
    }

    SectionText of(Section section) {
        Html title = calls.html(section.title(), figures);
        SectionRenderer.Rendered rendered = new SectionRenderer(this, edition.links())
                .render(edition.parsed().section(section));
        List<Rail.Heading> headings = new ArrayList<>();
        for (SectionRenderer.Contents heading : rendered.contents()) {
            if (heading.level() <= 3) {
                headings.add(new Rail.Heading(heading.id(), unlinked(heading.html()), heading.level() == 3));
            }
        }
        return new SectionText(
                title,
                calls.plain(section.title()),
                section.summary().map(calls::plain).orElse(""),
                new Html(rendered.html()),
                headings);
    }

    /** A heading's words for a link of their own. */
    private static Html unlinked(String html) {
        return new Html(html.replaceAll("</?a(?: [^>]*)?>", ""));
    }

    @Override
    public String figure(Call.Figure call) {
        return calls.html(call, figures);
    }

    @Override
    public String tableName() {
        return edition.words().get("table") + " " + figures.count("Markdown table");
    }

    @Override
    public String block(Call.Block block) {
        BlockTarget target = BlockTarget.of(block);
        String name = target.name().map(BlockTarget.Word::text).orElse("");
        Object view = switch (block.name()) {
            case "chart" -> {
                Filing of = filing(block, target);
                yield new ChartViews(figures).of(of, of.chart(name).orElseThrow(() -> unchecked(block)));
            }
            case "table" -> {
                Filing of = filing(block, target);
                PrintedTable table = of.table(name).orElseThrow(() -> unchecked(block));
                yield new TableViews(figures).of(of, table, words(target.rows()), words(target.columns()));
            }
            case "kpis" -> new KpiViews(figures).of(facts(block, target));
            default -> throw unchecked(block);
        };
        return edition.fragments()
                .render(
                        "blocks/" + block.name() + ".ftlh",
                        Map.of("block", view, "words", edition.words().all()));
    }

    private Filing filing(Call.Block block, BlockTarget target) {
        return calls.lookup().filing(target).orElseThrow(() -> unchecked(block));
    }

    private List<Fact> facts(Call.Block block, BlockTarget target) {
        List<Fact> facts = new ArrayList<>();
        for (BlockTarget.Word reference : target.references()) {
            try {
                facts.add(calls.lookup().find(Reference.parse(reference.text())).orElseThrow(() -> unchecked(block)));
            } catch (Coordinates.Malformed e) {
                throw unchecked(block);
            }
        }
        return facts;
    }

    private static Set<String> words(List<BlockTarget.Word> words) {
        Set<String> texts = new HashSet<>();
        words.forEach(word -> texts.add(word.text()));
        return texts;
    }

    private static IllegalStateException unchecked(Call.Block block) {
        return new IllegalStateException("unchecked block " + block.text() + " at " + block.at());
    }
}
