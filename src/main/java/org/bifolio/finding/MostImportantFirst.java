package org.bifolio.finding;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which mistakes are worth mending: data before prose, and causes before what follows from them. A file that
 * cannot be read comes before what is wrong inside another, then columns that were exchanged. Sums that do not hold come after what is
 * wrong with any cell, units and figures to blame for them first, and a pair that differs after what is wrong with either text; otherwise findings
 * stand in the order of their places. Warnings come last.
 */
public final class MostImportantFirst implements Comparator<Finding> {
    /** Each kind of file builds on those before it. */
    private static final List<String> KINDS = List.of(
            "content", // the folder itself
            "content/(site|concepts)\\.yaml|content/concepts/.*",
            "content/[^/]+/issuer\\.yaml",
            ".*/filing\\.yaml",
            ".*/figures/.*",
            "content/[^/]+/[^/]+\\.yaml|content/calculations\\.yaml",
            ".*/charts/.*",
            ".*\\.md",
            "content/.*",
            "jbake\\.properties|templates/.*",
            ".*");

    /** From one kind to the next, so that there is room behind each. */
    private static final int STEP = 10;

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparingInt(MostImportantFirst::rank)
            .thenComparing(finding -> !unreadable(finding.code()))
            .thenComparing(finding -> finding.code() != Code.CSV_ORDER)
            .thenComparing(Comparator.naturalOrder());

    public static List<Finding> of(Findings findings) {
        return findings.all().stream().sorted(new MostImportantFirst()).toList();
    }

    @Override
    public int compare(Finding one, Finding other) {
        return ORDER.compare(one, other);
    }

    /** What follows from several places stands behind what is wrong with one. */
    private static int rank(Finding finding) {
        int figures = STEP * kind("content/000000/derived.yaml");
        return switch (finding.code()) {
            case UNIT_SUSPECT, FIGURE_SUSPECT -> figures + 1;
            case FACT_CONFLICT, CONTROL_TOTAL -> figures + 2;
            case SUM_MISMATCH, RATIO_MISMATCH, GROWTH_MISMATCH, BOUND_MISMATCH -> figures + 3;
            case ACKNOWLEDGEMENT_STALE -> figures + 4;
            case TABLE_UNKNOWN -> {
                boolean settings = finding.at().path().endsWith("filing.yaml"); // of a head that may be the wrong one
                yield settings
                        ? STEP * kind("content/000000/x/figures/x.csv") + 1
                        : STEP * kind(finding.at().path());
            }
            case SECTION_PAIR_DIFFERS -> STEP * kind(finding.at().path()) + 1;
            default -> STEP * kind(finding.at().path());
        };
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
