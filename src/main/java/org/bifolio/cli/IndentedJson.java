package org.bifolio.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes maps, lists, texts, numbers and truths as JSON, two blanks deep for each level, keys in the order of the map. */
final class IndentedJson {
    private final StringBuilder out = new StringBuilder();

    private IndentedJson() {}

    static String of(Object value) {
        IndentedJson json = new IndentedJson();
        json.value(value, 0);
        return json.out.toString();
    }

    private void value(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            all('{', '}', map.entrySet().iterator(), depth);
        } else if (value instanceof List<?> list) {
            all('[', ']', list.iterator(), depth);
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null), depth);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(value.toString());
        }
    }

    private void all(char open, char close, Iterator<?> items, int depth) {
        out.append(open);
        boolean any = items.hasNext();
        while (items.hasNext()) {
            line(depth + 1);
            Object item = items.next();
            if (item instanceof Map.Entry<?, ?> entry) {
                text(entry.getKey().toString());
                out.append(": ");
                value(entry.getValue(), depth + 1);
            } else {
                value(item, depth + 1);
            }
            out.append(items.hasNext() ? "," : "");
        }
        if (any) {
            line(depth);
        }
        out.append(close);
    }

    private void line(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default ->
                    out.append(
                            c < 0x20 || c == 0x2028 || c == 0x2029
                                    ? String.format(Locale.ROOT, "\\u%04x", (int) c)
                                    : c);
            }
        }
        out.append('"');
    }
}
