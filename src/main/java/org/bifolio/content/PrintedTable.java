package org.bifolio.content;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Period;
import org.bifolio.finding.Location;

/**
 * A table as its filing prints it, or a long list of single facts.
 *
 * @param id its file's name: {@code key-figures}
 * @param list whether it is a long list (one value column, each row its own coordinates) rather than a grid
 */
public record PrintedTable(
        String id,
        Bilingual title,
        Optional<String> section,
        Optional<String> page,
        boolean list,
        List<Column> columns,
        List<Row> rows,
        String file) {

    /** The same without control totals, which cannot hold where rows or cells are missing. */
    public PrintedTable uncontrolled() {
        List<Column> bare = columns.stream()
                .map(column -> new Column(
                        column.header,
                        column.concept,
                        column.period,
                        column.since,
                        column.members,
                        column.printed,
                        Optional.empty()))
                .toList();
        return new PrintedTable(id, title, section, page, list, bare, rows, file);
    }

    /** Every heading that the tables or their figures stand under, with its number. */
    public static Set<String> places(List<PrintedTable> tables) {
        Set<String> places = new LinkedHashSet<>();
        for (PrintedTable table : tables) {
            table.section.ifPresent(places::add);
            table.rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(Optional::stream)
                    .flatMap(fact -> fact.source().section().stream())
                    .forEach(places::add);
        }
        return places;
    }

    /**
     * A column of values.
     *
     * @param header as the editor wrote it: {@code FY2022}, {@code change}, {@code revenue-share@2020H1}
     * @param concept the concept every figure of the column measures, if the column names one
     * @param since set for a change: {@code period} against {@code since}
     * @param printed the heading as printed
     * @param control what its figures must sum to; empty, too, where not all of the table could be read
     */
    public record Column(
            String header,
            Optional<String> concept,
            Optional<Period> period,
            Optional<Period> since,
            Map<String, String> members,
            Optional<String> printed,
            Optional<ControlTotal> control) {}

    /**
     * The sum of a column's printed numbers, whatever they measure, as somebody else has added it up from the filing: a batch control
     * total, or hash total.
     */
    public record ControlTotal(BigDecimal sum, Location at) {}

    /**
     * A row.
     *
     * @param concept the concept every figure of the row measures, if the row names one
     * @param members the members the row names: {@code holder=gan-quan}
     * @param label the row's label as printed
     * @param cells one for each column; empty where nothing is printed
     */
    public record Row(
            Optional<String> concept,
            Optional<Period> period,
            Map<String, String> members,
            Optional<String> label,
            List<Optional<Fact>> cells,
            int line) {

        /** What a block may call the row by: its concept, and the members it names. */
        public List<String> names() {
            return Stream.concat(concept.stream(), members.values().stream()).toList();
        }
    }
}
