package org.bifolio.status;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bifolio.chart.ChartPlan;
import org.bifolio.content.ChartSpec;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Fact;
import org.bifolio.finding.Findings;
import org.bifolio.prose.BlockTarget;
import org.bifolio.prose.Call;
import org.bifolio.prose.FactLookup;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.SectionText;

/** The facts that sections show: in sentences, cards, charts and tables. All facts are on the pages of figures besides. */
final class ShownFacts {
    private final ParsedProject parsed;
    private final Set<Fact> shown = new HashSet<>();

    private ShownFacts(ParsedProject parsed) {
        this.parsed = parsed;
    }

    static ShownFacts of(ParsedProject parsed) {
        ShownFacts facts = new ShownFacts(parsed);
        for (Issuer issuer : parsed.project().issuers()) {
            for (Filing filing : issuer.filings()) {
                for (SectionPair pair : filing.sections()) {
                    Stream.of(pair.zh(), pair.en())
                            .flatMap(Optional::stream)
                            .forEach(section -> facts.section(issuer, filing, section));
                }
            }
        }
        return facts;
    }

    /** Whether the figure is shown, wherever in its filing the value was read from: tables repeat each other. */
    boolean contains(Fact fact) {
        return shown.contains(fact)
                || shown.stream().anyMatch(each -> each.key().equals(fact.key()) && each.filing().equals(fact.filing()));
    }

    private void section(Issuer issuer, Filing filing, Section section) {
        FactLookup lookup = new FactLookup(parsed.project(), issuer.code(), filing.id());
        SectionText.figures(parsed.section(section))
                .forEach(call -> lookup.find(call).ifPresent(shown::add));
        for (Call.Block block : parsed.section(section).blocks()) {
            BlockTarget target = BlockTarget.of(block);
            for (BlockTarget.Word card : target.references()) {
                try {
                    lookup.find(Coordinates.parse(card.text())).ifPresent(shown::add);
                } catch (Coordinates.Malformed told) {
                    continue; // the checks tell it
                }
            }
            Filing of = target.filing().flatMap(id -> issuer.filing(id.text())).orElse(filing);
            target.name().map(BlockTarget.Word::text).ifPresent(name -> {
                of.chart(name)
                        .filter(chart -> block.name().equals("chart"))
                        .ifPresent(chart -> chart(chart, issuer, of));
                of.table(name).filter(table -> block.name().equals("table")).ifPresent(table -> table(table, target));
            });
        }
    }

    private void chart(ChartSpec chart, Issuer issuer, Filing filing) {
        ChartPlan.of(chart, issuer, filing.id(), parsed.project(), new Findings())
                .ifPresent(plan -> shown.addAll(plan.facts()));
    }

    private void table(PrintedTable table, BlockTarget target) {
        List<String> rows = target.rows().stream().map(BlockTarget.Word::text).toList();
        List<String> columns =
                target.columns().stream().map(BlockTarget.Word::text).toList();
        for (PrintedTable.Row row : table.rows()) {
            if (!rows.isEmpty() && row.names().stream().noneMatch(rows::contains)) {
                continue;
            }
            for (int i = 0; i < row.cells().size(); i++) {
                if (columns.isEmpty() || columns.contains(table.columns().get(i).header())) {
                    row.cells().get(i).ifPresent(shown::add);
                }
            }
        }
    }
}
