package org.bifolio.prose;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NonRenderingInline;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.facts.Language;
import org.bifolio.format.FigureElement;
import org.bifolio.format.HanRuns;

/**
 * Writes one parsed section as HTML, in one walk over flexmark's tree. flexmark's own renderer writes the same markup through many
 * layers, for a quarter of a large build's time (docs/decisions/011); SectionHtmlTest holds the two together. Comments are left
 * out; raw HTML and images, which no checked section has, are shown as they are typed.
 */
final class SectionHtml {
    /** Lines of a file as findings quote them, with the mark below. */
    private static final Pattern POINTED_INTO = Pattern.compile("(?m)^ +\\|.*(?:\\n +\\|.*)*");

    private final ParsedSection section;
    private final SectionRenderer.Parts parts;
    private final Links links;
    private final Language language;
    private final StringBuilder html = new StringBuilder();
    private final List<SectionRenderer.Contents> contents = new ArrayList<>();

    SectionHtml(ParsedSection section, SectionRenderer.Parts parts, Links links) {
        this.section = section;
        this.parts = parts;
        this.links = links;
        this.language = section.section().language();
    }

    SectionRenderer.Rendered write() {
        html.ensureCapacity(2 * section.section().body().length());
        children(section.document());
        return new SectionRenderer.Rendered(Markdown.restoreBars(html.toString()), List.copyOf(contents));
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            node(child);
        }
    }

    private void node(Node node) {
        if (!words(node) && !block(node) && !table(node)) {
            other(node);
        }
    }

    /** Whether it was something that stands in a line. */
    private boolean words(Node node) {
        if (node instanceof Text) {
            text(node.getChars());
        } else if (node instanceof CallNode.Inline) {
            call(node);
        } else if (node instanceof SoftLineBreak) {
            html.append('\n');
        } else if (node instanceof StrongEmphasis) {
            within("<strong>", node, "</strong>");
        } else if (node instanceof Emphasis) {
            within("<em>", node, "</em>");
        } else if (node instanceof Code code) {
            html.append("<code>")
                    .append(safe(Escaping.collapseWhitespace(code.getText(), true)))
                    .append("</code>");
        } else if (node instanceof Link link) {
            link(node, link.getUrl().toString());
        } else if (node instanceof LinkRef link) {
            elsewhere(link);
        } else if (node instanceof HardLineBreak) {
            html.append("<br />\n");
        } else if (node instanceof HtmlEntity entity) {
            html.append(safe(entity.getChars().unescape()));
        } else if (node instanceof AutoLink link) {
            address(link.getText().toString(), link.getText().toString());
        } else if (node instanceof MailLink link) {
            String address = link.getText().unescape();
            address("mailto:" + address, address);
        } else if (node instanceof TextBase) {
            children(node);
        } else {
            return false;
        }
        return true;
    }

    /** Whether it was something with lines of its own. */
    private boolean block(Node node) {
        if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof CallNode.Standing) {
            line();
            call(node);
            line();
        } else if (node instanceof ListItem) {
            line();
            html.append("<li>");
            children(node);
            html.append("</li>\n");
        } else if (node instanceof BulletList) {
            lines("<ul>", node, "</ul>");
        } else if (node instanceof OrderedList list) {
            lines(list.getStartNumber() == 1 ? "<ol>" : "<ol start=\"" + list.getStartNumber() + "\">", node, "</ol>");
        } else if (node instanceof BlockQuote) {
            lines("<blockquote>", node, "</blockquote>");
        } else if (node instanceof FencedCodeBlock code) {
            code(code);
        } else if (node instanceof IndentedCodeBlock code) {
            line();
            html.append("<pre tabindex=\"0\"><code>")
                    .append(safe(code.getContentChars().trimTailBlankLines().normalizeEndWithEOL()))
                    .append("</code></pre>\n");
        } else if (node instanceof ThematicBreak) {
            line();
            html.append("<hr />\n");
        } else {
            return false;
        }
        return true;
    }

    /** Whether it was a table or a part of one. */
    private boolean table(Node node) {
        if (node instanceof TableCell cell) {
            cell(cell);
        } else if (node instanceof TableRow) {
            line();
            within("<tr>", node, "</tr>\n");
        } else if (node instanceof TableHead) {
            line();
            within("<thead>", node, "</thead>\n");
        } else if (node instanceof TableBody) {
            line();
            within("<tbody>", node, "</tbody>\n");
        } else if (node instanceof TableBlock) {
            line();
            html.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                    .append(FigureElement.escape(parts.tableName()))
                    .append("\"><table>\n");
            children(node);
            line();
            html.append("</table></div>\n");
        } else {
            return false;
        }
        return true;
    }

    private void other(Node node) {
        if (node instanceof com.vladsch.flexmark.ast.HtmlBlock
                || node instanceof com.vladsch.flexmark.ast.HtmlInline
                || node instanceof com.vladsch.flexmark.ast.Image
                || node instanceof com.vladsch.flexmark.ast.ImageRef) {
            html.append(safe(node.getChars().toString()));
        }
    }

    private void call(Node node) {
        section.call(node).ifPresent(call -> {
            if (call instanceof Call.Figure figure) {
                html.append(parts.figure(figure));
            } else if (call instanceof Call.Block block) {
                html.append(parts.block(block));
            }
        });
    }

    private void text(BasedSequence chars) {
        String typed = Markdown.text(chars);
        String shown = typed.indexOf('\\') < 0 && typed.indexOf('&') < 0 ? typed : chars.unescape();
        html.append(safe(atLineStart() ? shown.stripLeading() : shown));
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.getFirstChildAnyNot(NonRenderingInline.class) == null) {
            return;
        }
        if (paragraph.getParent() instanceof ParagraphItemContainer item
                && item.isParagraphWrappingDisabled(paragraph, Markdown.LISTS, paragraph.getDocument())) {
            children(paragraph);
        } else {
            line();
            within("<p>", paragraph, "</p>\n");
        }
    }

    /** Headings of the text itself can be linked to and are its contents; one in a quotation or list is part of that. */
    private void heading(Heading heading) {
        line();
        int level = Math.max(2, heading.getLevel());
        boolean own = heading.getParent() == section.document();
        String id = SectionRenderer.id(contents.size() + 1);
        html.append("<h").append(level);
        if (own) {
            html.append(" id=\"").append(id).append('"');
        }
        html.append('>');
        int from = html.length();
        children(heading);
        if (own) {
            contents.add(
                    new SectionRenderer.Contents(heading.getLevel(), id, Markdown.restoreBars(html.substring(from))));
        }
        html.append("</h").append(level).append(">\n");
    }

    /** Code under the name of the file it stands in, when its first line has one: {@code ```csv figures/quarters.csv}. */
    private void code(FencedCodeBlock block) {
        String[] info = block.getInfo().unescape().strip().split("\\s+");
        line();
        if (info.length > 1) {
            html.append("<figure class=\"file\"><figcaption><code>")
                    .append(safe(info[1]))
                    .append("</code></figcaption>");
        }
        html.append("<pre tabindex=\"0\"><code");
        if (!info[0].isEmpty()) {
            html.append(" class=\"language-")
                    .append(FigureElement.escape(info[0]))
                    .append('"');
        }
        html.append('>');
        String code = block.getContentChars().normalizeEOL();
        if (info[0].equals("console")) {
            answers(code);
        } else {
            html.append(safe(code));
        }
        html.append(info.length > 1 ? "</code></pre></figure>\n" : "</code></pre>\n");
    }

    /** What a program answers folds in a narrow window; a line that is pointed into does not, else the mark below it pointed elsewhere. */
    private void answers(String code) {
        Matcher pointed = POINTED_INTO.matcher(code);
        int from = 0;
        while (pointed.find()) {
            html.append(safe(code.substring(from, pointed.start())))
                    .append("<span class=\"kept\">")
                    .append(safe(pointed.group()))
                    .append("</span>");
            from = pointed.end();
        }
        html.append(safe(code.substring(from)));
    }

    /** A heading says that it heads its column; an empty one heads nothing. */
    private void cell(TableCell cell) {
        String align = cell.getAlignment() == TableCell.Alignment.LEFT
                ? " class=\"words\""
                : cell.getAlignment() == TableCell.Alignment.RIGHT ? " class=\"end\"" : "";
        if (cell.isHeader() && cell.getText().isBlank()) {
            html.append("<td></td>");
        } else if (cell.isHeader()) {
            within("<th scope=\"col\"" + align + ">", cell, "</th>");
        } else {
            within(align.isEmpty() ? "<td>" : "<td" + align + ">", cell, "</td>");
        }
    }

    /** A link whose address stands elsewhere in the text: {@code [words][1]}; as typed where there is none. */
    private void elsewhere(LinkRef link) {
        Reference address = link.getReferenceNode(link.getDocument());
        if (address != null) {
            link(link, address.getUrl().toString());
        } else {
            text(link.getChars().prefixOf(link.getChildChars()));
            children(link);
            text(link.getChars().suffixOf(link.getChildChars()));
        }
    }

    private void link(Node link, String written) {
        html.append("<a href=\"")
                .append(FigureElement.escape(
                        links.address(section.section(), written).orElse(written)))
                .append("\">");
        children(link);
        html.append("</a>");
    }

    private void address(String to, String words) {
        html.append("<a href=\"")
                .append(FigureElement.escape(to))
                .append("\">")
                .append(FigureElement.escape(words))
                .append("</a>");
    }

    private void within(String open, Node node, String close) {
        html.append(open);
        children(node);
        html.append(close);
    }

    /** Each tag on a line of its own. */
    private void lines(String open, Node node, String close) {
        line();
        html.append(open).append('\n');
        children(node);
        line();
        html.append(close).append('\n');
    }

    private void line() {
        if (!html.isEmpty() && !atLineStart()) {
            html.append('\n');
        }
    }

    private boolean atLineStart() {
        return !html.isEmpty() && html.charAt(html.length() - 1) == '\n';
    }

    private String safe(String words) {
        return HanRuns.escaped(words, language);
    }
}
