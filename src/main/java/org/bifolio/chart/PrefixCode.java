package org.bifolio.chart;

import java.util.Arrays;

/** Short codes for frequent symbols, long ones for rare ones, none the start of another (Huffman; RFC 1951, 3.2.2). */
final class PrefixCode {
    private final int[] lengths;
    private final int[] codes;

    /** @param uses how often each symbol is used; 0 for one that needs no code */
    PrefixCode(int[] uses, int longest) {
        int[] weights = uses;
        int[] found = lengths(weights);
        while (Arrays.stream(found).max().orElse(0) > longest) {
            weights = Arrays.stream(weights).map(w -> w == 0 ? 0 : w / 2 + 1).toArray();
            found = lengths(weights);
        }
        lengths = found;
        codes = codes(found);
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** As it is written, first bit lowest. */
    int code(int symbol) {
        return codes[symbol];
    }

    /** Joins the two lightest again and again; both lists, of symbols and of what was joined, are in order. */
    private static int[] lengths(int[] weights) {
        int[] symbols = inOrder(weights);
        int many = symbols.length;
        int[] lengths = new int[weights.length];
        if (many < 2) {
            Arrays.stream(symbols).forEach(symbol -> lengths[symbol] = 1);
            return lengths;
        }
        int[] weight = new int[2 * many - 1];
        int[] parent = new int[2 * many - 1];
        for (int i = 0; i < many; i++) {
            weight[i] = weights[symbols[i]];
        }
        int leaf = 0;
        int inner = many;
        for (int next = many; next < weight.length; next++) {
            for (int i = 0; i < 2; i++) {
                boolean fromLeaves = leaf < many && (inner == next || weight[leaf] <= weight[inner]);
                int lightest = fromLeaves ? leaf++ : inner++;
                weight[next] += weight[lightest];
                parent[lightest] = next;
            }
        }
        int[] depth = new int[weight.length];
        for (int i = depth.length - 2; i >= 0; i--) {
            depth[i] = depth[parent[i]] + 1;
        }
        for (int i = 0; i < many; i++) {
            lengths[symbols[i]] = depth[i];
        }
        return lengths;
    }

    /** Symbols that are used, the rarest first. */
    private static int[] inOrder(int[] weights) {
        long[] keys = new long[weights.length];
        int many = 0;
        for (int symbol = 0; symbol < weights.length; symbol++) {
            if (weights[symbol] > 0) {
                keys[many++] = (long) weights[symbol] << Integer.SIZE | symbol;
            }
        }
        Arrays.sort(keys, 0, many);
        int[] symbols = new int[many];
        for (int i = 0; i < many; i++) {
            symbols[i] = (int) keys[i];
        }
        return symbols;
    }

    /** Codes of one length follow each other, after those that are shorter. */
    private static int[] codes(int[] lengths) {
        int[] codes = new int[lengths.length];
        int code = 0;
        for (int length = 1; length < Integer.SIZE / 2; length++) {
            code <<= 1;
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = Integer.reverse(code++) >>> Integer.SIZE - length;
                }
            }
        }
        return codes;
    }
}
