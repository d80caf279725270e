package org.bifolio.check;

import java.util.List;
import java.util.Optional;
import org.bifolio.content.ChartSpec;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.content.SiteText;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Language;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.prose.BlockTarget;
import org.bifolio.prose.BlockTarget.Word;
import org.bifolio.prose.Call;
import org.bifolio.prose.CallText;
import org.bifolio.prose.FactLookup;
import org.bifolio.prose.Options;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.Reference;
import org.bifolio.prose.SectionHeader;

/** Every reference and block in a section or page means something. */
final class ReferenceCheck implements Check {

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (SiteText text : parsed.texts()) {
            OfText check = new OfText(parsed.project(), text, findings);
            for (Section section : text.pair().sections()) {
                if (text.filing().isEmpty()) {
                    plainTitle(section, findings);
                }
                check.line(SectionHeader.title(section, findings), section.language());
                check.line(SectionHeader.summary(section, findings), section.language());
                parsed.section(section).figures().forEach(call -> check.figures.check(call, section.language()));
                parsed.section(section).blocks().forEach(check::block);
            }
        }
    }

    /** A page's title stands in the menus of all pages, those of every issuer. */
    private static void plainTitle(Section page, Findings findings) {
        SectionHeader.title(page, new Findings()).figures().stream()
                .findFirst()
                .ifPresent(call -> findings.add(
                        Code.REFERENCE_MALFORMED,
                        call.at(),
                        "The title of a page calls no figures: it stands in menus.",
                        "Tell the figure in the text or the summary."));
    }

    private static final class OfText {
        private final Project project;
        private final Findings findings;
        private final FigureCheck figures;
        private final FactLookup lookup;

        OfText(Project project, SiteText text, Findings findings) {
            this.project = project;
            this.findings = findings;
            this.lookup = FactLookup.of(project, text);
            this.figures = new FigureCheck(project, lookup, findings);
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
            Location at = target.filing().map(Word::at).orElse(block.at());
            Optional<Issuer> issuer = figures.issuer(target.issuer(), block.text(), at, OfText::behind);
            if (issuer.isPresent()
                    && figures.filing(issuer.get(), target.filing().map(Word::text), at)) {
                lookup.filing(target).ifPresent(of -> part(of, block, target));
            }
        }

        private static Message behind(String code, String written) {
            return Message.of("Name issuer and filing behind it: {{{0} #{1}/…}}.", written, code);
        }

        private void part(Filing of, Call.Block block, BlockTarget target) {
            if (block.name().equals("chart")) {
                chart(of, target.name().orElseThrow());
            } else {
                table(of, target);
            }
        }

        private void chart(Filing of, Word name) {
            if (of.chart(name.text()).isEmpty() && !project.damage().explainsMissingChart(name.text())) {
                List<String> ids = of.charts().stream().map(ChartSpec::id).toList();
                findings.add(
                        Code.CHART_UNKNOWN,
                        name.at(),
                        Message.of("“{0}” is not a chart of {1}.", name.text(), of.id()),
                        chartRemedy(of, name.text(), ids));
            }
        }

        /** A chart that is like no other is often one that is not there yet. */
        private static Message chartRemedy(Filing of, String name, List<String> ids) {
            Message nearest = NearestNames.remedy(name, ids, "charts");
            return NearestNames.to(name, ids).isEmpty()
                    ? Message.of("{0} “bifolio new chart {1}/{2} {3}” makes it.", nearest, of.issuer(), of.id(), name)
                    : nearest;
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
                boolean lost = project.damage().explainsMissingFigure(row.text());
                if (!rows.contains(row.text()) && !lost) {
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
                    Reference named = Reference.parse(word.text());
                    figures.check(
                            new Call.Figure(word.text(), word.at(), named.issuer(), named.coordinates(), Options.NONE),
                            Language.ZH);
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
