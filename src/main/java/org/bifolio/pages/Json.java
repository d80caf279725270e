package org.bifolio.pages;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes maps, collections, words and numbers as JSON (RFC 8259), keys in their order. Safe inside a {@code script} element:
 * {@code <}, {@code >} and {@code &} are written as escapes. Entries that are an empty {@link Optional} are left out.
 */
public final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    public static String of(Object value) {
        Json json = new Json();
        json.write(value);
        return json.out.toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Collection<?> list) {
            String comma = "";
            out.append('[');
            for (Object item : list) {
                out.append(comma);
                write(item);
                comma = ",";
            }
            out.append(']');
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else if (value instanceof Integer || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElse(null));
        } else if (value == null) {
            out.append("null");
        } else {
            text(value.toString());
        }
    }

    private void object(Map<?, ?> map) {
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Optional<?> optional && optional.isEmpty()))
                .iterator();
        String comma = "";
        out.append('{');
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            out.append(comma);
            text(String.valueOf(entry.getKey()));
            out.append(':');
            write(entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private void text(String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20
                    && c != '"'
                    && c != '\\'
                    && c != '<'
                    && c != '>'
                    && c != '&'
                    && c != '\u2028'
                    && c != '\u2029') {
                continue;
            }
            out.append(text, plain, i);
            plain = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        out.append(text, plain, text.length()).append('"');
    }
}
