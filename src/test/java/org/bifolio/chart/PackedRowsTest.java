package org.bifolio.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class PackedRowsTest {
    private final Random random = new Random(11);

    @Test
    void comesBackAsItWas() throws DataFormatException {
        for (int width : new int[] {1, 2, 3, 17, 258, 1553}) {
            for (int height : new int[] {1, 2, 40}) {
                for (int colours : new int[] {1, 2, 5, 256}) {
                    byte[] rows = new byte[width * height];
                    for (int i = 0; i < rows.length; i++) {
                        rows[i] = (byte) random.nextInt(colours);
                    }
                    assertUnpacks(rows, width);
                }
            }
        }
    }

    @Test
    void comesBackWhereRowsAreLongerThanPackingLooksBack() throws DataFormatException {
        for (int width : new int[] {(1 << 15) - 1, 1 << 15, (1 << 15) + 1, 50_000}) {
            byte[] rows = new byte[3 * width];
            for (int i = 0; i < width; i++) {
                rows[i] = (byte) random.nextInt(3);
            }
            System.arraycopy(rows, 0, rows, width, width);
            System.arraycopy(rows, 0, rows, 2 * width, width);
            assertUnpacks(rows, width);
        }
    }

    @Test
    void comesBackWhereSomeSymbolsAreTooRareForTheLongestCode() throws DataFormatException {
        List<Byte> all = new ArrayList<>();
        for (int symbol = 0, many = 1, next = 1; symbol < 24; symbol++) {
            all.addAll(Collections.nCopies(many, (byte) symbol));
            next = many + (many = next);
        }
        Collections.shuffle(all, random);
        byte[] rows = new byte[all.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = all.get(i);
        }
        assertUnpacks(rows, rows.length);
    }

    @Test
    void saysOfWhatRepeatsOnlyThatItDoes() throws DataFormatException {
        assertTrue(assertUnpacks(new byte[1553 * 1100], 1553) < 3000, "a blank sheet");
        byte[] alike = new byte[1553 * 1100];
        for (int i = 0; i < alike.length; i++) {
            alike[i] = (byte) (i < 1553 ? random.nextInt(256) : alike[i - 1553]);
        }
        assertTrue(assertUnpacks(alike, 1553) < 2000 + 1553 + 1100 * 7 * 2, "rows that are alike");
        byte[] slanted = new byte[1553 * 1100];
        for (int i = 0; i < slanted.length; i++) {
            slanted[i] = (byte) (i < 1554 ? random.nextInt(256) : slanted[i - 1554]);
        }
        assertTrue(assertUnpacks(slanted, 1553) < 2000 + 1553 + 1100 * 7 * 2, "rows that move to the right");
    }

    /** Gives the packed size. */
    private static int assertUnpacks(byte[] rows, int width) throws DataFormatException {
        byte[] packed = PackedRows.of(rows, width);
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] found = new byte[rows.length];
            assertEquals(rows.length, inflater.inflate(found));
            assertEquals(0, inflater.inflate(new byte[1])); // reads the end, and compares the sum
            assertTrue(inflater.finished());
            assertEquals(0, inflater.getRemaining());
            assertArrayEquals(rows, found);
        } finally {
            inflater.end();
        }
        return packed.length;
    }
}
