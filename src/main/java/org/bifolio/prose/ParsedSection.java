package org.bifolio.prose;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.content.Section;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/** A section's text, parsed once for checking and for rendering. */
public final class ParsedSection {

    /** A run of words, and where it stands. */
    public record Run(String text, Location at) {}

    private static final int DEEPEST = 100;

    private final Section section;
    private final Node document;
    private final int[] lineStarts;
    private final Map<Node, Call> calls = new IdentityHashMap<>();
    private final List<Call> inOrder = new ArrayList<>();
    private final List<Run> words = new ArrayList<>();
    private final List<Run> links = new ArrayList<>();
    private final List<Run> html = new ArrayList<>();
    private final List<Run> images = new ArrayList<>();
    private final Slips slips;
    private final Braces braces;
    private boolean broken;

    private ParsedSection(Section section, Findings findings) {
        this.section = section;
        this.lineStarts = lineStarts(section.body());
        this.document = Markdown.PARSER.parse(Markdown.protectBars(section.body()));
        this.slips = new Slips(this::at, findings);
        this.braces = new Braces(findings);
        collect(document, findings);
    }

    /** @param findings where malformed calls go */
    public static ParsedSection parse(Section section, Findings findings) {
        try {
            Findings own = new Findings();
            ParsedSection parsed = new ParsedSection(section, own);
            if (parsed.deepest(parsed.document) <= DEEPEST) {
                findings.addAll(own.all());
                return parsed;
            }
        } catch (StackOverflowError tooDeepToParse) {
            // told below, as what is merely too deep to be sensible
        }
        findings.add(
                Code.FILE_UNREADABLE,
                Location.of(section.file(), section.bodyLine(), 1),
                Message.of("Quotes or lists stand in one another more than {0} deep.", DEEPEST),
                Message.of("Look for a run of > or - at the start of a line."));
        return new ParsedSection(section.withBody(""), findings);
    }

    private int deepest(Node node) {
        int deepest = 0;
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            deepest = Math.max(deepest, 1 + deepest(child));
        }
        return deepest;
    }

    private static int[] lineStarts(String body) {
        int lines = 1;
        for (int at = body.indexOf('\n'); at >= 0; at = body.indexOf('\n', at + 1)) {
            lines++;
        }
        int[] starts = new int[lines];
        for (int line = 1; line < lines; line++) {
            starts[line] = body.indexOf('\n', starts[line - 1]) + 1;
        }
        return starts;
    }

    private void collect(Node node, Findings findings) {
        if (node instanceof CallNode call) {
            Optional<Call> parsed = new CallParser(findings)
                    .parse(
                            Markdown.restoreBars(call.inside().toString()),
                            at(call.inside().getStartOffset()));
            broken |= parsed.isEmpty();
            parsed.ifPresent(found -> {
                calls.put(node, found);
                inOrder.add(found);
                if (found instanceof Call.Block block && node instanceof CallNode.Inline) {
                    findings.add(
                            Code.REFERENCE_MALFORMED,
                            found.at(),
                            Message.of("{{{0} …}} stands in a line of words.", block.name()),
                            Message.of("Put it on a line of its own, between blank lines."));
                }
            });
            return;
        }
        if (slips.hides(node)) {
            broken = true;
        }
        slips.find(node);
        if (node instanceof com.vladsch.flexmark.ast.Code
                || node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock) {
            return;
        }
        if (node instanceof HtmlBlock || node instanceof HtmlInline) {
            html.add(run(node));
            return;
        }
        if (node instanceof HtmlCommentBlock || node instanceof HtmlInlineComment) {
            return;
        }
        if (node instanceof Image || node instanceof ImageRef) {
            images.add(run(node));
            return;
        }
        if (node instanceof Link link) {
            links.add(new Run(link.getUrl().toString(), at(link.getUrl().getStartOffset())));
        }
        if (node instanceof Reference reference) {
            links.add(
                    new Run(reference.getUrl().toString(), at(reference.getUrl().getStartOffset())));
        }
        if (node instanceof Text text && !slips.address(text)) {
            Run run = run(node);
            words.add(run);
            broken |= braces.find(run.text(), run.at());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, findings);
        }
    }

    private Run run(Node node) {
        return new Run(Markdown.restoreBars(Markdown.text(node.getChars())), at(node.getStartOffset()));
    }

    Location at(int offset) {
        int index = java.util.Arrays.binarySearch(lineStarts, offset);
        int line = index >= 0 ? index : -index - 2;
        return Location.of(section.file(), section.bodyLine() + line, offset - lineStarts[line] + 1);
    }

    public Section section() {
        return section;
    }

    /** Whether it may call more than is known, for a reason already told. */
    public boolean broken() {
        return broken;
    }

    /** Every well-formed call, in the order of the text. */
    public List<Call> calls() {
        return List.copyOf(inOrder);
    }

    public List<Call.Figure> figures() {
        return inOrder.stream()
                .filter(Call.Figure.class::isInstance)
                .map(Call.Figure.class::cast)
                .toList();
    }

    public List<Call.Block> blocks() {
        return inOrder.stream()
                .filter(Call.Block.class::isInstance)
                .map(Call.Block.class::cast)
                .toList();
    }

    /** Whether nothing stands below the header that a reader would see; a comment is not seen. */
    public boolean empty() {
        for (Node child : document.getChildren()) {
            if (!(child instanceof HtmlCommentBlock || child instanceof Reference || child instanceof BlankLine)) {
                return false;
            }
        }
        return true;
    }

    /** The words a reader sees, without calls and code. */
    public List<Run> words() {
        return List.copyOf(words);
    }

    /** The addresses links lead to. */
    public List<Run> links() {
        return List.copyOf(links);
    }

    /** Raw HTML, which is not allowed. */
    public List<Run> html() {
        return List.copyOf(html);
    }

    public List<Run> images() {
        return List.copyOf(images);
    }

    Node document() {
        return document;
    }

    Optional<Call> call(Node node) {
        return Optional.ofNullable(calls.get(node));
    }

    /** The anchors that its page has for links: of headings, {@code part-2}, charts and tables. */
    public List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        for (int number = 1; number <= headings().size(); number++) {
            anchors.add(SectionRenderer.id(number));
        }
        for (Call.Block block : blocks()) {
            BlockTarget.of(block)
                    .name()
                    .ifPresent(name -> anchors.add((block.name().equals("chart") ? "chart-" : "t-") + name.text()));
        }
        return anchors;
    }

    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        for (Node child : document.getChildren()) {
            if (child instanceof Heading heading) {
                headings.add(heading);
            }
        }
        return headings;
    }
}
