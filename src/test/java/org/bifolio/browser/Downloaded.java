package org.bifolio.browser;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A file of figures as somebody has it who downloaded it: rows of columns by their headings. */
final class Downloaded {
    private Downloaded() {}

    static List<Map<String, String>> csv(Path file) throws IOException {
        String text = Files.readString(file);
        return CsvReader.builder().ofNamedCsvRecord(text.substring(text.indexOf('\uFEFF') + 1)).stream()
                .map(row -> Map.copyOf(row.getFieldsAsMap()))
                .toList();
    }

    /** The first sheet of a workbook. */
    static List<Map<String, String>> xlsx(Path file) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            List<String> shared = new ArrayList<>();
            part(parts, "xl/sharedStrings.xml").select("si").forEach(words -> shared.add(words.wholeText()));
            List<Map<String, String>> rows = new ArrayList<>();
            Map<String, String> heads = new LinkedHashMap<>();
            for (Element row : part(parts, "xl/worksheets/sheet1.xml").select("row")) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (Element cell : row.select("> c:has(v)")) {
                    String value = cell.select("> v").text();
                    cells.put(
                            cell.attr("r").replaceAll("\\d", ""),
                            cell.attr("t").equals("s") ? shared.get(Integer.parseInt(value)) : value);
                }
                if (heads.isEmpty()) {
                    heads.putAll(cells);
                } else {
                    Map<String, String> named = new LinkedHashMap<>();
                    cells.forEach((column, value) -> named.put(heads.getOrDefault(column, column), value));
                    rows.add(named);
                }
            }
            return rows;
        }
    }

    private static Document part(ZipFile parts, String name) throws IOException {
        String xml = new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        return Jsoup.parse(xml, "", Parser.xmlParser());
    }
}
