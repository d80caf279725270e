package org.bifolio.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills a table of figures: each {@code ?} stands for what the books say of its row and column.
 *
 * <pre>
 * concept,unit,FY2024,FY2023,change,label
 * revenue,CNY,?,?,?,营业收入
 * </pre>
 */
final class FigureSheet {
    private final Books books;
    private final List<String> header;

    private FigureSheet(Books books, List<String> header) {
        this.books = books;
        this.header = header;
    }

    static String filled(String sheet, Books books) {
        List<String> lines = sheet.lines().toList();
        FigureSheet filled = new FigureSheet(books, List.of(lines.get(0).split(",")));
        StringBuilder text = new StringBuilder(lines.get(0)).append('\n');
        lines.subList(1, lines.size())
                .forEach(line -> text.append(filled.row(line.split(","))).append('\n'));
        return text.toString();
    }

    private String row(String[] cells) {
        List<String> row = new ArrayList<>();
        for (int column = 0; column < cells.length; column++) {
            String cell = cells[column].equals("?") ? figure(cells[0], column) : cells[column];
            row.add(cell.contains(",") ? "\"" + cell + "\"" : cell);
        }
        return String.join(",", row);
    }

    private String figure(String first, int column) {
        String heading = header.get(column).replaceFirst(" \\|.*", "");
        if (heading.equals("change")) {
            return books.change(first, header.get(column - 2), header.get(column - 1));
        }
        int at = heading.indexOf('@');
        return at < 0
                ? books.printed(first, "", heading)
                : books.printed(heading.substring(0, at), first, heading.substring(at + 1));
    }
}
