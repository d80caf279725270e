package org.bifolio.sheet;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sheet of a workbook.
 *
 * @param visible whether its tab is shown
 * @param rows those that have a cell with something in it, from the top
 * @param merged ranges of cells made one, {@code B4:C4}
 * @param hiddenColumns from 1, those that have a cell with something in it
 */
public record Sheet(String name, boolean visible, List<Row> rows, List<Range> merged, List<Integer> hiddenColumns) {

    public Sheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
        hiddenColumns = List.copyOf(hiddenColumns);
    }

    /**
     * A row.
     *
     * @param number from 1, as spreadsheets count
     * @param cells those with something in them, by their column from 1
     */
    public record Row(int number, boolean hidden, SortedMap<Integer, Cell> cells) {
        public Row {
            cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        }

        /** The cell of a column; empty when there is nothing in it. */
        public Optional<Cell> cell(int column) {
            return Optional.ofNullable(cells.get(column));
        }
    }

    /** Cells from the first row and column to the last, {@code B4:C4}. */
    public record Range(String text, int row, int column) {}
}
