package org.bifolio.prose;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/**
 * Finds what was meant as Markdown and is none, so that readers would see it as it is typed, or not at all: a table without its line
 * of dashes, a heading without a blank, a comment that never ends.
 */
final class Slips {
    private static final Pattern TABLE_LINE = Pattern.compile("\\s*[|｜].*[|｜]\\s*");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\p{L}.*|＃+.*");
    private static final Pattern ITEM = Pattern.compile("[-－]\\p{L}.*");
    private static final Pattern STARS = Pattern.compile("(?<![\\\\*])\\*\\*(?!\\*)");
    private static final Pattern ADDRESS = Pattern.compile("\\s?(\\([^)]*\\)|（[^）]*(?:\\.md|\\.html|://)[^）]*）).*");
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:<!--(?:(?!-->).)*-->\\s*)+", Pattern.DOTALL);

    private final IntFunction<Location> places;
    private final Findings findings;

    /** @param places of the text's characters */
    Slips(IntFunction<Location> places, Findings findings) {
        this.places = places;
        this.findings = findings;
    }

    /** Whether text is hidden by a slip, so that what it calls is not known. */
    boolean hides(Node node) {
        int before = findings.errors();
        if (node instanceof HtmlCommentBlock comment) {
            comment(comment);
        } else if (node instanceof FencedCodeBlock code
                && code.getClosingFence().isNull()) {
            broken(
                    node,
                    Message.of("The code that begins here has no end."),
                    Message.of("Write {0} on a line of its own behind it.", code.getOpeningFence()));
        } else if (node instanceof IndentedCodeBlock code
                && code.getContentChars().indexOf("{{") >= 0) {
            broken(
                    node,
                    Message.of("A line that begins with four blanks is shown as code."),
                    Message.of("Remove the blanks in front of it; put code between lines of ```."));
        }
        return findings.errors() > before;
    }

    /** Looks at what is shown, though not as it was meant. */
    void find(Node node) {
        if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof TableBlock table) {
            table(table);
        } else if (node instanceof Text text) {
            stars(text);
        }
    }

    private void paragraph(Paragraph paragraph) {
        String[] lines =
                Markdown.restoreBars(Markdown.text(paragraph.getChars())).split("\n");
        String first = lines[0].strip();
        if (TABLE_LINE.matcher(first).matches()) {
            boolean wide = first.indexOf('｜') >= 0;
            broken(
                    paragraph,
                    Message.of("These lines are no table."),
                    wide
                            ? Message.of("Type the half-width | between cells.")
                            : Message.of("Below the heads stands a line of dashes, one cell for each: |---|---|."));
        } else if (HEADING.matcher(first).matches()) {
            broken(
                    paragraph,
                    Message.of("“{0}” is no heading.", shortened(first)),
                    Message.of("Write half-width # signs, a blank, then the words: ## Results."));
        } else if (ITEM.matcher(first).matches()) {
            broken(
                    paragraph,
                    Message.of("“{0}” is no item of a list.", shortened(first)),
                    Message.of("Write a hyphen, a blank, then the words: - Results."));
        }
    }

    private static String shortened(String line) {
        return line.length() <= 20 ? line : line.substring(0, 20) + "…";
    }

    private void table(TableBlock table) {
        int heads = -1;
        for (Node part : table.getChildren()) {
            for (Node row : part.getChildren()) {
                if (!(row instanceof TableRow)) {
                    continue;
                }
                int cells = 0;
                for (Node cell : row.getChildren()) {
                    cells += cell instanceof TableCell ? 1 : 0;
                }
                heads = heads < 0 ? cells : heads;
                if (cells != heads) {
                    broken(
                            row,
                            Message.of("The head has {0} cells, this row {1}.", heads, cells),
                            Message.of("Give each row as many cells; a blank one is | |, a bar in words is \\|."));
                }
            }
        }
    }

    private void comment(HtmlCommentBlock comment) {
        String text = comment.getChars().toString();
        if (text.contains("-->")) {
            if (!COMMENT.matcher(text).matches()) {
                broken(
                        comment,
                        Message.of("Words beside a comment at the start of a line belong to it, and are not shown."),
                        Message.of("Put the comment on lines of its own."));
            }
            return;
        }
        broken(
                comment,
                Message.of("The comment that begins here has no end; nothing below it is shown."),
                Message.of("Write --> behind it."));
    }

    private void stars(Text text) {
        String typed = Markdown.text(text.getChars());
        if (!typed.contains("**")) {
            return;
        }
        Matcher stars = STARS.matcher(typed);
        if (stars.find()) {
            findings.add(
                    Code.MARKUP_BROKEN,
                    places.apply(text.getStartOffset() + stars.start()),
                    Message.of("“**” makes nothing bold here, and readers see the stars."),
                    Message.of("Put ** around whole words, with punctuation and quotation marks outside of them."));
        }
    }

    /** Whether words are the address behind words in brackets, which together make no link. */
    boolean address(Text text) {
        if (!(text.getPrevious() instanceof LinkRef words) || words.isDefined()) {
            return false;
        }
        String typed = Markdown.text(text.getChars());
        if (!ADDRESS.matcher(typed).matches()) {
            return false;
        }
        findings.add(
                Code.MARKUP_LINK,
                places.apply(words.getStartOffset()),
                Message.of("“{0}” is no link.", shortened(words.getChars() + typed)),
                Message.of(
                        "Write [words](030-quarters.zh.md): half-width parentheses right behind the bracket, %20 for a blank."));
        return true;
    }

    private void broken(Node node, Message problem, Message remedy) {
        findings.add(Code.MARKUP_BROKEN, places.apply(node.getStartOffset()), problem, remedy);
    }
}
