package org.bifolio.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import org.bifolio.finding.Message;

/**
 * A cell of a sheet with something in it.
 *
 * @param column from 1
 * @param content what the file keeps: words, digits of a number ({@code 0.4121}), a day or an error
 * @param format how a number shows, for example {@code 0.00%}
 * @param formula whether the content is what a formula came to when the workbook was last saved
 */
public record Cell(int column, Kind kind, String content, NumberFormat format, boolean formula) {
    private static final int LONGEST_NUMBER = 400;

    /** What kind of content a cell has. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        ERROR,
        /** A formula that no program has computed yet. */
        UNKNOWN
    }

    /**
     * What the cell says: words as typed, numbers as they show, days as {@code 2022-12-31}.
     *
     * @throws Unreadable when that is not certain
     */
    public String text() throws Unreadable {
        return switch (kind) {
            case TEXT, DAY -> content;
            case NUMBER -> format.show(number(), formula);
            case ERROR ->
                throw new Unreadable(
                        Message.of("The cell shows the error {0}.", content),
                        Message.of("Mend its formula, or type what is printed; n/a stands for 不适用."));
            case UNKNOWN ->
                throw new Unreadable(
                        Message.of("The cell has a formula that was never computed."),
                        Message.of("Open the workbook in your spreadsheet program and save it, or type the number."));
        };
    }

    private BigDecimal number() throws Unreadable {
        try {
            BigDecimal number = content.length() > LONGEST_NUMBER ? null : new BigDecimal(content);
            if (number != null && Math.abs((long) number.precision() - number.scale()) <= LONGEST_NUMBER) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw Unreadable.damaged();
        }
        throw Unreadable.damaged();
    }

    /** How many decimals the content has where the cell's format does not say how many to show; empty where it does. */
    public Optional<Integer> unformattedDecimals() {
        if (kind != Kind.NUMBER || formula || !format.general()) {
            return Optional.empty();
        }
        try {
            String shown = text();
            return Optional.of(shown.contains(".") ? shown.length() - shown.indexOf('.') - 1 : 0);
        } catch (Unreadable unclear) {
            return Optional.empty();
        }
    }
}
