package org.bifolio.bake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;

/**
 * The settings of a {@code .properties} file, each with the line it stands on:
 * <pre>
 * # a comment
 * site.host=https://example.org/
 * render.feed=false
 * </pre>
 * The grammar is that of {@link Properties#load(java.io.Reader)}, which decodes each setting.
 */
final class SettingsFile {

    /** One setting; lines are counted from 1. */
    record Setting(String key, String value, int line) {}

    private final String name;
    private final Findings findings;
    private final List<Setting> settings = new ArrayList<>();

    private SettingsFile(String name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    static List<Setting> read(String name, String text, Findings findings) {
        SettingsFile file = new SettingsFile(name, findings);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (comment(lines.get(i))) {
                continue;
            }
            int first = i;
            StringBuilder logical = new StringBuilder(lines.get(i));
            while (continues(lines.get(i)) && i + 1 < lines.size()) {
                logical.append('\n').append(lines.get(++i));
            }
            file.add(logical.toString(), first + 1);
        }
        return file.settings;
    }

    private static boolean comment(String line) {
        String start = line.stripLeading();
        return start.isEmpty() || start.startsWith("#") || start.startsWith("!");
    }

    /** "A logical line may be spread across several lines by escaping the line terminator with a backslash." */
    private static boolean continues(String line) {
        int slashes = 0;
        while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private void add(String logical, int line) {
        try {
            Properties one = new Properties();
            one.load(new StringReader(logical));
            one.stringPropertyNames()
                    .forEach(key ->
                            settings.add(new Setting(key, one.getProperty(key).strip(), line)));
        } catch (IllegalArgumentException e) {
            findings.add(
                    Code.CONFIGURATION,
                    Location.of(name, line, 1),
                    "A \\u here is not followed by four hexadecimal digits.",
                    "Write the character itself, in UTF-8, or double the backslash.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
