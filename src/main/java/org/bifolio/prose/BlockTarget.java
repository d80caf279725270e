package org.bifolio.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.finding.Location;

/**
 * The arguments of a block, put in order.
 *
 * @param name the chart's or table's name; empty for cards
 * @param issuer the code before the filing's name, {@code #688316/2022-annual}; empty when the text's own is meant
 * @param filing the filing named with {@code #}
 * @param rows concepts or members of the rows wanted; all when empty
 * @param columns headers of the columns wanted; all when empty
 * @param references the figures of cards
 * @param unknown words that are none of these
 */
public record BlockTarget(
        Optional<Word> name,
        Optional<String> issuer,
        Optional<Word> filing,
        List<Word> rows,
        List<Word> columns,
        List<Word> references,
        List<Word> unknown) {

    /** A word, and where it stands. */
    public record Word(String text, Location at) {}

    public static BlockTarget of(Call.Block block) {
        Optional<Word> name = Optional.empty();
        Optional<String> issuer = Optional.empty();
        Optional<Word> filing = Optional.empty();
        List<Word> rows = new ArrayList<>();
        List<Word> columns = new ArrayList<>();
        List<Word> references = new ArrayList<>();
        List<Word> unknown = new ArrayList<>();
        boolean cards = block.name().equals("kpis");
        for (Call.Block.Argument argument : block.arguments()) {
            String text = argument.text();
            Word word = new Word(text, argument.at());
            if (cards && text.contains("@")) {
                references.add(word);
            } else if (cards && !references.isEmpty() && (text.contains("=") || text.startsWith("#"))) {
                Word last = references.remove(references.size() - 1);
                references.add(new Word(last.text() + " " + text, last.at()));
            } else if (!cards && text.startsWith("#")) {
                int slash = text.indexOf('/');
                issuer = slash < 0 ? Optional.empty() : Optional.of(text.substring(1, slash));
                filing = Optional.of(new Word(text.substring(Math.max(slash, 0) + 1), argument.at()));
            } else if (!cards && text.startsWith("rows=")) {
                split(text.substring(5), argument.at(), 5, rows);
            } else if (!cards && text.startsWith("columns=")) {
                split(text.substring(8), argument.at(), 8, columns);
            } else if (!cards && name.isEmpty()) {
                name = Optional.of(word);
            } else {
                unknown.add(word);
            }
        }
        return new BlockTarget(name, issuer, filing, rows, columns, references, unknown);
    }

    private static void split(String text, Location at, int offset, List<Word> words) {
        int from = 0;
        for (String part : text.split(",")) {
            words.add(new Word(part, Location.of(at.path(), at.line(), at.column() + offset + from)));
            from += part.length() + 1;
        }
    }
}
