package org.bifolio.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bifolio.finding.Message;
import org.bifolio.sheet.Signature;
import org.bifolio.sheet.Unreadable;
import org.bifolio.sheet.Workbook;
import org.bifolio.work.WholeFile;

/**
 * Makes of a file as spreadsheets save it one that Bifolio reads: UTF-8, and in a CSV commas between the cells. Changes no
 * cell; where the meaning is not certain it leaves the file alone and says why.
 */
public final class FileRepair {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d{1,2}%?");
    /** The Han characters of everyday text; chance bytes decode to rarer ones. */
    private static final Pattern COMMON = Pattern.compile("[\\p{IsHan}&&[\\u4e00-\\u9fa5]]");

    /**
     * What came of it.
     *
     * @param done what was changed, in the order it was done; empty when nothing had to be
     * @param refused why nothing was changed
     */
    public record Outcome(List<Message> done, Optional<Message> refused) {}

    private final List<Message> done = new ArrayList<>();

    private FileRepair() {}

    /** Thrown with the reason why a file is left alone. */
    private static final class Unsure extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message reason;

        Unsure(Message reason) {
            super(reason.toString(), null, false, false);
            this.reason = reason;
        }
    }

    public static Outcome repair(Path file) throws IOException {
        FileRepair repair = new FileRepair();
        try {
            if (file.getFileName().toString().endsWith(".xlsx")) {
                Workbook.read(file);
                return new Outcome(List.of(), Optional.empty());
            }
            String text = repair.lines(repair.decoded(Files.readAllBytes(file)));
            if (file.getFileName().toString().endsWith(".csv")) {
                text = repair.commas(text);
            }
            if (!repair.done.isEmpty()) {
                WholeFile.write(file, text);
            }
            return new Outcome(List.copyOf(repair.done), Optional.empty());
        } catch (Unsure unsure) {
            return new Outcome(List.of(), Optional.of(unsure.reason));
        } catch (Unreadable workbook) {
            return new Outcome(List.of(), Optional.of(Message.of("{0} {1}", workbook.problem(), workbook.remedy())));
        }
    }

    private String decoded(byte[] bytes) throws Unsure {
        if (Signature.ofWorkbook(bytes)) {
            throw new Unsure(
                    Message.of("This is a workbook, though its name says text. Give it a name that ends in .xlsx."));
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
            done.add(Message.of("Changed the encoding from {0} to UTF-8.", "UTF-16"));
            return strictly(bytes, StandardCharsets.UTF_16)
                    .orElseThrow(() -> new Unsure(Message.of("The file is not valid {0}.", "UTF-16")));
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            if (utf8.get().startsWith("\uFEFF")) {
                done.add(Message.of("Removed the byte order mark."));
                return utf8.get().substring(1);
            }
            return utf8.get();
        }
        String gbk = strictly(bytes, GBK)
                .orElseThrow(() ->
                        new Unsure(Message.of("The file is neither UTF-8 nor GBK; save it again from where it came.")));
        long wide = gbk.chars().filter(c -> c > 127).count();
        long common = COMMON.matcher(gbk).results().count()
                + gbk.chars()
                        .filter(c -> c >= 0x3000 && c < 0x3020 || c >= 0xff00)
                        .count();
        if (common * 10 < wide * 9) {
            throw new Unsure(
                    Message.of(
                            "As GBK the file would hold odd characters; it may be damaged UTF-8. Save it again from where it came."));
        }
        done.add(Message.of("Changed the encoding from {0} to UTF-8.", "GBK"));
        return gbk;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private String lines(String text) {
        if (text.indexOf('\r') < 0) {
            return text;
        }
        done.add(Message.of("Changed the ends of lines to those of Unix."));
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private String commas(String text) throws Unsure {
        String[] lines = text.split("\n", -1);
        String header = Arrays.stream(lines)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        char separator = header.indexOf(',') >= 0
                ? ','
                : header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
        if (separator == ',') {
            return text;
        }
        int expected = cells(header, separator, 1).size();
        List<String> rewritten = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                rewritten.add(lines[i]);
                continue;
            }
            List<String> cells = cells(lines[i], separator, i + 1);
            if (cells.size() != expected) {
                throw new Unsure(
                        Message.of("Line {0} has {1} cells where the header has {2}.", i + 1, cells.size(), expected));
            }
            rewritten.add(
                    String.join(",", cells.stream().map(FileRepair::quoted).toList()));
        }
        done.add(
                separator == ';'
                        ? Message.of("Put commas between the cells in place of semicolons.")
                        : Message.of("Put commas between the cells in place of tabs."));
        return String.join("\n", rewritten);
    }

    private static List<String> cells(String line, char separator, int number) throws Unsure {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        if (quoted) {
            throw new Unsure(Message.of("A quotation mark on line {0} is not closed.", number));
        }
        for (String each : cells) {
            if (DECIMAL_COMMA.matcher(each.strip()).matches()) {
                throw new Unsure(
                        Message.of("In “{0}” on line {1} the comma may be a decimal point.", each.strip(), number));
            }
        }
        return cells;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\n].*") || !cell.equals(cell.strip())
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }
}
