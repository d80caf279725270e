package org.bifolio.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bifolio.TestProject;
import org.bifolio.content.Project;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Interval;
import org.bifolio.facts.Value;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.MostImportantFirst;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.ParsedProject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults that a typist makes, put one at a time into a copy of the demo content: how many of them the checks tell. The shares by kind
 * are written to {@code target/generated-faults.md}. Control totals would tell every wrong number, so they are left out but where their
 * own share is counted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedFaultsTest {
    /** A digit that changes a number by less than what its calculations' other numbers are rounded by cannot be told. */
    private static final int LEAST_OF_ALL_DIGITS = 90;

    /** A control total tells any digit. */
    private static final int ALL = 100;

    /** What filings say of control totals, in one line or in more. */
    private static final Pattern CONTROL_TOTALS = Pattern.compile("(?m)^    control-totals:.*\\n(?: {6}.*\\n)*");

    private static final List<String> FILINGS = List.of(
            "content/688316/2020-listing-sponsorship-letter/filing.yaml",
            "content/688316/2022-annual-report-summary/filing.yaml");

    /** A currency or percentage points for percent in a row that only a share of something, or nothing else, proves. */
    private static final int LEAST_OF_UNITS = 80;

    /** Where a figure's own calculation is the only one, a part of it may be as wrong as the total. */
    private static final int LEAST_AT_THE_CELL = 75;

    private static final Path REPORT = Path.of("target", "generated-faults.md");
    private static final Map<String, String> TOLD = new TreeMap<>();

    @TempDir
    static Path folder;

    private final Random random = new Random();
    private TestProject project;
    private ParsedProject sound;
    private Proof proof;
    private List<Fact> proved;
    private List<Fact> numbers;
    private Map<String, String> controlled;

    /** One fault: a file's text before and after. */
    private record Fault(String file, String before, String after, String what, Optional<Fact> wrong) {
        Fault(String file, String before, String after, String what) {
            this(file, before, after, what, Optional.empty());
        }
    }

    /** How many faults there were, and which of them nobody told. */
    private record Share(int made, List<Fault> silent) {
        int percent() {
            return made == 0 ? 100 : (made - silent.size()) * 100 / made;
        }
    }

    @BeforeAll
    void copyTheDemo() {
        project = TestProject.demoIn(folder);
        controlled = FILINGS.stream().collect(Collectors.toMap(file -> file, project::read));
        FILINGS.forEach(file ->
                project.write(file, CONTROL_TOTALS.matcher(controlled.get(file)).replaceAll("")));
        Project read =
                ProjectReader.read(folder, TestProject.TODAY, new Findings()).orElseThrow();
        sound = ParsedProject.parse(read, new Findings());
        proof = Proof.of(read);
        Set<Fact> covered = proof.proved();
        proved = read.facts().all().stream().filter(covered::contains).toList();
        numbers = read.facts().all().stream()
                .filter(fact ->
                        fact.amount().isPresent() && fact.source().file().endsWith(".csv"))
                .toList();
        assertEquals(List.of(), project.check());
    }

    @BeforeEach
    void alwaysTheSameFaults() {
        random.setSeed(688316);
    }

    @Test
    void tellsAWrongDigitInAFigureUnderACalculation() {
        List<Fault> seen = new ArrayList<>();
        List<Fault> unseen = new ArrayList<>();
        for (int n = 0; n < 240; n++) {
            Fact fact = any(proved);
            String cell = printed(fact);
            String typed = anotherDigit(cell);
            (beyondRounding(fact, typed) ? seen : unseen).add(typed(fact, cell, typed));
        }
        Share beyond = tell("digit, beyond what rounding allows", seen);
        Share within = tell("digit, within what rounding allows", unseen);
        Share every = new Share(
                beyond.made() + within.made(),
                Stream.concat(beyond.silent().stream(), within.silent().stream())
                        .toList());
        write("digit, any", every.made(), every.percent());
        int aim =
                aim("digit, any", Stream.concat(seen.stream(), unseen.stream()).toList());
        assertTrue(beyond.percent() >= 95, () -> "silent: " + words(beyond.silent()));
        assertTrue(every.percent() >= LEAST_OF_ALL_DIGITS, () -> "silent: " + words(every.silent()));
        assertTrue(aim >= LEAST_AT_THE_CELL, () -> "only " + aim + "% at the cell");
    }

    @Test
    void tellsEveryWrongDigitUnderAControlTotal() {
        FILINGS.forEach(file -> project.write(file, controlled.get(file)));
        try {
            List<Fault> faults = new ArrayList<>();
            for (int n = 0; n < 240; n++) {
                Fact fact = any(numbers);
                String cell = printed(fact);
                faults.add(typed(fact, cell, anotherDigit(cell)));
            }
            Share share = tell("digit, with control totals", faults);
            assertEquals(ALL, share.percent(), () -> "silent: " + words(share.silent()));
        } finally {
            FILINGS.forEach(file -> project.write(
                    file, CONTROL_TOTALS.matcher(controlled.get(file)).replaceAll("")));
        }
    }

    private String anotherDigit(String cell) {
        int[] digits = IntStream.range(0, cell.length())
                .filter(i -> Character.isDigit(cell.charAt(i)))
                .toArray();
        int at = digits[random.nextInt(digits.length)];
        char wrong = (char) ('0' + (cell.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return cell.substring(0, at) + wrong + cell.substring(at + 1);
    }

    @Test
    void tellsAWrongSign() {
        List<Fault> faults = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            Fact fact = any(proved);
            String cell = printed(fact);
            faults.add(typed(fact, cell, cell.startsWith("-") ? cell.substring(1) : "-" + cell));
        }
        all("sign", faults);
        int aim = aim("sign", faults);
        assertTrue(aim >= LEAST_AT_THE_CELL, () -> "only " + aim + "% at the cell");
    }

    @Test
    void tellsAWrongScale() {
        List<Fault> faults = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            Fact fact = any(proved.stream().filter(f -> line(f).contains("CNY")).toList());
            String line = line(fact);
            faults.add(inLine(
                    fact, line, line.contains("万 CNY") ? line.replace("万 CNY", "CNY") : line.replace("CNY", "千 CNY")));
        }
        all("scale of a unit", faults);
    }

    @Test
    void tellsAWrongPeriod() {
        List<Fault> faults = new ArrayList<>();
        Pattern year = Pattern.compile("(?<=FY|,|@)20[12]\\d");
        for (int n = 0; n < 30; n++) {
            String file = any(proved).source().file();
            List<String> lines = lines(file);
            Matcher years = year.matcher(lines.get(0));
            List<Integer> places = new ArrayList<>();
            while (years.find()) {
                places.add(years.start());
            }
            if (!places.isEmpty()) {
                int at = any(places);
                String header = lines.get(0);
                String wrong = String.valueOf(Integer.parseInt(header.substring(at, at + 4)) + 10);
                faults.add(line(file, 0, header.substring(0, at) + wrong + header.substring(at + 4)));
            }
        }
        all("period", faults);
    }

    @Test
    void tellsSwappedColumns() {
        List<Fault> faults = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            Fact fact = any(proved);
            Fact other = any(proved.stream().filter(f -> sameRow(f, fact)).toList());
            int one = index(fact);
            int two = index(other);
            if (one != two && cells(fact.source().file(), 0).size() > Math.max(one, two)) {
                List<String> header = new ArrayList<>(cells(fact.source().file(), 0));
                java.util.Collections.swap(header, one, two);
                faults.add(line(fact.source().file(), 0, String.join(",", header)));
            }
        }
        all("columns swapped", faults);
    }

    @Test
    void tellsSwappedRows() {
        List<Fault> faults = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            Fact fact = any(proved);
            Fact other = any(proved.stream().filter(f -> sameColumn(f, fact)).toList());
            int one = fact.source().line() - 1;
            int two = other.source().line() - 1;
            List<String> first = cells(fact.source().file(), one);
            List<String> second = cells(fact.source().file(), two);
            int cell = index(fact);
            if (one != two && cell == index(other) && !first.get(cell).equals(second.get(cell))) {
                List<String> lines = new ArrayList<>(lines(fact.source().file()));
                lines.set(one, swapped(first, second, cell));
                lines.set(two, swapped(second, first, cell));
                faults.add(whole(fact.source().file(), lines, "rows " + (one + 1) + " and " + (two + 1)));
            }
        }
        all("values of two rows swapped", faults);
    }

    @Test
    void tellsADroppedRow() {
        List<Fault> faults = new ArrayList<>();
        for (int n = 0; n < 24; n++) {
            Fact fact = any(proved.stream().filter(this::once).toList());
            List<String> lines = new ArrayList<>(lines(fact.source().file()));
            lines.remove(fact.source().line() - 1);
            faults.add(whole(fact.source().file(), lines, "row " + fact.source().line() + " dropped"));
        }
        all("row dropped", faults);
    }

    @Test
    void tellsAnExchangedUnit() {
        Map<String, String> others = Map.of("CNY", "USD", "%", "pp", "shares", "persons", "holders", "shares");
        List<Fault> faults = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            Fact fact = any(proved);
            cell(fact, "unit")
                    .filter(unit -> others.containsKey(unit.replaceAll(".* ", "")))
                    .ifPresent(unit -> {
                        String bare = unit.replaceAll(".* ", "");
                        faults.add(inCell(fact, "unit", unit.replace(bare, others.get(bare))));
                    });
        }
        Share share = tell("unit exchanged", faults);
        assertTrue(share.percent() >= LEAST_OF_UNITS, () -> "silent: " + words(share.silent()));
    }

    @Test
    void tellsAFaultOfStructure() {
        List<Fault> lost = new ArrayList<>();
        List<Fault> doubled = new ArrayList<>();
        List<Fault> headings = new ArrayList<>();
        List<Fault> names = new ArrayList<>();
        List<Fault> twice = new ArrayList<>();
        List<Fault> emptied = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            Fact fact = any(proved);
            String file = fact.source().file();
            int row = fact.source().line() - 1;
            List<String> fewer = new ArrayList<>(cells(file, row));
            fewer.remove(index(fact));
            lost.add(line(file, row, String.join(",", fewer)));
            List<String> more = new ArrayList<>(cells(file, row));
            more.add(index(fact), more.get(index(fact)));
            doubled.add(line(file, row, String.join(",", more)));
            List<String> header = new ArrayList<>(cells(file, 0));
            header.set(index(fact), header.get(index(fact)).replaceFirst("^(\"?).", "$1"));
            headings.add(line(file, 0, String.join(",", header)));
            for (String column : List.of("concept", "segment", "holder")) {
                cell(fact, column)
                        .filter(name -> name.length() > 1)
                        .ifPresent(name -> names.add(inCell(fact, column, name.substring(1))));
            }
            List<String> again = new ArrayList<>(lines(file));
            String cell = printed(fact);
            List<String> other = new ArrayList<>(cells(file, row));
            other.set(index(fact), other.get(index(fact)).replace(cell, otherwise(cell)));
            again.add(String.join(",", other));
            twice.add(whole(file, again, "row " + (row + 1) + " again with another digit"));
            emptied.add(whole(file, lines(file).subList(0, 1), "no rows"));
        }
        all("structure: a cell lost", lost);
        all("structure: a cell doubled", doubled);
        all("structure: a heading misspelt", headings);
        all("structure: a concept or member misspelt", names);
        all("structure: a row again with another digit", twice);
        all("structure: all rows lost", emptied);
    }

    /** What stands in a column of the fact's row; empty when the table has no such column, or nothing there. */
    private Optional<String> cell(Fact fact, String column) {
        int at = cells(fact.source().file(), 0).indexOf(column);
        return at < 0
                ? Optional.empty()
                : Optional.of(cells(fact.source().file(), fact.source().line() - 1)
                                .get(at))
                        .filter(cell -> !cell.isBlank());
    }

    /** The number with another first digit. */
    private static String otherwise(String cell) {
        Matcher digit = Pattern.compile("\\d").matcher(cell);
        return digit.replaceFirst(first -> first.group().equals("9") ? "8" : "9");
    }

    private Fault inCell(Fact fact, String column, String wrong) {
        String file = fact.source().file();
        int row = fact.source().line() - 1;
        List<String> cells = new ArrayList<>(cells(file, row));
        cells.set(cells(file, 0).indexOf(column), wrong);
        return line(file, row, String.join(",", cells));
    }

    private void all(String kind, List<Fault> faults) {
        Share share = tell(kind, faults);
        assertEquals(100, share.percent(), () -> "silent: " + words(share.silent()));
    }

    private Share tell(String kind, List<Fault> faults) {
        List<Fault> distinct = faults.stream().distinct().toList();
        List<Fault> silent = distinct.stream().filter(fault -> !told(fault)).toList();
        Share share = new Share(distinct.size(), silent);
        write(kind, share.made(), share.percent());
        return share;
    }

    private static void write(String kind, int made, int percent) {
        TOLD.put(kind, "| " + kind + " | " + made + " | " + percent + "% |");
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(
                    REPORT, "| fault | made | told |\n|---|---:|---:|\n" + String.join("\n", TOLD.values()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean told(Fault fault) {
        project.write(fault.file(), fault.after());
        try {
            Findings findings = new Findings();
            Optional<Project> read = ProjectReader.read(folder, TestProject.TODAY, findings);
            if (findings.sound() && !fails(Proof.of(read.orElseThrow()))) {
                Checks.run(ParsedProject.parse(read.get(), findings), findings);
                return !findings.sound();
            }
            return true;
        } finally {
            project.write(fault.file(), fault.before());
        }
    }

    /** Of the faults that are told, how many the first finding points at: the very cell. */
    private int aim(String kind, List<Fault> faults) {
        int told = 0;
        int hit = 0;
        for (Fault fault : faults.stream().distinct().toList()) {
            project.write(fault.file(), fault.after());
            Findings findings = new Findings();
            ProjectReader.read(folder, TestProject.TODAY, findings)
                    .ifPresent(read -> Checks.run(sound.within(read), findings));
            project.write(fault.file(), fault.before());
            if (!findings.sound()) {
                told++;
                Location first = MostImportantFirst.of(findings).get(0).at();
                hit += first.equals(fault.wrong().orElseThrow().source().at()) ? 1 : 0;
            }
        }
        int percent = told == 0 ? 100 : hit * 100 / told;
        write(kind + ", told: first finding at the cell", told, percent);
        return percent;
    }

    private static boolean fails(Proof proof) {
        return !proof.stale().isEmpty()
                || proof.results().stream().anyMatch(result -> result.outcome() == Result.Outcome.FAILED);
    }

    /**
     * Whether the wrong number is out of every reach of rounding in one of the calculations that prove it: further off, as a part of
     * itself, than all the half digits of the calculation together.
     */
    private boolean beyondRounding(Fact fact, String typed) {
        BigDecimal right = Interval.number(fact.amount().orElseThrow());
        BigDecimal wrong = number(typed, fact.amount().get());
        double off = wrong.subtract(right).abs().doubleValue();
        double relative = right.signum() == 0 ? 1 : off / Math.abs(right.doubleValue());
        for (Result result : proof.results()) {
            if (result.proves()
                    && (result.total() == fact || result.parts().stream().anyMatch(part -> part == fact))) {
                double loose = Stream.concat(Stream.of(result.total()), result.parts().stream())
                        .map(f -> f.amount().orElseThrow())
                        .mapToDouble(GeneratedFaultsTest::looseness)
                        .sum();
                double slack = Stream.concat(Stream.of(result.total()), result.parts().stream())
                        .mapToDouble(f -> Interval.of(f.amount().orElseThrow())
                                .halfWidth()
                                .orElseThrow()
                                .doubleValue())
                        .sum();
                boolean sum = result.rule()
                        .map(rule -> !rule.text().contains("/") && !rule.text().contains("growth"))
                        .orElse(true);
                if (sum ? off > slack : relative > loose) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double looseness(Value.Amount amount) {
        double half = Interval.of(amount).halfWidth().orElseThrow().doubleValue();
        double size = Math.abs(Interval.number(amount).doubleValue());
        return size == 0 ? 1 : half / size;
    }

    private static BigDecimal number(String typed, Value.Amount amount) {
        BigDecimal digits = new BigDecimal(typed.replaceAll("[\",%p]", ""));
        return Interval.number(new Value.Amount(typed, digits, amount.unit()));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A figure that a filing prints twice is still told when one of its rows is lost. */
    private boolean once(Fact fact) {
        return proved.stream().noneMatch(other -> other != fact && other.key().equals(fact.key()));
    }

    private static boolean sameRow(Fact one, Fact other) {
        return one.source().file().equals(other.source().file())
                && one.source().line() == other.source().line();
    }

    private boolean sameColumn(Fact one, Fact other) {
        return one.source().file().equals(other.source().file()) && index(one) == index(other);
    }

    private List<String> lines(String file) {
        return Arrays.asList(project.read(file).split("\n"));
    }

    private String line(Fact fact) {
        return lines(fact.source().file()).get(fact.source().line() - 1);
    }

    private List<String> cells(String file, int line) {
        return Arrays.asList(lines(file).get(line).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }

    /** The number of the fact's cell in its row. */
    private int index(Fact fact) {
        int at = 0;
        int column = 1;
        for (String cell : cells(fact.source().file(), fact.source().line() - 1)) {
            if (column >= fact.source().fileColumn()) {
                break;
            }
            column += cell.length() + 1;
            at++;
        }
        return at;
    }

    private String printed(Fact fact) {
        return cells(fact.source().file(), fact.source().line() - 1)
                .get(index(fact))
                .replace("\"", "");
    }

    private Fault typed(Fact fact, String cell, String wrong) {
        List<String> cells =
                new ArrayList<>(cells(fact.source().file(), fact.source().line() - 1));
        int at = index(fact);
        cells.set(at, cells.get(at).replace(cell, wrong));
        Fault fault = line(fact.source().file(), fact.source().line() - 1, String.join(",", cells));
        return new Fault(
                fault.file(),
                fault.before(),
                fault.after(),
                fact.key().reference() + " " + cell + " as " + wrong,
                Optional.of(fact));
    }

    private Fault inLine(Fact fact, String line, String wrong) {
        return line(fact.source().file(), fact.source().line() - 1, wrong);
    }

    private Fault line(String file, int line, String wrong) {
        List<String> lines = new ArrayList<>(lines(file));
        lines.set(line, wrong);
        return whole(file, lines, file + ":" + (line + 1) + " as " + wrong);
    }

    private Fault whole(String file, List<String> lines, String what) {
        return new Fault(file, project.read(file), String.join("\n", lines) + "\n", file + ": " + what);
    }

    private static String swapped(List<String> cells, List<String> others, int cell) {
        List<String> row = new ArrayList<>(cells);
        row.set(cell, others.get(cell));
        return String.join(",", row);
    }

    private static String words(List<Fault> faults) {
        return faults.stream().map(Fault::what).collect(Collectors.joining("\n"));
    }
}
