package org.bifolio.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each code means and what to do, from the tables of {@code docs/findings.md} and {@code findings.zh.md}, which are shipped
 * with the program:
 *
 * <pre>
 * | `file-missing` | a file or folder that must be there is not | create it |
 * </pre>
 */
public final class Explanations {
    private static final Pattern ROW = Pattern.compile("\\| (`[^|]*`) \\| (.*) \\| (.*) \\|");
    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");
    private static final Map<Code, Explanation> ENGLISH = read("findings.md");
    private static final Map<Code, Explanation> CHINESE = read("findings.zh.md");

    private Explanations() {}

    /** @param means what the code says, as a phrase; Markdown, as what to do is */
    public record Explanation(String means, String remedy) {}

    /** In the language of the book. */
    public static Explanation of(Code code, Phrasebook book) {
        Explanation found = (book == Phrasebook.ENGLISH ? ENGLISH : CHINESE).get(code);
        if (found == null) {
            throw new IllegalStateException("expected a row of docs/findings.md and findings.zh.md for " + code.id());
        }
        return found;
    }

    private static Map<Code, Explanation> read(String name) {
        Map<Code, Explanation> all = new EnumMap<>(Code.class);
        for (String line : text(name).split("\\R")) {
            Matcher row = ROW.matcher(line.replace("\\|", "\u0000"));
            if (row.matches()) {
                Matcher ids = CODE.matcher(row.group(1));
                while (ids.find()) {
                    Explanation explanation = new Explanation(bar(row.group(2)), bar(row.group(3)));
                    code(ids.group(1)).ifPresent(code -> all.put(code, explanation));
                }
            }
        }
        return all;
    }

    private static Optional<Code> code(String id) {
        return Arrays.stream(Code.values()).filter(code -> code.id().equals(id)).findFirst();
    }

    private static String bar(String cell) {
        return cell.replace('\u0000', '|').strip();
    }

    private static String text(String name) {
        try (InputStream in = Explanations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("expected " + name + " beside this class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
