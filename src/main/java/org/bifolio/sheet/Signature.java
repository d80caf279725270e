package org.bifolio.sheet;

import java.util.Arrays;

/** The first bytes of a file, which tell a workbook whatever its name is. */
public enum Signature {
    /** A ZIP archive, as every workbook since 2007 is. */
    ZIP('P', 'K', 3, 4),
    /** An OLE 2 compound file: a workbook of before 2007, or one locked with a password. */
    OLE2(0xD0, 0xCF, 0x11, 0xE0);

    static final int LENGTH = 4;

    private final byte[] first;

    Signature(int... first) {
        this.first = new byte[first.length];
        for (int i = 0; i < first.length; i++) {
            this.first[i] = (byte) first[i];
        }
    }

    boolean of(byte[] bytes) {
        return bytes.length >= LENGTH && Arrays.equals(bytes, 0, LENGTH, first, 0, LENGTH);
    }

    /** Whether a file's bytes are those of a workbook. */
    public static boolean ofWorkbook(byte[] bytes) {
        return ZIP.of(bytes) || OLE2.of(bytes);
    }
}
