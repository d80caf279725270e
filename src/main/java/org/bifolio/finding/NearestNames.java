package org.bifolio.finding;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The known names most like a mistyped one, for "Did you mean …?". */
public final class NearestNames {
    private static final int MOST = 3;

    private NearestNames() {}

    /**
     * A remedy naming the nearest of the known names, or all of them when none is near and they are few.
     *
     * @param what the plural of what is named, for example {@code concepts}
     */
    public static Message remedy(String typed, Collection<String> known, String what) {
        return remedy(typed, known, Message.of(what));
    }

    /** @param what the plural of what is named, when it needs a name of its own: {@code members of holder} */
    public static Message remedy(String typed, Collection<String> known, Message what) {
        List<String> near = to(typed, known);
        switch (near.size()) {
            case 0:
                break;
            case 1:
                return Message.of("Did you mean {0}?", near.get(0));
            case 2:
                return Message.of("Did you mean {0} or {1}?", near.get(0), near.get(1));
            default:
                return Message.of("Did you mean {0} or {1} or {2}?", near.toArray());
        }
        if (known.isEmpty()) {
            return Message.of("There are no {0} yet.", what);
        }
        String some = known.stream().sorted().limit(12).collect(Collectors.joining(", "));
        return Message.of("Known {0}: {1}.", what, some + (known.size() > 12 ? ", …" : ""));
    }

    /** The nearest names, best first, all near in the same way; empty when none shares enough with what was typed. */
    public static List<String> to(String typed, Collection<String> known) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        Map<Likeness, List<String>> names = known.stream()
                .collect(Collectors.groupingBy(
                        name -> Likeness.of(wanted, name.toLowerCase(Locale.ROOT)),
                        () -> new EnumMap<>(Likeness.class),
                        Collectors.toList()));
        names.remove(Likeness.NONE);
        return names.values().stream()
                .limit(1)
                .flatMap(List::stream)
                .sorted(Comparator.<String>comparingLong(
                                name -> -Likeness.shared(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** The one name that differs from what was typed by a slip of a finger, for where another name would be right as well. */
    public static Optional<String> slip(String typed, Collection<String> known) {
        List<String> near = to(typed, known);
        return near.stream()
                .findFirst()
                .filter(name ->
                        distance(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)) <= Likeness.SLIPS);
    }

    /** How a name is like what was typed, the most telling way first. */
    private enum Likeness {
        /** A slip of a finger: {@code revenu}. */
        SLIP,
        /** One has all words of the other: {@code gross-margin} and {@code gross-margin-ratio}. */
        WORDS_WITHIN,
        /** Half of the words are the same: {@code gross-profit-margin} and {@code total-gross-margin}. */
        WORDS_SHARED,
        /** A third of the signs are others at the most, or what was typed stands in the name. */
        SPELLING,
        NONE;

        private static final int SLIPS = 2;

        static Likeness of(String wanted, String name) {
            int distance = distance(wanted, name);
            // a name that shares no sign with what was typed is not near, however short both are
            boolean common = distance < Math.max(wanted.length(), name.length());
            if (common && distance <= SLIPS) {
                return SLIP;
            }
            long shared = shared(wanted, name);
            int fewer = Math.min(words(wanted).size(), words(name).size());
            int more = Math.max(words(wanted).size(), words(name).size());
            if (shared > 0 && shared >= fewer) {
                return WORDS_WITHIN;
            }
            if (shared > 0 && 2 * shared >= more) {
                return WORDS_SHARED;
            }
            boolean spelling =
                    common && distance <= wanted.length() / 3 || wanted.length() >= 4 && name.contains(wanted);
            return spelling ? SPELLING : NONE;
        }

        private static long shared(String wanted, String name) {
            return words(wanted).stream()
                    .filter(word -> words(name).stream().anyMatch(other -> same(word, other)))
                    .count();
        }

        /** The words of a name that tell something: {@code revenue-to-break-even} has revenue, break and even. */
        private static List<String> words(String name) {
            return Arrays.stream(name.split("[-_]"))
                    .filter(word -> word.length() > 2)
                    .distinct()
                    .toList();
        }

        private static boolean same(String one, String other) {
            return one.equals(other) || one.length() > 3 && other.length() > 3 && distance(one, other) <= 1;
        }
    }

    /** Edits (insert, delete, replace, swap neighbours) between two words: the optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
