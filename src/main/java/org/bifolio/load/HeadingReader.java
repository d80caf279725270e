package org.bifolio.load;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bifolio.content.Headings;
import org.bifolio.content.PrintedTable;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/**
 * Reads the English of a filing's headings.
 * <pre>
 * headings:
 *   公司简介: Company profile
 *   近3年的主要会计数据和财务指标: Key accounting data and financial indicators of the last three years
 * </pre>
 */
final class HeadingReader {
    private static final String KEY = "headings";

    private final Findings findings;

    HeadingReader(Findings findings) {
        this.findings = findings;
    }

    Headings read(YamlMap yaml) {
        Map<String, Headings.Heading> english = new LinkedHashMap<>();
        yaml.map(KEY)
                .ifPresent(map -> map.keys()
                        .forEach(printed -> english.put(
                                printed,
                                new Headings.Heading(map.require(printed, "English words"), map.at(printed)))));
        return new Headings(english);
    }

    /** Where an editor gives the English of headings, he is told which are left, and which belong to no place. */
    void check(YamlMap yaml, Headings headings, List<PrintedTable> tables, boolean complete) {
        if (headings.english().isEmpty()) {
            return;
        }
        Map<String, String> missing = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (String place : PrintedTable.places(tables)) {
            headings.missing(place).forEach(words -> missing.putIfAbsent(words, place));
            used.addAll(headings.used(place));
        }
        missing.forEach((words, place) -> findings.add(
                Code.HEADING_UNTRANSLATED,
                yaml.at(KEY),
                Message.of("The heading “{0}” has no English.", words),
                Message.of(
                        "Add it under “headings:”, its English behind the colon; it stands in the place “{0}”.",
                        place)));
        headings.english().forEach((printed, heading) -> {
            if (complete && !used.contains(printed)) {
                findings.add(
                        Code.HEADING_UNUSED,
                        heading.at(),
                        Message.of("No figure stands under a heading “{0}”.", printed),
                        NearestNames.slip(printed, missing.keySet())
                                .map(meant -> Message.of("Write “{0}”, as it is printed.", meant))
                                .orElse(Message.of("Copy it from a place without its number, or remove the line.")));
            }
        });
    }
}
