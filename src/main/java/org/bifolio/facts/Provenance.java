package org.bifolio.facts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bifolio.finding.Location;

/**
 * Where a fact was printed.
 *
 * @param filing the filing's folder name, for example {@code 2022-annual-report-summary}
 * @param table the table of the filing (its file's name without ending), for example {@code key-figures}
 * @param section the heading it stands under, as printed
 * @param label the row label or words beside it, as printed
 * @param column the column's heading, as printed
 * @param file the author's file, for example {@code content/688316/…/figures/key-figures.csv}
 * @param line its line there, from 1; in a workbook its row
 * @param unitAt where its unit was typed, in the row, in a heading or in the defaults; empty where none was
 */
public record Provenance(
        String filing,
        String table,
        Optional<String> section,
        Optional<String> label,
        Optional<String> column,
        Optional<String> page,
        String file,
        int line,
        int fileColumn,
        Optional<Location> unitAt) {
    private static final Pattern UNIT =
            Pattern.compile("\\s*[（(](?:[十百千]?[万亿]?(?:元|美元|港元|股)(?:[/／]股)?|[%％‰户人次家个项倍])[）)]$");

    /** Where the author typed it. */
    public Location at() {
        return Location.of(file, line, fileColumn);
    }

    /** The name in the row's label: without the unit that may stand in brackets behind it. */
    public Optional<String> name() {
        return label.map(words -> UNIT.matcher(words.strip()).replaceFirst(""));
    }
}
