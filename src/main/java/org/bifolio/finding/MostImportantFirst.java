package org.bifolio.finding;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which mistakes are worth mending: data before prose, and causes before what follows from them. A file that
 * cannot be read comes before what is wrong inside another, then columns that were exchanged, then figures to blame for calculations
 * that fail; otherwise findings stand in the order of their places. Warnings come last.
 */
public final class MostImportantFirst implements Comparator<Finding> {
    /** Each kind of file builds on those before it. */
    private static final List<String> KINDS = List.of(
            "content", // the folder itself
            "content/(site|concepts)\\.yaml|content/concepts/.*",
            "content/[^/]+/issuer\\.yaml",
            ".*/filing\\.yaml",
            ".*/figures/.*",
            "content/[^/]+/[^/]+\\.yaml",
            ".*/charts/.*",
            ".*\\.md",
            "content/.*",
            "jbake\\.properties|templates/.*",
            ".*");

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparingInt(finding -> kind(finding.at().path()))
            .thenComparing(finding -> !unreadable(finding.code()))
            .thenComparing(finding -> finding.code() != Code.CSV_ORDER)
            .thenComparing(finding -> finding.code() != Code.FIGURE_SUSPECT)
            .thenComparing(Comparator.naturalOrder());

    public static List<Finding> of(Findings findings) {
        return findings.all().stream().sorted(new MostImportantFirst()).toList();
    }

    @Override
    public int compare(Finding one, Finding other) {
        return ORDER.compare(one, other);
    }

    private static int kind(String path) {
        int kind = 0;
        while (!path.matches(KINDS.get(kind))) {
            kind++;
        }
        return kind;
    }

    private static boolean unreadable(Code code) {
        return switch (code) {
            case FILE_MISSING, FILE_UNREADABLE, FILE_TOO_LARGE, FILE_OUTSIDE, FILE_ENCODING, YAML_SYNTAX, CSV_SYNTAX ->
                true;
            default -> false;
        };
    }
}
