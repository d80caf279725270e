package org.bifolio.prose;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.format.HanRuns;

/** Turns a parsed section into HTML; figures and blocks are written by the caller. */
public final class SectionRenderer {
    private static final Pattern SECTION_FILE =
            Pattern.compile("(\\.\\./[^/]+/)?(?:\\d{3}-)?([^./]+)\\.(?:zh|en)\\.md(#.*)?");

    /** A heading for the page's contents; the same id in both languages, so that a switch keeps the place. */
    public record Contents(int level, String id, String html) {}

    /** The text, and its contents. */
    public record Rendered(String html, List<Contents> contents) {}

    private final Function<Call.Figure, String> figure;
    private final Function<Call.Block, String> block;

    public SectionRenderer(Function<Call.Figure, String> figure, Function<Call.Block, String> block) {
        this.figure = figure;
        this.block = block;
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

    private static String id(int number) {
        return "part-" + number;
    }

    /**
     * Where a link to a section's file leads on the site: {@code 030-quarters.zh.md} is {@code quarters.html}, and
     * {@code ../2020-letter/050-break-even.zh.md} of another filing {@code ../2020-letter/break-even.html}.
     */
    public static String address(String link) {
        Matcher section = SECTION_FILE.matcher(link);
        return section.matches()
                ? Objects.toString(section.group(1), "")
                        + section.group(2)
                        + ".html"
                        + Objects.toString(section.group(3), "")
                : link;
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
                    new NodeRenderingHandler<>(Link.class, this::link));
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
            html.raw(HanRuns.escaped(
                    text.getChars().unescape(), section.section().language()));
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

        private void link(Link link, NodeRendererContext context, HtmlWriter html) {
            html.attr("href", address(link.getUrl().toString()));
            html.withAttr().tag("a");
            context.renderChildren(link);
            html.closeTag("a");
        }
    }
}
