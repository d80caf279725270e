package org.bifolio.prose;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bifolio.facts.Language;
import org.bifolio.finding.Location;

/** Cuts words that call figures into sentences; a row of a table written in Markdown is one. */
public final class Sentences {
    /** Stands for a call while the cuts are looked for; no sentence ends at it. */
    private static final String CALLED = "x";

    private Sentences() {}

    /** The sentences of a section's body, in the order of the text. */
    public static List<CallText> of(ParsedSection section) {
        List<CallText> sentences = new ArrayList<>();
        collect(section, section.document(), sentences);
        return sentences;
    }

    private static void collect(ParsedSection section, Node node, List<CallText> sentences) {
        Language language = section.section().language();
        if (node instanceof Paragraph || node instanceof Heading) {
            sentences.addAll(of(new CallText(parts(section, node)), language));
        } else if (node instanceof TableRow) {
            sentences.add(new CallText(parts(section, node)));
        } else {
            node.getChildren().forEach(child -> collect(section, child, sentences));
        }
    }

    private static List<CallText.Part> parts(ParsedSection section, Node node) {
        List<CallText.Part> parts = new ArrayList<>();
        parts(section, node, parts);
        return List.copyOf(parts);
    }

    private static void parts(ParsedSection section, Node node, List<CallText.Part> parts) {
        Location at = section.at(node.getStartOffset());
        if (node instanceof CallNode) {
            Optional<Call> call = section.call(node);
            parts.add(
                    call.isPresent() && call.get() instanceof Call.Figure figure
                            ? new CallText.Part.Called(figure)
                            : words(node.getChars().toString(), at));
        } else if (node instanceof Text text) {
            parts.add(words(text.getChars().unescape(), at));
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            parts.add(words(section.section().language() == Language.ZH ? "" : " ", at));
        } else if (node instanceof com.vladsch.flexmark.ast.Code code) {
            parts.add(words(code.getText().toString(), at));
        } else if (!(node instanceof HtmlBlockBase) && !(node instanceof HtmlInlineBase)) {
            for (Node child : node.getChildren()) {
                if (child instanceof TableCell && child.getPrevious() != null) {
                    parts.add(words(" | ", at));
                }
                parts(section, child, parts);
            }
        }
    }

    private static CallText.Part words(String text, Location at) {
        return new CallText.Part.Words(Markdown.restoreBars(text), at);
    }

    /** The sentences of a run of words. */
    public static List<CallText> of(CallText text, Language language) {
        String plain = text.join(call -> CALLED, words -> words);
        BreakIterator cuts = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language.tag()));
        cuts.setText(plain);
        List<CallText> sentences = new ArrayList<>();
        List<CallText.Part> sentence = new ArrayList<>();
        int at = 0;
        int cut = cuts.first() == BreakIterator.DONE ? plain.length() : next(cuts, plain);
        for (CallText.Part part : text.parts()) {
            if (part instanceof CallText.Part.Words run) {
                String rest = run.text();
                while (at + rest.length() >= cut && cut < plain.length()) {
                    sentence.add(new CallText.Part.Words(rest.substring(0, cut - at), run.at()));
                    rest = rest.substring(cut - at);
                    at = cut;
                    end(sentence, sentences);
                    cut = next(cuts, plain);
                }
                sentence.add(new CallText.Part.Words(rest, run.at()));
                at += rest.length();
            } else {
                sentence.add(part);
                at += CALLED.length();
            }
        }
        end(sentence, sentences);
        return sentences;
    }

    private static int next(BreakIterator cuts, String plain) {
        int next = cuts.next();
        return next == BreakIterator.DONE ? plain.length() : next;
    }

    private static void end(List<CallText.Part> sentence, List<CallText> sentences) {
        if (sentence.stream().anyMatch(part -> part instanceof CallText.Part.Called || !blank(part))) {
            sentences.add(new CallText(List.copyOf(sentence)));
        }
        sentence.clear();
    }

    private static boolean blank(CallText.Part part) {
        return part instanceof CallText.Part.Words words && words.text().isBlank();
    }
}
