package org.bifolio.load;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bifolio.content.Damage;
import org.bifolio.facts.Period;
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

    /** {@code 304,971,021.01}, and nothing of a longer number. */
    private static final Pattern SPLIT =
            Pattern.compile("(?:(?<![\\d.])-|(?<![\\d.-]))\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d.-])");

    /** A curly quotation mark where a cell begins or ends, and a cell of words between two of them. */
    private static final Pattern CURLY = Pattern.compile("(?:^|,)\\s*[“”]|[“”]\\s*(?:,|$)");

    private static final Pattern CURLY_CELL = Pattern.compile("(?:^|,)\\s*[“”]([^“”\"]*,[^“”\"]*)[“”]");

    /** A cell in its place, with the comma behind it. */
    private static final Pattern CELL = Pattern.compile("\\G(?:\"(?:[^\"]|\"\")*+\"|[^\",]*+)(?:,|$)");

    /** No digit but letters, other than those of {@code n/a}: {@code 营业收入}, {@code third-party}. */
    private static final Pattern WORDS = Pattern.compile("^(?!\"?\\s*n/a)(?!.*\\d).*\\p{L}");

    /** A row that has more or fewer cells than the header. */
    private record Uneven(int number, int cells, String raw) {}

    private final Damage damage;
    private final Findings findings;
    private final List<Uneven> uneven = new ArrayList<>();

    FigureTableReader(Damage damage, Findings findings) {
        this.damage = damage;
        this.findings = findings;
    }

    /** The lines whose number of cells is that of the header; the others are findings. The header comes first; empty when it cannot be told. */
    Optional<List<Line>> read(String file, String text) {
        String[] lines = text.split("\n", -1);
        int[] odd = oddQuotes(lines);
        if (odd.length % 2 != 0) {
            return openQuote(file, lines, odd[0]);
        }
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
        } catch (CsvParseException | UncheckedIOException e) {
            if (odd.length > 0) {
                uneven.clear();
                return openQuote(file, lines, odd[0]);
            }
            misplacedQuotes(file);
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
        if (!read.isEmpty()) {
            uneven(file, read.get(0).cells().stream().map(Cell::text).toList(), read.size() > 1);
        }
        return Optional.of(read);
    }

    /** Tells rows of another length than the header's; where all of them have the same one, the header is at fault. */
    private void uneven(String file, List<String> header, boolean someAreRight) {
        int expected = header.size();
        List<Integer> lengths = uneven.stream().map(Uneven::cells).distinct().toList();
        if (!someAreRight && uneven.size() > 1 && lengths.size() == 1) {
            damage.figures();
            findings.add(
                    Code.CSV_COLUMNS,
                    Location.of(file, 1, 1),
                    Message.of("The header has {0} cells; every row has {1}.", expected, lengths.get(0)),
                    Message.of("Name each column of the rows in the header, and no other."));
            return;
        }
        for (Uneven row : uneven) {
            findings.add(
                    Code.CSV_COLUMNS,
                    Location.of(
                            file,
                            row.number(),
                            row.cells() > expected ? surplus(row.raw()) : misplaced(row.raw(), header)),
                    Message.of("The row has {0} cells; the header has {1}.", row.cells(), expected),
                    row.cells() > expected ? tooMany(row.raw()) : tooFew(row.raw(), header));
        }
    }

    private void line(String file, String[] lines, CsvRecord csvRecord, List<Line> read) {
        int number = (int) csvRecord.getStartingLineNumber();
        String raw = number <= lines.length ? lines[number - 1] : "";
        if (csvRecord.getFields().stream().allMatch(String::isBlank)) {
            return;
        }
        if (!read.isEmpty() && csvRecord.getFieldCount() != read.get(0).cells().size()) {
            if (read.get(0).cells().get(0).text().equals("concept")) {
                damage.figure(csvRecord.getField(0).split("[，;；\t]", 2)[0].strip());
            } else {
                damage.figures();
            }
            uneven.add(new Uneven(number, csvRecord.getFieldCount(), raw));
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

    /** A number with thousands separators that stands without quotes, so that its commas cut it. */
    private static Optional<Matcher> split(String raw) {
        Matcher number = SPLIT.matcher(raw);
        while (number.find()) {
            if (quotes(raw.substring(0, number.start())) % 2 == 0) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** Where a cell stands that its own commas cut; 1 when none does. */
    private static int surplus(String raw) {
        Matcher curly = CURLY_CELL.matcher(raw);
        return curly.find() ? curly.start(1) : split(raw).map(Matcher::start).orElse(0) + 1;
    }

    private static Message tooMany(String raw) {
        Matcher curly = CURLY_CELL.matcher(raw);
        if (curly.find()) {
            return Message.of(
                    "Type straight quotation marks, for curly ones hold no cell together: \"{0}\".", curly.group(1));
        }
        return split(raw)
                .map(number -> Message.of("Put a number with thousands separators in quotes: \"{0}\".", number.group()))
                .orElseGet(() -> raw.endsWith(",")
                        ? Message.of("Remove the commas at the end, or name their columns in the header.")
                        : Message.of("Put words with a comma in quotes: \"…, …\"."));
    }

    private static Message tooFew(String raw, List<String> header) {
        return raw.indexOf('，') >= 0
                ? Message.of("The comma between cells is “,”, not the full-width “，”.")
                : Message.of(
                        "A cell or a comma is missing; the columns are {0}. Type what the filing has there; only for a cell"
                                + " that is blank in the filing add a comma alone.",
                        String.join(", ", header));
    }

    /** Where the first words stand in a column of figures, which the cell that is missing has moved there; 1 when no cell tells. */
    private static int misplaced(String raw, List<String> header) {
        List<Integer> starts = raw.indexOf('，') >= 0 ? List.of() : starts(raw);
        for (int i = 0; i < starts.size() && i < header.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) - 2 : raw.length();
            String cell = raw.substring(Math.min(starts.get(i) - 1, end), end);
            boolean ofFigures = header.get(i).startsWith("change")
                    || Period.parse(header.get(i)).isPresent();
            if (ofFigures && WORDS.matcher(cell).find()) {
                return starts.get(i);
            }
        }
        return 1;
    }

    /** The lines, from 0, whose quotation marks are not in pairs: a cell of two lines makes two of them, one left open makes one. */
    private static int[] oddQuotes(String[] lines) {
        return IntStream.range(0, lines.length)
                .filter(i -> !lines[i].startsWith("#"))
                .filter(i -> quotes(lines[i]) % 2 != 0)
                .toArray();
    }

    private static long quotes(String line) {
        return line.chars().filter(c -> c == '"').count();
    }

    /** Tells where the quotation mark stands, and reads what stands above its line. */
    private Optional<List<Line>> openQuote(String file, String[] lines, int open) {
        damage.figures();
        String line = lines[open].stripTrailing();
        Matcher cell = CELL.matcher(line);
        int at = 0;
        while (at < line.length() && cell.find()) {
            at = cell.end();
        }
        int mark = line.indexOf('"', at);
        findings.add(
                Code.CSV_SYNTAX,
                Location.of(file, open + 1, mark + 1),
                mark == at
                        ? Message.of("A quotation mark is opened here and not closed.")
                        : Message.of("A quotation mark on this line has no counterpart."),
                CURLY.matcher(line).find()
                        ? Message.of("Type both quotation marks straight: \"…\".")
                        : Message.of("Close it, or remove it; a quotation mark inside quotes is written twice."));
        return open == 0
                ? Optional.empty()
                : read(file, String.join("\n", List.of(lines).subList(0, open)));
    }

    private void misplacedQuotes(String file) {
        damage.figures();
        findings.add(
                Code.CSV_SYNTAX,
                Location.of(file),
                "Quotation marks stand where no cell begins or ends.",
                "Put the whole cell in quotes; a quotation mark inside quotes is written twice.");
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
                Message.of(
                        "Run “bifolio repair {0}”, or separate them by commas (in Excel: “CSV UTF-8 (comma delimited)”).",
                        file)));
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
