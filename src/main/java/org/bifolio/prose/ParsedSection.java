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
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.content.Section;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/**
 * A section's text, parsed once for checking and for rendering; or recalled from the marks that were made of it when it was parsed
 * before, which is enough for checks, and parsed again only when it is rendered.
 */
public final class ParsedSection {

    /** A run of words, and where it stands. */
    public record Run(String text, Location at) {}

    private static final int DEEPEST = 100;

    private final Section section;
    private final int[] lineStarts;
    private final Map<Node, Call> calls = new IdentityHashMap<>();
    private final List<Call> inOrder = new ArrayList<>();
    private final List<Run> words = new ArrayList<>();
    private final List<Run> links = new ArrayList<>();
    private final List<Run> html = new ArrayList<>();
    private final List<Run> images = new ArrayList<>();
    private boolean broken;
    private boolean sound = true;
    private int headings;
    private boolean empty;
    /** Empty while nobody has asked for them. */
    private Optional<Optional<SectionMarks>> marks = Optional.empty();
    /** Empty while it has been recalled only. */
    private Optional<Node> document = Optional.empty();

    private ParsedSection(Section section) {
        this.section = section;
        this.lineStarts = lineStarts(section.body());
    }

    private ParsedSection(Section section, Findings findings) {
        this(section);
        Node parsed = Markdown.PARSER.parse(Markdown.protectBars(section.body()));
        document = Optional.of(parsed);
        headings = headings(parsed);
        empty = empty(parsed);
        new Collecting(findings).collect(parsed);
        sound = findings.all().isEmpty();
    }

    /** @param findings where malformed calls go */
    public static ParsedSection parse(Section section, Findings findings) {
        try {
            Findings own = new Findings();
            ParsedSection parsed = new ParsedSection(section, own);
            if (deepest(parsed.document()) <= DEEPEST) {
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

    /** @param marks those of the same body, in which nothing was found wrong */
    public static ParsedSection recalled(Section section, SectionMarks marks) {
        ParsedSection recalled = new ParsedSection(section);
        Findings none = new Findings();
        String body = section.body();
        for (int i = 0; i < marks.calls().length; i += 2) {
            int from = marks.calls()[i];
            new CallParser(none)
                    .parse(body.substring(from, marks.calls()[i + 1]), recalled.at(from))
                    .ifPresent(recalled.inOrder::add);
        }
        recalled.runs(marks.words(), recalled.words);
        recalled.runs(marks.links(), recalled.links);
        recalled.headings = marks.headings();
        recalled.empty = marks.empty();
        recalled.marks = Optional.of(Optional.of(marks));
        if (!none.all().isEmpty()) {
            throw new IllegalArgumentException("Marks of another text than that of " + section.file());
        }
        return recalled;
    }

    private void runs(int[] places, List<Run> runs) {
        for (int i = 0; i < places.length; i += 2) {
            runs.add(new Run(section.body().substring(places[i], places[i + 1]), at(places[i])));
        }
    }

    /** Marks to recall it by; none where anything was told of it, or where words do not stand together in the body. */
    public synchronized Optional<SectionMarks> marks() {
        if (marks.isEmpty()) {
            marks = Optional.of(made());
        }
        return marks.get();
    }

    private Optional<SectionMarks> made() {
        if (!sound || broken || !html.isEmpty() || !images.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SectionMarks(
                    places(inOrder.stream()
                            .map(call -> new Run(call.text(), call.at()))
                            .toList()),
                    places(words),
                    places(links),
                    headings,
                    empty));
        } catch (Apart e) {
            return Optional.empty();
        }
    }

    /** Words of which the body says something else where they stand, as behind the marks of a quotation. */
    private static final class Apart extends Exception {}

    private int[] places(List<Run> runs) throws Apart {
        int[] places = new int[2 * runs.size()];
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int from =
                    lineStarts[run.at().line() - section.bodyLine()] + run.at().column() - 1;
            if (!section.body().startsWith(run.text(), from)) {
                throw new Apart();
            }
            places[2 * i] = from;
            places[2 * i + 1] = from + run.text().length();
        }
        return places;
    }

    private static int deepest(Node node) {
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

    /** One walk over what was parsed. */
    private final class Collecting {
        private final Findings findings;
        private final Slips slips;
        private final Braces braces;

        Collecting(Findings findings) {
            this.findings = findings;
            this.slips = new Slips(ParsedSection.this::at, findings);
            this.braces = new Braces(findings);
        }

        void collect(Node node) {
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
                links.add(new Run(
                        reference.getUrl().toString(), at(reference.getUrl().getStartOffset())));
            }
            if (node instanceof Text text && !slips.address(text)) {
                Run run = run(node);
                words.add(run);
                broken |= braces.find(run.text(), run.at());
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                collect(child);
            }
        }
    }

    private Run run(Node node) {
        return new Run(Markdown.restoreBars(Markdown.text(node.getChars())), at(node.getStartOffset()));
    }

    Location at(int offset) {
        int index = Arrays.binarySearch(lineStarts, offset);
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

    /** The figures that the body calls, in their order. */
    public List<Call.Figure> figures() {
        return inOrder.stream()
                .filter(Call.Figure.class::isInstance)
                .map(Call.Figure.class::cast)
                .toList();
    }

    /** The figures that title, summary and body call, in this order; what is malformed in the header is told by checks. */
    public List<Call.Figure> allFigures() {
        Findings toldByChecks = new Findings();
        List<Call.Figure> all =
                new ArrayList<>(SectionHeader.title(section, toldByChecks).figures());
        all.addAll(SectionHeader.summary(section, toldByChecks).figures());
        all.addAll(figures());
        return all;
    }

    public List<Call.Block> blocks() {
        return inOrder.stream()
                .filter(Call.Block.class::isInstance)
                .map(Call.Block.class::cast)
                .toList();
    }

    /** Whether nothing stands below the header that a reader would see; a comment is not seen. */
    public boolean empty() {
        return empty;
    }

    private static boolean empty(Node document) {
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

    /** The whole text as a tree; parsed now, when it has been recalled only. */
    synchronized Node document() {
        if (document.isEmpty()) {
            ParsedSection parsed = parse(section, new Findings());
            calls.putAll(parsed.calls);
            document = parsed.document;
        }
        return document.orElseThrow();
    }

    /** @param node of the tree */
    Optional<Call> call(Node node) {
        return Optional.ofNullable(calls.get(node));
    }

    /** The anchors that its page has for links: of headings, {@code part-2}, charts and tables. */
    public List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        for (int number = 1; number <= headings; number++) {
            anchors.add(SectionRenderer.id(number));
        }
        for (Call.Block block : blocks()) {
            BlockTarget.of(block)
                    .name()
                    .ifPresent(name -> anchors.add((block.name().equals("chart") ? "chart-" : "t-") + name.text()));
        }
        return anchors;
    }

    private static int headings(Node document) {
        int headings = 0;
        for (Node child : document.getChildren()) {
            headings += child instanceof Heading ? 1 : 0;
        }
        return headings;
    }
}
