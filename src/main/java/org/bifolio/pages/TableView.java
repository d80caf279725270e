package org.bifolio.pages;

import java.util.List;

/**
 * A table.
 *
 * @param id its anchor; empty when it has none
 * @param name prefixes ids in the table; unique on the page
 * @param caption names it to a screen reader
 * @param subtitle unit and scope; empty when each row or column has its own
 * @param corner heads the column of row labels
 * @param keys what stands where there is no number, for the signs that occur
 * @param credit the source line; empty when the page says it elsewhere
 * @param downloads its data as files
 * @param names what stands beside the cells of a column where rows stand below each other on a phone; empty for a table
 *     that is scrolled there
 */
public record TableView(
        String id,
        String name,
        Html title,
        String caption,
        String subtitle,
        String corner,
        List<Head> heads,
        List<Row> rows,
        List<Key> keys,
        Html credit,
        List<Link> downloads,
        List<String> names) {

    public TableView(
            String id,
            String name,
            Html title,
            String caption,
            String subtitle,
            String corner,
            List<Head> heads,
            List<Row> rows,
            List<Key> keys,
            Html credit) {
        this(id, name, title, caption, subtitle, corner, heads, rows, keys, credit, List.of(), List.of());
    }

    /** The same table with its data as files. */
    public TableView with(List<Link> files) {
        return new TableView(id, name, title, caption, subtitle, corner, heads, rows, keys, credit, files, names);
    }

    /** The same table, to be read row by row on a phone. */
    TableView rowByRow(List<String> called) {
        return new TableView(id, name, title, caption, subtitle, corner, heads, rows, keys, credit, downloads, called);
    }

    /**
     * A column's heading.
     *
     * @param under its second line: unit, or the heading as printed
     * @param lang of the second line, when it is not the page's
     * @param css {@code words} for text, {@code turn} where the source changes
     */
    public record Head(String text, String under, String lang, String css) {}

    /**
     * A row, or a heading over the rows below it.
     *
     * @param under the label's second line
     * @param named the names under which filings print the row, where they differ
     * @param lang of the label, when it is not the page's
     * @param filter what filters look at and readers do not see: the year a figure's period ends in, a measure's other names
     * @param group whether it only heads the rows below
     * @param subject whether it heads the groups below
     * @param span of a group's heading
     */
    public record Row(
            String id,
            String label,
            String under,
            Html named,
            String lang,
            String filter,
            boolean group,
            boolean subject,
            int span,
            List<Cell> cells) {

        public Row(
                String id,
                String label,
                String under,
                String lang,
                String filter,
                boolean group,
                int span,
                List<Cell> cells) {
            this(id, label, under, Html.EMPTY, lang, filter, group, false, span, cells);
        }

        /** A heading over groups. */
        static Row subject(String id, String label, int span) {
            return new Row(id, label, "", Html.EMPTY, "", "", true, true, span, List.of());
        }

        Row named(Html names) {
            return new Row(id, label, under, names, lang, filter, group, subject, span, cells);
        }
    }

    /**
     * A cell.
     *
     * @param kind {@code figure}, {@code na}, {@code blank}, {@code dash}, {@code none}
     * @param spoken what a screen reader hears when there is no figure
     * @param tag forecast, third party or computed, in words; empty for what the filing reports
     */
    public record Cell(String kind, Html html, String spoken, String id, String css, String tag) {
        public boolean figure() {
            return kind.equals("figure");
        }
    }

    /** A sign that stands for no number, and what it means. */
    public record Key(String css, String sign, String meaning) {}
}
