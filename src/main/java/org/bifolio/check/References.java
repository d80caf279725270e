package org.bifolio.check;

import java.util.List;
import java.util.Optional;
import org.bifolio.content.ChartSpec;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.Project;
import org.bifolio.content.SectionPair;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Language;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.prose.BlockTarget;
import org.bifolio.prose.BlockTarget.Word;
import org.bifolio.prose.Call;
import org.bifolio.prose.CallText;
import org.bifolio.prose.FactLookup;
import org.bifolio.prose.Options;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.SectionText;

/** Every reference and block in a section means something. */
final class References implements Check {

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (Issuer issuer : parsed.project().issuers()) {
            for (Filing filing : issuer.filings()) {
                OfFiling check = new OfFiling(parsed.project(), issuer, filing, findings);
                for (SectionPair pair : filing.sections()) {
                    for (Language language : Language.values()) {
                        pair.in(language).ifPresent(section -> {
                            check.line(SectionText.title(section, findings), language);
                            check.line(SectionText.summary(section, findings), language);
                            parsed.section(section).figures().forEach(call -> check.figures.check(call, language));
                            parsed.section(section).blocks().forEach(check::block);
                        });
                    }
                }
            }
        }
    }

    private static final class OfFiling {
        private final Project project;
        private final Issuer issuer;
        private final Filing filing;
        private final Findings findings;
        private final FigureCheck figures;
        private final FactLookup lookup;

        OfFiling(Project project, Issuer issuer, Filing filing, Findings findings) {
            this.project = project;
            this.issuer = issuer;
            this.filing = filing;
            this.findings = findings;
            this.lookup = new FactLookup(project, issuer.code(), filing.id());
            this.figures = new FigureCheck(project, issuer, lookup, findings);
        }

        void line(CallText text, Language language) {
            text.figures().forEach(call -> figures.check(call, language));
        }

        void block(Call.Block block) {
            BlockTarget target = BlockTarget.of(block);
            for (Word word : target.unknown()) {
                findings.add(
                        Code.REFERENCE_MALFORMED,
                        word.at(),
                        Message.of("“{0}” does not belong into {{{1} …}}.", word.text(), block.name()),
                        Message.of("docs/content-format.md shows the blocks."));
            }
            if (block.name().equals("kpis")) {
                cards(block, target);
                return;
            }
            if (target.name().isEmpty()) {
                findings.add(
                        Code.REFERENCE_MALFORMED,
                        block.at(),
                        Message.of("{{{0}}} does not say which.", block.name()),
                        Message.of("Write {{{0} name}}.", block.name()));
                return;
            }
            if (target.filing().isPresent()
                    && !figures.filing(
                            target.filing().map(Word::text),
                            target.filing().get().at())) {
                return;
            }
            Filing of = target.filing().flatMap(id -> issuer.filing(id.text())).orElse(filing);
            if (block.name().equals("chart")) {
                chart(of, target.name().get());
            } else {
                table(of, target);
            }
        }

        private void chart(Filing of, Word name) {
            if (of.chart(name.text()).isEmpty()) {
                List<String> ids = of.charts().stream().map(ChartSpec::id).toList();
                findings.add(
                        Code.CHART_UNKNOWN,
                        name.at(),
                        Message.of("“{0}” is not a chart of {1}.", name.text(), of.id()),
                        NearestNames.remedy(name.text(), ids, "charts"));
            }
        }

        private void table(Filing of, BlockTarget target) {
            Word name = target.name().orElseThrow();
            Optional<PrintedTable> table = of.table(name.text());
            if (table.isEmpty() && project.damage().explainsMissingFigure("")) {
                return;
            }
            if (table.isEmpty()) {
                List<String> ids = of.tables().stream().map(PrintedTable::id).toList();
                findings.add(
                        Code.TABLE_UNKNOWN,
                        name.at(),
                        Message.of("“{0}” is not a table of {1}.", name.text(), of.id()),
                        NearestNames.remedy(name.text(), ids, "tables"));
                return;
            }
            List<String> headers = table.get().columns().stream()
                    .map(PrintedTable.Column::header)
                    .toList();
            for (Word column : target.columns()) {
                if (!headers.contains(column.text())) {
                    part(column, headers, "columns");
                }
            }
            List<String> rows = table.get().rows().stream()
                    .flatMap(row -> row.names().stream())
                    .distinct()
                    .toList();
            for (Word row : target.rows()) {
                if (!rows.contains(row.text())) {
                    part(row, rows, "rows");
                }
            }
        }

        private void part(Word word, List<String> known, String what) {
            findings.add(
                    Code.TABLE_UNKNOWN,
                    word.at(),
                    Message.of("“{0}” is not one of the table's {1}.", word.text(), Message.of(what)),
                    NearestNames.remedy(word.text(), known, what));
        }

        private void cards(Call.Block block, BlockTarget target) {
            if (target.references().isEmpty()) {
                findings.add(
                        Code.REFERENCE_MALFORMED,
                        block.at(),
                        "{{kpis}} names no figure.",
                        "Write {{kpis revenue@FY2022 net-profit-attributable@FY2022}}.");
            }
            for (Word word : target.references()) {
                try {
                    Coordinates coordinates = Coordinates.parse(word.text());
                    figures.check(new Call.Figure(word.text(), word.at(), coordinates, Options.NONE), Language.ZH);
                } catch (Coordinates.Malformed e) {
                    findings.add(
                            Code.REFERENCE_MALFORMED,
                            word.at(),
                            e.problem(),
                            e.remedy(Message.of("Write each figure as revenue@FY2022.")));
                }
            }
        }
    }
}
