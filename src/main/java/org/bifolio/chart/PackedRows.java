package org.bifolio.chart;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Rows of pixels packed as PNG asks for (zlib and deflate, RFC 1950 and 1951). A picture repeats the pixel at the left, the row above,
 * and within hatches that row moved to the right by one; nothing else is looked for, which is faster than a search and as small, and no
 * library of the machine has a say in the bytes.
 */
final class PackedRows {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int FARTHEST = 1 << 15;

    /** Tokens from here on repeat, the shortest first, each length from every place in turn. */
    private static final int REPEAT = 256;

    private static final int PLACES = 3;
    private static final int TOKENS = REPEAT + PLACES * (LONGEST - SHORTEST + 1);

    private static final int END = 256;
    private static final int LENGTHS = 257;
    private static final int OF_LONGEST = 285;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int LONGEST_CODE = 15;

    /** In which order the lengths of the codes of code lengths are told: RFC 1951, 3.2.7. */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private static final int LONGEST_OF_LENGTHS = 7;

    private final byte[] rows;
    private final int width;

    /** How far before a byte the ones are that it may repeat; the nearest first. */
    private final int[] places;

    private short[] tokens = new short[1 << 15];
    private int size;

    // of each token: what is written for it
    private final long[] codes = new long[TOKENS];
    private final int[] lengths = new int[TOKENS];

    private byte[] packed = new byte[1 << 15];
    private int written;
    private long waiting;
    private int bits;

    private PackedRows(byte[] rows, int width) {
        this.rows = rows;
        this.width = width;
        places = new int[] {1, width < FARTHEST ? width : 1, width < FARTHEST ? width + 1 : 1};
    }

    /** @param width of a row, in bytes */
    static byte[] of(byte[] rows, int width) {
        PackedRows all = new PackedRows(rows, width);
        all.write(0x0178, 2 * Byte.SIZE); // deflate over 32 KB, without much search
        all.divide();
        all.block();
        all.write(0, -all.bits & Byte.SIZE - 1);
        all.write(Integer.toUnsignedLong(Integer.reverseBytes(all.sum())), Integer.SIZE);
        return Arrays.copyOf(all.packed, all.written);
    }

    private void divide() {
        int at = 0;
        while (at < rows.length) {
            int length = 0;
            int place = 0;
            for (int i = 0; i < PLACES && length < LONGEST; i++) {
                int same = at < places[i] ? 0 : same(at, places[i]);
                if (same > length) {
                    length = same;
                    place = i;
                }
            }
            if (size == tokens.length) {
                tokens = Arrays.copyOf(tokens, 2 * size);
            }
            if (length < SHORTEST) {
                tokens[size++] = (short) (rows[at++] & 0xff);
            } else {
                tokens[size++] = (short) (REPEAT + PLACES * (length - SHORTEST) + place);
                at += length;
            }
        }
    }

    /** How many bytes are as those so many before them; none where they are fewer than the shortest repeat. */
    private int same(int at, int before) {
        int last = at + SHORTEST - 1;
        if (last >= rows.length || rows[at] != rows[at - before] || rows[last] != rows[last - before]) {
            return 0;
        }
        int end = Math.min(rows.length, at + LONGEST);
        int different = Arrays.mismatch(rows, at, end, rows, at - before, end - before);
        return different < 0 ? end - at : different;
    }

    /** All tokens in one block, with codes made for them. */
    private void block() {
        int[] uses = new int[TOKENS];
        for (int i = 0; i < size; i++) {
            uses[tokens[i]]++;
        }
        int[] literals = new int[LITERALS];
        int[] distances = new int[DISTANCES];
        literals[END] = 1;
        for (int token = 0; token < TOKENS; token++) {
            literals[literal(token)] += uses[token];
            if (token >= REPEAT) {
                distances[symbol(distance(token), 1)] += uses[token];
            }
        }
        PrefixCode literal = new PrefixCode(literals, LONGEST_CODE);
        PrefixCode distance = new PrefixCode(distances, LONGEST_CODE);
        write(0b101, 3); // the last block, with codes of its own
        describe(literal, distance);
        for (int token = 0; token < TOKENS; token++) {
            code(token, literal, distance);
        }
        for (int i = 0; i < size; i++) {
            write(codes[tokens[i]], lengths[tokens[i]]);
        }
        write(literal.code(END), literal.length(END));
    }

    private void code(int token, PrefixCode literal, PrefixCode distance) {
        append(token, literal.code(literal(token)), literal.length(literal(token)));
        if (token >= REPEAT) {
            int length = length(token);
            int lengthBits = length == LONGEST - SHORTEST ? 0 : extra(length, 2);
            append(token, length & (1 << lengthBits) - 1, lengthBits);
            int far = distance(token);
            append(token, distance.code(symbol(far, 1)), distance.length(symbol(far, 1)));
            append(token, far & (1 << extra(far, 1)) - 1, extra(far, 1));
        }
    }

    private void append(int token, long value, int length) {
        codes[token] |= value << lengths[token];
        lengths[token] += length;
    }

    private static int literal(int token) {
        if (token < REPEAT) {
            return token;
        }
        int length = length(token);
        return length == LONGEST - SHORTEST ? OF_LONGEST : LENGTHS + symbol(length, 2);
    }

    /** How much longer than the shortest. */
    private static int length(int token) {
        return (token - REPEAT) / PLACES;
    }

    /** How much farther than the nearest. */
    private int distance(int token) {
        return places[(token - REPEAT) % PLACES] - 1;
    }

    /** Small numbers have a symbol each, of larger ones it has only the first bits and those of their place: RFC 1951, 3.2.5. */
    private static int symbol(int number, int leading) {
        int extra = extra(number, leading);
        return number < 1 << leading ? number : (extra + 1 << leading) + (number >> extra & (1 << leading) - 1);
    }

    /** How many bits follow the symbol. */
    private static int extra(int number, int leading) {
        return Math.max(0, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number) - leading);
    }

    private void describe(PrefixCode literal, PrefixCode distance) {
        int[] told = new int[LITERALS + DISTANCES];
        int[] uses = new int[ORDER.length];
        for (int i = 0; i < told.length; i++) {
            told[i] = i < LITERALS ? literal.length(i) : distance.length(i - LITERALS);
            uses[told[i]]++;
        }
        PrefixCode code = new PrefixCode(uses, LONGEST_OF_LENGTHS);
        write(LITERALS - LENGTHS, 5);
        write(DISTANCES - 1, 5);
        write(ORDER.length - 4, 4);
        for (int symbol : ORDER) {
            write(code.length(symbol), 3);
        }
        for (int length : told) {
            write(code.code(length), code.length(length));
        }
    }

    /** The lowest bits of a number, first bit lowest; at most 57. */
    private void write(long value, int length) {
        waiting |= value << bits;
        bits += length;
        if (written + Long.BYTES > packed.length) {
            packed = Arrays.copyOf(packed, 2 * packed.length);
        }
        while (bits >= Byte.SIZE) {
            packed[written++] = (byte) waiting;
            waiting >>>= Byte.SIZE;
            bits -= Byte.SIZE;
        }
    }

    /** Adler-32 of all rows; what a row adds is counted once where it is repeated. */
    private int sum() {
        Adler32 row = new Adler32();
        long prime = 65521;
        long low = 1;
        long high = 0;
        for (int at = 0; at < rows.length; at += width) {
            if (at == 0 || !Arrays.equals(rows, at, at + width, rows, at - width, at)) {
                row.reset();
                row.update(rows, at, width);
            }
            long alone = row.getValue(); // as if begun with 1 and 0
            high = (high + width * (low - 1) + (alone >>> Short.SIZE)) % prime;
            low = (low + (alone & 0xffff) - 1) % prime;
        }
        return (int) (high << Short.SIZE | low);
    }
}
