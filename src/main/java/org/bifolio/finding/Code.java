package org.bifolio.finding;

import java.util.Locale;

/** What kinds of mistakes there are. A code's name never changes once published; {@code docs/findings.md} explains each. */
public enum Code {
    // files
    FILE_MISSING,
    FILE_UNREADABLE,
    FILE_TOO_LARGE,
    FILE_OUTSIDE,
    FILE_ENCODING,
    FILE_NAME,
    PROJECT_EMPTY,
    PLACEHOLDER,
    ISSUER_EMPTY(Severity.WARNING),
    // YAML
    YAML_SYNTAX,
    YAML_DUPLICATE_KEY,
    YAML_UNKNOWN_KEY,
    YAML_MISSING_KEY,
    YAML_WRONG_SHAPE,
    // CSV
    CSV_SYNTAX,
    CSV_COLUMNS,
    CSV_HEADER,
    CSV_ORDER,
    // workbooks
    TABLE_TWICE,
    WORKBOOK_FORMAT,
    WORKBOOK_SHAPE,
    CELL_FORMAT,
    CELL_FORMULA(Severity.WARNING),
    CELL_DECIMALS(Severity.WARNING),
    // values
    NUMBER_MALFORMED,
    NUMBER_FULL_WIDTH,
    NUMBER_DASH,
    NUMBER_SEPARATORS,
    DATE_MALFORMED,
    PERIOD_MALFORMED,
    PERIOD_TYPE,
    PERIOD_UNFIT,
    UNIT_UNKNOWN,
    UNIT_MISSING,
    UNIT_WRONG,
    STATUS_UNKNOWN,
    QUALIFIER_UNKNOWN,
    // facts
    CONCEPT_UNKNOWN,
    CONCEPT_MISTAKEN,
    DIMENSION_UNKNOWN,
    MEMBER_UNKNOWN,
    FACT_CONFLICT,
    CONTROL_TOTAL,
    ROW_TWICE(Severity.WARNING),
    UNIT_ODD(Severity.WARNING),
    LABEL_CHANGED,
    FACT_UNKNOWN,
    FACT_BLANK(Severity.WARNING),
    FACT_SOURCE_MISSING,
    ISSUER_UNKNOWN,
    FILING_UNKNOWN,
    TABLE_UNKNOWN,
    CHART_UNKNOWN,
    CHART_KIND,
    CHART_USE,
    CHART_EMPTY,
    CHART_GLYPH,
    DERIVED_INPUT,
    CALCULATION_MALFORMED,
    UNIT_SUSPECT,
    FIGURE_SUSPECT,
    SUM_MISMATCH,
    RATIO_MISMATCH,
    GROWTH_MISMATCH,
    BOUND_MISMATCH,
    ACKNOWLEDGEMENT_STALE,
    LABEL_MISSING,
    HEADING_UNTRANSLATED(Severity.WARNING),
    HEADING_UNUSED(Severity.WARNING),
    // sections
    HEADER_MALFORMED,
    SECTION_UNPAIRED,
    SECTION_PAIR_DIFFERS,
    SECTION_EMPTY,
    REFERENCE_MALFORMED,
    OPTION_UNKNOWN,
    OPTION_UNFIT,
    FIGURE_BARE,
    MARKUP_HTML,
    MARKUP_LINK,
    MARKUP_BROKEN,
    // templates and publishing
    TEMPLATE_SYNTAX,
    TEMPLATE_FAILED,
    ASSET_CIRCLE,
    CONFIGURATION,
    OUTPUT_BLOCKED,
    OUTPUT_LINK,
    OUTPUT_MIRROR;

    private final Severity severity;

    Code() {
        this(Severity.ERROR);
    }

    Code(Severity severity) {
        this.severity = severity;
    }

    /** The same for every finding of this code. */
    public Severity severity() {
        return severity;
    }

    /** As printed and documented, for example {@code concept-unknown}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
