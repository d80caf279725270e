package org.bifolio.load;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.Damage;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/**
 * Splits a CSV file into lines of cells that know their places:
 *
 * <pre>
 * concept,unit,FY2022,FY2021,change
 * total-assets,CNY,"600,303,396.41","922,838,904.88",-34.95%
 * </pre>
 */
final class FigureTableReader {

    /**
     * A cell and where it stands.
     *
     * @param unclear whether what it says could not be told, which is a finding already; its text is empty then
     */
    record Cell(String text, Location at, boolean unclear) {
        Cell(String text, Location at) {
            this(text, at, false);
        }

        static Cell unclear(Location at) {
            return new Cell("", at, true);
        }
    }

    /** A line of the file. */
    record Line(List<Cell> cells, int number) {}

    private final Damage damage;
    private final Findings findings;

    FigureTableReader(Damage damage, Findings findings) {
        this.damage = damage;
        this.findings = findings;
    }

    /** The lines whose number of cells is that of the header; the others are findings. The header comes first; empty when it cannot be told. */
    Optional<List<Line>> read(String file, String text) {
        String[] lines = text.split("\n", -1);
        List<Line> read = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord csvRecord : csv) {
                if (read.isEmpty() && separatedOtherwise(file, lines, csvRecord)) {
                    return Optional.empty();
                }
                line(file, lines, csvRecord, read);
            }
        } catch (CsvParseException | java.io.UncheckedIOException e) {
            findings.add(
                    Code.CSV_SYNTAX,
                    Location.of(file),
                    Message.of("This is not valid CSV: {0}.", e.getMessage()),
                    Message.of("Check for a quotation mark that is not closed."));
            damage.figures();
        } catch (java.io.IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
        return Optional.of(read);
    }

    private void line(String file, String[] lines, CsvRecord csvRecord, List<Line> read) {
        int number = (int) csvRecord.getStartingLineNumber();
        String raw = number <= lines.length ? lines[number - 1] : "";
        if (csvRecord.getFields().stream().allMatch(String::isBlank)) {
            return;
        }
        if (!read.isEmpty() && csvRecord.getFieldCount() != read.get(0).cells().size()) {
            int expected = read.get(0).cells().size();
            damage.figure(csvRecord.getField(0).strip());
            findings.add(
                    Code.CSV_COLUMNS,
                    Location.of(file, number, 1),
                    Message.of("The row has {0} cells; the header has {1}.", csvRecord.getFieldCount(), expected),
                    csvRecord.getFieldCount() > expected
                            ? Message.of("Put numbers with thousands separators in quotes: \"1,234.56\".")
                            : Message.of("Add a comma for each cell that is blank."));
            return;
        }
        List<Integer> starts = starts(raw);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < csvRecord.getFieldCount(); i++) {
            int column = i < starts.size() ? starts.get(i) : 1;
            cells.add(new Cell(csvRecord.getField(i).strip(), Location.of(file, number, column)));
        }
        read.add(new Line(List.copyOf(cells), number));
    }

    /** Whether the header is cut by something other than commas, which is a finding. */
    private boolean separatedOtherwise(String file, String[] lines, CsvRecord csvRecord) {
        int number = (int) csvRecord.getStartingLineNumber();
        String raw = number <= lines.length ? lines[number - 1] : "";
        Optional<Message> separator = raw.indexOf(',') >= 0
                ? Optional.empty()
                : raw.indexOf(';') >= 0
                        ? Optional.of(Message.of("semicolons"))
                        : raw.indexOf('\t') >= 0 ? Optional.of(Message.of("tabs")) : Optional.empty();
        separator.ifPresent(used -> findings.add(
                Code.CSV_HEADER,
                Location.of(file, number, 1),
                Message.of("The cells are separated by {0}.", used),
                Message.of("Separate them by commas (in Excel: save as “CSV UTF-8 (comma delimited)”).")));
        return separator.isPresent();
    }

    /** The column, from 1, at which each cell of a line starts. */
    private static List<Integer> starts(String raw) {
        List<Integer> starts = new ArrayList<>(List.of(1));
        boolean quoted = false;
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '"') {
                quoted = !quoted;
            } else if (raw.charAt(i) == ',' && !quoted) {
                starts.add(i + 2);
            }
        }
        return starts;
    }
}
