package org.bifolio.prose;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/** Finds {@code {{…}}} in a line of text. */
final class InlineCallParser implements InlineParserExtension {

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int from = parser.getIndex();
        if (from + 1 >= input.length() || input.charAt(from + 1) != '{') {
            return false;
        }
        int close = input.indexOf("}}", from + 2);
        int lineEnd = input.indexOf('\n', from);
        int next = input.indexOf("{{", from + 2);
        if (close < 0 || lineEnd >= 0 && lineEnd < close || next >= 0 && next < close) {
            return false;
        }
        parser.flushTextNode();
        parser.getBlock()
                .appendChild(
                        new CallNode.Inline(input.subSequence(from, close + 2), input.subSequence(from + 2, close)));
        parser.setIndex(close + 2);
        return true;
    }

    @Override
    public void finalizeDocument(InlineParser inlineParser) {}

    @Override
    public void finalizeBlock(InlineParser inlineParser) {}

    /** Made once for each document. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "{";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new InlineCallParser();
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
