package org.bifolio.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bifolio.content.Filing;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.Project;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;
import org.bifolio.facts.Value;
import org.bifolio.format.FigureFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A printed table as a workbook of three sheets: {@code Table 表} in the filing's shape with exact numbers, {@code As printed
 * 原文} in the same shape with every sign as printed, and {@code Sources 来源} with a row for each cell.
 */
final class TableBook {
    private static final int HEAD = 4;

    private final Project project;
    private final FigureFormat format;
    private final Filing filing;
    private final PrintedTable table;

    TableBook(Project project, Filing filing, PrintedTable table) {
        this.project = project;
        this.format = new FigureFormat(project);
        this.filing = filing;
        this.table = table;
    }

    /** Every cell, row by row; also those where nothing is printed. */
    List<DataRow> cells() {
        List<DataRow> cells = new ArrayList<>();
        for (PrintedTable.Row row : table.rows()) {
            for (int c = 0; c < table.columns().size(); c++) {
                Optional<Fact> fact = row.cells().get(c);
                PrintedTable.Column column = table.columns().get(c);
                cells.add(new DataRow(
                        filing,
                        table.id(),
                        fact.map(Fact::key).or(() -> key(row, column)),
                        fact,
                        row.label().orElse("")));
            }
        }
        return cells;
    }

    byte[] bytes(List<Columns.Column> columns, List<DataRow> cells) {
        return Workbooks.of(workbook -> {
            grid(workbook, "Table 表", cells, false);
            grid(workbook, "As printed 原文", cells, true);
            Workbooks.list(workbook, "Sources 来源", columns, cells);
        });
    }

    private void grid(Workbook workbook, String name, List<DataRow> cells, boolean printed) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, table.title().zh());
        sheet.value(0, 1, table.title().en());
        sheet.value(1, 0, filing.title().zh());
        sheet.value(1, 1, filing.title().en());
        sheet.style(0, 0).bold().set();
        sheet.style(0, 1).bold().set();
        sheet.value(HEAD - 2, 0, "项目");
        sheet.value(HEAD - 1, 0, "原文行名");
        sheet.value(HEAD - 2, 1, "Item");
        sheet.width(0, 40);
        sheet.width(1, 40);
        for (int c = 0; c < table.columns().size(); c++) {
            Bilingual head = head(table.columns().get(c));
            sheet.value(HEAD - 2, c + 2, head.zh() + " / " + head.en());
            table.columns().get(c).printed().ifPresent(words(sheet, HEAD - 1, c + 2));
            sheet.style(HEAD - 2, c + 2).bold().wrapText(true).set();
            sheet.width(c + 2, 24);
        }
        int columns = table.columns().size();
        for (int r = 0; r < table.rows().size(); r++) {
            PrintedTable.Row row = table.rows().get(r);
            Bilingual label = label(row);
            sheet.value(HEAD + r, 0, printed ? row.label().orElse(label.zh()) : label.zh());
            sheet.value(HEAD + r, 1, label.en());
            for (int c = 0; c < columns; c++) {
                cell(sheet, HEAD + r, c + 2, cells.get(r * columns + c), printed);
            }
        }
        sheet.freezePane(2, HEAD);
    }

    private static Consumer<String> words(Worksheet sheet, int row, int column) {
        return text -> sheet.value(row, column, text);
    }

    private void cell(Worksheet sheet, int row, int column, DataRow cell, boolean printed) {
        Optional<Value.Amount> amount = cell.amount();
        if (printed) {
            sheet.value(
                    row,
                    column,
                    sign(cell)
                            .orElseGet(() ->
                                    cell.printed() + amount.map(TableBook::unit).orElse("")));
        } else if (amount.isPresent()) {
            Workbooks.number(
                    sheet, row, column, amount.get().base(), amount.get().unit().code());
        } else {
            sheet.value(row, column, sign(cell).orElseGet(() -> words(cell)));
        }
    }

    /** What stands for no number; the words are the same in both sheets. */
    private static Optional<String> sign(DataRow cell) {
        return switch (cell.state()) {
            case NOT_APPLICABLE -> Optional.of("不适用 n/a");
            case BLANK -> Optional.of("（原文空白 blank）");
            case NOT_PRINTED -> Optional.of("（原文未列 not printed）");
            default -> Optional.empty();
        };
    }

    private String words(DataRow cell) {
        Fact fact = cell.fact().orElseThrow();
        String zh =
                format.show(fact, Language.ZH, org.bifolio.format.Style.AUTO).text();
        String en =
                format.show(fact, Language.EN, org.bifolio.format.Style.AUTO).text();
        return zh.equals(en) ? zh : zh + " / " + en;
    }

    /** The printed unit, unless it stands with the digits. */
    private static String unit(Value.Amount amount) {
        String code = amount.unit().code();
        if (amount.printed().endsWith("%") || amount.printed().endsWith("pp")) {
            return "";
        }
        String scale = switch (amount.unit().scale()) {
            case 0 -> "";
            case 3 -> "千";
            case 4 -> "万";
            case 6 -> "百万";
            case 8 -> "亿";
            default -> "×10^" + amount.unit().scale();
        };
        return code.equals("%") ? "%" : " " + scale + " " + code;
    }

    /** What a cell without a figure would be about. */
    private Optional<FactKey> key(PrintedTable.Row row, PrintedTable.Column column) {
        Map<String, String> members = new TreeMap<>(column.members());
        members.putAll(row.members());
        Optional<Concept> concept = row.concept().or(column::concept).map(project.concepts()::get);
        Optional<Period> period = row.period().or(column::period);
        return concept.flatMap(known -> period.map(time -> {
            FactKey level = FactKey.of(filing.issuer(), known.id(), known.period(time), members);
            return column.since()
                    .map(since -> level.change(known.period(since)))
                    .orElse(level);
        }));
    }

    private Bilingual head(PrintedTable.Column column) {
        return both(language -> {
            List<String> parts = new ArrayList<>();
            column.concept().ifPresent(id -> parts.add(concept(id, language)));
            column.members()
                    .forEach((dimension, member) ->
                            parts.add(format.member(filing.issuer(), dimension, member, language)));
            column.period().ifPresent(period -> parts.add(format.period(period, language)));
            column.since()
                    .ifPresent(since -> parts.add(
                            language == Language.ZH
                                    ? "较" + format.period(since, language)
                                    : "change on " + format.period(since, language)));
            return parts.isEmpty() ? language == Language.ZH ? "数值" : "Value" : join(parts, language);
        });
    }

    private Bilingual label(PrintedTable.Row row) {
        Optional<Fact> first = row.cells().stream().flatMap(Optional::stream).findFirst();
        return both(language -> {
            List<String> parts = new ArrayList<>();
            row.concept().ifPresent(id -> parts.add(concept(id, language)));
            for (Map.Entry<String, String> member : row.members().entrySet()) {
                parts.add(format.member(filing.issuer(), member.getKey(), member.getValue(), language));
            }
            row.period().map((Period period) -> format.period(period, language)).ifPresent(parts::add);
            if (parts.isEmpty()) {
                first.ifPresent(fact -> parts.add(format.label(fact.key(), language)));
            }
            return join(parts, language);
        });
    }

    private String concept(String id, Language language) {
        Concept known = project.concepts().get(id);
        return known == null ? id : known.label().in(language);
    }

    private static String join(List<String> parts, Language language) {
        return parts.stream().collect(Collectors.joining(language == Language.ZH ? "，" : ", "));
    }

    private static Bilingual both(Function<Language, String> words) {
        return new Bilingual(words.apply(Language.ZH), words.apply(Language.EN));
    }
}
