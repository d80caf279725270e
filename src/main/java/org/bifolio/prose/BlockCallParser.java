package org.bifolio.prose;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds a line that is one call of a block: {@code {{chart results}}}. */
final class BlockCallParser extends AbstractBlockParser {
    private static final Pattern LINE =
            Pattern.compile("\\{\\{\\s*(" + String.join("|", Call.Block.NAMES) + ")(\\s[^}]*)?}}\\s*");

    private final CallNode.Standing block = new CallNode.Standing();

    private BlockCallParser(BasedSequence line) {
        BasedSequence chars = line.trim();
        block.fill(chars, chars.subSequence(2, chars.length() - 2));
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {}

    /** Made once for each parser. */
    static final class Factory implements CustomBlockParserFactory {
        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Starts(options);
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

    private static final class Starts extends AbstractBlockParserFactory {
        Starts(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
            if (state.getIndent() >= 4
                    || !line.startsWith("{{")
                    || !LINE.matcher(line).matches()) {
                return BlockStart.none();
            }
            return BlockStart.of(new BlockCallParser(line))
                    .atIndex(state.getLine().length());
        }
    }
}
