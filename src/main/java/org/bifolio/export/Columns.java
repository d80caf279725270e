package org.bifolio.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bifolio.content.Project;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;
import org.bifolio.facts.Provenance;
import org.bifolio.facts.Qualifier;
import org.bifolio.facts.Value;
import org.bifolio.format.FigureFormat;
import org.bifolio.format.Style;
import org.bifolio.pages.SitePath;

/** The columns of every list of facts, the same in CSV and XLSX; {@code docs/data.md} explains each. */
final class Columns {

    /** A value of a row: words, or a number for a cell that is a number. */
    record Cell(String text, Optional<BigDecimal> number) {}

    record Column(String english, String chinese, Function<DataRow, Cell> value) {

        /** Both languages, since one file serves both: {@code period / 期间}. */
        String head() {
            return english + " / " + chinese;
        }
    }

    private final Project project;
    private final FigureFormat format;

    Columns(Project project) {
        this.project = project;
        this.format = new FigureFormat(project);
    }

    List<Column> all() {
        return List.of(
                words(
                        "fact",
                        "数据地址",
                        row -> row.fact()
                                .map(project.facts()::address)
                                .or(() -> row.key().map(FactKey::address))
                                .orElse("")),
                words("filing", "文件", row -> row.filing().brief().en()),
                words("filing (zh)", "文件名称", row -> row.filing().brief().zh()),
                words("table", "表格", DataRow::table),
                words("concept", "科目代码", row -> row.key().map(FactKey::concept).orElse("")),
                words("name", "科目（英文）", row -> name(row, Language.EN)),
                words("name (zh)", "科目", row -> name(row, Language.ZH)),
                words("dimensions", "维度", DataRow::members),
                words(
                        "period",
                        "期间",
                        row -> row.key().map(key -> key.period().id()).orElse("")),
                words("period start", "期间起", row -> day(row, Period::start)),
                words("period end", "期间止", row -> day(row, Period::end)),
                words(
                        "change on",
                        "比较期间",
                        row -> row.key().flatMap(FactKey::since).map(Period::id).orElse("")),
                words("state", "单元格状态", row -> row.state().id()),
                new Column("exact value", "精确值", row -> number(row.amount().map(Value.Amount::base))),
                words(
                        "unit",
                        "单位",
                        row -> row.amount().map(amount -> amount.unit().code()).orElse("")),
                words("as printed", "原文", DataRow::printed),
                number(
                        "printed scale",
                        "原文单位量级（10的幂）",
                        row -> row.amount().map(amount -> amount.unit().scale())),
                number("last digit", "末位量级（10的幂）", row -> row.amount().map(Value.Amount::precision)),
                words("in words", "表述（英文）", row -> shown(row, Language.EN)),
                words("in words (zh)", "表述", row -> shown(row, Language.ZH)),
                words("status", "数据性质", row -> row.fact().map(Fact::statusTold).orElse("")),
                words(
                        "qualifier",
                        "限定",
                        row -> row.fact()
                                .flatMap(Fact::qualifier)
                                .map(Qualifier::id)
                                .orElse("")),
                words("section as printed", "原文章节", row -> source(row, Provenance::section)),
                words(
                        "row as printed",
                        "原文行名",
                        row -> row.fact().map(Fact::computed).orElse(false) ? "" : row.row()),
                words("column as printed", "原文列名", row -> source(row, Provenance::column)),
                words("page", "原文页码", row -> source(row, Provenance::page)),
                words(
                        "computed from",
                        "计算依据",
                        row -> row.fact().stream()
                                .flatMap(fact -> fact.inputs().stream())
                                .map(project.facts()::address)
                                .collect(Collectors.joining(" "))),
                words(
                        "source on this site",
                        "本站出处",
                        row -> row.fact()
                                .map(fact -> SitePath.source(Language.EN, fact, project.facts()))
                                .orElse("")),
                words(
                        "section",
                        "原文章节（英文）",
                        row -> row.fact()
                                .flatMap(fact -> fact.source().section())
                                .flatMap(row.filing().headings()::english)
                                .orElse("")));
    }

    private static Column words(String english, String chinese, Function<DataRow, String> value) {
        return new Column(english, chinese, row -> new Cell(value.apply(row), Optional.empty()));
    }

    private static Column number(String english, String chinese, Function<DataRow, Optional<Integer>> value) {
        return new Column(english, chinese, row -> number(value.apply(row).map(BigDecimal::valueOf)));
    }

    private static Cell number(Optional<BigDecimal> number) {
        return new Cell(number.map(BigDecimal::toPlainString).orElse(""), number);
    }

    private String name(DataRow row, Language language) {
        return row.key().map(key -> format.label(key, language)).orElse("");
    }

    private String shown(DataRow row, Language language) {
        return row.fact()
                .map(fact -> format.show(fact, language, Style.AUTO.withUnit()).text())
                .orElse("");
    }

    private static String source(DataRow row, Function<Provenance, Optional<String>> part) {
        return row.fact().map(Fact::source).flatMap(part).orElse("");
    }

    /** Empty for {@code filing}, which has no days. */
    static String day(DataRow row, Function<Period, LocalDate> day) {
        return row.key()
                .map(FactKey::period)
                .filter(period -> period.type() != Period.Type.FILING)
                .map(period -> day.apply(period).toString())
                .orElse("");
    }
}
