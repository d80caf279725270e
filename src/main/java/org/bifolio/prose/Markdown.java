package org.bifolio.prose;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.List;

/** The Markdown of sections: CommonMark with tables, and calls in double braces. Made once, used by all threads. */
final class Markdown {
    /** Stands for a bar inside braces while flexmark parses, so that a table cell may hold {@code {{a@b | abs}}}. */
    static final char BAR = '\uE000';

    static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.WITH_CAPTION, false)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1);

    static final Parser PARSER = Parser.builder(OPTIONS)
            .customInlineParserExtensionFactory(new InlineCallParser.Factory())
            .customBlockParserFactory(new BlockCallParser.Factory())
            .build();

    /** Which lists stand close together. */
    static final ListOptions LISTS = ListOptions.get(OPTIONS);

    private Markdown() {}

    /** Replaces bars inside double braces, keeping every offset. */
    static String protectBars(String body) {
        int open = body.indexOf("{{");
        if (open < 0) {
            return body;
        }
        char[] text = body.toCharArray();
        while (open >= 0) {
            int close = body.indexOf("}}", open);
            int line = body.indexOf('\n', open);
            if (close < 0) {
                break;
            }
            if (line < 0 || close < line) {
                for (int i = open; i < close; i++) {
                    if (text[i] == '|') {
                        text[i] = BAR;
                    }
                }
                open = body.indexOf("{{", close);
            } else {
                open = body.indexOf("{{", line);
            }
        }
        return new String(text);
    }

    /** The characters as text; flexmark puts them together one by one, though most stand together in the text they are of. */
    static String text(BasedSequence chars) {
        return chars instanceof SubSequence && chars.getBase() instanceof String typed
                ? typed.substring(chars.getStartOffset(), chars.getEndOffset())
                : chars.toString();
    }

    static String restoreBars(String text) {
        return text.replace(BAR, '|');
    }
}
