package org.bifolio.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.finding.Message;

/**
 * Reads the part of one sheet:
 *
 * <pre>
 * &lt;row r="2">&lt;c r="A2" t="s">&lt;v>5&lt;/v>&lt;/c>&lt;c r="C2" s="1">&lt;v>600303396.41&lt;/v>&lt;/c>&lt;/row>
 * &lt;mergeCell ref="A4:C4"/>
 * </pre>
 */
final class SheetReader {
    private static final int MOST_CELLS = 200_000;
    private static final int LAST_ROW = 1 << 20;
    private static final int LAST_COLUMN = 1 << 14;
    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})(:.*)?");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XmlPart xml;
    private final List<String> strings;
    private final IntFunction<NumberFormat> formats;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<Sheet.Range> merged = new ArrayList<>();
    private final List<int[]> hidden = new ArrayList<>();
    private final TreeSet<Integer> used = new TreeSet<>();
    private int cells;

    SheetReader(XmlPart xml, List<String> strings, IntFunction<NumberFormat> formats) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
    }

    Sheet read(String name, boolean visible) throws IOException, Unreadable {
        int row = 0;
        while (xml.next()) {
            if (xml.starts("row")) {
                row = xml.number("r").orElse(row + 1);
                row(row);
            } else if (xml.starts("col") && xml.flag("hidden")) {
                hidden.add(new int[] {
                    xml.number("min").orElse(0), xml.number("max").orElse(0)
                });
            } else if (xml.starts("mergeCell")) {
                xml.attribute("ref").flatMap(SheetReader::range).ifPresent(merged::add);
            }
        }
        List<Integer> unseen = used.stream()
                .filter(column -> hidden.stream().anyMatch(range -> range[0] <= column && column <= range[1]))
                .toList();
        return new Sheet(name, visible, rows, merged, unseen);
    }

    private void row(int number) throws IOException, Unreadable {
        if (number < 1 || number > LAST_ROW) {
            throw Unreadable.damaged();
        }
        boolean unseen = xml.flag("hidden");
        SortedMap<Integer, Cell> found = new TreeMap<>();
        int column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = xml.attribute("r")
                        .flatMap(SheetReader::range)
                        .map(Sheet.Range::column)
                        .orElse(column + 1);
                cell(column).ifPresent(cell -> found.put(cell.column(), cell));
            }
        }
        if (!found.isEmpty()) {
            rows.add(new Sheet.Row(number, unseen, found));
            used.addAll(found.keySet());
        }
        cells += found.size();
        if (cells > MOST_CELLS) {
            throw new Unreadable(
                    Message.of("The workbook has more than {0} cells.", MOST_CELLS),
                    Message.of("Split it, or check that it is the file you meant."));
        }
    }

    /** The cell, unless there is nothing in it. */
    private Optional<Cell> cell(int column) throws IOException, Unreadable {
        if (column < 1 || column > LAST_COLUMN) {
            throw Unreadable.damaged();
        }
        String type = xml.attribute("t").orElse("n");
        NumberFormat format = formats.apply(xml.number("s").orElse(0));
        boolean formula = false;
        Optional<String> value = Optional.empty();
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v")) {
                value = Optional.of(xml.text("v"));
            } else if (xml.starts("is")) {
                value = Optional.of(xml.words("is"));
            }
        }
        Optional<String> content = value.filter(text -> !text.isBlank());
        if (content.isEmpty()) {
            boolean computed = value.isPresent() && type.equals("str"); // a formula may well come to no text
            return formula && !computed
                    ? Optional.of(cell(column, Cell.Kind.UNKNOWN, "", format, true))
                    : Optional.empty();
        }
        return Optional.of(content(type, column, content.get(), format, formula))
                .filter(cell -> !cell.content().isBlank());
    }

    private Cell content(String type, int column, String raw, NumberFormat format, boolean formula) throws Unreadable {
        return switch (type) {
            case "s" -> cell(column, Cell.Kind.TEXT, string(raw), format, formula);
            case "inlineStr", "str" -> cell(column, Cell.Kind.TEXT, unescaped(raw), format, formula);
            case "b" -> cell(column, Cell.Kind.TEXT, raw.equals("1") ? "TRUE" : "FALSE", format, formula);
            case "e" -> cell(column, Cell.Kind.ERROR, raw, format, formula);
            case "d" -> cell(column, Cell.Kind.DAY, raw.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""), format, formula);
            case "n" -> cell(column, Cell.Kind.NUMBER, raw.strip(), format, formula);
            default -> throw Unreadable.damaged();
        };
    }

    private static Cell cell(int column, Cell.Kind kind, String content, NumberFormat format, boolean formula) {
        return new Cell(column, kind, content, format, formula);
    }

    private String string(String index) throws Unreadable {
        int number = index.strip().matches("\\d{1,7}") ? Integer.parseInt(index.strip()) : strings.size();
        if (number >= strings.size()) {
            throw Unreadable.damaged();
        }
        return unescaped(strings.get(number));
    }

    /** Characters that XML cannot have are written {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                .replace("\r\n", "\n");
    }

    private static Optional<Sheet.Range> range(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return Optional.of(new Sheet.Range(address, Integer.parseInt(parts.group(2)), column));
    }
}
