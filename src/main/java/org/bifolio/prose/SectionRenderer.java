package org.bifolio.prose;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bifolio.format.FigureElement;
import org.bifolio.format.HanRuns;

/** Turns a parsed section into HTML; figures and blocks are written by the caller. */
public final class SectionRenderer {
    /** A heading for the page's contents; the same id in both languages, so that a switch keeps the place. */
    public record Contents(int level, String id, String html) {}

    /** The text, and its contents. */
    public record Rendered(String html, List<Contents> contents) {}

    private final Function<Call.Figure, String> figure;
    private final Function<Call.Block, String> block;
    private final Links links;

    public SectionRenderer(Function<Call.Figure, String> figure, Function<Call.Block, String> block, Links links) {
        this.figure = figure;
        this.block = block;
        this.links = links;
    }

    public Rendered render(ParsedSection section) {
        HtmlRenderer renderer = Markdown.renderer(options -> new Nodes(section));
        String html = Markdown.restoreBars(renderer.render(section.document()));
        List<Contents> contents = new ArrayList<>();
        int number = 0;
        for (Heading heading : section.headings()) {
            number++;
            StringBuilder words = new StringBuilder();
            for (Node child : heading.getChildren()) {
                words.append(Markdown.restoreBars(renderer.render(child)));
            }
            contents.add(new Contents(heading.getLevel(), id(number), words.toString()));
        }
        return new Rendered(html, List.copyOf(contents));
    }

    static String id(int number) {
        return "part-" + number;
    }

    private final class Nodes implements NodeRenderer {
        private final ParsedSection section;
        private int headings;

        Nodes(ParsedSection section) {
            this.section = section;
        }

        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(CallNode.Inline.class, (node, context, html) -> call(node, html)),
                    new NodeRenderingHandler<>(CallNode.Standing.class, (node, context, html) -> call(node, html)),
                    new NodeRenderingHandler<>(Heading.class, this::heading),
                    new NodeRenderingHandler<>(Text.class, (node, context, html) -> text(node, html)),
                    new NodeRenderingHandler<>(Code.class, (node, context, html) -> span(node, html)),
                    new NodeRenderingHandler<>(FencedCodeBlock.class, (node, context, html) -> code(node, html)),
                    new NodeRenderingHandler<>(HtmlCommentBlock.class, (node, context, html) -> {}),
                    new NodeRenderingHandler<>(HtmlInlineComment.class, (node, context, html) -> {}),
                    new NodeRenderingHandler<>(LinkRef.class, this::elsewhere),
                    new NodeRenderingHandler<>(
                            Link.class,
                            (node, context, html) -> link(node, node.getUrl().toString(), context, html)));
        }

        private void call(Node node, HtmlWriter html) {
            section.call(node).ifPresent(call -> {
                if (call instanceof Call.Figure called) {
                    html.raw(figure.apply(called));
                } else if (call instanceof Call.Block standing) {
                    html.line();
                    html.raw(block.apply(standing));
                    html.line();
                }
            });
        }

        private void text(Text text, HtmlWriter html) {
            html.raw(safe(text.getChars().unescape()));
        }

        private void heading(Heading heading, NodeRendererContext context, HtmlWriter html) {
            headings++;
            int level = Math.max(2, heading.getLevel());
            html.line();
            html.raw("<h" + level + " id=\"" + id(headings) + "\">");
            context.renderChildren(heading);
            html.raw("</h" + level + ">");
            html.line();
        }

        private void span(Code code, HtmlWriter html) {
            html.raw("<code>" + safe(Escaping.collapseWhitespace(code.getText(), true)) + "</code>");
        }

        /** Code under the name of the file it stands in, when its first line has one: {@code ```csv figures/quarters.csv}. */
        private void code(FencedCodeBlock block, HtmlWriter html) {
            String[] info = block.getInfo().unescape().strip().split("\\s+");
            html.line();
            if (info.length > 1) {
                html.raw("<figure class=\"file\"><figcaption><code>" + safe(info[1]) + "</code></figcaption>");
            }
            String kind = info[0].isEmpty() ? "" : " class=\"language-" + FigureElement.escape(info[0]) + "\"";
            html.openPre(); // as it stands, indents too
            html.rawPre("<pre tabindex=\"0\"><code" + kind + ">"
                    + safe(block.getContentChars().normalizeEOL()) + "</code></pre>");
            html.closePre();
            html.raw(info.length > 1 ? "</figure>" : "");
            html.line();
        }

        private String safe(String words) {
            return HanRuns.escaped(words, section.section().language());
        }

        /** A link whose address stands elsewhere in the text: {@code [words][1]}. */
        private void elsewhere(LinkRef words, NodeRendererContext context, HtmlWriter html) {
            Reference address = words.getReferenceNode(context.getDocument());
            if (address == null) {
                context.delegateRender();
            } else {
                link(words, address.getUrl().toString(), context, html);
            }
        }

        private void link(Node link, String written, NodeRendererContext context, HtmlWriter html) {
            html.attr("href", links.address(section.section(), written).orElse(written));
            html.withAttr().tag("a");
            context.renderChildren(link);
            html.closeTag("a");
        }
    }
}
