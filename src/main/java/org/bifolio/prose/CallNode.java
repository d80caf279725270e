package org.bifolio.prose;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A call in flexmark's tree. */
interface CallNode {

    /** What stands between the braces. */
    BasedSequence inside();

    /** A figure in a line of text. */
    final class Inline extends Node implements CallNode {
        private final BasedSequence inside;

        Inline(BasedSequence chars, BasedSequence inside) {
            super(chars);
            this.inside = inside;
        }

        @Override
        public BasedSequence inside() {
            return inside;
        }

        @Override
        public BasedSequence[] getSegments() {
            return new BasedSequence[] {inside};
        }
    }

    /** A chart, table or row of cards on a line of its own. */
    final class Standing extends Block implements CallNode {
        private BasedSequence inside = BasedSequence.NULL;

        void fill(BasedSequence chars, BasedSequence text) {
            setChars(chars);
            this.inside = text;
        }

        @Override
        public BasedSequence inside() {
            return inside;
        }

        @Override
        public BasedSequence[] getSegments() {
            return new BasedSequence[] {inside};
        }
    }
}
